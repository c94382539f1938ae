"""Looking at each output when it is made: what for, and by which function."""

from __future__ import annotations

from hcsite.core.diagnostics import Diagnostic
from hcsite.engine.codec import decode, encode
from hcsite.features.trust.outputs import Inspection, inspect
from hcsite.model.rule import rules_in_force
from hcsite.model.site import Site

INSPECTOR = f"{__name__}:look"


def inspection_of(site: Site) -> bytes:
    """What outputs of a hub are looked at for, as its inspector reads it."""
    rules = tuple(sorted(rules_in_force(site)))
    return encode(Inspection(site.origin, site.privacy.allow_origins, rules))


def look(path: str, data: bytes, told: bytes) -> tuple[Diagnostic, ...]:
    """The findings in an output."""
    return inspect(path, data, decode(told, Inspection))
