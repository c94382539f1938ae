"""`python -m bench.rules`: what the rules of trust cost in a clean build of a clinic's hub.

The same hub, with every piece clinical and signed, is built with all rules that are on by default
and with all rules off, in turns; what the first build takes more of the processor is the rules.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from statistics import median

from bench.corpus import Corpus
from bench.files import put
from bench.measure import Failed
from bench.sites import Hub
from hcsite.content.document import Settings, read_document
from hcsite.model.approval import seen_digest
from hcsite.model.kinds import Kind
from hcsite.model.matter import PostMatter

CORPUS = Corpus(1000, 500)
GOAL = 0.25
"""The share of a clean build that the rules may take."""

REPEAT = 3


class ClinicHub(Hub):
    """A hub of the profile `clinic` whose rules only warn, so that it is built, or are off."""

    def __init__(self, root: Path, *, rules: bool) -> None:
        super().__init__(root)
        self.grade = "warning" if rules else "off"

    def write(self, corpus: Corpus) -> None:
        """Writes the hub, and the approvals of each post."""
        super().write(corpus)
        site = self.root / "site.toml"
        text = site.read_text(encoding="utf-8").replace('profile = "blog"', 'profile = "clinic"')
        put(site, text)
        for path in sorted((self.root / "content" / "posts").iterdir()):
            _sign(path, f"content/posts/{path.name}")


def _sign(place: Path, path: str) -> None:
    """Adds the approvals of a clinician and an editor to a post, as `hcsite review` would."""
    data = place.read_bytes()
    record, _ = read_document(data, path=path, kind=Kind.POST, settings=Settings("UTC"))
    if record.document is None or not isinstance(record.document.matter, PostMatter):
        raise Failed(f"{path} cannot be read.")
    matter = record.document.matter
    digest = seen_digest(matter, record.text)
    signers = {"clinician": matter.reviewers[0].id, "editor": matter.authors[0]}
    lines = "".join(
        f"  - {{by: {who}, role: {role}, date: 2026-01-05, sha256: {digest}}}\n"
        for role, who in signers.items()
    )
    place.write_bytes(data.replace(b"---\n", f"---\napprovals:\n{lines}".encode(), 1))


def measured_rules(folder: Path, *, repeat: int, say: Callable[[str], None]) -> list[list[float]]:
    """The processor's seconds of clean builds with rules, and without. Raises Failed."""
    hubs = [ClinicHub(folder / name, rules=name == "on") for name in ("on", "off")]
    for hub in hubs:
        hub.write(CORPUS)
        hub.build_clean()  # warms the files' cache
    pages = [len(list(hub.output.glob("posts/*/index.html"))) for hub in hubs]
    if min(pages) < CORPUS.posts:
        raise Failed(f"Not every post was published: {pages}.")
    found: list[list[float]] = [[], []]
    for number in range(repeat):
        say(f"rules over {CORPUS.posts:,} posts: round {number + 1}")
        for place in (0, 1) if number % 2 else (1, 0):
            found[place].append(hubs[place].build_clean().cpu)
    return found


def share_of(on: list[float], off: list[float]) -> float:
    """The share of a clean build that is taken by the rules: the median of the rounds."""
    return median(1 - without / whole for whole, without in zip(on, off, strict=True))


def main() -> int:
    """Measures and tells; 1 where a hub cannot be built."""
    try:
        with tempfile.TemporaryDirectory(prefix="bench-") as folder:
            on, off = measured_rules(Path(folder), repeat=REPEAT, say=_say)
    except Failed as problem:
        _say(str(problem))
        return 1
    print(
        f"all rules over {CORPUS.posts:,} posts × {CORPUS.words} words, profile clinic: "
        f"{share_of(on, off):.0%} of a clean build (goal ≤ {GOAL:.0%}); seconds of the processor: "
        f"{median(on):.2f} with rules, {median(off):.2f} without"
    )
    return 0


def _say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


if __name__ == "__main__":
    raise SystemExit(main())
