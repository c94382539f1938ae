"""The file formats of the schedulers: which columns, which dates, how many rows."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from hcsite.features.kit.csv_cells import POSTED, READ
from hcsite.features.kit.csv_metricool import COLUMNS
from hcsite.features.kit.csv_metricool import HEADER as METRICOOL_HEADER
from hcsite.features.kit.csv_view import CsvView, ScheduledPost

Cells = Mapping[str, str]
"""A row: what stands in its columns, by their names; nothing stands in the others."""

EVERY = ("*",)
_COMMON = ("facebook", "instagram", "linkedin", "linkedin_page", "x", "threads", "bluesky")


@dataclass(frozen=True, slots=True)
class Format:
    """How a scheduler wants its file.

    `platforms` are those that it takes (empty: all). `each`: no column says where a row goes, so
    there is a file for each platform. `links`: for which it has a field for a link beside the text.
    `rows`: how many it takes in one file. `guard` and `mark` as for `csv_cells.csv_bytes`.
    """

    header: tuple[str, ...]
    row: Callable[[ScheduledPost, CsvView], Cells]
    platforms: tuple[str, ...] = ()
    each: bool = True
    links: tuple[str, ...] = ()
    rows: int = 0
    guard: str = POSTED
    mark: bool = False

    def has_link(self, platform: str) -> bool:
        """Whether a post for a platform can have its link beside the text."""
        return self.links == EVERY or platform in self.links


def _generic(post: ScheduledPost, _view: CsvView) -> Cells:
    return {
        "date": post.date,
        "time": post.time,
        "tz": post.zone,
        "platform": post.platform,
        "author": post.author,
        "text": post.text,
        "link": post.link,
        "image": post.image,
        "alt": post.alt,
        "title": post.title,
        "hashtags": " ".join(post.hashtags),
        "status": "ready",
    }


def _publer(post: ScheduledPost, _view: CsvView) -> Cells:
    """A link goes before a picture there, so a row has one of them.

    A comma would part two addresses, and two bars two texts.
    """
    beside = post.link if post.link_place in {"card", "button"} else ""
    return {
        "Date": f"{post.date} {post.time}",
        "Text": post.text.replace("||", "| |"),
        "Link(s)": beside.replace(",", "%2C"),
        "Media URL(s)": post.attached.replace(",", "%2C"),
        "Title": post.title,
        "Alt text(s)": post.alt.replace("||", "| |") if post.attached else "",
    }


def _buffer(post: ScheduledPost, _view: CsvView) -> Cells:
    known = post.attached.lower().endswith((".jpg", ".png"))
    return {
        "Text": post.text,
        "Image URL": post.attached if known else "",
        "Posting Time": f"{post.date} {post.time}",
    }


def _metricool(post: ScheduledPost, _view: CsvView) -> Cells:
    where = dict.fromkeys(COLUMNS.values(), "FALSE")
    cells = where | {
        "Text": post.text,
        "Date": post.date,
        "Time": f"{post.time}:00",
        "Draft": "FALSE",
        "TikTok": "FALSE",
        "Youtube": "FALSE",
        COLUMNS[post.platform]: "TRUE",
        "Picture Url 1": post.attached,
        "Alt text picture 1": post.alt if post.attached else "",
        "Shortener": "FALSE",
    }
    match post.platform:
        case "pinterest":
            cells |= {"Pinterest Pin Title": post.title, "Pinterest Pin Link": post.link}
        case "linkedin" | "linkedin_page":
            cells |= {"LinkedIn Show link preview": "TRUE"}
        case "instagram":
            cells |= {"Instagram Post Type": "POST"}
        case "facebook":
            cells |= {"Facebook Post Type": "POST"}
    return cells


def _sprout(post: ScheduledPost, view: CsvView) -> Cells:
    year, month, day = post.date.split("-")
    american = view.lang.lower() == "en-us"
    return {
        "date": f"{month}/{day}/{year}" if american else f"{day}/{month}/{year}",
        "time_24hr": post.time,
        "message_text": post.text,
        "public_image_url": post.attached,
    }


FORMATS: Mapping[str, Format] = {
    "hcsite": Format(
        header=(
            *("date", "time", "tz", "platform", "author", "text"),
            *("link", "image", "alt", "title", "hashtags", "status"),
        ),
        row=_generic,
        each=False,
        links=EVERY,
        guard=READ,
        mark=True,
    ),
    "publer": Format(
        header=(
            *("Date", "Text", "Link(s)", "Media URL(s)", "Title", "Label(s)"),
            *("Alt text(s)", "Comment(s)", "Board/Album", "Post subtype", "CTA", "Reminder"),
        ),
        row=_publer,
        platforms=(*_COMMON, "mastodon", "telegram", "pinterest", "gbp"),
        links=EVERY,
    ),
    "buffer": Format(
        header=("Text", "Image URL", "Tags", "Posting Time"),
        row=_buffer,
        platforms=(*_COMMON, "mastodon", "gbp", "pinterest"),
        rows=100,
    ),
    "metricool": Format(
        header=METRICOOL_HEADER,
        row=_metricool,
        platforms=tuple(COLUMNS),
        each=False,
        links=("pinterest",),
    ),
    "sprout": Format(
        header=("date", "time_24hr", "message_text", "public_image_url"),
        row=_sprout,
        platforms=_COMMON,
        rows=350,
    ),
}
"""By the name of its folder or file in the kit. `publer` is the one to begin with: no other takes
the descriptions of pictures, and Mastodon, Bluesky and Google too."""

BOARD = "Board Name"
"""The column that Buffer's file has for Pinterest, and for nothing else."""


def header_of(form: str, platforms: set[str]) -> tuple[str, ...]:
    """The columns of a file with posts for the platforms."""
    header = FORMATS[form].header
    return (*header, BOARD) if form == "buffer" and platforms == {"pinterest"} else header
