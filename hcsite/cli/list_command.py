"""`hcsite list`."""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path

import click

from hcsite.app.checking import survey
from hcsite.app.listing import SUBJECTS, rows_of
from hcsite.app.options import PUBLIC, Options
from hcsite.cli import exits
from hcsite.cli.common import Moment, console_of, jobs_default, now, root_options
from hcsite.cli.console import counted


@click.command("list", help="List posts, drafts, what is scheduled, what is due for review, …")
@click.argument("what", type=click.Choice(list(SUBJECTS)), default="posts")
@root_options
@click.option("--as-of", type=Moment(), help="List as if it were this day or time.")
@click.option(
    "--format", "form", type=click.Choice(["human", "json"]), default="human", help="The form."
)
def command(
    *,
    what: str,
    root: Path,
    as_of: datetime | None,
    form: str,
    quiet: bool,
    verbose: bool,
    color: str,
) -> int:
    """Prints one line for each piece."""
    console = console_of(quiet=quiet, verbose=verbose, color=color)
    options = Options(root=root, output=root / PUBLIC, as_of=as_of or now(), workers=jobs_default())
    hub, _, _ = survey(options)
    rows = rows_of(hub, what)
    if form == "json":
        click.echo(json.dumps([row.as_json() for row in rows], ensure_ascii=False))
        return exits.DONE
    if not rows:
        console.say(f"No {SUBJECTS[what]}.")
        return exits.DONE
    for row in rows:
        click.echo(f"{row.date or '          '}  {row.state:<9}  {row.title}")
        click.echo(f"            {row.path}{f'  ({row.note})' if row.note else ''}")
    console.say(f"{counted(len(rows), 'piece', 'pieces')}.")
    return exits.DONE
