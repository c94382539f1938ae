"""The digest of hcsite itself, which is part of every key."""

from __future__ import annotations

from hcsite.engine.cache import Cache
from hcsite.engine.fingerprint import fingerprint, stamp


def engine_fingerprint(cache: Cache) -> str:
    """The fingerprint of hcsite, made anew only when a file of it changed."""
    sign = stamp()
    if cache.fact("engine stamp") != sign:
        cache.put_fact("engine stamp", sign)
        cache.put_fact("engine", fingerprint())
    return cache.fact("engine")
