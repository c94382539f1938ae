"""What kinds of content a hub holds."""

from __future__ import annotations

from enum import StrEnum


class Kind(StrEnum):
    """The kind of a content file; its folder under `content/` tells it."""

    POST = "post"
    INFOGRAPHIC = "infographic"
    PAGE = "page"
    PERSON = "person"
    TOPIC = "topic"


FOLDERS: dict[str, Kind] = {
    "posts": Kind.POST,
    "infographics": Kind.INFOGRAPHIC,
    "pages": Kind.PAGE,
    "people": Kind.PERSON,
    "topics": Kind.TOPIC,
}
"""The folder below `content/` of each kind."""

ROOTS: dict[Kind, str] = {kind: folder for folder, kind in FOLDERS.items()}
"""The folder, and the first part of the address, of each kind."""
