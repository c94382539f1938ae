"""The catalogue of codes: what each finding means, why it matters, what to do about it.

Only `hcsite help` and the documentation read it; a diagnostic brings its own sentence and hint.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

FILE = Path(__file__).with_name("codes.toml")
RULES = Path(__file__).with_name("rules.toml")
"""The rules of trust, which say beside their texts where they hold and how much they weigh."""

FAMILIES = "families"

_FORM = re.compile(r"(HC\d)\d\d|([A-Z]{3})-\d\d")


@dataclass(frozen=True, slots=True)
class Code:
    """A kind of finding. `why` is one paragraph, `mend` Markdown with examples in fences."""

    name: str
    title: str
    why: str
    mend: str

    @property
    def family(self) -> str:
        """The part of its name that it shares with its like: `HC2` of HC214, `AUT` of AUT-01."""
        return family_of(self.name)


@dataclass(frozen=True, slots=True)
class Family:
    """Codes that belong together: the beginning of their names, and what they are about."""

    name: str
    title: str
    codes: tuple[Code, ...]

    @property
    def is_of_trust(self) -> bool:
        """Whether its codes are rules of trust, which a hub may weigh anew."""
        return not self.name.startswith("HC")


def family_of(name: str) -> str:
    """The family of a code's name; nothing where it is no such name."""
    match = _FORM.fullmatch(name)
    return next(filter(None, match.groups())) if match else ""


def code(name: str) -> Code | None:
    """The code of a name, in capitals; nothing where there is none."""
    return _by_name().get(name)


def all_codes() -> tuple[Code, ...]:
    """Every code, in the order of the families, and within them by name."""
    return tuple(item for family in families() for item in family.codes)


@cache
def families() -> tuple[Family, ...]:
    """Every family with its codes, in the order of the file."""
    table = _table()
    codes = sorted(_by_name().values(), key=lambda item: item.name)
    return tuple(
        Family(name, title, tuple(item for item in codes if item.family == name))
        for name, title in table[FAMILIES].items()
    )


@cache
def _by_name() -> dict[str, Code]:
    entries = ((name, entry) for name, entry in _table().items() if name != FAMILIES)
    return {
        name: Code(name, entry["title"], entry["why"].strip(), entry["mend"].strip())
        for name, entry in entries
    }


@cache
def _table() -> dict[str, dict[str, str]]:
    codes, rules = (tomllib.loads(file.read_text(encoding="utf-8")) for file in (FILE, RULES))
    return {**codes, **rules, FAMILIES: {**codes[FAMILIES], **rules[FAMILIES]}}
