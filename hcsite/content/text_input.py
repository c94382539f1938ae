"""From the bytes of a file to clean text: UTF-8, LF line ends, no invisible control characters."""

from __future__ import annotations

import codecs
import re

from hcsite.content.texts import UNWANTED
from hcsite.core.diagnostics import Diagnostic, Problems, error, warning

_PLAIN_BYTES = bytes(range(0x20, 0x7F)) + bytes(range(0x80, 0x100)) + b"\t\n\r"
_RARE_BYTES = (
    re.compile(rb"\xc2[\x80-\x9f]"),
    re.compile(rb"\xef\xb7[\x90-\xaf]"),
    re.compile(rb"\xbf[\xbe\xbf]"),
)
"""Bytes in which control characters and noncharacters are encoded, and a few rare others."""

_WIDE_BOMS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, codecs.BOM_UTF32_BE)
_REPLACEMENT = "\ufffd"
_MAX_SOURCE = 400


def decode(data: bytes, *, path: str) -> tuple[str, tuple[Diagnostic, ...]]:
    """The text of a file, and a warning (HC102) where characters had to be replaced.

    A byte order mark is dropped; CRLF and CR become LF; control characters (all but tab and line
    end) and Unicode noncharacters become U+FFFD. Raises Problems where it is not UTF-8 (HC101), or
    where Git left two versions in it (HC110).
    """
    if data.startswith(_WIDE_BOMS) or data.count(0) * 4 > len(data):
        raise Problems([_not_utf8(data, 0, path, wide=True)])
    try:
        text = data.removeprefix(codecs.BOM_UTF8).decode("utf-8")
    except UnicodeDecodeError as exc:
        shift = len(data) - len(data.removeprefix(codecs.BOM_UTF8))
        raise Problems([_not_utf8(data, exc.start + shift, path, wide=False)]) from None
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if b"<<<<<<< " in data and (problems := _unmerged(text, path)):
        raise Problems(problems)
    # Searching the bytes is many times faster than searching the text, and is nearly always enough.
    if not data.translate(None, _PLAIN_BYTES) and not any(r.search(data) for r in _RARE_BYTES):
        return text, ()
    first = UNWANTED.search(text)
    if first is None:
        return text, ()
    clean, count = UNWANTED.subn(_REPLACEMENT, text)
    return clean, (_replaced(clean, first.start(), count, path),)


def _unmerged(text: str, path: str) -> list[Diagnostic]:
    message = "Git left two versions of this place, for it could not tell which one is right."
    hint = "Keep one, and delete the other and the lines with <<<<<<<, ======= and >>>>>>>."
    found: list[Diagnostic] = []
    begin: tuple[int, str] | None = None
    for number, line in enumerate(text.split("\n"), start=1):
        if line.startswith("<<<<<<< "):
            begin = number, line if len(line) <= _MAX_SOURCE else ""
        elif line.startswith(">>>>>>> ") and begin is not None:
            place = {"line": begin[0], "column": 1, "source": begin[1]}
            found.append(error("HC110", message, path=path, hint=hint, **place))
            begin = None
    return found


def _not_utf8(data: bytes, start: int, path: str, *, wide: bool) -> Diagnostic:
    before = data[:start].replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    head = before[before.rfind(b"\n") + 1 :].removeprefix(codecs.BOM_UTF8).decode()
    message = "This file is not saved as UTF-8."
    if wide:
        hint = "It looks like UTF-16. In your editor choose “Save as”, then the encoding “UTF-8”."
        source = ""
    else:
        word = data[start : start + 1].decode("cp1252", "replace")
        message = "This file is not saved as UTF-8: a character here cannot be read."
        hint = (
            f"It may be “{word}” in the older encoding Windows-1252. "
            "In your editor choose “Save as”, then the encoding “UTF-8”."
        )
        rest = re.split(rb"[\r\n]", data[start:], maxsplit=1)[0]
        source = head + rest.decode("utf-8", "replace")
    return error(
        "HC101",
        message,
        path=path,
        line=before.count(b"\n") + 1,
        column=len(head) + 1,
        hint=hint,
        source=source if len(source) <= _MAX_SOURCE else "",
    )


def _replaced(text: str, start: int, count: int, path: str) -> Diagnostic:
    begin = text.rfind("\n", 0, start) + 1
    source = text[begin:].partition("\n")[0]
    many = "1 invisible control character" if count == 1 else f"{count} invisible characters"
    return warning(
        "HC102",
        f"This file has {many} that no page may hold; readers see “{_REPLACEMENT}” there.",
        path=path,
        line=text.count("\n", 0, start) + 1,
        column=start - begin + 1,
        hint="Delete what stands at this place and type it anew; it often comes from copying.",
        source=source if len(source) <= _MAX_SOURCE else "",
    )
