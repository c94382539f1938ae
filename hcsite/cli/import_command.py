"""`hcsite import`."""

from __future__ import annotations

import json
from pathlib import Path

import click

from hcsite.app.importing import ORIGINS, Imported, import_into
from hcsite.app.report import diagnostic_json
from hcsite.cli import exits
from hcsite.cli.common import console_of, root_options
from hcsite.cli.console import Console, counted
from hcsite.core.diagnostics import Level


@click.command("import", help="Bring posts, pictures and old addresses over from another site.")
@click.argument("origin", type=click.Choice(ORIGINS))
@click.argument("folder", type=click.Path(path_type=Path, exists=True, file_okay=False))
@click.option(
    "--into",
    type=click.Path(path_type=Path, file_okay=False),
    help="The folder of the hub (the same as --root).",
)
@root_options
@click.option("--as-pages", is_flag=True, help="Make pages of files that have no date.")
@click.option("--dry-run", is_flag=True, help="Only say what would be done.")
@click.option(
    "--format", "form", type=click.Choice(["human", "json"]), default="human", help="The report."
)
def command(  # noqa: PLR0913  # one parameter for each option
    *,
    origin: str,
    folder: Path,
    into: Path | None,
    root: Path,
    as_pages: bool,
    dry_run: bool,
    form: str,
    quiet: bool,
    verbose: bool,
    color: str,
) -> int:
    """Imports, and tells for each post what could not be brought over."""
    console = console_of(quiet=quiet, verbose=verbose, color=color)
    done = import_into(into or root, origin=origin, folder=folder, as_pages=as_pages, dry=dry_run)
    if form == "json":
        click.echo(json.dumps(_as_json(done), ensure_ascii=False))
    else:
        _tell(done, console, dry=dry_run)
    return exits.CONTENT if done.failed else exits.DONE


def _as_json(done: Imported) -> dict[str, object]:
    return {
        "posts": [
            {
                "source": report.source,
                "target": report.target,
                "failed": report.failed,
                "notes": [diagnostic_json(note) for note in report.notes],
            }
            for report in done.reports
        ],
        "notes": [diagnostic_json(note) for note in done.notes],
        "written": done.written,
    }


def _tell(done: Imported, console: Console, *, dry: bool) -> None:
    for report in done.reports:
        loud = [note for note in report.notes if note.level is not Level.INFO]
        if report.failed:
            click.echo(f"✗ {report.source}")
        elif loud or console.verbose:
            click.echo(f"• {report.source} → {report.target}")
        for note in report.notes if console.verbose else loud:
            place = f" (line {note.line})" if note.line else ""
            click.echo(f"    {note.code} {note.message}{place}")
            if note.hint:
                click.echo(f"      {note.hint}")
    shown = [note for note in done.notes if console.verbose or note.level is not Level.INFO]
    for note in shown:
        click.echo(f"• {note.path}: {note.code} {note.message}".replace("• : ", "• "))
    clean = sum(report.clean for report in done.reports)
    verb = "would come" if dry else "came"
    console.say(
        f"{counted(len(done.reports), 'file', 'files')} read: {clean} {verb} over clean,"
        f" {len(done.reports) - clean - done.failed} with notes, {done.failed} not at all."
    )
    if not dry and done.written:
        console.say("Look at the notes in the text (hcsite check names each), then: hcsite build")
