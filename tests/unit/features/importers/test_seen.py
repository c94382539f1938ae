"""Words of old front matter that readers saw."""

from __future__ import annotations

import pytest

from hcsite.features.importers.seen import seen_note, words


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ({"title": "A", "url": "/a/"}, ["- A"]),
        ([{"url": "/a/", "title": "A *b*", "description": "<p>C &amp; d</p>"}], ["- A b – C & d"]),
        (
            [{"heading": "More", "links": [{"title": "A"}, {"title": "1. B"}]}, {"text": 3}],
            ["- More", "  - A", "  - 1\\. B", "- 3"],
        ),
        ({"one": {"two": [{"label": "x\ny"}]}}, ["- x y"]),
        ({"title": {"text": "A"}}, ["- A"]),
    ],
)
def test_words_of_a_field(value: object, expected: list[str]) -> None:
    """They stand as a list in the order of the old file, those of a group below its heading."""
    said = "The old page also showed these words, which stood in its field “more”."
    note = "\n".join(["::: import-note", said, "", *expected, ":::"])
    assert note == seen_note("more", value)


@pytest.mark.parametrize(
    "value",
    ["A text", 3, True, None, ["a", "b"], {"order": 3}, {"title": ""}, {"title": True}, [[], {}]],
)
def test_settings_are_no_words(value: object) -> None:
    """What only the old machinery read leaves no note."""
    assert not seen_note("more", value)


def test_plain_words() -> None:
    """Without the marks of Markdown and HTML."""
    assert "a b_c d 1.5 * e" == words("<b>a</b> b_c [d](x) 1\\.5 \\* `e`\n")
