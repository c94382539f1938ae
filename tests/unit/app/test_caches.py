"""Caches that are damaged cost time; a disk that refuses is told."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from hcsite.app.caches import forget, keep_out_of_git, with_sound_caches
from hcsite.core.diagnostics import Problems
from hcsite.engine.blobs import Blobs, Torn
from hcsite.engine.cache import Cache


def test_damage_is_met_with_a_fresh_start(tmp_path: Path) -> None:
    """The caches go, and the work is done once more."""
    place = tmp_path / "cache.db"
    place.write_bytes(b"damaged")
    seen: list[bool] = []

    def work() -> str:
        seen.append(place.exists())
        if len(seen) == 1:
            raise sqlite3.DatabaseError("malformed")
        return "done"

    assert "done" == with_sound_caches(work, [place], blobs=tmp_path / "blobs")
    assert [True, False] == seen


def test_torn_store_is_emptied(tmp_path: Path) -> None:
    """All bodies are parsed again; that is told to nobody."""
    store = Blobs(str(tmp_path / "blobs"))
    store.put(b"body")
    faults = iter([Torn([]), None])

    def work() -> bool:
        fault = next(faults)
        if fault is not None:
            raise fault
        return (tmp_path / "blobs").exists()

    assert with_sound_caches(work, [], blobs=tmp_path / "blobs") is False


def test_damage_that_comes_back_is_our_fault(tmp_path: Path) -> None:
    """A new cache is not damaged: that would be a fault to be reported."""

    def work() -> None:
        raise sqlite3.DatabaseError("malformed")

    with pytest.raises(sqlite3.DatabaseError, match="malformed"):
        with_sound_caches(work, [tmp_path / "cache.db"], blobs=tmp_path / "blobs")


def test_refusal_of_the_disk_is_told(tmp_path: Path) -> None:
    """The cache stays: to throw it away would help nobody."""
    place = tmp_path / "cache.db"
    place.write_bytes(b"good")

    def work() -> None:
        raise sqlite3.OperationalError("database or disk is full")

    with pytest.raises(Problems) as raised:
        with_sound_caches(work, [place], blobs=tmp_path / "blobs")
    (item,) = raised.value.diagnostics
    message = "The cache in .hcsite/ cannot be written: database or disk is full."
    assert ("HC601", message) == (item.code, item.message)
    assert place.exists()


def test_refusal_after_damage_is_told_too(tmp_path: Path) -> None:
    """The new cache found no room."""
    faults = iter([sqlite3.DatabaseError("malformed"), sqlite3.OperationalError("disk is full")])

    def work() -> None:
        raise next(faults)

    with pytest.raises(Problems):
        with_sound_caches(work, [tmp_path / "cache.db"], blobs=tmp_path / "blobs")


def test_caches_are_forgotten(tmp_path: Path) -> None:
    """With what SQLite keeps beside them."""
    with Cache.opened(tmp_path / "cache.db") as cache:
        cache.commit()
    forget([tmp_path / "cache.db", tmp_path / "never.db"])
    assert [] == list(tmp_path.iterdir())


def test_cache_is_kept_out_of_git_once(tmp_path: Path) -> None:
    """Who wants it in may change the file; it is not written again."""
    keep_out_of_git(tmp_path)
    assert "*\n" == (tmp_path / ".gitignore").read_text(encoding="utf-8")
    (tmp_path / ".gitignore").write_text("mine", encoding="utf-8")
    keep_out_of_git(tmp_path)
    assert "mine" == (tmp_path / ".gitignore").read_text(encoding="utf-8")
