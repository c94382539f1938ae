"""Searches for words of a language find what their patterns find."""

from __future__ import annotations

from dataclasses import fields

from hypothesis import given, settings
from hypothesis import strategies as st

from hcsite.features.teasers.language import language_of
from hcsite.features.teasers.searching import NEVER, Search, search_for
from tests.unit.features.teasers.pieces import phrases

LANGUAGE = language_of(phrases())
SEARCHES = [
    found
    for field in fields(LANGUAGE)
    if isinstance(found := getattr(LANGUAGE, field.name), Search) and found is not NEVER
]


@given(st.data())
@settings(max_examples=60)
def test_a_look_at_the_words_never_hides_a_match(data: st.DataObject) -> None:
    """However a text is written, a pattern finds in it what it would find alone."""
    search = data.draw(st.sampled_from(SEARCHES))
    text = data.draw(st.from_regex(search.pattern))
    found = search.pattern.search(text)
    assert found is not None
    rest = text[found.start() :]  # patterns for a beginning are only asked there
    expected, told = search.pattern.match(rest), search.match(rest)
    assert (expected and expected.span()) == (told and told.span())
    if not search.source.startswith(r"\W*"):
        again = search.search(text)
        assert again is not None
        assert found.span() == again.span()


def test_words_that_begin_with_a_sign_are_looked_for_in_every_text() -> None:
    """Of these no word is known that a match must hold."""
    search = search_for(("'s not", "is not"), before="", behind=r"\b")
    assert frozenset() == search.words
    assert search.search("It’s not so.") is not None
    assert "It is so." == search.without("It is so.")
