"""From sources to jobs: the hub put together, linked, checked and planned."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import chain

from hcsite.app.appearance import Appearance, appearance_of
from hcsite.app.films import with_films
from hcsite.app.gallery import FILES, Gallery, gallery_of
from hcsite.app.groundwork import Groundwork, lay_groundwork
from hcsite.app.inspection import inspection_of
from hcsite.app.kit_records import with_records
from hcsite.app.linking import pieces_of
from hcsite.app.options import Options
from hcsite.app.plugins import plan_plugins
from hcsite.app.promotion import Desk, Promotion, share_view
from hcsite.app.reading import Sources
from hcsite.app.renditions import picture_plan
from hcsite.app.report import Held
from hcsite.app.surveying import surveyed
from hcsite.app.videos import without_poster
from hcsite.app.website import noted, own_files, website_jobs
from hcsite.core.diagnostics import Diagnostic
from hcsite.engine.blobs import Blobs
from hcsite.engine.cache import Cache
from hcsite.engine.codec import encode
from hcsite.engine.job import Job
from hcsite.engine.pool import Pool
from hcsite.engine.worker import INSPECTION
from hcsite.features.check.hub import check_hub
from hcsite.features.pages.context import Context
from hcsite.model.assembly import is_public
from hcsite.model.governance import Governance, legacy_files
from hcsite.model.hub import Hub, Piece, Post
from hcsite.model.lifecycle import State
from hcsite.model.media import Medium
from hcsite.theme.layers import Theme


@dataclass(frozen=True, slots=True)
class Prepared:
    """A hub ready to be rendered: its jobs, which can be taken once, and what they share.

    In `diagnostics` lines may be numbers of spots (see model/particulars.py). `soft` are the paths
    of content files in which nothing stops a build, `legacy` those in which rules of trust only
    warn, `ended` those that readers do not see any more. `waiting` are jobs of pictures that are
    only done when a browser asks, by path.
    """

    hub: Hub
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
    ground = lay_groundwork(options, read, cache, engine, pool)
    look = appearance_of(ground, read, preview=options.preview)
    ground.media.remember(cache)
    hub, studio = ground.hub, ground.studio
    logo = look.brand.get(read.site.brand.logo)
    promotion = Desk(
        options,
        read,
        hub,
        ground.linked,
        logo,
        blobs,
        cache,
        engine,
        studio,
        look.is_readable,
        ground.videos.views,
    ).plan(ground.closures.digest)
    added = plan_plugins(hub, ground.linked)
    context = _context(ground, promotion, read.strings)
    found = (
        *_findings(ground, look, promotion, context),
        *added.diagnostics,
        *surveyed(hub, read, options),
    )
    used = [*{**ground.linked.media, **ground.videos.media, **look.brand}.values()]
    gallery = gallery_of(look.view, ((item, read.size_of(item.path)) for item in used))
    soft = frozenset(piece.document.path for piece in pieces_of(hub) if _is_soft(piece))
    legacy = legacy_files(hub)
    pages: dict[str, Job] = {}  # filled while the jobs of the website are taken
    promotion = with_records(
        _with_pages(promotion, pages, gallery),
        hub,
        found,
        read=read,
        cache=cache,
        governance=Governance(hub.site, hub.today, soft, legacy),
        closure=ground.closures.digest,
    )
    pictures = picture_plan(ground.linked, ground.ladder, preview=options.preview)
    website = website_jobs(
        context,
        read,
        assets=look.assets,
        used=used,
        generated=ground.generated,
        made=(*pictures.jobs, *(card.job for card in promotion.cards.values())),
        preview=options.preview,
    )
    drawn = studio.jobs() if studio else ()
    return Prepared(
        hub=hub,
        jobs=chain(noted(website, pages, promotion.texts), drawn, added.jobs),
        shared={
            "site": encode(look.view),
            "strings": encode(dict(read.strings)),
            FILES: encode(own_files(read, look.assets)),
        },
        context={
            "theme": encode(_without_assets(read.theme)),
            INSPECTION: inspection_of(read.site, read.strings.get("disclaimer", "")),
        },
        diagnostics=found,
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


def _context(ground: Groundwork, promotion: Promotion, strings: Mapping[str, str]) -> Context:
    """What the pages are planned from; `strings` are the words of the interface."""
    linked = ground.linked
    context = Context(
        ground.hub,
        linked.media,
        linked.holes,
        linked.images,
        ground.closures.digest,
        {path: share_view(ground.hub, card) for path, card in promotion.cards.items()},
        linked.successors,
        ground.drawn,
        ground.ladder,
        ground.videos.views,
    )
    return with_films(context, strings)


def _findings(
    ground: Groundwork, look: Appearance, promotion: Promotion, context: Context
) -> Iterator[Diagnostic]:
    """What is wrong in the hub as a whole."""
    yield from ground.found
    yield from promotion.diagnostics
    yield from ground.linked.diagnostics
    yield from ground.videos.diagnostics
    yield from look.found
    yield from without_poster(ground.hub, ground.videos.views, context.shares)
    yield from check_hub(ground.hub, ground.linked.inward, look.menu)


def _with_pages(promotion: Promotion, pages: Mapping[str, Job], gallery: Gallery) -> Promotion:
    """The promotion, whose kit knows the pages that it leads to, and their pictures."""
    if promotion.kit is None:
        return promotion
    return replace(promotion, kit=replace(promotion.kit, pages=pages, gallery=gallery))


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
        in_review=states.count(State.IN_REVIEW),
    )
