"""Rules on published pages: what a theme must show, and that all can use it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from html import unescape
from itertools import pairwise
from typing import Final
from urllib.parse import urljoin, urlsplit

from hcsite.features.trust.page import (
    Expectation,
    Page,
    PageFinding,
    items,
    plain,
    read_page,
    squeezed,
)
from hcsite.features.trust.structured import (
    complete_preview,
    main_piece,
    no_false_claims,
    same_as_shown,
    valid_data,
)

PageRule = Callable[[Page, Expectation], Iterator[PageFinding]]

_HREF: Final = re.compile(r"<a\s[^<>]*?href=[\"']?([^\"'\s>]+)")
_LANG: Final = re.compile(r"<html\s[^<>]*?\blang=[\"']?[a-zA-Z]")
_TITLE: Final = re.compile(r"<title>\s*[^\s<]")
_LANDMARKS: Final = re.compile(r"<(h[1-6]|/?main)[\s>]")
_SKIP: Final = re.compile(r"<a\s[^<>]*?href=[\"']?#([^\"'\s>]+)")
_VAGUE: Final = frozenset(
    ("here", "click here", "click", "tap here", "link", "this link", "more", "read more here")
)


def byline_leads_on(page: Page, expected: Expectation) -> Iterator[PageFinding]:
    """AUT-03: the name of each author leads to who they are."""
    if not expected.piece:
        return
    piece = main_piece(page)
    authors = [page.node(author) for author in items(piece.get("author"))]
    urls = [author.get("url") for author in authors if author.get("@type") == "Person"]
    people = [url for url in urls if isinstance(url, str) and urlsplit(url).path.strip("/")]
    found: set[str] | None = None
    here = str(page.node(piece.get("mainEntityOfPage")).get("url") or "")
    for url in people:
        if f'href="{urlsplit(url).path}"' in page.main or f'href="{url}"' in page.main:
            continue
        if found is None:
            found = {urljoin(here, unescape(href)) for href in _HREF.findall(page.main)}
        if url not in found:
            message = "The name of an author does not lead to their profile."
            hint = "In the byline, link the name of each person to person.url."
            yield PageFinding("AUT-03", message, hint)


def review_shown(page: Page, expected: Expectation) -> Iterator[PageFinding]:
    """CUR-04: the days of the last review and of the next stand behind the text."""
    if not (expected.piece and expected.clinical):
        return
    start = max(page.main.find(f'id="{expected.last}"'), 0) if expected.last else 0
    for name, day in (("last", expected.last_reviewed), ("next", expected.review_due)):
        if day is not None and page.main.find(f'datetime="{day.isoformat()}', start) < 0:
            message = f"Readers do not see behind the text when its {name} review was, or is due."
            hint = "Show last_reviewed and review_due below the text, each as <time datetime=…>."
            yield PageFinding("CUR-04", message, hint)
    told = {str(node["lastReviewed"])[:10] for node in page.nodes if "lastReviewed" in node}
    if expected.last_reviewed and told - {expected.last_reviewed.isoformat()}:
        message = "The data for machines tell another day of the last review than the page."
        yield PageFinding("CUR-04", message, "Take the data as the view gives it.")


def disclaimed(page: Page, expected: Expectation) -> Iterator[PageFinding]:
    """DCL-09: the page says that it does not replace a clinician."""
    if not (expected.piece and expected.clinical and expected.disclaimer):
        return
    if expected.disclaimer in page.text:
        return
    if squeezed(expected.disclaimer) not in squeezed(plain(page.text)):
        message = "The page does not say that it cannot replace a clinician."
        hint = 'Show {{ site.disclaimer or t("disclaimer") }} in the templates of pieces.'
        yield PageFinding("DCL-09", message, hint)


def usable_by_all(page: Page, _: Expectation) -> Iterator[PageFinding]:
    """ACC-05: one h1, a language, a title, a main part and a way to it; links say where they go."""
    found = _LANDMARKS.findall(page.text)
    tops, mains = found.count("h1"), found.count("main")
    before = page.text[: page.text.find("<main")]
    jumps = {name for name in _SKIP.findall(before) if f'id="{name}"' in page.text}
    lacks = (
        (tops != 1, f"one h1: it has {tops}"),
        (not _LANG.search(page.text), "a language: <html lang=…>"),
        (not _TITLE.search(page.head), "a title"),
        (mains != 1, f"one main part: it has {mains}"),
        (mains == 1 and not jumps, "a link with which a keyboard skips to the main part"),
    )
    for missing, what in lacks:
        if missing:
            hint = "Keep the frame of base.html of home-base, and one h1 in each template."
            yield PageFinding("ACC-05", f"The page lacks {what}.", hint)
    inside = [int(name[1]) for name in _within_main(found)]
    for upper, lower in pairwise(inside):
        if lower > upper + 1:
            message = f"A heading of level {lower} follows one of level {upper}."
            hint = f"Make it a heading of level {upper + 1}: screen readers list headings by level."
            yield PageFinding("ACC-05", message, hint, grave=False)
            break
    words = _words_of_links(page.main)
    vague = next((item for item in words if item.lower() in _VAGUE), "")
    if vague:
        message = f"A link says only “{vague}”."
        hint = "Let the words of the link say where it leads."
        yield PageFinding("ACC-05", message, hint, grave=False)


def _within_main(landmarks: list[str]) -> list[str]:
    """The headings of the main part."""
    if "main" not in landmarks:
        return []
    behind = landmarks[landmarks.index("main") + 1 :]
    inside = behind[: behind.index("/main")] if "/main" in behind else behind
    return [name for name in inside if name != "main"]


def _words_of_links(markup: str) -> list[str]:
    """The words behind the last tag in each link: all of its words, where it holds no others."""
    pieces = markup.split("</a>")[:-1]
    return [piece[piece.rfind(">") + 1 :].strip(" \n.…:»→") for piece in pieces]


RULES: Mapping[str, PageRule] = {
    "AUT-03": byline_leads_on,
    "CUR-04": review_shown,
    "DCL-09": disclaimed,
    "ACC-05": usable_by_all,
    "SDA-01": valid_data,
    "SDA-02": same_as_shown,
    "SDA-03": no_false_claims,
    "SDA-04": complete_preview,
}
"""What is asked of each page that a theme makes, by the id of the rule."""


def check_page(text: str, expected: Expectation, rules: frozenset[str]) -> tuple[PageFinding, ...]:
    """What a page breaks of the rules that are asked, each once; a pure function."""
    page = read_page(text)
    found = (item for name, rule in RULES.items() if name in rules for item in rule(page, expected))
    return tuple(dict.fromkeys(found))
