"""Checking a hub without building it."""

from __future__ import annotations

from pathlib import Path

from hcsite.app.caches import keep_out_of_git, with_sound_caches
from hcsite.app.make import engine_fingerprint, with_lines
from hcsite.app.options import BLOBS, Options
from hcsite.app.prepare import prepare
from hcsite.app.reading import Sources, read_sources
from hcsite.app.sources import config_of, list_content
from hcsite.app.theming import theme_findings
from hcsite.core.diagnostics import Diagnostic, in_order
from hcsite.core.files import disk_errors
from hcsite.engine.blobs import Blobs
from hcsite.engine.cache import Cache
from hcsite.engine.lock import locked
from hcsite.engine.plan import collisions
from hcsite.model.hub import Hub


def check(options: Options) -> tuple[Diagnostic, ...]:
    """Everything that can be said about the content, drafts included; in the order of reading."""
    _, _, found = survey(options)
    return found


def survey(options: Options) -> tuple[Hub, Sources, tuple[Diagnostic, ...]]:
    """The hub as it is now, what it was read from, and all findings."""
    config_of(options.root)  # nothing is touched where no hub is
    folder = options.state_folder
    place = folder / "sources.db"
    with disk_errors(""), locked(folder / "lock"):
        keep_out_of_git(folder)
        blobs = folder / BLOBS
        return with_sound_caches(lambda: _survey(options, place), [place], blobs=blobs)


def _survey(options: Options, place: Path) -> tuple[Hub, Sources, tuple[Diagnostic, ...]]:
    with Cache.opened(place) as cache:
        blobs = Blobs(str(options.state_folder / BLOBS))
        engine = engine_fingerprint(cache)
        sources = read_sources(
            options,
            listing=list_content(options.root),
            cache=cache,
            blobs=blobs,
            engine=engine,
            progress=lambda *_: None,
        )
        ready = prepare(options, sources, cache, engine)
        cache.commit()
        told = [*sources.diagnostics, *sources.findings(cache, ready.soft)]
        told.extend(with_lines((*ready.diagnostics, *collisions(ready.jobs)), cache))
        told.extend(theme_findings(options.root, sources.theme))
        return ready.hub, sources, in_order(told)
