"""`hcsite schema`."""

from __future__ import annotations

import json
from pathlib import Path

import click

from hcsite.cli import exits

KINDS = ("post", "infographic", "video", "page", "person", "topic", "site")


@click.command("schema", help="Print the JSON Schema of front matter, or of site.toml.")
@click.argument("kind", type=click.Choice(KINDS), required=False)
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path, file_okay=False),
    help="Write one file for each kind into this folder.",
)
def command(*, kind: str | None, output: Path | None) -> int:
    """Prints one schema, or all of them by kind."""
    from hcsite.content.jsonschema import json_schemas  # pydantic is slow

    schemas = json_schemas()
    if output is not None:
        output.mkdir(parents=True, exist_ok=True)
        for name in [kind] if kind else KINDS:
            text = json.dumps(schemas[name], ensure_ascii=False, indent=2)
            (output / f"{name}.schema.json").write_text(f"{text}\n", encoding="utf-8")
        return exits.DONE
    shown = schemas[kind] if kind else schemas
    click.echo(json.dumps(shown, ensure_ascii=False, indent=2))
    return exits.DONE
