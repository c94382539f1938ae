"""Importing another site's posts into a hub."""

from __future__ import annotations

from pathlib import Path

import pytest

from hcsite.app.importing import import_into
from hcsite.core.diagnostics import Problems
from tests.unit.app.hubs import built, hub, write_files


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """The folder of another site."""
    text = "---\ntitle: Old news\ndate: 2019-05-06\n---\nOld words.\n"
    write_files(tmp_path / "old", {"old-news.md": text})
    return tmp_path / "old"


def test_posts_are_brought_over(tmp_path: Path, old: Path) -> None:
    """They are in the hub then, and the hub still builds."""
    root = hub(tmp_path)
    done = import_into(root, origin="markdown", folder=old, as_pages=False, dry=False)
    assert (1, 1, 0) == (len(done.reports), done.written, done.failed)
    assert not built(root).failed
    assert any("Old news" in path.read_text("utf-8") for path in (root / "content").rglob("*.md"))


def test_dry_run_writes_nothing(tmp_path: Path, old: Path) -> None:
    """It tells what would be done."""
    root = hub(tmp_path)
    before = sorted(root.rglob("*"))
    done = import_into(root, origin="markdown", folder=old, as_pages=False, dry=True)
    assert (1, 0) == (len(done.reports), done.written)
    assert before == sorted(root.rglob("*"))


def test_import_needs_a_hub(tmp_path: Path, old: Path) -> None:
    """There must be a place to bring the posts to."""
    with pytest.raises(Problems):
        import_into(tmp_path, origin="markdown", folder=old, as_pages=False, dry=False)
