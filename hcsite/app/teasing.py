"""Teasers of pieces that somebody names, or of all that are passed on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass

from hcsite.app.checking import Opened, with_sources
from hcsite.app.clock import in_zone
from hcsite.app.naming import post_named
from hcsite.app.options import Options
from hcsite.app.particulars import with_lines
from hcsite.app.promoting import passed_on, promote
from hcsite.core.diagnostics import Diagnostic, in_order
from hcsite.model.assembly import assemble
from hcsite.model.platform import Platform
from hcsite.model.teaser import Teaser


@dataclass(frozen=True, slots=True)
class Told:
    """Teasers, the platforms that they are for, and what is to be said about them."""

    teasers: tuple[Teaser, ...]
    platforms: tuple[Platform, ...]
    diagnostics: tuple[Diagnostic, ...]


def teasers_of(options: Options, names: Sequence[str]) -> Told:
    """The teasers of the pieces that are named by file, slug or address; of all where none is.

    Drafts and scheduled pieces can be named too. Raises Problems for a name that nobody has.
    """
    return with_sources(options, lambda opened: _told(opened, names))


def teaser_json(teaser: Teaser) -> dict[str, object]:
    """A teaser as the public contract has it."""
    return asdict(teaser)


def _told(opened: Opened, names: Sequence[str]) -> Told:
    sources = opened.sources
    moment = in_zone(opened.options.as_of, sources.site.time_zone)
    hub, _ = assemble(sources.site, sources.documents(opened.cache), moment)
    promoted = promote(
        hub,
        tuple(post_named(hub, name) for name in names) or passed_on(hub),
        read=sources,
        blobs=opened.blobs,
        cache=opened.cache,
        engine=opened.engine,
        root=opened.options.root,
    )
    told = tuple(t for _, composed in promoted.pieces for t in composed.teasers)
    found = in_order(with_lines(promoted.diagnostics, opened.cache))
    return Told(told, promoted.platforms, found)
