"""Packages for tests, installed as pip would leave them: with a folder of entry points."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import pytest

from hcsite.app import guard
from hcsite.engine import worker
from tests.support.site import write_files

INSTALLED = Path(__file__).resolve().parent / "installed"
"""Where a plug-in and a theme lie, installed: those of the documentation and of the tests."""


def forget_plugins() -> None:
    """As in a new process: plug-ins are imported anew."""
    for cached in (guard.installed, guard.digest_of, worker.renderer_of):
        cached.cache_clear()


@contextmanager
def on_path(place: Path) -> Iterator[None]:
    """The packages of a folder can be imported; afterwards nothing of them is left."""
    before = set(sys.modules)
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(place)
        # A package that is written twice in one second would else be run as it was at first.
        patch.setattr(sys, "dont_write_bytecode", True)
        patch.setenv("PYTHONDONTWRITEBYTECODE", "1")
        forget_plugins()
        try:
            yield
        finally:
            forget_plugins()
            for name in set(sys.modules) - before:
                if str(place) in str(getattr(sys.modules[name], "__file__", "")):
                    del sys.modules[name]


def install(
    place: Path,
    name: str,
    files: Mapping[str, str | bytes],
    *,
    points: str,
    version: str = "1.0",
) -> None:
    """A distribution with some files in its packages; `points` is its `entry_points.txt`."""
    info = f"{name.replace('-', '_')}-{version}.dist-info"
    write_files(
        place,
        {
            f"{info}/METADATA": f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n",
            f"{info}/entry_points.txt": points,
            **files,
        },
    )
