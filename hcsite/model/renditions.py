"""Renditions: the widths and formats in which a picture is published beside its own file.

Their addresses follow from the picture alone, so that pages can name them before they are made.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from hcsite.core.digest import digest_parts
from hcsite.model.media import FORM, Medium

FORMATS = ("avif", "webp")
"""What pictures can be made into, the format with the smallest files first."""

USUAL_FORMATS = ("webp",)
"""What they are made into where a hub does not say: AVIF takes four to ten times as long."""

RENDITION_FORM = "1"
"""Of how renditions are made; a new form gives new names."""

PLAIN_WIDTH = 1200
"""The most pixels across of the picture for programs that know none of the formats."""

NARROWEST, WIDEST = 16, 4000
"""Between these lies each width that a hub or a theme may ask for."""

NEAR = 1.2
"""A width is left out where the next is less than so many times as wide."""

TALLEST = {"webp": 16_383, "avif": 32_768}
"""The most pixels from top to bottom that a format can hold."""

MOST = {"webp": 25_000_000, "avif": 6_000_000}
"""The most pixels that a file of a format may have: what takes a few seconds."""

MOST_MOVING = 30_000_000
"""An animation of more pixels, all its frames together, stays as it is: it would take too long."""

_RASTERS = frozenset({"image/avif", "image/gif", "image/jpeg", "image/png", "image/webp"})


def is_width(value: object) -> bool:
    """Whether a value is a width that may be asked for."""
    return type(value) is int and NARROWEST <= value <= WIDEST


@dataclass(frozen=True, slots=True)
class Ladder:
    """The widths and formats that a hub and its theme want of each picture."""

    widths: tuple[int, ...] = ()
    formats: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class File:
    """One rendition: its address, its size in pixels, its format; `still`: of an animation."""

    address: str
    width: int
    height: int
    format: str
    still: bool = False


@dataclass(frozen=True, slots=True)
class Renditions:
    """What is made of a medium.

    `stem` begins the address of each; `widths` go up; the best of the `formats` stands first.
    `plain` is for programs that know none of them: the medium's own file where that is small
    enough. An animation (`moving`) keeps its width.
    """

    medium: Medium
    stem: str
    widths: tuple[int, ...]
    formats: tuple[str, ...]
    plain: File
    moving: bool = False

    def files(self) -> Iterator[File]:
        """All files to be made, the widest first; those of one width follow each other."""
        for width in reversed(self.widths):
            if self.plain.address != self.medium.address and self.plain.width == width:
                yield self.plain
            for form in self.formats:
                yield self._file(width, form)
        if self.moving:
            yield self._file(self.widths[-1], self.formats[0], still=True)

    @property
    def widest(self) -> int:
        """The width for which the picture is decoded: that of the widest file."""
        return self.widths[-1]

    def _file(self, width: int, form: str, *, still: bool = False) -> File:
        address = f"{self.stem}-{width}{'-still' if still else ''}.{form}"
        return File(address, width, _height(self.medium, width), form, still)


def renditions_of(medium: Medium, ladder: Ladder) -> Renditions | None:
    """What is made of a medium; nothing of drawings that scale, downloads and what is too large."""
    if not ladder.widths or medium.type not in _RASTERS:
        return None
    if medium.frames > 1:
        return _moving(medium, ladder)
    widths = _widths(medium.width, ladder.widths)
    tallest = _height(medium, widths[-1])
    wanted = ladder.formats
    if medium.drawn and "webp" in wanted:
        wanted = ("webp",)  # which holds it without any loss
    pixels = widths[-1] * tallest
    formats = tuple(f for f in wanted if tallest <= TALLEST[f] and pixels <= MOST[f])
    if not formats:
        return None
    return Renditions(medium, _stem(medium), widths, formats, _plain(medium, widths))


def _moving(medium: Medium, ladder: Ladder) -> Renditions | None:
    pixels = medium.width * medium.height * medium.frames
    if medium.type != "image/gif" or "webp" not in ladder.formats or pixels > MOST_MOVING:
        return None
    own = File(medium.address, medium.width, medium.height, "gif")
    return Renditions(medium, _stem(medium), (medium.width,), ("webp",), own, moving=True)


def _stem(medium: Medium) -> str:
    return medium.named(digest_parts(FORM, RENDITION_FORM, medium.digest))


def _widths(own: int, steps: tuple[int, ...]) -> tuple[int, ...]:
    """The steps below a picture's own width, and that width itself where no step goes beyond."""
    top = max(steps)
    below = [step for step in sorted(steps) if step < own]
    wanted = [*below, own] if own <= top else below
    kept = [step for step, after in pairwise(wanted) if step * NEAR <= after]
    return (*kept, wanted[-1])


def _plain(medium: Medium, widths: tuple[int, ...]) -> File:
    """Its own file, or one that any program can read and that is not too wide."""
    known = medium.type in {"image/jpeg", "image/png", "image/gif"}
    if known and medium.width <= PLAIN_WIDTH:
        return File(medium.address, medium.width, medium.height, medium.ending[1:])
    width = max((width for width in widths if width <= PLAIN_WIDTH), default=widths[0])
    form, ending = ("png", "png") if medium.clear or medium.drawn else ("jpeg", "jpg")
    return File(f"{_stem(medium)}-{width}.{ending}", width, _height(medium, width), form)


def _height(medium: Medium, width: int) -> int:
    return max(1, round(medium.height * width / medium.width))
