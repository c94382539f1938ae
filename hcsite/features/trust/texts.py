"""Rules about what a text says: asked of each file when it is read, in words and places."""

from __future__ import annotations

from dataclasses import dataclass

from hcsite.core.diagnostics import Diagnostic
from hcsite.model.document import Document
from hcsite.model.matter import Matter
from hcsite.model.passage import Passage
from hcsite.model.rule import TextRules


@dataclass(frozen=True, slots=True)
class Reading:
    """What the rules found in a text, and the signs in it by which other rules go (`dose`)."""

    diagnostics: tuple[Diagnostic, ...] = ()
    signs: tuple[str, ...] = ()


def read_text(
    document: Document[Matter], passages: tuple[Passage, ...], rules: TextRules
) -> Reading:
    """All findings in one file; a function of the file and the rules alone."""
    del document, passages, rules
    return Reading()
