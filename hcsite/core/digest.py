"""Digests: the identity of bytes and of values made of parts."""

from __future__ import annotations

import hashlib

SIZE = 16
"""Bytes of a digest: 128 bits, so that two contents never share one by chance."""


def digest_bytes(data: bytes) -> str:
    """The digest of some bytes, as 32 hexadecimal digits."""
    return hashlib.blake2b(data, digest_size=SIZE).hexdigest()


def digest_parts(*parts: str | bytes) -> str:
    """The digest of a sequence of parts; no two different sequences share one.

    Each part goes in with its length, so that ("ab", "c") and ("a", "bc") differ.
    """
    state = hashlib.blake2b(digest_size=SIZE)
    for part in parts:
        data = part.encode("utf-8", "surrogatepass") if isinstance(part, str) else part
        state.update(len(data).to_bytes(8, "big"))
        state.update(data)
    return state.hexdigest()
