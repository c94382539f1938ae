"""Short lists that the text of a page needs: HTML that may stand in a body, kinds of files."""

from __future__ import annotations

from hcsite.content.sanitise import ATTRIBUTES, SCHEMES, TAGS
from hcsite.model.media import DOWNLOADS, PICTURES
from hcsite.model.words import BLOCKS, BodyWords
from scripts.docs_parts.tables import code, table

_OF_IMPORTS = "import-note"


def html_part() -> str:
    """The elements, attributes and schemes of links that may stand in a text."""
    return (
        f"Elements: {_words(TAGS)}.\n\n"
        f"Attributes on all of them: {_words(ATTRIBUTES)}.\n\n"
        f"Links may begin with: {_words(f'{scheme}:' for scheme in SCHEMES)}.\n"
    )


def media_part() -> str:
    """The endings of files that are published."""
    return (
        f"Pictures: {_words(PICTURES)}.\n\n"
        f"Files to download, where a text links to them: {_words(DOWNLOADS)}.\n"
    )


def blocks_of_text_part() -> str:
    """The blocks of the text, each with the title that it has where none is given."""
    words = BodyWords()
    rows = (
        (code(f"::: {name}"), words.title(name) or "none") for name in BLOCKS if name != _OF_IMPORTS
    )
    return table(("Block", "Its title, where you give none"), rows)


def _words(words: object) -> str:
    return ", ".join(code(str(word)) for word in sorted(words))  # type: ignore[call-overload]
