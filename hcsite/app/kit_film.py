"""The film of a video in the kit: which file to upload where, and what does not fit there."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable

from hcsite.features.kit.view import KitFilm
from hcsite.model.address import CONTENT
from hcsite.model.film_fit import Film, megabytes, misfits
from hcsite.model.hub import Hub, Post
from hcsite.model.platform import Platform
from hcsite.theme.views import VideoView


def kit_film(hub: Hub, post: Post, video: VideoView, platforms: Iterable[Platform]) -> KitFilm:
    """The film of a video, for all platforms that take films."""
    taking = [platform for platform in platforms if platform.film.formats]
    captions = post.matter.video.captions.files if post.matter.video else ()
    paths = tuple(path_beside(post, item.src) for item in captions)
    captioned = tuple(platform.id for platform in taking if platform.film.captions)
    if video.host:
        channels = tuple((platform.id, ()) for platform in taking)
        return KitFilm(
            url=video.watch,
            host=video.host,
            time=video.time,
            captions=paths,
            channels=channels,
            captioned=captioned,
        )
    form = video.type.rpartition("/")[2]
    film = Film(form, video.width, video.height, video.size, video.duration)
    source = post.matter.video.video.src if post.matter.video and post.matter.video.video else ""
    return KitFilm(
        url=hub.site.origin + video.url,
        path=path_beside(post, source),
        time=video.time,
        size=megabytes(video.size),
        width=video.width,
        height=video.height,
        captions=paths,
        channels=tuple((p.id, tuple(misfits(film, p.film, p.name))) for p in taking),
        captioned=captioned,
    )


def path_beside(post: Post, name: str) -> str:
    """Where a file that front matter names lies, below the folder of the hub."""
    if name.startswith("/"):
        return CONTENT + name
    return posixpath.normpath(f"{posixpath.dirname(post.document.path)}/{name}")
