"""Abbreviations that a text does not explain where it first uses them."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from hcsite.prose.blocks import Block, prose

FILE = Path(__file__).with_name("abbreviations.toml")

_CAPITALS = re.compile(r"[A-Z](?<![\w.@#/&‑-].)[A-Z&]{1,5}(?:s|['’]s)?(?![\w@&]|\.\w|[/‑-][A-Z])")
_NUMERAL = re.compile(r"[IVX]+[A-D]?")
_ENDING = re.compile(r"(?:s|['’]s)$")
_SHOUTED = re.compile(r"[A-Z]{2,}\W+[A-Z]{3,}\W+[A-Z]{2,}")
_STATE = re.compile(r",\s*$")
_SMALL = r"(?:(?:\s|-)(?:and|of|for|the|in|on|to|with|by|de|&)){0,3}(?:\s|-|/)"

_MOST = 30
"""A text with more is data, and each costs a search of the whole text."""


@dataclass(frozen=True, slots=True)
class Abbreviation:
    """An abbreviation that nobody explains, and the number of the block that has it first."""

    words: str
    block: int


def abbreviations(
    blocks: tuple[Block, ...], *, known: Collection[str] = ()
) -> tuple[Abbreviation, ...]:
    """The abbreviations of an English text that it does not explain, each once, in its order.

    Explained is what stands in brackets behind its words, or has its words in brackets behind it;
    and what has words of the same initials anywhere. Headings explain too. `known` are those that
    need no explaining here: the glossary, what `<abbr>` explains.
    """
    passages = [(number, block.text) for number, block in prose(blocks)]
    first: dict[str, tuple[str, int]] = {}
    skipped = _everyday() | {word.upper() for word in known}
    for number, text in passages:
        for word in _capitals(text):
            name = _ENDING.sub("", word)
            if name not in skipped and len(first) < _MOST:
                first.setdefault(name, (name, number))
    if not first:
        return ()
    whole = "\n".join(block.text for block in blocks)
    return tuple(
        Abbreviation(word, number)
        for word, number in first.values()
        if not _is_word(word, whole) and not _is_explained(word, whole)
    )


def _capitals(text: str) -> Iterator[str]:
    found = list(_CAPITALS.finditer(text))
    if found and (text.isupper() or _SHOUTED.search(text)):
        return
    for match in found:
        before = text[max(0, match.start() - 8) : match.start()]
        is_state = len(match[0]) == 2 and _STATE.search(before)
        if not is_state:
            yield match[0]


def _is_word(word: str, whole: str) -> bool:
    """Whether capitals stress a word (NOT) that the text has in small letters, or are a number."""
    return bool(_NUMERAL.fullmatch(word) or re.search(rf"\b{word.lower()}\b", whole))


def _is_explained(word: str, whole: str) -> bool:
    spelled = re.escape(word)
    if re.search(rf"[a-z][\w'’.-]*[\s\"”]*\(\W?{spelled}s?\b", whole):
        return True  # “shortness of breath (SOB)”
    if re.search(rf"(?<!\w){spelled}s?\s+(?:\w+\s+){{0,3}}\((?!\d)\W?\w+(?:[\s-]\w+)+", whole):
        return True  # “SOB (shortness of breath)”
    if re.search(rf"\b[Cc]odes?\W{{1,3}}{spelled}\b", whole):
        return True  # “the trust with the code RTD”
    if re.search(
        rf"(?<!\w){spelled}s?\W{{0,3}}(?:stands for|means|(?:is )?short for|or the )", whole
    ):
        return True
    letters = [re.escape(letter) for letter in word if letter.isalpha()]
    initials = _SMALL.join(rf"{letter}[\w'’]+" for letter in letters)
    return re.search(rf"\b{initials}", whole, re.IGNORECASE) is not None


@cache
def _everyday() -> frozenset[str]:
    lists = tomllib.loads(FILE.read_text(encoding="utf-8"))
    return frozenset(word for words in lists.values() for word in words.split())
