"""The fingerprint of hcsite itself: its sources and the libraries that shape bytes."""

from __future__ import annotations

import sys
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from hcsite.core.digest import digest_parts
from hcsite.core.files import stamp_of

LIBRARIES = (
    "babel",
    "jinja2",
    "markdown-it-py",
    "markupsafe",
    "mdit-py-plugins",
    "msgspec",
    "nh3",
    "pillow",
    "pydantic",
    "pyyaml",
    "tzdata",
)
"""Whatever of these changes, all output is made anew."""


def source_files() -> list[Path]:
    """The files of the package whose text shapes output, sorted."""
    package = Path(__file__).resolve().parents[1]
    kinds = (".py", ".toml", ".json", ".csv")
    files = (path for path in package.rglob("*") if path.suffix in kinds)
    return sorted(p for p in files if "_themes" not in p.parts and "__pycache__" not in p.parts)


def stamp() -> str:
    """A cheap sign that tells whether `fingerprint` may have changed since it was last made."""
    stamps = (repr((str(path), stamp_of(path.stat()))) for path in source_files())
    return digest_parts(sys.version, *stamps)


def fingerprint() -> str:
    """The digest of hcsite's sources, of the versions of its libraries, and of Python's."""
    package = Path(__file__).resolve().parents[1]
    parts: list[str | bytes] = [".".join(map(str, sys.version_info[:2]))]
    for name in LIBRARIES:
        try:
            parts.append(f"{name} {version(name)}")
        except PackageNotFoundError:
            parts.append(f"{name} absent")
    for path in source_files():
        parts.append(path.relative_to(package).as_posix())
        parts.append(path.read_bytes())
    return digest_parts(*parts)
