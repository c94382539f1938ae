"""What is found out step by step, and never twice."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Generic, TypeVar

T = TypeVar("T")


class Remembered(Generic[T]):
    """Items that can be gone through again; each is made when it is first asked for."""

    def __init__(self, items: Iterator[T]) -> None:
        self._made: list[T] = []
        self._rest = items

    def __iter__(self) -> Iterator[T]:
        yield from self._made
        for item in self._rest:
            self._made.append(item)
            yield item
