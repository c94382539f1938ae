"""A chart of growth as SVG, drawn by hand: points, the line through them, the straight line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape
from math import ceil, floor, log10

WIDTH, HEIGHT = 720, 300
LEFT, RIGHT, TOP, BOTTOM = 64, 24, 44, 44
GAP = 40

Points = Sequence[tuple[float, float]]


@dataclass(frozen=True, slots=True)
class Panel:
    """One chart: what is measured, in which unit, and the points (posts, value)."""

    title: str
    unit: str
    points: Points


def chart(panels: Sequence[Panel], *, title: str, description: str) -> str:
    """The panels side by side, in an SVG that says in words what it shows."""
    each = (WIDTH - GAP * (len(panels) - 1)) / len(panels)
    lines = [
        '<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="t d"',
        f' viewBox="0 0 {WIDTH} {HEIGHT}" font-family="system-ui, sans-serif" font-size="12">',
        f'<title id="t">{escape(title)}</title>',
        f'<desc id="d">{escape(description)}</desc>',
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#ffffff"/>',
    ]
    for number, panel in enumerate(panels):
        lines += _panel(panel, number * (each + GAP), each)
    return "\n".join([*lines, "</svg>", ""])


def ticks(largest: float, count: int = 5) -> list[float]:
    """Round numbers from 0 to at least `largest`, about `count` steps."""
    if largest <= 0:
        return [0.0, 1.0]
    raw = largest / count
    power = 10.0 ** floor(log10(raw))
    step = next(size * power for size in (1, 2, 2.5, 5, 10) if size * power >= raw * 0.999)
    return [step * i for i in range(ceil(largest / step - 1e-9) + 1)]


def _panel(panel: Panel, x: float, width: float) -> Iterator[str]:
    across, up = (ticks(max(values)) for values in zip(*panel.points, strict=True))
    left, right, top, bottom = x + LEFT, x + width - RIGHT, TOP, HEIGHT - BOTTOM

    def place(point: tuple[float, float]) -> tuple[float, float]:
        return (
            round(left + (right - left) * point[0] / across[-1], 1),
            round(bottom - (bottom - top) * point[1] / up[-1], 1),
        )

    yield f'<text x="{left}" y="22" font-weight="bold">{escape(panel.title)}</text>'
    for value in up:
        _, y = place((0, value))
        yield f'<path d="M{left} {y}H{right}" stroke="#d5dcdd"/>'
        yield f'<text x="{left - 6}" y="{y + 4}" text-anchor="end">{_number(value)}</text>'
    for value in across[(len(across) - 1) % 2 :: 2]:  # the last one always
        at, _ = place((value, 0))
        yield f'<text x="{at}" y="{bottom + 18}" text-anchor="middle">{_number(value)}</text>'
    yield f'<text x="{right}" y="{bottom + 36}" text-anchor="end">posts</text>'
    yield f'<text x="{left - 6}" y="{top - 8}" text-anchor="end">{escape(panel.unit)}</text>'
    yield from _line(panel.points, place((0, 0)), [place(point) for point in panel.points])


def _line(points: Points, origin: tuple[float, float], placed: Points) -> Iterator[str]:
    end = placed[-1]
    yield (
        f'<path d="M{origin[0]} {origin[1]}L{end[0]} {end[1]}" stroke="#8a9a9c"'
        ' stroke-dasharray="4 4" fill="none"/>'
    )
    path = "L".join(f"{x} {y}" for x, y in placed)
    yield f'<path d="M{path}" stroke="#0b5c63" stroke-width="2" fill="none"/>'
    for (posts, value), (x, y) in zip(points, placed, strict=True):
        told = f"{posts:,.0f} posts: {value:,.1f}"
        yield f'<circle cx="{x}" cy="{y}" r="4" fill="#0b5c63"><title>{told}</title></circle>'


def _number(value: float) -> str:
    if value >= 10_000:
        return f"{value / 1000:,.0f}k"
    return f"{value:,.0f}" if value >= 10 or value == int(value) else f"{value:g}"
