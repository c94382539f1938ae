"""The phrases of a language: what stands around the sentences of a piece, and how it reads them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

_HOLE = re.compile(r"\{(\w+)\}")

_TWO_ENDS = re.compile(r"([?!…]”?)[.,]")

Lists = tuple[tuple[str, tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True)
class Phrases:
    """The phrases of a theme in one language.

    `slots` gives the phrases by the name of their slot (`cue.stat.we`), `words` what the language
    does with words. Without anything in it, teasers are made of the piece's own words alone.
    """

    lang: str = ""
    slots: Lists = ()
    words: Lists = ()


def read_phrases(*tables: Mapping[str, object]) -> Phrases:
    """The phrases in tables of TOML, those of themes that extend another last.

    A later table replaces each list that it has. Raises ValueError for what is neither a text nor
    a list of texts.
    """
    found: dict[str, tuple[str, ...]] = {}
    for table in tables:
        found.update(_flattened(table, ""))
    lang = found.pop("lang", ("",))[0]
    slots = tuple((name, found[name]) for name in sorted(found) if not name.startswith("words."))
    words = tuple(
        (name.removeprefix("words."), found[name])
        for name in sorted(found)
        if name.startswith("words.")
    )
    return Phrases(lang, slots, words)


def _flattened(table: Mapping[str, object], prefix: str) -> Iterable[tuple[str, tuple[str, ...]]]:
    for key, value in table.items():
        name = f"{prefix}{key}"
        if isinstance(value, Mapping):
            yield from _flattened(value, f"{name}.")
        elif isinstance(value, str):
            yield name, (value,)
        elif isinstance(value, list) and all(isinstance(item, str) for item in value):
            yield name, tuple(value)
        else:
            raise ValueError(f"{name} is neither a text nor a list of texts")


@lru_cache(maxsize=16)
def slots_of(phrases: Phrases) -> Mapping[str, tuple[str, ...]]:
    """The phrases by the name of their slot."""
    return dict(phrases.slots)


def options(
    phrases: Mapping[str, tuple[str, ...]], slot: str, *, kinds: Iterable[str], voice: str
) -> tuple[str, ...]:
    """The phrases of a slot: those of the first kind that has any in this voice, else the plain.

    A slot that does not know the voice speaks as `we`.
    """
    names = (*(f"{slot}.{kind}" for kind in kinds if kind), slot)
    for speaker in dict.fromkeys((voice, "we")):
        for name in names:
            found = phrases.get(f"{name}.{speaker}")
            if found:
                return found
    return ()


def filled(phrase: str, values: Mapping[str, str]) -> str:
    """A phrase with its words filled in; empty where one of them is not known."""
    names = _HOLE.findall(phrase)
    if not all(values.get(name) for name in names):
        return ""
    if not names:
        return phrase
    text = _HOLE.sub(lambda match: values[match[1]], phrase)
    return _TWO_ENDS.sub(r"\1", text)
