"""Texts of front matter and of `site.toml`: on one line, without invisible characters."""

from __future__ import annotations

import re

from hcsite.content.problems import quote, wrong

UNWANTED = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef"
    + "".join(chr(plane << 16 | last) for plane in range(17) for last in (0xFFFE, 0xFFFF))
    + "]"
)
"""Control characters (all but tab and line end), surrogates, and Unicode noncharacters."""

ONE_VALUE = "Write one value there, without brackets."
EMPTY_ITEM = "Write something there, or delete the item."
_BREAK = re.compile(r"[\n\t]+")
_EMPTY_LINES = re.compile(r"\n{3,}")


def kind_of(value: object) -> str:
    """What a value is, in words that stand behind “not”."""
    if value is None:
        return "nothing"
    if isinstance(value, list | tuple):
        return "a list"
    if isinstance(value, dict):
        return "several fields"
    if isinstance(value, bool):
        return "true or false without quotes"
    return "a number without quotes" if isinstance(value, int | float) else quote(value)


def refuse_nothing(value: object) -> None:
    """Raises what `wrong` gives where an item of a list holds nothing."""
    if value is None:
        raise wrong("has an empty item", EMPTY_ITEM)


def read_text(value: object) -> str:
    """A text on one line: the ends stripped, line ends and tabs as a space."""
    if not isinstance(value, str):
        refuse_nothing(value)
        raise wrong(f"takes one text, not {kind_of(value)}", "Put the text in quotes.")
    if value.isprintable():
        return value.strip()
    text = " ".join(filter(None, (part.strip(" ") for part in _BREAK.split(value)))).strip()
    if UNWANTED.search(text):
        raise wrong("holds an invisible control character", "Type the text anew in plain letters.")
    return text


def read_paragraphs(value: object) -> str:
    """A text that keeps its lines: each stripped, at most one empty line between two."""
    if not isinstance(value, str) or "\n" not in value:
        return read_text(value)
    lines = "\n".join(read_text(line) for line in value.split("\n"))
    return _EMPTY_LINES.sub("\n\n", lines).strip()


def read_word(value: object, what: str, hint: str = ONE_VALUE) -> str:
    """The same, where another value should be called wrong in words of its own."""
    if not isinstance(value, str):
        refuse_nothing(value)
        raise wrong(f"takes {what}, not {kind_of(value)}", hint)
    return read_text(value)


def not_empty(text: str) -> str:
    """The text, if there is any."""
    if not text:
        raise wrong("is empty", kind="empty")
    return text
