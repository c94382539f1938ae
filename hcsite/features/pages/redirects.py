"""Old addresses: a small page at each that leads to the new one, for hosts without redirects."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from hcsite.engine.job import Inputs, Job, Rendered, Renderer
from hcsite.features.pages.jobs import SHARED
from hcsite.features.pages.render import pages_of
from hcsite.model.address import alias_output
from hcsite.model.hub import Hub, Piece
from hcsite.theme.environment import TemplateProblem

TEMPLATE = "redirect.html"


@dataclass(frozen=True, slots=True)
class RedirectView:
    """Where an old address leads: the full URL, and the title of what is there."""

    old: str
    target: str
    title: str


Move = tuple[str, str, str, str]
"""An old address, the new one, the title of what is there, the path of its document."""


def moves_of(hub: Hub) -> tuple[Move, ...]:
    """The moves that writers ask for, sorted."""
    pieces: list[Piece] = [*hub.posts, *hub.pages, *hub.people.values(), *hub.topics.values()]
    return tuple(
        sorted(
            (alias, piece.address, _title(piece), piece.document.path)
            for piece in pieces
            if piece.state in hub.shown
            for alias in piece.document.matter.aliases
        )
    )


def _title(piece: Piece) -> str:
    matter = piece.document.matter
    return matter.name if hasattr(matter, "name") else matter.title


def redirect_jobs(hub: Hub, closure: str, moves: Iterable[Move]) -> Iterator[Job]:
    """A page for each old address."""
    for alias, address, title, source in moves:
        view = RedirectView(alias, hub.site.absolute(address), title)
        renderer = "hcsite.features.pages.redirects:redirect"
        path = alias_output(alias)
        yield Job(path, renderer, view, closure=closure, shared=SHARED, source=source)


def _render(view: RedirectView, inputs: Inputs) -> Rendered:
    shared = inputs.shared
    pages = pages_of(shared["theme"], shared["site"], shared["strings"])
    context = {"target": view.target, "title": view.title}
    try:
        html = pages.render(TEMPLATE, page_path=view.old, context=context)
    except TemplateProblem as problem:
        return Rendered(b"", (problem.diagnostic,))
    return Rendered(html.encode("utf-8"))


redirect: Renderer[RedirectView] = Renderer(RedirectView, _render)
