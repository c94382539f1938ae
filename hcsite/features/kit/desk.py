"""The pages of the desk: what each of them is made from."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from urllib.parse import unquote, urlsplit
from zoneinfo import ZoneInfo

from hcsite.core.digest import digest_bytes
from hcsite.core.text import slugify
from hcsite.features.kit.preview_shape import anchor_of, card_picture
from hcsite.features.kit.schedule import Send
from hcsite.features.kit.view import KitPerson, KitPicture, KitPiece, KitPlatform, KitView
from hcsite.model.link_card import LinkCard
from hcsite.model.teaser import Teaser

LONGEST_SLUG = 80
WEEK = 7
"""Days that the index looks ahead, today included."""


@dataclass(frozen=True, slots=True)
class Row:
    """A piece in a list.

    `people` are ids of those who wrote it or have a text for it, `platforms` of those that it has
    texts for.
    """

    slug: str
    title: str
    url: str
    day: date | None
    lang: str = "en"
    authors: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    platforms: tuple[str, ...] = ()
    picture: KitPicture | None = None
    notes: tuple[str, ...] = ()
    held: str = ""


@dataclass(frozen=True, slots=True)
class Sending:
    """A text that is to go out at a local time; `anchor` is its place on the page of its piece."""

    at: datetime
    slug: str
    title: str
    platform: str
    anchor: str
    lang: str = "en"


@dataclass(frozen=True, slots=True)
class IndexView:
    """The first page.

    `speakers` are ids of those people who have a page of their own; `names` are those of platforms
    by their ids; `files` paths of what else is in the kit.
    """

    day: date
    rows: tuple[Row, ...]
    week: tuple[Sending, ...]
    people: tuple[KitPerson, ...]
    speakers: tuple[str, ...]
    names: tuple[tuple[str, str], ...]
    staff: bool
    files: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PieceView:
    """A piece with all its texts, for everybody.

    `staff` says that the team has some too; `links` is what networks make of its link.
    """

    slug: str
    piece: KitPiece
    platforms: tuple[KitPlatform, ...]
    people: tuple[KitPerson, ...]
    staff: bool = False
    links: tuple[LinkCard, ...] = ()


@dataclass(frozen=True, slots=True)
class ListView:
    """What one person may say, or the team: pieces, and what of it is due within a week.

    `person` is nobody where it is for the team. `names` are those of platforms by their ids.
    """

    day: date
    person: KitPerson | None
    rows: tuple[Row, ...]
    week: tuple[Sending, ...]
    names: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class SaidView:
    """The texts of a piece that one person may say, or the team."""

    slug: str
    piece: KitPiece
    platforms: tuple[KitPlatform, ...]
    person: KitPerson | None


def slugs_of(pieces: tuple[KitPiece, ...]) -> dict[str, str]:
    """The name that the files of each piece have, by its path: the last part of its address.

    Where two would have the same one, on any kind of disk, both are told apart by their ids.
    """
    names = {piece.path: _slug(piece) for piece in pieces}
    known = [name.casefold() for name in names.values()]
    marks = {p.path: digest_bytes(p.identity.encode())[:6] for p in pieces}
    return {
        path: name if known.count(name.casefold()) == 1 else f"{name}-{marks[path]}"
        for path, name in names.items()
    }


def _slug(piece: KitPiece) -> str:
    last = unquote(urlsplit(piece.url).path).rstrip("/").rpartition("/")[2]
    return slugify(last)[:LONGEST_SLUG].strip("-") or "piece"


def index_view(
    kit: KitView, slugs: dict[str, str], sends: Iterable[Send], files: tuple[str, ...] = ()
) -> IndexView:
    """The first page of a kit: all pieces, and what of `sends` is due within a week."""
    return IndexView(
        day=date.fromisoformat(kit.day),
        rows=tuple(_row(piece, slugs[piece.path]) for piece in kit.pieces),
        week=_week(kit, slugs, sends),
        people=kit.people,
        speakers=tuple(person.id for person in speakers(kit)),
        names=_names(kit),
        staff=any(texts.teasers for texts in kit.staff),
        files=files,
    )


def list_view(
    kit: KitView, said: Iterable[SaidView], person: KitPerson | None, week: tuple[Sending, ...]
) -> ListView:
    """The list of what a person, or the team, has to say."""
    rows = tuple(_row(view.piece, view.slug) for view in said)
    return ListView(date.fromisoformat(kit.day), person, rows, week, _names(kit))


def _names(kit: KitView) -> tuple[tuple[str, str], ...]:
    return tuple((platform.id, platform.name) for platform in kit.platforms)


def week_of(
    kit: KitView, slugs: dict[str, str], sends: Iterable[Send], speaker: str
) -> tuple[Sending, ...]:
    """What is due within a week in the voice of one person."""
    return _week(kit, slugs, (send for send in sends if send.teaser.speaker == speaker))


def _week(kit: KitView, slugs: dict[str, str], sends: Iterable[Send]) -> tuple[Sending, ...]:
    today, zone = date.fromisoformat(kit.day), ZoneInfo(kit.zone)
    found = (_sending(send, slugs[send.piece.path], zone) for send in sends)
    return tuple(item for item in found if today <= item.at.date() < today + timedelta(days=WEEK))


def _sending(send: Send, slug: str, zone: ZoneInfo) -> Sending:
    teaser = send.teaser
    return Sending(
        at=send.at.astimezone(zone),
        slug=slug,
        title=send.piece.title,
        platform=teaser.platform,
        anchor=anchor_of(teaser.platform, teaser.variant, teaser.speaker),
        lang=send.piece.lang,
    )


def speakers(kit: KitView) -> tuple[KitPerson, ...]:
    """The people in whose voice there is a text; that of the organisation is everybody's."""
    sent = (piece for piece in kit.pieces if not piece.held)
    voices = {teaser.speaker for piece in sent for teaser in piece.teasers} - {"org"}
    return tuple(person for person in kit.people if person.id in voices)


def piece_view(kit: KitView, piece: KitPiece, slug: str) -> PieceView:
    """The page of a piece."""
    voices = {teaser.speaker for teaser in piece.teasers}.union(piece.authors, piece.reviewers)
    people = tuple(person for person in kit.people if person.id in voices)
    staff = bool(kit.staff_of(piece.path))
    return PieceView(slug, piece, _platforms(kit, piece), people, staff)


def said_by(kit: KitView, person: KitPerson, slugs: dict[str, str]) -> tuple[SaidView, ...]:
    """What a person may say: their pieces, with the texts in their voice alone."""
    own = {
        piece.path: tuple(teaser for teaser in piece.teasers if teaser.speaker == person.id)
        for piece in kit.pieces
    }
    return _said(kit, slugs, own, person)


def said_by_staff(kit: KitView, slugs: dict[str, str]) -> tuple[SaidView, ...]:
    """Texts for members of staff, of which each takes another one."""
    return _said(kit, slugs, {texts.path: texts.teasers for texts in kit.staff}, None)


def _said(
    kit: KitView,
    slugs: dict[str, str],
    texts: Mapping[str, tuple[Teaser, ...]],
    person: KitPerson | None,
) -> tuple[SaidView, ...]:
    own = (
        replace(piece, teasers=texts[piece.path], notes=())  # who shares need not know them
        for piece in kit.pieces
        if texts.get(piece.path) and not piece.held
    )
    return tuple(SaidView(slugs[p.path], p, _platforms(kit, p), person) for p in own)


def _platforms(kit: KitView, piece: KitPiece) -> tuple[KitPlatform, ...]:
    """The platforms that the texts of a piece are for, in the order of the kit."""
    used = {teaser.platform for teaser in piece.teasers}
    known = tuple(platform for platform in kit.platforms if platform.id in used)
    others = sorted(used.difference(platform.id for platform in known))
    return (*known, *(KitPlatform(id=name, name=name) for name in others))


def _row(piece: KitPiece, slug: str) -> Row:
    return Row(
        slug=slug,
        title=piece.title,
        url=piece.url,
        day=day_of(piece.published),
        lang=piece.lang,
        authors=piece.authors,
        people=tuple(dict.fromkeys((*piece.authors, *(t.speaker for t in piece.teasers)))),
        topics=piece.topics,
        platforms=tuple(dict.fromkeys(teaser.platform for teaser in piece.teasers)),
        picture=card_picture(piece.images),
        notes=piece.cautions,
        held=piece.held,
    )


def day_of(moment: str) -> date | None:
    """The day of an instant, or a day, as it is written (in the hub's time zone)."""
    return datetime.fromisoformat(moment).date() if moment else None
