"""How long a text is, counted as the platform counts it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from hcsite.model.platform import Limit, Unit
from hcsite.prose.graphemes import grapheme_length, threads_length
from hcsite.prose.mastodon import mastodon_length
from hcsite.prose.segments import GSM_7, SINGLE, UCS_2, parts_allowed, segments
from hcsite.prose.x_weight import x_weight


@dataclass(frozen=True, slots=True)
class Measure:
    """A text against a limit: `length` and `limit` in the platform's unit, `bytes` in UTF-8.

    `limit` 0 means that there is none. `segments` is the number of text messages, where that is
    what counts; `note` is a sentence on what surprises, or nothing.
    """

    length: int
    limit: int
    bytes: int
    fits: bool
    segments: int = 0
    note: str = ""


def byte_length(text: str) -> int:
    """Bytes in UTF-8."""
    return len(text) if text.isascii() else len(text.encode())


def utf16_length(text: str) -> int:
    """UTF-16 code units, of which an emoji has two or more; never fewer than code points."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


_COUNTERS: Mapping[Unit, Callable[[str], int]] = {
    Unit.X_WEIGHTED: x_weight,
    Unit.GRAPHEME: grapheme_length,
    Unit.MASTODON: mastodon_length,
    Unit.THREADS: threads_length,
    Unit.UTF16: utf16_length,
    Unit.CODEPOINT: len,
    Unit.BYTE: byte_length,
    Unit.CHAR: utf16_length,
}


def measure(text: str, limit: Limit) -> Measure:
    """The length of a text by the rule of a platform, and whether it is within the limit.

    Every line end counts as one, whatever the file had.
    """
    return measure_with(text, "", limit)


def measure_with(text: str, warning: str, limit: Limit) -> Measure:
    """The same for a text behind a content warning, which Mastodon counts too.

    No other platform has a field for warnings, so that theirs count nothing.
    """
    text, warning = _one_line_end(text), _one_line_end(warning)
    if limit.unit is Unit.SMS:
        return _measure_sms(text, limit)
    if limit.unit is Unit.MASTODON:
        length = mastodon_length(text, warning)
    else:
        length = _COUNTERS[limit.unit](text)
    size = byte_length(text)
    heavy = 0 < limit.max_bytes < size
    return Measure(
        length=length,
        limit=limit.max,
        bytes=size,
        fits=not heavy and not 0 < limit.max < length,
        note=f"It has {size} bytes, of at most {limit.max_bytes}." if heavy else "",
    )


def _one_line_end(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def _measure_sms(text: str, limit: Limit) -> Measure:
    sent = segments(text)
    parts = parts_allowed(limit.max)
    room = min(limit.max, sent.room(parts)) if limit.max else 0
    note = ""
    if sent.alphabet == UCS_2:
        each, plain = SINGLE[UCS_2], SINGLE[GSM_7]
        note = f"“{sent.strangers}” leaves room for {each} characters in a message, not {plain}."
    return Measure(
        length=sent.length,
        limit=room,
        bytes=byte_length(text),
        fits=not limit.max or (sent.length <= room and sent.count <= parts),
        segments=sent.count,
        note=note,
    )
