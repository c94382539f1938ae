"""`hcsite init`."""

from __future__ import annotations

import os
import shlex
import sys
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from zoneinfo import ZoneInfo

import click

from hcsite.app.sources import CONFIG
from hcsite.cli import exits
from hcsite.cli.choice import Word
from hcsite.cli.common import console_of, now, root_options
from hcsite.cli.console import counted
from hcsite.cli.prose import pairs, wrapped
from hcsite.features.scaffold.answers import (
    PROFILE_NAMES,
    PROFILE_WORDS,
    SETTINGS,
    Answers,
    name_from,
    trouble,
)
from hcsite.features.scaffold.files import Refused
from hcsite.features.scaffold.hub import plan_hub
from hcsite.features.scaffold.write import Written, is_empty, missing, write_new
from hcsite.features.scaffold.zone import zone_of

_LOCALTIME = "/etc/localtime"
_TITLE = "Your title"


@click.command("init", help="Make a new hub, in this folder or in DIR.")
@click.argument(
    "directory",
    metavar="[DIR]",
    required=False,
    default=Path(),
    type=click.Path(path_type=Path, file_okay=False),
)
@root_options
@click.option("--name", help="What the hub is called (else: as its folder).")
@click.option(
    "--profile",
    type=Word(PROFILE_NAMES),
    metavar="WHO",
    help=f"Who publishes it: {', '.join(PROFILE_NAMES)} (else: blog).",
)
@click.option("--lang", help="The language you write in, such as en-GB or es (else: en).")
@click.option("--time-zone", help="Such as Europe/London (else: that of this computer).")
@click.option("--base-url", help="The address at which the hub will live, with https://.")
@click.option("--force", is_flag=True, help="In a folder that is not empty, add what is missing.")
def command(  # noqa: PLR0913  # one parameter for each option
    *,
    directory: Path,
    root: Path,
    name: str | None,
    profile: str | None,
    lang: str | None,
    time_zone: str | None,
    base_url: str | None,
    force: bool,
    quiet: bool,
    verbose: bool,
    color: str,
) -> int:
    """Asks what was not given where somebody can answer, and writes the files."""
    console = console_of(quiet=quiet, verbose=verbose, color=color)
    folder = root / directory
    if not force and not is_empty(folder):
        raise click.ClickException(_not_empty(folder))
    given = {
        "name": name,
        "profile": profile,
        "lang": lang,
        "time_zone": time_zone,
        "base_url": base_url,
    }
    usual = _usual(folder)
    asks = _somebody_answers() and not (folder / CONFIG).exists()
    asked = _completed(usual, given, asks=asks)
    files = plan_hub(asked.answers, now().astimezone(ZoneInfo(asked.answers.time_zone)).date())
    try:
        done = write_new(missing(files, folder), folder)
    except Refused as reason:
        raise click.ClickException(str(reason)) from reason
    if not console.quiet:
        _tell(folder, asked, done, len(files))
    return exits.DONE


@dataclass(frozen=True, slots=True)
class _Usual:
    """What holds where nothing is said, and where the time zone was found."""

    answers: Answers
    zone_found: bool


@dataclass(frozen=True, slots=True)
class _Asked:
    """The answers, and where each that nobody gave comes from."""

    answers: Answers
    origins: dict[str, str]


def _not_empty(folder: Path) -> str:
    if (folder / CONFIG).exists():
        what = "There is a hub here already (site.toml)."
        return f'{what} Start a post in it with: hcsite new post "Its title"'
    where = "This folder" if folder == Path() else f"The folder {folder}"
    return (
        f"{where} is not empty, so nothing was written. Name a new one (hcsite init my-hub), or add"
        " --force: it changes no file that is there and adds only what is missing."
    )


def _usual(folder: Path) -> _Usual:
    variable = os.environ.get("TZ", "")  # noqa: TID251  # the time zone of this computer
    try:
        link = str(Path(_LOCALTIME).readlink())
    except OSError:
        link = ""
    zone = zone_of(variable, link)
    answers = Answers(name=name_from(folder.resolve()))
    return _Usual(replace(answers, time_zone=zone) if zone else answers, bool(zone))


def _completed(usual: _Usual, given: dict[str, str | None], *, asks: bool) -> _Asked:
    """The answers: as given, else as asked for, else as usual. An impossible one is refused."""
    origins = {
        "name": "as its folder",
        "profile": "usual",
        "lang": "usual",
        "time_zone": "of this computer" if usual.zone_found else "this computer does not say",
        "base_url": "a placeholder",
    }
    answers = usual.answers
    for key, value in given.items():
        if value is None:
            continue
        answers = replace(answers, **{key: value})
        if said := trouble(answers):
            raise click.BadParameter(said, param_hint=f"--{key.replace('_', '-')}")
        del origins[key]
    if asks:
        questions = {key: text for key, text in _QUESTIONS.items() if key in origins}
        if questions:
            click.echo("\n".join([*wrapped(_INTRODUCTION), ""]), err=True)
        for key, question in questions.items():
            _introduce(key)
            answers = _answered(answers, key, question)
            del origins[key]
    return _Asked(answers, origins)


_QUESTIONS = {
    "name": "What is the hub called?",
    "profile": "Which of these?",
    "lang": "In which language do you write? A code such as en, en-GB or es:",
    "time_zone": "In which time zone are you? A place such as Europe/London:",
}
"""What is asked on a terminal; the address can wait."""

_INTRODUCTION = (
    "A few questions. What stands in [brackets] holds if you press Enter; all of it can be changed"
    " later, in site.toml.\n"
)


def _introduce(key: str) -> None:
    """What somebody has to know before a question."""
    if key == "profile":
        click.echo("Who publishes it?", err=True)
        click.echo("\n".join(pairs(PROFILE_WORDS.items())), err=True)


def _somebody_answers() -> bool:
    return sys.stdin.isatty()


def _answered(answers: Answers, key: str, question: str) -> Answers:
    return replace(
        answers,
        **{
            key: click.prompt(
                question,
                default=getattr(answers, key),
                value_proc=_judge(answers, key),
                prompt_suffix=" ",
                err=True,
            )
        },
    )


def _judge(answers: Answers, key: str) -> Callable[[str], str]:
    """A function that lets a good answer pass, and makes `click.prompt` ask again otherwise."""

    def judged(value: str) -> str:
        if said := trouble(replace(answers, **{key: value.strip()})):
            # Who is asked a question has not met the names of the settings yet.
            raise click.BadParameter(said.replace(f"“{SETTINGS[key]}”", "This", 1))
        return value.strip()

    return judged


def _tell(folder: Path, asked: _Asked, done: Written, planned: int) -> None:
    written, answers = len(done.written), asked.answers
    where = "this folder" if folder == Path() else f"{folder}/"
    if written == planned:
        click.echo(f"A new hub is in {where} ({counted(written, 'file', 'files')}).")
    else:
        click.echo(f"{counted(written, 'file', 'files')} added in {where}; nothing was changed.")
    if CONFIG in done.written:
        click.echo()
        for key, label in _LABELS.items():
            origin = asked.origins.get(key, "")
            value = getattr(answers, key)
            click.echo(f"  {label:<10}  {value}{f'  ({origin})' if origin else ''}")
        click.echo("\nAll of it can be changed in site.toml.")
        if not answers.lang.lower().startswith("en"):
            click.echo("The starter texts are in English; write them anew in your language.")
    click.echo("Some texts have places that only you can fill in: “[[fill in: …]]”.\n\nNext:")
    click.echo("\n".join(pairs(_next(folder).items())))


_LABELS = {
    "name": "name",
    "profile": "publisher",
    "lang": "language",
    "time_zone": "time zone",
    "base_url": "address",
}


def _next(folder: Path) -> dict[str, str]:
    """What to type next, and what it does."""
    steps = {
        "hcsite serve": "look at it; stop with Ctrl-C",
        "hcsite list unfinished": "see which texts to fill in",
        f'hcsite new post "{_TITLE}"': "start a post",
        "hcsite build": "make the website, in public/",
    }
    if folder.resolve() == Path.cwd():
        return steps
    return {f"cd {shlex.quote(str(folder))}": "go there", **steps}
