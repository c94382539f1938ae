"""The kit of a hub as one value: pieces with teasers and pictures, platforms, people."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from hcsite.app.kit_film import kit_film
from hcsite.app.promoting import Promoted, cautions_of, notes_of, reviewed_on, short_url
from hcsite.app.share_cards import Easel
from hcsite.app.voices import voice_of_person
from hcsite.features.cards.plan import Card
from hcsite.features.kit.view import (
    KitPerson,
    KitPicture,
    KitPiece,
    KitPlatform,
    KitView,
    LinkPreview,
    StaffTexts,
)
from hcsite.features.pages.cards import summary_of
from hcsite.features.teasers.view import Composed
from hcsite.model.cast import ORGANISATION
from hcsite.model.hub import Hub, Post
from hcsite.model.lifecycle import State
from hcsite.model.platform import Platform
from hcsite.model.promotion import Voice
from hcsite.model.teaser import Teaser
from hcsite.theme.views import VideoView

STAFF = "staff"
PDF = ".pdf"


@dataclass(frozen=True, slots=True)
class KitParts:
    """The kit's view, its cards, the share cards that it shows, and who may be sent, by path."""

    view: KitView
    cards: tuple[Card, ...]
    shares: tuple[Card, ...]
    sent: frozenset[str]


def kit_parts(
    hub: Hub,
    promoted: Promoted,
    easel: Easel,
    shares: Mapping[str, Card],
    drawn: Mapping[str, tuple[Card, ...]] = MappingProxyType({}),
    videos: Mapping[str, VideoView] = MappingProxyType({}),
) -> KitParts:
    """The kit of a hub. `shares` are the share cards of its pieces, by path.

    `drawn` are the channel sets of infographics that are drawn from their text, `videos` the videos
    of pages, both by path too.
    """
    sizes = _sizes(promoted.platforms)
    platforms = {platform.id: platform for platform in promoted.platforms}
    pieces: list[KitPiece] = []
    staff: list[StaffTexts] = []
    cards: list[Card] = []
    for post, composed in promoted.pieces:
        own = (*drawn.get(post.document.path, ()), *easel.kit_cards(post, sizes))
        cards.extend(own)
        texts = [_pictured(teaser, platforms, own) for teaser in composed.teasers]
        share = shares.get(post.document.path)
        piece = _piece(hub, post, composed, own, share, tuple(texts))
        video = videos.get(post.document.path)
        film = kit_film(hub, post, video, promoted.platforms) if video else None
        pieces.append(replace(piece, film=film))
        told = tuple(t for t in texts if t.variant.startswith(STAFF))
        if told:
            staff.append(StaffTexts(post.document.path, told))
    now = hub.as_of.astimezone(ZoneInfo(hub.site.time_zone))
    site = hub.site
    view = KitView(
        site=site.name,
        org=site.org.name,
        url=site.base_url,
        as_of=now.isoformat(timespec="seconds"),
        day=now.date().isoformat(),
        zone=site.time_zone,
        lang=site.default_lang,
        email=site.org.email,
        accent=site.brand.accent,
        address=site.org.address.lines,
        people=_people(hub),
        platforms=tuple(map(_platform, promoted.platforms)),
        pieces=tuple(pieces),
        staff=tuple(staff),
    )
    posts = (post for post, _ in promoted.pieces if post.state is not State.DRAFT)
    sent = frozenset(post.document.path for post in posts)
    own = tuple(shares[path] for path in (p.path for p in pieces) if path in shares)
    return KitParts(view, tuple(cards), own, sent)


def _sizes(platforms: tuple[Platform, ...]) -> tuple[tuple[int, int], ...]:
    """The best size of each platform that takes pictures, each once."""
    return tuple(dict.fromkeys(p.picture.sizes[0] for p in platforms if p.picture.sizes))


def _pictured(teaser: Teaser, platforms: Mapping[str, Platform], cards: tuple[Card, ...]) -> Teaser:
    """A teaser with the card that fits its platform, and what it says best."""
    platform = platforms.get(teaser.platform)
    if platform is None or not platform.picture.sizes:
        return teaser
    fitting = [c for c in cards if (c.width, c.height) == platform.picture.sizes[0]]
    same = (c for c in fitting if c.job.args.layout == teaser.angle)
    card = next(same, next(iter(fitting), None))
    return replace(teaser, image=card.path, image_alt=card.alt) if card else teaser


def _piece(
    hub: Hub,
    post: Post,
    composed: Composed,
    cards: tuple[Card, ...],
    share: Card | None,
    texts: tuple[Teaser, ...],
) -> KitPiece:
    site, matter = hub.site, post.matter
    lang, told = matter.lang or site.default_lang, matter.promotion
    image = site.absolute(share.address) if share else ""
    url = site.absolute(post.address)
    summary = summary_of(post)
    reviewed = reviewed_on(post)
    return KitPiece(
        path=post.document.path,
        identity=post.identity,
        title=matter.title,
        url=url,
        published=(matter.published or hub.as_of).isoformat(),
        short_url=short_url(hub, post),
        lang=lang,
        summary=summary,
        authors=post.authors,
        reviewers=tuple(review.id for review in matter.reviewers if review.id in hub.people),
        reviewed=reviewed.isoformat() if reviewed else "",
        topics=hub.topic_titles(post),
        images=tuple(
            _picture(f"{card.width}x{card.height}", card)
            for card in cards
            if not card.path.endswith(PDF)
        ),
        poster=next((card.path for card in cards if card.path.endswith(PDF)), ""),
        og_image=image,
        og_alt=share.alt if share else "",
        share=_picture("share", share) if share else None,
        teasers=tuple(t for t in texts if not t.variant.startswith(STAFF)),
        preview=LinkPreview(matter.title, summary, image, urlsplit(url).netloc),
        expires=matter.expires.isoformat() if matter.expires else "",
        promote_until=told.promote_until.isoformat() if told.promote_until else "",
        cautions=cautions_of(post, site.default_lang),
        notes=notes_of(post, composed),
    )


def _picture(name: str, card: Card) -> KitPicture:
    return KitPicture(name, card.path, card.width, card.height, card.alt)


def _people(hub: Hub) -> tuple[KitPerson, ...]:
    own = _person(ORGANISATION, hub.site.org.name, hub.site.voice)
    active = (p for p in hub.people.values() if p.document.matter.active)
    voices = ((p, voice_of_person(hub.site, p.document.matter.voice)) for p in active)
    return (own, *(_person(p.id, p.spoken_name, voice) for p, voice in voices))


def _person(identity: str, name: str, voice: Voice) -> KitPerson:
    return KitPerson(identity, name, voice.person or "we", voice.greeting, voice.sign_off)


def _platform(platform: Platform) -> KitPlatform:
    text = platform.text
    return KitPlatform(
        id=platform.id,
        name=platform.name,
        unit=text.unit.value,
        limit=text.max,
        fold=text.fold,
        official=text.official,
        share=platform.share,
        link=platform.link.place,
        sizes=platform.picture.sizes,
        picture=platform.picture.required,
        notes=platform.notes,
    )
