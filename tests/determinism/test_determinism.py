"""The same hub gives the same bytes on every machine, however it is asked to be built."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from tests.golden.sites import copy_site, read_files

REPOSITORY = Path(__file__).resolve().parents[2]
POSTS = 60
"""More than a build does in one process when it may use several."""

POST = """\
---
title: Post {number}
published: 2024-{month:02}-{day:02}
authors: [ben-okoro]
topics: [{topic}]
tags: [tag {tag}, ärzte, \u0131spanak]
---
Word {number} and [another](many-{other}.md). ![A dial](../media/dial.png)
"""


@dataclass(frozen=True, slots=True)
class Manner:
    """How a build is asked for: arguments, surroundings, where from, and what new files may be."""

    arguments: tuple[str, ...] = ("-j", "1")
    env: Mapping[str, str] = field(default_factory=dict)
    cwd: str = "."
    root: str = "hub"
    umask: int = 0o022


MANNERS: Mapping[str, Manner] = {
    "two workers, an early time zone, the C locale, a hash seed": Manner(
        ("-j", "2"),
        {"PYTHONHASHSEED": "1", "TZ": "Pacific/Kiritimati", "LC_ALL": "C", "LANG": "C"},
    ),
    "four workers, a Turkish locale, from far away, another hash seed": Manner(
        ("-j", "4"),
        {"PYTHONHASHSEED": "20261121", "LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8"},
        cwd="/",
    ),
    "a late time zone, a German locale, an optimised Python, a folder with spaces and accents": (
        Manner(
            env={
                "TZ": "Pacific/Niue",
                "LANG": "de_DE.UTF-8",
                "LANGUAGE": "de",
                "PYTHONOPTIMIZE": "2",
            },
            root="Ménière’s hub – zwei/ärzte",
        )
    ),
    "from the hub's folder, with new files for nobody else": Manner(
        cwd="hub", root=".", umask=0o077
    ),
}
"""Each of them is another in several ways at once: a difference shows in whichever way it comes."""


@pytest.fixture(scope="module")
def hub(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The full site with many posts more, and the names of the hostile one."""
    folder = tmp_path_factory.mktemp("determinism")
    root = copy_site("full", folder / "hub")
    for number in range(POSTS):
        text = POST.format(
            number=number,
            month=number % 12 + 1,
            day=number % 28 + 1,
            topic=("heart", "food")[number % 2],
            tag=number % 7,
            other=(number + 1) % POSTS,
        )
        (root / f"content/posts/many-{number}.md").write_text(text, encoding="utf-8")
    names = copy_site("names", folder / "names")
    shutil.copytree(names / "content" / "posts" / "مرحبا بكم", root / "content/posts/مرحبا بكم")
    index = root / "content/posts/مرحبا بكم/index.md"
    text = index.read_text(encoding="utf-8").replace("<../Ménière's disease.md>", "../salt.md")
    index.write_text(text, encoding="utf-8")
    return root


def built(hub: Path, aside: Path, manner: Manner) -> tuple[dict[str, bytes], int]:
    """The output of a build into an empty folder, in a process of its own, and what it parsed."""
    place = hub.parent
    if manner.root not in ("hub", "."):
        place = aside
        shutil.copytree(hub, aside / manner.root)
    root = Path() if manner.root == "." else place / manner.root
    command = ["build", "-r", str(root), "-o", str(aside / "public"), "--as-of", "2026-06-01"]
    command += ["--format", "json"]
    kept = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("LC_", "LANG", "TZ"))
    }
    done = subprocess.run(
        [sys.executable, "-m", "hcsite", *command, *manner.arguments],
        env={**kept, "PYTHONPATH": str(REPOSITORY), **manner.env},
        cwd=place / manner.cwd,
        umask=manner.umask,
        capture_output=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )
    assert 0 == done.returncode, done.stderr
    return read_files(aside / "public"), json.loads(done.stdout)["parsed"]


@pytest.fixture(scope="module")
def expected(hub: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """What one worker makes in plain surroundings."""
    files, parsed = built(hub, tmp_path_factory.mktemp("plain"), Manner())
    assert parsed > POSTS
    assert len(files) > 2 * POSTS - 20
    return files


@pytest.mark.parametrize("manner", MANNERS)
def test_same_bytes(manner: str, hub: Path, expected: dict[str, bytes], tmp_path: Path) -> None:
    """No byte depends on how the build was asked for, and no text is read twice."""
    files, parsed = built(hub, tmp_path, MANNERS[manner])
    assert 0 == parsed
    assert expected.keys() == files.keys()
    assert [] == [path for path, data in files.items() if data != expected[path]]
