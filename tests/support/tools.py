"""Where the outside checkers lie, and why a test skips where one is absent."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

MODULES = Path(__file__).resolve().parents[1] / "tools" / "node_modules"
BROWSERS = ("chromium", "chromium-browser", "google-chrome")


def program(*names: str) -> str:
    """The path of the first of these programs that is installed; skips where none is."""
    for name in names:
        if found := shutil.which(name):
            return found
    return pytest.skip(f"{names[0]} is not installed; `make test` installs it where it may")


def module_file(name: str) -> Path:
    """A file of the npm packages in `tests/tools/`; skips where they have not been fetched."""
    path = MODULES / name
    if not path.is_file():
        pytest.skip(f"{name.split('/')[0]} has not been fetched; `make test` does, where npm is")
    return path
