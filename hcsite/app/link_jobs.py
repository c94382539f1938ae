"""What networks make of links to pages: a job that renders a page as the build does, and reads it.

So a page need not lie in the output, and a card is made anew only when its page would be.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache

from hcsite.app.gallery import FILES, Gallery, PageLink
from hcsite.app.inspection import look
from hcsite.core.diagnostics import has_errors
from hcsite.core.digest import digest_parts
from hcsite.engine.codec import decode, encode
from hcsite.engine.job import Inputs, Job, Rendered, Renderer
from hcsite.engine.worker import INSPECTION, renderer_of
from hcsite.features.kit.desk import PieceView
from hcsite.features.kit.desk_render import piece, render_template
from hcsite.features.kit.desk_texts import Picture
from hcsite.features.unfurl.preview import findings, previews
from hcsite.model.link_card import LinkCard
from hcsite.theme.views import SiteView

DESK = "hcsite.features.kit.desk_render:piece"
TEMPLATE = "kit/link.html"


def read_link(link: PageLink, inputs: Inputs) -> tuple[LinkCard, ...]:
    """The cards of a page on all networks; none where the page cannot be made."""
    renderer = renderer_of(link.renderer)
    made = renderer.render(decode(link.args, renderer.view), inputs)
    return () if has_errors(made.diagnostics) else _read(link, made.data, inputs)


def _read(link: PageLink, page: bytes, inputs: Inputs) -> tuple[LinkCard, ...]:
    known = {p.url: (p.width, p.height, p.bytes, p.type) for p in link.pictures}
    others = _addresses(inputs.shared[FILES])

    def image_of(url: str) -> tuple[int, int, int, str] | None:
        return known.get(url) or ((0, 0, 0, "") if url in others else None)

    return previews(page.decode("utf-8", "replace"), image_of=image_of)


@lru_cache(maxsize=4)
def _addresses(data: bytes) -> frozenset[str]:
    return frozenset(decode(data, tuple[str, ...]))


def _with_page(job: Job, page: Job) -> Job:
    """A job that needs all that the job of a page needs."""
    shared = tuple(dict.fromkeys((*job.shared, *page.shared, FILES)))
    closure = digest_parts(job.closure, page.closure)
    return replace(job, closure=closure, shared=shared, texts=page.texts, source=page.source)


def cards_job(page: Job, gallery: Gallery) -> Job:
    """The cards of a page as JSON, with what is to be said of them."""
    path = f"{page.path.removesuffix('.html')}.json"
    return _with_page(Job(path, f"{__name__}:cards", gallery.of(page)), page)


def _cards(link: PageLink, inputs: Inputs) -> Rendered:
    """The cards of a page; what is to be said of them, and of the page itself."""
    renderer = renderer_of(link.renderer)
    view = decode(link.args, renderer.view)
    made = renderer.render(view, inputs)
    if has_errors(made.diagnostics):
        return Rendered(encode(()))
    read = _read(link, made.data, inputs)
    told = (*findings(read), *look(link.path, made.data, inputs.shared[INSPECTION], view))
    return Rendered(
        encode(read), tuple(replace(item, path=link.source, page=link.path) for item in told)
    )


@dataclass(frozen=True, slots=True)
class DeskPiece:
    """A page of the desk, and the page of the hub that its texts lead to."""

    piece: PieceView
    link: PageLink


def desk_job(job: Job, page: Job, gallery: Gallery) -> Job:
    """The desk's page of a piece, with the cards of its link."""
    view = DeskPiece(job.args, gallery.of(page))
    return _with_page(replace(job, renderer=f"{__name__}:desk_piece", args=view), page)


def _desk_piece(view: DeskPiece, inputs: Inputs) -> Rendered:
    return piece.render(replace(view.piece, links=read_link(view.link, inputs)), inputs)


@dataclass(frozen=True, slots=True)
class LinkView:
    """The preview's page about a link; `back` is the address of the page in the preview."""

    title: str
    back: str
    link: PageLink


def link_job(page: Job, gallery: Gallery, *, title: str, back: str, closure: str) -> Job:
    """The page that shows what networks make of the link to a page; it lies at the same path."""
    view = LinkView(title, back, gallery.of(page))
    return _with_page(Job(page.path, f"{__name__}:link", view, closure=closure), page)


def _link(view: LinkView, inputs: Inputs) -> Rendered:
    site = decode(inputs.shared["site"], SiteView)
    root = "../" * view.link.path.count("/")
    pictures = {
        p.url: Picture(
            root + p.url.removeprefix(site.origin + site.base), "", p.width, p.height, ""
        )
        for p in view.link.pictures
    }
    cards = read_link(view.link, inputs)
    context = {"page": view, "links": cards, "pictures": pictures, "found": findings(cards)}
    return render_template(TEMPLATE, inputs, root=root, context=context)


cards: Renderer[PageLink] = Renderer(PageLink, _cards)
desk_piece: Renderer[DeskPiece] = Renderer(DeskPiece, _desk_piece)
link: Renderer[LinkView] = Renderer(LinkView, _link)
