"""Builds that are killed: a hub of some hundred posts, and a program that builds it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import psutil

from tests.golden.sites import build_clean, copy_site, read_files

REPOSITORY = Path(__file__).resolve().parents[2]
AS_OF = "2026-06-01T12:00:00Z"
POST = """\
---
title: Post {number}
published: 2025-{month:02}-{day:02}
topics: [{topic}]
tags: [tag {tag}]
---
{words} See [another](many-{other}.md).
"""
PATIENCE = 60.0


def write_post(root: Path, number: int, *, words: str = "Some words.", of: int = 150) -> None:
    """One of the many posts."""
    text = POST.format(
        number=number,
        month=number % 12 + 1,
        day=number % 28 + 1,
        topic=("heart", "food")[number % 2],
        tag=number % 9,
        other=(number * 7 + 1) % of,
        words=words,
    )
    (root / f"content/posts/many-{number}.md").write_text(text, encoding="utf-8")


def make_hub(folder: Path, *, posts: int) -> Path:
    """The full site with many posts more."""
    root = copy_site("full", folder / "hub")
    for number in range(posts):
        write_post(root, number, of=posts)
    return root


def clean_output(root: Path, aside: Path) -> dict[str, bytes]:
    """What a clean build makes of a hub."""
    assert not build_clean(root, aside=aside).failed
    return read_files(aside / "public")


def start(root: Path, output: Path, *more: str) -> subprocess.Popen[str]:
    """A build that has been started."""
    command = ["build", "-r", str(root), "-o", str(output), "--as-of", AS_OF, *more]
    return subprocess.Popen(
        [sys.executable, "-m", "hcsite", *command],
        env={**os.environ, "PYTHONPATH": str(REPOSITORY), "NO_COLOR": "1"},
        cwd=root.parent,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
    )


def finish(process: subprocess.Popen[str]) -> tuple[int, str]:
    """The exit code of a build, and all that it said."""
    out, err = process.communicate(timeout=PATIENCE)
    return process.returncode, out + err


def kill(process: subprocess.Popen[str]) -> list[psutil.Process]:
    """Ends a build at once, as a power cut does; gives its workers, which nobody told."""
    try:
        orphans = psutil.Process(process.pid).children(recursive=True)
    except psutil.NoSuchProcess:
        orphans = []
    process.send_signal(signal.SIGKILL)
    process.communicate(timeout=PATIENCE)
    return orphans


def wait_for(
    process: subprocess.Popen[str], happened: Callable[[], bool], *, then: float = 0.0
) -> bool:
    """Waits until something happened, and a little longer; false where the build ended first."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        if happened():
            time.sleep(then)
            return True
        if process.poll() is not None:
            return False
        time.sleep(0.001)
    return False


def parsing(root: Path) -> Callable[[], bool]:
    """Whether bodies have been kept."""
    count = _files(root / ".hcsite" / "blobs")
    return lambda: _files(root / ".hcsite" / "blobs") > count


def rendering(output: Path) -> Callable[[], bool]:
    """Whether pages have been staged."""
    return lambda: _files(output / ".hcsite-stage") > 0


def publishing(output: Path) -> Callable[[], bool]:
    """Whether pages have been moved to their places."""
    stage = output / ".hcsite-stage"
    seen = [0]

    def happened() -> bool:
        now = _files(stage)
        before, seen[0] = seen[0], max(seen[0], now)
        return now < before

    return happened


def _files(folder: Path) -> int:
    try:
        return sum(len(files) for _, _, files in os.walk(folder))
    except OSError:
        return 0
