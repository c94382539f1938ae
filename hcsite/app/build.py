"""One build: read, validate, model, check, plan, render, write, report. In this order."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from hcsite.app import fresh
from hcsite.app.caches import Caches, forget, keep_out_of_git, with_sound_caches
from hcsite.app.clock import Clock
from hcsite.app.options import BLOBS, Options, output_cache
from hcsite.app.report import BuildReport, KitReport, from_kept, kept_json, merged
from hcsite.app.sources import config_of, list_content
from hcsite.core.files import disk_errors
from hcsite.engine.cache import Cache
from hcsite.engine.lock import locked

if TYPE_CHECKING:
    from hcsite.app.made import Made, Sight

Progress = Callable[[str, int, int], None]
Seen = Callable[["Sight", BuildReport], None]
"""Told of the hub, and of what was done, as soon as the output is right."""


def build(
    options: Options,
    *,
    progress: Progress = lambda _step, _done, _total: None,
    waiting: Callable[[], None] | None = None,
    seen: Seen = lambda _sight, _report: None,
    memo: bool = True,
    anew: bool = False,
) -> BuildReport:
    """Builds the hub. Raises Problems where nothing could be read at all; else the report tells.

    On any error the output stays as it was. With `memo` a build that could only do what the last
    one did does nothing, and `seen` is not called; without it, nothing is remembered either. With
    `anew` a plan is made even where the last one stands, so that `seen` is told of the hub.
    """
    clock = Clock()
    config_of(options.root)  # nothing is touched where no hub is
    folder = options.state_folder
    with disk_errors(""), locked(folder / "lock", waiting=waiting), _without_collection():
        keep_out_of_git(folder)
        places = _caches(options)
        if not options.use_cache:
            forget(places)
        blobs = folder / BLOBS
        this = _Build(options, clock, progress, seen, memo, anew)
        return with_sound_caches(this.with_caches, places, blobs=blobs)


@contextmanager
def _without_collection() -> Iterator[None]:
    """Spares the search for cycles: a build makes many values, and hardly a cycle among them."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _load() -> None:
    """Imports what reading, planning and rendering take, once for all workers."""
    from hcsite.app import prepare
    from hcsite.content import schema
    from hcsite.features.pages import render
    from hcsite.features.trust import texts
    from hcsite.theme import quick

    del prepare, quick, render, schema, texts


def _caches(options: Options) -> tuple[Path, ...]:
    """Those of the sources, of the website, and of the kit where there is one."""
    folder = options.state_folder
    outputs = (options.output, options.kit) if options.kit else (options.output,)
    return (folder / "sources.db", *(output_cache(folder, place) for place in outputs))


@dataclass(frozen=True, slots=True)
class _Build:
    options: Options
    clock: Clock
    progress: Progress
    seen: Seen
    memo: bool
    anew: bool

    def with_caches(self) -> BuildReport:
        """The build, with its caches open."""
        with ExitStack() as stack:
            places = _caches(self.options)
            return self._build(Caches(*(stack.enter_context(Cache.opened(p)) for p in places)))

    def _build(self, caches: Caches) -> BuildReport:
        options, clock, outputs = self.options, self.clock, caches.outputs
        inputs = fresh.inputs_of(options) if self.memo else None
        kept = fresh.recall(options, outputs, inputs) if inputs else None
        if kept is not None and (caches.kit is None or self._kit_stands(caches.kit)):
            said = (told for _, told in outputs.told().values())
            return from_kept(kept, said, clock.seconds)
        from hcsite.app.make import make  # only now are heavy libraries needed
        from hcsite.engine.pool import Pool

        listing = inputs.listing if inputs else list_content(options.root, patient=False)
        with Pool(options.workers, ready=_load) as pool:
            made = make(
                options,
                listing=listing,
                clock=clock,
                caches=caches,
                pool=pool,
                progress=self.progress,
                stand=not self.anew,
            )
        report = _report(made, clock)
        self.seen(made.sight, report)
        caches.sources.commit()
        if report.published:
            if inputs is not None and inputs.settled and not made.foreign:
                fresh.remember(
                    options,
                    outputs,
                    inputs=inputs,
                    zone=made.zone,
                    span=made.span,
                    report=kept_json(report, made.others),
                )
            outputs.commit()
            if caches.kit is not None:
                caches.kit.commit()
        return report

    def _kit_stands(self, kits: Cache) -> bool:
        """Whether the kit is as the last build left it."""
        folder = self.options.kit
        return folder is not None and fresh.is_untouched(folder, kits)


def _report(made: Made, clock: Clock) -> BuildReport:
    run, kit = made.run, made.kit
    return BuildReport(
        outputs=run.outputs,
        rendered=run.rendered,
        written=run.written,
        removed=run.removed,
        unchanged=run.unchanged,
        parsed=made.parsed,
        seconds=clock.seconds,
        steps=clock.steps,
        diagnostics=merged(made.told, made.others),
        held=made.held,
        published=run.published and kit.published,
        spans={**run.spans, **kit.spans},
        kit=KitReport(kit.outputs, kit.written, kit.removed),
    )
