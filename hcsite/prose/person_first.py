"""Words that make an illness the whole person (person_first.toml)."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from hcsite.core.text import compiled
from hcsite.prose.blocks import Block
from hcsite.prose.watch import watched

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
    pattern: str
    excuse: str
    instead: str


def labels(blocks: tuple[Block, ...], whole: str = "") -> tuple[Label, ...]:
    """The labels in an English text, headings and captions too, each once.

    `whole` is a text that holds those of all blocks, where one is at hand that others look at too.
    """
    found: dict[str, Label] = {}
    seen = watched(whole or "\n".join([block.text for block in blocks]))
    kinds = [kind for kind in _kinds() if not seen.isdisjoint(kind.signs)]
    for number, block in enumerate(blocks) if kinds else ():
        text = block.text.replace("’", "'")
        for kind in kinds:
            for words in _matches(text, kind):
                found.setdefault(words.lower(), Label(words, kind.instead, number))
    return tuple(sorted(found.values(), key=lambda label: label.block))


def _matches(text: str, kind: _Kind) -> Iterator[str]:
    if kind.excuse and compiled(kind.excuse, re.IGNORECASE).search(text):
        return
    for match in compiled(kind.pattern, re.IGNORECASE | re.MULTILINE).finditer(text):
        yield match[0]


def every_key() -> frozenset[str]:
    """What to watch for: see `watch`."""
    return frozenset(sign for kind in _kinds() for sign in kind.signs)


@cache
def _kinds() -> tuple[_Kind, ...]:
    table = tomllib.loads(FILE.read_text(encoding="utf-8"))
    return tuple(
        _Kind(
            tuple(entry["signs"].split()),
            rf"(?<![\w-])(?:{entry['find']})(?![\w-])",
            entry.get("unless", ""),
            entry["instead"],
        )
        for entry in table["words"]
    )
