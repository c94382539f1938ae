"""Files for schedulers: posts cut into files, and a file as bytes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

from hcsite.core.diagnostics import Diagnostic, info, warning
from hcsite.engine.job import Inputs, Rendered, Renderer
from hcsite.features.kit.csv_cells import POSTED, csv_bytes, is_formula
from hcsite.features.kit.csv_formats import FORMATS, Format, header_of
from hcsite.features.kit.csv_metricool import COLUMNS
from hcsite.features.kit.csv_view import CsvView, ScheduledPost
from hcsite.features.kit.schedule import Send
from hcsite.features.kit.view import KitView
from hcsite.model.platform import Limit, Unit
from hcsite.prose.counting import measure

_TITLES = ("title", "subject", "headline")


def csv_views(sends: Iterable[Send], view: KitView) -> Iterator[tuple[str, CsvView]]:
    """The files of all schedulers: where each goes from the folder of the schedule, and its view.

    There is none without posts; what one file cannot hold is in `x-2.csv` and so on.
    """
    posts = tuple(_posts(sends, view))
    for name, form in FORMATS.items():
        taken = _taken(posts, name, form)
        if not form.each:
            yield from _parts(name, name, taken, view)
            continue
        for platform in dict.fromkeys(post.platform for post in taken):
            own = tuple(post for post in taken if post.platform == platform)
            yield from _parts(f"{name}/{platform}", name, own, view)


def _taken(posts: Sequence[ScheduledPost], name: str, form: Format) -> tuple[ScheduledPost, ...]:
    wanted = form.platforms
    if name == "metricool":  # a page and a member would both end in the one column
        present = {post.platform for post in posts}
        first = {COLUMNS[p]: p for p in reversed(tuple(COLUMNS)) if p in present}
        wanted = tuple(first.values())
    return tuple(post for post in posts if not form.platforms or post.platform in wanted)


def _parts(
    path: str, form: str, posts: Sequence[ScheduledPost], view: KitView
) -> Iterator[tuple[str, CsvView]]:
    size = FORMATS[form].rows or max(len(posts), 1)
    for number, start in enumerate(range(0, len(posts), size), start=1):
        suffix = f"-{number}" if number > 1 else ""
        part = tuple(posts[start : start + size])
        yield f"{path}{suffix}.csv", CsvView(form, view.lang, part)


def _posts(sends: Iterable[Send], view: KitView) -> Iterator[ScheduledPost]:
    zone = ZoneInfo(view.zone)
    platforms = {platform.id: platform for platform in view.platforms}
    for send in sends:
        piece, teaser, platform = send.piece, send.teaser, platforms[send.teaser.platform]
        parts = {part.name: part.text for part in teaser.parts}
        yield ScheduledPost(
            path=piece.path,
            at=_local(send.at, zone),
            zone=view.zone,
            platform=platform.id,
            name=platform.name,
            variant=teaser.variant,
            author=view.person(teaser.speaker).name,
            text=teaser.text,
            link=teaser.url,
            link_place=platform.link,
            plain_links=tuple(filter(None, (piece.url, piece.short_url))),
            limit=teaser.limit,
            unit=platform.unit,
            image=piece.og_image,
            alt=piece.og_alt,
            picture=platform.picture,
            title=next((parts[name] for name in _TITLES if name in parts), ""),
            hashtags=teaser.hashtags,
        )


def _local(moment: datetime, zone: ZoneInfo) -> str:
    return moment.astimezone(zone).strftime("%Y-%m-%dT%H:%M")


def render_csv(view: CsvView, _inputs: Inputs) -> Rendered:
    """The file; says which texts a spreadsheet would run, and which have no room for their link."""
    form = FORMATS[view.form]
    header = header_of(view.form, {post.platform for post in view.posts})
    rows: list[list[str]] = []
    said: list[Diagnostic] = []
    for post in view.posts:
        if is_formula(post.text):
            said.append(_begins_badly(post))
        if post.picture and not post.image and form.guard == POSTED:
            said.append(_no_picture(post))
            continue
        whole = post if form.has_link(post.platform) else _with_link(post)
        if whole is None:
            said.append(_no_room(post))
            continue
        cells = form.row(whole, view)
        rows.append([cells.get(column, "") for column in header])
    return Rendered(csv_bytes(header, rows, guard=form.guard, mark=form.mark), tuple(said))


def _with_link(post: ScheduledPost) -> ScheduledPost | None:
    """The post with its link in the text, where it would otherwise stand beside it.

    The longest form of the link that fits is taken; None where none does.
    """
    if post.link_place != "card" or not post.link or post.link in post.text:
        return post
    for link in (post.link, *post.plain_links):
        text = f"{post.text.rstrip()}\n{link}"
        if not post.limit or measure(text, Limit(post.limit, Unit(post.unit))).fits:
            return replace(post, text=text)
    return None


def _begins_badly(post: ScheduledPost) -> Diagnostic:
    return info(
        "HC870",
        f"The text for {post.name} ({post.variant}) begins with “{post.text.strip()[0]}”, which "
        "spreadsheets take for a formula. In files for schedulers a space stands before it.",
        path=post.path,
        hint="Begin the text with a word.",
    )


def _no_room(post: ScheduledPost) -> Diagnostic:
    return warning(
        "HC871",
        f"The text for {post.name} ({post.variant}) has no room for its link, so it is not in the "
        "files of schedulers that have no field for a link.",
        path=post.path,
        hint="Make the text shorter, or use the file for Publer, which has such a field.",
    )


def _no_picture(post: ScheduledPost) -> Diagnostic:
    return warning(
        "HC872",
        f"{post.name} takes no post without a picture, and this piece has none, so its text "
        f"({post.variant}) is not in the files of schedulers.",
        path=post.path,
        hint="Give the piece an image, or the hub a share_image.",
    )


CSV = Renderer(CsvView, render_csv)
