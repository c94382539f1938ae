"""What is kept of a parsed content file: the document, or what is wrong with it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic, TypeVar

from hcsite.core.diagnostics import Diagnostic
from hcsite.model.document import Document
from hcsite.model.matter import Matter
from hcsite.model.passage import Passage

M = TypeVar("M", bound=Matter)


@dataclass(frozen=True, slots=True)
class Record(Generic[M]):
    """A file's document (None where it cannot be used at all) and the findings in it.

    `front` is the digest of its front matter where nothing is to be said of that; `text` its body
    as it was written, and `passages` that body in plain words, where somebody wants them; `cited`
    is how many marks in it lead to each source. `body_line` is the line on which it begins.
    """

    document: Document[M] | None
    diagnostics: tuple[Diagnostic, ...] = ()
    front: str = ""
    text: str = ""
    passages: tuple[Passage, ...] = ()
    cited: tuple[int, ...] = ()
    body_line: int = 1


@dataclass(frozen=True, slots=True)
class Front(Generic[M]):
    """A front matter that was read before: its digest, what it says, the line of each key."""

    digest: str
    matter: M
    lines: tuple[tuple[str, int], ...]
