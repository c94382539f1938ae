"""Reads the structured data of finished pages with readers that others wrote, and compares."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import extruct
import lxml.html  # type: ignore[import-untyped]

from tests.support.schemaorg import Vocabulary, nodes_of

Node = Mapping[str, Any]
PAGES = frozenset({"WebPage", "MedicalWebPage", "ProfilePage", "CollectionPage", "AboutPage"})


def problems_in(output: Path, words: Vocabulary) -> dict[str, list[str]]:
    """What is wrong with the structured data of each page below a folder, by its path."""
    found: dict[str, list[str]] = {}
    for path in sorted(output.rglob("*.html")):
        html = path.read_text(encoding="utf-8")
        if 'http-equiv="refresh"' in html or path.name == "404.html":
            continue
        if said := [*problems_of(html, words)]:
            found[path.relative_to(output).as_posix()] = said
    return found


def problems_of(html: str, words: Vocabulary) -> Iterator[str]:
    """Unknown words of schema.org, references to nowhere, and what the page says otherwise."""
    blocks = extruct.extract(html, syntaxes=["json-ld"])["json-ld"]
    if 2 != len(blocks):
        yield f"{len(blocks)} blocks instead of 2"
        return
    card, graph = blocks
    yield from words.problems(card)
    yield from words.problems(graph)
    nodes = {str(node["@id"]): node for node in nodes_of(graph["@graph"]) if "@id" in node}
    yield from (f"nothing is called {name}" for name in _named(graph["@graph"]) - nodes.keys())
    yield from _differences(lxml.html.fromstring(html), card, nodes)


def _named(value: object) -> set[str]:
    """All identities that are referred to."""
    if isinstance(value, list):
        return set().union(*map(_named, value))
    if not isinstance(value, dict):
        return set()
    own = {str(value["@id"])} if set(value) == {"@id"} else set()
    return own.union(*map(_named, value.values()))


def _differences(page: Any, card: Node, nodes: Mapping[str, Node]) -> Iterator[str]:
    title = _text(page.xpath("//h1")[0])
    canonical = page.xpath("//link[@rel='canonical']/@href")[0]
    whole = next(node for node in nodes.values() if node["@type"] in PAGES)
    if {canonical} != {whole["url"], card["url"]}:
        yield f"{whole['url']} is not {canonical}"
    main = nodes.get(whole.get("mainEntity", {}).get("@id", ""), {})
    if main.get("@type") in ("BlogPosting", "ImageObject"):
        yield from _names_and_dates(page, whole, main, nodes)
        if title != main.get("headline", main.get("name")):
            yield f"“{title}” has another name in the data"
        if card["headline"] != title:
            yield f"the card says “{card['headline']}” for “{title}”"


def _names_and_dates(
    page: Any, whole: Node, main: Node, nodes: Mapping[str, Node]
) -> Iterator[str]:
    """What is told of a piece and is not to be read on its page."""
    times = set(page.xpath("//time/@datetime"))
    byline, sources = _of_class(page, "signers"), _of_class(page, "sources")
    dates = (main["datePublished"], main["dateModified"], whole.get("lastReviewed"))
    yield from (f"no reader sees {day}" for day in dates if day and day not in times)
    people = (*main["author"], *whole.get("reviewedBy", ()))
    names = (_spoken(nodes[one["@id"]]) for one in people)
    yield from (f"{name} is not in the byline" for name in names if name not in byline)
    cited = (one["name"] for one in main.get("citation", ()))
    yield from (f"{name} is not among the sources" for name in cited if name not in sources)
    shown = _text(page.xpath("//main")[0])
    told = main.get("backstory", "").split(". ")
    yield from (f"no reader sees “{part}”" for part in told if part.rstrip(".") not in shown)


def _spoken(person: Node) -> str:
    return f"{person.get('honorificPrefix', '')} {person['name']}".strip()


def _of_class(page: Any, name: str) -> str:
    """The text of all elements of a class."""
    found = page.xpath(f"//*[contains(concat(' ', @class, ' '), ' {name} ')]")
    return " ".join(map(_text, found))


def _text(element: Any) -> str:
    return " ".join(element.text_content().split())
