"""`hcsite explain`."""

from __future__ import annotations

import json
from pathlib import Path

import click

from hcsite.app.explain import explain
from hcsite.app.options import PUBLIC
from hcsite.cli import exits
from hcsite.cli.code_text import code_json, code_lines
from hcsite.cli.common import console_of, root_options
from hcsite.cli.completing import complete_texts
from hcsite.cli.console import counted
from hcsite.cli.prose import INDENT, wrapped
from hcsite.core.catalogue import Code, code


@click.command(
    "explain",
    help="Say why a page was made anew when it last was, or what a code such as HC214 means.",
    epilog=(
        "PATH is a text (content/posts/salt.md), an address (/posts/salt/) or a file of the"
        " website (posts/salt/index.html)."
    ),
)
@click.argument("what", metavar="PATH|CODE", shell_complete=complete_texts)
@root_options
@click.option(
    "-o", "--output", type=click.Path(path_type=Path, file_okay=False), help="The website's folder."
)
@click.option(
    "--format", "form", type=click.Choice(["human", "json"]), default="human", help="The form."
)
def command(
    *,
    what: str,
    root: Path,
    output: Path | None,
    form: str,
    quiet: bool,
    verbose: bool,
    color: str,
) -> int:
    """Tells the reasons, or the meaning of a code."""
    console = console_of(quiet=quiet, verbose=verbose, color=color)
    meant = code(what.strip().upper())
    if meant is not None:
        _tell_code(meant, form)
        return exits.DONE
    told = explain(what, root=root, output=output or root / PUBLIC)
    if form == "json":
        click.echo(json.dumps({item.path: list(item.reasons) for item in told}, ensure_ascii=False))
        return exits.DONE
    for item in told:
        click.echo(f"{item.path} was made because:")
        for reason in item.reasons:
            click.echo("\n".join(wrapped(reason, indent=INDENT, hang=2)))
    console.say(f"{counted(len(told), 'file', 'files')}.")
    return exits.DONE


def _tell_code(item: Code, form: str) -> None:
    if form == "json":
        click.echo(json.dumps(code_json(item), ensure_ascii=False))
    else:
        click.echo("\n".join(code_lines(item)))
