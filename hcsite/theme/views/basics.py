"""What stands in almost every view: links and pictures."""

from __future__ import annotations

from dataclasses import dataclass

TYPES = {"avif": "image/avif", "webp": "image/webp"}

STILL = "(prefers-reduced-motion: reduce)"
"""For readers who want nothing to move an animation is shown as its first picture."""


@dataclass(frozen=True, slots=True)
class LinkView:
    """A link: where to, and its words."""

    url: str
    """The address that it leads to."""
    label: str
    """Its words."""


@dataclass(frozen=True, slots=True)
class PictureSource:
    """A `<source>` of a `<picture>`: files among which a browser chooses."""

    type: str
    """The media type of the files."""
    srcset: str
    """The files with their widths."""
    media: str = ""
    """The media query for which it is meant; empty: any."""
    sized: bool = True
    """Whether it goes with `sizes`; an animation has only one width."""


@dataclass(frozen=True, slots=True)
class ScaledView:
    """The same picture in other widths and formats."""

    stem: str
    """How the addresses of all its files begin."""
    widths: tuple[int, ...]
    """Their widths in pixels, going up."""
    formats: tuple[str, ...]
    """Their formats, the best one first: `avif`, `webp`."""
    plain: str
    """The address of a file for programs that know none of these formats."""
    moving: bool = False
    """Whether it is an animation."""

    @property
    def sources(self) -> tuple[PictureSource, ...]:
        """What stands in a `<picture>` before the `<img>`."""
        if self.moving:
            stem, kind = f"{self.stem}-{self.widths[-1]}", TYPES["webp"]
            still = PictureSource(kind, f"{stem}-still.webp", STILL, sized=False)
            return still, PictureSource(kind, f"{stem}.webp", sized=False)
        return tuple(
            PictureSource(
                TYPES[form], ", ".join(f"{self.stem}-{w}.{form} {w}w" for w in self.widths)
            )
            for form in self.formats
        )


@dataclass(frozen=True, slots=True)
class ImageView:
    """A published picture."""

    url: str
    """Its address, with a hash in the name, so that it may be kept for ever."""
    width: int
    """Its width in pixels."""
    height: int
    """Its height in pixels."""
    type: str
    """Its media type, such as `image/webp`."""
    alt: str = ""
    """What it shows, for people who cannot see it."""
    caption: str = ""
    """A line that stands below it."""
    credit: str = ""
    """Whom to thank for it, as it is shown below it."""
    creator: str = ""
    """Who made it."""
    license: str = ""
    """Its licence, such as CC-BY-4.0."""
    source_type: str = ""
    """How it came to be, as a code of IPTC: `digitalCapture` is a photo."""
    scaled: ScaledView | None = None
    """The same in other widths and formats; nothing where there are none."""
    tone: str = ""
    """Its colour, as the end of a class `tone-…` of the stylesheet; empty where it is clear."""
