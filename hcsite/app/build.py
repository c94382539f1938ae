"""One build: read, validate, model, check, plan, render, write, report. In this order."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from hcsite.app import fresh
from hcsite.app.caches import forget, keep_out_of_git, with_sound_caches
from hcsite.app.clock import Clock, is_blocked
from hcsite.app.options import BLOBS, Options, output_cache
from hcsite.app.report import BuildReport, from_kept, kept_json
from hcsite.app.sources import config_of
from hcsite.core.diagnostics import in_order
from hcsite.core.files import disk_errors
from hcsite.engine.cache import Cache
from hcsite.engine.lock import locked

Progress = Callable[[str, int, int], None]


def build(
    options: Options,
    *,
    progress: Progress = lambda _step, _done, _total: None,
    waiting: Callable[[], None] | None = None,
) -> BuildReport:
    """Builds the hub. Raises Problems where nothing could be read at all; else the report tells.

    On any error the output stays as it was.
    """
    clock = Clock()
    config_of(options.root)  # nothing is touched where no hub is
    folder = options.state_folder
    with disk_errors(""), locked(folder / "lock", waiting=waiting):
        keep_out_of_git(folder)
        places = _caches(options)
        if not options.use_cache:
            forget(places)
        blobs = folder / BLOBS
        return with_sound_caches(
            lambda: _with_caches(options, clock, progress), places, blobs=blobs
        )


def _caches(options: Options) -> tuple[Path, Path]:
    folder = options.state_folder
    return folder / "sources.db", output_cache(folder, options.output)


def _with_caches(options: Options, clock: Clock, progress: Progress) -> BuildReport:
    of_sources, of_output = _caches(options)
    with Cache.opened(of_sources) as sources, Cache.opened(of_output) as outputs:
        return _build(options, clock, sources, outputs, progress)


def _build(
    options: Options, clock: Clock, sources: Cache, outputs: Cache, progress: Progress
) -> BuildReport:
    inputs = fresh.inputs_of(options)
    kept = fresh.recall(options, outputs, inputs)
    if kept is not None:
        return from_kept(kept, clock.seconds)
    from hcsite.app.make import make  # only now are heavy libraries needed

    made = make(
        options,
        listing=inputs.listing,
        clock=clock,
        sources=sources,
        outputs=outputs,
        progress=progress,
    )
    said = in_order(made.diagnostics)
    blocked = is_blocked(said, strict=options.strict)
    run = made.run
    report = BuildReport(
        outputs=run.outputs,
        rendered=run.rendered,
        written=run.written,
        removed=run.removed,
        unchanged=run.unchanged,
        parsed=made.parsed,
        seconds=clock.seconds,
        steps=clock.steps,
        diagnostics=said,
        held=made.held,
        published=not blocked,
    )
    sources.commit()
    if not blocked:
        if inputs.settled and not made.foreign_theme:
            fresh.remember(
                options,
                outputs,
                inputs=inputs,
                zone=made.zone,
                span=made.span,
                report=kept_json(report),
            )
        outputs.commit()
    return report
