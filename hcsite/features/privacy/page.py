"""What single tags of a page must not do: share links, embeds, players, forms."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Final

from hcsite.features.privacy.markup import Tag
from hcsite.features.privacy.policy import Breach, Policy, host_of, may_ask, may_send
from hcsite.features.privacy.shares import beginnings

_YOUTUBE: Final = re.compile(r"(?:^|\.)youtube\.com$|^youtu\.be$")
_AUTOPLAY: Final = re.compile(r"[?&]autoplay=(?:1|true)\b")
_HEALTH: Final = re.compile(
    r"(?i)\b(?:symptoms?|diagnos[ei]s|date[ _-]of[ _-]birth|birth ?date|dob|medications?"
    r"|allerg(?:y|ies)|nhs[ _-]number|ssn|social security|insurance|member[ _-]id|pregnan\w*"
    r"|medical history|condition|mrn|patient[ _-]?(?:name|id|number)"
    r"|health (?:problem|question|concern|details))\b"
)
_FORM_END: Final = re.compile(r"</?form(?=[\s/>])", re.IGNORECASE)


def about_links(attributes: Mapping[str, str], line: int) -> Iterator[Breach]:
    """PRI-09: a share link does not tell the network from which page its reader comes."""
    url = attributes.get("href", "")
    if not _is_share(url):
        return
    missing = {"noopener", "noreferrer"} - set(attributes.get("rel", "").lower().split())
    if missing:
        why = "This share link tells the network which page its reader comes from."
        mend = f'Add rel="noopener noreferrer"; missing: {" ".join(sorted(missing))}.'
        yield Breach("PRI-09", line, url[:200], host_of(url), why, mend)


def _is_share(url: str) -> bool:
    return url.partition("://")[2].removeprefix("www.").startswith(beginnings())


def about_frames(
    name: str, attributes: Mapping[str, str], line: int, policy: Policy, *, live: bool
) -> Iterator[Breach]:
    """PRI-10: what is embedded is asked for only after a click, and YouTube without cookies.

    `live` is False for what waits in a `<template>`.
    """
    url = attributes.get("data" if name == "object" else "src", "")
    host = host_of(url)
    if host and live and not may_ask(host, Policy(policy.own)):
        why = f"This embed asks {host} as soon as the page opens."
        mend = "Show a picture and a link, and embed only after a click."
        yield Breach("PRI-10", line, url, host, why, mend)
    if _YOUTUBE.search(host):
        why = "This embed of YouTube sets cookies."
        yield Breach("PRI-10", line, url, host, why, "Embed it from www.youtube-nocookie.com.")
    if live and _AUTOPLAY.search(url):
        yield _autoplay(line, url)


def about_media(name: str, attributes: Mapping[str, str], line: int) -> Iterator[Breach]:
    """PRI-10: nothing plays by itself."""
    if "autoplay" in attributes:
        yield _autoplay(line, f"<{name} autoplay>")


def _autoplay(line: int, words: str) -> Breach:
    why = "This plays by itself, where others can hear what somebody reads about."
    return Breach("PRI-10", line, words, "", why, "Take autoplay out.")


def about_forms(
    text: str, tag: Tag, attributes: Mapping[str, str], line: int, policy: Policy
) -> Iterator[Breach]:
    """PRI-11: a form is not sent to others, and does not ask about health."""
    url = attributes.get("action" if tag.name == "form" else "formaction", "")
    host = host_of(url)
    if not may_send(host, policy):
        why = f"What a reader writes into this form is sent to {host}."
        mend = "Take the form out, or allow it under forms in site.toml, with a notice beside it."
        yield Breach("PRI-11", line, url, host, why, mend)
    if tag.name == "form" and not policy.forms:
        end = _FORM_END.search(text, tag.inside_start)
        asked = _HEALTH.search(text, tag.inside_start, end.start() if end else len(text))
        if asked:
            why = f"This form asks about health (“{asked[0]}”)."
            mend = "Ask readers to call instead; a website is no place for such details."
            yield Breach("PRI-11", line, asked[0], "", why, mend)
