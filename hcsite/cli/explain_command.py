"""`hcsite explain`."""

from __future__ import annotations

import json
from pathlib import Path

import click

from hcsite.app.explain import explain
from hcsite.app.options import PUBLIC
from hcsite.cli import exits
from hcsite.cli.common import console_of, root_options
from hcsite.cli.console import counted


@click.command("explain", help="Say why a file of the website was made anew when it last was.")
@click.argument("path")
@root_options
@click.option(
    "-o", "--output", type=click.Path(path_type=Path, file_okay=False), help="The website's folder."
)
@click.option(
    "--format", "form", type=click.Choice(["human", "json"]), default="human", help="The form."
)
def command(
    *,
    path: str,
    root: Path,
    output: Path | None,
    form: str,
    quiet: bool,
    verbose: bool,
    color: str,
) -> int:
    """Tells the reasons; PATH is a file of the output, an address, or a content file."""
    console = console_of(quiet=quiet, verbose=verbose, color=color)
    told = explain(path, root=root, output=output or root / PUBLIC)
    if form == "json":
        click.echo(json.dumps({item.path: list(item.reasons) for item in told}, ensure_ascii=False))
        return exits.DONE
    for item in told:
        click.echo(f"{item.path} was made because:")
        for reason in item.reasons:
            click.echo(f"  {reason}")
    console.say(f"{counted(len(told), 'file', 'files')}.")
    return exits.DONE
