"""Words that make an illness the whole person (person_first.toml)."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from hcsite.core.text import has_one
from hcsite.prose.blocks import Block
from hcsite.prose.vocabulary import vocabulary

FILE = Path(__file__).with_name("person_first.toml")


@dataclass(frozen=True, slots=True)
class Label:
    """Words that label people, what to say instead, and the number of their block."""

    words: str
    instead: str
    block: int


@dataclass(frozen=True, slots=True)
class _Kind:
    signs: tuple[str, ...]
    find: re.Pattern[str]
    unless: re.Pattern[str] | None
    instead: str


def labels(blocks: tuple[Block, ...]) -> tuple[Label, ...]:
    """The labels in an English text, headings and captions too, each once."""
    found: dict[str, Label] = {}
    words = vocabulary("\n".join([block.text for block in blocks]))
    kinds = [kind for kind in _kinds() if has_one(words, kind.signs)]
    for number, block in enumerate(blocks) if kinds else ():
        text = block.text.replace("’", "'")
        for kind in kinds:
            for words in _matches(text, kind):
                found.setdefault(words.lower(), Label(words, kind.instead, number))
    return tuple(sorted(found.values(), key=lambda label: label.block))


def _matches(text: str, kind: _Kind) -> Iterator[str]:
    if kind.unless is not None and kind.unless.search(text):
        return
    for match in kind.find.finditer(text):
        yield match[0]


@cache
def _kinds() -> tuple[_Kind, ...]:
    table = tomllib.loads(FILE.read_text(encoding="utf-8"))
    return tuple(
        _Kind(
            tuple(entry["signs"].split()),
            re.compile(rf"(?<![\w-])(?:{entry['find']})(?![\w-])", re.IGNORECASE | re.MULTILINE),
            re.compile(entry["unless"], re.IGNORECASE) if "unless" in entry else None,
            entry["instead"],
        )
        for entry in table["words"]
    )
