"""Writes small hubs to disk, for tests that need a whole site."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

CONFIG = """\
[site]
base_url = "https://health.example.org/"
name = "Riverside Health"
time_zone = "UTC"
default_lang = "en"
profile = "blog"

[org]
name = "Riverside Clinic"
email = "hello@health.example.org"
"""
"""A blog, of which rules of trust tell in notes at most."""

PERSON = """\
---
name: Ana Flores
role: Nurse
---
Ana has worked at the clinic since 2011.
"""

TOPIC = """\
---
title: Heart
summary: How to keep your heart well.
---
Your heart works day and night.
"""

POST = """\
---
title: Eat less salt
summary: Small changes that bring your blood pressure down.
published: 2026-03-02
authors: [ana-flores]
topics: [heart]
---
Too much salt raises your blood pressure.

## What to do

Taste your food before you salt it.
"""

PAGE = """\
---
title: About us
updated: 2026-01-05
---
We are a small clinic by the river.
"""

HUB: Mapping[str, str] = {
    "content/people/ana-flores.md": PERSON,
    "content/topics/heart.md": TOPIC,
    "content/posts/salt.md": POST,
    "content/pages/about.md": PAGE,
}
"""The least hub that has one of everything a reader can walk to; it builds without a finding."""

AS_OF = "2026-06-01T12:00:00Z"
"""An instant at which all of `HUB` is public and nothing is overdue: `--as-of AS_OF`."""


def write_files(root: Path, files: Mapping[str, str | bytes | None]) -> None:
    """Put each file under `root`, by relative path; text as UTF-8, None takes a file away."""
    for name, content in files.items():
        path = root / name
        if content is None:
            path.unlink(missing_ok=True)
            continue
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)


def make_site(
    tmp_path: Path,
    files: Mapping[str, str | bytes | None] | None = None,
    config: str | None = None,
) -> Path:
    """The root of a new hub in `tmp_path/hub`: `HUB`, with `files` laid over it.

    A file given as None is left out; `config` replaces the whole of `site.toml`.
    """
    root = tmp_path / "hub"
    write_files(root, {"site.toml": CONFIG if config is None else config, **HUB, **(files or {})})
    return root


def read_tree(root: Path) -> dict[str, bytes]:
    """Every file below `root` by its relative path with `/`, in order of path."""
    paths = sorted(path for path in root.rglob("*") if path.is_file())
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in paths}
