"""What `init` asks: the answers, what holds where none is given, and what is wrong with one."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from hcsite.content.config import read_config
from hcsite.content.schema.site import PROFILES
from hcsite.content.texts import UNWANTED
from hcsite.core.diagnostics import Level
from hcsite.core.text import one_line
from hcsite.features.scaffold.files import quoted

NAME = "Health hub"
PROFILE = "blog"
LANG = "en"
TIME_ZONE = "UTC"
BASE_URL = "https://example.org/"
"""An address kept free for samples: a hub can be built for it, and nobody owns it."""

TYPES = {
    "hospital": "Hospital",
    "clinic": "MedicalClinic",
    "solo": "MedicalOrganization",
    "association": "Organization",
    "blog": "Organization",
}
"""The type at schema.org of the organisation behind a hub, by profile."""

PROFILE_NAMES = tuple(PROFILES)
PROFILE_WORDS = {
    "hospital": "a hospital or a health service",
    "clinic": "a clinic or a practice",
    "solo": "one health professional",
    "association": "an association or a charity",
    "blog": "anybody else who writes about health",
}
"""Who each profile is for, as people are asked."""

SETTINGS = {
    "name": "name",
    "profile": "profile",
    "lang": "default_lang",
    "time_zone": "time_zone",
    "base_url": "base_url",
}
"""The setting of `site.toml` that holds each answer."""


@dataclass(frozen=True, slots=True)
class Answers:
    """What somebody who starts a hub has to say."""

    name: str = NAME
    profile: str = PROFILE
    lang: str = LANG
    time_zone: str = TIME_ZONE
    base_url: str = BASE_URL


def name_from(folder: Path) -> str:
    """A name for the hub from that of its folder: `river-health` gives `River health`."""
    words = one_line(folder.name.replace("-", " ").replace("_", " "))
    words = UNWANTED.sub("", words)
    return words[:1].upper() + words[1:] if words else NAME


def table_of(answers: Answers) -> str:
    """The answers as the table `[site]` of `site.toml`."""
    lines = (
        ("base_url", answers.base_url),
        ("name", answers.name),
        ("time_zone", answers.time_zone),
        ("default_lang", answers.lang),
        ("profile", answers.profile),
    )
    return "\n".join(["[site]", *(f"{key} = {quoted(value)}" for key, value in lines), ""])


def trouble(answers: Answers) -> str:
    """What is wrong with the first answer that cannot be used, and what to do; nothing if all can.

    An answer is judged as `site.toml` judges it.
    """
    for value in (answers.name, answers.time_zone, answers.lang, answers.base_url):
        if UNWANTED.search(value):
            return "An answer holds an invisible control character. Type it anew."
    _, found = read_config(table_of(answers).encode())
    wrong = [item for item in found if item.level is Level.ERROR]
    return f"{wrong[0].message} {wrong[0].hint}".rstrip() if wrong else ""
