"""Rendering pages: a view in, HTML out. What a renderer may read is in its arguments."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import lru_cache
from typing import TypeVar

from hcsite.engine.codec import decode
from hcsite.engine.job import Inputs, Rendered, Renderer
from hcsite.features.pages.figures import parted, with_marks
from hcsite.features.pages.head import head_of
from hcsite.features.pages.jobs import FILM
from hcsite.features.pages.outline import raster, reading_minutes
from hcsite.features.pages.plain import plain_text
from hcsite.features.pages.posts import TEMPLATES
from hcsite.features.pages.trails import Page, trail_of
from hcsite.model.address import output_of
from hcsite.model.holes import Show, fill
from hcsite.model.infographic import Infographic, alt_of
from hcsite.model.kinds import Kind
from hcsite.model.particulars import Text, mark_id
from hcsite.model.share import share_links
from hcsite.theme.environment import Pages, TemplateProblem, safe
from hcsite.theme.layers import Theme
from hcsite.theme.views import (
    BodyView,
    FigureView,
    HomeView,
    ListView,
    NotFoundView,
    PageView,
    PeopleView,
    PersonView,
    PostView,
    ShareLink,
    SiteView,
    TopicsView,
    TopicView,
    TrustView,
    VideoView,
)

TEXT, FULL = "text", "100vw"
"""Where pictures of bodies stand, in the words of themes; how wide where a theme does not say."""

Strings = Mapping[str, str]
P = TypeVar("P", bound=Page)


@lru_cache(maxsize=8)
def pages_of(theme: bytes, site: bytes, strings: bytes) -> Pages:
    """The templates of a theme, ready for a hub; made once in each worker."""
    return Pages(decode(theme, Theme), decode(site, SiteView), decode(strings, dict[str, str]))


def render_view(view: Page, inputs: Inputs, *, template: str) -> Rendered:
    """Any page: its head, its breadcrumbs, its body filled, through its template."""
    shared = inputs.shared
    pages = pages_of(shared["theme"], shared["site"], shared["strings"])
    path = output_of(view.url.removeprefix(pages.site.base.rstrip("/")))
    try:
        view, body, drawn = _with_body(view, inputs, pages, path=path)
    except TemplateProblem as problem:
        return Rendered(b"", (problem.diagnostic,))
    parts: list[tuple[str, FigureView | None]] = []
    if drawn is not None:
        parts = parted(body, drawn)
        body = "".join(html for html, _ in parts)
    context: dict[str, object] = {
        "page": view,
        "head": head_of(view, pages.site, pages.strings, text=_plain(view, body)),
        "crumbs": trail_of(view, pages.site, pages.strings),
        "body": safe(body),
        "parts": [(safe(html), figure) for html, figure in parts],
        "share": (),
        "minutes": 0,
        "csp": pages.site.csp,
        "plays": False,
    }
    if videos := _videos(view):
        context["csp"] = next((video.csp for video in videos if video.csp), pages.site.csp)
        context["plays"] = True
    if isinstance(view, PostView):
        context["share"] = _share(view, pages.site, pages.strings)
        context["minutes"] = 0 if view.video else reading_minutes(view.body.words)
    try:
        html = pages.render(template, page_path=path, context=context, many=inputs.many)
    except TemplateProblem as problem:
        return Rendered(b"", (problem.diagnostic,))
    return Rendered(html.encode("utf-8"))


def _videos(view: Page) -> list[VideoView]:
    """The videos that a page plays: its own, and those in its text."""
    own = [view.video] if isinstance(view, PostView) and view.video else []
    body = getattr(view, "body", None)
    return [*own, *(film.video for _, film in body.films)] if isinstance(body, BodyView) else own


def _with_body(
    view: P, inputs: Inputs, pages: Pages, *, path: str
) -> tuple[P, str, Infographic | None]:
    """The view with what its text says of itself, and the HTML of that text.

    That of an infographic has marks where something is drawn.
    """
    body = getattr(view, "body", None)
    if not isinstance(body, BodyView) or not body.html:
        return view, "", None
    text = decode(inputs.texts[body.html], Text)
    whole = replace(
        body,
        headings=text.headings,
        words=text.words,
        marks=tuple(
            tuple(mark_id(source, again) for again in range(1, times + 1))
            for source, times in enumerate(text.cited, start=1)
        ),
        lead=text.lead,
        terms=text.terms,
    )
    if isinstance(view, PostView) and text.infographic and view.image:
        alt = alt_of(view.title, text.infographic)
        view = replace(view, image=replace(view.image, alt=alt))

    def player(number: int, attributes: str, caption: str) -> str:
        hole = body.holes[number]
        told = {"film": hole.film, "url": hole.url}
        told |= {"attributes": safe(attributes), "caption": safe(caption)}
        return pages.render(FILM, page_path=path, context=told)

    show = Show(pages.site.sizes.get(TEXT, FULL), urgent=getattr(view, "image", None) is None)
    shown = text.infographic
    filled = fill(
        with_marks(text.html, shown) if shown else text.html,
        body.holes,
        show=show,
        blocks=lambda name: decode(inputs.texts[name], Text).infographic,
        player=player,
    )
    return replace(view, body=whole), filled, shown  # type: ignore[arg-type]


def _plain(view: Page, body: str) -> str:
    """The text of an infographic or a video: their data carry it for those who cannot see them."""
    if isinstance(view, PostView) and view.kind != Kind.POST:
        told = plain_text(body)
        return told or "\n\n".join(view.video.transcript if view.video else ())
    return ""


def _share(view: PostView, site: SiteView, strings: Strings) -> tuple[ShareLink, ...]:
    labels = {c: strings[f"share_{c}"] for c in site.share if f"share_{c}" in strings}
    picture = _picture_to_pin(view, site)
    targets = share_links(
        site.share,
        url=view.canonical,
        title=view.title,
        summary=view.summary,
        image_url=site.origin + picture if picture else "",
        labels=labels,
    )
    return tuple(ShareLink(t.channel, t.name, t.url) for t in targets)


def _picture_to_pin(view: PostView, site: SiteView) -> str:
    """The address of the picture that goes along: the whole infographic; no network takes SVG."""
    if view.drawn is not None:
        return view.drawn.png
    image = raster(view.image) or raster(view.share_image) or raster(site.share_image)
    return image.url if image else ""


def _post(view: PostView, inputs: Inputs) -> Rendered:
    return render_view(view, inputs, template=TEMPLATES[view.kind])


def _with(template: str) -> Callable[[Page, Inputs], Rendered]:
    def render(view: Page, inputs: Inputs) -> Rendered:
        return render_view(view, inputs, template=template)

    return render


home: Renderer[HomeView] = Renderer(HomeView, _with("home.html"))
post: Renderer[PostView] = Renderer(PostView, _post)
page: Renderer[PageView] = Renderer(PageView, _with("page.html"))
archive: Renderer[ListView] = Renderer(ListView, _with("archive.html"))
topic: Renderer[TopicView] = Renderer(TopicView, _with("topic.html"))
topics: Renderer[TopicsView] = Renderer(TopicsView, _with("topics.html"))
person: Renderer[PersonView] = Renderer(PersonView, _with("person.html"))
people: Renderer[PeopleView] = Renderer(PeopleView, _with("people.html"))
trust: Renderer[TrustView] = Renderer(TrustView, _with("trust.html"))
not_found: Renderer[NotFoundView] = Renderer(NotFoundView, _with("404.html"))
