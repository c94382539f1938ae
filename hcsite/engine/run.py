"""Running jobs: key, plan, render, and only when all went well, publish."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from hcsite.core.diagnostics import Diagnostic, has_errors
from hcsite.core.files import disk_errors, stamp_of
from hcsite.engine.blobs import Blobs
from hcsite.engine.cache import Arguments, Cache, Result
from hcsite.engine.codec import decode, encode
from hcsite.engine.job import Job
from hcsite.engine.key import Keyed, Keys
from hcsite.engine.manifest import read_manifest
from hcsite.engine.plan import Plan, collisions, make_plan
from hcsite.engine.pool import batches_of, workers
from hcsite.engine.publish import clear_stage, drop_stage, publish
from hcsite.engine.reasons import reasons
from hcsite.engine.references import broken_references, references_to
from hcsite.engine.worker import Batch, Outcome, Task, work

Progress = Callable[[str, int, int], None]
"""Told of a step's name, how much is done, and of how much."""


@dataclass(frozen=True, slots=True)
class Setting:
    """Where and how a run happens. `engine` is the fingerprint of hcsite itself.

    `shared` are values that many jobs have in common, by name; `context` those that renderers may
    read but that are in the key by other ways (templates are, through each job's closure). `base`
    is the base path, below which every address that a page names must be one of the outputs.
    """

    output: Path
    blobs: Blobs
    engine: str
    shared: Mapping[str, bytes]
    context: Mapping[str, bytes]
    workers: int = 1
    base: str = "/"


@dataclass(frozen=True, slots=True)
class Report:
    """What a run did; `diagnostics` are those of all jobs, done now or kept from before."""

    outputs: int = 0
    rendered: int = 0
    written: int = 0
    removed: int = 0
    unchanged: int = 0
    diagnostics: tuple[Diagnostic, ...] = ()


def run(
    jobs: Sequence[Job],
    *,
    setting: Setting,
    cache: Cache,
    gate: Callable[[Sequence[Diagnostic]], bool] = has_errors,
    progress: Progress = lambda _step, _done, _total: None,
) -> Report:
    """Brings the output folder to what the jobs say; on an error nothing in it is changed.

    `gate` decides whether the diagnostics forbid publishing. The caller commits the cache.
    """
    clashes = collisions(jobs)
    if clashes:
        return Report(diagnostics=tuple(clashes))
    digests = {name: setting.blobs.put(data) for name, data in setting.shared.items()}
    ours = read_manifest(setting.output)
    known = cache.outputs()
    keys = Keys(setting.engine, digests)
    plan = make_plan([keys.of(job) for job in jobs], known, ours, setting.output)
    this = _Run(setting, cache, gate, progress, keys, digests, known, ours)
    try:
        return this.carry_out(plan)
    finally:
        if setting.output.is_dir():
            drop_stage(setting.output)


@dataclass(frozen=True, slots=True)
class _Run:
    setting: Setting
    cache: Cache
    gate: Callable[[Sequence[Diagnostic]], bool]
    progress: Progress
    keys: Keys
    digests: Mapping[str, str]
    known: Mapping[str, Result]
    ours: frozenset[str]

    def carry_out(self, plan: Plan) -> Report:
        """Renders what is to do and publishes it, unless the gate forbids."""
        outcomes, references = self._render(plan) if plan.todo else ([], {})
        wanted = frozenset((*plan.kept, *(outcome.path for outcome in outcomes)))
        said = [d for outcome in outcomes for d in outcome.diagnostics]
        references = {**self._lost(plan), **references}
        said.extend(broken_references(references, outputs=wanted, base=self.setting.base))
        for path in plan.kept:
            if self.known[path].diagnostics != b"[]":
                said.extend(decode(self.known[path].diagnostics, tuple[Diagnostic, ...]))
        if self.gate(said):
            return Report(diagnostics=tuple(said))
        written = removed = 0
        if outcomes or wanted != self.ours:
            output = self.setting.output
            written, removed = publish(output, outcomes, wanted=wanted, ours=self.ours)
        self._remember(plan, outcomes)
        return Report(
            outputs=len(wanted),
            rendered=len(outcomes),
            written=written,
            removed=removed,
            unchanged=len(wanted) - written,
            diagnostics=tuple(said),
        )

    def _lost(self, plan: Plan) -> Mapping[bytes, str]:
        """What pages that are not made anew name, and what is there no more."""
        if not plan.gone:
            return {}
        output = self.setting.output
        pages = ((path, output / path) for path in plan.kept if path.endswith(".html"))
        return references_to(plan.gone, pages, self.setting.base)

    def _render(self, plan: Plan) -> tuple[list[Outcome], dict[bytes, str]]:
        setting = self.setting
        context = {name: setting.blobs.put(data) for name, data in setting.context.items()}
        shared = tuple(sorted({**self.digests, **context}.items()))
        stage = str(clear_stage(setting.output))
        tasks = [_task(item, plan) for item in plan.todo]
        batches = [
            Batch(tuple(part), setting.blobs, shared, stage)
            for part in batches_of(tasks, count=setting.workers)
        ]
        outcomes: list[Outcome] = []
        references: dict[bytes, str] = {}
        with disk_errors(str(setting.output)), workers(setting.workers, len(tasks)) as runner:
            for done in runner(work, batches):
                outcomes.extend(done.outcomes)
                for address, page in done.references.items():
                    references[address] = min(page, references.get(address, page))
                self.progress("pages", len(outcomes), len(tasks))
        outcomes.sort(key=lambda outcome: outcome.path)
        return outcomes, references

    def _remember(self, plan: Plan, outcomes: Sequence[Outcome]) -> None:
        by_path = {item.job.path: item for item in plan.todo}
        results: dict[str, Result] = {}
        arguments: list[tuple[str, Arguments]] = []
        for outcome in outcomes:
            item = by_path[outcome.path]
            stamp = repr(stamp_of((self.setting.output / outcome.path).lstat()))
            said = encode(outcome.diagnostics)
            results[outcome.path] = Result(item.key, outcome.digest, stamp, said)
            before = self.cache.arguments(outcome.path)
            arguments.append((outcome.path, _explained(item, self.keys, before)))
        self.cache.put_outputs(results, plan.gone)
        self.cache.put_arguments(arguments)


def _task(item: Keyed, plan: Plan) -> Task:
    job = item.job
    return Task(job.path, job.renderer, item.args, job.blobs, plan.current[job.path])


def _explained(item: Keyed, keys: Keys, before: Arguments | None) -> Arguments:
    parts = keys.parts(item.job)
    if before is None:
        why = ["it was not there before"]
    else:
        why = reasons(json.loads(before.parts), parts, before.args, item.args)
    told = json.dumps(why, ensure_ascii=False)
    return Arguments(item.job.source, json.dumps(parts), item.args, told)
