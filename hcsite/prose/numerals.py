"""Numbers as people write them, in digits and in words, as one value."""

from __future__ import annotations

import re
from fractions import Fraction

from hcsite.prose.figure_words import VULGAR, Words

_TOKEN = re.compile(r"\.\d+|\d[\d,.\u00a0\u202f\u2009]*|[½¼¾⅓⅔⅛]|[^\W\d_]+")
_GROUPING = re.compile(r"[,\u00a0\u202f\u2009]")


def value_of(written: str, words: Words) -> Fraction:
    """The value of a number: `1,000`, `2½`, `one hundred and five`, `1.5 million`."""
    total, current = Fraction(0), None
    for token in _TOKEN.findall(written.lower()):
        if token in words.scales:
            scale = words.scales[token]
            current = (Fraction(1) if current is None else current) * scale
            if scale >= 1000:
                total, current = total + current, None
        elif (addend := _simple(token, words)) is not None:
            current = addend if current is None else current + addend
    return total + (current or 0)


def _simple(token: str, words: Words) -> Fraction | None:
    if token[0].isdigit() or token[0] == ".":
        return Fraction(_GROUPING.sub("", token).rstrip("."))
    if token in VULGAR:
        return Fraction(*VULGAR[token])
    number = words.numbers.get(token)
    return None if number is None else Fraction(number)


def written_value(value: Fraction) -> str:
    """A value in plain digits, as a decimal where that is exact, else as a fraction."""
    if value.denominator == 1:
        return str(value.numerator)
    rest = value.denominator
    for prime in (2, 5):
        while rest % prime == 0:
            rest //= prime
    return str(float(value)) if rest == 1 else f"{value.numerator}/{value.denominator}"
