"""What the bar and the overlay show, as values for JSON."""

from __future__ import annotations

import re
from collections.abc import Iterable

from hcsite.core.diagnostics import Diagnostic, Level
from hcsite.features.preview.state import Outcome, Piece

_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
WIDTH = 100
"""Characters of a line that are shown around a caret."""


def status_of(outcome: Outcome, page: str) -> dict[str, object]:
    """The state of the hub, and of the piece on a page where it is one."""
    piece = outcome.pieces.at(page)
    errors = [item for item in outcome.diagnostics if item.level is Level.ERROR]
    stopping = (errors or outcome.diagnostics) if outcome.failed else ()
    return {
        "failed": outcome.failed,
        "problems": [finding(item) for item in stopping],
        "warnings": sum(item.level is Level.WARNING for item in outcome.diagnostics),
        "page": None if piece is None else _piece(piece, outcome.diagnostics),
    }


def _piece(piece: Piece, diagnostics: Iterable[Diagnostic]) -> dict[str, object]:
    return {
        "path": plain(piece.path),
        "title": plain(piece.title),
        "kind": piece.kind,
        "state": piece.state,
        "when": piece.when,
        "words": piece.words,
        "minutes": piece.minutes,
        "missing": list(piece.missing),
        "promoted": piece.promoted,
        "findings": [finding(item) for item in diagnostics if item.path == piece.path],
    }


def finding(item: Diagnostic) -> dict[str, object]:
    """A finding as people read it: its place, its sentence, its line with a caret, a hint."""
    place = ":".join(str(part) for part in (plain(item.path), item.line, item.column) if part)
    shown, caret = _line(item)
    return {
        "place": place,
        "code": item.code,
        "level": item.level.value,
        "message": plain(item.message),
        "source": shown,
        "caret": caret,
        "hint": plain(item.hint),
    }


def plain(text: str) -> str:
    """A text without what could turn or hide the words around it."""
    return _CONTROL.sub("\ufffd", text)


def _line(item: Diagnostic) -> tuple[str, int]:
    """The line of the file and where its caret stands (from 1; 0: nowhere)."""
    source = plain(item.source.replace("\t", " ")).rstrip()
    if not source:
        return "", 0
    start = max(0, item.column - 1 - WIDTH // 2) if len(source) > WIDTH else 0
    return source[start : start + WIDTH], max(0, item.column - start) if item.column else 0
