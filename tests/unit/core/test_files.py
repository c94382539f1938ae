"""Files: a tree without surprises, writing that is never half done."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from hcsite.core.diagnostics import Problems
from hcsite.core.files import (
    disk_errors,
    disk_problem,
    is_ignored,
    read,
    stamp_of,
    walk,
    write_atomically,
)


def fill(root: Path, *names: str) -> Path:
    """Puts small files below a folder."""
    for name in names:
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(name, encoding="utf-8")
    return root


def test_files_are_listed_by_path(tmp_path: Path) -> None:
    """Sorted, with slashes, from the root; files of editors and systems are left out."""
    names = ["c/b.md", "c/a/z.md", "c/a.md", "c/.git/x", "c/a.md~", "c/#a#", "c/Thumbs.db", "d.md"]
    entries, problems = walk(fill(tmp_path, *names), "c")
    assert ["c/a.md", "c/a/z.md", "c/b.md"] == [entry.path for entry in entries]
    assert [] == problems


def test_folder_that_is_not_there_is_empty(tmp_path: Path) -> None:
    """A hub without content is no error here."""
    assert ([], []) == walk(tmp_path, "content")


@pytest.mark.parametrize(
    ("name", "expected"),
    [(".DS_Store", True), ("a~", True), ("#a", True), ("desktop.ini", True), ("a.md", False)],
)
def test_files_of_editors_are_ignored(name: str, *, expected: bool) -> None:
    """Hidden files, copies and what systems leave behind are nobody's content."""
    assert expected is is_ignored(name)


def test_stamp_changes_with_the_file(tmp_path: Path) -> None:
    """Size, times and inode: an edit of the same size that sets the time back still shows."""
    path = fill(tmp_path, "c/a.md") / "c/a.md"
    ((before,), _) = walk(tmp_path, "c")
    status = path.stat()
    path.write_text("c/b.md", encoding="utf-8")
    os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns))
    ((after,), _) = walk(tmp_path, "c")
    assert stamp_of(path.stat()) == after.stamp
    assert before.stamp.split()[:2] == after.stamp.split()[:2]
    assert before.stamp != after.stamp
    assert after.changed_ns >= before.changed_ns


def test_links_inside_are_followed_once(tmp_path: Path) -> None:
    """A link to a file or folder of the hub counts; one to a folder above itself ends nowhere."""
    root = fill(tmp_path / "hub", "c/a/x.md")
    (root / "c/link.md").symlink_to("a/x.md")
    (root / "c/a/loop").symlink_to("..")
    entries, problems = walk(root, "c")
    assert ["c/a/x.md", "c/link.md"] == [entry.path for entry in entries]
    assert [] == problems


def test_links_to_elsewhere_are_reported(tmp_path: Path) -> None:
    """What lies outside of the hub is not read, and a link to nothing is told."""
    root = fill(tmp_path / "hub", "c/a.md")
    fill(tmp_path, "secret.md")
    (root / "c/out.md").symlink_to(tmp_path / "secret.md")
    (root / "c/lost.md").symlink_to("nothing.md")
    (root / "c/self.md").symlink_to("self.md")
    entries, problems = walk(root, "c")
    assert ["c/a.md"] == [entry.path for entry in entries]
    assert [
        ("HC105", "c/lost.md", "This is a shortcut (a symbolic link) to a file that is not there."),
        (
            "HC105",
            "c/out.md",
            "This is a shortcut (a symbolic link) to a place outside of the hub.",
        ),
        ("HC105", "c/self.md", "This is a shortcut (a symbolic link) to a file that is not there."),
    ] == sorted((item.code, item.path, item.message) for item in problems)


@pytest.mark.parametrize(("name", "shown"), [(b"\xff.md", "c/?.md"), (b"a\nb.md", "c/a?b.md")])
def test_names_that_no_address_can_hold_are_reported(
    name: bytes, shown: str, tmp_path: Path
) -> None:
    """They are shown with question marks, so that the message itself can be read."""
    folder = fill(tmp_path, "c/ok.md") / "c"
    Path(os.fsdecode(os.fsencode(folder) + b"/" + name)).write_text("x", encoding="utf-8")
    entries, problems = walk(tmp_path, "c")
    assert ["c/ok.md"] == [entry.path for entry in entries]
    assert [("HC106", shown)] == [(item.code, item.path) for item in problems]


def test_pipes_are_not_read(tmp_path: Path) -> None:
    """What is neither a file nor a folder is passed over; to open it would wait for ever."""
    os.mkfifo(fill(tmp_path, "c/a.md") / "c/pipe")
    entries, _ = walk(tmp_path, "c")
    assert ["c/a.md"] == [entry.path for entry in entries]


def test_reading_tells_what_the_disk_refused(tmp_path: Path) -> None:
    """Bytes as they are, or a sentence with the name that people know."""
    path = fill(tmp_path, "a.md") / "a.md"
    assert b"a.md" == read(path, "shown.md")
    with pytest.raises(Problems) as raised:
        read(tmp_path / "b.md", "shown.md")
    (item,) = raised.value.diagnostics
    assert ("HC601", "shown.md: It is not there.") == (item.code, item.message)
    assert "Was it moved or deleted while hcsite was at work?" == item.hint


def test_file_is_replaced_at_once(tmp_path: Path) -> None:
    """The new bytes are written aside and moved; nothing is left aside."""
    path = fill(tmp_path, "a.json") / "a.json"
    write_atomically(path, b"new", temporary=tmp_path / "aside")
    assert b"new" == path.read_bytes()
    assert ["a.json"] == [item.name for item in tmp_path.iterdir()]


def test_failed_writing_leaves_the_old_file(tmp_path: Path) -> None:
    """Where the move fails the old file stays, and what was written aside goes."""
    (tmp_path / "a.json" / "inner").mkdir(parents=True)
    with pytest.raises(OSError, match="directory"):
        write_atomically(tmp_path / "a.json", b"new", temporary=tmp_path / "aside")
    assert ["a.json"] == [item.name for item in tmp_path.iterdir()]


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        (errno.ENOSPC, "public: The disk is full."),
        (errno.EACCES, "public: this computer does not let hcsite read or write here."),
        (errno.EROFS, "public: This disk can only be read."),
        (errno.EMFILE, "public: Too many open files."),
    ],
)
def test_refusals_are_sentences(number: int, expected: str) -> None:
    """Known ones say what to do; unknown ones say at least what the system says."""
    item = disk_problem(OSError(number, os.strerror(number)), "public")
    assert ("HC601", expected) == (item.code, item.message)
    assert (number != errno.EMFILE) == bool(item.hint)


def test_refusal_without_a_number_is_told_as_it_is() -> None:
    """Some libraries raise it with words alone."""
    assert "no luck." == disk_problem(OSError("no luck"), "").message


def test_block_turns_refusals_into_problems() -> None:
    """Where no place is given, the file that the system names is told; other faults pass."""
    with pytest.raises(Problems) as raised, disk_errors(""):
        raise PermissionError(errno.EPERM, "no", "some/file")
    assert ["some/file: this computer does not let hcsite read or write here."] == [
        item.message for item in raised.value.diagnostics
    ]
    with pytest.raises(KeyError), disk_errors("here"):
        raise KeyError("mine")
