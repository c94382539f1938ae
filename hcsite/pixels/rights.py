"""Whose a picture is, and how it was made: the part of its metadata that is published with it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, fields, replace
from typing import Final

from hcsite.core.text import one_line

MAX_TEXT: Final = 800
"""The most characters of one value: a licence, not a letter; all together fit a JPEG segment."""

MAX_CREATORS: Final = 5

_NOT_XML: Final = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@dataclass(frozen=True, slots=True)
class Rights:
    """The rights of a picture, by the names of the IPTC Photo Metadata Standard 2023.1.

    `statement` and `licence` are URLs of terms, `licensor_url` is where to ask, `source_type` is
    IPTC's Digital Source Type, which tells photos from pictures that a program made. No field
    says where, when, with which camera or of whom a picture was taken.
    """

    creators: tuple[str, ...] = ()
    notice: str = ""
    credit: str = ""
    terms: str = ""
    marked: str = ""
    statement: str = ""
    licence: str = ""
    licensor_name: str = ""
    licensor_url: str = ""
    source_type: str = ""

    def __bool__(self) -> bool:
        """Whether anything is stated."""
        return self != _NONE


_NONE: Final = Rights()


def merged(found: Iterable[Rights]) -> Rights:
    """One statement of several: for each field the first that says something, cleaned.

    Control characters go, each value becomes one line and is cut at `MAX_TEXT`.
    """
    values: dict[str, str | tuple[str, ...]] = {}
    for rights in found:
        for field in fields(Rights):
            value = _clean(getattr(rights, field.name))
            if value and not values.get(field.name):
                values[field.name] = value
    return replace(_NONE, **values)  # type: ignore[arg-type]


def text_of(value: bytes) -> str:
    """Read UTF-8, and what is none as the Latin letters of old programs."""
    try:
        return value.decode()
    except UnicodeDecodeError:
        return value.decode("latin-1")


def _clean(value: str | tuple[str, ...]) -> str | tuple[str, ...]:
    if isinstance(value, tuple):
        lines = (_clean_line(item) for item in value[:MAX_CREATORS])
        return tuple(line for line in lines if line)
    return _clean_line(value)


def _clean_line(text: str) -> str:
    return one_line(_NOT_XML.sub(" ", text[: 2 * MAX_TEXT]))[:MAX_TEXT].rstrip()
