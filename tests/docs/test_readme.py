"""What the README and the first hour tell a writer to type works in an empty folder."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.docs.pages import DOCS, ROOT, code_in, read, sections
from tests.support.cli import run_cli

pytestmark = pytest.mark.untraced  # each command is a program of its own

HERE = {"PYTHONPATH": str(ROOT)}
"""So that hcsite is found from any folder, installed or not."""

PATIENCE = 60.0
"""Seconds after which a preview that has not begun never will."""


def lines(text: str) -> Iterator[list[str]]:
    """The commands in the pieces of code of a text, as words."""
    for block in code_in(text, ""):
        for line in block.splitlines():
            words = shlex.split(line, comments=True)
            if words and words[0] in ("pip", "cd", "hcsite"):
                yield words


def follow(commands: list[list[str]], folder: Path) -> list[str]:
    """Types the commands one after the other; gives the names of those that ran."""
    ran: list[str] = []
    for words in commands:
        if words[0] == "cd":
            folder = folder / words[1]
        elif words[:2] == ["hcsite", "serve"]:
            assert look_at_preview(folder).startswith("Your hub")
            ran.append("serve")
        elif words[0] == "hcsite":
            done = run_cli(*words[1:], cwd=folder, env=HERE)
            assert 0 == done.returncode, (words, done.stdout, done.stderr)
            ran.append(words[1])
    return ran


def look_at_preview(folder: Path) -> str:
    """The first line that `hcsite serve` says once it serves; then it is stopped."""
    with subprocess.Popen(
        [sys.executable, "-m", "hcsite", "serve", "-q"],
        cwd=folder,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        env={**os.environ, **HERE},
    ) as process:
        assert process.stdout is not None
        until = time.monotonic() + PATIENCE
        said = ""
        while "Your hub" not in said and time.monotonic() < until:
            said = process.stdout.readline()
            if not said and process.poll() is not None:
                break
        process.terminate()
        return said


@pytest.mark.parametrize(
    "text",
    [sections(read(ROOT / "README.md"), 2)["Start"], read(DOCS / "start.md")],
    ids=["README.md", "start.md"],
)
def test_commands_of_a_writer_work(text: str, tmp_path: Path) -> None:
    """From nothing to a website: each command ends well, in the order in which it stands there."""
    told = [["hcsite", "help"], ["hcsite", "review"]]  # signing wants people, who are examples here
    commands = [words for words in lines(text) if words[:2] not in told]
    assert ["pip", "install", "hcsite"] == commands[0]
    assert ["init", "serve", "new", "check", "build"] == follow(commands[1:], tmp_path)
    assert (tmp_path / "my-hub" / "public" / "index.html").is_file()
    assert (tmp_path / "my-hub" / "content/posts/how-much-salt-is-too-much.md").is_file()


def test_commands_of_a_developer_exist() -> None:
    """The README names targets that the Makefile has."""
    told = sections(read(ROOT / "README.md"), 2)["For developers"]
    targets = re.findall(r"^([\w-]+):", read(ROOT / "Makefile"), re.MULTILINE)
    named = re.findall(r"^make ([\w-]+)", told, re.MULTILINE)
    assert ["site", "test"] == named
    assert set(named) <= set(targets)


def test_the_first_hub_has_what_the_page_says(tmp_path: Path) -> None:
    """The folders that the first hour describes are there, but for those that come later."""
    assert 0 == run_cli("init", "my-hub", cwd=tmp_path, env=HERE).returncode
    block = next(b for b in code_in(read(DOCS / "start.md"), "") if b.startswith("site.toml"))
    for line in block.splitlines():
        name, _, told = line.partition(" ")
        made_later = "(made by" in told or "(make it" in told
        assert made_later or (tmp_path / "my-hub" / name).exists(), name
