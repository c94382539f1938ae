"""Rules on what machines read of a page: JSON-LD and the tags of link previews."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from html import unescape
from typing import Final

from hcsite.core.text import has_one
from hcsite.features.trust.page import (
    Expectation,
    Node,
    Page,
    PageFinding,
    items,
    plain,
    squeezed,
    types_of,
)
from hcsite.features.trust.vocabulary import supertypes, unknown_words

_META: Final = re.compile(r'<meta (?:property|name)="([^"]*+)" content="([^"]*+)"')
_META_TAG: Final = re.compile(r"<meta\s[^>]*+>", re.IGNORECASE)
_ATTRIBUTE: Final = re.compile(
    r"([a-z-]+)\s*=\s*(?:\"([^\"]*+)\"|'([^']*+)'|([^\s>\"']++))", re.IGNORECASE
)
_CANONICAL: Final = re.compile(r"<link\s[^<>]*?\brel=[\"']?canonical\b[^>]*>", re.IGNORECASE)
_HREF: Final = re.compile(r"\bhref=[\"']?([^\"'\s>]+)", re.IGNORECASE)
_TIMES: Final = re.compile(r"<time\s[^<>]*?datetime=[\"']?(\d{4}-\d\d-\d\d)", re.IGNORECASE)
_H1: Final = re.compile(r"<h1[\s>].*?(?:</h1>|\Z)", re.DOTALL)
_RATINGS: Final = frozenset({"Review", "AggregateRating", "Rating"})
_CLAIMS: Final = _RATINGS | {"QAPage", "SpeakableSpecification"}
_CLAIMING: Final = frozenset({"speakable", "review", "aggregateRating"})
_CLAIMED: Final = (*sorted(f'{word}"' for word in _CLAIMING | _CLAIMS), "\\")
"""What JSON has in it that claims one of them; a letter may be written as a code there."""

_MICRODATA: Final = re.compile(r"itemtype=[\"']?https?://schema\.org/(QAPage|AggregateRating)\b")
ARTICLES: Final = frozenset({"BlogPosting", "Article", "NewsArticle", "MedicalScholarlyArticle"})


def valid_data(page: Page, _: Expectation) -> Iterator[PageFinding]:
    """SDA-01: there is JSON-LD, its words are those of schema.org, and what it names is there."""
    hint = "Take the data as the view gives it: {{ graph }} of head.graphs in partials/head.html."
    if page.broken:
        yield PageFinding("SDA-01", "A block of JSON-LD cannot be read.", hint)
    elif not page.nodes:
        yield PageFinding("SDA-01", "The page has no JSON-LD.", hint)
    told: dict[str, None] = {}
    known = {node.get("@id") for node in page.nodes if len(node) > 1}
    home = _home(page)
    for node, types in zip(page.nodes, page.types, strict=True):
        if len(node) == 1 and "@id" in node:
            name = str(node["@id"])
            if name not in known and home and name.startswith((home, "#")):
                told[f"JSON-LD names “{name}”, which is not on the page."] = None
            continue
        told.update(dict.fromkeys(unknown_words(types, tuple(node))))
    yield from (PageFinding("SDA-01", message, hint) for message in told)


def same_as_shown(page: Page, expected: Expectation) -> Iterator[PageFinding]:
    """SDA-02: headline, authors, dates and address are those that readers see."""
    canonical = _canonical(page)
    whole = [n for n in page.nodes if ("isPartOf" in n or "@context" in n) and "url" in n]
    if canonical and any(n["url"] != canonical for n in whole if "WebPage" in _kinds(n)):
        yield _differs("the address of the page")
    if not expected.piece:
        return
    article = main_piece(page)
    heading = _H1.search(page.main)
    headline = str(article.get("headline") or article.get("name") or "")
    if (
        article
        and headline
        and squeezed(plain(heading[0] if heading else "")) != squeezed(headline)
    ):
        yield _differs("the headline")
    words = ""
    for author in items(article.get("author")):
        name = page.node(author).get("name")
        if isinstance(name, str) and name not in page.main:
            words = words or squeezed(plain(page.main))
            if squeezed(name) not in words:
                yield _differs("an author")
    for name in ("datePublished", "dateModified"):
        day = str(article.get(name) or "")[:10]
        if day and not _shows(page, day):
            yield _differs(f"a date ({name})")


def _shows(page: Page, day: str) -> bool:
    """Whether a day stands in the main part, as home-base writes it or otherwise."""
    return f'<time datetime="{day}' in page.main or day in _TIMES.findall(page.main)


def no_false_claims(page: Page, _: Expectation) -> Iterator[PageFinding]:
    """SDA-03: no page of questions that nobody may answer, no praise of oneself, no Speakable."""
    told: dict[str, None] = {}
    harmless = not has_one(page.data, _CLAIMED)
    for node, kinds in () if harmless else zip(page.nodes, page.types, strict=True):
        if "QAPage" in kinds:
            told["The page calls itself a QAPage, and readers cannot answer on it."] = None
        if "speakable" in node or "SpeakableSpecification" in kinds:
            told["The page says that it may be read aloud by machines (Speakable)."] = None
        if "review" in node or "aggregateRating" in node:
            owner: Node = node
        elif _RATINGS.isdisjoint(kinds):
            continue
        else:
            owner = page.node(node.get("itemReviewed"))
        if "Organization" in _kinds(owner):
            told["The page rates the organisation that publishes it."] = None
    if "itemtype" in page.text:
        for match in _MICRODATA.finditer(page.text):
            told[f"The page has microdata of the type {match[1]}."] = None
    for message in told:
        yield PageFinding("SDA-03", message, "Take that type out of the templates of the theme.")


def complete_preview(page: Page, expected: Expectation) -> Iterator[PageFinding]:
    """SDA-04: a link to the page has title, text, address, picture and words for the picture."""
    given = _metadata(page.head)
    card = next((n for n in page.nodes if "headline" in n and "@context" in n), {})
    wanted = ["og:title", "og:type", "og:url", "og:site_name", "og:locale", "twitter:card"]
    wanted += ["og:description"] if card.get("description") else []
    wanted += ["og:image", "og:image:alt"] if card.get("image") or "og:image" in given else []
    wanted += ["article:published_time"] if expected.piece and card.get("datePublished") else []
    lacks = [name for name in wanted if not given.get(name)]
    if lacks:
        message = f"Link previews of the page lack {', '.join(lacks)}."
        hint = "Write out head.meta and head.properties, as partials/head.html of home-base does."
        yield PageFinding("SDA-04", message, hint)


def main_piece(page: Page) -> Node:
    """The post or the picture that a page is about, as its data tell it; or an empty node."""
    for node in page.nodes:
        if "mainEntity" in node:
            return page.node(node["mainEntity"])
    pairs = zip(page.nodes, page.types, strict=True)
    return next((node for node, types in pairs if not ARTICLES.isdisjoint(types)), {})


def _kinds(node: Node) -> frozenset[str]:
    return frozenset().union(*map(supertypes, types_of(node)))


def _canonical(page: Page) -> str:
    _, found, rest = page.head.partition('<link rel="canonical" href="')
    if found:
        return unescape(rest.partition('"')[0])
    link = _CANONICAL.search(page.head)
    href = _HREF.search(link[0]) if link else None
    return unescape(href[1]) if href else ""


def _home(page: Page) -> str:
    """The scheme and host of the page's own address, with `/` behind."""
    parts = _canonical(page).split("/", 3)
    return "/".join((*parts[:3], "")) if len(parts) > 2 else ""


def _metadata(head: str) -> Mapping[str, str]:
    given = dict(_META.findall(head))
    if "og:title" in given:
        return given
    for tag in _META_TAG.findall(head):
        told = {a.lower(): b or c or d for a, b, c, d in _ATTRIBUTE.findall(tag)}
        given.setdefault(told.get("property") or told.get("name", ""), told.get("content", ""))
    return given


def _differs(what: str) -> PageFinding:
    message = f"The data for machines tell {what} that the page does not show."
    hint = "Show it as the view gives it; dates as <time datetime=…>."
    return PageFinding("SDA-02", message, hint)
