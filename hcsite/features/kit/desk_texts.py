"""The texts of a piece as the desk shows them: each with its rules, its picture, its links."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from urllib.parse import quote, urlsplit

from hcsite.features.kit.preview_shape import (
    Shape,
    anchor_of,
    card_picture,
    composer,
    composer_pattern,
    shape_of,
)
from hcsite.features.kit.view import KitPerson, KitPicture, KitPiece, KitPlatform
from hcsite.model.teaser import Part, Teaser

COLUMNS = 56
"""So many characters stand in a line of a field."""

SHOWN_LINK = 36
"""So many characters of a link are shown."""

PARTS = ("title", "headline", "subject", "preheader", "warning", "sticker", "slide")
VARIANTS = ("day", "week", "month", "staff")
"""The parts and variants that have words of their own in the interface."""

_NUMBERED = re.compile(r"([a-z]+)[ -](\d+)")


@dataclass(frozen=True, slots=True)
class Name:
    """What a part or a variant is called: a kind that has words, or the bare name."""

    kind: str
    number: int
    bare: str


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture: its address from the page, its file's name, its size in pixels, its alt text."""

    url: str
    file: str
    width: int
    height: int
    alt: str


@dataclass(frozen=True, slots=True)
class Field:
    """A further field of a text; `id` is its own on the page."""

    id: str
    name: Name
    part: Part
    rows: int


@dataclass(frozen=True, slots=True)
class Shown:
    """A text with all that stands around it.

    `id` is its own on the page, `key` its own in the kit. `url` is its link, `pattern` and
    `composer` the address of the platform's composer without and with the text; `short` is how the
    link is shown there, where it is not shown in full.
    """

    id: str
    key: str
    teaser: Teaser
    variant: Name
    platform: KitPlatform
    shape: Shape
    rows: int
    fields: tuple[Field, ...]
    url: str
    short: str
    pattern: str
    composer: str
    picture: Picture | None
    card: Picture | None
    speaker: str = ""


@dataclass(frozen=True, slots=True)
class Group:
    """All texts for a platform."""

    platform: KitPlatform
    texts: tuple[Shown, ...]


def shown_texts(
    piece: KitPiece,
    platforms: Iterable[KitPlatform],
    people: Mapping[str, KitPerson],
    *,
    root: str = "../",
) -> tuple[Group, ...]:
    """The texts of a piece by platform; `root` leads from the page to the kit's folder."""
    found: list[Group] = []
    seen: Counter[str] = Counter()
    for platform in platforms:
        texts = []
        for teaser in (item for item in piece.teasers if item.platform == platform.id):
            mark = anchor_of(teaser.platform, teaser.variant, teaser.speaker)
            seen[mark] += 1
            mark += f"-{seen[mark]}" if seen[mark] > 1 else ""
            person = people.get(teaser.speaker)
            name = person.name if person else ""
            texts.append(_shown(piece, platform, teaser, mark=mark, root=root, speaker=name))
        if texts:
            found.append(Group(platform, tuple(texts)))
    return tuple(found)


def _shown(
    piece: KitPiece, platform: KitPlatform, teaser: Teaser, *, mark: str, root: str, speaker: str
) -> Shown:
    pattern = composer_pattern(platform, teaser, piece.og_image)
    image = next((p for p in piece.images if p.path == teaser.image), None)
    wide = card_picture(piece.images)
    return Shown(
        id=mark,
        key=f"{piece.identity} {mark}",
        teaser=teaser,
        variant=_name(teaser.variant, VARIANTS),
        platform=platform,
        shape=shape_of(teaser, platform),
        rows=rows_of(teaser.text),
        fields=tuple(_fields(teaser.parts, mark)),
        url=web_link(teaser.url),
        short=short_link(teaser.url) if platform.unit != "sms" else "",
        pattern=pattern,
        composer=composer(pattern, teaser.text, teaser.url) if pattern else "",
        picture=picture_of(image, root, teaser.image_alt) if image else None,
        card=picture_of(wide, root) if wide else None,
        speaker=speaker,
    )


def picture_of(picture: KitPicture, root: str, alt: str = "") -> Picture:
    """A picture as a page in a folder of the kit links to it; `root` leads to the kit's folder."""
    file = picture.path.rpartition("/")[2]
    url = root + quote(picture.path)
    return Picture(url, file, picture.width, picture.height, alt or picture.alt)


def web_link(url: str) -> str:
    """An address, if it is one of the web."""
    return url if url.startswith(("https://", "http://")) else ""


def short_link(url: str) -> str:
    """A link as platforms show it: without scheme and campaign, and cut where it is long."""
    parts = urlsplit(url)
    shown = parts.netloc.removeprefix("www.") + parts.path.rstrip("/")
    return shown if len(shown) <= SHOWN_LINK else f"{shown[:SHOWN_LINK]}…"


def rows_of(text: str) -> int:
    """The lines of a field in which a text can be read as a whole."""
    lines = sum(1 + len(line) // COLUMNS for line in text.split("\n"))
    return min(max(lines, 2), 24)


def _fields(parts: tuple[Part, ...], mark: str) -> Iterator[Field]:
    for number, part in enumerate(parts, 1):
        yield Field(f"{mark}-part-{number}", _name(part.name, PARTS), part, rows_of(part.text))


def _name(bare: str, known: tuple[str, ...]) -> Name:
    match = _NUMBERED.fullmatch(bare)
    kind, number = (match[1], int(match[2])) if match else (bare, 0)
    return Name(kind if kind in known else "", number, bare)
