"""What a file for a scheduler is made from."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ScheduledPost:
    """A post with the moment at which it is to be sent.

    `at` is local time in `zone` (`2026-11-24T12:20`). `link` is the link with its campaign,
    `link_place` what becomes of it (`hcsite.model.platform.LinkRule`); `plain_links` are shorter
    forms of it, for files that can only hold it in the text, whose `limit` (0: none) is counted in
    `unit`. `image` is the full URL of the picture, `picture` says that the platform wants one.
    `path` is the content file, for messages.
    """

    path: str
    at: str
    zone: str
    platform: str
    name: str
    variant: str
    author: str
    text: str
    link: str = ""
    link_place: str = "text"
    plain_links: tuple[str, ...] = ()
    limit: int = 0
    unit: str = "char"
    image: str = ""
    alt: str = ""
    picture: bool = False
    title: str = ""
    hashtags: tuple[str, ...] = ()

    @property
    def date(self) -> str:
        """The local day: `2026-11-24`."""
        return self.at[:10]

    @property
    def time(self) -> str:
        """The local time: `12:20`."""
        return self.at[11:16]

    @property
    def attached(self) -> str:
        """The picture to be attached: only where the platform wants one.

        Elsewhere the preview of the link shows it already, and leads to the page when touched.
        """
        return self.image if self.picture else ""


@dataclass(frozen=True, slots=True)
class CsvView:
    """A file for a scheduler: `form` names its format in `hcsite.features.kit.csv_formats`."""

    form: str
    lang: str
    posts: tuple[ScheduledPost, ...]
