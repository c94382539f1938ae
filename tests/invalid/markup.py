"""What in a document could run in the browser of a reader: found by parsing it as browsers do."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

import html5lib  # type: ignore[import-untyped]

_ADDRESSES = frozenset(
    "action background cite classid codebase content data formaction href longdesc manifest ping"
    " poster profile src srcdoc srcset usemap xlink:href".split()
)
_UNWANTED = frozenset("applet base embed frame frameset iframe object".split())
_DATA = "application/ld+json"
_INVISIBLE = re.compile(r"[\x00-\x20\u200b-\u200d\ufeff]+")
_REFRESH = re.compile(r"\d+\s*;\s*url=(?P<url>.*)", re.IGNORECASE)
_RUNS = ("javascript:", "vbscript:", "data:")


def dangers(html: str, *, own: str) -> list[str]:
    """Everything in a page that could run, except scripts of its own below the path `own`."""
    tree = html5lib.parse(html, treebuilder="etree", namespaceHTMLElements=False)
    return [words for element in tree.iter() for words in _in_element(element, own)]


def _in_element(element: Any, own: str) -> Iterator[str]:
    if not isinstance(element.tag, str):
        return  # a comment
    tag = element.tag.rpartition("}")[2].lower()
    attributes = {name.rpartition("}")[2].lower(): str(v) for name, v in element.attrib.items()}
    if tag in _UNWANTED:
        yield f"<{tag}>"
    if tag == "script":
        yield from _in_script(attributes, element.text or "", own)
    if tag == "style" or "style" in attributes:
        yield f"style on <{tag}>"
    for name, value in attributes.items():
        if name.startswith("on"):
            yield f"{name} on <{tag}>"
        bare = _INVISIBLE.sub("", value).lower()
        if name in _ADDRESSES and bare.startswith(_RUNS):
            yield f"{name}={value} on <{tag}>"
    if attributes.get("http-equiv", "").lower() == "refresh":
        match = _REFRESH.fullmatch(attributes.get("content", ""))
        if match is None or urlsplit(match["url"]).scheme not in ("http", "https"):
            yield f"refresh to {attributes.get('content')}"


def _in_script(attributes: dict[str, str], text: str, own: str) -> Iterator[str]:
    if attributes.get("type") == _DATA:
        try:
            json.loads(text)
        except ValueError as reason:
            yield f"a data block that is no JSON: {reason}"
    elif not attributes.get("src", "").startswith(own) or text.strip():
        yield f"<script {attributes}>"


def data_blocks(html: str) -> list[Any]:
    """The JSON of all data blocks of a page."""
    tree = html5lib.parse(html, treebuilder="etree", namespaceHTMLElements=False)
    found = tree.iterfind(f".//script[@type='{_DATA}']")
    return [json.loads(element.text) for element in found]


def text_of(html: str, path: str) -> str:
    """The text of the first element at a path such as `.//h1`, white space as one space."""
    tree = html5lib.parse(html, treebuilder="etree", namespaceHTMLElements=False)
    element = tree.find(path)
    return " ".join("".join(element.itertext()).split()) if element is not None else ""
