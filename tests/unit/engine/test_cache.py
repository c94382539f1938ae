"""The cache remembers between builds; whatever happens to it costs time alone."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from hcsite.engine.cache import Arguments, Cache, Kept, Result
from hcsite.engine.cache_file import Damaged, Refused, remove_cache

RESULT = Result("key", "digest", "stamp", b"[]")
ARGUMENTS = Arguments("content/a.md", "{}", b"needs", b"{}", "[]")
KEPT = Kept("key", "outline", "text", findings=True)
JOBS = [("a.html", "form", ("a.md", "b.md")), ("b.html", "form", ())]


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """Where a cache may lie; its folder is not there yet."""
    return tmp_path / "state" / "cache.db"


def fill(place: Path, *, commit: bool = True) -> None:
    """Puts one of everything into a cache."""
    with Cache.opened(place) as cache:
        cache.put_fact("engine", "one")
        cache.put_files([("a.md", "stamp", "digest"), ("b.md", "s", "d")], ())
        cache.put_records({"a.md": KEPT}, [("a.md", b"outline")], [("a.md", b"particulars")])
        cache.put_jobs(JOBS)
        cache.put_media([("a.png", "key", b"picture")], ())
        cache.put_outputs({"a.html": RESULT, "b.html": RESULT}, ())
        cache.put_arguments([("a.html", ARGUMENTS), ("b.html", ARGUMENTS)])
        if commit:
            cache.commit()


def test_everything_is_remembered(place: Path) -> None:
    """What was put and committed is there for the next build."""
    fill(place)
    with Cache.opened(place) as cache:
        assert "one" == cache.fact("engine")
        assert "" == cache.fact("never told")
        assert {"a.md": ("stamp", "digest"), "b.md": ("s", "d")} == cache.files()
        assert {"a.md": KEPT} == cache.records()
        assert (b"outline", b"") == (cache.outline("a.md"), cache.outline("b.md"))
        assert {"a.md": b"particulars"} == cache.particulars(["a.md", "b.md"])
        assert JOBS == cache.jobs()
        assert [("a.html", "stamp"), ("b.html", "stamp")] == cache.stamps()
        assert {"a.png": ("key", b"picture")} == cache.media()
        assert {"a.html": RESULT, "b.html": RESULT} == cache.outputs()
        assert ARGUMENTS == cache.arguments("a.html")
        assert cache.arguments("c.html") is None
        assert ["a.html", "b.html"] == sorted(cache.paths_from("content/a.md"))


def test_nothing_is_remembered_without_a_commit(place: Path) -> None:
    """A build that dies leaves the cache as it was."""
    fill(place, commit=False)
    with Cache.opened(place) as cache:
        assert ({}, {}, "") == (cache.files(), cache.outputs(), cache.fact("engine"))


def test_what_is_gone_is_forgotten(place: Path) -> None:
    """With an output, what it was made from is forgotten too."""
    fill(place)
    with Cache.opened(place) as cache:
        cache.put_files([("a.md", "new", "d")], ["b.md"])
        cache.forget_records(["a.md"])
        cache.put_jobs(JOBS[:1])
        cache.put_media((), ["a.png"])
        cache.put_outputs({}, ["b.html"])
        cache.commit()
    with Cache.opened(place) as cache:
        assert {"a.md": ("new", "d")} == cache.files()
        assert ({}, {}) == (cache.records(), cache.media())
        assert (b"", {}) == (cache.outline("a.md"), cache.particulars(["a.md"]))
        assert JOBS[:1] == cache.jobs()
        assert ["a.html"] == list(cache.outputs())
        assert ["a.html"] == cache.paths_from("content/a.md")


@pytest.mark.parametrize(
    "damage",
    [b"", b"no database at all, but long enough to look like one" * 100, b"SQLite format 3\0"],
)
def test_broken_cache_is_made_anew(damage: bytes, place: Path) -> None:
    """Nobody has to delete anything by hand."""
    fill(place)
    place.write_bytes(damage)
    for suffix in ("-wal", "-shm"):
        Path(f"{place}{suffix}").unlink(missing_ok=True)
    with Cache.opened(place) as cache:
        assert {} == cache.outputs()
    fill(place)


def test_truncated_cache_is_made_anew(place: Path) -> None:
    """Half a file is no file."""
    fill(place)
    place.write_bytes(place.read_bytes()[:5000])
    with Cache.opened(place) as cache:
        assert {} == cache.outputs()


def test_cache_of_another_version_is_thrown_away(place: Path) -> None:
    """Older tables mean other things."""
    fill(place)
    with Cache.opened(place) as cache:
        cache.put_fact("version", "0")
        cache.commit()
    with Cache.opened(place) as cache:
        assert "" == cache.fact("engine")


def test_damage_in_the_midst_is_told_as_damage(place: Path) -> None:
    """The build starts again without the cache; it is not taken for the disk's fault."""
    with Cache.opened(place) as cache:
        rows = [(f"{number}.md", b"x" * 3000) for number in range(200)]
        cache.put_records({}, rows, ())
        cache.commit()
    data = bytearray(place.read_bytes())
    half = len(data) // 2 // 4096 * 4096
    data[half : half + 40 * 4096] = b"\xa5" * (40 * 4096)
    place.write_bytes(data)
    with pytest.raises(Damaged) as raised, Cache.opened(place) as cache:
        [cache.outline(path) for path, _ in rows]
    assert not isinstance(raised.value, Refused)


def test_what_the_disk_refuses_is_told_as_refusal(place: Path) -> None:
    """To throw the cache away would not help there."""
    fill(place)
    with Cache.opened(place) as cache:
        cache._database.execute("PRAGMA query_only = ON")
        with pytest.raises(Refused):
            cache.put_fact("engine", "two")


def test_cache_is_removed_with_its_company(place: Path) -> None:
    """SQLite keeps two files beside it; what is not there is no matter."""
    fill(place)
    for suffix in ("-wal", "-shm"):
        Path(f"{place}{suffix}").write_bytes(b"")
    remove_cache(place)
    remove_cache(place)
    assert [] == list(place.parent.iterdir())


def test_open_cache_is_closed_when_it_cannot_be_used(place: Path) -> None:
    """So that the file can be removed on every system."""
    fill(place)
    with Cache.opened(place) as cache:
        database = cache._database
    with pytest.raises(sqlite3.ProgrammingError):
        database.execute("SELECT 1")
