"""The cases of this folder: what each shows, how the command ends, what it is laid over."""

from __future__ import annotations

import shutil
import tomllib
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.invalid.made import MADE
from tests.support.site import AS_OF

HERE = Path(__file__).parent
NAMES = sorted(path.parent.name for path in HERE.glob("*/case.toml"))


@dataclass(frozen=True, slots=True)
class Case:
    """One case: what it shows, its command, how that ends, and what a page then holds."""

    says: str
    exit: int
    arguments: tuple[str, ...] = ("build",)
    page: str = ""
    contains: tuple[str, ...] = ()

    @property
    def command(self) -> list[str]:
        """The whole command line, for a moment at which nothing of the hub is overdue."""
        return [*self.arguments, "-j", "1", "--as-of", AS_OF]


def read_case(name: str) -> Case:
    """The case of a folder."""
    values = tomllib.loads((HERE / name / "case.toml").read_text(encoding="utf-8"))
    lists = {key: tuple(item) for key, item in values.items() if isinstance(item, list)}
    return Case(**{**values, **lists})


def expected_of(name: str) -> Path:
    """The file with what the command says on standard error."""
    return HERE / name / "expected.txt"


def lay(name: str, hub: Path) -> None:
    """Lays the files of a case over a hub; skips where the disk cannot hold such files."""
    if (HERE / name / "hub").is_dir():
        shutil.copytree(HERE / name / "hub", hub, dirs_exist_ok=True)
    if name in MADE:
        try:
            MADE[name](hub)
        except OSError as reason:
            pytest.skip(f"this disk cannot hold such a file: {reason}")
