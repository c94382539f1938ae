"""Bodies: the text of a piece, of which templates get the finished HTML as `body`."""

from __future__ import annotations

from dataclasses import dataclass

from hcsite.model.document import Heading
from hcsite.theme.views.basics import PictureSource, ScaledView


@dataclass(frozen=True, slots=True)
class HoleView:
    """What fills a hole of a body: the place of an internal link or of a picture."""

    url: str = ""
    """The address of the link or the picture; where it is empty the link is taken out."""
    width: int = 0
    """The width of the picture in pixels."""
    height: int = 0
    """The height of the picture in pixels."""
    image: bool = False
    """Whether it is a picture."""
    scaled: ScaledView | None = None
    """The picture in other widths and formats; nothing where there are none."""
    tone: str = ""
    """The colour of the picture, as the end of a class `tone-…`."""

    @property
    def sources(self) -> tuple[PictureSource, ...]:
        """What stands in a `<picture>` around it."""
        return self.scaled.sources if self.scaled else ()


@dataclass(frozen=True, slots=True)
class BodyView:
    """What is known of a body before it is filled; the text itself comes to templates as `body`."""

    html: str = ""
    """The name of its text, which is the path of its file; empty where there is no text."""
    holes: tuple[HoleView, ...] = ()
    """What fills the holes, in order."""
    headings: tuple[Heading, ...] = ()
    """Its headings, in order, for a table of contents."""
    words: int = 0
    """How many words a reader reads."""
    lead: str = ""
    """The plain text of its first paragraph: the description where no summary is given."""
    marks: tuple[tuple[str, ...], ...] = ()
    """For each source the anchors of the marks in the text that lead to it; empty without any."""
    terms: tuple[tuple[str, str], ...] = ()
    """The words of the hub's glossary that it uses, in its order, each with its meaning."""
