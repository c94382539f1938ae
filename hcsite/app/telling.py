"""What is to be said of a hub's content: all of it with a new plan, else of what was edited alone.

What was said of each content file is kept, under the key of its reading. While a plan stands and
its time lasts (see app/standing.py), that changes only where the file does.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from hcsite.app.particulars import with_lines
from hcsite.app.reading import Sources
from hcsite.app.report import Findings, findings_in
from hcsite.core.diagnostics import Diagnostic, in_order
from hcsite.core.digest import digest_parts
from hcsite.engine.cache import Cache, Told
from hcsite.engine.codec import decode, encode
from hcsite.model.governance import Governance

WEIGHT = "weight"
"""The name of the fact that tells what findings were weighed with."""


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
        weight, before = self._weight(), self.outputs.told()
        plans = self.outputs.plans() if self.outputs.fact(WEIGHT) == weight else {}
        told: dict[str, bytes] = {}
        new: dict[str, Told] = {}
        for path in sorted(by_path):
            plan, key = encode(by_path[path]), self._key(path)
            if key and plans.get(path) == plan and before[path][0] == key:
                told[path] = before[path][1]
                continue
            new[path] = Told(key, plan, encode(self._of(path, by_path[path])))
            told[path] = new[path].told
        self.outputs.put_told(new.items(), before.keys() - told.keys())
        self.outputs.put_fact(WEIGHT, weight)
        return findings_in(told.values())

    def again(self) -> Findings:
        """Everything, by the plan that stands."""
        told = self.outputs.told()
        new: dict[str, Told] = {}
        for path in self.read.records:
            key = self._key(path)
            if not key or told.get(path, ("", b""))[0] != key:
                new[path] = self._again(path)
                told[path] = key, new[path].told
        self.outputs.put_told(new.items(), ())
        return findings_in(data for _, data in told.values())

    def _weight(self) -> str:
        """The digest of all that decides how much findings weigh."""
        weighs = self.governance
        sets = (weighs.soft, weighs.legacy, weighs.binding, self.soft)
        told = (weighs.today.isoformat(), weighs.checks, *map(sorted, sets))
        return digest_parts(encode(weighs.site), repr(told))

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
