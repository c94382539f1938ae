"""Finding files of the old site."""

from __future__ import annotations

from pathlib import Path

import pytest

from hcsite.features.importers import tree
from hcsite.features.importers.tree import Found, read_tree


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A folder with a few files, hidden ones and links among them."""
    for name in ("a/Photo One.JPG", "static/img/b.png", "deep/x/only.pdf", ".git/c", "_site/d",
                 "a/post.md", "a/post/e.png"):  # fmt: skip
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(name)
    (tmp_path / "link.md").symlink_to("/etc/hostname")
    (tmp_path / "folder").symlink_to("/etc")
    return tmp_path


def test_links_and_hidden_files_are_left_out(root: Path) -> None:
    """No symbolic link is followed; each is told."""
    found = read_tree(root)
    expected = (
        "a/Photo One.JPG",
        "a/post/e.png",
        "a/post.md",
        "deep/x/only.pdf",
        "static/img/b.png",
    )
    assert tuple(sorted(expected)) == found.files
    assert ["folder", "link.md"] == sorted(note.path for note in found.notes)


@pytest.mark.parametrize(
    ("address", "beside", "expected"),
    [
        ("post/e.png", "a/post.md", Found("a/post/e.png")),
        ("e.png", "a/post.md", Found("a/post/e.png")),
        ("../static/img/b.png?v=1#x", "a/post.md", Found("static/img/b.png")),
        ("/img/b.png", "a/post.md", Found("static/img/b.png")),
        ("/site/img/b.png", "a/post.md", Found("static/img/b.png")),
        ("photo%20one.jpg", "a/post.md", Found("a/Photo One.JPG", "in other upper or lower case")),
        ("/x/only.pdf", "a/post.md", Found("deep/x/only.pdf", "in another folder")),
        ("/none.png", "a/post.md", None),
        ("../../../etc/passwd", "a/post.md", None),
        ("", "a/post.md", None),
    ],
)
def test_find(root: Path, address: str, beside: str, expected: Found | None) -> None:
    """An address is looked up beside the text, from the root, and by the names of files."""
    assert expected == read_tree(root).find(address, beside=beside, base="/site")


def test_a_huge_file_counts_as_absent(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Files that nobody puts on a page are not read into memory."""
    monkeypatch.setattr(tree, "_LARGEST", 3)
    with pytest.raises(OSError, match="larger"):
        read_tree(root).read("a/post.md")
