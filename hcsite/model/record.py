"""What is kept of a parsed content file: the document, or what is wrong with it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic, TypeVar

from hcsite.core.diagnostics import Diagnostic
from hcsite.model.document import Document
from hcsite.model.matter import Matter

M = TypeVar("M", bound=Matter)


@dataclass(frozen=True, slots=True)
class Record(Generic[M]):
    """A file's document (None where it cannot be used at all) and the findings in it."""

    document: Document[M] | None
    diagnostics: tuple[Diagnostic, ...] = ()
