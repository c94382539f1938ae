"""PRI-04: what is published as it is tells nothing of who made it, where, and of whom."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from pathlib import PurePosixPath
from typing import Final

from hcsite.core.diagnostics import Diagnostic, error, info
from hcsite.engine.job import Inputs, Job, Rendered, Renderer
from hcsite.pixels.traces import traces_of

RULE: Final = "PRI-04"
COPIED: Final = f"{__name__}:copied"
"""The renderer of files that are published as they are and looked at."""
_PICTURES: Final = frozenset(".avif .gif .heic .jpeg .jpg .jxl .png .svg .tif .tiff .webp".split())
_FILMS: Final = frozenset(".m4a .m4v .mka .mkv .mov .mp4 .webm".split())
_OFFICE: Final = frozenset(".docx .pptx .xlsx".split())
LOOKED_AT: Final = _PICTURES | _FILMS | _OFFICE | {".pdf"}
"""Endings of files that carry such metadata."""

_PDF_AUTHOR: Final = re.compile(rb"/Author\s*(?:\((?!\s*\))|<(?!\s*>)[0-9A-Fa-f])")
_CREATOR: Final = re.compile(
    rb"<(?:dc:creator|cp:lastModifiedBy)>\s*[^<\s]"  # of the package, as office programs write it
)
_MOST_BYTES: Final = 200_000


@dataclass(frozen=True, slots=True)
class CopyView:
    """A file that is published as it is: the digest of its bytes, its path for messages."""

    blob: str
    path: str


def is_looked_at(path: str) -> bool:
    """Whether files of this ending can carry such metadata."""
    return PurePosixPath(path).suffix.lower() in LOOKED_AT


def copy_job(target: str, digest: str, source: str) -> Job:
    """A job that publishes a file as it is, and tells what it tells."""
    return Job(
        target,
        COPIED,
        CopyView(digest, source),
        blobs=(digest,),
        source=source,
    )


def look(data: bytes, path: str) -> tuple[Diagnostic, ...]:
    """What a file tells; a name of its author is only noted, for it may be meant."""
    found = []
    if traces := traces_of(data):
        message = f"This file tells {_listed([*traces])}, and is published as it is."
        hint = "Put pictures into content/media/, where that is taken out; clean other files."
        name = PurePosixPath(path)
        if name.suffix.lower() in _FILMS:
            command = f"ffmpeg -i {name.name} -map_metadata -1 -c copy clean{name.suffix}"
            hint = f"Save the film without that, for example: {command}"
        found.append(error(RULE, message, path=path, hint=hint))
    if _names_author(data, path):
        message = "This document names its author in its properties."
        hint = "If readers should not know the name, take it out and save the document again."
        found.append(info(RULE, message, path=path, hint=hint))
    return tuple(found)


def _listed(words: list[str]) -> str:
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}"


def _names_author(data: bytes, path: str) -> bool:
    suffix = PurePosixPath(path).suffix.lower()
    if suffix == ".pdf":
        return _PDF_AUTHOR.search(data) is not None
    return suffix in _OFFICE and any(map(_CREATOR.search, _properties(data)))


def _properties(data: bytes) -> Iterator[bytes]:
    """The properties of an office document; nothing where it is damaged or far too large."""
    try:
        with zipfile.ZipFile(BytesIO(data)) as package, package.open("docProps/core.xml") as part:
            yield part.read(_MOST_BYTES)
    except (KeyError, OSError, ValueError, RuntimeError, NotImplementedError, zipfile.BadZipFile):
        return


def _copied(view: CopyView, inputs: Inputs) -> Rendered:
    data = inputs.blobs[view.blob]
    return Rendered(data, look(data, view.path))


copied: Renderer[CopyView] = Renderer(CopyView, _copied)
