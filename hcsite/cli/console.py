"""What people see in a terminal: diagnostics, sentences, progress. All on standard error."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

import click

from hcsite.core.diagnostics import Diagnostic, Level

_COLOURS = {Level.ERROR: "red", Level.WARNING: "yellow", Level.INFO: "blue"}
WIDTH = 80
_CONTROL = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f]")
"""What could move the cursor or colour the screen: somebody's file must not."""


def wants_colour(setting: str = "auto") -> bool:
    """Whether to colour: as `--color` says, else where a terminal is and NO_COLOR is not."""
    if setting != "auto":
        return setting == "always"
    if os.environ.get("NO_COLOR"):  # noqa: TID251  # the convention of no-color.org
        return False
    return sys.stderr.isatty()


@dataclass(slots=True)
class Console:
    """Writes for people. `quiet` keeps to errors; `verbose` shows notes too."""

    quiet: bool = False
    verbose: bool = False
    colour: bool = field(default_factory=wants_colour)

    def say(self, text: str) -> None:
        """A sentence, unless people asked for quiet."""
        if not self.quiet:
            click.echo(text, err=True)

    def diagnostics(self, diagnostics: Iterable[Diagnostic]) -> None:
        """Findings, each with its place and its line; notes only when asked for.

        What to do is said once where the same is to be done about several, one after the other.
        """
        advice = "", ""
        for item in diagnostics:
            if item.level is Level.INFO and not self.verbose:
                continue
            if item.level is not Level.ERROR and self.quiet:
                continue
            text = self.diagnostic(item, advised=advice == (item.code, item.hint))
            advice = item.code, item.hint
            click.echo(text, err=True, color=self.colour)

    def diagnostic(self, item: Diagnostic, *, advised: bool = False) -> str:
        """One finding as text; without its hint where that has been given already."""
        place = ":".join(str(part) for part in (_plain(item.path), item.line, item.column) if part)
        level = self._styled(f"{item.level.value} {item.code}", _COLOURS[item.level])
        message = _plain(item.message)
        lines = [f"{place}: {level}: {message}" if place else f"{level}: {message}"]
        if item.source.strip():
            lines.extend(_shown_line(item))
        if item.hint and not advised:
            lines.append(f"  hint: {_plain(item.hint)}")
        if not advised:
            lines.append(f"  see: hcsite help {item.code}")
        return "\n".join(lines)

    def _styled(self, text: str, colour: str) -> str:
        return click.style(text, fg=colour, bold=True) if self.colour else text

    @contextmanager
    def progress(self) -> Iterator[Callable[[str, int, int], None]]:
        """A progress bar on a terminal; elsewhere nothing."""
        if self.quiet or not sys.stderr.isatty():
            yield lambda _step, _done, _total: None
            return
        from rich.console import Console as RichConsole  # only on a terminal
        from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

        columns = (TextColumn("{task.description:<10}"), BarColumn(), MofNCompleteColumn())
        screen = RichConsole(stderr=True, no_color=not self.colour)
        bar = Progress(*columns, console=screen, transient=True, auto_refresh=False)
        tasks: dict[str, object] = {}

        def told(step: str, done: int, total: int) -> None:
            if step not in tasks:
                tasks[step] = bar.add_task(step, total=total)
            bar.update(tasks[step], completed=done, total=total)  # type: ignore[arg-type]
            bar.refresh()

        with bar:
            yield told


def _plain(text: str) -> str:
    return _CONTROL.sub("\ufffd", text)


def _shown_line(item: Diagnostic) -> list[str]:
    """The line of the file, cut to the terminal, with a caret below the column."""
    source = _plain(item.source.replace("\t", " "))
    start = max(0, item.column - 1 - WIDTH // 2) if len(source) > WIDTH - 4 else 0
    shown = source[start : start + WIDTH - 4]
    lines = [f"  {shown}"]
    if item.column:
        lines.append("  " + " " * (item.column - 1 - start) + "^")
    return lines


def counted(number: int, one: str, many: str) -> str:
    """A number with its noun: `1 page`, `2 pages`."""
    return f"{number:,} {one if number == 1 else many}"
