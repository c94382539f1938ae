"""A text in blocks: what a reader sees as one paragraph, one item of a list, one heading."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple, Protocol

from hcsite.prose.sentences import is_simple, sentences, sure_ends
from hcsite.prose.words import sounds

PROSE = frozenset({"paragraph", "item", "quote", "definition"})
"""The kinds of blocks that hold sentences. The others are read for what they explain."""

FEWEST = 8
"""A block of fewer words that no stop ends is a fragment, and no sentence."""

_MARK = re.compile(r"(?:[-*+•‣◦–]|\d{1,3}[.)])\s+")
_HASHES = re.compile(r"#{1,6}\s+")
_ENDED = re.compile(r"[.!?:;…][\"'”’»)\]]*$")
_INNER_END = re.compile(r"[.!?…][\"'”’»)\]]*\s")
_WIDE = re.compile(r"[^\x00-\u203a]")
_SHORTEST_FULL = 50
_LONGEST_FULL = 100
_REFERENCES = re.compile(
    r"\W*(?:references?|sources?|citations?|bibliography|footnotes|notes and references"
    r"|further (?:reading|information|resources)|works cited|disclaimer)\W*",
    re.IGNORECASE,
)
"""Headings of parts that hold no sentences of their author."""


class Block(Protocol):
    """A block of a text: its words on one line, and what it is.

    `kind` is one of `PROSE`, or `heading`, `term`, `cell`, `caption`, `note` and so on; `level`
    that of a heading, otherwise 0.
    """

    @property
    def kind(self) -> str:
        """What the block is."""

    @property
    def text(self) -> str:
        """Its words."""

    @property
    def level(self) -> int:
        """The level of a heading, from 1; 0 for everything else."""


@dataclass(frozen=True, slots=True)
class TextBlock:
    """A block that was read from a plain text or from HTML."""

    kind: str
    text: str
    level: int = 0


class Sentence(NamedTuple):
    """A sentence of a text: the number of its block, its words, their syllables, the long ones."""

    text: str
    block: int
    words: int
    syllables: int
    long_words: int


class Counts(NamedTuple):
    """What the formulas go by: sentences, their words, the syllables of these, the long ones."""

    sentences: int
    words: int
    syllables: int
    long_words: int


def prose(blocks: Iterable[Block]) -> Iterator[tuple[int, Block]]:
    """The blocks that hold sentences of the author, with their numbers.

    Those below a heading such as “References” are left out.
    """
    level = 0
    for number, block in enumerate(blocks):
        if block.kind == "heading" and block.level:
            if not level or block.level <= level:
                level = block.level if _REFERENCES.fullmatch(block.text) else 0
        elif not level and block.kind in PROSE:
            yield number, block


def is_fragment(text: str) -> bool:
    """Whether a block is too short for a sentence, and has no stop at its end: “sore throat”."""
    return text.count(" ") < FEWEST - 1 and _ENDED.search(text) is None


@lru_cache(maxsize=2)  # all rules ask this of one text
def sentences_of(blocks: tuple[Block, ...]) -> tuple[Sentence, ...]:
    """The sentences of the prose of an English text; fragments are none."""
    return tuple(
        sentence
        for number, block in prose(blocks)
        if not is_fragment(block.text)
        for sentence in _counted(block.text, number)
    )


def at_least(blocks: tuple[Block, ...]) -> Counts:
    """The counts of an English text, sooner than by its sentences: of these it has so many or more.

    Words, syllables and long words are those of `sentences_of`.
    """
    simple: list[str] = []
    counted: list[Sentence] = []
    for number, block in prose(blocks):
        if is_fragment(block.text):
            continue
        if is_simple(block.text):
            simple.append(block.text)
        else:
            counted.extend(_counted(block.text, number))
    told = "\n".join(simple)
    words, spoken, long_words = sounds(told)
    return Counts(
        sentences=sure_ends(told) + len(counted),
        words=words + sum([item.words for item in counted]),
        syllables=spoken + sum([item.syllables for item in counted]),
        long_words=long_words + sum([item.long_words for item in counted]),
    )


def count_sentence(text: str, block: int) -> Sentence | None:
    """A sentence with its counts; None where it has no word."""
    words, spoken, long_words = sounds(text)
    return Sentence(text, block, words, spoken, long_words) if words else None


def _counted(text: str, block: int) -> Iterator[Sentence]:
    for sentence in _split(text):
        if (counted := count_sentence(sentence, block)) is not None:
            yield counted


def _split(text: str) -> tuple[str, ...]:
    has_two = _INNER_END.search(text) or not (text.isascii() or _WIDE.search(text) is None)
    return sentences(text) if has_two else (text,)


def plain_blocks(text: str) -> tuple[Block, ...]:
    """The blocks of a plain text, as pages copied from a screen have them: each line is one.

    A paragraph that somebody broke at a margin is put together again. `# ` begins a heading, `- `
    and `1. ` an item.
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return tuple(
        _plain_block(line) for paragraph in _paragraphs(text) for line in _joined(paragraph)
    )


def _paragraphs(text: str) -> Iterator[list[str]]:
    """The lines of each paragraph, with single spaces."""
    waiting: list[str] = []
    for line in text.split("\n"):
        if words := line.split():
            waiting.append(" ".join(words))
        elif waiting:
            yield waiting
            waiting = []
    if waiting:
        yield waiting


def _plain_block(line: str) -> Block:
    if heading := _HASHES.match(line):
        return TextBlock("heading", line[heading.end() :], heading[0].count("#"))
    if mark := _MARK.match(line):
        return TextBlock("item", line[mark.end() :])
    return TextBlock("paragraph", line)


def _joined(lines: list[str]) -> Iterator[str]:
    if not _is_wrapped(lines):
        yield from lines
        return
    waiting: list[str] = []
    for line in lines:
        if waiting and (_MARK.match(line) or _HASHES.match(line)):
            yield " ".join(waiting)
            waiting = []
        waiting.append(line)
    yield " ".join(waiting)


def _is_wrapped(lines: list[str]) -> bool:
    """Whether a paragraph was broken at a margin: full lines, some of which go on below."""
    full = all(_SHORTEST_FULL <= len(line) <= _LONGEST_FULL for line in lines[:-1])
    return full and any(line[:1].islower() for line in lines[1:])
