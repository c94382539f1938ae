"""Rendering the pages of the desk, its style and its script, by the templates of the theme."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby

from hcsite.engine.codec import decode
from hcsite.engine.job import Inputs, Rendered, Renderer
from hcsite.features.kit.desk import IndexView, ListView, PieceView, Row, SaidView, Sending, day_of
from hcsite.features.kit.desk_texts import picture_of, shown_texts, web_link
from hcsite.features.kit.print_pages import PrintView, complaints, sheet_of
from hcsite.features.kit.print_sizes import CARD, POSTER, Paper
from hcsite.theme.environment import Pages, TemplateProblem
from hcsite.theme.layers import Theme
from hcsite.theme.views import SiteView

FILES: Mapping[str, str] = {
    "schedule/hcsite.csv": "table",
    "newsletter.html": "letter",
    "newsletter.eml": "mail",
    "newsletter.txt": "plain",
    "schedule/calendar.ics": "calendar",
    "sms.txt": "messages",
    "sms.csv": "message_table",
    "teasers.json": "data",
    "status.html": "status",
    "reviews.ics": "reviews",
    "audit.json": "audit",
}
"""The files of the kit that have words of their own in the interface."""


@dataclass(frozen=True, slots=True)
class AssetView:
    """A file that pages of the kit load: the name of its template."""

    name: str


@lru_cache(maxsize=8)
def pages_of(theme: bytes, site: bytes, strings: bytes) -> Pages:
    """The templates of a theme, ready for a hub; made once in each worker."""
    return Pages(decode(theme, Theme), decode(site, SiteView), decode(strings, dict[str, str]))


def render_template(
    template: str,
    inputs: Inputs,
    *,
    root: str,
    context: Mapping[str, object],
    many: bool = False,
) -> Rendered:
    """A page of the kit; `root` is the way from it to the kit's folder.

    With `many` long pages of the template to come, quick code is compiled for the first.
    """
    shared = inputs.shared
    pages = pages_of(shared["theme"], shared["site"], shared["strings"])
    whole = {"root": root, **context}
    try:
        text = pages.render(template, page_path=template, context=whole, many=many)
    except TemplateProblem as problem:
        return Rendered(b"", (problem.diagnostic,))
    return Rendered(text.encode("utf-8", "replace"))


def _index(view: IndexView, inputs: Inputs) -> Rendered:
    people = {person.id: person.name for person in view.people}
    names = dict(view.names)
    context = {
        **_listed(view.rows, view.week, people=people, names=names, root=""),
        "page": view,
        "speakers": [person for person in view.people if person.id in view.speakers],
        "files": [(path, FILES.get(path, ""), path) for path in view.files if not _tool(path)],
        "imports": _imports(view.files, names),
    }
    return render_template("kit/index.html", inputs, root="", context=context)


def _listed(
    rows: tuple[Row, ...],
    week: tuple[Sending, ...],
    *,
    people: Mapping[str, str],
    names: Mapping[str, str],
    root: str,
) -> dict[str, object]:
    """What a list of pieces shows, and what it can be narrowed to."""
    return {
        "names": names,
        "people": people,
        "pictures": {row.slug: picture_of(row.picture, root) for row in rows if row.picture},
        "week": [(day, list(sent)) for day, sent in groupby(week, lambda s: s.at.date())],
        "choices": {
            "people": _choices((row.people for row in rows), people) if people else [],
            "topics": _choices((row.topics for row in rows), {}),
            "platforms": _choices((row.platforms for row in rows), names),
        },
    }


def _choices(used: Iterable[tuple[str, ...]], names: Mapping[str, str]) -> list[tuple[str, str]]:
    """What a list can be narrowed to: values that occur, with their names, by those."""
    values = {value for some in used for value in some}
    return sorted(((v, names.get(v, v)) for v in values), key=lambda c: (c[1].casefold(), c[0]))


def _tool(path: str) -> str:
    """The scheduler that a file of the kit is for; nothing where it is for none."""
    if path in FILES or not (path.startswith("schedule/") and path.endswith(".csv")):
        return ""
    return path.split("/")[1].removesuffix(".csv").capitalize()


def _imports(
    files: tuple[str, ...], names: Mapping[str, str]
) -> list[tuple[str, list[tuple[str, str]]]]:
    """The files for each scheduler, with the names of their platforms (`x-2`: a second file)."""
    found: dict[str, list[tuple[str, str]]] = {}
    for path in filter(_tool, files):
        platform, _, number = path.rpartition("/")[2].removesuffix(".csv").partition("-")
        name = " ".join(filter(None, (names.get(platform, platform), number)))
        found.setdefault(_tool(path), []).append((path, name))
    return list(found.items())


def _piece(view: PieceView, inputs: Inputs) -> Rendered:
    piece = view.piece
    people = {person.id: person for person in view.people}
    known = {name: people[name].name for name in people}
    context = {
        "page": view,
        "piece": piece,
        "url": web_link(piece.url),
        "day": day_of(piece.published),
        "reviewed": day_of(piece.reviewed),
        "authors": [known[name] for name in piece.authors if name in known],
        "reviewers": [known[name] for name in piece.reviewers if name in known],
        "uploads": dict(piece.film.channels) if piece.film else {},
        "groups": () if piece.held else shown_texts(piece, view.platforms, people),
        "pictures": [picture_of(picture, "../") for picture in piece.images],
        "links": view.links,
        "found": list(dict.fromkeys(item for link in view.links for item in link.findings)),
        "link_of": {link.reader: link for link in view.links},
        "shown": {piece.og_image: picture_of(piece.share, "../")} if piece.share else {},
    }
    return render_template("kit/piece.html", inputs, root="../", context=context, many=inputs.many)


def _list(view: ListView, inputs: Inputs, template: str, root: str) -> Rendered:
    listed = _listed(view.rows, view.week, people={}, names=dict(view.names), root=root)
    return render_template(template, inputs, root=root, context={**listed, "page": view})


def _person(view: ListView, inputs: Inputs) -> Rendered:
    return _list(view, inputs, "kit/person.html", "../")


def _staff(view: ListView, inputs: Inputs) -> Rendered:
    return _list(view, inputs, "kit/staff.html", "")


def _said(view: SaidView, inputs: Inputs, template: str, root: str) -> Rendered:
    groups = shown_texts(view.piece, view.platforms, {}, root=root)
    context = {"page": view, "piece": view.piece, "groups": groups}
    return render_template(template, inputs, root=root, context=context)


def _person_piece(view: SaidView, inputs: Inputs) -> Rendered:
    return _said(view, inputs, "kit/person-piece.html", "../../")


def _staff_piece(view: SaidView, inputs: Inputs) -> Rendered:
    return _said(view, inputs, "kit/staff-piece.html", "../")


def _print(view: PrintView, inputs: Inputs, template: str, paper: Paper) -> Rendered:
    sheet = sheet_of(view, paper)
    made = render_template(template, inputs, root="../", context={"page": view, "sheet": sheet})
    return Rendered(made.data, (*made.diagnostics, *complaints(view, sheet)))


def _poster(view: PrintView, inputs: Inputs) -> Rendered:
    return _print(view, inputs, "kit/poster.html", POSTER)


def _cards(view: PrintView, inputs: Inputs) -> Rendered:
    return _print(view, inputs, "kit/cards.html", CARD)


def _asset(view: AssetView, inputs: Inputs) -> Rendered:
    return render_template(view.name, inputs, root="", context={"poster": POSTER, "card": CARD})


index: Renderer[IndexView] = Renderer(IndexView, _index)
piece: Renderer[PieceView] = Renderer(PieceView, _piece)
person: Renderer[ListView] = Renderer(ListView, _person)
person_piece: Renderer[SaidView] = Renderer(SaidView, _person_piece)
staff: Renderer[ListView] = Renderer(ListView, _staff)
staff_piece: Renderer[SaidView] = Renderer(SaidView, _staff_piece)
poster: Renderer[PrintView] = Renderer(PrintView, _poster)
cards: Renderer[PrintView] = Renderer(PrintView, _cards)
asset: Renderer[AssetView] = Renderer(AssetView, _asset)
