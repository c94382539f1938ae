"""What a newsletter is made from: the pieces of a period, and who writes."""

from __future__ import annotations

import calendar
from collections.abc import Container, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from hcsite.core.text import one_line
from hcsite.features.kit.newsletter_words import Words
from hcsite.features.kit.view import KitPerson, KitPiece, KitView
from hcsite.model.teaser import Teaser

PLATFORM = "newsletter"
SUBJECT = 60
"""What subjects have room for, in characters."""
PREHEADER = 100
GREETING = 40
CUE = 60
"""Characters of a line that only greets, and of what stands before a link alone."""
ORG = "org"


@dataclass(frozen=True, slots=True)
class Period:
    """From one day to another, both of which are in it (ISO)."""

    since: str
    until: str


@dataclass(frozen=True, slots=True)
class Story:
    """A piece in the letter: what is said of it, and the lines below. Addresses are full URLs."""

    title: str
    text: str
    url: str
    lang: str = ""
    image: str = ""
    alt: str = ""
    by: str = ""
    checked: str = ""


@dataclass(frozen=True, slots=True)
class NewsletterView:
    """The whole letter, all words chosen; only its form is left to be given.

    `date` is the day of the build (ISO); `email` and `sender` stand in its head, `accent` is a
    colour as `#rrggbb`, dark enough for white letters on it.
    """

    site: str
    url: str
    lang: str
    date: str
    subject: str
    preheader: str
    greeting: str
    opening: str
    sign_off: str
    signed: str
    button: str
    care: str
    why: str
    unsubscribe: str
    email: str = ""
    sender: str = ""
    accent: str = "#0b5c63"
    address: tuple[str, ...] = ()
    stories: tuple[Story, ...] = ()


def last_month(day: str) -> Period:
    """The month that ends on a day: from 23 October to 22 November, from 1 to 31 March."""
    until = date.fromisoformat(day)
    year, month = (until.year, until.month - 1) if until.month > 1 else (until.year - 1, 12)
    last = calendar.monthrange(year, month)[1]
    since = date(year, month, min(until.day, last)) + timedelta(days=1)
    return Period(since.isoformat(), day)


def newsletter_view(view: KitView, period: Period | None = None) -> NewsletterView | None:
    """The letter about a period, by default the month before; None where there is nothing to tell.

    It speaks in the voice of the author where all pieces are by the same one, else in that of the
    organisation.
    """
    period = period or last_month(view.day)
    zone = ZoneInfo(view.zone)
    pieces = [
        p for p in view.pieces if not p.held and period.since <= _day(p, zone) <= period.until
    ]
    if not pieces:
        return None
    words = Words(view.lang, dict(view.strings))
    writer = _writer(pieces, view)
    subject, preheader = _head(pieces, view, words)
    number = "_one" if len(pieces) == 1 else ""
    voice = "i" if writer.voice == "i" else "we"
    return NewsletterView(
        site=view.site,
        url=view.url,
        lang=view.lang,
        date=view.day,
        subject=subject,
        preheader=preheader,
        greeting=writer.greeting or words("greeting"),
        opening=words(f"opening{number}_{voice}", since=words.day(period.since)),
        sign_off=writer.sign_off or words("sign_off"),
        signed="" if writer.name in writer.sign_off else writer.name,
        button=words("button"),
        care=words("care"),
        why=words("why", org=view.org),
        unsubscribe=words("unsubscribe"),
        email=view.email,
        sender=view.org,
        accent=view.accent,
        address=view.address,
        stories=tuple(_story(piece, writer, view, words) for piece in pieces),
    )


def _day(piece: KitPiece, zone: ZoneInfo) -> str:
    return datetime.fromisoformat(piece.published).astimezone(zone).date().isoformat()


def _writer(pieces: Sequence[KitPiece], view: KitView) -> KitPerson:
    authors = {piece.authors or (ORG,) for piece in pieces}
    only = authors.pop() if len(authors) == 1 else (ORG,)
    writer = view.person(only[0] if len(only) == 1 else ORG)
    return replace(writer, name=view.org) if writer.id == ORG else writer


def _teaser(piece: KitPiece) -> Teaser | None:
    return next((t for t in piece.teasers if t.platform == PLATFORM), None)


def _part(piece: KitPiece, name: str) -> str:
    teaser = _teaser(piece)
    parts = teaser.parts if teaser else ()
    return next((one_line(part.text) for part in parts if part.name == name), "")


def _head(pieces: Sequence[KitPiece], view: KitView, words: Words) -> tuple[str, str]:
    """Subject and preheader: those of the newest piece, where it has a subject that fits.

    A title is no subject: on a shared screen it would look like what ails the reader.
    """
    own, told = _part(pieces[0], "subject"), _part(pieces[0], "preheader")
    fits = bool(own) and len(own) <= SUBJECT
    if fits and told:
        return own, told
    also = ""
    titles: list[str] = []
    for piece in pieces[1:] if fits else pieces:
        longer = words(
            "also" if fits else "new", titles=" · ".join([*titles, one_line(piece.title)])
        )
        if len(longer) <= PREHEADER:
            titles.append(one_line(piece.title))
            also = longer
    return own if fits else words("subject", site=view.site), also


def _story(piece: KitPiece, writer: KitPerson, view: KitView, words: Words) -> Story:
    teaser = _teaser(piece)
    speaker = view.person(teaser.speaker) if teaser else writer
    url = (teaser.url if teaser else "") or piece.url
    signed = {view.org, view.site, speaker.name, speaker.sign_off, writer.sign_off}
    text = body_of(teaser.text, url, signed) if teaser else one_line(piece.summary)
    return Story(
        title=one_line(piece.title),
        text=text,
        url=url,
        lang=piece.lang if piece.lang != view.lang else "",
        image=piece.og_image,
        alt=one_line(piece.og_alt),
        by="" if speaker.id in {writer.id, ORG} else words("by", name=speaker.name),
        checked=_checked(piece, view, words),
    )


def body_of(text: str, url: str, signed: Container[str]) -> str:
    """What a text for one letter says, without greeting, link and name: the digest has its own."""
    lines = (line for line in text.replace("\r\n", "\n").split("\n") if line.strip() != url)
    paragraphs = [part.strip() for part in "\n".join(lines).split("\n\n")]
    if paragraphs[0].endswith(",") and len(paragraphs[0]) <= GREETING:
        del paragraphs[0]
    if paragraphs and paragraphs[-1] in signed:
        del paragraphs[-1]
    cues = {part for part in paragraphs if part.endswith(url) and len(part) <= len(url) + CUE}
    return "\n\n".join(part for part in paragraphs if part and part not in cues)


def _checked(piece: KitPiece, view: KitView, words: Words) -> str:
    names = [view.person(person).name for person in piece.reviewers]
    if not names:
        return ""
    joined = words.join(names)
    if not piece.reviewed:
        return words("checked_by", names=joined)
    return words("checked", names=joined, day=words.day(piece.reviewed))
