"""What networks will show of the pages of an output folder, and what is to be said about that."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from urllib.parse import unquote

from hcsite.app.linking import pieces_of
from hcsite.app.sources import CONFIG
from hcsite.core.diagnostics import Diagnostic, Problems, in_order
from hcsite.features.unfurl.findings import Picture
from hcsite.features.unfurl.preview import Preview, findings, previews
from hcsite.model.address import output_of
from hcsite.model.assembly import graded
from hcsite.model.hub import Hub
from hcsite.model.lifecycle import State
from hcsite.pixels.probe import probe

MANY = 3
"""On more pages than these a fault is that of the theme or of site.toml, and told once."""


@dataclass(frozen=True, slots=True)
class Unfurled:
    """A page of the output, the content file that it comes from, its state, its cards."""

    page: str
    source: str
    state: State
    cards: tuple[Preview, ...]


@dataclass(frozen=True, slots=True)
class Pictures:
    """The pictures of an output folder, by the addresses that pages give; each is read once."""

    output: Path
    base_url: str
    _known: dict[str, Picture | None] = field(default_factory=dict)

    def at(self, url: str) -> Picture | None:
        """Width, height, bytes and media type of a picture; None where there is no such file."""
        if url not in self._known:
            self._known[url] = self._read(url)
        return self._known[url]

    def _read(self, url: str) -> Picture | None:
        if not url.startswith(self.base_url):
            return None
        path = unquote(url[len(self.base_url) :])
        place = self.output / path
        try:
            if not place.resolve().is_relative_to(self.output.resolve()):
                return None
            data = place.read_bytes()
            found = probe(data, path=path)
        except (OSError, ValueError, Problems):
            return None
        kind = "svg+xml" if found.format == "svg" else found.format
        return found.width, found.height, len(data), f"image/{kind}"


def unfurl(output: Path, hub: Hub) -> Iterator[Unfurled]:
    """The cards of the front page and of each piece that has a page in an output folder.

    `hub` is the hub from which the output was built. Lists are left out: their heads come from the
    same template, and few people share them.
    """
    pictures = Pictures(output, hub.site.base_url)
    shown = [piece for piece in pieces_of(hub) if piece.state in hub.shown]
    named = [(output_of(piece.address), piece.document.path, piece.state) for piece in shown]
    for page, source, state in [("index.html", CONFIG, State.LIVE), *named]:
        try:
            html = (output / page).read_text(encoding="utf-8")
        except (OSError, ValueError):
            continue
        yield Unfurled(page, source, state, previews(html, image_of=pictures.at))


def unfurl_findings(pages: Iterable[Unfurled]) -> tuple[Diagnostic, ...]:
    """What is to be said of cards, with its place; what holds for many pages is said once."""
    where: dict[Diagnostic, list[Unfurled]] = {}
    for page in pages:
        for item in findings(page.cards):
            where.setdefault(item, []).append(page)
    told: list[Diagnostic] = []
    for item, places in where.items():
        if len(places) > MANY:
            told += [replace(item, page=page.page) for page in places]
        else:
            told += [
                found
                for page in places
                for found in graded([replace(item, path=page.source)], page.state)
            ]
    return in_order(told)
