"""`hcsite new`."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import click

from hcsite.app.reading import site_of
from hcsite.cli import exits
from hcsite.cli.choice import Word
from hcsite.cli.common import Moment, console_of, now, root_options
from hcsite.features.scaffold.files import NewFile, Refused
from hcsite.features.scaffold.known import read_known
from hcsite.features.scaffold.piece import Wish, plan_piece, written_date
from hcsite.features.scaffold.write import write_new
from hcsite.model.kinds import PIECES, Kind


class TitleCommand(click.Command):
    """A command that ends in a title, which may look like an option."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Parses as usual; an unknown option may be the beginning of the title."""
        try:
            return super().parse_args(ctx, args)
        except click.NoSuchOption as mistake:
            hint = "If the title begins with a hyphen, write -- and a space before it."
            raise click.UsageError(f"{mistake.format_message()} {hint}", ctx) from mistake


@click.command(
    "new",
    cls=TitleCommand,
    help=(
        "Start a text as a draft. KIND is post, infographic, video, page, person or topic; for a"
        " person, TITLE is the name."
    ),
    epilog='For example: hcsite new post "How much salt is too much?"',
)
@click.argument("kind", type=Word(tuple(kind.value for kind in Kind)), metavar="KIND")
@click.argument("title", nargs=-1, metavar="TITLE")
@root_options
@click.option("--slug", default="", help="The name of the file and the end of the address.")
@click.option(
    "--bundle/--no-bundle",
    default=None,
    help="A folder of its own, so that files lie beside the text (infographics, videos: always).",
)
@click.option("--date", "published", type=Moment(), help="The day from which readers may see it.")
@click.option("--edit", is_flag=True, help="Open it in your editor ($VISUAL or $EDITOR).")
def command(  # noqa: PLR0913  # one parameter for each option
    *,
    kind: str,
    title: tuple[str, ...],
    root: Path,
    slug: str,
    bundle: bool | None,
    published: datetime | None,
    edit: bool,
    quiet: bool,
    verbose: bool,
    color: str,
) -> int:
    """Writes the file and prints its path."""
    console = console_of(quiet=quiet, verbose=verbose, color=color)
    moment = now()
    site, _ = site_of(root)
    wish = Wish(
        kind=Kind(kind),
        title=" ".join(title),
        day=moment.astimezone(ZoneInfo(site.time_zone)).date().isoformat(),
        slug=slug,
        bundle=kind in (Kind.INFOGRAPHIC, Kind.VIDEO) if bundle is None else bundle,
        published=written_date(published),
    )
    try:
        file = plan_piece(wish, read_known(root), time_zone=site.time_zone)
        place = _write(file, root)
    except Refused as reason:
        raise click.ClickException(str(reason)) from reason
    click.echo(str(place))
    dated = wish.published or wish.kind not in PIECES
    then = "" if dated else " and give it a day in “published:”"
    console.say(f"It is a draft: readers see it once you take “draft: true” away{then}.")
    console.say("Look at it with: hcsite serve")
    if edit:
        click.edit(filename=str(place))
    return exits.DONE


def _write(file: NewFile, root: Path) -> Path:
    place = root / file.path
    if not write_new([file], root).written:
        raise Refused(f"{place} is there already. Give another name with --slug.")
    return place
