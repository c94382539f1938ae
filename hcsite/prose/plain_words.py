"""Words that many readers do not know, and what to say instead (plain_words.toml)."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import chain
from pathlib import Path

from hcsite.prose.blocks import Block, prose
from hcsite.prose.watch import tokens

FILE = Path(__file__).with_name("plain_words.toml")

STOPS = str.maketrans(dict.fromkeys('.,;:!?()[]"“”‘*/–—', " "))
"""Makes blanks of what stands between words."""

_REACH = 80
_EXPLAINED_BEHIND = re.compile(
    r"[\"”’*]*\s*(?:\((?!\d|see\b|figure|table)|[–—:]\s"
    r"|,\s*(?:or|also|which|that is|an?|when|meaning|i\.e)\b"
    r"|\s(?:means?|refers? to|happens? when|occurs? when)\b"
    r"|\s(?:is|are)\s(?:an?|the|when|where|also|another|what|how|any|caused by|short for)\b)",
    re.IGNORECASE,
)
_EXPLAINED_BEFORE = re.compile(
    r"(?:\(|\(or|\balso|\bcalled|\bknown as|\bnamed|\btermed|,\s*or|\bmeans?|\bwhat (?:is|are)"
    r"|\b(?:name|term|word)s?(?: for (?:this|it|that))?(?: is)?)\s*(?:an? |the )?[\"“‘*]*$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class HardWord:
    """A word that many readers do not know: as it stands there, where, and what to say instead.

    `medical`: a reader who does not know it loses the thread; the others only have a shorter one.
    """

    words: str
    plain: str
    medical: bool
    block: int


@dataclass(frozen=True, slots=True)
class _Entry:
    base: str
    phrase: str
    plain: str
    medical: bool


def hard_words(blocks: tuple[Block, ...], *, known: Collection[str] = ()) -> tuple[HardWord, ...]:
    """The hard words of an English text, each once, in the order of the text.

    Left out is what the text explains anywhere (“hypertension (high blood pressure)”), and what is
    `known`: the glossary of the hub, words marked with `<dfn>`.
    """
    passages = [(number, block, _lowered(block.text)) for number, block in prose(blocks)]
    signs = set(chain.from_iterable(map(_signs, tokens("\n".join([t for _, _, t in passages])))))
    if not signs:
        return ()
    skipped = {word.lower() for word in known}
    skipped.update(block.text.lower() for block in blocks if block.kind == "term")
    found: dict[str, HardWord] = {}
    for number, block, text in passages:
        near = [sign for sign in signs if sign in text]
        bare: set[str] = set()  # a passage can name a thing ten thousand times
        for start, end, entry in _entries(text, near) if near else ():
            if entry.base in skipped or text[start:end] in skipped:
                continue
            if not entry.medical and _is_quoted(text, start, end):
                continue
            if entry.medical and (
                _explains(text, start, end)
                or (entry.base not in bare and _is_translated(text, entry))
            ):
                skipped.add(entry.base)
                found.pop(entry.base, None)
                continue
            bare.add(entry.base)
            if entry.base not in found:
                words = block.text[start:end]
                found[entry.base] = HardWord(words, entry.plain, entry.medical, number)
    return tuple(found.values())


def _is_quoted(text: str, start: int, end: int) -> bool:
    """Whether others' words stand in quotation marks by themselves."""
    return f"{text[start - 1 : start]}{text[end : end + 1]}" in ("“”", '""', "''", "‘’")


def _lowered(text: str) -> str:
    lowered = text.lower().replace("’", "'")
    return lowered if len(lowered) == len(text) else text  # İ becomes two characters


def _entries(text: str, signs: list[str]) -> list[tuple[int, int, _Entry]]:
    """The entries that stand in a text, in its order; of two at one place the longer."""
    found: list[tuple[int, int, _Entry]] = []
    taken = bytearray(len(text))
    for entry in sorted({e for sign in signs for e in _index()[sign]}, key=_longest):
        for start in places(entry.phrase, text):
            end = start + len(entry.phrase)
            if 1 not in taken[start:end]:
                taken[start:end] = b"\1" * (end - start)
                found.append((start, end, entry))
    return sorted(found, key=lambda item: item[0])


def places(phrase: str, text: str) -> Iterator[int]:
    """Where a phrase stands in a text as whole words."""
    start = text.find(phrase)
    while start >= 0:
        end = start + len(phrase)
        before, after = text[start - 1 : start], text[end : end + 1]
        if not (before.isalpha() or before == "-" or after.isalpha()):
            yield start
        start = text.find(phrase, end)


def _longest(entry: _Entry) -> tuple[int, str, str]:
    return -len(entry.phrase), entry.phrase, entry.base


def _explains(text: str, start: int, end: int) -> bool:
    """Whether the words around it explain it."""
    before = text[max(0, start - _REACH) : start]
    return bool(_EXPLAINED_BEHIND.match(text, end) or _EXPLAINED_BEFORE.search(before))


def _is_translated(text: str, entry: _Entry) -> bool:
    """Whether the plain word stands in the same passage."""
    plain = (part.strip() for part in re.split(r"[,;]", entry.plain))
    return any(len(part) > 3 and part in text for part in plain)


@lru_cache(maxsize=50_000)  # most words of a text stand in others too
def _signs(token: str) -> tuple[str, ...]:
    """The words of what stands between blanks that are those of an entry."""
    return tuple([word for word in token.translate(STOPS).split() if word in _index()])


@cache
def _index() -> Mapping[str, tuple[_Entry, ...]]:
    """The entries in all their forms by their longest word, which is the rarest."""
    tables: Mapping[str, Mapping[str, str]] = tomllib.loads(FILE.read_text(encoding="utf-8"))
    found: dict[str, tuple[_Entry, ...]] = {}
    for kind, table in tables.items():
        for base, plain in table.items():
            for phrase in phrases(base):
                entry = _Entry(base, phrase, plain, kind == "medical")
                sign = max(phrase.split(), key=len)
                found[sign] = (*found.get(sign, ()), entry)
    return found


def phrases(base: str) -> Iterator[str]:
    """A phrase in all spellings and forms: of its first word, and of its last."""
    for spelled in dict.fromkeys((base, _american(base))):
        words = tuple(spelled.split())
        yield from (" ".join((*words[:-1], last)) for last in _forms(words[-1]))
        if len(words) > 1:
            yield from (" ".join((first, *words[1:])) for first in _forms(words[0])[1:])


def _american(word: str) -> str:
    for british, american in (("ae", "e"), ("oe", "e"), ("our", "or"), ("isation", "ization")):
        word = word.replace(british, american)
    return re.sub(r"is(e|ed)\b", r"iz\1", word)


def _forms(word: str) -> tuple[str, ...]:
    """A word and its forms as plural and verb; those that nobody says do no harm."""
    stem = word[:-1]
    if word.endswith("sis"):
        return (word, f"{word[:-2]}es")
    if word.endswith("y"):
        return (word, f"{stem}ies", f"{stem}ied", f"{word}ing")
    if word.endswith("e"):
        return (word, f"{word}s", f"{word}d", f"{stem}ing")
    if word.endswith(("ed", "ic")):
        return (word,)
    return (word, f"{word}s", f"{word}es", f"{word}ed", f"{word}ing")
