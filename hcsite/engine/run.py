"""Running jobs: key, plan, render, and only when all went well, publish."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from hcsite.core.diagnostics import Diagnostic, has_errors
from hcsite.core.files import disk_errors, stamp_of
from hcsite.engine.blobs import Blobs
from hcsite.engine.cache import Arguments, Cache, Result
from hcsite.engine.codec import decode, encode
from hcsite.engine.job import Job
from hcsite.engine.key import Keyed, Keys, Planned
from hcsite.engine.manifest import read_manifest
from hcsite.engine.plan import Plan, collisions, make_plan
from hcsite.engine.pool import batches_of, workers
from hcsite.engine.profile import Profile, Spans
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
    read but that are in the key by other ways (templates are, through each job's closure); `texts`
    the big values that jobs name: all as digests in the store. `base` is the base path, below which
    every address that a page names must be one of the outputs. `inspector` names the function that
    looks at each output (see engine/worker.py); what it looks for is in `context`, and in `engine`.
    """

    output: Path
    blobs: Blobs
    engine: str
    shared: Mapping[str, str]
    context: Mapping[str, str]
    texts: Mapping[str, str] = field(default_factory=dict)
    workers: int = 1
    base: str = "/"
    inspector: str = ""


@dataclass(frozen=True, slots=True)
class Needs:
    """A job but for its arguments, as it is kept: see Job."""

    renderer: str
    closure: str
    shared: tuple[str, ...]
    blobs: tuple[str, ...]
    texts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Report:
    """What a run did; `diagnostics` are those of all jobs, done now or kept from before.

    `spans` tell how many files each renderer made, and in how many seconds; `published` whether the
    output is as the jobs say.
    """

    outputs: int = 0
    rendered: int = 0
    written: int = 0
    removed: int = 0
    unchanged: int = 0
    diagnostics: tuple[Diagnostic, ...] = ()
    spans: Spans = field(default_factory=dict)
    published: bool = False


def run(
    jobs: Iterable[Job],
    *,
    setting: Setting,
    cache: Cache,
    gate: Callable[[Sequence[Diagnostic]], bool] = has_errors,
    progress: Progress = lambda _step, _done, _total: None,
) -> Report:
    """Brings the output folder to what the jobs say; on an error nothing in it is changed.

    Jobs are taken one by one, so that their views need not all be in memory at once. `gate` decides
    whether the diagnostics forbid publishing. The caller commits the cache.
    """
    keys = Keys(setting.engine, setting.shared, setting.texts)
    keyed = [keys.of(job) for job in jobs]
    clashes = collisions(item.job for item in keyed)
    if clashes:
        return Report(diagnostics=tuple(clashes))
    report = _Run(setting, cache, gate, progress, keys).bring_about(keyed)
    cache.put_jobs((item.path, item.form, item.job.texts) for item in keyed)
    return report


def run_again(
    *,
    setting: Setting,
    cache: Cache,
    gate: Callable[[Sequence[Diagnostic]], bool] = has_errors,
    progress: Progress = lambda _step, _done, _total: None,
) -> Report | None:
    """Does the jobs of the last plan with the texts of today; nothing where that plan is lost."""
    keys = Keys(setting.engine, setting.shared, setting.texts)
    try:
        planned = [
            Planned(path, form, texts, keys.key(form, texts)) for path, form, texts in cache.jobs()
        ]
        return _Run(setting, cache, gate, progress, keys).bring_about(planned) if planned else None
    except _Lost:
        return None


class _Lost(Exception):  # no error: the plan is made anew
    """Raised where the last plan is not enough to go by."""


@dataclass(frozen=True, slots=True)
class _Run:
    setting: Setting
    cache: Cache
    gate: Callable[[Sequence[Diagnostic]], bool]
    progress: Progress
    keys: Keys

    def bring_about(self, jobs: Sequence[Keyed | Planned]) -> Report:
        """Compares the jobs with what is there, and does what is to do."""
        output = self.setting.output
        ours, known = read_manifest(output), self.cache.outputs()
        plan = make_plan(jobs, known, ours, output)
        if plan.gone and any(isinstance(item, Planned) for item in jobs):
            raise _Lost
        try:
            return self._carry_out(plan, known, ours)
        finally:
            if output.is_dir():
                drop_stage(output)

    def _carry_out(self, plan: Plan, known: Mapping[str, Result], ours: frozenset[str]) -> Report:
        """Renders what is to do and publishes it, unless the gate forbids."""
        todo = [self._whole(item) for item in plan.todo]
        profile = Profile()
        outcomes, references = self._render(todo, plan.current, profile) if todo else ([], {})
        wanted = frozenset((*plan.kept, *(outcome.path for outcome in outcomes)))
        said = [d for outcome in outcomes for d in outcome.diagnostics]
        references = {**self._lost(plan), **references}
        said.extend(broken_references(references, outputs=wanted, base=self.setting.base))
        for path in plan.kept:
            if known[path].diagnostics != b"[]":
                said.extend(decode(known[path].diagnostics, tuple[Diagnostic, ...]))
        if self.gate(said):
            return Report(diagnostics=tuple(said))
        written = removed = 0
        if outcomes or wanted != ours:
            output = self.setting.output
            written, removed = publish(output, outcomes, wanted=wanted, ours=ours)
        self._remember(todo, plan.gone, outcomes)
        return Report(
            outputs=len(wanted),
            rendered=len(outcomes),
            written=written,
            removed=removed,
            unchanged=len(wanted) - written,
            diagnostics=tuple(said),
            spans=profile.spans,
            published=True,
        )

    def _whole(self, item: Keyed | Planned) -> Keyed:
        """A job with its arguments, which those of the last plan have in the cache."""
        if isinstance(item, Keyed):
            return item
        kept = self.cache.arguments(item.path)
        if kept is None:
            raise _Lost
        needs = decode(kept.needs, Needs)
        job = Job(
            path=item.path,
            renderer=needs.renderer,
            args=None,
            closure=needs.closure,
            shared=needs.shared,
            blobs=needs.blobs,
            texts=needs.texts,
            source=kept.source,
        )
        if not all(map(self.setting.blobs.has, job.blobs)):
            raise _Lost
        return Keyed(job, kept.args, item.form, item.key)

    def _lost(self, plan: Plan) -> Mapping[bytes, str]:
        """What pages that are not made anew name, and what is there no more."""
        if not plan.gone:
            return {}
        output = self.setting.output
        pages = ((path, output / path) for path in plan.kept if path.endswith(".html"))
        return references_to(plan.gone, pages, self.setting.base)

    def _render(
        self, todo: Sequence[Keyed], current: Mapping[str, str], profile: Profile
    ) -> tuple[list[Outcome], dict[bytes, str]]:
        setting = self.setting
        shared = tuple(sorted({**setting.shared, **setting.context}.items()))
        stage = str(clear_stage(setting.output))
        tasks = [_task(item, current[item.path], setting.texts) for item in todo]
        batches = [
            Batch(tuple(part), setting.blobs, shared, stage, setting.inspector)
            for part in batches_of(tasks, count=setting.workers)
        ]
        outcomes: list[Outcome] = []
        references: dict[bytes, str] = {}
        with disk_errors(str(setting.output)), workers(setting.workers, len(tasks)) as runner:
            for done in runner(work, batches):
                outcomes.extend(done.outcomes)
                profile.merge(done.spans)
                for address, page in done.references.items():
                    references[address] = min(page, references.get(address, page))
                self.progress("pages", len(outcomes), len(tasks))
        outcomes.sort(key=lambda outcome: outcome.path)
        return outcomes, references

    def _remember(
        self, todo: Sequence[Keyed], gone: Sequence[str], outcomes: Sequence[Outcome]
    ) -> None:
        by_path = {item.path: item for item in todo}
        results: dict[str, Result] = {}
        arguments: list[tuple[str, Arguments]] = []
        output = str(self.setting.output)
        for outcome in outcomes:
            item = by_path[outcome.path]
            stamp = stamp_of(os.lstat(f"{output}/{outcome.path}"))
            said = encode(outcome.diagnostics)
            results[outcome.path] = Result(item.key, outcome.digest, stamp, said)
            before = self.cache.arguments(outcome.path)
            arguments.append((outcome.path, _explained(item, self.keys, before)))
        self.cache.put_outputs(results, gone)
        self.cache.put_arguments(arguments)


def _task(item: Keyed, current: str, digests: Mapping[str, str]) -> Task:
    job = item.job
    texts = tuple((name, digests[name]) for name in job.texts)
    return Task(job.path, job.renderer, item.args, job.blobs, current, texts)


def _explained(item: Keyed, keys: Keys, before: Arguments | None) -> Arguments:
    job, parts = item.job, keys.parts(item.job)
    if before is None:
        why = ["it was not there before"]
    else:
        why = reasons(json.loads(before.parts), parts, before.args, item.args)
    told = json.dumps(why, ensure_ascii=False)
    needs = Needs(job.renderer, job.closure, job.shared, job.blobs, job.texts)
    return Arguments(job.source, json.dumps(parts), encode(needs), item.args, told)
