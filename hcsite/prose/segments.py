"""Text messages: which alphabet they need, how many parts they are, and how to spare some."""

from __future__ import annotations

from dataclasses import dataclass

import smsutil

GSM_7 = "GSM-7"
UCS_2 = "UCS-2"

SINGLE = {GSM_7: 160, UCS_2: 70}
"""What one message holds, in septets and in UTF-16 units (GSM 03.38 and 03.40)."""

PART = {GSM_7: 153, UCS_2: 67}
"""What each part of a longer message holds."""

_FOLDS = {
    "\N{DEGREE SIGN}C": "C",
    "\N{DEGREE SIGN}F": "F",
    "\N{LEFT SINGLE QUOTATION MARK}": "'",
    "\N{RIGHT SINGLE QUOTATION MARK}": "'",
    "\N{SINGLE LOW-9 QUOTATION MARK}": "'",
    "\N{PRIME}": "'",
    "\N{LEFT DOUBLE QUOTATION MARK}": '"',
    "\N{RIGHT DOUBLE QUOTATION MARK}": '"',
    "\N{DOUBLE LOW-9 QUOTATION MARK}": '"',
    "\N{DOUBLE PRIME}": '"',
    "\N{LEFT-POINTING DOUBLE ANGLE QUOTATION MARK}": '"',
    "\N{RIGHT-POINTING DOUBLE ANGLE QUOTATION MARK}": '"',
    "\N{HYPHEN}": "-",
    "\N{NON-BREAKING HYPHEN}": "-",
    "\N{FIGURE DASH}": "-",
    "\N{EN DASH}": "-",
    "\N{EM DASH}": "-",
    "\N{MINUS SIGN}": "-",
    "\N{BULLET}": "-",
    "\N{HORIZONTAL ELLIPSIS}": "...",
    "\N{NO-BREAK SPACE}": " ",
    "\N{NARROW NO-BREAK SPACE}": " ",
    "\N{THIN SPACE}": " ",
    "\N{EN SPACE}": " ",
    "\N{EM SPACE}": " ",
    "\N{SOFT HYPHEN}": "",
    "\N{ZERO WIDTH SPACE}": "",
    "\N{WORD JOINER}": "",
    "\N{ZERO WIDTH NO-BREAK SPACE}": "",
    "\N{MULTIPLICATION SIGN}": "x",
    "\N{LESS-THAN OR EQUAL TO}": "<=",
    "\N{GREATER-THAN OR EQUAL TO}": ">=",
    "\N{RIGHTWARDS ARROW}": "->",
    "\N{VULGAR FRACTION ONE HALF}": "1/2",
    "\N{VULGAR FRACTION ONE QUARTER}": "1/4",
    "\N{VULGAR FRACTION THREE QUARTERS}": "3/4",
    "\N{LATIN SMALL LIGATURE FI}": "fi",
    "\N{LATIN SMALL LIGATURE FL}": "fl",
}


@dataclass(frozen=True, slots=True)
class Segments:
    """A message as it is sent: parts, length in units of its alphabet, and what forced UCS-2."""

    count: int
    length: int
    alphabet: str
    strangers: str = ""

    def room(self, parts: int) -> int:
        """How many units this alphabet gives to so many parts."""
        return SINGLE[self.alphabet] if parts <= 1 else PART[self.alphabet] * parts


def fold_sms(text: str) -> str:
    """The text with typographic characters in plain ones, so that GSM-7 can hold it.

    Letters stay as they are written: the name of a person is no typography.
    """
    for typographic, plain in _FOLDS.items():
        text = text.replace(typographic, plain)
    return text


def segments(text: str) -> Segments:
    """How a text is sent, in the alphabet that it needs. The text is not folded first."""
    if not text:
        return Segments(0, 0, GSM_7)
    split = smsutil.split(text)
    if split.encoding == "gsm0338":
        return Segments(len(split.parts), split.total_bytes, GSM_7)
    foreign = "".join(dict.fromkeys(char for char in text if not smsutil.is_valid_gsm(char)))
    return Segments(len(split.parts), split.total_bytes // 2, UCS_2, foreign)


def parts_allowed(limit: int) -> int:
    """How many parts a limit in septets stands for: 160 one, 306 two."""
    return 1 if limit <= SINGLE[GSM_7] else -(-limit // PART[GSM_7])
