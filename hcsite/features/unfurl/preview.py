"""What readers of each network see when somebody shares a page."""

from __future__ import annotations

import re
from collections.abc import Iterable

from hcsite.core.diagnostics import Diagnostic
from hcsite.core.text import shorten
from hcsite.features.unfurl.findings import Finding, ImageOf
from hcsite.features.unfurl.head import Head, read_head, split_url
from hcsite.features.unfurl.pictures import is_large
from hcsite.features.unfurl.readers import Read, Reader, Reading, read_all
from hcsite.features.unfurl.rules import findings_in
from hcsite.model.link_card import SQUARE, LinkCard

SIZE = re.compile("[0-9]{1,6}")


def previews(html: str, *, image_of: ImageOf) -> tuple[LinkCard, ...]:
    """The card of a page on each network, in a fixed order.

    `image_of(url)` tells (width, height, bytes, media type) of a picture of the hub, or None where
    there is no such file.
    """
    head = read_head(html)
    reads = read_all(head)
    found = findings_in(head, reads, image_of=image_of)
    return tuple(_preview(read, head, image_of, found) for read in reads)


def findings(cards: Iterable[LinkCard]) -> tuple[Diagnostic, ...]:
    """Everything that is to be said of the cards of one page, each thing once."""
    return tuple(dict.fromkeys(item for card in cards for item in card.findings))


def _preview(read: Read, head: Head, image_of: ImageOf, found: tuple[Finding, ...]) -> LinkCard:
    reader, reading = read.reader, read.seen
    size = _size(reading, head, image_of)
    large = bool(reading.image) and is_large(reader.picture, head, size)
    return LinkCard(
        reader=reader.id,
        name=reader.name,
        title=reading.title,
        description=reading.description,
        title_shown=_shown(reader, "title", reading.title),
        description_shown=_shown(reader, "description", reading.description),
        image=reading.image,
        image_alt=reading.alt,
        frame=reader.picture.frame if large else SQUARE,
        large=large,
        host=_host(head),
        site=reading.site,
        byline=reading.byline,
        account=reading.account,
        labels=reading.labels,
        lacks=reading.lacks,
        refresh=reader.refresh,
        findings=tuple(
            item.diagnostic for item in found if not item.readers or reader.id in item.readers
        ),
    )


def _size(reading: Reading, head: Head, image_of: ImageOf) -> tuple[int, int] | None:
    """The size of a picture: as it is, else as the page says, else not known."""
    picture = image_of(reading.image)
    if picture and picture[0]:
        return picture[:2]
    told = (head.content("og:image:width"), head.content("og:image:height"))
    if reading.image != head.content("og:image") or not all(map(SIZE.fullmatch, told)):
        return None
    return int(told[0]), int(told[1])


def _shown(reader: Reader, part: str, text: str) -> str:
    if part in reader.hides.parts:
        return ""
    limit: int = getattr(reader.text, part)
    return shorten(text, limit) if limit else text


def _host(head: Head) -> str:
    host = split_url(head.content("og:url") or head.href("canonical")).hostname or ""
    return host.removeprefix("www.")
