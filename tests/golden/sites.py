"""The small sites of `tests/golden`, for every test that needs a whole hub on disk."""

from __future__ import annotations

import shutil
from datetime import UTC, datetime
from pathlib import Path

from hcsite.app.build import build
from hcsite.app.options import Options
from hcsite.app.report import BuildReport
from hcsite.core.diagnostics import Diagnostic
from hcsite.model.rule import known_rules
from hcsite.theme.folder import built_in

FOLDER = Path(__file__).resolve().parent
AS_OF = datetime(2026, 6, 1, 12, tzinfo=UTC)
"""When all sites are built: in `full` one post is scheduled then, one is a draft."""


def copy_site(name: str, target: Path, *, theme: bool = False) -> Path:
    """A copy of a site's sources at `target`; with `theme` it brings the default theme along."""
    shutil.copytree(FOLDER / name / "in", target)
    if theme:
        shutil.copytree(built_in(), target / "themes" / "home-base")
    return target


def options_for(root: Path, *, aside: Path, as_of: datetime = AS_OF, workers: int = 1) -> Options:
    """A build of the hub at `root`, with output and cache below `aside`."""
    return Options(
        root=root, output=aside / "public", state=aside / "state", as_of=as_of, workers=workers
    )


def build_clean(root: Path, *, aside: Path, as_of: datetime = AS_OF) -> BuildReport:
    """A build that knows nothing of any other; its output lies in `aside/public`."""
    return build(options_for(root, aside=aside, as_of=as_of))


def read_files(folder: Path) -> dict[str, bytes]:
    """Every file below a folder by its path with `/`; links by where they lead."""
    found: dict[str, bytes] = {}
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        if path.is_symlink():
            found[name] = b"-> " + str(path.readlink()).encode()
        elif path.is_file():
            found[name] = path.read_bytes()
    return found


def said(report: BuildReport) -> list[str]:
    """All findings of a build, one a line, but for those of the rules of trust."""
    rules = known_rules()
    return [told(item) for item in report.diagnostics if item.code not in rules]


def told(item: Diagnostic) -> str:
    """A finding as one line."""
    return f"{item.path}:{item.line}: {item.level} {item.code} {item.message}"
