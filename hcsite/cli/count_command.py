"""`hcsite count`."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path

import click

from hcsite.app.counting import Count, clean_text, count_text, platforms_at
from hcsite.cli import exits
from hcsite.cli.common import console_of, root_options
from hcsite.cli.completing import complete_platforms
from hcsite.cli.console import counted
from hcsite.cli.prose import INDENT, wrapped
from hcsite.model.platform import Platform, Unit
from hcsite.model.platforms import platform_hint

UNITS = {
    Unit.X_WEIGHTED: "as X weighs: a link is 23, an emoji 2",
    Unit.GRAPHEME: "in characters as readers see them: an emoji is 1",
    Unit.MASTODON: "in characters as readers see them, and a link is 23",
    Unit.THREADS: "in characters, and an emoji is its bytes",
    Unit.UTF16: "in UTF-16 units: most emoji are 2",
    Unit.CODEPOINT: "in code points of Unicode",
    Unit.BYTE: "in bytes: é is 2, an emoji 4",
    Unit.CHAR: "in characters, most emoji as 2: nobody says how",
    Unit.SMS: "as text messages do: some characters are 2",
}
"""How each unit counts, in words that stand behind “counted”."""


@click.command(
    "count",
    help="Count a text as a platform counts it, and say whether it fits.",
    epilog="The text comes from standard input: hcsite count --platform x < teaser.txt",
)
@click.option(
    "--platform",
    "name",
    required=True,
    shell_complete=complete_platforms,
    metavar="PLATFORM",
    help="Such as x, bluesky, linkedin or sms; in a hub, those of site.toml too.",
)
@click.option("--text", help="The text, instead of standard input.")
@root_options
@click.option(
    "--format", "form", type=click.Choice(["human", "json"]), default="human", help="The form."
)
@click.pass_context
def command(
    ctx: click.Context,
    *,
    name: str,
    text: str | None,
    root: Path,
    form: str,
    quiet: bool,
    verbose: bool,
    color: str,
) -> int:
    """Prints the length, and ends with 1 where the text does not fit."""
    console = console_of(quiet=quiet, verbose=verbose, color=color)
    platforms = platforms_at(root)
    if name not in platforms:
        hint = platform_hint(name, platforms)
        raise click.UsageError(f"There is no platform “{name}”. {hint}", ctx)
    if text is None and sys.stdin.isatty():
        console.say("Type or paste the text; end it with Ctrl-D on a line of its own.")
    count = count_text(clean_text(_bytes_of(text)), platforms[name])
    if form == "json":
        click.echo(json.dumps(count.as_json(), ensure_ascii=False))
    else:
        click.echo("\n".join(_lines(count)))
    return exits.DONE if count.measure.fits else exits.CONTENT


def _bytes_of(text: str | None) -> bytes:
    if text is None:
        return sys.stdin.buffer.read()
    return text.encode("utf-8", "surrogateescape")  # bytes that are not UTF-8 arrive so


def _lines(count: Count) -> Iterator[str]:
    measure, platform = count.measure, count.platform
    yield from wrapped(f"{platform.name}: {_verdict(count)}", hang=len(INDENT))
    how = f"Counted {UNITS[platform.text.unit]}." if measure.limit else ""
    facts = [how, measure.note, *_facts(count)]
    for fact in filter(None, facts):
        yield from wrapped(fact, indent=INDENT)


def _verdict(count: Count) -> str:
    length, limit = count.measure.length, count.measure.limit
    if not limit:
        return f"{length:,}; there is no limit."
    told = f"{length:,} of {limit:,}"
    if length > limit:
        return f"{told}, {length - limit:,} too many."
    return f"{told}, it fits." if count.measure.fits else f"{told}, but it does not fit."


def _facts(count: Count) -> Iterator[str]:
    """What else a writer should know of the text there."""
    measure, limit = count.measure, count.platform.text
    if measure.bytes != measure.length and not measure.note:
        yield f"{counted(measure.bytes, 'byte', 'bytes')} in UTF-8."
    if measure.segments:
        yield f"Sent as {counted(measure.segments, 'message', 'messages')}."
    if 0 < limit.fold < measure.length:
        yield f"Readers see about the first {limit.fold}; the rest waits behind “more”."
    if limit.max and not limit.official:
        yield f"The limit is not official: {limit.source}."
    yield from _title(count.platform)


def _title(platform: Platform) -> Iterator[str]:
    if platform.title.max:
        shown = f", of which about {platform.title.fold} are seen" if platform.title.fold else ""
        yield f"Its title has a limit of its own: {platform.title.max}{shown}."
