"""Writing planned files: nothing that lies there is changed."""

from __future__ import annotations

from io import BufferedWriter, FileIO
from pathlib import Path
from typing import Any

import pytest

from hcsite.features.scaffold.files import NewFile, Refused
from hcsite.features.scaffold.write import Written, is_empty, missing, write_new
from tests.support.site import read_tree, write_files

PLANNED = (
    NewFile("site.toml", "a = 1\n"),
    NewFile("content/posts/welcome.md", "new\n"),
    NewFile("content/posts/draft.md", "new\n"),
    NewFile("content/pages/about.md", "new\n"),
    NewFile("content/pages/privacy.md", "new\n"),
    NewFile("content/media/.gitkeep", ""),
)


def test_all_is_written(tmp_path: Path) -> None:
    """Files come with the folders that they need."""
    done = write_new(PLANNED, tmp_path / "new" / "hub")
    assert Written(tuple(file.path for file in PLANNED), ()) == done
    expected = {file.path: file.text.encode() for file in PLANNED}
    assert expected == read_tree(tmp_path / "new" / "hub")


def test_what_is_there_stays(tmp_path: Path) -> None:
    """A file that lies at the path is kept as it is, a link to nothing too."""
    write_files(tmp_path, {"site.toml": "mine\n"})
    (tmp_path / "content" / "posts").mkdir(parents=True)
    (tmp_path / "content" / "posts" / "welcome.md").symlink_to("nowhere.md")
    done = write_new(PLANNED[:2], tmp_path)
    assert Written((), ("site.toml", "content/posts/welcome.md")) == done
    assert {"site.toml": b"mine\n"} == read_tree(tmp_path)


def test_never_outside(tmp_path: Path) -> None:
    """A folder that is a link to another place is not written through."""
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "hub").mkdir()
    (tmp_path / "hub" / "content").symlink_to(tmp_path / "elsewhere", target_is_directory=True)
    with pytest.raises(Refused, match="leads out of"):
        write_new(PLANNED[1:], tmp_path / "hub")
    assert {} == read_tree(tmp_path / "elsewhere")


def test_file_in_the_way(tmp_path: Path) -> None:
    """A file where a folder is wanted is told."""
    write_files(tmp_path, {"content": "a file\n"})
    with pytest.raises(Refused, match=r"A file lies where the folder .*content/posts is wanted"):
        write_new(PLANNED[1:], tmp_path)


def test_nothing_half_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A disk that fills up leaves no piece of a file."""

    class Full(BufferedWriter):
        def write(self, data: Any) -> int:
            super().write(data[:1])
            raise OSError(28, "No space left on device")

    def opened(path: Path, mode: str) -> Full:
        return Full(FileIO(path, mode))

    monkeypatch.setattr(Path, "open", opened)
    with pytest.raises(OSError, match="No space"):
        write_new(PLANNED[:1], tmp_path)
    assert {} == read_tree(tmp_path)


def test_missing_in_an_empty_folder(tmp_path: Path) -> None:
    """Everything is missing where nothing is."""
    assert PLANNED == missing(PLANNED, tmp_path)


def test_missing_in_a_hub(tmp_path: Path) -> None:
    """Starters are not missed where there are pieces, nor a page that lies in a folder."""
    write_files(tmp_path, {"content/posts/mine.md": "", "content/pages/about/index.md": ""})
    expected = ["site.toml", "content/pages/privacy.md", "content/media/.gitkeep"]
    assert expected == [file.path for file in missing(PLANNED, tmp_path)]


@pytest.mark.parametrize(
    ("files", "expected"),
    [({}, True), ({".git/config": "x"}, True), ({"a.txt": "x"}, False), ({".env": "x"}, False)],
)
def test_is_empty(tmp_path: Path, files: dict[str, str], expected: bool) -> None:
    """A folder with nothing but a repository counts as empty."""
    write_files(tmp_path, files)
    assert expected is is_empty(tmp_path)


def test_no_folder_is_empty(tmp_path: Path) -> None:
    """A folder that is not there yet is empty."""
    assert is_empty(tmp_path / "new")
