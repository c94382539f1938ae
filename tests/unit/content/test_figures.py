"""Figures among tokens; what comes of them is in tests/fixtures/markdown/figures.md."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hcsite.content.figures import make_figures
from hcsite.content.markdown import parser
from tests.unit.content.published import WORDS, parsed

PIECES = st.sampled_from(
    [
        "::: figure\n",
        ":::: figure A title\n",
        "::: warning\n",
        ":::\n",
        "::::\n",
        "![a](b.png)\n",
        '![a](b.png "c")\n',
        "![a](b.png){.x}\n",
        "[![a](b.png)](c.md)\n",
        "words\n",
        "- item\n",
        "> quoted\n",
        "\n",
        "    ",
        "> ",
        "- ",
        "[^1]: ",
        "x[^1]\n",
    ]
)


def kinds(text: str) -> list[str]:
    """The types of the tokens of a text."""
    return [token.type for token in parser(WORDS).parse(text)]


def test_tokens_of_a_caption() -> None:
    """A picture with a title becomes a figure with a caption, in place of its paragraph."""
    expected = (
        "figure_open inline figcaption_open inline figcaption_close figure_close"
        " paragraph_open inline paragraph_close"
    ).split()
    assert expected == kinds('![a](b.png "c")\n\nd\n')


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('![a](b.png "one two")', 2),
        ("::: figure\n![a](b.png)\none two\n:::", 2),
        ("::: figure one two\n![a](b.png)\n:::", 2),
    ],
)
def test_captions_are_read(text: str, words: int) -> None:
    """The words of a caption count."""
    assert words == parsed(text).body.words


def test_links_in_a_caption_have_their_line() -> None:
    """Words that were parted from a picture still know where they stand."""
    links = parsed("x\n\n::: figure\n![a](b.png)\n[c](d.md)\n:::").body.links
    assert [("b.png", 4, 6), ("d.md", 5, 5)] == [(x.target, x.line, x.column) for x in links]


def test_twice_is_once() -> None:
    """Figures that were made are not made again."""
    tokens = parser(WORDS).parse('![a](b.png "c")\n')
    before = [token.as_dict() for token in tokens]
    make_figures(tokens)
    assert before == [token.as_dict() for token in tokens]


def test_a_footnote_of_one_picture() -> None:
    """A picture that is all of a footnote stays beside the way back, without a caption."""
    html = parsed('x[^1]\n\n[^1]: ![a](b.png "c")\n').html
    assert "<figure" not in html
    assert ' title="c"> <a href="#fnref1"' in html


@given(st.lists(PIECES, max_size=20).map("".join))
def test_tokens_stay_balanced(text: str) -> None:
    """Whatever stands in a figure, all that is opened is closed, in its order."""
    open_: list[str] = []
    for token in parser(WORDS).parse(text):
        if token.nesting == 1:
            open_.append(token.type.removesuffix("_open"))
        elif token.nesting == -1:
            assert open_.pop() == token.type.removesuffix("_close")
    assert [] == open_
