"""The trial corpus: real posts from elsewhere, kept beside the repository and never in it."""

from __future__ import annotations

from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT.parent / "shared" / "corpus"
ABSENT = "the trial corpus is not here"


def folder() -> Path:
    """The corpus, to be read and never written; skips the test where it is absent."""
    if not FOLDER.is_dir():
        pytest.skip(ABSENT)
    return FOLDER
