"""`hcsite list`."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import click

from hcsite.app.checking import survey
from hcsite.app.listing import SUBJECTS, Row, review_calendar, rows_of
from hcsite.app.options import PUBLIC, Options
from hcsite.cli import exits
from hcsite.cli.choice import Word
from hcsite.cli.common import Moment, console_of, jobs_default, now, root_options
from hcsite.cli.console import counted
from hcsite.cli.prose import INDENT, NARROW, columns, wrapped

_USUAL = "posts"
_DUE = "review-due"
_WAIVERS = "waivers"
_DATE = "2026-03-02"
_BEFORE_TITLE = len(f"{_DATE}  scheduled  ")


@click.command(
    "list",
    help="List what the hub holds. WHAT is one of the words below; else all posts.",
    epilog=f"WHAT: {', '.join(SUBJECTS)}.",
)
@click.argument("what", type=Word(tuple(SUBJECTS)), metavar="[WHAT]", required=False)
@root_options
@click.option("--ics", is_flag=True, help="All planned reviews as a calendar (review-due only).")
@click.option("--as-of", type=Moment(), help="List as if it were this day or time.")
@click.option(
    "--format", "form", type=click.Choice(["human", "json"]), default="human", help="The form."
)
def command(
    *,
    what: str | None,
    root: Path,
    ics: bool,
    as_of: datetime | None,
    form: str,
    quiet: bool,
    verbose: bool,
    color: str,
) -> int:
    """Prints a line or two for each piece."""
    if ics and (what != _DUE or form == "json"):
        raise click.UsageError("--ics goes with “review-due”, and without --format json.")
    console = console_of(quiet=quiet, verbose=verbose, color=color)
    options = Options(root=root, output=root / PUBLIC, as_of=as_of or now(), workers=jobs_default())
    hub, _, found = survey(options)
    if ics:
        click.echo(review_calendar(hub), nl=False)
        return exits.DONE
    subject = what or _USUAL
    rows = rows_of(hub, subject, found)
    if form == "json":
        click.echo(json.dumps([row.as_json() for row in rows], ensure_ascii=False))
        return exits.DONE
    for row in rows:
        click.echo("\n".join(_lines(row)))
    nouns = ("rule", "rules") if subject == _WAIVERS else ("piece", "pieces")
    console.say(f"{counted(len(rows), *nouns)}." if rows else _none(subject))
    if what is None:
        others = ", ".join(name for name in SUBJECTS if name != subject)
        console.say("\n".join(wrapped(f"Other lists: {others}.", hang=len(INDENT))))
    return exits.DONE


def _none(subject: str) -> str:
    return f"There are no {SUBJECTS[subject]}."


def _lines(row: Row) -> Iterator[str]:
    """A row for a terminal: date, state and title, and below them the file and a note."""
    if columns() < NARROW:
        yield f"{row.date}  {row.state}" if row.date else row.state
        yield from wrapped(row.title, indent=INDENT)
        below = INDENT
    else:
        head = f"{row.date or ' ' * len(_DATE)}  {row.state:<9}  "
        lines = wrapped(row.title, indent=" " * _BEFORE_TITLE)
        yield head + lines[0].lstrip() if lines else head.rstrip()
        yield from lines[1:]
        below = " " * (len(_DATE) + 2)
    yield f"{below}{row.path}"
    if row.note:
        yield from wrapped(row.note, indent=below)
