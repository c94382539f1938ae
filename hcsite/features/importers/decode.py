"""From the bytes of an old file to clean text; whatever had to be mended is said."""

from __future__ import annotations

import codecs
import re

from hcsite.core.diagnostics import Diagnostic, info, warning

_WIDE = ((codecs.BOM_UTF32_LE, "utf-32"), (codecs.BOM_UTF32_BE, "utf-32"),
         (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))  # fmt: skip
_LINE_ENDS = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_UNWANTED = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x9f\ufdd0-\ufdef\ufeff"
    + "".join(chr(plane << 16 | last) for plane in range(17) for last in (0xFFFE, 0xFFFF))
    + "]"
)


class NotText(Exception):
    """The bytes are no text at all."""


def decode(data: bytes, *, path: str) -> tuple[str, tuple[Diagnostic, ...]]:
    """The text of a file with LF line ends, and what had to be mended. Raises NotText."""
    text, found = _as_text(data, path)
    if text.count("\x00") > len(text) // 50:
        raise NotText
    text = _LINE_ENDS.sub("\n", text.removeprefix("\ufeff"))
    clean, count = _UNWANTED.subn("", text)
    if count:
        first = _UNWANTED.search(text)
        line = text.count("\n", 0, first.start() if first else 0) + 1
        message = f"{count} invisible characters that no page may hold were taken out."
        if count == 1:
            message = "An invisible character that no page may hold was taken out."
        found.append(info("HC702", message, path=path, line=line))
    return clean, tuple(found)


def _as_text(data: bytes, path: str) -> tuple[str, list[Diagnostic]]:
    for mark, name in _WIDE:
        if data.startswith(mark):
            return data.decode(name, "replace"), []
    try:
        return data.decode("utf-8"), []
    except UnicodeDecodeError as exc:
        line = data.count(b"\n", 0, exc.start) + 1
    if b"\x00" in data:
        raise NotText
    message = "This file is not UTF-8; it was read as Windows-1252, the older Western encoding."
    hint = "Look whether its accents, dashes and quotation marks came out right."
    found = [warning("HC702", message, path=path, line=line, hint=hint)]
    return "".join(bytes((byte,)).decode("cp1252", "replace") for byte in data), found
