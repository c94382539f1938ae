"""What is to be said of a hub's content: all of it with a new plan, else of what was edited alone.

What was said of each content file is kept, under the key of its reading. While a plan stands and
its time lasts (see app/standing.py), that changes only where the file does.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from hcsite.app.particulars import with_lines
from hcsite.app.reading import Sources
from hcsite.app.report import Findings, findings_in
from hcsite.core.diagnostics import Diagnostic, in_order
from hcsite.engine.cache import Cache, Told
from hcsite.engine.codec import decode, encode
from hcsite.model.governance import Governance


@dataclass(frozen=True, slots=True)
class Teller:
    """Says what there is to say of the files that were read, as it weighs in this hub.

    Nothing stops a build in those that are `soft`.
    """

    read: Sources
    sources: Cache
    outputs: Cache
    governance: Governance
    soft: frozenset[str]

    def anew(self, planned: Iterable[Diagnostic]) -> Findings:
        """Everything, with the findings of a new plan."""
        by_path: dict[str, list[Diagnostic]] = {path: [] for path in self.read.records}
        for item in planned:
            by_path.setdefault(item.path, []).append(item)
        told: list[Diagnostic] = []

        def rows() -> Iterator[tuple[str, Told]]:
            for path in sorted(by_path):
                found = self._of(path, by_path[path])
                told.extend(found)
                yield path, Told(self._key(path), encode(by_path[path]), encode(found))

        self.outputs.put_told(rows(), anew=True)
        return tuple(told)

    def again(self) -> Findings:
        """Everything, by the plan that stands."""
        told = self.outputs.told()
        new: dict[str, Told] = {}
        for path in self.read.records:
            key = self._key(path)
            if not key or told.get(path, ("", b""))[0] != key:
                new[path] = self._again(path)
                told[path] = key, new[path].told
        self.outputs.put_told(new.items())
        return findings_in(data for _, data in told.values())

    def _again(self, path: str) -> Told:
        planned = self.outputs.planned(path)
        found = self._of(path, decode(planned, Findings))
        return Told(self._key(path), planned, encode(found))

    def _of(self, path: str, planned: Sequence[Diagnostic]) -> Findings:
        """What is said of a file by itself, and by a plan: its lines may be numbers of spots."""
        kept = self.read.records.get(path)
        if not planned and not (kept and kept.findings):
            return ()
        own = self.read.findings(self.sources, self.soft, [path]) if kept else ()
        return in_order(self.governance.govern([*own, *with_lines(planned, self.sources)]))

    def _key(self, path: str) -> str:
        """The key of a reading; nothing where more than that decides what is said."""
        kept = self.read.records.get(path)
        return kept.key if kept is not None and not kept.stale else ""
