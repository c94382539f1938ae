"""Words that many readers do not know, and what to say instead (plain_words.toml)."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from hcsite.prose.blocks import Block, prose

FILE = Path(__file__).with_name("plain_words.toml")

_TOKEN = re.compile(r"[a-z]+(?:[-'][a-z]+)*")
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
    words: tuple[str, ...]
    plain: str
    medical: bool


def hard_words(blocks: tuple[Block, ...], *, known: Collection[str] = ()) -> tuple[HardWord, ...]:
    """The hard words of an English text, each once, in the order of the text.

    Left out is what the text explains anywhere (“hypertension (high blood pressure)”), and what is
    `known`: the glossary of the hub, words marked with `<dfn>`.
    """
    passages = list(prose(blocks))
    lowered = [block.text.lower().replace("’", "'") for _, block in passages]
    present = _index().keys() & set(_TOKEN.findall("\n".join(lowered)))
    if not present:
        return ()
    skipped = {word.lower() for word in known}
    skipped.update(block.text.lower() for block in blocks if block.kind == "term")
    found: dict[str, HardWord] = {}
    for (number, block), text in zip(passages, lowered, strict=True):
        for start, end, entry in _entries(text, present):
            if entry.base in skipped or text[start:end] in skipped:
                continue
            if entry.medical and _explains(text, start, end, entry):
                skipped.add(entry.base)
                found.pop(entry.base, None)
            elif entry.base not in found:
                words = block.text[start:end]
                found[entry.base] = HardWord(words, entry.plain, entry.medical, number)
    return tuple(found.values())


def _entries(text: str, present: Collection[str]) -> Iterator[tuple[int, int, _Entry]]:
    """The entries that stand in a text, the longest at each place."""
    until = 0
    for match in _TOKEN.finditer(text):
        if match[0] not in present or match.start() < until:
            continue
        for entry in _index()[match[0]]:
            end = _end_of(text, match.start(), entry.words)
            if end:
                until = end
                yield match.start(), end, entry
                break


def _end_of(text: str, start: int, words: tuple[str, ...]) -> int:
    """Where a phrase that begins at `start` ends; 0 where it is another."""
    phrase = " ".join(words)
    end = start + len(phrase)
    return end if text.startswith(phrase, start) and not text[end : end + 1].isalpha() else 0


def _explains(text: str, start: int, end: int, entry: _Entry) -> bool:
    if _EXPLAINED_BEHIND.match(text, end) or _EXPLAINED_BEFORE.search(text[:start][-_REACH:]):
        return True
    plain = (part.strip() for part in re.split(r"[,;]", entry.plain))
    return any(len(part) > 3 and part in text for part in plain)


@cache
def _index() -> Mapping[str, tuple[_Entry, ...]]:
    """The entries by their first word in all its forms, the longest first."""
    tables: Mapping[str, Mapping[str, str]] = tomllib.loads(FILE.read_text(encoding="utf-8"))
    found: dict[str, list[_Entry]] = {}
    for kind, table in tables.items():
        for base, plain in table.items():
            for words in _phrases(base):
                entry = _Entry(base, words, plain, kind == "medical")
                found.setdefault(words[0], []).append(entry)
    return {
        word: tuple(sorted(entries, key=lambda e: -len(" ".join(e.words))))
        for word, entries in found.items()
    }


def _phrases(base: str) -> Iterator[tuple[str, ...]]:
    """A phrase in all spellings and forms: of its first word, and of its last."""
    for spelled in dict.fromkeys((base, _american(base))):
        words = tuple(spelled.split())
        yield from ((*words[:-1], last) for last in _forms(words[-1]))
        if len(words) > 1:
            yield from ((first, *words[1:]) for first in _forms(words[0])[1:])


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
