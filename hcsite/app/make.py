"""From sources to output: the part of a build that is needed only when something changed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from hcsite.app.caches import Caches
from hcsite.app.cleaning import withdraw
from hcsite.app.clock import Clock, day_of, in_zone, is_blocked
from hcsite.app.engine_digest import engine_fingerprint
from hcsite.app.inspection import INSPECTOR
from hcsite.app.made import Basis, Made, Sight
from hcsite.app.options import BLOBS, Options
from hcsite.app.reading import Sources, read_sources
from hcsite.app.report import Findings
from hcsite.app.sources import Listing
from hcsite.app.standing import Standing, plan_key, recall, remember, told_again
from hcsite.app.telling import Teller
from hcsite.app.theme_places import is_foreign
from hcsite.core.diagnostics import Diagnostic
from hcsite.core.digest import digest_parts
from hcsite.engine.blobs import Blobs
from hcsite.engine.codec import decode
from hcsite.engine.pool import Pool
from hcsite.engine.run import Report, Setting, run, run_again
from hcsite.engine.worker import INSPECTION
from hcsite.model.changes import changes_around
from hcsite.model.governance import Governance, binding_pages
from hcsite.model.hub import Hub
from hcsite.model.particulars import Text

if TYPE_CHECKING:
    from hcsite.app.kit import KitPlan
    from hcsite.app.prepare import Prepared

Progress = Callable[[str, int, int], None]


def make(
    options: Options,
    *,
    listing: Listing,
    clock: Clock,
    caches: Caches,
    pool: Pool,
    progress: Progress,
    stand: bool = True,
) -> Made:
    """Makes the output; nothing of it is changed where there is an error.

    Unless the last plan may not `stand`, it is used where a new one could only be the same.
    """
    blobs = Blobs(str(options.state_folder / BLOBS))
    engine = engine_fingerprint(caches.sources)
    with clock.step("read"):
        read = read_sources(
            options,
            listing=listing,
            cache=caches.sources,
            blobs=blobs,
            engine=engine,
            pool=pool,
            progress=progress,
        )
    work = _Work(options, read, engine, blobs, clock, caches, pool, progress)
    return (work.again() if stand else None) or work.anew()


@dataclass(frozen=True, slots=True)
class _Work:
    options: Options
    read: Sources
    engine: str
    blobs: Blobs
    clock: Clock
    caches: Caches
    pool: Pool
    progress: Progress

    def again(self) -> Made | None:
        """By the last plan, where that still stands: only texts changed, or the output did."""
        if self.read.site.plugins:  # what those look at nobody knows
            return None
        moment = in_zone(self.options.as_of, self.read.site.time_zone)
        standing = recall(
            self.caches.outputs, plan_key(self.options, self.read, self.engine), moment
        )
        if standing is None or not all(map(self.blobs.has, standing.blobs)):
            return None
        cache, engine = self.caches.sources, self.engine
        now = told_again(standing, self.read, blobs=self.blobs, cache=cache, engine=engine)
        if now is None:
            return None
        told, others = self._teller(standing).again(), self._others(standing)
        if self._stops((*told, *others)):
            return self._made(standing, Report(), Report(), told, others)
        with self.clock.step("render and write"):
            report = run_again(
                setting=self._setting(standing, {}),
                cache=self.caches.outputs,
                gate=partial(self._gate, standing),
                progress=self.progress,
            )
        if report is None:
            return None
        kit = self._kit_again(standing, report)
        if now is not standing:
            remember(self.caches.outputs, now)
        return self._made(standing, report, kit, told, others) if kit is not None else None

    def anew(self) -> Made:
        """By a new plan."""
        from hcsite.app.prepare import held_back, prepare  # only now is all of hcsite wanted
        from hcsite.app.surveying import texts_of_originals

        self.progress("pages", 0, len(self.read.kinds))
        with self.clock.step("plan"):
            ready = prepare(
                self.options,
                self.read,
                self.caches.sources,
                self.engine,
                self.blobs,
                pool=self.pool,
            )
            for data in ready.small:
                self.blobs.put(data)
            span = _span(ready)
            standing = Standing(
                key=plan_key(self.options, self.read, self.engine),
                span=(_iso(span[0]), _iso(span[1])),
                shared={name: self.blobs.put(data) for name, data in ready.shared.items()},
                context={name: self.blobs.put(data) for name, data in ready.context.items()},
                held=held_back(ready.hub),
                soft=tuple(sorted(ready.soft)),
                legacy=tuple(sorted(ready.legacy)),
                ended=tuple(sorted(ready.ended)),
                binding=tuple(sorted(binding_pages(ready.hub))),
                promoted={**ready.promotion.texts, **texts_of_originals(ready.hub, self.read)},
                kit=ready.promotion.kit is not None,
            )
        jobs, places, plan = ready.jobs, ready.places, ready.promotion.kit
        hub = ready.hub if self.options.preview else None  # who builds a large one needs the memory
        waiting = ready.waiting
        told, others = self._teller(standing).anew(ready.diagnostics), self._others(standing)
        del ready
        report = kit = Report()
        if not self._stops((*told, *others)):
            with self.clock.step("render and write"):
                report = run(
                    jobs,
                    setting=self._setting(standing, places),
                    cache=self.caches.outputs,
                    gate=partial(self._gate, standing),
                    progress=self.progress,
                )
            kit = self._kit(plan, standing, places) if report.published else Report()
            remember(self.caches.outputs, standing)
        made = self._made(standing, report, kit, told, others, hub)
        blobs = replace(self.blobs, places=places) if waiting else self.blobs
        return replace(made, sight=replace(made.sight, waiting=waiting, blobs=blobs))

    def _kit(self, plan: KitPlan | None, standing: Standing, places: Mapping[str, str]) -> Report:
        """Writes the kit, where one is wanted; where the hub wants none, an earlier one goes."""
        if self.caches.kit is None or self.options.kit is None:
            return Report(published=True)
        if plan is None:
            return Report(removed=withdraw(self.options.kit, self.caches.kit), published=True)
        output = self.options.output
        paths = {job.path for job in plan.shares}
        known = self.caches.outputs.outputs() if paths else {}
        drawn = {path: known[path].digest for path in paths & known.keys()}
        places = {**places, **{digest: f"{output}/{path}" for path, digest in drawn.items()}}
        with self.clock.step("kit"):
            return run(
                plan.whole(drawn),
                setting=self._kit_setting(standing, places, self.options.kit),
                cache=self.caches.kit,
                gate=partial(self._gate, standing),
                progress=self.progress,
                expected=len(plan.jobs),
            )

    def _kit_again(self, standing: Standing, public: Report) -> Report | None:
        """The kit of the last plan, brought back to what it says; nothing where that is lost."""
        kit = self.options.kit
        if self.caches.kit is None or kit is None or not public.published:
            return Report(published=True)
        if not standing.kit:
            return Report(removed=withdraw(kit, self.caches.kit), published=True)
        with self.clock.step("kit"):
            return run_again(
                setting=self._kit_setting(standing, {}, kit),
                cache=self.caches.kit,
                gate=partial(self._gate, standing),
                progress=self.progress,
            )

    def _teller(self, standing: Standing) -> Teller:
        """Who says what there is to say of content files."""
        soft, caches = frozenset(standing.soft), self.caches
        return Teller(self.read, caches.sources, caches.outputs, self._governance(standing), soft)

    def _others(self, standing: Standing) -> Findings:
        """What was found while all was read, and in no content file by itself."""
        return tuple(self._governance(standing).govern(self.read.diagnostics))

    def _governance(self, standing: Standing) -> Governance:
        """How much findings weigh today."""
        site = self.read.site
        today = day_of(self.options.as_of, site.time_zone)
        return Governance(
            site,
            today,
            frozenset((*standing.soft, *standing.ended)),
            frozenset(standing.legacy),
            binding=frozenset(standing.binding),
        )

    def _gate(self, standing: Standing, found: Iterable[Diagnostic]) -> bool:
        """Whether findings forbid publishing; in a preview those of a text only lie over it."""
        return self._stops(self._governance(standing).govern(found))

    def _stops(self, found: Iterable[Diagnostic]) -> bool:
        """The same of findings as they weigh."""
        if self.options.preview:
            found = (item for item in found if item.path not in self.read.kinds)
        return is_blocked(tuple(found), strict=self.options.strict)

    def _kit_setting(self, standing: Standing, places: Mapping[str, str], kit: Path) -> Setting:
        """That of the kit, which is not published: nobody looks at whom it would ask."""
        return replace(self._setting(standing, places), output=kit, inspector="")

    def _setting(self, standing: Standing, places: Mapping[str, str]) -> Setting:
        return Setting(
            output=self.options.output,
            blobs=replace(self.blobs, places=places),
            engine=digest_parts(self.engine, standing.context[INSPECTION]),
            shared=standing.shared,
            context=standing.context,
            texts=self.read.texts,
            pool=self.pool,
            base=self.read.site.base_path,
            inspector=INSPECTOR,
        )

    def _made(
        self,
        standing: Standing,
        report: Report,
        kit: Report,
        told: Findings,
        others: Findings,
        hub: Hub | None = None,
    ) -> Made:
        site, texts, blobs = self.read.site, self.read.texts, self.blobs
        basis = Basis(self.options, self.read, self.engine, self._setting(standing, {}))
        return Made(
            run=report,
            kit=kit,
            told=told,
            others=(
                *others,
                *self._governance(standing).govern((*report.diagnostics, *kit.diagnostics)),
            ),
            held=standing.held,
            parsed=self.read.parsed,
            span=standing.span,
            foreign=is_foreign(self.options, site.theme) or bool(site.plugins),
            zone=site.time_zone,
            sight=Sight(hub, lambda path: decode(blobs.get(texts[path]), Text), {}, blobs, basis),
        )


def _span(ready: Prepared) -> tuple[datetime | None, datetime | None]:
    """From when to when the plan holds: that of a kit tells what is sent next."""
    since, until = changes_around(ready.hub)
    if ready.promotion.kit is None:
        return since, until
    ends = [moment for moment in (until, ready.promotion.kit.until) if moment]
    return ready.hub.as_of, min(ends)


def _iso(moment: datetime | None) -> str:
    return moment.isoformat() if moment else ""
