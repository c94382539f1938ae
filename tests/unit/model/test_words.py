"""Words that stand in bodies, and documents that know their lines."""

from __future__ import annotations

from hcsite.model.words import BLOCKS, BodyWords
from tests.unit.model.documents import post


def test_blocks_have_titles_or_none() -> None:
    """A box without a title of its own gets the usual one, where it has one."""
    words = BodyWords()
    assert "Warning" == words.title("warning")
    assert "" == words.title("figure")
    assert {name for name, _ in words.titles} <= set(BLOCKS)


def test_document_knows_the_line_of_a_key() -> None:
    """A key that is not there is looked for at the top."""
    document = post("salt")
    assert (3, 1) == (document.line_of("authors"), document.line_of("summary"))
