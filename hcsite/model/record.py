"""What is kept of a parsed content file: the document, or what is wrong with it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic, TypeVar

from hcsite.core.diagnostics import Diagnostic
from hcsite.model.document import Document
from hcsite.model.infographic import Infographic
from hcsite.model.matter import Matter
from hcsite.model.passage import Passage

M = TypeVar("M", bound=Matter)


@dataclass(frozen=True, slots=True)
class Record(Generic[M]):
    """A file's document (None where it cannot be used at all) and the findings in it.

    `front` is the digest of its front matter where nothing is to be said of that; `text` its body
    as it was written, and `passages` that body in plain words, where somebody wants them; `cited`
    is how many marks in it lead to each source. `body_line` is the line on which it begins.
    `partial` is, where there is no document, what could be read of it: to be looked at for more
    that is wrong, and for nothing else. `infographic` are its blocks where it is drawn.
    """

    document: Document[M] | None
    diagnostics: tuple[Diagnostic, ...] = ()
    front: str = ""
    text: str = ""
    passages: tuple[Passage, ...] = ()
    cited: tuple[int, ...] = ()
    body_line: int = 1
    partial: Document[M] | None = None
    infographic: Infographic | None = None


@dataclass(frozen=True, slots=True)
class Front(Generic[M]):
    """A front matter that was read before: its digest, what it says, the line of each key."""

    digest: str
    matter: M
    lines: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """A front matter, read now: its noun, all that is wrong with it, the line of each key.

    There is no noun where a value could not be read (HC210 to HC212). Where all could, but they
    say what cannot be published (HC213 to HC215), it comes with the errors, so that the caller
    can tell a draft. `partial` stands in for the noun that is missing, as in a record: it lacks
    the values that are wrong.
    """

    matter: Matter | None
    diagnostics: tuple[Diagnostic, ...] = ()
    partial: Matter | None = None
    lines: tuple[tuple[str, int], ...] = ()
