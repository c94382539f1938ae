"""`hcsite config`."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path

import click

from hcsite.cli import exits
from hcsite.cli.common import console_of, root_options


@click.command("config", help="Show site.toml as hcsite understands it, defaults included.")
@root_options
@click.option(
    "--format", "form", type=click.Choice(["human", "json"]), default="human", help="The form."
)
def command(*, root: Path, form: str, quiet: bool, verbose: bool, color: str) -> int:
    """Prints every setting with its value."""
    console = console_of(quiet=quiet, verbose=verbose, color=color)
    from hcsite.app.reading import site_of  # pydantic is slow to import

    site, found = site_of(root)
    values = asdict(site)
    del values["lines"]  # it tells where a setting stands and is none
    if form == "json":
        click.echo(json.dumps(values, ensure_ascii=False, indent=2))
    else:
        for line in _lines(values, ""):
            click.echo(line)
    console.diagnostics(found)
    return exits.DONE


def _lines(values: dict[str, object], prefix: str) -> list[str]:
    lines: list[str] = []
    for key, value in values.items():
        if isinstance(value, dict) and value:
            lines.extend(_lines(value, f"{prefix}{key}."))
        else:
            lines.append(f"{prefix}{key} = {json.dumps(value, ensure_ascii=False)}")
    return lines
