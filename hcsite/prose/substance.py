"""What no small change of a text may touch: its figures, and the words that deny."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from html import unescape

from hcsite.prose.figure_scan import scan

DENIALS: Mapping[str, str] = {
    "en": "no not never none nobody nothing neither nor without cannot avoid",
    "de": "nicht nie niemals kein keine keinen keinem keiner keines ohne weder noch nichts",
    "es": "no nunca jamás sin ni ningún ninguna ninguno nada nadie tampoco evite evitar",
    "fr": "ne pas jamais sans ni aucun aucune rien personne évitez éviter",
}
"""The words of a language that turn a sentence round; those of English where there are none."""

_CONTRACTED = r"\w+n['’]t|n['’](?=\w)"  # don't, n'en
_TAG = re.compile(r'<(/?)([a-z][a-z0-9]*)((?:[^>"]++|"[^"]*+")*+)>')
_ALT = re.compile(r' alt="([^"]*+)"')
_MARK = re.compile(r'<sup class="[^"]*+">.*?</sup>|\[#[\w-]{1,80}\]', re.DOTALL)
_INLINE = frozenset(
    "a abbr b bdi bdo cite code del dfn em i ins kbd mark q s small span strong sub u var".split()
)
_LEFT = re.compile(r"\w*\d\w*")
_KEPT = 16


@dataclass(frozen=True, slots=True)
class Substance:
    """Short digests of a text: of its figures, and of its denials with their place among them."""

    figures: str
    negations: str


def substance(texts: Iterable[str], lang: str = "en") -> Substance:
    """The digests of the figures and of the denials of plain texts, each in order.

    `1000mg` and “1,000 mg” are the same figure, “cannot”, “can't” and “not” the same denial.
    What has a digit and is no figure (`B12`) counts as it is written.
    """
    figures: list[str] = []
    both: list[str] = []
    for text in texts:
        found = [(item.start, item.normal) for item in scan(text, lang)]
        found += [(at, word) for at, word in _left(text, lang)]
        figures += (word for _, word in sorted(found))
        denied = [(match.start(), _denial(match[0])) for match in _denials(lang).finditer(text)]
        both += (word for _, word in sorted([*found, *denied]))
    return Substance(_digest(figures), _digest(both))


def plain_html(html: str) -> str:
    """The words of a body from its HTML, with what its pictures say, without marks of sources."""
    return unescape(_TAG.sub(_bare, _MARK.sub("", html)))


def _bare(match: re.Match[str]) -> str:
    _, tag, attributes = match.groups()
    if tag == "img":
        alt = _ALT.search(attributes)
        return f"\n{alt[1]}\n" if alt else "\n"
    if tag == "sup":
        return "^"
    return "" if tag in _INLINE else "\n"


def _left(text: str, lang: str) -> list[tuple[int, str]]:
    """What has a digit outside the figures of a text, and where."""
    pieces, position = [], 0
    for figure in scan(text, lang):
        pieces.append((position, text[position : max(position, figure.start)]))
        position = max(
            position, figure.start + len(figure.written)
        )  # words may part it from a rate
    pieces.append((position, text[position:]))
    return [(at + m.start(), m[0]) for at, piece in pieces for m in _LEFT.finditer(piece)]


@cache
def _denials(lang: str) -> re.Pattern[str]:
    known = DENIALS.get(lang.partition("-")[0].lower(), DENIALS["en"])
    return re.compile(rf"\b(?:{_CONTRACTED}|(?:{known.replace(' ', '|')})\b)", re.IGNORECASE)


def _denial(written: str) -> str:
    low = written.lower()
    return "not" if low == "cannot" or "'" in low or "’" in low else low


def _digest(words: Iterable[str]) -> str:
    return hashlib.sha256("\n".join(words).encode("utf-8", "surrogatepass")).hexdigest()[:_KEPT]
