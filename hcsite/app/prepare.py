"""From sources to jobs: the hub put together, linked, checked and planned."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import chain
from typing import TYPE_CHECKING

from hcsite.app.brand import check_brand
from hcsite.app.brand_media import brand_media, fonts_of
from hcsite.app.clock import in_zone
from hcsite.app.gallery import FILES, Gallery, gallery_of
from hcsite.app.inspection import inspection_of
from hcsite.app.kit_records import with_records
from hcsite.app.linking import Linked, link_up, pictures_wanted, pieces_of
from hcsite.app.media import MediaReader
from hcsite.app.options import Options
from hcsite.app.plugins import plan_plugins
from hcsite.app.promotion import Desk, Promotion, share_view
from hcsite.app.reading import Sources
from hcsite.app.renditions import ladder_of, picture_plan
from hcsite.app.report import Held
from hcsite.app.signed_pictures import with_pictures
from hcsite.app.site_view import Parts, site_view
from hcsite.app.surveying import surveyed
from hcsite.app.videos import screened, without_poster
from hcsite.app.website import assets_of, noted, own_files, website_jobs
from hcsite.core.diagnostics import Diagnostic
from hcsite.engine.blobs import Blobs
from hcsite.engine.cache import Cache
from hcsite.engine.codec import encode
from hcsite.engine.job import Job
from hcsite.engine.pool import Pool
from hcsite.engine.worker import INSPECTION
from hcsite.features.check.hub import check_hub
from hcsite.features.pages.context import FEEDS, Context
from hcsite.features.pages.plan import generated_addresses
from hcsite.model.assembly import assemble, is_public
from hcsite.model.directory import Directory
from hcsite.model.governance import Governance
from hcsite.model.hub import Hub, Piece, Post
from hcsite.model.lifecycle import State
from hcsite.model.media import Medium
from hcsite.model.site import Site
from hcsite.model.trust_report import CORRECTIONS_FEED, has_trust_report
from hcsite.theme.closure import Closures
from hcsite.theme.layers import Theme
from hcsite.theme.views import SiteView

if TYPE_CHECKING:
    from hcsite.app.infographics import Studio


@dataclass(frozen=True, slots=True)
class Prepared:
    """A hub ready to be rendered: its jobs, which can be taken once, and what they share.

    In `diagnostics` lines may be numbers of spots (see model/particulars.py). `soft` are the paths
    of content files in which nothing stops a build, `legacy` those in which rules of trust only
    warn, `ended` those that readers do not see any more. `waiting` are jobs of pictures that are
    only done when a browser asks, by path.
    """

    hub: Hub
    linked: Linked
    jobs: Iterator[Job]
    shared: Mapping[str, bytes]
    context: Mapping[str, bytes]
    diagnostics: tuple[Diagnostic, ...]
    soft: frozenset[str]
    legacy: frozenset[str]
    ended: frozenset[str]
    places: Mapping[str, str]
    small: tuple[bytes, ...]
    promotion: Promotion
    gallery: Gallery
    waiting: Mapping[str, Job]


def prepare(
    options: Options,
    read: Sources,
    cache: Cache,
    engine: str,
    blobs: Blobs,
    *,
    pool: Pool,
) -> Prepared:
    """The hub with all its jobs, and everything that is wrong with it."""
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
    pictures = picture_plan(linked, ladder, preview=options.preview)
    added = plan_plugins(hub, linked)
    brand, brand_found = brand_media(read, media)
    videos = screened(hub, directory, media)
    media.remember(cache)
    assets = assets_of(read, fonts_of(read.site, brand))
    addresses = {asset.name: asset.address for asset in assets}
    parts = Parts(
        hub, directory, read.strings, brand, addresses, read.theme.sizes(), options.preview
    )
    view, view_found = site_view(parts)
    pale = check_brand(read.site, read.theme)
    desk = Desk(
        options,
        read,
        hub,
        linked,
        brand.get(read.site.brand.logo),
        blobs,
        cache,
        engine,
        studio,
        is_readable=not pale,
    )
    promotion = desk.plan(closures.digest)
    found.extend(promotion.diagnostics)
    shares = {path: share_view(hub, card) for path, card in promotion.cards.items()}
    context = Context(
        hub,
        linked.media,
        linked.holes,
        linked.images,
        closures.digest,
        shares,
        linked.successors,
        drawn,
        ladder,
        videos.views,
    )
    found.extend([*linked.diagnostics, *added.diagnostics, *videos.diagnostics])
    found.extend([*brand_found, *view_found, *pale, *without_poster(hub, videos.views, shares)])
    found.extend(check_hub(hub, linked.inward, _menu(view, read.site)))
    found.extend(surveyed(hub, read, options))
    used = [*{**linked.media, **videos.media, **brand}.values()]
    gallery = gallery_of(view, ((item, read.size_of(item.path)) for item in used))
    pages: dict[str, Job] = {}  # filled while the jobs of the website are taken
    soft = frozenset(piece.document.path for piece in pieces_of(hub) if _is_soft(piece))
    legacy = frozenset(post.document.path for post in hub.posts if post.matter.legacy)
    if promotion.kit is not None:
        promotion = replace(promotion, kit=replace(promotion.kit, pages=pages, gallery=gallery))
    promotion = with_records(
        promotion,
        hub,
        found,
        read=read,
        cache=cache,
        governance=Governance(hub.site, hub.today, soft, legacy),
        closure=closures.digest,
    )
    return Prepared(
        hub=hub,
        linked=linked,
        jobs=chain(
            noted(
                website_jobs(
                    context,
                    read,
                    assets=assets,
                    used=used,
                    generated=generated,
                    made=(*pictures.jobs, *(card.job for card in promotion.cards.values())),
                    preview=options.preview,
                ),
                pages,
                promotion.texts,
            ),
            studio.jobs() if studio else (),
            added.jobs,
        ),
        shared={
            "site": encode(view),
            "strings": encode(dict(read.strings)),
            FILES: encode(own_files(read, assets)),
        },
        context={
            "theme": encode(_without_assets(read.theme)),
            INSPECTION: inspection_of(read.site, read.strings.get("disclaimer", "")),
        },
        diagnostics=tuple(found),
        soft=soft,
        legacy=legacy,
        ended=frozenset(p.document.path for p in hub.posts if p.state is State.EXPIRED),
        places=_places(options, read, used),
        small=(
            *read.theme.assets().values(),
            *promotion.small,
            *(studio.small if studio else ()),
        ),
        promotion=promotion,
        gallery=gallery,
        waiting=pictures.waiting,
    )


def _studio(hub: Hub, read: Sources, closures: Closures, found: list[Diagnostic]) -> Studio | None:
    """What draws infographics, where there are any: most builds need not load it."""
    if not any(post.is_drawn for post in hub.posts):
        return None
    from hcsite.app.infographics import studio_of

    return studio_of(hub, read.theme, read.strings, closures.digest, found)


def _menu(view: SiteView, site: Site) -> frozenset[str]:
    """The addresses of all that the menu and the footer name."""
    links = (*view.nav, *view.policies)
    return frozenset("/" + link.url.removeprefix(site.base_path) for link in links)


def _feeds(hub: Hub) -> tuple[str, ...]:
    """The addresses of all feeds."""
    feeds = tuple(f"{a}{name}" for a in _feed_owners(hub) for name, _ in FEEDS)
    return (*feeds, CORRECTIONS_FEED) if has_trust_report(hub) else feeds


def _feed_owners(hub: Hub) -> tuple[str, ...]:
    topics = (t.address for t in hub.topics.values() if t.state is State.LIVE)
    people = (p.address for p in hub.people.values() if p.state is State.LIVE)
    return ("/", *topics, *people)


def _without_assets(theme: Theme) -> Theme:
    bare = (replace(x, assets={}, teasers={}, designs={}, infographics={}) for x in theme.layers)
    return Theme(tuple(bare))


def _is_soft(piece: Piece) -> bool:
    """Whether a piece is still being written, or to come."""
    if isinstance(piece, Post):
        return not is_public(piece.state)
    return piece.state is State.DRAFT


def _places(options: Options, read: Sources, used: list[Medium]) -> dict[str, str]:
    places = {medium.digest: str(options.root / medium.path) for medium in used}
    places.update({digest: str(options.root / path) for path, digest in read.static.items()})
    return places


def held_back(hub: Hub) -> Held:
    """What readers do not see yet, and what comes next."""
    states = [post.state for post in hub.posts]
    coming = [post for post in hub.posts if post.state is State.SCHEDULED]
    following = min(coming, key=lambda post: post.published, default=None)
    return Held(
        drafts=states.count(State.DRAFT) + sum(p.state is State.DRAFT for p in hub.pages),
        scheduled=states.count(State.SCHEDULED),
        expired=states.count(State.EXPIRED),
        next_path=following.document.path if following else "",
        next_at=following.published.isoformat(timespec="minutes") if following else "",
    )
