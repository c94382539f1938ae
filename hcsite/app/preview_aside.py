"""What a preview makes when somebody asks: the kit, drafts included, and pages about links."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from hcsite.app.checking import Opened, governance_of, setting_of, with_sources
from hcsite.app.clock import is_blocked
from hcsite.app.gallery import SHARED_KINDS
from hcsite.app.link_jobs import TEMPLATE, link_job
from hcsite.app.options import Options, output_cache
from hcsite.app.prepare import Prepared, prepare
from hcsite.core.diagnostics import Diagnostic, has_errors
from hcsite.engine.cache import Cache
from hcsite.engine.job import Job
from hcsite.engine.run import Report, run
from hcsite.features.kit.desk_render import AssetView
from hcsite.theme.closure import Closures

STYLE = "desk.css"


@dataclass(frozen=True, slots=True)
class Aside:
    """What came of it: where the pages of the kit are, by file; until when; what stopped it."""

    places: Mapping[str, str]
    until: datetime | None = None
    absent: bool = False
    diagnostics: tuple[Diagnostic, ...] = ()


def make_kit(options: Options, *, watch: Callable[[], None]) -> Aside:
    """Makes the kit of a preview in the folder that `options` name; links are as readers see them.

    `watch` is called now and then, and may raise to end it.
    """

    def work(opened: Opened) -> Aside:
        ready = _prepared(opened)
        pages = _taken(ready.jobs, watch)
        plan = ready.promotion.kit
        if plan is None or not pages:
            return Aside({}, absent=plan is None)
        report, found = _write(plan.whole(), opened, ready, options, watch)
        return Aside(plan.places(), plan.until, diagnostics=() if report.published else found)

    return with_sources(options, work)


def make_links(options: Options, wanted: Iterable[str], *, watch: Callable[[], None]) -> Aside:
    """Makes a page about the link to each of the `wanted` pages, in the kit's folder of `options`.

    In `places` are those that there are.
    """

    def work(opened: Opened) -> Aside:
        ready = _prepared(opened)
        jobs = _taken(ready.jobs, watch)
        closures = Closures(opened.sources.theme)
        pages = [jobs[p] for p in wanted if p in jobs and jobs[p].renderer in SHARED_KINDS]
        if not pages:
            return Aside({}, absent=True)
        style = Job(
            STYLE,
            "hcsite.features.kit.desk_render:asset",
            AssetView(f"kit/{STYLE}"),
            closure=closures.digest(f"kit/{STYLE}"),
            shared=("site", "strings"),
        )
        made = {STYLE: style}
        for page in pages:
            made.update(_about(page, jobs, ready, closures.digest(TEMPLATE)))
        report, found = _write(made.values(), opened, ready, options, watch)
        places = {page.path: page.path for page in pages}
        return Aside(places, diagnostics=() if report.published else found)

    return with_sources(options, work)


def _about(page: Job, jobs: Mapping[str, Job], ready: Prepared, closure: str) -> dict[str, Job]:
    """The page about a link, and the pictures that are on it."""
    site = ready.hub.site
    title = getattr(page.args, "title", "") or site.name
    link = link_job(page, ready.gallery, title=title, back=page.args.url, closure=closure)
    start = len(site.absolute("/"))
    paths = (picture.url[start:] for picture in link.args.link.pictures)
    return {page.path: link, **{path: jobs[path] for path in paths if path in jobs}}


def _prepared(opened: Opened) -> Prepared:
    return prepare(
        opened.options,
        opened.sources,
        opened.cache,
        opened.engine,
        opened.blobs,
        pool=opened.pool,
    )


def _taken(jobs: Iterable[Job], watch: Callable[[], None]) -> dict[str, Job]:
    """All jobs by their paths."""
    taken: dict[str, Job] = {}
    for job in jobs:
        watch()
        taken[job.path] = job
    return taken


def _write(
    jobs: Iterable[Job],
    opened: Opened,
    ready: Prepared,
    options: Options,
    watch: Callable[[], None],
) -> tuple[Report, tuple[Diagnostic, ...]]:
    """Writes the files, unless something stops that; faults in a text only lie over it."""
    folder = options.kit or options.output
    kinds = opened.sources.kinds

    governance = governance_of(opened, ready)

    def gate(found: Iterable[Diagnostic]) -> bool:
        ruled = governance.govern(item for item in found if item.path not in kinds)
        return is_blocked(tuple(ruled), strict=False)

    found = governance.govern((*opened.sources.diagnostics, *ready.diagnostics))
    if gate(found):
        return Report(), tuple(item for item in found if has_errors([item]))
    with Cache.opened(output_cache(options.state_folder, folder)) as cache:
        report = run(
            jobs,
            setting=setting_of(opened, ready, folder),
            cache=cache,
            gate=gate,
            progress=lambda *_: watch(),
        )
        if report.published:
            cache.commit()
    return report, report.diagnostics


def aside_options(options: Options, folder: Path) -> Options:
    """The options of a preview for what is made aside of it: addresses are those of readers."""
    return replace(options, base_url="", kit=folder)
