"""`hcsite check`."""

from __future__ import annotations

import json
from collections import Counter
from datetime import datetime
from pathlib import Path

import click

from hcsite.app.checking import check
from hcsite.app.options import PUBLIC, Options
from hcsite.app.report import diagnostic_json
from hcsite.cli import exits
from hcsite.cli.common import Moment, console_of, jobs_default, now, root_options
from hcsite.cli.console import counted
from hcsite.cli.formats import github_lines, sarif
from hcsite.core.diagnostics import Diagnostic, Level, Problems
from hcsite.core.text import did_you_mean


@click.command("check", help="Look for what is wrong or missing; nothing is written.")
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@root_options
@click.option("--only", default="", help="Only these codes, with commas: HC301,HC4 (all HC4…).")
@click.option(
    "--fail-on",
    type=click.Choice(["error", "warning"]),
    default="error",
    help="From which level on it ends with code 1.",
)
@click.option("--as-of", type=Moment(), help="Check as if it were this day or time.")
@click.option(
    "--format",
    "form",
    type=click.Choice(["human", "json", "github", "sarif"]),
    default="human",
    help="For people, for programs, or for the review tools of code hosts.",
)
def command(  # noqa: PLR0913  # one parameter for each option
    *,
    paths: tuple[Path, ...],
    root: Path,
    only: str,
    fail_on: str,
    as_of: datetime | None,
    form: str,
    quiet: bool,
    verbose: bool,
    color: str,
) -> int:
    """Checks and tells; drafts' findings are told too, as notes."""
    console = console_of(quiet=quiet, verbose=True if not quiet else verbose, color=color)
    options = Options(root=root, output=root / PUBLIC, as_of=as_of or now(), workers=jobs_default())
    codes = tuple(_code(part) for part in only.split(",") if part.strip())
    places = [_place(path, root) for path in paths]
    fatal = False
    try:
        found = check(options)
    except Problems as problems:  # nothing else could be looked at
        found, fatal = problems.diagnostics, True
    shown = tuple(d for d in found if fatal or _wanted(d, codes, places, root))
    if form == "json":
        counts = Counter(item.level.value for item in shown)
        document = {
            "diagnostics": [diagnostic_json(item) for item in shown],
            "counts": {level.value: counts.get(level.value, 0) for level in Level},
        }
        click.echo(json.dumps(document, ensure_ascii=False))
    elif form == "sarif":
        click.echo(json.dumps(sarif(shown), ensure_ascii=False))
    elif form == "github":
        for line in github_lines(shown):
            click.echo(line)
    else:
        console.diagnostics(shown)
        console.say(_summary(shown))
    if fatal:
        return exits.code_of(found)
    bad = {Level.ERROR} if fail_on == "error" else {Level.ERROR, Level.WARNING}
    stopping = [item for item in shown if item.level in bad]
    return exits.code_of(stopping) if stopping else exits.DONE


def _code(part: str) -> str:
    """The beginning of codes that somebody asks for; one that no code has is refused."""
    from hcsite.core.catalogue import all_codes  # only with --only

    wanted = part.strip().upper()
    known = [code.name for code in all_codes()]
    if not any(name.startswith(wanted) for name in known):
        hint = did_you_mean(wanted, known) or "To see all there are: hcsite help"
        raise click.BadParameter(f"There is no code “{wanted}”. {hint}", param_hint="--only")
    return wanted


def _place(path: Path, root: Path) -> Path:
    """The place of a file or folder, seen from here or from the hub."""
    for candidate in (path, root / path):
        if candidate.exists():
            return candidate.resolve()
    raise click.BadParameter(f"There is no file or folder “{path}”.", param_hint="PATHS")


def _wanted(item: Diagnostic, codes: tuple[str, ...], places: list[Path], root: Path) -> bool:
    if codes and not item.code.startswith(codes):
        return False
    if not places:
        return True
    own = (root / item.path).resolve()
    return any(own == place or place in own.parents for place in places)


def _summary(shown: tuple[Diagnostic, ...]) -> str:
    counts = Counter(item.level for item in shown)
    if not shown:
        return "All is well: nothing wrong was found."
    told = (
        counted(counts[Level.ERROR], "error", "errors"),
        counted(counts[Level.WARNING], "warning", "warnings"),
        counted(counts[Level.INFO], "note", "notes"),
    )
    coming = sum(d.gravity is Level.ERROR and d.level is not Level.ERROR for d in shown)
    if not coming:
        return f"{', '.join(told)}."
    of_them = "one of the notes stops" if coming == 1 else f"{coming:,} of the notes stop"
    return f"{', '.join(told)}; {of_them} the build once readers see the piece."
