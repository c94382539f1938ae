"""Code stays code."""

from __future__ import annotations

from collections.abc import Callable

import pytest

BodyOf = Callable[..., str]


def test_fences_are_left_alone(body_of: BodyOf) -> None:
    """Nothing within a fence is turned; only the name of its language is made plain."""
    text = "```{.r .numberLines}\n<div> {{ x }} # not a heading\n```\n"
    assert "```r\n<div> {{ x }} # not a heading\n```" == body_of(text)


def test_fences_in_lists_and_quotations(body_of: BodyOf) -> None:
    """They stay where they are."""
    text = "- a\n\n  ~~~\n  x\n    y\n  ~~~\n\n> ```\n> q\n> ```\n"
    assert "- a\n\n  ```\n  x\n    y\n  ```\n\n> ```\n> q\n> ```" == body_of(text)


def test_empty_lines_and_tight_quotations(body_of: BodyOf) -> None:
    """Lines without the spaces of their list or quotation belong to the fence all the same."""
    assert "- a\n\n  ```\n  x\n\n  y\n  ```" == body_of("- a\n\n  ```\n  x\n\n  y\n  ```\n")
    assert "> ```\n> x\n> ```" == body_of("> ```\n>x\n> ```\n")


def test_a_fence_around_backticks(body_of: BodyOf) -> None:
    """The new fence is longer than what it holds."""
    assert "````\n```\n````" == body_of("~~~~\n```\n~~~~\n")


def test_an_open_fence(body_of: BodyOf) -> None:
    """It reaches to the end, and is closed there."""
    assert "```\nx\n```" == body_of("```\nx")


def test_indented_code(body_of: BodyOf) -> None:
    """It becomes a fence."""
    assert "A\n\n```\nx\n  y\n\nz\n```\n\nB" == body_of("A\n\n    x\n      y\n\n    z\n\n\nB")


def test_indented_code_in_a_list(body_of: BodyOf) -> None:
    """So it does within a list."""
    assert "- a\n\n  ```\n  x\n  ```" == body_of("- a\n\n      x\n")


def test_code_in_lines(body_of: BodyOf) -> None:
    """Backticks and the elements of HTML for code."""
    text = "`<b>` ``a ` b`` <code>x &lt; <em>y</em></code> <tt>`</tt> <code> </code>."
    assert "`<b>` ``a ` b`` `x < y` `` ` `` ." == body_of(text)


def test_pre(body_of: BodyOf) -> None:
    """Preformatted text of HTML becomes a fence with its language."""
    text = '<pre><code class="language-r">a &lt;- 1\n\n# b</code></pre>\n'
    assert "```r\na <- 1\n\n# b\n```" == body_of(text)
    assert "```\nx\n```" == body_of("<pre>x</pre>")


def test_html_that_is_indented_is_no_code(body_of: BodyOf) -> None:
    """Within an open element, indented tags are tags."""
    text = "<div>\n\nA\n\n    <p>B</p>\n\n</div>\n"
    assert "A\n\nB" == body_of(text)


@pytest.mark.parametrize("text", ["\\`a\\` <b>x</b>", "`a <b>x</b>"])
def test_backticks_that_are_none(body_of: BodyOf, text: str) -> None:
    """Escaped and lone backticks hold no code."""
    assert text.replace("<b>x</b>", "**x**") == body_of(text)
