"""`hcsite review`."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import click

from hcsite.app.options import PUBLIC, Options
from hcsite.app.signing import approve
from hcsite.cli import exits
from hcsite.cli.common import Moment, console_of, jobs_default, now, root_options
from hcsite.model.signoff import CLINICIAN, EDITOR


@click.command(
    "review",
    help="Record that somebody has read a post as it is now, and approves it.",
    epilog="For example: hcsite review salt --by anna-reid --as clinician",
)
@click.argument("post", metavar="POST")
@click.option("--by", required=True, metavar="PERSON", help="Who: the name of a file in people/.")
@click.option(
    "--as",
    "role",
    type=click.Choice([CLINICIAN, EDITOR]),
    help="As what; a health professional approves as a clinician, others as an editor.",
)
@click.option("--minor", is_flag=True, help="The change since then alters no meaning (editors).")
@root_options
@click.option("--as-of", type=Moment(), help="The day of the approval, where it is not today.")
def command(  # noqa: PLR0913  # one parameter for each option
    *,
    post: str,
    by: str,
    role: str | None,
    minor: bool,
    root: Path,
    as_of: datetime | None,
    quiet: bool,
    verbose: bool,
    color: str,
) -> int:
    """Writes the approval into the file and says so."""
    console = console_of(quiet=quiet, verbose=verbose, color=color)
    options = Options(root=root, output=root / PUBLIC, as_of=as_of or now(), workers=jobs_default())
    done = approve(options, post, by=by, role=role or "", minor=minor)
    console.say(f"{done.path}: {done.told}")
    return exits.DONE
