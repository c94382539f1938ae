"""Watching: changes of a writer ring, a build's own do not; folders may come and go."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from hcsite.features.preview import watch
from hcsite.features.preview.doorbell import Doorbell
from hcsite.features.preview.watch import Poller, Watcher
from tests.support.site import write_files


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A hub with one post, and what a build leaves."""
    files = {"site.toml": "", "content/posts/a.md": "a", ".hcsite/x": "", "public/x": ""}
    write_files(tmp_path, files)
    return tmp_path


@pytest.fixture
def bell(root: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Doorbell]:
    """The bell of a hub that is watched."""
    monkeypatch.setattr(watch, "LOOK", 0.05)
    bell = Doorbell()
    watcher = Watcher(root, bell)
    watcher.start()
    yield bell
    watcher.stop()


@pytest.mark.parametrize("name", ["site.toml", "content/posts/a.md", "content/new/deep/b.md"])
def test_changes(root: Path, bell: Doorbell, name: str) -> None:
    """Each source rings, a new one in a new folder too."""
    write_files(root, {name: "changed"})
    assert bell.wait(60) is not None


def test_a_save_by_renaming(root: Path, bell: Doorbell) -> None:
    """The name of the file is told, and not the one that an editor wrote first."""
    aside = root / "content" / "posts" / ".a.md.swp"
    aside.write_text("new", encoding="utf-8")
    aside.replace(root / "content" / "posts" / "a.md")
    assert ("content/posts/a.md",) == bell.wait(60)


def test_what_rings_not(root: Path, bell: Doorbell) -> None:
    """Neither a build's own writes, nor reading, nor what an editor keeps for itself."""
    quiet = {".hcsite/y": "", "public/y": "", "content/posts/.a.md.swp": "", "content/b~": ""}
    write_files(root, quiet)
    (root / "content" / "posts" / "a.md").read_bytes()
    write_files(root, {"content/posts/last.md": ""})
    assert ("content/posts/last.md",) == bell.wait(60)


def test_folders_that_come_and_go(root: Path, bell: Doorbell) -> None:
    """A folder of themes that is made later is watched; one that vanished and came back, too."""
    write_files(root, {"themes/mine/theme.toml": "a"})
    assert bell.wait(60) is not None
    shutil.move(root / "content", root / "away")
    assert bell.wait(60) is not None
    shutil.move(root / "away", root / "content")
    assert bell.wait(60) is not None
    while bell.wait(0.3) is not None:  # the second look comes a little later
        pass
    write_files(root, {"content/posts/a.md": "after"})
    assert bell.wait(60) is not None
    write_files(root, {"themes/mine/theme.toml": "b"})
    assert bell.wait(60) is not None


def test_linked_folders(tmp_path: Path) -> None:
    """What a link within the hub leads to is watched as well."""
    write_files(tmp_path, {"hub/site.toml": "", "hub/content/a.md": "", "hub/shared/b.md": ""})
    (tmp_path / "hub" / "content" / "linked").symlink_to(tmp_path / "hub" / "shared")
    bell = Doorbell()
    watcher = Watcher(tmp_path / "hub", bell)
    watcher.start()
    write_files(tmp_path, {"hub/shared/b.md": "new"})
    assert bell.wait(60) is not None
    watcher.stop()


def test_polling() -> None:
    """What a scan gives is compared; one that fails is another, not an end."""
    answers: Iterator[str | OSError] = iter(["a", "a", OSError("gone"), "a"])

    def scan() -> str:
        answer = next(answers, "a")
        if isinstance(answer, OSError):
            raise answer
        return answer

    bell = Doorbell(quiet=0)
    poller = Poller(scan, bell, seconds=0.02)
    poller.start()
    assert () == bell.wait(60)
    poller.stop()
