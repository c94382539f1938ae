"""A disk that is full, or may only be read: the old site stays whole, and people are told why."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from hcsite.cli.group import start
from tests.crash.victims import AS_OF
from tests.golden.sites import copy_site, read_files

BIG = os.urandom(400_000)
"""What does not fit; it cannot be made smaller."""


@contextmanager
def small_disk(place: Path, *, size: str) -> Iterator[None]:
    """A disk of its own at a place; skips where this process may not mount one."""
    place.mkdir(parents=True, exist_ok=True)
    command = ["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(place)]
    if shutil.which("mount") is None or subprocess.run(command, check=False).returncode:
        pytest.skip("this process may not mount a disk of its own")
    try:
        yield
    finally:
        subprocess.run(["umount", str(place)], check=True)


@pytest.fixture
def hub(tmp_path: Path) -> Path:
    """A hub, not yet built."""
    return copy_site("minimal", tmp_path / "hub")


Build = Callable[[Path, Path], tuple[int, str]]


@pytest.fixture
def build(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Build:
    """Builds a hub into a folder; gives the exit code, and all that was said."""
    monkeypatch.setenv("NO_COLOR", "1")

    def built(root: Path, output: Path) -> tuple[int, str]:
        capsys.readouterr()
        code = start(["build", "-r", str(root), "-o", str(output), "--as-of", AS_OF])
        return code, "".join(capsys.readouterr())

    return built


def add_big_file(root: Path) -> None:
    """A file that is copied as it is and does not fit."""
    (root / "content/static").mkdir(exist_ok=True)
    (root / "content/static/big.bin").write_bytes(BIG)


def test_full_disk_below_the_output(hub: Path, tmp_path: Path, build: Build) -> None:
    """Exit code 74, one sentence, and the last good site; with space again, all is well."""
    with small_disk(tmp_path / "disk", size="300k"):
        output = tmp_path / "disk" / "public"
        assert 0 == build(hub, output)[0]
        before = read_files(output)
        add_big_file(hub)
        code, said = build(hub, output)
        assert 74 == code
        assert "HC601" in said
        assert "The disk is full." in said
        assert before == read_files(output)
        (hub / "content/static/big.bin").write_bytes(BIG[:1000])
        assert 0 == build(hub, output)[0]
        assert BIG[:1000] == (output / "big.bin").read_bytes()


def test_full_disk_below_the_cache(tmp_path: Path, build: Build) -> None:
    """Where even the cache finds no room, it is the disk's fault and not ours."""
    with small_disk(tmp_path / "disk", size="128k"):
        root = copy_site("minimal", tmp_path / "disk" / "hub")
        code, said = build(root, tmp_path / "public")
        assert 74 == code
        assert "HC601" in said
        assert not (tmp_path / "public").exists()


def test_disk_that_can_only_be_read(hub: Path, tmp_path: Path, build: Build) -> None:
    """Nothing is written, nothing is lost, and the sentence says what to do."""
    place = tmp_path / "disk"
    with small_disk(place, size="400k"):
        assert 0 == build(hub, place / "public")[0]
        before = read_files(place / "public")
        (hub / "content/posts/more.md").write_text("---\ntitle: More\npublished: 2026-01-01\n---\n")
        subprocess.run(["mount", "-o", "remount,ro", str(place)], check=True)
        code, said = build(hub, place / "public")
        assert 74 == code
        assert "This disk can only be read." in said
        assert "Choose another folder with -o." in said
        assert before == read_files(place / "public")


def test_output_below_a_file(hub: Path, tmp_path: Path, build: Build) -> None:
    """A folder cannot be made where a file is; that is told, and the file stays."""
    (tmp_path / "file").write_text("mine", encoding="utf-8")
    code, said = build(hub, tmp_path / "file" / "public")
    assert 74 == code
    assert "HC601" in said
    assert "mine" == (tmp_path / "file").read_text(encoding="utf-8")
