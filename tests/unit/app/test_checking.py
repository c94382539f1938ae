"""Checking a hub without building it."""

from __future__ import annotations

from pathlib import Path

import pytest

from hcsite.app.checking import check, survey
from hcsite.core.diagnostics import Problems
from tests.unit.app.hubs import built, codes, hub, options, post, write_files


def said(root: Path) -> list[tuple[str, str, str]]:
    """What a check says: level, code, path."""
    return [(item.level.value, item.code, item.path) for item in check(options(root))]


def test_check_tells_what_a_build_would(tmp_path: Path) -> None:
    """In order of reading; findings of drafts are notes."""
    root = hub(
        tmp_path,
        posts__a=post("A", authors="[nobody]"),
        posts__b=post("B", authors="[nobody]", draft="true"),
        posts__c=post("C", slug="a"),
    )
    expected = [
        ("error", "HC402", "content/posts/a.md"),
        ("info", "HC402", "content/posts/b.md"),
    ]
    assert expected == [item for item in said(root) if item[1] == "HC402"]
    assert ("error", "HC401") in [item[:2] for item in said(root)]


def test_check_writes_no_site(tmp_path: Path) -> None:
    """It keeps what it parsed, so that the next build is quicker."""
    root = hub(tmp_path)
    hub_now, sources, found = survey(options(root))
    assert (1, 4) == (len(hub_now.posts), sources.parsed)
    assert () == found
    assert not (tmp_path / "public").exists()
    assert 0 == built(root).parsed


def test_check_survives_a_damaged_cache(tmp_path: Path) -> None:
    """As a build does."""
    root = hub(tmp_path)
    before = said(root)
    assert ("info", "HC892", "site.toml") in before
    (root / ".hcsite" / "sources.db").write_bytes(b"no database" * 1000)
    assert before == said(root)


def test_check_needs_a_hub(tmp_path: Path) -> None:
    """Nothing is made where none is."""
    with pytest.raises(Problems):
        check(options(tmp_path))
    assert [] == list(tmp_path.iterdir())


def test_files_that_tell_too_much(tmp_path: Path) -> None:
    """A check and a build say the same of a file that is published as it is."""
    root = hub(tmp_path)
    film = {"content/static/a.mp4": b"moov....udta\xa9xyz+51.5-000.1/"}
    write_files(root, dict(film))
    assert ("error", "PRI-04", "content/static/a.mp4") in said(root)
    assert [("PRI-04", "content/static/a.mp4")] == codes(built(root))
    config = (root / "site.toml").read_text(encoding="utf-8")
    write_files(root, {"site.toml": f'{config}\n[severity]\nPRI-04 = "off"\n'})
    assert built(root).published
    assert "PRI-04" not in [code for _, code, _ in said(root)]
