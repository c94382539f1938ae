"""One build: read, validate, model, check, plan, render, write, report. In this order."""

from __future__ import annotations

from collections.abc import Callable

from hcsite.app import fresh
from hcsite.app.clock import Clock, is_blocked
from hcsite.app.options import Options
from hcsite.app.report import BuildReport, from_kept, kept_json
from hcsite.core.diagnostics import in_order
from hcsite.core.digest import digest_parts
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
    folder = options.state_folder
    with disk_errors(""), locked(folder / "lock", waiting=waiting):
        (folder / ".gitignore").write_text("*\n", encoding="utf-8")
        name = digest_parts(str(options.output.resolve()))[:12]
        with (
            Cache.opened(folder / "sources.db") as sources,
            Cache.opened(folder / f"output-{name}.db") as outputs,
        ):
            return _build(options, clock, sources, outputs, progress)


def _build(
    options: Options, clock: Clock, sources: Cache, outputs: Cache, progress: Progress
) -> BuildReport:
    if options.use_cache:
        kept = fresh.recall(options, outputs)
        if kept is not None:
            return from_kept(kept, clock.seconds)
    inputs = fresh.inputs_of(options)
    from hcsite.app.make import make  # only now are heavy libraries needed

    made = make(options, clock=clock, sources=sources, outputs=outputs, progress=progress)
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
        if inputs.stamps.settled and not made.foreign_theme:
            kept = kept_json(report)
            fresh.remember(options, outputs, inputs=inputs, span=made.span, report=kept)
        outputs.commit()
    return report
