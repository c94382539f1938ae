"""Identifiers that carry their own check: of people, organisations, publications, patients."""

from __future__ import annotations

import re
from typing import Final

_NPI_PREFIX: Final = "80840"
_CROCKFORD: Final = "0123456789abcdefghjkmnpqrstvwxyz"
_ROR: Final = re.compile(r"0([0-9a-hj-km-np-tv-z]{6})(\d\d)")
_ORCID: Final = re.compile(r"(?:\d{4}-){3}\d{3}[\dX]")
_DOI: Final = re.compile(r"10\.\d{4,9}(?:\.\d{1,9}){0,4}/[^\s<>\"]{1,300}")
_PMID: Final = re.compile(r"[1-9]\d{0,7}")
_SEPARATORS: Final = re.compile(r"[\s-]")
_SHORTENERS: Final = frozenset(
    "adf.ly bit.ly buff.ly cutt.ly dlvr.it fb.me goo.gl ht.ly is.gd j.mp lnkd.in ow.ly rb.gy "
    "rebrand.ly s.id shorturl.at snip.ly soo.gd t.co t.ly tiny.cc tinyurl.com trib.al v.gd".split()
)


def is_npi(text: str) -> bool:
    """Whether it is a National Provider Identifier (US): ten digits, Luhn over 80840 and them."""
    return _digits(text, 10) and text[0] in "12" and _luhn(_NPI_PREFIX + text)


def is_orcid(text: str) -> bool:
    """Whether it is an ORCID iD in its usual form: ISO 7064, MOD 11-2; the URL form counts too."""
    bare = text.removeprefix("https://orcid.org/")
    if not (text.isascii() and _ORCID.fullmatch(bare)):
        return False
    total = 0
    for char in bare[:-1].replace("-", ""):
        total = (total + int(char)) * 2
    return "0123456789X"[(12 - total % 11) % 11] == bare[-1]


def is_ror(text: str) -> bool:
    """Whether it is an id of the Research Organization Registry (ROR): base 32, MOD 97-10."""
    match = _ROR.fullmatch(text.removeprefix("https://ror.org/").lower())
    if match is None or not text.isascii():
        return False
    number = 0
    for char in match[1]:
        number = number * 32 + _CROCKFORD.index(char)
    return 98 - number * 100 % 97 == int(match[2])


def is_doi(text: str) -> bool:
    """Whether it has the form of a DOI (`10.1000/182`), without `https://doi.org/` before it."""
    return _DOI.fullmatch(text) is not None


def is_pmid(text: str) -> bool:
    """Whether it has the form of a PubMed id: up to eight digits."""
    return text.isascii() and _PMID.fullmatch(text) is not None


def is_isbn(text: str) -> bool:
    """Whether it is an ISBN of ten or thirteen digits, hyphens and spaces aside."""
    bare = _SEPARATORS.sub("", text).upper()
    if _digits(bare, 13):
        weights = (1, 3) * 6 + (1,)
        return bare[:3] in {"978", "979"} and _weighed(bare, weights) % 10 == 0
    if len(bare) != 10 or not _digits(bare[:9], 9) or bare[9] not in "0123456789X":
        return False
    last = 10 if bare[9] == "X" else int(bare[9])
    return (_weighed(bare[:9], range(10, 1, -1)) + last) % 11 == 0


def is_nhs_number(text: str) -> bool:
    """Whether it is an NHS number (England, Wales, Man), a CHI or an H&C number: MOD 11."""
    bare = _SEPARATORS.sub("", text)
    if not _digits(bare, 10) or len(set(bare)) == 1:
        return False
    return (11 - _weighed(bare[:9], range(10, 1, -1)) % 11) % 11 == int(bare[9])


def is_shortener(host: str) -> bool:
    """Whether a host shortens addresses: where they lead can change, and nobody sees where."""
    return host.removeprefix("www.") in _SHORTENERS


def _digits(text: str, count: int) -> bool:
    return len(text) == count and text.isascii() and text.isdigit()


def _luhn(digits: str) -> bool:
    total = 0
    for place, char in enumerate(reversed(digits)):
        value = int(char) * (1 + place % 2)
        total += value - 9 * (value > 9)
    return total % 10 == 0


def _weighed(digits: str, weights: range | tuple[int, ...]) -> int:
    return sum(int(char) * weight for char, weight in zip(digits, weights, strict=True))
