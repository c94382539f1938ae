"""One build: read, validate, model, check, plan, render, write, report. In this order."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from hcsite.app import fresh
from hcsite.app.clock import Clock, is_blocked
from hcsite.app.options import Options, output_cache
from hcsite.app.report import BuildReport, from_kept, gathered, kept_json
from hcsite.app.sources import config_of
from hcsite.core.diagnostics import Diagnostic, Problems, error, in_order
from hcsite.core.files import disk_errors
from hcsite.engine.cache import Cache, Damaged, Refused, remove_cache
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
        if not options.use_cache:
            _forget(options)
        try:
            return _with_caches(options, clock, progress)
        except Refused as reason:
            raise Problems([_refused(reason)]) from reason
        except Damaged:
            _forget(options)
            return _with_caches(options, clock, progress)


def keep_out_of_git(folder: Path) -> None:
    """The folder of the cache is nobody's content."""
    mark = folder / ".gitignore"
    if not mark.exists():
        mark.write_text("*\n", encoding="utf-8")


def _refused(reason: Exception) -> Diagnostic:
    message = f"The cache in .hcsite/ cannot be written: {reason}."
    hint = "Free some space, or check who owns the folder; then build again."
    return error("HC601", message, path=".hcsite", hint=hint)


def _forget(options: Options) -> None:
    for place in _caches(options):
        remove_cache(place)


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
    kept = fresh.recall(options, outputs)
    if kept is not None:
        return from_kept(kept, clock.seconds)
    inputs = fresh.inputs_of(options)
    from hcsite.app.make import make  # only now are heavy libraries needed

    made = make(options, clock=clock, sources=sources, outputs=outputs, progress=progress)
    said = gathered(in_order(made.diagnostics))
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
        if inputs.stamps.settled and not made.foreign_theme:
            kept = kept_json(report)
            zone = made.hub.site.time_zone
            fresh.remember(options, outputs, inputs=inputs, zone=zone, span=made.span, report=kept)
        outputs.commit()
    return report
