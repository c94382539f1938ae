"""A new hub: settings, starter texts, pages of trust, and help for editors and hosts."""

from __future__ import annotations

from datetime import date

from hcsite.features.scaffold.answers import BASE_URL, TYPES, Answers
from hcsite.features.scaffold.editor import plan_editor
from hcsite.features.scaffold.files import NewFile, packaged, quoted
from hcsite.features.scaffold.hosting import plan_hosting
from hcsite.features.scaffold.matter import commented
from hcsite.model.address import CONTENT
from hcsite.model.kinds import Kind
from hcsite.model.site import ReviewPolicy

_STARTERS = {
    "posts/welcome": Kind.POST,
    "posts/every-field": Kind.POST,
    "people/your-name": Kind.PERSON,
    "topics/news": Kind.TOPIC,
    "pages/about": Kind.PAGE,
    "pages/editorial-policy": Kind.PAGE,
    "pages/corrections": Kind.PAGE,
    "pages/privacy": Kind.PAGE,
    "pages/accessibility": Kind.PAGE,
    "pages/feedback": Kind.PAGE,
    "pages/funding": Kind.PAGE,
    "pages/ethics": Kind.PAGE,
    "pages/ai-policy": Kind.PAGE,
}
"""The texts of a new hub, and the kind of each."""

_EXPLAINED = frozenset({"posts/every-field", "people/your-name"})
"""Those whose fields carry a comment each."""


def plan_hub(answers: Answers, day: date) -> tuple[NewFile, ...]:
    """All files of a new hub. The starter texts bear the date `day`."""
    return (
        NewFile("site.toml", _settings(answers)),
        NewFile("README.md", packaged("starter/README.md")),
        *_texts(answers, day),
        NewFile(f"{CONTENT}/media/.gitkeep", ""),
        *plan_hosting(),
        *plan_editor(),
    )


def _settings(answers: Answers) -> str:
    return packaged(
        "starter/site.toml",
        {
            "base_url": quoted(answers.base_url or BASE_URL),
            "name": quoted(answers.name),
            "time_zone": quoted(answers.time_zone),
            "lang": quoted(answers.lang),
            "profile": quoted(answers.profile),
            "type": quoted(TYPES[answers.profile]),
        },
    )


def _texts(answers: Answers, day: date) -> list[NewFile]:
    years = ReviewPolicy().max_months // 12
    values = {
        "welcome": quoted(f"Welcome to {answers.name}"),
        "day": day.isoformat(),
        "later": day.replace(year=day.year + years, day=min(day.day, 28)).isoformat(),
        "lang_line": "" if _is_english(answers.lang) else "lang: en\n",
    }
    found: list[NewFile] = []
    for name, kind in _STARTERS.items():
        text = packaged(f"starter/{name}.md", values)
        text = commented(text, kind) if name in _EXPLAINED else text
        found.append(NewFile(f"{CONTENT}/{name}.md", text))
    return found


def _is_english(lang: str) -> bool:
    return lang.lower().split("-")[0] == "en"
