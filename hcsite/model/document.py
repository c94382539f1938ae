"""One content file, read: its front matter and its body, before the rest of the hub is known."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic, TypeVar

from hcsite.model.kinds import Kind
from hcsite.model.matter import Matter

M = TypeVar("M", bound=Matter)

FEWEST_WORDS = 5
"""A text alternative of fewer words cannot say what a picture says."""


@dataclass(frozen=True, slots=True)
class Link:
    """A link or picture that a body asks for, as it was written, and where.

    The body holds a hole in its place, numbered by the position in `Body.links`. `infographic`: it
    asks for an infographic by its name, to be shown there; `video`: for a video.
    """

    target: str
    line: int = 0
    column: int = 0
    image: bool = False
    alt: str = ""
    source: str = ""
    infographic: bool = False
    video: bool = False


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of a body: level (2 to 6), plain text, and the anchor that links name."""

    level: int
    text: str
    anchor: str


@dataclass(frozen=True, slots=True)
class Body:
    """A parsed body. `html` tells its HTML with holes apart from all other; empty: there is none.

    `anchors` are all ids that a link may name; `words` counts what a reader reads; `lead` is the
    plain text of the first paragraph.
    """

    html: str = ""
    links: tuple[Link, ...] = ()
    headings: tuple[Heading, ...] = ()
    anchors: tuple[str, ...] = ()
    words: int = 0
    lead: str = ""


@dataclass(frozen=True, slots=True)
class Document(Generic[M]):
    """A content file: where it lies (from the root, with `/`), what it is, what it says.

    `signs` are what its text told the rules of trust (`dose`); `intact` says of each approval in
    turn whether the text is still the one that was approved. `lines` gives the line of each
    top-level key of the front matter, for diagnostics that only the whole hub can find.
    """

    path: str
    kind: Kind
    matter: M
    body: Body
    lines: tuple[tuple[str, int], ...] = ()
    signs: tuple[str, ...] = ()
    intact: tuple[bool, ...] = ()

    def has(self, key: str) -> bool:
        """Whether a key of the front matter is written there, whatever its value."""
        return any(name == key for name, _ in self.lines)

    def line_of(self, key: str) -> int:
        """The line of a key of the front matter, or 1 where it is not there."""
        return next((line for name, line in self.lines if name == key), 1)
