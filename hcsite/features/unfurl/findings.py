"""What is to be said of a page's previews, and to which networks it matters."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from hcsite.core.diagnostics import Diagnostic, Level
from hcsite.features.unfurl.readers import Reader, readers

Picture = tuple[int, int, int, str]
"""Width and height in pixels, bytes, media type; zero for a figure that nobody looked up."""

ImageOf = Callable[[str], Picture | None]
"""Tells about the picture at an address; None: it is not among the files of the hub."""


@dataclass(frozen=True, slots=True)
class Finding:
    """A diagnostic, and the ids of the readers that it is about; none: it is about all."""

    diagnostic: Diagnostic
    readers: tuple[str, ...] = ()


def tell(
    code: str,
    message: str,
    *,
    hint: str,
    about: Iterable[Reader] = (),
    official: bool = True,
) -> Finding:
    """A finding: a warning where a network itself says so, else a note."""
    level = Level.WARNING if official else Level.INFO
    ids = tuple(reader.id for reader in about)
    return Finding(Diagnostic(code, level, message, hint=hint), ids)


def names(about: Sequence[Reader]) -> str:
    """The names of readers as they stand in a sentence."""
    if len(about) == len(readers()):
        return "any network"
    *most, last = (reader.name for reader in about)
    return f"{', '.join(most)} and {last}" if most else last
