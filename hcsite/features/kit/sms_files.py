"""Text messages with their segments: a list for people, and one for the service that sends them."""

from __future__ import annotations

from dataclasses import dataclass

from hcsite.core.text import one_line
from hcsite.engine.job import Inputs, Rendered, Renderer
from hcsite.features.kit.csv_cells import POSTED, csv_bytes
from hcsite.features.kit.view import KitView
from hcsite.prose.segments import segments

PLATFORM = "sms"
HEADER = ("post", "variant", "text", "characters", "segments", "encoding", "url")


@dataclass(frozen=True, slots=True)
class SmsText:
    """A message: of which piece (its path and its title) it tells, and what it says."""

    path: str
    title: str
    variant: str
    text: str
    url: str


@dataclass(frozen=True, slots=True)
class SmsView:
    """All messages, newest piece first."""

    site: str
    texts: tuple[SmsText, ...]


def size_of(text: str) -> str:
    """The size of a message as people read it: `142 characters, 1 segment (GSM-7)`."""
    sent = segments(text)
    plural = "" if sent.count == 1 else "s"
    return f"{sent.length} characters, {sent.count} segment{plural} ({sent.alphabet})"


def sms_view(view: KitView) -> SmsView:
    """The messages of all pieces that may be sent."""
    return SmsView(
        view.site,
        tuple(
            SmsText(piece.path, one_line(piece.title), teaser.variant, teaser.text, teaser.url)
            for piece in view.pieces
            if not piece.held
            for teaser in piece.teasers
            if teaser.platform == PLATFORM
        ),
    )


def render_txt(view: SmsView, _inputs: Inputs) -> Rendered:
    """The list for people."""
    lines = [f"Text messages of {one_line(view.site)}", ""]
    for item in view.texts:
        lines += [f"{item.title} ({item.variant})", size_of(item.text), "", item.text, "", ""]
    return Rendered(("\n".join(lines).rstrip("\n") + "\n").encode())


def render_csv(view: SmsView, _inputs: Inputs) -> Rendered:
    """The list for services, whose cells are sent as they are: guarded as posts.

    What is counted is the text before any guard.
    """
    rows = []
    for item in view.texts:
        sent = segments(item.text)
        numbers = (str(sent.length), str(sent.count), sent.alphabet)
        rows.append((item.path, item.variant, item.text, *numbers, item.url))
    return Rendered(csv_bytes(HEADER, rows, guard=POSTED))


TXT = Renderer(SmsView, render_txt)
CSV = Renderer(SmsView, render_csv)
