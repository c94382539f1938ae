"""Hubs for tests of the application, and builds of them."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from hcsite.app.build import build
from hcsite.app.options import Options
from hcsite.app.report import BuildReport
from hcsite.core.diagnostics import Problems
from tests.property.pictures import picture
from tests.support.site import make_site, write_files

AS_OF = datetime(2026, 6, 1, 12, tzinfo=UTC)
PICTURE = picture((40, 30))

__all__ = ["AS_OF", "PICTURE", "built", "codes", "hub", "make_site", "options", "write_files"]


def hub(tmp_path: Path, **files: str | bytes | None) -> Path:
    """A small hub; names of `files` are paths below `content/` with `__` for `/` and no `.md`."""
    named = {f"content/{name.replace('__', '/')}.md": text for name, text in files.items()}
    return make_site(tmp_path, named)


def post(title: str = "Post", body: str = "Text.", **keys: str) -> str:
    """A post as people write it; each key of the front matter on a line of its own."""
    given = {"title": title, "published": "2026-03-02", **keys}
    lines = "".join(f"{key}: {value}\n" for key, value in given.items() if value)
    return f"---\n{lines}---\n{body}\n"


def options(root: Path, **more: Any) -> Options:
    """A build of a hub into `public` beside it."""
    given = {"output": root.parent / "public", "as_of": AS_OF, **more}
    return Options(root=root, **given)


def built(root: Path, **more: Any) -> BuildReport:
    """What a build says; problems that stop it at once are told in the report too."""
    try:
        return build(options(root, **more))
    except Problems as problems:
        return BuildReport(diagnostics=problems.diagnostics, published=False)


def codes(report: BuildReport) -> list[tuple[str, str]]:
    """The findings of a build in short: code and path."""
    return [(item.code, item.path) for item in report.diagnostics]
