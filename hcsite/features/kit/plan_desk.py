"""The desk and what is printed, as jobs."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from hcsite.engine.job import Job
from hcsite.features.kit.desk import (
    SaidView,
    index_view,
    list_view,
    piece_view,
    said_by,
    said_by_staff,
    slugs_of,
    speakers,
    week_of,
)
from hcsite.features.kit.desk_render import AssetView
from hcsite.features.kit.print_pages import print_view
from hcsite.features.kit.schedule import Send
from hcsite.features.kit.view import KitView

SHARED = ("site", "strings")
"""The shared values that every page of the desk shows."""

ASSETS = ("desk.css", "print.css", "desk.js")


def desk_jobs(
    kit: KitView,
    closure: Callable[[str], str],
    *,
    sends: Iterable[Send] = (),
    files: tuple[str, ...] = (),
) -> Iterator[Job]:
    """Every page of the desk; paths are from the kit's folder.

    `closure` gives the digest of what a template can reach; `sends` tell which text is to go out
    when; `files` are paths of what else is in the kit.
    """
    slugs, sends = slugs_of(kit.pieces), tuple(sends)

    def job(name: str, path: str, view: object, template: str = "", source: str = "") -> Job:
        reached = closure(f"kit/{template or name + '.html'}")
        renderer = f"hcsite.features.kit.desk_render:{name}"
        return Job(path, renderer, view, closure=reached, shared=SHARED, source=source)

    def pages(said: tuple[SaidView, ...], folder: str, name: str) -> Iterator[Job]:
        for view in said:
            path = f"{folder}/{view.slug}.html"
            yield job(f"{name}_piece", path, view, f"{name}-piece.html", view.piece.path)

    yield job("index", "index.html", index_view(kit, slugs, sends, files))
    for piece in kit.pieces:
        slug, source = slugs[piece.path], piece.path
        yield job("piece", f"posts/{slug}.html", piece_view(kit, piece, slug), source=source)
        if not piece.held:
            view = print_view(kit, piece, slug)
            yield job("poster", f"print/{slug}-poster.html", view, source=source)
            yield job("cards", f"print/{slug}-cards.html", view, source=source)
    for person in speakers(kit):
        own, week = said_by(kit, person, slugs), week_of(kit, slugs, sends, person.id)
        yield job("person", person_page(person.id), list_view(kit, own, person, week))
        yield from pages(own, f"people/{person.id}", "person")
    team = said_by_staff(kit, slugs)
    if team:
        yield job("staff", "staff.html", list_view(kit, team, None, ()))
        yield from pages(team, "staff", "staff")
    for name in ASSETS:
        yield job("asset", name, AssetView(f"kit/{name}"), name)


def person_page(identity: str) -> str:
    """The page of a person, from the kit's folder."""
    return f"people/{identity}.html"
