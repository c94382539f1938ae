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
    ".csv .docx .epub .ics .m4a .mp3 .mp4 .odt .pdf .pptx .txt .vtt .webm .xlsx".split()
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
    `flaw` says why it cannot be made pixels, as the end of a sentence, where it cannot. Of other
    pictures `tone` names the colour where nothing can be seen through them, `clear` says that
    something can, `drawn` that they have few colours; `frames` counts those of an animation.
    """

    path: str
    digest: str
    type: str = ""
    width: int = 0
    height: int = 0
    flaw: str = ""
    tone: str = ""
    clear: bool = False
    drawn: bool = False
    frames: int = 1

    @property
    def is_picture(self) -> bool:
        """Whether it is shown, not downloaded."""
        return self.width > 0

    @property
    def address(self) -> str:
        """Where it is published; the name changes with the content."""
        return self.named(digest_parts(FORM, self.digest)) + self.ending

    def named(self, mark: str) -> str:
        """The beginning of an address: the name of the file, and a mark of what is published."""
        name = slugify(PurePosixPath(self.path).stem) or "file"
        return f"/media/{name}.{mark[:10]}"

    @property
    def ending(self) -> str:
        """The ending under which it is published: a picture's real kind, else that of its name."""
        return ENDINGS.get(self.type) or PurePosixPath(self.path).suffix.lower()
