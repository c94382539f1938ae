"""What is said of a piece on one platform, ready to be sent."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Part:
    """A further field of a teaser: `title`, `subject`, `preheader`, `warning` or `slide 1`."""

    name: str
    text: str
    length: int = 0
    limit: int = 0


@dataclass(frozen=True, slots=True)
class Teaser:
    """One text for one platform.

    `post` is the path of the document; `variant` is `day-0` (`day-1` to
    `day-3` where the first text of a platform comes later), `week-1`, `month-1` or `staff-N`;
    `speaker` the id of the person in whose voice it is (`org`: the organisation). `text` is all
    that is pasted, link and hashtags included as the platform wants them; `url` is the link with
    its campaign. `length` is counted in `unit` of the platform; `limit` 0 means none. `image` is
    the path of the picture within the kit, or nothing. `written` says that a person wrote it.
    """

    post: str
    platform: str
    variant: str
    angle: str
    text: str
    length: int
    limit: int
    unit: str
    url: str
    parts: tuple[Part, ...] = ()
    hashtags: tuple[str, ...] = ()
    image: str = ""
    image_alt: str = ""
    speaker: str = "org"
    written: bool = False
    warnings: tuple[str, ...] = ()
