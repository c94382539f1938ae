"""URLs in scripts and stylesheets that would be asked for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

NAMESPACES: Final = frozenset(
    f"http://www.w3.org/{name}"
    for name in (
        "1998/Math/MathML",
        "1999/xhtml",
        "1999/xlink",
        "2000/svg",
        "2000/xmlns/",
        "XML/1998/namespace",
    )
)
"""Names that look like URLs and are asked for by nobody."""

_HOST: Final = r"(?:[\w-]+\.)+[a-z]{2,63}\b|localhost\b|\d{1,3}(?:\.\d{1,3}){3}|\[[\da-f:]+\]"
_SLASHES: Final = r"(?:\\?/|\\\\){2}"
_URL: Final = rf"(?:(?:https?|wss?|ftp):{_SLASHES}[^\"'`\s\\)]+|{_SLASHES}(?:{_HOST})[^\"'`\s\\)]*)"
_IN_SCRIPT: Final = re.compile(rf"[\"'`]\s*({_URL})", re.IGNORECASE)
_IN_STYLE: Final = re.compile(rf"(?:url\(\s*[\"']?|[\"'])\s*({_URL})", re.IGNORECASE)
_SCRIPT_ESCAPE: Final = re.compile(
    r"\\(?:x([\da-fA-F]{2})|u([\da-fA-F]{4})|u\{([\da-fA-F]{1,6})\})"
)
_STYLE_ESCAPE: Final = re.compile(r"\\([\da-fA-F]{1,6})[ \t\n]?")
_STYLE_COMMENT: Final = re.compile(r"/\*.*?(?:\*/|\Z)", re.DOTALL)
_COMMENT_LINE: Final = re.compile(r"[ \t]*//")
_TRACES: Final = ("//", "\\", ":/")
"""Without one of these, code holds no absolute URL."""


class Asked(NamedTuple):
    """A URL in code, and how many lines stand before its own."""

    url: str
    line: int


def urls_in_script(code: str) -> Iterator[Asked]:
    """The absolute URLs with which a string of a script begins, whatever is done with them.

    Comments on lines of their own are left out. What a script puts together from pieces cannot be
    seen: the Content-Security-Policy and a test in a browser are there for that.
    """
    if not any(trace in code for trace in _TRACES):
        return
    if "\\x" in code or "\\u" in code:
        code = _SCRIPT_ESCAPE.sub(_decoded, code)
    for asked, first in _asked(_IN_SCRIPT, code):
        if not _COMMENT_LINE.match(code, first):
            yield asked


def urls_in_style(code: str) -> Iterator[Asked]:
    """The absolute URLs in `url()`, `@import` and strings of a stylesheet; not in comments."""
    if not any(trace in code for trace in _TRACES):
        return
    if "/*" in code:
        code = _STYLE_COMMENT.sub(lambda match: "\n" * match[0].count("\n") or " ", code)
    if "\\" in code:
        code = _STYLE_ESCAPE.sub(_decoded, code)
    for asked, _first in _asked(_IN_STYLE, code):
        yield asked


def _asked(find: re.Pattern[str], code: str) -> Iterator[tuple[Asked, int]]:
    """Give each URL that is no namespace, and where its line begins."""
    done = line = first = 0
    for match in find.finditer(code):
        line += code.count("\n", done, match.start())
        first = code.rfind("\n", done, match.start()) + 1 or first
        done = match.start()
        url = match[1].replace("\\/", "/")
        if url not in NAMESPACES:
            yield Asked(url, line), first


def _decoded(match: re.Match[str]) -> str:
    number = int(next(filter(None, match.groups())), 16)
    return chr(number) if 0x20 < number < 0x110000 and not 0xD800 <= number < 0xE000 else match[0]
