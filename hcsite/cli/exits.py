"""Exit codes, and which one a set of findings means."""

from __future__ import annotations

from collections.abc import Iterable

from hcsite.core.diagnostics import Diagnostic

DONE = 0
CONTENT = 1
USAGE = 2
BUG = 70
DISK = 74
INTERRUPTED = 130

_DISK = frozenset({"HC601", "HC602", "HC603"})
_USAGE = frozenset({"HC604", "HC605", "HC606", "HC609"})


def code_of(diagnostics: Iterable[Diagnostic]) -> int:
    """The exit code for findings that stopped the work."""
    codes = {item.code for item in diagnostics}
    if codes & _DISK:
        return DISK
    if codes & _USAGE or any(code.startswith("HC0") for code in codes):
        return USAGE
    return CONTENT
