"""Values as bytes: the one form in which arguments are keyed, cached and sent to workers."""

from __future__ import annotations

from collections.abc import Hashable
from functools import lru_cache
from typing import Any, TypeVar, cast

import msgspec

T = TypeVar("T")

_ENCODER = msgspec.json.Encoder(order=None)


def encode(value: object) -> bytes:
    """A frozen value as JSON; equal values give equal bytes, different ones different bytes."""
    return _ENCODER.encode(value)


@lru_cache(maxsize=256)
def _decoder(kind: Any) -> msgspec.json.Decoder[Any]:
    return msgspec.json.Decoder(kind)


def decode(data: bytes, kind: type[T]) -> T:
    """The value that `encode` made the bytes from; raises ValueError when they are not of it."""
    return cast("T", _decoder(cast("Hashable", kind)).decode(data))
