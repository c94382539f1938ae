"""HTML that a writer put into Markdown: what is refused, and its links as holes."""

from __future__ import annotations

import re
from html import unescape

from hcsite.content.links import foreign_picture, leaves, make_link
from hcsite.content.places import Source
from hcsite.content.sanitise import ATTRIBUTE, OPEN_TAG, TAGS, allows
from hcsite.core.diagnostics import Diagnostic, error, warning
from hcsite.model.document import Link
from hcsite.model.holes import OPEN, hole

_TAG = re.compile(r"<\s*/?\s*([a-zA-Z][\w:-]*)((?:[^<>\"']|\"[^\"]*\"|'[^']*')*)>?")
_NAME = re.compile(r"([a-zA-Z_:][\w:.-]*)\s*(?:=|(?=[\s/>]|$))")
_VALUE = re.compile(r"=\s*(\"[^\"]*\"|'[^']*'|[^\s\"'>]+)")

_INSTEAD = {
    "h1": "Write a Markdown heading (##); the title of the page is its only first heading.",
    "iframe": "Link to the video or map instead; embedding would tell another site who reads.",
    "script": "Pages of a hub run no scripts.",
    "style": "How pages look is the theme's part.",
    "img": "Write ![what it shows](picture.png).",
    "form": "Link to the form instead.",
    "font": "How pages look is the theme's part.",
    "center": "How pages look is the theme's part.",
}


def check(html: str, span: tuple[int, int], source: Source) -> list[Diagnostic]:
    """What a piece of raw HTML holds that will not be published."""
    found: list[Diagnostic] = []
    for match in _TAG.finditer(html):
        tag = match[1].lower()
        place = source.place(match[0][:40].split("\n")[0], *span)
        if tag not in TAGS:
            hint = _INSTEAD.get(tag, "Use Markdown, or one of the elements that the guide lists.")
            if not match[0].startswith("</"):
                message = f"The HTML element <{tag}> is not allowed."
                found.append(error("HC310", message, hint=hint, **place))
            continue
        bare = _VALUE.sub("=", match[2])
        for name in dict.fromkeys(_NAME.findall(bare)):
            if not allows(tag, name.lower()):
                message = f"“{name}” on <{tag}> was taken out."
                hint = "Only plain attributes such as class, id, lang and title are published."
                found.append(warning("HC311", message, hint=hint, **place))
    return found


def make_holes(html: str, links: list[Link], source: Source, found: list[Diagnostic]) -> str:
    """Sanitised HTML in which the internal links of raw HTML have become holes too."""

    def replaced(match: re.Match[str]) -> str:
        tag = match[1]
        if tag not in ("a", "img"):
            return match[0]
        attributes = dict(ATTRIBUTE.findall(match[2]))
        name = "href" if tag == "a" else "src"
        value = attributes.get(name)
        if not value or OPEN in value:
            return match[0]
        target = unescape(value)
        place = source.place(target, 0, len(source.lines))
        if tag == "img" and "alt" not in attributes:
            message = f"The picture “{target}” has no alternative text."
            hint = 'Say in alt="…" what it shows; alt="" where it only decorates.'
            found.append(error("HC309", message, hint=hint, **place))
        if leaves(target):
            if tag == "img":
                found.append(foreign_picture(target, place))
            return match[0]
        if target.startswith("#"):
            return match[0]
        links.append(make_link(target, place, image=tag == "img", alt=attributes.get("alt", "")))
        return match[0].replace(f' {name}="{value}"', f' {name}="{hole(len(links) - 1)}"', 1)

    return OPEN_TAG.sub(replaced, html)
