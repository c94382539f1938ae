"""What a published file would ask of other sites: the rules PRI-07 to PRI-11 on one file."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from html import unescape
from pathlib import PurePosixPath
from typing import Final
from urllib.parse import unquote

from hcsite.features.privacy.code import urls_in_script, urls_in_style
from hcsite.features.privacy.markup import Tag, attributes_of, is_plain, tags
from hcsite.features.privacy.page import about_forms, about_frames, about_links, about_media
from hcsite.features.privacy.policy import Breach, Policy, host_of, may_ask
from hcsite.features.privacy.trackers import tracker_at, tracker_calls

_MARKUP: Final = frozenset({".html", ".htm", ".xhtml", ".svg"})
_SCRIPTS: Final = frozenset({".js", ".mjs"})
_ASKED: Final = frozenset(
    "src poster background data lowsrc dynsrc codebase archive classid manifest icon".split()
)
_LISTS: Final = frozenset({"srcset", "imagesrcset", "ping", "attributionsrc"})
_HREFS: Final = frozenset({"href", "xlink:href"})
_FOLLOWED: Final = frozenset({"a", "area"})
_RELATIONS: Final = frozenset(
    """apple-touch-icon apple-touch-icon-precomposed apple-touch-startup-image
    compression-dictionary dns-prefetch fluid-icon icon import manifest mask-icon modulepreload
    preconnect prefetch preload prerender stylesheet""".split()
)
_DATA_TYPES: Final = re.compile(
    r"(?:application|text)/(?:ld\+)?json|text/(?:plain|template)", re.IGNORECASE
)
_REFRESH: Final = re.compile(r"\s*[\d.]*\s*[;,\s]\s*(?:url\s*=\s*)?[\"']?([^\"']*)", re.IGNORECASE)
_SOURCE_IN_JSON: Final = re.compile(r'"(?:src|url|start_url|action)"\s*:\s*"([^"\\]*)"')
_LINKING: Final = frozenset({"href", "src", "data", "action"})
_CODE: Final = frozenset({"javascript", "data:text/"})
_TEMPLATE: Final = re.compile(r"<(/?)template(?=[\s/>])", re.IGNORECASE)
_MOST_NESTED: Final = 3

Place = tuple[str, int, str]
"""What asks (`<img src>`), its line, the URL."""


def check_output(path: str, data: bytes, policy: Policy) -> tuple[Breach, ...]:
    """What a file of the output breaks of PRI-07 to PRI-11, in the order of the file.

    Looks into HTML, SVG, CSS, JavaScript and web manifests; nothing is said of other files. A pure
    function of its arguments, so its result may be kept by the digest of the file.
    """
    suffix = PurePosixPath(path).suffix.lower()
    if suffix in _MARKUP:
        return check_markup(_text(data), policy)
    if suffix in _SCRIPTS:
        found = _of_script("script", _text(data), 1, policy)
    elif suffix == ".css":
        found = _of_places(_in_style("stylesheet", _text(data), 1), policy)
    elif suffix in {".webmanifest", ".manifest"}:
        found = _of_places(_in_manifest(_text(data)), policy)
    else:
        return ()
    return tuple(dict.fromkeys(found))


def check_markup(text: str, policy: Policy) -> tuple[Breach, ...]:
    """What a page or a drawing breaks of them."""
    return () if is_plain(text) else tuple(dict.fromkeys(_of_markup(text, policy)))


def _text(data: bytes) -> str:
    return data.decode("utf-8", "replace").removeprefix("\ufeff")


def _of_markup(text: str, policy: Policy, line: int = 1, depth: int = 0) -> Iterator[Breach]:
    seen = 0
    for tag in tags(text):
        line += text.count("\n", seen, tag.start)
        seen = tag.start
        if tag.name == "template":
            continue
        attributes = attributes_of(tag)
        yield from _of_places(_asked_by(tag, attributes, line), policy)
        yield from _of_code(text, tag, attributes, line, policy)
        if tag.name in _FOLLOWED:
            yield from about_links(attributes, line)
        elif tag.name in {"iframe", "embed", "object", "frame"}:
            live = not any(start < tag.start < end for start, end in _templates(text))
            yield from about_frames(tag.name, attributes, line, policy, live=live)
        elif tag.name in {"audio", "video"}:
            yield from about_media(tag.name, attributes, line)
        elif tag.name in {"form", "button", "input"}:
            yield from about_forms(text, tag, attributes, line, policy)
        if tag.name == "iframe" and "srcdoc" in attributes and depth < _MOST_NESTED:
            yield from _of_markup(attributes["srcdoc"], policy, line, depth + 1)


@lru_cache(maxsize=1)
def _templates(text: str) -> tuple[tuple[int, int], ...]:
    """Give the places of templates: what is in one is asked only when a reader wants it."""
    found: list[tuple[int, int]] = []
    depth = start = 0
    for match in _TEMPLATE.finditer(text) if "template" in text else ():
        start = start if depth else match.start()
        depth = max(0, depth - 1) if match[1] else depth + 1
        if not depth:
            found.append((start, match.start()))
    return tuple(found)


def _asked_by(tag: Tag, attributes: Mapping[str, str], line: int) -> Iterator[Place]:
    """Give the URLs that a tag makes a browser ask for."""
    for name, value in attributes.items():
        if name in _ASKED or (name in _HREFS and _is_fetched(tag.name, attributes)):
            yield f"<{tag.name} {name}>", line, value
        elif name in _LISTS:
            what = f"<{tag.name} {name}>"
            yield from ((what, line, item.strip(",")) for item in value.split())
        elif name == "style":
            yield from _in_style(f"<{tag.name} style>", value, line)
    if tag.name == "meta" and attributes.get("http-equiv", "").lower() == "refresh":
        match = _REFRESH.match(attributes.get("content", ""))
        yield "<meta refresh>", line, match[1] if match else ""


def _is_fetched(name: str, attributes: Mapping[str, str]) -> bool:
    if name == "link":
        return not _RELATIONS.isdisjoint(attributes.get("rel", "").lower().split())
    return name not in _FOLLOWED


def _of_code(
    text: str, tag: Tag, attributes: Mapping[str, str], line: int, policy: Policy
) -> Iterator[Breach]:
    """Look into scripts and styles of a page, and into scripts in attributes."""
    inner = line + text.count("\n", tag.start, tag.inside_start) if tag.inside else line
    if tag.name == "style":
        yield from _of_places(_in_style("<style>", tag.inside, inner), policy)
    elif tag.name == "script" and not _DATA_TYPES.fullmatch(attributes.get("type", "").strip()):
        yield from _of_script("<script>", tag.inside, inner, policy)
    for name, value in attributes.items():
        if name.startswith("on"):
            yield from _of_script(f"<{tag.name} {name}>", value, line, policy)
        elif name in _LINKING and value.lstrip()[:10].lower() in _CODE:
            code = unquote(unescape(value))
            yield from _of_script(f"<{tag.name} {name}>", code, line, policy)


def _of_script(what: str, code: str, line: int, policy: Policy) -> Iterator[Breach]:
    asked = ((what, line + found.line, found.url) for found in urls_in_script(code))
    yield from _of_places(asked, policy)
    for name, start, words in tracker_calls(code):
        yield _tracker(name, line + code.count("\n", 0, start), words, "")


def _in_style(what: str, code: str, line: int) -> Iterator[Place]:
    return ((what, line + found.line, found.url) for found in urls_in_style(code))


def _in_manifest(text: str) -> Iterator[Place]:
    for match in _SOURCE_IN_JSON.finditer(text):
        yield "web manifest", text.count("\n", 0, match.start()) + 1, match[1]


def _of_places(places: Iterator[Place], policy: Policy) -> Iterator[Breach]:
    for what, line, url in places:
        host = host_of(url)
        if not host:
            continue
        if name := tracker_at(host):
            yield _tracker(name, line, url, host)
        if not may_ask(host, policy):
            why = (
                f"{what} makes the browser of every reader ask {host}, which learns who reads what."
            )
            mend = "Copy the file to this site, or make it a plain link that a reader may follow."
            yield Breach("PRI-07", line, url, host, why, mend)


def _tracker(name: str, line: int, words: str, host: str) -> Breach:
    why = f"This is a tracker: it tells {name} who reads what about their health."
    return Breach(
        "PRI-08", line, words, host, why, "Take it out; count visits on the server instead."
    )
