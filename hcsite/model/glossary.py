"""The glossary of a hub: words that its readers may not know, and what they mean."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Glossary:
    """Words with their plain meaning, in the order of the file; `language` is that of all."""

    words: tuple[tuple[str, str], ...] = ()
    language: str = ""

    def holds_for(self, lang: str) -> bool:
        """Whether it is of the language of a text; one that names none is in that of the hub."""
        own, other = (tag.partition("-")[0].casefold() for tag in (self.language, lang))
        return bool(self.words) and (not lang or own == other)
