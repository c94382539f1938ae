"""What a picture is made of: lines of text, plain shapes and icons, in pieces with a size.

All lengths are pixels of the picture; colours are names of the style.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Mark:
    """One mark; `kind` is `text`, `rect`, `circle`, `path`, `icon` or `code`.

    `x`, `y` is the left upper corner; of a circle too, whose width is `w`; of a text the place on
    its line where it begins (`anchor`: or its middle or end). `d` is the path of a path in the
    picture's own pixels (`flipped`: mirrored in its box), or the name of an icon. `ground` is the
    colour that a text stands on, and `parts` are those of a text in more than the usual font, with
    the family of each.
    """

    kind: str
    x: float
    y: float
    w: float = 0.0
    h: float = 0.0
    fill: str = ""
    stroke: str = ""
    line: float = 0.0
    dash: str = ""
    radius: float = 0.0
    d: str = ""
    text: str = ""
    size: float = 0.0
    weight: str = "regular"
    anchor: str = "start"
    ground: str = ""
    flipped: bool = False
    parts: tuple[tuple[str, str], ...] = ()

    def moved(self, x: float, y: float) -> Mark:
        """The same mark elsewhere; paths are drawn from where their piece begins."""
        # `replace` takes five times as long, and there are thousands of marks.
        return Mark(
            self.kind,
            self.x + x,
            self.y + y,
            self.w,
            self.h,
            self.fill,
            self.stroke,
            self.line,
            self.dash,
            self.radius,
            self.d,
            self.text,
            self.size,
            self.weight,
            self.anchor,
            self.ground,
            self.flipped,
            self.parts,
        )

    def mirrored(self, width: float) -> Mark:
        """The mark as a text from right to left wants it, in a piece of that width."""
        if self.kind == "text":
            sides = {"start": "end", "end": "start", "middle": "middle"}
            return replace(self, x=width - self.x, anchor=sides[self.anchor])
        flipped = self.kind == "path"
        return replace(self, x=width - self.x - self.w, flipped=flipped)


@dataclass(frozen=True, slots=True)
class Piece:
    """Some marks in a box; `y` grows downwards, and no mark leaves the box."""

    kind: str
    width: float
    height: float
    marks: tuple[Mark, ...] = ()
    x: float = 0.0
    y: float = 0.0

    def at(self, x: float, y: float) -> Piece:
        """The same piece at a place."""
        return replace(self, x=x, y=y)


def union(kind: str, width: float, pieces: Iterable[Piece], *, height: float = 0.0) -> Piece:
    """One piece of several that have their places; as high as they are, or `height`."""
    pieces = tuple(pieces)
    marks = tuple(mark.moved(p.x, p.y) for p in pieces for mark in p.marks)
    return Piece(kind, width, max([height, *(p.y + p.height for p in pieces)]), marks)


def stack(kind: str, width: float, pieces: Iterable[Piece], gap: float) -> Piece:
    """Pieces below each other."""
    placed: list[Piece] = []
    y = 0.0
    for piece in pieces:
        placed.append(piece.at(0.0, y))
        y += piece.height + gap
    return union(kind, width, placed)


def padded(piece: Piece, left: float, top: float, right: float, bottom: float) -> Piece:
    """A piece with room around it."""
    inner = piece.at(left, top)
    whole = union(piece.kind, piece.width + left + right, (inner,))
    return replace(whole, height=piece.height + top + bottom)


def backed(piece: Piece, *marks: Mark) -> Piece:
    """A piece with marks behind it, such as the ground of a card."""
    return replace(piece, marks=(*marks, *piece.marks))


def stretched(piece: Piece, height: float) -> Piece:
    """A piece that is that high: the ground behind all of it grows along."""
    more = height - piece.height
    if more <= 0 or not piece.marks:
        return piece
    ground, *rest = piece.marks
    if ground.kind == "rect" and ground.h > piece.height * 0.9 and ground.w > piece.width * 0.9:
        ground = replace(ground, h=ground.h + more)
        return replace(piece, height=height, marks=(ground, *rest))
    return piece


@dataclass(frozen=True, slots=True)
class Sheet:
    """A picture that was laid out: its size, and its pieces in places that do not overlap.

    `left` is how many blocks had no room, `missing` how many of them tell when to get help,
    `lost` how much all of them matter.
    """

    width: float
    height: float
    pieces: tuple[Piece, ...]
    left: int = 0
    missing: int = 0
    lost: float = 0.0
