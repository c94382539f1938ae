"""What kinds of content a hub holds."""

from __future__ import annotations

from enum import StrEnum


class Kind(StrEnum):
    """The kind of a content file; its folder under `content/` tells it."""

    POST = "post"
    INFOGRAPHIC = "infographic"
    VIDEO = "video"
    PAGE = "page"
    PERSON = "person"
    TOPIC = "topic"


FOLDERS: dict[str, Kind] = {
    "posts": Kind.POST,
    "infographics": Kind.INFOGRAPHIC,
    "videos": Kind.VIDEO,
    "pages": Kind.PAGE,
    "people": Kind.PERSON,
    "topics": Kind.TOPIC,
}
"""The folder below `content/` of each kind."""

ROOTS: dict[Kind, str] = {kind: folder for folder, kind in FOLDERS.items()}
"""The folder, and the first part of the address, of each kind."""

PIECES: tuple[Kind, ...] = (Kind.POST, Kind.INFOGRAPHIC, Kind.VIDEO)
"""The kinds that are published on a day, signed and reviewed; each has a list of its own."""
