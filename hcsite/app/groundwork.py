"""What a plan stands on: the hub put together, with every link, picture and video of it known."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from hcsite.app.clock import in_zone
from hcsite.app.leftovers import leftovers
from hcsite.app.linking import Linked, link_up, pictures_wanted, pieces_of
from hcsite.app.media import MediaReader
from hcsite.app.options import Options
from hcsite.app.reading import Sources
from hcsite.app.renditions import ladder_of
from hcsite.app.signed_pictures import with_pictures
from hcsite.app.videos import Screened, screened
from hcsite.core.diagnostics import Diagnostic
from hcsite.engine.cache import Cache
from hcsite.engine.pool import Pool
from hcsite.features.pages.context import FEEDS
from hcsite.features.pages.plan import generated_addresses
from hcsite.model.assembly import Documents, assemble
from hcsite.model.directory import Directory
from hcsite.model.document import Document
from hcsite.model.hub import Hub
from hcsite.model.lifecycle import State
from hcsite.model.trust_report import CORRECTIONS_FEED, has_trust_report
from hcsite.theme.closure import Closures

if TYPE_CHECKING:
    from hcsite.app.infographics import Studio
    from hcsite.model.renditions import Ladder
    from hcsite.theme.views import DrawnView


@dataclass(frozen=True, slots=True)
class Groundwork:
    """The hub, where its links lead, and what its pictures and videos are.

    `generated` are the addresses of pages that no file makes; `studio` draws infographics, where
    there are any, and `drawn` are those, by path.
    """

    hub: Hub
    directory: Directory
    generated: tuple[str, ...]
    media: MediaReader
    ladder: Ladder
    closures: Closures
    studio: Studio | None
    drawn: Mapping[str, DrawnView]
    linked: Linked
    videos: Screened
    found: tuple[Diagnostic, ...]


def lay_groundwork(
    options: Options, read: Sources, cache: Cache, engine: str, pool: Pool
) -> Groundwork:
    """The groundwork of what was read; `found` is what is wrong in how the hub fits together."""
    moment = in_zone(options.as_of, read.site.time_zone)
    documents = with_pictures(read.documents(cache), read, options.root)
    hub, found = assemble(read.site, documents, moment, shown=options.shown)
    generated = generated_addresses(hub)
    directory = Directory(hub, read.listing.entries, (*generated, *_feeds(hub)))
    media = MediaReader(options.root, read.listing, dict(read.known), engine, cache.media())
    media.look_ahead(lambda: pictures_wanted(hub, directory), pool)
    ladder = ladder_of(read.site.pictures, read.theme)
    closures = Closures(read.theme)
    studio = _studio(hub, read, closures, found)
    drawn = studio.shown() if studio else {}
    linked = link_up(
        hub,
        directory,
        media.fetch,
        documents.partial,
        ladder=ladder,
        drawn=drawn,
        strings=read.strings,
    )
    return Groundwork(
        hub,
        directory,
        generated,
        media,
        ladder,
        closures,
        studio,
        drawn,
        linked,
        screened(hub, directory, media),
        (*found, *leftovers(_all(hub, documents), read.others, directory)),
    )


def _all(hub: Hub, documents: Documents) -> Iterator[Document[Any]]:
    """Every document, also those with faults."""
    yield from (piece.document for piece in pieces_of(hub))
    yield from documents.partial


def _studio(hub: Hub, read: Sources, closures: Closures, found: list[Diagnostic]) -> Studio | None:
    """What draws infographics, where there are any: most builds need not load it."""
    if not any(post.is_drawn for post in hub.posts):
        return None
    from hcsite.app.infographics import studio_of

    return studio_of(hub, read.theme, read.strings, closures.digest, found)


def _feeds(hub: Hub) -> tuple[str, ...]:
    """The addresses of all feeds."""
    feeds = tuple(f"{a}{name}" for a in _feed_owners(hub) for name, _ in FEEDS)
    return (*feeds, CORRECTIONS_FEED) if has_trust_report(hub) else feeds


def _feed_owners(hub: Hub) -> tuple[str, ...]:
    topics = (t.address for t in hub.topics.values() if t.state is State.LIVE)
    people = (p.address for p in hub.people.values() if p.state is State.LIVE)
    return ("/", *topics, *people)
