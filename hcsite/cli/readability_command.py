"""`hcsite readability`."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path

import click

from hcsite.app.readability import MARKDOWN, Assessment, assess, decode, lang_at, read_text
from hcsite.cli import exits
from hcsite.cli.common import console_of, root_options
from hcsite.cli.console import counted
from hcsite.cli.prose import INDENT, pairs, wrapped
from hcsite.core.files import read
from hcsite.core.text import shorten
from hcsite.prose.advice import Advice
from hcsite.prose.reading import ENOUGH_SENTENCES, ENOUGH_WORDS, GOOD_SENTENCES, Reading

STDIN = "-"
_MOST_WORDS = 12
_MOST_LETTERS = 400
_SHOWN_ELSEWHERE = frozenset({"LAN-01", "LAN-02", "LAN-05"})


@click.command(
    "readability",
    help="Say how hard a text is to read, and where to begin.",
    epilog="FILE is a text of a hub, or any text; - reads standard input. English only.",
)
@click.argument("file", metavar="FILE|-")
@root_options
@click.option(
    "--format", "form", type=click.Choice(["human", "json"]), default="human", help="The form."
)
def command(*, file: str, root: Path, form: str, quiet: bool, verbose: bool, color: str) -> int:
    """Prints the reading level; no text is too hard for exit code 0."""
    console = console_of(quiet=quiet, verbose=verbose, color=color)
    if file == STDIN and sys.stdin.isatty():
        console.say("Type or paste the text; end it with Ctrl-D on a line of its own.")
    text = decode(_bytes_of(file, root), path=file)
    markdown = file != STDIN and Path(file).suffix.lower() in MARKDOWN
    found = assess(read_text(text, markdown=markdown, lang=lang_at(root)))
    if form == "json":
        click.echo(json.dumps(found.as_json(), ensure_ascii=False))
    else:
        click.echo("\n".join(_lines(found)))
    return exits.DONE


def _bytes_of(file: str, root: Path) -> bytes:
    if file == STDIN:
        return sys.stdin.buffer.read()
    path = next((path for path in (Path(file), root / file) if path.is_file()), None)
    if path is None:
        raise click.UsageError(f"There is no file “{file}”.")
    return read(path, file)


def _lines(found: Assessment) -> Iterator[str]:
    reading = found.reading
    if reading is None:
        lang = f"letters of the script {found.lang}" if found.lang.istitle() else f"“{found.lang}”"
        yield from wrapped(
            f"This text is in {lang}. The formulas hold for English alone, "
            "so there is nothing to say."
        )
        return
    yield from _level(reading)
    yield from _hardest(reading)
    yield from _words(found)
    yield from _others(found.findings)


def _level(reading: Reading) -> Iterator[str]:
    band = reading.band
    yield f"Reading level: {band}."
    counts = ", ".join(
        (
            counted(reading.sentences, "sentence", "sentences"),
            counted(reading.words, "word", "words"),
            counted(reading.long_words, "long word", "long words"),
        )
    )
    left_out = counted(reading.fragments, "fragment", "fragments") if reading.fragments else ""
    yield from wrapped(
        f"Counted: {counts}{f'; {left_out} left out' if left_out else ''}.", indent=INDENT
    )
    if reading.trust == "too short":
        yield from wrapped(
            f"Below {ENOUGH_SENTENCES} sentences or {ENOUGH_WORDS} words the formulas say nothing.",
            indent=INDENT,
        )
        return
    low, high = reading.score.ages
    ages = f"{low}" if low == high else f"{low} to {high}"
    yield from wrapped(
        f"By Flesch-Kincaid and SMOG; as pupils of {ages} years read in the United States. Many "
        "adults read at grade 6 to 8.",
        indent=INDENT,
    )
    if reading.trust == "estimate":
        yield from wrapped(
            f"An estimate: the formulas want {GOOD_SENTENCES} sentences.", indent=INDENT
        )
    if reading.own:
        yield from wrapped(f"Without the page's own terms: {reading.own.band}.", indent=INDENT)


def _hardest(reading: Reading) -> Iterator[str]:
    if reading.hardest:
        yield ""
        yield "Sentences to look at first:"
    for number, hard in enumerate(reading.hardest, start=1):
        sentence = shorten(hard.sentence, _MOST_LETTERS)
        yield from wrapped(f"{number}. {sentence}", indent=INDENT, hang=3)
        yield from wrapped(f"({hard.reason})", indent=f"{INDENT}   ")


def _words(found: Assessment) -> Iterator[str]:
    for medical, title in ((True, "Words to explain:"), (False, "Words that have a shorter one:")):
        words = [word for word in found.hard_words if word.medical is medical]
        if words:
            yield ""
            yield title
            yield from pairs([(word.words, word.plain) for word in words[:_MOST_WORDS]])
        if len(words) > _MOST_WORDS:
            yield f"{INDENT}and {len(words) - _MOST_WORDS} more"


def _others(findings: tuple[Advice, ...]) -> Iterator[str]:
    others = [item for item in findings if item.rule not in _SHOWN_ELSEWHERE]
    if others:
        yield ""
        yield "Also:"
    for item in others:
        yield from wrapped(f"- {item.message} {item.hint}", indent=INDENT, hang=2)
