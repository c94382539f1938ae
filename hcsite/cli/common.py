"""Options that many commands share."""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, TypeVar

import click

from hcsite.cli.console import Console, wants_colour

F = TypeVar("F", bound=Callable[..., Any])


def root_options(function: F) -> F:
    """`--root`, `--quiet`, `--verbose`, `--color`: every command takes them behind its name."""
    decorators = (
        click.option(
            "-r",
            "--root",
            type=click.Path(path_type=Path, file_okay=False),
            default=Path(),
            help="The folder of the hub (here: the folder you are in).",
        ),
        click.option("-q", "--quiet", is_flag=True, help="Say only what is wrong."),
        click.option("-v", "--verbose", is_flag=True, help="Say more, notes included."),
        click.option(
            "--color",
            type=click.Choice(["auto", "always", "never"]),
            default="auto",
            help="Colours in the terminal.",
        ),
    )
    for decorator in reversed(decorators):
        function = decorator(function)
    return function


def console_of(*, quiet: bool, verbose: bool, color: str) -> Console:
    """The console that the options ask for."""
    return Console(quiet=quiet, verbose=verbose, colour=wants_colour(color))


class Moment(click.ParamType[datetime]):
    """A date, or a date and time, as people type them."""

    name = "time"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> datetime:
        """The instant; without an offset it is meant in the hub's time zone (tzinfo is None)."""
        if isinstance(value, datetime):
            return value
        try:
            return datetime.fromisoformat(str(value))
        except ValueError:
            self.fail(f"“{value}” is no date; write 2026-03-02 or 2026-03-02T09:00.", param, ctx)


def now() -> datetime:
    """The clock; the only place that asks it for the time of a build."""
    return datetime.now(UTC)  # noqa: TID251  # here time becomes an argument


def jobs_default() -> int:
    """The number of worker processes where `-j` is not given."""
    from hcsite.engine.pool import default_workers

    given = os.environ.get("HCSITE_JOBS", "")  # noqa: TID251  # for CI machines with few cores
    return int(given) if given.isdigit() and int(given) > 0 else default_workers()
