"""Videos in the midst of texts: what their players show there, and whom such a page may ask."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from hcsite.app.linking import pieces_of
from hcsite.features.host.headers import csp
from hcsite.features.pages.cards import summary_of
from hcsite.features.pages.context import Context
from hcsite.model.hub import Hub, Post
from hcsite.theme.formats import phrase
from hcsite.theme.views import FilmView, HoleView, ImageView, VideoView

Strings = Mapping[str, str]


def with_films(context: Context, strings: Strings) -> Context:
    """The context with the players of all videos in texts, and whom those pages may ask.

    A hole is emptied where the video cannot be shown; why is told at the file of the video.
    `strings` are the words of the interface.
    """
    asking = [path for path, holes in context.holes.items() if any(map(_asks, holes))]
    if not asking:
        return context
    hub = context.hub
    posts = {context.url(post.address): post for post in hub.posts}
    work = _Work(context, strings, posts)
    langs = {x.document.path: getattr(x.document.matter, "lang", "") for x in pieces_of(hub)}
    holes, videos = dict(context.holes), dict(context.videos)
    for path in asking:
        lang = langs.get(path) or hub.site.default_lang
        filled = [work.fill(hole, lang) if _asks(hole) else hole for hole in holes[path]]
        films = [hole.film for hole in filled if hole.film and hole.url]
        own = videos.get(path)
        policy = _policy(hub, [film.video for film in films] + ([own] if own else []))
        if own is not None:
            videos[path] = replace(own, csp=policy)
        holes[path] = tuple(_allowed(hole, policy) for hole in filled)
    return replace(context, holes=holes, videos=videos)


def _asks(hole: HoleView) -> bool:
    return hole.film is not None and bool(hole.url)


def _allowed(hole: HoleView, policy: str) -> HoleView:
    if hole.film is None:
        return hole
    return replace(hole, film=replace(hole.film, video=replace(hole.film.video, csp=policy)))


def _policy(hub: Hub, videos: Iterable[VideoView]) -> str:
    """The Content-Security-Policy of a page with these videos; nothing where none needs its own."""
    frames = tuple("/".join(video.frame.split("/")[:3]) for video in videos if video.frame)
    asked = hub.site.privacy
    if not frames:
        return ""
    return csp(meta=True, origins=asked.allow_origins, forms=asked.forms, frames=frames)


@dataclass(frozen=True, slots=True)
class _Work:
    context: Context
    strings: Strings
    posts: Mapping[str, Post]

    def fill(self, hole: HoleView, lang: str) -> HoleView:
        """The hole with what its player shows, in a text of a language."""
        post = self.posts[hole.url]
        path, matter, site = post.document.path, post.matter, self.context.hub.site
        video = self.context.videos.get(path)
        if video is None:
            return replace(hole, url="")
        own = matter.lang or site.default_lang
        told = {"title": matter.title, "time": video.time}
        words = "film_link" if video.time else "film_link_untimed"
        film = FilmView(
            title=matter.title,
            description=summary_of(post),
            published=matter.published,
            lang="" if own == lang else own,
            label=phrase(self.strings, words, site.default_lang, told)
            if words in self.strings
            else matter.title,
            image=_poster(self.context.picture(path, matter.image)),
            video=replace(video, chapters=(), transcript=()),
        )
        return replace(hole, film=film)


def _poster(image: ImageView | None) -> ImageView | None:
    """A picture as a text shows it: whose it is stands on the page of the video."""
    if image is None:
        return None
    return replace(image, caption="", credit="", creator="", license="", source_type="")
