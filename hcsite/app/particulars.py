"""What is kept of each content file by itself: where its keys stand, and what is found in it."""

from __future__ import annotations

from collections.abc import Iterable

from hcsite.core.diagnostics import Diagnostic
from hcsite.engine.cache import Cache
from hcsite.engine.codec import decode
from hcsite.model.particulars import Particulars, located


def particulars_of(cache: Cache, paths: Iterable[str]) -> dict[str, Particulars]:
    """The particulars of some content files, by path."""
    found = cache.particulars(paths)
    return {path: decode(data, Particulars) for path, data in found.items()}


def with_lines(found: Iterable[Diagnostic], sources: Cache) -> list[Diagnostic]:
    """Findings of a plan with the lines of today."""
    found = list(found)
    known = particulars_of(sources, {item.path: None for item in found if item.line < 0})
    nothing = Particulars()
    return located(found, lambda path: known.get(path, nothing).spots)
