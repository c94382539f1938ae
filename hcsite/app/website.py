"""The jobs of the website, but for those of infographics and plug-ins."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator
from datetime import datetime

from hcsite.app.copying import file_jobs
from hcsite.app.gallery import SHARED_KINDS
from hcsite.app.reading import Sources
from hcsite.core.text import shorten
from hcsite.engine.job import Job
from hcsite.features.assets.plan import Asset, icons, theme_assets
from hcsite.features.assets.views import FontView
from hcsite.features.feeds.corrections import corrections_jobs
from hcsite.features.feeds.plan import feed_jobs
from hcsite.features.host.plan import host_jobs
from hcsite.features.host.sitemap import VideoEntry
from hcsite.features.pages.cards import SUMMARY, summary_of
from hcsite.features.pages.context import Context
from hcsite.features.pages.plan import page_jobs
from hcsite.features.pages.redirects import TEMPLATE, Move, moves_of, redirect_jobs
from hcsite.model.directory import STATIC
from hcsite.model.hub import Hub
from hcsite.model.media import Medium


def website_jobs(
    context: Context,
    read: Sources,
    *,
    assets: tuple[Asset, ...],
    used: list[Medium],
    generated: tuple[str, ...],
    made: Iterable[Job],
    preview: bool,
) -> Iterator[Job]:
    """The jobs; `made` are those of drawn pictures, `generated` the addresses of lists."""
    hub = context.hub
    yield from page_jobs(context)
    moves = (*moves_of(hub), *_short_moves(hub))
    yield from redirect_jobs(hub, context.closure(TEMPLATE), moves)
    yield from feed_jobs(
        hub,
        context.body,
        lambda post: context.picture(post.document.path, post.matter.image),
        lambda post: context.videos.get(post.document.path),
    )
    yield from corrections_jobs(hub, read.strings)
    named = {asset.name: asset.address for asset in assets}
    told = tuple((old, new) for old, new, _, _ in moves)
    yield from host_jobs(
        hub,
        lists=generated,
        icons=named,
        preview=preview,
        moves=told,
        videos=dict(_video_entries(context)),
    )
    yield from (asset.job for asset in assets)
    yield from file_jobs(hub.site, used, read.static)
    yield from made


def _video_entries(context: Context) -> Iterator[tuple[str, VideoEntry]]:
    """The videos for search engines, by the absolute addresses of their pages.

    Those without a poster or a description are left out, as Google would not take them.
    """
    site = context.hub.site
    for post in context.hub.shown_posts if context.videos else ():
        path, matter = post.document.path, post.matter
        video, poster = context.videos.get(path), context.picture(path, matter.image)
        if video is None:
            continue
        told = summary_of(post) or shorten(" ".join(video.transcript), SUMMARY)
        if poster is None or not told:
            continue
        yield (
            site.absolute(post.address),
            VideoEntry(
                thumbnail=site.origin + poster.url,
                title=matter.title,
                description=told,
                content=site.origin + video.url if video.url else "",
                player=video.frame,
                duration=video.duration,
                published=_instant(matter.published),
                expires=_instant(matter.expires),
            ),
        )


def _instant(moment: datetime | None) -> str:
    return moment.isoformat(timespec="seconds") if moment else ""


def _short_moves(hub: Hub) -> tuple[Move, ...]:
    """Where short addresses lead; what they take to be made is not wanted by every hub."""
    if not (hub.site.kit.enabled and hub.site.kit.short_links):
        return ()
    from hcsite.app.short_links import short_moves

    return short_moves(hub)


def noted(jobs: Iterable[Job], pages: dict[str, Job], wanted: Container[str]) -> Iterator[Job]:
    """The jobs as they are; those of wanted pieces are kept by the path of their file."""
    for job in jobs:
        if job.source in wanted and job.renderer in SHARED_KINDS:
            pages[job.source] = job
        yield job


def own_files(read: Sources, assets: Iterable[Asset]) -> tuple[str, ...]:
    """The full addresses of the theme's files and of those that are copied as they are."""
    files = [asset.address for asset in assets]
    files += (path.removeprefix(STATIC) for path in read.static)
    return tuple(sorted(map(read.site.absolute, files)))


VIDEO_FILES = ("video.css", "video.js")
"""The files of a theme that only pages with a video load."""

DRAWN_FILES = ("infographics.css",)
"""The files of a theme that only pages of drawn infographics load."""


def assets_of(
    read: Sources, fonts: tuple[FontView, ...], *, without: Container[str] = ()
) -> tuple[Asset, ...]:
    """The files of the theme and the icons, with their addresses; `without` those of no use."""
    files = {name: data for name, data in read.theme.assets().items() if name not in without}
    return (*theme_assets(files, read.site, fonts), *icons(read.site))
