"""The words of the newsletter in the language of the hub."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

FILE = Path(__file__).with_name("newsletter.toml")
PREFIX = "newsletter_"
"""How the keys begin of strings by which a theme replaces ours."""

_UNSEEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufdd0-\ufdef\ufffe\uffff]")


def shown(text: str) -> str:
    """A text without what neither mail nor HTML can hold, its lines ending with LF."""
    return _UNSEEN.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))


@cache
def _tables() -> Mapping[str, Mapping[str, Any]]:
    return tomllib.loads(FILE.read_text(encoding="utf-8"))


@dataclass(frozen=True, slots=True)
class Words:
    """The words in a language, or in English where we have none; `given` go before ours."""

    lang: str
    given: Mapping[str, str]

    def __call__(self, key: str, **values: str) -> str:
        """The words of a key, with `{name}` filled in. A value is never read for such names."""
        text = self.given.get(PREFIX + key) or str(self._ours[key])
        head, *rest = text.split("{")
        filled = [head]
        for part in rest:
            name, brace, tail = part.partition("}")
            filled.append(values[name] + tail if brace and name in values else "{" + part)
        return "".join(filled)

    @property
    def _ours(self) -> Mapping[str, Any]:
        tables = _tables()
        return tables.get(self.lang) or tables.get(self.lang.partition("-")[0]) or tables["en"]

    def day(self, iso: str) -> str:
        """A day as people write it: `12 October 2026`."""
        day = date.fromisoformat(iso[:10])
        month = self._ours["months"][day.month - 1]
        return self("day", day=str(day.day), month=month, year=str(day.year))

    def join(self, names: Sequence[str]) -> str:
        """Names in a row: `Ana, Ben and Carl`."""
        if len(names) < 2:
            return "".join(names)
        return self("joined", first=", ".join(names[:-1]), last=names[-1])
