"""Checking a hub without building it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeVar

from hcsite.app.caches import keep_out_of_git, with_sound_caches
from hcsite.app.clock import day_of
from hcsite.app.copying import copy_findings
from hcsite.app.engine_digest import engine_fingerprint
from hcsite.app.options import BLOBS, Options
from hcsite.app.particulars import with_lines
from hcsite.app.prepare import Prepared, prepare
from hcsite.app.reading import Sources, read_sources
from hcsite.app.sources import config_of, list_content
from hcsite.app.theming import theme_findings
from hcsite.app.unfurling import link_findings, unfurl
from hcsite.core.diagnostics import Diagnostic, in_order
from hcsite.core.files import disk_errors
from hcsite.engine.blobs import Blobs
from hcsite.engine.cache import Cache
from hcsite.engine.job import Job
from hcsite.engine.lock import locked
from hcsite.engine.plan import CLASH, Owners
from hcsite.engine.pool import Pool
from hcsite.engine.run import Setting
from hcsite.model.governance import Governance, binding_pages
from hcsite.model.hub import Hub

T = TypeVar("T")


def check(options: Options) -> tuple[Diagnostic, ...]:
    """Everything that can be said about the content, drafts included; in the order of reading."""
    return with_sources(options, _check)


def survey(options: Options) -> tuple[Hub, Sources, tuple[Diagnostic, ...]]:
    """The hub as it is now, what it was read from, and all findings."""
    return with_sources(options, _survey)


@dataclass(frozen=True, slots=True)
class Opened:
    """All that was read of a hub, with the caches open."""

    options: Options
    sources: Sources
    cache: Cache
    blobs: Blobs
    engine: str
    pool: Pool


def with_sources(options: Options, work: Callable[[Opened], T]) -> T:
    """What the work gives for all that can be read of a hub; the cache is kept after it."""
    config_of(options.root)  # nothing is touched where no hub is
    folder = options.state_folder
    place = folder / "sources.db"
    with disk_errors(""), locked(folder / "lock"):
        keep_out_of_git(folder)
        blobs = folder / BLOBS
        return with_sound_caches(lambda: _opened(options, place, work), [place], blobs=blobs)


def _opened(options: Options, place: Path, work: Callable[[Opened], T]) -> T:
    with Cache.opened(place) as cache, Pool(options.workers) as pool:
        blobs = Blobs(str(options.state_folder / BLOBS))
        engine = engine_fingerprint(cache)
        sources = read_sources(
            options,
            listing=list_content(options.root),
            cache=cache,
            blobs=blobs,
            engine=engine,
            pool=pool,
            progress=lambda *_: None,
        )
        done = work(Opened(options, sources, cache, blobs, engine, pool))
        cache.commit()
        return done


def _survey(opened: Opened) -> tuple[Hub, Sources, tuple[Diagnostic, ...]]:
    ready = _prepared(opened)
    return ready.hub, opened.sources, in_order(_said(opened, ready, ready.jobs))


def _check(opened: Opened) -> tuple[Diagnostic, ...]:
    ready = _prepared(opened)
    jobs = tuple(ready.jobs)
    said = _said(opened, ready, jobs)
    setting = setting_of(opened, ready, opened.options.output)
    found = unfurl(jobs, ready.gallery, setting=setting, options=opened.options)
    links = with_lines(link_findings(found, ready.hub), opened.cache)
    links = [item for item in links if item.code != CLASH]  # told already
    files = copy_findings(jobs, opened.options.root)
    return in_order([*said, *governance_of(opened, ready).govern([*links, *files])])


def _prepared(opened: Opened) -> Prepared:
    options = replace(opened.options, checks=True)
    return prepare(
        options,
        opened.sources,
        opened.cache,
        opened.engine,
        opened.blobs,
        pool=opened.pool,
    )


def _said(opened: Opened, ready: Prepared, jobs: Iterable[Job]) -> list[Diagnostic]:
    sources, cache = opened.sources, opened.cache
    told = [*sources.diagnostics, *sources.findings(cache, ready.soft)]
    owners = Owners()
    for job in jobs:
        owners.add(job.path, job.source)
    told.extend(with_lines((*ready.diagnostics, *owners.clashes()), cache))
    told.extend(theme_findings(opened.options.root, sources.theme))
    return governance_of(opened, ready).govern(told)


def governance_of(opened: Opened, ready: Prepared) -> Governance:
    """How much findings weigh in a hub now, where it is checked."""
    site = opened.sources.site
    today = day_of(opened.options.as_of, site.time_zone)
    soft, binding = ready.soft | ready.ended, binding_pages(ready.hub)
    return Governance(site, today, soft, ready.legacy, binding=binding, checks=True)


def setting_of(opened: Opened, ready: Prepared, output: Path) -> Setting:
    """The setting of a run of a hub's jobs into some folder."""
    blobs = opened.blobs
    for data in ready.small:
        blobs.put(data)
    return Setting(
        output=output,
        blobs=replace(blobs, places=ready.places),
        engine=opened.engine,
        shared={name: blobs.put(data) for name, data in ready.shared.items()},
        context={name: blobs.put(data) for name, data in ready.context.items()},
        texts=opened.sources.texts,
        pool=opened.pool,
        base=opened.sources.site.base_path,
    )
