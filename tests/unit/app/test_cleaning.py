"""Removing what hcsite wrote, and nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from hcsite.app.cleaning import clean_output
from hcsite.core.diagnostics import Problems
from tests.unit.app.hubs import built, hub


def test_output_is_removed(tmp_path: Path) -> None:
    """With its folder, where nothing else is in it."""
    root = hub(tmp_path)
    outputs = built(root).outputs
    assert outputs == clean_output(tmp_path / "public")
    assert not (tmp_path / "public").exists()
    assert 0 == clean_output(tmp_path / "public")


def test_files_of_others_stay(tmp_path: Path) -> None:
    """So does the folder that holds them."""
    root = hub(tmp_path)
    built(root)
    (tmp_path / "public" / "posts" / "mine.txt").write_text("mine", encoding="utf-8")
    clean_output(tmp_path / "public")
    left = [path for path in (tmp_path / "public").rglob("*") if path.is_file()]
    assert [tmp_path / "public" / "posts" / "mine.txt"] == left


def test_folder_of_somebody_else_is_refused(tmp_path: Path) -> None:
    """There is no manifest that names anything."""
    (tmp_path / "thesis.doc").write_text("years of work", encoding="utf-8")
    with pytest.raises(Problems):
        clean_output(tmp_path)
    assert (tmp_path / "thesis.doc").exists()
