"""What a host and its robots read, as jobs: sitemap, robots, manifest, redirects, headers."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime
from typing import TypeVar

from hcsite.engine.job import Inputs, Job, Rendered, Renderer
from hcsite.features.host import headers, manifest, redirects, robots, sitemap
from hcsite.features.host.headers import HeadersView
from hcsite.features.host.manifest import IconView, ManifestView
from hcsite.features.host.redirects import RedirectsView
from hcsite.features.host.robots import RobotsView
from hcsite.features.host.sitemap import SitemapView, VideoEntry
from hcsite.model.hub import Hub
from hcsite.model.lifecycle import State
from hcsite.model.site import Site
from hcsite.theme.formats import direction_of, local_day

_HERE = "hcsite.features.host.plan"


def host_jobs(
    hub: Hub,
    *,
    lists: tuple[str, ...],
    icons: Mapping[str, str],
    preview: bool,
    moves: tuple[tuple[str, str], ...],
    videos: Mapping[str, VideoEntry],
) -> Iterator[Job]:
    """The files.

    `lists` are addresses of generated pages, `icons` addresses of icons by name, `moves` old and
    new addresses, `videos` those of pages by their absolute addresses.
    """
    site = hub.site
    yield from _sitemap_jobs(site, _entries(hub, lists), videos)
    closed = site.absolute("/sitemap.xml")
    yield Job("robots.txt", f"{_HERE}:robots_file", RobotsView(closed, open=not preview))
    yield Job("site.webmanifest", f"{_HERE}:manifest_file", _manifest(site, icons))
    allowed = HeadersView(
        site.base_path,
        origins=site.privacy.allow_origins,
        forms=site.privacy.forms,
        frames=_frames(hub),
    )
    yield Job("_headers", f"{_HERE}:headers_file", allowed)
    if moves:
        yield Job("_redirects", f"{_HERE}:redirects_file", RedirectsView(site.base_path, moves))


def _frames(hub: Hub) -> tuple[str, ...]:
    """The origins of the players that pages of videos show when a reader clicks."""
    videos = (post.matter.video for post in hub.shown_posts if not post.is_retracted)
    sources = (video.video for video in videos if video is not None)
    return tuple(sorted({source.frame_origin for source in sources if source and source.host}))


def _sitemap_jobs(
    site: Site, entries: tuple[sitemap.Entry, ...], videos: Mapping[str, VideoEntry]
) -> Iterator[Job]:
    parts = sitemap.split(entries, videos=videos)
    renderer = f"{_HERE}:sitemap_file"
    if len(parts) == 1:
        yield Job("sitemap.xml", renderer, parts[0])
        return
    named = tuple((f"sitemap-{number}.xml", part) for number, part in enumerate(parts, start=1))
    index = sitemap.index_of(tuple((site.absolute(f"/{name}"), part) for name, part in named))
    yield Job("sitemap.xml", renderer, index)
    for name, part in named:
        yield Job(name, renderer, part)


def _entries(hub: Hub, lists: tuple[str, ...]) -> tuple[sitemap.Entry, ...]:
    site = hub.site
    posts = [p for p in hub.shown_posts if p.state is State.LIVE and not p.is_outdated]
    pages = [page for page in hub.pages if page.state is State.LIVE]
    dated: list[tuple[str, datetime | None]] = [
        (p.address, p.matter.updated or p.published) for p in posts
    ]
    dated += [(page.address, page.document.matter.updated) for page in pages]
    entries = [(site.absolute(address), _day(moment, site)) for address, moment in dated]
    others = [t.address for t in hub.topics.values() if t.state is State.LIVE]
    others += [p.address for p in hub.people.values() if p.state is State.LIVE]
    entries.extend((site.absolute(a), None) for a in (*lists, *others))
    return tuple(sorted(entries, key=lambda entry: entry[0]))


def _day(moment: datetime | None, site: Site) -> date | None:
    return local_day(moment, site.time_zone) if moment else None


def _manifest(site: Site, icons: Mapping[str, str]) -> ManifestView:
    named = (
        ("icon.svg", 0, "image/svg+xml", False),
        ("icon-192-rounded.png", 192, "image/png", False),
        ("icon-512-rounded.png", 512, "image/png", False),
        ("icon-512-square.png", 512, "image/png", True),
    )
    return ManifestView(
        name=site.name,
        home=site.base_path,
        description=site.description,
        lang=site.default_lang,
        direction=direction_of(site.default_lang),
        theme_color=site.brand.accent,
        background_color="#ffffff",
        icons=tuple(
            IconView(site.link(icons[name]), size, kind, maskable=maskable)
            for name, size, kind, maskable in named
        ),
    )


V = TypeVar("V")


def _renderer(view: type[V], render: Callable[[V], bytes]) -> Renderer[V]:
    def rendered(args: V, inputs: Inputs) -> Rendered:
        del inputs
        return Rendered(render(args))

    return Renderer(view, rendered)


sitemap_file = _renderer(SitemapView, sitemap.render)
robots_file = _renderer(RobotsView, robots.render)
manifest_file = _renderer(ManifestView, manifest.render)
headers_file = _renderer(HeadersView, headers.render)
redirects_file = _renderer(RedirectsView, redirects.render)
