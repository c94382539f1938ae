"""`hcsite teasers`."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import click

from hcsite.app.options import PUBLIC, Options
from hcsite.app.teasing import Told, teaser_json, teasers_of
from hcsite.cli import exits
from hcsite.cli.common import Moment, console_of, now, root_options
from hcsite.cli.completing import complete_platforms
from hcsite.core.diagnostics import has_errors
from hcsite.features.kit.csv_cells import READ, guarded
from hcsite.model.platforms import platform_hint
from hcsite.model.teaser import Teaser

FIRST = "day-"
"""How the variants begin that are the first text of a platform."""

DAY = "day-0"


@click.command(
    "teasers",
    help="Print what to say about a post on each platform.",
    epilog="For one post and two platforms: hcsite teasers salt --platform x,bluesky",
)
@click.argument("posts", nargs=-1, metavar="[POST]...")
@click.option(
    "--platform",
    "names",
    multiple=True,
    shell_complete=complete_platforms,
    metavar="PLATFORM,…",
    help="For these platforms alone.",
)
@click.option("--all", "every", is_flag=True, help="With texts for later, and for the staff.")
@root_options
@click.option("--as-of", type=Moment(), help="As if it were this day or time.")
@click.option(
    "--format",
    "form",
    type=click.Choice(["human", "json", "csv"]),
    default="human",
    help="The form; json and csv have all texts.",
)
@click.pass_context
def command(  # noqa: PLR0913  # one parameter for each option
    ctx: click.Context,
    *,
    posts: tuple[str, ...],
    names: tuple[str, ...],
    every: bool,
    root: Path,
    as_of: datetime | None,
    form: str,
    quiet: bool,
    verbose: bool,
    color: str,
) -> int:
    """Prints the teasers, and ends with 1 where one of them must not be sent."""
    console = console_of(quiet=quiet, verbose=verbose, color=color)
    options = Options(root=root, output=root / PUBLIC, as_of=as_of or now())
    wanted = [name.strip() for given in names for name in given.split(",") if name.strip()]
    told = teasers_of(options, posts)
    known = {platform.id: platform for platform in told.platforms}
    for name in wanted:
        if name not in known:
            hint = platform_hint(name, known)
            raise click.UsageError(f"There is no platform “{name}”. {hint}", ctx)
    told = replace(told, teasers=tuple(t for t in told.teasers if t.platform in (wanted or known)))
    console.diagnostics(told.diagnostics)
    if form == "json":
        click.echo(json.dumps([teaser_json(t) for t in told.teasers], ensure_ascii=False, indent=1))
    elif form == "csv":
        click.echo(_csv(told.teasers), nl=False)
    else:
        shown = [t for t in told.teasers if every or t.variant.startswith(FIRST)]
        click.echo("\n".join(_lines(shown, told)))
    return exits.CONTENT if has_errors(told.diagnostics) else exits.DONE


def _csv(teasers: Iterable[Teaser]) -> str:
    """All teasers as a table; a cell that a spreadsheet would run begins with an apostrophe."""
    text = io.StringIO()
    rows = csv.writer(text, lineterminator="\n")
    names = ["post", "platform", "variant", "speaker", "text", "length", "limit", "unit", "url"]
    rows.writerow([*names, "image", "image_alt"])
    for teaser in teasers:
        values = [getattr(teaser, name) for name in (*names, "image", "image_alt")]
        rows.writerow([_harmless(value) for value in values])
    return text.getvalue()


def _harmless(value: object) -> object:
    return guarded(value, READ) if isinstance(value, str) else value


def _lines(teasers: Iterable[Teaser], told: Told) -> Iterator[str]:
    names = {platform.id: platform.name for platform in told.platforms}
    post = ""
    for teaser in teasers:
        if teaser.post != post:
            post = teaser.post
            yield from ("", click.style(post, bold=True))
        yield from ("", click.style(_head(teaser, names), bold=True))
        for part in teaser.parts:
            yield f"  {part.name}: {part.text}"
        yield from (f"  {line}".rstrip() for line in teaser.text.splitlines())
        yield from (f"  ! {warning}" for warning in teaser.warnings)
    if not post:
        yield "Nothing is new enough to be passed on. Name a post, or write “promote: true” in it."


def _head(teaser: Teaser, names: dict[str, str]) -> str:
    limit = f" of {teaser.limit:,}" if teaser.limit else ""
    later = "" if teaser.variant == DAY else f", {teaser.variant}"
    return f"{names.get(teaser.platform, teaser.platform)}{later} · {teaser.length:,}{limit}"
