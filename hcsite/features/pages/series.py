"""Series: pieces that belong together, in their order."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from hcsite.core.text import slugify
from hcsite.features.pages.context import Context
from hcsite.model.hub import Post
from hcsite.theme.views import LinkView, SeriesView


def series_views(posts: Iterable[Post], context: Context) -> Mapping[str, SeriesView]:
    """The series of each piece that is part of one, by the path of its document.

    `posts` are those that lists offer: what was taken back is no part, and the others move up.
    """
    groups: dict[str, list[Post]] = defaultdict(list)
    for post in posts:
        if post.matter.series is not None:
            groups[slugify(post.matter.series.name)].append(post)
    views: dict[str, SeriesView] = {}
    for members in groups.values():
        members.sort(key=_order)
        parts = tuple(LinkView(context.url(m.address), m.matter.title) for m in members)
        for number, member in enumerate(members, start=1):
            name = member.matter.series.name if member.matter.series else ""
            views[member.document.path] = SeriesView(name, number, parts)
    return views


def _order(post: Post) -> tuple[int, float, str]:
    series, moment = post.matter.series, post.matter.published
    part = series.part if series and series.part else 10_000
    return (part, moment.timestamp() if moment else 0.0, post.address)
