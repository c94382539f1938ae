"""Pictures and other files that content brings along, and where they are published."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePosixPath

from hcsite.core.digest import digest_parts
from hcsite.core.text import slugify

FORM = "2"
"""Of how published bytes are made from source bytes; a new form gives new names."""

PICTURES = frozenset(".avif .gif .jpeg .jpg .png .svg .webp".split())
"""Endings of files that are published as pictures, their metadata taken out."""

DOWNLOADS = frozenset(
    ".csv .docx .epub .ics .m4a .mp3 .mp4 .odt .pdf .pptx .txt .vtt .xlsx".split()
)
"""Endings of files that are published as they are, where content links to them."""


ENDINGS = {
    "image/avif": ".avif",
    "image/gif": ".gif",
    "image/jpeg": ".jpg",
    "image/png": ".png",
    "image/svg+xml": ".svg",
    "image/webp": ".webp",
}
"""The ending of each media type of pictures."""


@dataclass(frozen=True, slots=True)
class Medium:
    """A file beside the content or in `content/media/`.

    For a picture there are also its media type and its size in pixels as shown; for a drawing
    `flaw` says why it cannot be made pixels, as the end of a sentence, where it cannot.
    """

    path: str
    digest: str
    type: str = ""
    width: int = 0
    height: int = 0
    flaw: str = ""

    @property
    def is_picture(self) -> bool:
        """Whether it is shown, not downloaded."""
        return self.width > 0

    @property
    def address(self) -> str:
        """Where it is published; the name changes with the content."""
        pure = PurePosixPath(self.path)
        name = slugify(pure.stem) or "file"
        mark = digest_parts(FORM, self.digest)[:10]
        return f"/media/{name}.{mark}{self.ending}"

    @property
    def ending(self) -> str:
        """The ending under which it is published: a picture's real kind, else that of its name."""
        return ENDINGS.get(self.type) or PurePosixPath(self.path).suffix.lower()
