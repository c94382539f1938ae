"""Rules about what is published: asked of each output when it is made."""

from __future__ import annotations

from dataclasses import dataclass

from hcsite.core.diagnostics import Diagnostic


@dataclass(frozen=True, slots=True)
class Inspection:
    """What outputs are looked at for: the hub's own origin, and others that they may ask."""

    origin: str
    allowed: tuple[str, ...] = ()
    rules: tuple[str, ...] = ()


def inspect(path: str, data: bytes, inspection: Inspection) -> tuple[Diagnostic, ...]:
    """All findings in an output."""
    del path, data, inspection
    return ()
