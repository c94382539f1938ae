"""`hcsite theme`: which themes there are, and copying a file of one to change it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import click

from hcsite.app.ejecting import compare, eject
from hcsite.app.theming import ThemeRow, files_to_eject, list_themes
from hcsite.cli import exits
from hcsite.cli.common import console_of, root_options
from hcsite.cli.console import Console

FORM = click.option(
    "--format", "form", type=click.Choice(["human", "json"]), default="human", help="The form."
)


@click.group("theme", help="List themes, copy a file of one to change it, compare it later.")
def command() -> None:
    """The group itself does nothing."""


@command.command("list", help="List the themes that this hub can use, and what its own changes.")
@click.option("--files", is_flag=True, help="List the files that can be copied instead.")
@root_options
@FORM
def list_command(
    *, files: bool, root: Path, form: str, quiet: bool, verbose: bool, color: str
) -> int:
    """Prints some lines for each theme; warns of copies whose origin has changed."""
    console = console_of(quiet=quiet, verbose=verbose, color=color)
    if files:
        names = files_to_eject(root)
        click.echo(json.dumps(names) if form == "json" else "\n".join(names))
        return exits.DONE
    rows, found = list_themes(root)
    if form == "json":
        click.echo(json.dumps([row.as_json() for row in rows], ensure_ascii=False))
    else:
        click.echo("\n".join(line for row in rows for line in _lines(row)))
    console.diagnostics(found)
    return exits.DONE


def _lines(row: ThemeRow) -> Iterator[str]:
    """A theme: its name, whence it is, what it builds on, and which files it replaces."""
    theme = row.theme
    mark = "*" if row.in_use else "+" if row.below else " "
    brought = f"from the package {theme.origin} {theme.version}"
    if theme.origin in ("hub", "hcsite"):
        brought = row.place if theme.origin == "hub" else f"comes with hcsite {theme.version}"
    on = f", extends {row.extends}" if row.extends else ""
    used = ", in use" if row.in_use else ", below it" if row.below else ""
    yield f"{mark} {theme.name:<14} {brought}{on}{used}"
    if theme.fault:
        yield f"    cannot be used: {theme.fault}"
    yield from (f"    replaces {name}" for name in row.replaces)
    yield from (f"    adds     {name}" for name in row.adds)


@command.command("eject", help="Copy a file of the theme below into your own, to change it.")
@click.argument("file")
@click.option(
    "--to", default="", metavar="THEME", help="Your theme (else: the one in use, or own)."
)
@root_options
@FORM
def eject_command(
    *, file: str, to: str, root: Path, form: str, quiet: bool, verbose: bool, color: str
) -> int:
    """Copies the file and says what to do next."""
    console = console_of(quiet=quiet, verbose=verbose, color=color)
    done = eject(root, file, to=to)
    if form == "json":
        click.echo(json.dumps({"path": done.path, "theme": done.theme, "version": done.version}))
    console.say(f"{done.path} is now a copy of what {done.theme} has ({done.version}).")
    if done.made:
        console.say(f"The theme “{done.name}” was made for it, in themes/{done.name}/.")
    if done.unused:
        console.say(f'To use it, write below [site] in site.toml: theme = "{done.name}"')
    return exits.DONE


@command.command("diff", help="Show how your copy of a file differs from the theme below.")
@click.argument("file")
@click.option("--seen", is_flag=True, help="Note that you have compared them: no more warning.")
@root_options
def diff_command(
    *, file: str, seen: bool, root: Path, quiet: bool, verbose: bool, color: str
) -> int:
    """Prints the difference."""
    console = console_of(quiet=quiet, verbose=verbose, color=color)
    difference = compare(root, file, seen=seen)
    if difference:
        click.echo(difference)
    _tell(console, difference, seen=seen)
    return exits.DONE


def _tell(console: Console, difference: str, *, seen: bool) -> None:
    if not difference:
        console.say("The two are the same.")
    if seen:
        console.say("Noted: a warning comes when the theme below changes again.")
