"""From HTML to Markdown: the rules for what stands within a line."""

from __future__ import annotations

import html
import re
from typing import Any

from bs4 import Tag
from markdownify import MarkdownConverter

from hcsite.core.text import one_line
from hcsite.features.importers.conversion import Conversion
from hcsite.features.importers.embeds import clean_address
from hcsite.features.importers.pictures import picture
from hcsite.features.importers.vault import (
    ANCHOR,
    BOLD,
    BREAK,
    HOLE,
    STRESS,
    TEXT,
    UNBOLD,
    UNSTRESS,
)

_KEPT = {
    "abbr": ("title",), "acronym": ("title",), "bdi": ("dir",), "bdo": ("dir",), "cite": (),
    "del": ("datetime",), "dfn": ("title",), "ins": ("datetime",), "kbd": (), "mark": (),
    "q": (), "s": (), "small": (), "sub": (), "sup": (), "time": ("datetime",), "var": (),
}  # fmt: skip
"""Elements for which Markdown has no sign, and the attributes that carry meaning."""

_RENAMED = {"acronym": "abbr", "strike": "s"}


class LineRules(MarkdownConverter):
    """The rules; texts and whole blocks of Markdown come in as marks, and stay marks."""

    class Options:
        """As MarkdownConverter reads them."""

        heading_style = "atx"
        bullets = "-"
        escape_asterisks = False
        escape_underscores = False
        autolinks = False

    def __init__(self, conversion: Conversion) -> None:
        super().__init__()
        self.conversion = conversion

    def anchor(self, el: Tag) -> str:
        """The mark of the name that links may use for this place."""
        name = el.get("id") or (el.get("name") if el.name == "a" else "")
        return self.conversion.vault.put(ANCHOR, str(name)) if name else ""

    def words(self, text: str) -> str:
        """Plain words out of converted text."""
        return one_line(self.conversion.vault.restore(text, TEXT + HOLE).replace(BREAK, " "))

    # --- within a line ---

    def convert_a(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        """A link, a named place, or only its words."""
        del parent_tags
        anchor = self.anchor(el)
        href = str(el.get("href") or "").strip()
        before, words, after = _trimmed(text)
        if not words or not href:
            return anchor + text
        title = str(el.get("title") or "")
        title = "" if one_line(title) in (href, self.words(words)) else title
        quoted = f' "{html.escape(one_line(title), quote=True)}"' if title else ""
        return f"{anchor}{before}[{words}]({clean_address(href)}{quoted}){after}"

    def convert_img(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        """A picture."""
        del text, parent_tags
        source = str(el.get("src") or el.get("data-src") or "").strip()
        if not source:
            return ""
        return self.picture(el, "")

    def picture(self, el: Tag, caption: str) -> str:
        """A picture, described by its alternative text or its title."""
        source = str(el.get("src") or el.get("data-src") or "").strip()
        alt = one_line(str(el.get("alt") or ""))
        title = one_line(str(el.get("title") or ""))
        return picture(source, alt or title, caption)

    def convert_br(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        """A line broken by hand."""
        del el, parent_tags
        return BREAK + text

    def convert_b(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        """Bold words."""
        return self._stressed(el, text, (BOLD, UNBOLD), parent_tags)

    def convert_em(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        """Stressed words."""
        return self._stressed(el, text, (STRESS, UNSTRESS), parent_tags)

    convert_strong = convert_b
    convert_i = convert_em

    def _stressed(self, el: Tag, text: str, signs: tuple[str, str], parent_tags: set[str]) -> str:
        del parent_tags
        before, words, after = _trimmed(text)
        if not words:
            return text
        return f"{self.anchor(el)}{before}{signs[0]}{words}{signs[1]}{after}"

    def convert_span(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        """The words alone; a language stays."""
        del parent_tags
        language = str(el.get("lang") or "")
        if re.fullmatch(r"[A-Za-z]{2,3}(-[A-Za-z0-9]+)*", language) and text.strip():
            text = f'<span lang="{language}">{text}</span>'
        return self.anchor(el) + text

    def _kept(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        """An element that Markdown has no sign for, as HTML."""
        del parent_tags
        before, words, after = _trimmed(text)
        if not words:
            return text
        name = _RENAMED.get(el.name, el.name)
        given = ((key, el.get(key)) for key in _KEPT.get(el.name, ()))
        written = "".join(f' {key}="{html.escape(str(v))}"' for key, v in given if v)
        return f"{self.anchor(el)}{before}<{name}{written}>{words}</{name}>{after}"

    def get_conv_fn(self, tag_name: str) -> Any:
        """The rule for an element, as MarkdownConverter asks for it."""
        if tag_name in _KEPT or tag_name in _RENAMED:
            return self._kept
        if tag_name in ("u", "font", "big", "nobr", "tt", "label", "data", "samp", "code"):
            return self.convert_span
        return super().get_conv_fn(tag_name)  # type: ignore[misc]  # the stub lacks it


def _trimmed(text: str) -> tuple[str, str, str]:
    """Space before, words, space after."""
    words = text.strip(" \t\n")
    start = text.find(words) if words else 0
    before, after = text[:start], text[start + len(words) :]
    return (" " if before else ""), words, (" " if after else "")
