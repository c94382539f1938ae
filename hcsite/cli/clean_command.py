"""`hcsite clean`."""

from __future__ import annotations

import shutil
from pathlib import Path

import click

from hcsite.app.cleaning import clean_output
from hcsite.app.options import KIT, PUBLIC, STATE_FOLDER
from hcsite.cli import exits
from hcsite.cli.common import console_of, root_options
from hcsite.cli.console import counted


@click.command("clean", help="Remove what hcsite made: the website and the cache.")
@root_options
@click.option(
    "-o", "--output", type=click.Path(path_type=Path, file_okay=False), help="The website's folder."
)
@click.option("--cache", "only_cache", is_flag=True, help="Only the cache; keep the website.")
def command(
    *, root: Path, output: Path | None, only_cache: bool, quiet: bool, verbose: bool, color: str
) -> int:
    """Removes only files that hcsite wrote."""
    console = console_of(quiet=quiet, verbose=verbose, color=color)
    if not only_cache:
        removed = clean_output(output or root / PUBLIC)
        console.say(f"{counted(removed, 'file', 'files')} of the website removed.")
        kit = clean_output(root / KIT)
        if kit:
            console.say(f"{counted(kit, 'file', 'files')} of the kit removed.")
    state = root / STATE_FOLDER
    if state.is_dir() and not state.is_symlink():
        shutil.rmtree(state)
        console.say("The cache is removed; the next build takes a little longer.")
    return exits.DONE
