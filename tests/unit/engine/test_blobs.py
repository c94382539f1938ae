"""Big values are kept once, and never given out wrong."""

from __future__ import annotations

from pathlib import Path

import pytest

from hcsite.core.diagnostics import Problems
from hcsite.core.digest import digest_bytes
from hcsite.engine.blobs import Blobs, Torn


@pytest.fixture
def blobs(tmp_path: Path) -> Blobs:
    """An empty store."""
    return Blobs(str(tmp_path / "blobs"))


def test_bytes_come_back(blobs: Blobs) -> None:
    """By their digest, however often they were kept."""
    digest = blobs.put(b"salt")
    assert digest_bytes(b"salt") == digest == blobs.put(b"salt")
    assert blobs.has(digest)
    assert b"salt" == blobs.get(digest)
    assert [digest] == [path.parent.name + path.name for path in Path(blobs.folder).glob("*/*")]


def test_source_files_need_no_copy(blobs: Blobs, tmp_path: Path) -> None:
    """A picture is read where it lies."""
    (tmp_path / "plate.png").write_bytes(b"plate")
    digest = digest_bytes(b"plate")
    store = Blobs(blobs.folder, {digest: str(tmp_path / "plate.png")})
    assert store.has(digest)
    assert b"plate" == store.get(digest)
    assert not blobs.has(digest)


def test_source_file_that_changed_is_told(blobs: Blobs, tmp_path: Path) -> None:
    """Half of the old and half of the new would be false; the file itself is left alone."""
    (tmp_path / "plate.png").write_bytes(b"another")
    store = Blobs(blobs.folder, {"aa": str(tmp_path / "plate.png")})
    with pytest.raises(Problems) as raised:
        store.get("aa")
    assert not isinstance(raised.value, Torn)
    (item,) = raised.value.diagnostics
    assert ("HC602", "A file changed while the hub was being built.") == (item.code, item.message)
    assert str(tmp_path / "plate.png") == item.path
    assert (tmp_path / "plate.png").exists()


@pytest.mark.parametrize("damage", [b"", b"salu"])
def test_damaged_value_is_not_given_out(damage: bytes, blobs: Blobs) -> None:
    """The store is told to be torn, which is no matter of anybody's files."""
    digest = blobs.put(b"salt")
    (Path(blobs.folder) / digest[:2] / digest[2:]).write_bytes(damage)
    with pytest.raises(Torn):
        blobs.get(digest)


def test_value_that_is_not_there_is_told(blobs: Blobs) -> None:
    """Nothing is made up."""
    with pytest.raises(Torn):
        blobs.get(digest_bytes(b"never kept"))


def test_empty_value_is_a_value(blobs: Blobs) -> None:
    """A body may be empty."""
    assert b"" == blobs.get(blobs.put(b""))


def test_only_what_is_wanted_is_kept(blobs: Blobs) -> None:
    """Values that nobody names any more go, and what a dead build left half-written."""
    kept, gone = blobs.put(b"kept"), blobs.put(b"gone")
    half = Path(blobs.folder) / kept[:2] / f"{kept[2:]}.123.tmp"
    half.write_bytes(b"ke")
    assert 2 == blobs.keep_only([kept])
    assert (True, False, False) == (blobs.has(kept), blobs.has(gone), half.exists())
