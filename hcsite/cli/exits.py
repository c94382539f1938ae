"""Exit codes, and which one a set of findings means."""

from __future__ import annotations

from collections.abc import Iterable

from hcsite.app.sources import CONFIG
from hcsite.core.diagnostics import Diagnostic, Level

DONE = 0
CONTENT = 1
USAGE = 2
BUG = 70
DISK = 74
INTERRUPTED = 130

_DISK = frozenset({"HC601", "HC602", "HC603"})
_USAGE = frozenset({"HC505", "HC604", "HC605", "HC606", "HC608", "HC611", "HC612"})


def code_of(diagnostics: Iterable[Diagnostic]) -> int:
    """The exit code for findings that stopped the work."""
    found = tuple(diagnostics)
    stopping = [item for item in found if item.level is Level.ERROR] or found
    codes = {item.code for item in stopping}
    if codes & _DISK:
        return DISK
    if codes & _USAGE or (stopping and all(item.path == CONFIG for item in stopping)):
        return USAGE
    return CONTENT
