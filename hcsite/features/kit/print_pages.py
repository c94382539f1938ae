"""A poster and cards with a QR code: what stands on them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from hcsite.core.diagnostics import Diagnostic, warning
from hcsite.features.kit.desk import day_of
from hcsite.features.kit.print_sizes import Paper, size_of
from hcsite.features.kit.qr import QrCode, qr_code
from hcsite.features.kit.view import KitPiece, KitView
from hcsite.model.teaser import Teaser

PLATFORM = "print_qr"
"""The platform whose text is printed."""


@dataclass(frozen=True, slots=True)
class PrintView:
    """What is printed of a piece. `path` is its content file, for messages.

    `url` is what the code says, the shortest address of the page; `action` is one thing to do,
    `helpline` what must be said beside it.
    """

    path: str
    slug: str
    headline: str
    url: str
    org: str
    action: str = ""
    helpline: str = ""
    reviewed: date | None = None
    lang: str = "en"


@dataclass(frozen=True, slots=True)
class Sheet:
    """How it is set: the code, the address in print, the size of its type from 1 (the largest).

    `crowded` says that even the smallest is too large for one page.
    """

    code: QrCode | None
    address: str
    size: int
    crowded: bool = False


def print_view(kit: KitView, piece: KitPiece, slug: str) -> PrintView:
    """What is printed of a piece: its text for print, or its title and summary."""
    said = next((teaser for teaser in piece.teasers if teaser.platform == PLATFORM), None)
    parts = {part.name: part.text for part in said.parts} if said else {}
    url = piece.short_url or piece.url
    told = _paragraphs(said, url) if said else (piece.summary,)
    return PrintView(
        path=piece.path,
        slug=slug,
        headline=parts.get("headline") or piece.title,
        url=url,
        org=kit.org,
        action=told[0] if told else "",
        helpline="\n".join(told[1:]),
        reviewed=day_of(piece.reviewed),
        lang=piece.lang,
    )


def _paragraphs(said: Teaser, url: str) -> tuple[str, ...]:
    """The text for print but for the line with the address, which stands beside the code."""
    lines = (line.strip() for line in said.text.split("\n"))
    return tuple(line for line in lines if line and printed(url) not in line)


def printed(url: str) -> str:
    """An address as it is printed: without what nobody types."""
    return url.removeprefix("https://").removeprefix("http://").removeprefix("www.").rstrip("/")


def sheet_of(view: PrintView, paper: Paper) -> Sheet:
    """How a view is set on a poster or a card."""
    size = size_of(paper, headline=view.headline, action=view.action, helpline=view.helpline)
    return Sheet(qr_code(view.url), printed(view.url), size or len(paper.types), size == 0)


def complaints(view: PrintView, sheet: Sheet) -> Iterator[Diagnostic]:
    """Warnings where the address is too long for a code on paper, or the text for the paper."""
    if sheet.code is None or sheet.code.fine:
        hint = "Set short_url below [kit] in site.toml, or give the piece a shorter slug."
        message = "The address is too long for a QR code that can be read from a small card."
        yield warning("HC880", message, path=view.path, hint=hint)
    if sheet.crowded:
        hint = "Write a shorter text for print: a teaser for print_qr, with a title of its own."
        message = "There is more text than a poster or a card has room for."
        yield warning("HC881", message, path=view.path, hint=hint)
