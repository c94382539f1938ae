"""Bodies: the text of a piece, of which templates get the finished HTML as `body`."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from hcsite.model.document import Heading
from hcsite.theme.views.basics import ImageView, PictureSource, ScaledView
from hcsite.theme.views.video import VideoView


@dataclass(frozen=True, slots=True)
class ShownView:
    """An infographic that stands in a text which asks for it with `::: infographic`."""

    title: str = ""
    """Its title."""
    picture: str = ""
    """The address of the picture that stands there; empty where it has none."""
    whole: str = ""
    """The address of the picture in full size."""
    text: str = ""
    """The name of the text from which it is drawn; empty where it was made elsewhere."""
    alt: str = ""
    """What the picture shows, where it was made elsewhere."""
    lang: str = ""
    """Its language, as a code, where it is not that of the text around it."""
    label: str = ""
    """The words of the link to its page."""
    credit: str = ""
    """Whose it is, as a line."""


@dataclass(frozen=True, slots=True)
class FilmView:
    """A video that stands in a text which asks for it with `::: video`."""

    title: str = ""
    """Its title."""
    description: str = ""
    """What it is about."""
    published: datetime | None = None
    """When it was published."""
    lang: str = ""
    """Its language, as a code, where it is not that of the text around it."""
    label: str = ""
    """The words of the link to its page."""
    image: ImageView | None = None
    """Its poster."""
    video: VideoView = VideoView()
    """The video without its chapters and its transcript, which stand on its page."""

    @property
    def poster(self) -> str:
        """The address of the plain file of its poster; empty where it has none."""
        if self.image is None:
            return ""
        return self.image.scaled.plain if self.image.scaled else self.image.url

    @property
    def alt(self) -> str:
        """What the poster shows."""
        return self.image.alt if self.image else ""


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
    shown: ShownView | None = None
    """The infographic for which it stands; then the address is that of its page."""
    film: FilmView | None = None
    """The video for which it stands; then the address is that of its page."""

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

    @property
    def films(self) -> tuple[tuple[str, FilmView], ...]:
        """The videos in it that readers see, each with the address of its page, once."""
        found = {hole.url: hole.film for hole in self.holes if hole.film and hole.url}
        return tuple(found.items())

    @property
    def texts(self) -> tuple[str, ...]:
        """The names of all texts that it is made from: its own, and those of infographics in it."""
        others = (hole.shown.text for hole in self.holes if hole.shown and hole.shown.text)
        return tuple(dict.fromkeys((self.html, *others))) if self.html else ()
