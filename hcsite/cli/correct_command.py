"""`hcsite correct`."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import click

from hcsite.app.options import PUBLIC, Options
from hcsite.app.signing import Change, note_change
from hcsite.cli import exits
from hcsite.cli.common import Moment, console_of, jobs_default, now, root_options


@click.command(
    "correct",
    help="Tell readers of a post what was wrong in it. Mend the text yourself, before or after.",
    epilog='For example: hcsite correct salt --note "The limit was too high." --by ana-flores',
)
@click.argument("post", metavar="POST")
@click.option("--note", required=True, metavar="TEXT", help="What was wrong, as a sentence.")
@click.option("--was", default="", metavar="TEXT", help="The wording until now.")
@click.option("--now", "says", default="", metavar="TEXT", help="The wording from now on.")
@click.option(
    "--type",
    "kind",
    type=click.Choice(["correction", "clarification", "update"]),
    default="correction",
    help="What kind of change it is.",
)
@click.option(
    "--by", default="", metavar="PERSON", help="The editor who approves it: a file in people/."
)
@root_options
@click.option("--as-of", type=Moment(), help="The day of the correction, where it is not today.")
def command(  # noqa: PLR0913  # one parameter for each option
    *,
    post: str,
    note: str,
    was: str,
    says: str,
    kind: str,
    by: str,
    root: Path,
    as_of: datetime | None,
    quiet: bool,
    verbose: bool,
    color: str,
) -> int:
    """Writes the correction into the file and says so."""
    console = console_of(quiet=quiet, verbose=verbose, color=color)
    options = Options(root=root, output=root / PUBLIC, as_of=as_of or now(), workers=jobs_default())
    change = Change(kind, note, was, says)
    done = note_change(options, post, change, by=by)
    console.say(f"{done.path}: {done.told}")
    return exits.DONE
