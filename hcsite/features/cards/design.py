"""The design of cards as data: which parts stand where, and in which colours (`cards/*.toml`)."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from hcsite.pixels.palette import Colour

Corners = tuple[int, int, int, int]
"""Left, top, right, bottom in pixels. A negative left or top, and a right or bottom of 0 or less,
are counted from the far edge. From right to left, all is mirrored."""

LARGEST: Final = 4096


@dataclass(frozen=True, slots=True)
class Shape:
    """A plain shape in a colour; `bleed` makes it so much larger on all sides.

    `when` names what must be there for it to be drawn (`face`, `step`…; `!face`: must not).
    """

    kind: str
    box: Corners
    colour: str
    radius: int = 0
    bleed: int = 0
    when: str = ""


@dataclass(frozen=True, slots=True)
class Picture:
    """The `face` of who signs, or the `logo`, in a box.

    `whole`: scaled to be seen whole; else it fills the box. `shape` cuts it out. `blank` is the
    colour of that shape where there is no picture, with initials in the colour `ink`.
    """

    of: str
    box: Corners
    shape: str = ""
    whole: bool = False
    blank: str = ""
    ink: str = ""
    when: str = ""


@dataclass(frozen=True, slots=True)
class Icon:
    """A `tick`, a `cross`, an `arrow` or a `quote` in a box."""

    name: str
    box: Corners
    colour: str
    when: str = ""


@dataclass(frozen=True, slots=True)
class Dots:
    """One dot for each slide of a row, that of this slide in `colour`, the others in `rest`."""

    box: Corners
    colour: str
    rest: str
    align: str = "start"


@dataclass(frozen=True, slots=True)
class Text:
    """A text of the card: which of its `Words`, and how it is set.

    `size` is the largest and the smallest in pixels; `leading` the distance of lines in parts of
    it; `gap` the pixels above it where another text stands there. The `main` text of a stack has
    all height that the others leave. A `minor` one may be cut without a word about it.
    """

    field: str
    size: tuple[int, int]
    colour: str
    weight: str = "regular"
    lines: int = 1
    leading: float = 1.2
    gap: int = 0
    main: bool = False
    minor: bool = False


@dataclass(frozen=True, slots=True)
class Lead:
    """What stands before a stack: the `face`, or an icon."""

    of: str
    size: tuple[int, int]
    gap: int
    shape: str = ""
    colour: str = ""
    blank: str = ""


@dataclass(frozen=True, slots=True)
class Stack:
    """Texts above each other. `on` is the colour behind them; `pill` one that is laid there.

    `align` is `start`, `middle` or `end`, `place` `top`, `middle` or `bottom`.
    """

    box: Corners
    on: str
    texts: tuple[Text, ...]
    align: str = "start"
    place: str = "top"
    lead: Lead | None = None
    pill: str = ""
    when: str = ""


@dataclass(frozen=True, slots=True)
class Layout:
    """One layout: what is drawn on the `ground`, in this order."""

    ground: str
    shapes: tuple[Shape, ...] = ()
    pictures: tuple[Picture, ...] = ()
    icons: tuple[Icon, ...] = ()
    dots: tuple[Dots, ...] = ()
    stacks: tuple[Stack, ...] = ()


@dataclass(frozen=True, slots=True)
class Design:
    """The cards of one family of sizes."""

    sizes: tuple[tuple[int, int], ...]
    layouts: dict[str, Layout]
    colours: dict[str, Colour] = field(default_factory=dict)
