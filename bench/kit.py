"""`python -m bench.kit`: what the kit of 100 posts costs, cold and after an edit, without cards.

The same hub is built with the kit and without one, in turns; what the first build takes more of the
processor is the kit. No cards are drawn in either: they are never made twice, and are told apart.
"""

from __future__ import annotations

import re
import sys
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from statistics import median

from bench.corpus import Corpus
from bench.files import put
from bench.measure import Failed, Run
from bench.sites import REPOSITORY, Hub

CORPUS = Corpus(100, 500, first=datetime(2026, 3, 8, 6, tzinfo=UTC), days=80)
"""Posts that are all in the kit, which holds those of the last 90 days."""

CLEAN = "all texts, from nothing"
BODY = "one body edited"
TITLE = "one title edited"
GOALS = {CLEAN: 3.0, BODY: 0.3, TITLE: 0.3}
"""Seconds of the processor to reach."""

DESIGNS = REPOSITORY / "themes" / "home-base" / "cards"
THEME = "no-cards"

_SIZE = re.compile(r"(?m)^sizes = \[\[(\d+)\d, (\d+)\d\].*")
"""The first size of a design, but for its last digits: nothing asks for one that ends in 8."""


@dataclass(frozen=True, slots=True)
class KitRow:
    """What was done, and the processor's seconds with the kit and without, taken in turns."""

    what: str
    with_kit: tuple[float, ...]
    without: tuple[float, ...]

    @property
    def seconds(self) -> float:
        """What the kit costs: the median of the differences."""
        return median(one - other for one, other in zip(self.with_kit, self.without, strict=True))

    def to_json(self) -> dict[str, object]:
        """The row with all its samples."""
        return {
            "what": self.what,
            "unit": "s of the processor",
            "with_kit": list(self.with_kit),
            "without": list(self.without),
            "kit": round(self.seconds, 3),
            "goal": GOALS[self.what],
        }


class KitHub(Hub):
    """A hub whose theme draws no cards, with the kit or without one."""

    leftovers = (*Hub.leftovers, "kit")

    def __init__(self, root: Path, *, kit: bool) -> None:
        super().__init__(root)
        self.kit = kit

    def write(self, corpus: Corpus) -> None:
        """Writes the hub, and a theme whose designs are for a size that nothing has."""
        super().write(corpus)
        site = self.root / "site.toml"
        wanted = "[kit]\ncards = false\n" if self.kit else "[kit]\nenabled = false\n"
        text = site.read_text(encoding="utf-8").replace("[kit]\nenabled = false\n", wanted)
        put(site, text.replace('profile = "blog"', f'profile = "blog"\ntheme = "{THEME}"'))
        folder = self.root / "themes" / THEME
        put(folder / "theme.toml", f'name = "{THEME}"\napi = 1\nextends = "home-base"\n')
        for path in DESIGNS.glob("*.toml"):
            design = path.read_text(encoding="utf-8")
            put(folder / "cards" / path.name, _SIZE.sub(r"sizes = [[\g<1>8, \g<2>8]]", design))


def measured_kit(folder: Path, *, repeat: int, say: Callable[[str], None]) -> list[KitRow]:
    """Both hubs cold and after edits, so often. Raises Failed where one cannot be built."""
    hubs = [KitHub(folder / name, kit=name == "kit") for name in ("kit", "plain")]
    for hub in hubs:
        hub.write(CORPUS)
    found: dict[str, list[list[float]]] = {what: [[], []] for what in GOALS}
    for number in range(repeat):
        say(f"kit of {CORPUS.posts} posts: round {number + 1}")
        for place, hub in enumerate(hubs):
            for what, run in zip(GOALS, _round(hub, number * 7 % CORPUS.posts), strict=True):
                found[what][place].append(run.cpu)
    return [KitRow(what, tuple(one), tuple(two)) for what, (one, two) in found.items()]


def _round(hub: KitHub, post: int) -> Sequence[Run]:
    clean = hub.build_clean()
    hub.edit_body(post)
    body = hub.build()
    hub.edit_title(post)
    return clean, body, hub.build()


def kit_table(rows: Sequence[KitRow]) -> str:
    """The rows for people."""
    head = f"kit of {CORPUS.posts} posts, all platforms, without cards: seconds of the processor"
    lines = (
        f"  {row.what:<26}{row.seconds:>7.2f} s   goal ≤ {GOALS[row.what]:g}   "
        f"({median(row.with_kit):.2f} s with the kit, {median(row.without):.2f} s without)"
        for row in rows
    )
    return "\n".join((head, *lines))


def _say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


def main() -> int:
    """Measures the kit alone, twice; 1 where a hub cannot be built."""
    try:
        with tempfile.TemporaryDirectory(prefix="bench-") as folder:
            rows = measured_kit(Path(folder), repeat=2, say=_say)
    except Failed as problem:
        print(problem, file=sys.stderr)
        return 1
    print(kit_table(rows))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
