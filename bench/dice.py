"""Choices that look random and are the same on every machine and in every year."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import blake2b
from typing import TypeVar

T = TypeVar("T")

_MASK = (1 << 64) - 1
_STEP = 0x9E3779B97F4A7C15


class Dice:
    """A stream of choices that follows from its name alone (SplitMix64, seeded by a digest)."""

    __slots__ = ("_state",)

    def __init__(self, *name: object) -> None:
        text = "/".join(str(part) for part in name)
        self._state = int.from_bytes(blake2b(text.encode(), digest_size=8).digest())

    def below(self, end: int) -> int:
        """A number from 0 to `end` - 1."""
        self._state = state = (self._state + _STEP) & _MASK
        state = ((state ^ (state >> 30)) * 0xBF58476D1CE4E5B9) & _MASK
        state = ((state ^ (state >> 27)) * 0x94D049BB133111EB) & _MASK
        return (state ^ (state >> 31)) % end

    def pick(self, things: Sequence[T]) -> T:
        """One of the things."""
        return things[self.below(len(things))]

    def sample(self, things: Sequence[T], count: int) -> tuple[T, ...]:
        """So many different things, in the order in which they were drawn."""
        left = list(things)
        return tuple(left.pop(self.below(len(left))) for _ in range(min(count, len(left))))
