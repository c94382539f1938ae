"""Options that many commands share."""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, TypeVar

import click
from click.core import ParameterSource

from hcsite.cli.console import Console, wants_colour

F = TypeVar("F", bound=Callable[..., Any])


def root_options(function: F) -> F:
    """`--root`, `--quiet`, `--verbose`, `--color` behind the name of a command.

    What stands before the name (`global_options`) holds where nothing is said behind it.
    """
    return _root_options(function, above=False)


def global_options(function: F) -> F:
    """The same options before the name of a command, for every command that has them."""
    return _root_options(function, above=True)


def _root_options(function: F, *, above: bool) -> F:
    decorators = (
        click.option(
            "-r",
            "--root",
            type=click.Path(path_type=Path, file_okay=False),
            default=None if above else Path(),
            callback=_inherited,
            help="The folder of the hub (here: the folder you are in).",
        ),
        click.option(
            "-q", "--quiet", is_flag=True, callback=_inherited, help="Say only what is wrong."
        ),
        click.option(
            "-v", "--verbose", is_flag=True, callback=_inherited, help="Say more, notes included."
        ),
        click.option(
            "--color",
            type=click.Choice(["auto", "always", "never"]),
            default=None if above else "auto",
            callback=_inherited,
            help="Colours in the terminal.",
        ),
    )
    for decorator in reversed(decorators):
        function = decorator(function)
    return function


def _inherited(ctx: click.Context, param: click.Parameter, value: object) -> object:
    """The value behind the command's name, else that before it, else the usual one."""
    name = param.name or ""
    said = ctx.get_parameter_source(name) is ParameterSource.COMMANDLINE
    return value if said else ctx.find_root().params.get(name) or value


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
