"""`hcsite retract`."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import click

from hcsite.app.options import PUBLIC, Options
from hcsite.app.signing import Change, note_change
from hcsite.cli import exits
from hcsite.cli.common import Moment, console_of, jobs_default, now, root_options
from hcsite.model.trust import RETRACTION


@click.command(
    "retract",
    help="Take a post back: its page stays, says why, and shows its text no more.",
    epilog='For example: hcsite retract salt --reason "The trial it rests on was withdrawn."',
)
@click.argument("post", metavar="POST")
@click.option("--reason", required=True, metavar="TEXT", help="Why, as a sentence for readers.")
@root_options
@click.option("--as-of", type=Moment(), help="The day, where it is not today.")
def command(  # one parameter for each option
    *,
    post: str,
    reason: str,
    root: Path,
    as_of: datetime | None,
    quiet: bool,
    verbose: bool,
    color: str,
) -> int:
    """Writes the withdrawal into the file and says so."""
    console = console_of(quiet=quiet, verbose=verbose, color=color)
    options = Options(root=root, output=root / PUBLIC, as_of=as_of or now(), workers=jobs_default())
    change = Change(RETRACTION, reason)
    done = note_change(options, post, change)
    console.say(f"{done.path}: {done.told}")
    return exits.DONE
