"""The fingerprint of hcsite itself: its sources and the libraries that shape bytes."""

from __future__ import annotations

import os
import sys
from importlib.util import find_spec
from pathlib import Path
from zoneinfo import TZPATH

from hcsite.core.digest import digest_parts
from hcsite.core.files import stamp_of

LIBRARIES = {
    "babel": "babel",
    "defusedxml": "defusedxml",
    "jinja2": "jinja2",
    "markdown-it-py": "markdown_it",
    "markupsafe": "markupsafe",
    "mdit-py-plugins": "mdit_py_plugins",
    "msgspec": "msgspec",
    "nh3": "nh3",
    "pillow": "PIL",
    "pydantic": "pydantic",
    "pyyaml": "yaml",
    "regex": "regex",
    "resvg-py": "resvg_py",
    "segno": "segno",
    "smsutil": "smsutil",
    "twitter-text-parser": "twitter_text",
    "tzdata": "tzdata",
}
"""Distributions, and what each is imported as: where one changes, all output is made anew."""


_KINDS = (".py", ".toml", ".json", ".csv", ".ttf")


def source_files() -> list[Path]:
    """The files of the package whose text shapes output, sorted."""
    return [Path(name) for name in _source_names()]


def _source_names() -> list[str]:
    package = Path(__file__).resolve().parents[1]
    found: list[str] = []
    for folder, below, names in os.walk(package):
        below[:] = [name for name in below if name not in ("_themes", "__pycache__")]
        found.extend(f"{folder}/{name}" for name in names if name.endswith(_KINDS))
    return sorted(found)


def library_files() -> list[Path]:
    """The first file of each library, which an upgrade replaces; found without importing it."""
    found = (find_spec(name) for name in LIBRARIES.values())
    files = [Path(spec.origin) for spec in found if spec is not None and spec.origin]
    return [path for path in (*files, *zone_files()) if path.is_file()]


def zone_files() -> list[Path]:
    """Where the system keeps the rules of all time zones, which go before those of the library."""
    return [path for folder in TZPATH if (path := Path(folder, "tzdata.zi")).is_file()]


def stamp() -> str:
    """A cheap sign that tells whether `fingerprint` may have changed since it was last made."""
    files = (*_source_names(), *map(str, library_files()))
    stamps = (f"{name} {stamp_of(os.stat(name))}" for name in files)
    return digest_parts(sys.version, *stamps)


def fingerprint() -> str:
    """The digest of hcsite's sources, the versions of libraries and Python, and time zones."""
    from importlib.metadata import PackageNotFoundError, version  # slow, and seldom needed

    package = Path(__file__).resolve().parents[1]
    parts: list[str | bytes] = [".".join(map(str, sys.version_info[:2]))]
    for name in LIBRARIES:
        try:
            parts.append(f"{name} {version(name)}")
        except PackageNotFoundError:
            parts.append(f"{name} absent")
    parts.extend(path.read_bytes() for path in zone_files())
    for path in source_files():
        parts.append(path.relative_to(package).as_posix())
        parts.append(path.read_bytes())
    return digest_parts(*parts)
