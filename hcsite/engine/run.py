"""Running jobs: key, plan, render, and only when all went well, publish."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain, islice
from pathlib import Path

from hcsite.core.diagnostics import Diagnostic, has_errors
from hcsite.core.files import disk_errors, stamp_of
from hcsite.engine.blobs import Blobs
from hcsite.engine.cache import Cache, Result
from hcsite.engine.codec import decode, encode
from hcsite.engine.job import Job
from hcsite.engine.kept_jobs import explained, kept_job
from hcsite.engine.key import Keyed, Keys, Planned
from hcsite.engine.manifest import read_manifest
from hcsite.engine.plan import Plan
from hcsite.engine.pool import FEW, Pool, parts_of
from hcsite.engine.profile import Profile, Spans
from hcsite.engine.publish import clear_stage, drop_stage, publish
from hcsite.engine.references import broken_references, references_to
from hcsite.engine.worker import Batch, Outcome, Task, work

Progress = Callable[[str, int, int], None]
"""Told of a step's name, how much is done, and of how much."""


OFTEN = 100
"""After so many jobs it is told how far things are; who is told may stop them."""

MANY = 200
"""For so many files renderers get ready for speed at once."""


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
    pool: Pool = field(default_factory=Pool)
    base: str = "/"
    inspector: str = ""


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
    expected: int = 0,
) -> Report:
    """Brings the output folder to what the jobs say; on an error nothing in it is changed.

    Jobs are taken one by one, and rendered while the next ones are made. `gate` decides whether
    the diagnostics forbid publishing; `expected` is how many jobs there are, where that is known.
    The caller commits the cache.
    """
    keys = Keys(setting.engine, setting.shared, setting.texts)
    plan = Plan(setting.output, read_manifest(setting.output), cache.outputs())
    doing = _Run(setting, cache, gate, progress, keys, expected)
    report = doing.bring_about(plan, map(keys.of, jobs))
    if report.published:
        cache.put_jobs((item.path, item.form, item.texts) for item in plan.jobs)
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
        ours = read_manifest(setting.output)
        if not planned or ours.difference(item.path for item in planned):
            return None
        plan = Plan(setting.output, ours, cache.outputs())
        return _Run(setting, cache, gate, progress, keys).bring_about(plan, planned)
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
    expected: int = 0

    def bring_about(self, plan: Plan, jobs: Iterable[Keyed | Planned]) -> Report:
        """Compares the jobs with what is there, and does what is to do."""
        try:
            return self._carry_out(plan, jobs)
        finally:
            if self.setting.output.is_dir():
                drop_stage(self.setting.output)

    def _carry_out(self, plan: Plan, jobs: Iterable[Keyed | Planned]) -> Report:
        """Renders what is to do and publishes it, unless the gate forbids."""
        profile = Profile()
        outcomes, references = self._render(plan, jobs, profile)
        said = plan.clashes()
        if said:
            return Report(diagnostics=tuple(said))
        gone = plan.gone()
        wanted = frozenset(item.path for item in plan.jobs)
        said = [d for outcome in outcomes for d in outcome.diagnostics]
        references = {**self._lost(plan.kept, gone), **references}
        said.extend(broken_references(references, outputs=wanted, base=self.setting.base))
        for path in plan.kept:
            if plan.known[path].diagnostics != b"[]":
                said.extend(decode(plan.known[path].diagnostics, tuple[Diagnostic, ...]))
        if self.gate(said):
            return Report(diagnostics=tuple(said))
        written = removed = 0
        if outcomes or wanted != plan.ours:
            output = self.setting.output
            written, removed = publish(output, outcomes, wanted=wanted, ours=plan.ours)
        self._remember(plan, gone, outcomes)
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
        job = kept_job(item.path, kept)
        if not all(map(self.setting.blobs.has, job.blobs)):
            raise _Lost
        return Keyed(job, kept.args, item.form, item.key)

    def _lost(self, kept: Sequence[str], gone: Sequence[str]) -> Mapping[bytes, str]:
        """What pages that are not made anew name, and what is there no more."""
        if not gone:
            return {}
        output = self.setting.output
        pages = ((path, output / path) for path in kept if path.endswith(".html"))
        return references_to(gone, pages, self.setting.base)

    def _render(
        self, plan: Plan, jobs: Iterable[Keyed | Planned], profile: Profile
    ) -> tuple[list[Outcome], dict[bytes, str]]:
        setting = self.setting
        outcomes: list[Outcome] = []
        references: dict[bytes, str] = {}
        tasks = self._tasks(plan, self._telling(plan, jobs, outcomes))
        first = list(islice(tasks, FEW + 1))
        if not first:
            return outcomes, references
        shared = tuple(sorted({**setting.shared, **setting.context}.items()))
        stage, many = str(clear_stage(setting.output)), self._total(plan) > MANY
        batches = (
            Batch(
                tuple(part),
                setting.blobs.only(_blobs_of(part)),
                shared,
                stage,
                many,
                setting.inspector,
            )
            for part in parts_of(chain(first, tasks))
        )
        with disk_errors(str(setting.output)):
            for done in setting.pool.runner(sum(task.weight for task in first))(work, batches):
                outcomes.extend(done.outcomes)
                profile.merge(done.spans)
                for address, page in done.references.items():
                    references[address] = min(page, references.get(address, page))
                self.progress("pages", len(outcomes), self._total(plan))
        outcomes.sort(key=lambda outcome: outcome.path)
        return outcomes, references

    def _telling(
        self, plan: Plan, jobs: Iterable[Keyed | Planned], done: Sequence[Outcome]
    ) -> Iterator[Keyed | Planned]:
        """The jobs; now and then it is told how far things are, also where nothing is to do."""
        for number, item in enumerate(jobs):
            if number % OFTEN == 0:
                self.progress("pages", len(done), self._total(plan))
            yield item

    def _total(self, plan: Plan) -> int:
        """How many are to be done, as far as it is known: each text has a page."""
        unseen = max(0, (self.expected or len(self.setting.texts)) - len(plan.jobs))
        return len(plan.jobs) - len(plan.kept) + unseen

    def _tasks(self, plan: Plan, jobs: Iterable[Keyed | Planned]) -> Iterator[Task]:
        """What is to be done, its arguments put into the cache: they are not all kept in memory."""
        for item, current in plan.changed(jobs):
            whole = self._whole(item)
            before = self.cache.arguments(item.path)
            self.cache.put_arguments([(item.path, explained(whole, self.keys, before))])
            yield _task(whole, current, self.setting.texts)

    def _remember(self, plan: Plan, gone: Sequence[str], outcomes: Sequence[Outcome]) -> None:
        keys = {item.path: item.key for item in plan.jobs}
        results: dict[str, Result] = {}
        output = str(self.setting.output)
        for outcome in outcomes:
            stamp = stamp_of(os.lstat(f"{output}/{outcome.path}"))
            said = encode(outcome.diagnostics)
            results[outcome.path] = Result(keys[outcome.path], outcome.digest, stamp, said)
        self.cache.put_outputs(results, gone)


def _task(item: Keyed, current: str, digests: Mapping[str, str]) -> Task:
    job = item.job
    texts = tuple((name, digests[name]) for name in job.texts)
    return Task(job.path, job.renderer, item.args, job.blobs, current, texts, job.weight)


def _blobs_of(tasks: Iterable[Task]) -> Iterator[str]:
    return (digest for task in tasks for digest in task.blobs)
