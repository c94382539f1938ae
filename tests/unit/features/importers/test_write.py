"""Writing a plan."""

from __future__ import annotations

from pathlib import Path
from typing import Self

import pytest

from hcsite.features.importers.report import ImportPlan, PlannedFile
from hcsite.features.importers.write import write_plan


def plan(**files: bytes) -> ImportPlan:
    """A plan with files, `__` for a slash in their paths."""
    made = tuple(PlannedFile(name.replace("__", "/"), data) for name, data in files.items())
    return ImportPlan(made, ())


def test_written_unchanged_refused(tmp_path: Path) -> None:
    """A second import changes nothing; what was changed since is left alone."""
    first = write_plan(plan(content__a=b"1", content__b=b"2"), tmp_path)
    assert (("content/a", "content/b"), (), ()) == (first.written, first.unchanged, first.refused)
    assert 2 == len(first)
    again = write_plan(plan(content__a=b"1", content__b=b"3"), tmp_path)
    assert ((), ("content/a",)) == (again.written, again.unchanged)
    assert ["HC718"] == [note.code for note in again.refused]
    assert b"2" == (tmp_path / "content/b").read_bytes()


def test_nothing_outside_the_hub(tmp_path: Path) -> None:
    """Neither by `..` nor through a link."""
    hub = tmp_path / "hub"
    hub.mkdir()
    (hub / "content").symlink_to(tmp_path)
    files = (PlannedFile("../x", b"1"), PlannedFile("content/y", b"1"))
    done = write_plan(ImportPlan(files, ()), hub)
    assert 2 == len(done.refused)
    assert not (tmp_path / "x").exists()
    assert not (tmp_path / "y").exists()


def test_a_failed_write_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Half a file is no file."""

    class Stream:
        """A stream that cannot write."""

        def __init__(self, path: Path) -> None:
            path.touch()

        def __enter__(self) -> Self:
            return self

        def __exit__(self, *args: object) -> None:
            return None

        def write(self, data: bytes) -> int:
            """Fails."""
            del data
            raise OSError(28, "No space left on device")

    def open_path(self: Path, *args: object, **more: object) -> Stream:
        del args, more
        return Stream(self)

    monkeypatch.setattr(Path, "open", open_path)
    with pytest.raises(OSError, match="No space"):
        write_plan(plan(a=b"1"), tmp_path)
    assert not (tmp_path / "a").exists()
