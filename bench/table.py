"""The rows as a table for people."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from statistics import median

from bench.rows import Row

Cells = tuple[str, ...]

_HEAD: Cells = ("", "hcsite", "Hugo", "ratio (from–to)", "goal", "")


def table(rows: Sequence[Row], *, judged: bool = True) -> str:
    """Plain text, grouped by work; every number is a median, the range is of single pairs.

    Without `judged` it is not said which goals are reached: they are set for another size.
    """
    cells: list[Cells] = [_HEAD]
    for work, members in groupby(rows, key=lambda row: row.work):
        cells.append((work, "", "", "", "", ""))
        cells.extend(_cells(row, judged=judged) for row in members)
    widths = [max(len(line[i]) for line in cells if line[1]) for i in range(len(_HEAD))]
    return "\n".join(_lines(cells, widths))


def counts_table(counts: Mapping[str, Mapping[str, int]]) -> str:
    """What each program has made, by kind."""
    names = list(counts)
    head = " " * 24 + "".join(f"{name:>10}" for name in names)
    rows = (
        f"  {kind:<22}" + "".join(f"{counts[name][kind]:>10,}" for name in names)
        for kind in counts[names[0]]
    )
    return "\n".join([head, *rows])


def _cells(row: Row, *, judged: bool) -> Cells:
    low, high = row.spread
    return (
        f"  {row.what}",
        amount(median(row.ours), row.unit),
        amount(median(row.theirs), row.unit),
        f"{row.ratio:.3f} ({low:.3f}–{high:.3f})",
        f"≤ {row.goal:g}" if row.goal else "",
        ("reached" if row.reached else "not reached") if row.goal and judged else "",
    )


def _lines(cells: Sequence[Cells], widths: Sequence[int]) -> Iterator[str]:
    for line in cells:
        first = line[0].ljust(widths[0])
        rest = "  ".join(
            cell.rjust(width) for cell, width in zip(line[1:5], widths[1:5], strict=True)
        )
        yield f"{first}  {rest}  {line[5]}".rstrip()


def amount(value: float, unit: str) -> str:
    """A number with its unit, in as many digits as one can trust."""
    digits = 0 if value >= 100 else 1 if value >= 10 else 2 if value >= 1 else 3
    return f"{value:,.{digits}f} {unit}"
