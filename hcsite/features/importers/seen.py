"""Words of the old front matter that the old theme showed on the page: boxes of links and the like.

A theme shows such words out of nested fields (`title`, `heading`…); a single text beside the title
is more often a setting, and is not taken for words.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Mapping

from hcsite.core.text import one_line
from hcsite.features.importers.conversion import literal, render_note

_WORDS = frozenset("description heading label subhead text title".split())
_MARKUP = re.compile(
    r"<[^>]*>|(?<!\\)[*`]+|(?<!\w)_+(?=\w)|(?<=\w)_+(?!\w)|!?\[([^\]]*)\]\([^)]*\)"
)


def words(text: object) -> str:
    """Plain words on one line, out of Markdown or HTML."""
    plain = _MARKUP.sub(r"\1", html.unescape(str(text)))
    return one_line(re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", plain)).strip()


def seen_note(key: str, value: object) -> str:
    """The note that shows the words of a field as a list; empty where it holds none."""
    shown = "\n".join(_lines(value, ""))
    said = f"The old page also showed these words, which stood in its field “{key}”."
    return render_note(said, shown=shown) if shown else ""


def _lines(value: object, indent: str) -> Iterator[str]:
    """The words of nested data as a list of Markdown, those further down further to the right."""
    if isinstance(value, Mapping):
        found = (words(text) for name, text in value.items() if name in _WORDS and _is_text(text))
        said = " – ".join(filter(None, found))
        if said:
            yield f"{indent}- {literal(said)}"
            indent += "  "
        value = list(value.values())
    if isinstance(value, list):
        for item in value:
            yield from _lines(item, indent)


def _is_text(value: object) -> bool:
    return isinstance(value, str | int | float) and not isinstance(value, bool)
