"""HTML that a writer put into Markdown: what is refused, and its links as holes."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Mapping
from dataclasses import dataclass, field
from html import unescape

from hcsite.content.links import broken, foreign_picture, leaves, make_link, refused, refused_scheme
from hcsite.content.places import Place, Source
from hcsite.content.sanitise import ATTRIBUTE, OPEN_TAG, TAGS, allows, keeps
from hcsite.content.texts import UNWANTED
from hcsite.core.diagnostics import Diagnostic, error, warning
from hcsite.model.document import Link
from hcsite.model.holes import CLOSE, OPEN, hole

_TAG = re.compile(r"<(/?)([a-zA-Z][\w:-]*+)((?:[^<>\"']++|\"[^\"]*+\"|'[^']*+')*+)>?")
_ATTRIBUTE = re.compile(r"([^\s\"'<>/=]++)(?:\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+)))?")
_COMMENT = re.compile(r"<!--(?!-?>).*?(--!?>|\Z)|<[!?][^>]*+(>|\Z)", re.DOTALL)
_REFERENCE = re.compile(
    r"&#(?:x0*+[0-9a-f]{1,6}(?![0-9a-f])|0*+[0-9]{1,7}(?![0-9]));?", re.IGNORECASE
)
_MARK = re.compile(f"{OPEN}[0-9]+{CLOSE}")
_STRAY = re.compile(f'(?<! href=")(?<! src="){_MARK.pattern}')
_INVISIBLE = re.compile(r"[\x00-\x20]+")

_ADDRESS: Mapping[str, str] = {"a": "href", "img": "src"}
_INSTEAD: Mapping[str, str] = {
    "h1": "Write a Markdown heading (##); the title of the page is its only first heading.",
    "iframe": "Link to the video or map instead; embedding would tell another site who reads.",
    "script": "Delete it: pages of a hub run no scripts.",
    "style": "Delete it: how pages look is the theme's part.",
    "img": "Write ![what it shows](picture.png).",
    "form": "Link to the form instead.",
    "font": "Delete it: how pages look is the theme's part.",
    "center": "Delete it: how pages look is the theme's part.",
}


def without_marks(html: str) -> str:
    """Raw HTML whose character references mean no character that a file must not hold.

    A file cannot hold the marks of holes, but `&#xFDD0;` would become one.
    """
    return _REFERENCE.sub(_visible, html) if "&#" in html else html


def _visible(match: re.Match[str]) -> str:
    char = unescape(match[0])
    return match[0] if char and not UNWANTED.search(char) else "\ufffd"


def html_words(html: str) -> int:
    """How many words a piece of raw HTML shows."""
    return len(_TAG.sub(" ", _COMMENT.sub(" ", html)).split())


@dataclass(slots=True)
class RawHtml:
    """The raw HTML of one body, read piece by piece: what is wrong with it, and its links.

    `fragments` are links to places of the same page.
    """

    source: Source
    found: list[Diagnostic]
    fragments: list[Link]
    _places: dict[str, deque[Place]] = field(default_factory=dict)

    def read(self, html: str, start: int, end: int) -> None:
        """Finds what of a piece will not be published; it begins on body line `start`."""
        for match in _COMMENT.finditer(html):
            if not (match[1] or match[2]):
                self._never_closed(match[0][:4], start, end)
        line, position = start, 0
        html = _COMMENT.sub(lambda match: "\n" * match[0].count("\n"), html)
        for match in _TAG.finditer(html):
            line += html.count("\n", position, match.start())
            position = match.start()
            if match[1]:
                continue
            place = self.source.place(match[0][:40].split("\n")[0], line, end)
            tag = match[2].lower()
            if not match[0].endswith(">"):
                self._never_closed(f"<{match[2]}", line, end)
            elif tag in TAGS:
                self._check_attributes(tag, match[3], place, (line, end))
            else:
                hint = _INSTEAD.get(tag, "Use Markdown, or an element that the guide lists.")
                message = f"The HTML element <{tag}> is not allowed."
                self.found.append(error("HC310", message, hint=hint, **place))

    def _never_closed(self, beginning: str, start: int, end: int) -> None:
        message = f"The “{beginning}” here is never closed, so that words behind it would be lost."
        hint = "Close it, or write &lt; for the sign itself."
        place = self.source.place(beginning, start, end)
        self.found.append(error("HC305", message, hint=hint, **place))

    def _check_attributes(self, tag: str, text: str, place: Place, span: tuple[int, int]) -> None:
        attributes: dict[str, str] = {}
        for name, *values in _ATTRIBUTE.findall(text):
            attributes.setdefault(name.lower(), unescape("".join(values)))
        for name in attributes:
            if not allows(tag, name):
                message = f"“{name}” on <{tag}> was taken out."
                hint = "Only plain attributes such as class, id, lang and title are published."
                self.found.append(warning("HC311", message, hint=hint, **place))
        if tag == "img" and "alt" not in attributes:
            message = f"The picture “{attributes.get('src', '')}” has no alternative text."
            hint = 'Say in alt="…" what it shows; alt="" where it only decorates.'
            self.found.append(error("HC309", message, hint=hint, **place))
        target = attributes.get(_ADDRESS.get(tag, ""))
        if target is not None:
            self._check_target(tag, target, self.source.place(target, *span))

    def _check_target(self, tag: str, target: str, place: Place) -> None:
        bare = _INVISIBLE.sub("", target)  # browsers do not see these either
        scheme = refused_scheme(bare)
        if not bare:
            message = "This HTML link leads nowhere." if tag == "a" else "This picture has no file."
            self.found.append(error("HC302", message, hint="Write its address.", **place))
        elif tag == "img" and leaves(bare):
            self.found.append(foreign_picture(target, place))
        elif scheme:
            self.found.append(refused(scheme, place))
        elif leaves(bare) and not keeps(target):
            self.found.append(broken(target, place))
        elif target.startswith("#"):
            self.fragments.append(make_link(target, place))
        else:
            self._places.setdefault(target, deque()).append(place)

    def make_holes(self, html: str, links: list[Link]) -> str:
        """Sanitised HTML in which the internal links of raw HTML have become holes too.

        Where something was never closed, links of Markdown may have become text, or a part of an
        attribute: their marks are taken out.
        """
        parts: list[str] = []
        end = 0
        for match in OPEN_TAG.finditer(html):
            parts += [_MARK.sub("", html[end : match.start()]), self._with_hole(match, links)]
            end = match.end()
        return "".join([*parts, _MARK.sub("", html[end:])])

    def _with_hole(self, match: re.Match[str], links: list[Link]) -> str:
        tag = _STRAY.sub("", match[0])
        name = _ADDRESS.get(match[1], "")
        attributes = dict(ATTRIBUTE.findall(tag))
        value = attributes.get(name, "")
        if not value.strip() or OPEN in value or value.startswith("#"):
            return tag
        target, image = unescape(value), name == "src"
        mark = ""
        if not leaves(target):
            mark = hole(len(links))
            alt = unescape(attributes.get("alt", ""))
            links.append(self._link(target, image=image, alt=alt))
        elif not image:
            return tag
        return tag.replace(f' {name}="{value}"', f' {name}="{mark}"', 1)

    def _link(self, target: str, *, image: bool, alt: str) -> Link:
        places = self._places.get(target)
        place: Place = places.popleft() if places else {}
        return make_link(target, place, image=image, alt=alt)
