"""Looking at each output when it is made: whom it would ask, and what it would tell others."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from hcsite.core.diagnostics import Diagnostic, error
from hcsite.engine.codec import decode, encode
from hcsite.features.privacy.origins import check_output
from hcsite.features.privacy.policy import Policy
from hcsite.model.rule import rules_in_force
from hcsite.model.site import Site

INSPECTOR = f"{__name__}:look"
RULES = frozenset(("PRI-07", "PRI-08", "PRI-09", "PRI-10", "PRI-11"))
"""The rules that are asked of what is published, file by file."""

_LONGEST = 90


@dataclass(frozen=True, slots=True)
class Inspection:
    """What outputs are looked at for: whom they may ask, and which rules are in force."""

    policy: Policy
    rules: tuple[str, ...]


def inspection_of(site: Site) -> bytes:
    """What outputs of a hub are looked at for, as its inspector reads it."""
    privacy = site.privacy
    policy = Policy(site.base_url, privacy.allow_origins, privacy.forms)
    return encode(Inspection(policy, tuple(sorted(RULES & rules_in_force(site)))))


def look(path: str, data: bytes, told: bytes) -> tuple[Diagnostic, ...]:
    """The findings in an output."""
    inspection = _inspection(told)
    return tuple(_findings(path, data, inspection)) if inspection.rules else ()


@lru_cache(maxsize=4)
def _inspection(told: bytes) -> Inspection:
    return decode(told, Inspection)


def _findings(path: str, data: bytes, inspection: Inspection) -> Iterator[Diagnostic]:
    for breach in check_output(path, data, inspection.policy):
        if breach.rule in inspection.rules:
            words = " ".join(breach.words.split())
            shown = words if len(words) <= _LONGEST else f"{words[:_LONGEST]}…"
            message = f"{breach.why} It says: {shown}"
            yield error(breach.rule, message, hint=breach.mend, page=path)
