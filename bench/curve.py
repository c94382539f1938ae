"""`python -m bench.curve`: how time and memory of a clean build grow with the number of posts."""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from bench.cases import MIB
from bench.corpus import Corpus
from bench.measure import Failed
from bench.picture import Panel, chart
from bench.sites import Hub

SIZES = (1_000, 3_000, 10_000, 30_000, 100_000)


@dataclass(frozen=True, slots=True)
class Point:
    """A clean build of so many posts: seconds of wall clock, of the processor, peak bytes."""

    posts: int
    seconds: float
    cpu: float
    peak: int

    def to_json(self) -> dict[str, object]:
        """The point with its memory in MiB."""
        return {
            "posts": self.posts,
            "seconds": round(self.seconds, 2),
            "cpu": round(self.cpu, 2),
            "peak_mib": round(self.peak / MIB),
        }


def main(arguments: Sequence[str] | None = None) -> int:
    """Measures each size once, smallest first; prints a table, writes the picture and the JSON."""
    options = _parser().parse_args(arguments)
    points: list[Point] = []
    try:
        for posts in sorted(options.sizes):
            points.append(_measured(Corpus(posts, options.words), options.folder))
            print(line(points[-1]), flush=True)
    except Failed as problem:
        print(problem, file=sys.stderr)
        return 1
    if options.svg:
        Path(options.svg).write_text(picture(points, options.words), encoding="utf-8")
    if options.json:
        found = [point.to_json() for point in points]
        Path(options.json).write_text(f"{json.dumps(found, indent=1)}\n", encoding="utf-8")
    return 0


def line(point: Point) -> str:
    """A point as a line of the table in docs/performance.md."""
    each = 1000 * point.seconds / point.posts
    cells = (f"{point.posts:,}", f"{point.seconds:,.1f} s", f"{point.cpu:,.1f} s")
    return f"| {' | '.join(cells)} | {each:.2f} ms | {point.peak / MIB:,.0f} MiB |"


def picture(points: Sequence[Point], words: int) -> str:
    """Time and memory over the number of posts."""
    told = "; ".join(
        f"{p.posts:,} posts: {p.seconds:,.1f} s, {p.peak / MIB:,.0f} MiB" for p in points
    )
    time = Panel("Time of a clean build", "s", [(p.posts, p.seconds) for p in points])
    memory = Panel("Peak memory", "MiB", [(p.posts, p.peak / MIB) for p in points])
    title = f"Clean builds of posts of {words:,} words"
    return chart((time, memory), title=title, description=f"{title}. {told}.")


def _measured(corpus: Corpus, folder: str | None) -> Point:
    with tempfile.TemporaryDirectory(prefix="bench-", dir=folder) as name:
        hub = Hub(Path(name))
        hub.write(corpus)
        run = hub.build_clean(memory=True)
    return Point(corpus.posts, run.seconds, run.cpu, run.peak)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m bench.curve", description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="+", default=SIZES, metavar="POSTS")
    parser.add_argument("--words", type=int, default=500, help="so many words in a post")
    parser.add_argument("--svg", metavar="FILE", help="draw the picture into FILE")
    parser.add_argument("--json", metavar="FILE", help="write the points to FILE")
    parser.add_argument("--folder", metavar="DIR", help="work below DIR (default: the system's)")
    return parser


if __name__ == "__main__":
    raise SystemExit(main())
