"""Equal values kept once: ten thousand posts have few authors, topics and orders of keys."""

from __future__ import annotations

from typing import Any

from hcsite.model.document import Document

_OF_MATTER = ("authors", "topics", "funding", "ai", "promotion", "assurance")


class Sharing:
    """Lets the documents of a hub share what is equal among them; all of it is frozen."""

    def __init__(self) -> None:
        self._known: dict[object, object] = {}

    def share(self, document: Document[Any]) -> None:
        """Puts the first of equal values in the place of the others: only memory can tell."""
        self._put(document, "lines")
        for name in _OF_MATTER:
            if hasattr(document.matter, name):
                self._put(document.matter, name)

    def _put(self, owner: object, name: str) -> None:
        value = getattr(owner, name)
        object.__setattr__(owner, name, self._known.setdefault(value, value))
