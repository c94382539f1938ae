"""HTML within Markdown."""

from __future__ import annotations

from collections.abc import Callable

import pytest

BodyOf = Callable[..., str]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("<div>\n\n*a*\n\n- b\n\n</div>\n\nc", "*a*\n\n- b\n\nc"),
        ("<div><div>\nx **y**\n\n- b\n</div>\n</div>", "x **y**\n\n- b"),
        ("<p>a</p>\n<p>b</p>", "a\n\nb"),
        ("<section>never ended\n\n## H\n\nx", "never ended\n\n## H\n\nx"),
        ("a <b>b</b> <i>c</i> <em> d</em>", "a **b** *c*  *d*"),
        ("a <strong>b:</strong>c", "a <strong>b:</strong>c"),
        ("<b></b>a<i> </i>", "a"),
        ("a<b>b</b>c", "a**b**c"),
        ('<a href="https://a.org/x y" title="T">b</a>', '[b](https://a.org/x%20y "T")'),
        ('<a href="https://a.org">\nb\n</a>', "[b](https://a.org)"),
        ("<a>b</a> <a href='https://a.org'></a>", "b"),
        ('<abbr title="Eastern time">ET</abbr> H<sub>2</sub>O',
         '<abbr title="Eastern time">ET</abbr> H<sub>2</sub>O'),
        ('<acronym title="x">A</acronym> <strike>b</strike> <u>c</u> <font color=red>d</font>',
         '<abbr title="x">A</abbr> <s>b</s> c d'),
        ('<span lang="es">hola</span> <span class="x">y</span>', '<span lang="es">hola</span> y'),
        ("x <made-up>y</made-up> <https://a.org>", "x \\<made-up>y\\</made-up> <https://a.org>"),
        ("<p># of people</p>", "\\# of people"),
        ("<p>1. First</p><p>- x</p>", "1\\. First\n\n\\- x"),
        ("<hr>", "---"),
        ("<blockquote><p>a</p><p>b</p></blockquote>", "> a\n>\n> b"),
        ("<h1>A b</h1><p>c</p>", "## A b\n\nc"),
        ("<h2></h2>a", "a"),
        ("<dl><dt>a</dt><dd>b</dd></dl>", "a\n:   b"),
        ("<q>a</q> <q> </q>b", "<q>a</q>  b"),
        ("<b>a\n\nb</b>", "**a**\n\nb"),
        ("- a <b>b\n  c</b>", "- a **b\n  c**"),
        ("<p><b>a</b></p><div><b><p>x</p><p>y</p></b></div>", "**a**\n\nx\n\ny"),
        ("a &amp; b &lt;c&gt;", "a &amp; b &lt;c&gt;"),
        ("<p>5 < 6 &copy;</p>", "5 < 6 &copy;"),
        ("- a\n\n  <div>b <b>c</b></div>\n- d", "- a\n\n  b **c**\n- d"),
        ("- a <span\n  class=x>b</span>", "- a b"),
        ("> <p>a</p>\n> b", "> a\n>\n> b"),
    ],
)  # fmt: skip
def test_elements(body_of: BodyOf, text: str, expected: str) -> None:
    """Elements become the signs of Markdown; text between them is not touched."""
    assert expected == body_of(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("<ul><li>a<li>b<ul><li>c</ul></ul>", "- a\n- b\n  - c"),
        ("<ol start=3><li>a</li><li><p>b</p><p>c</p></li></ol>", "3. a\n\n4. b\n\n   c"),
        ("<ul><li></li><li>a</li></ul>", "- a"),
        ('<ol class="process"><li>a</li><li>b</li></ol>', "::: steps\n\n1. a\n2. b\n\n:::"),
        ("<ul>\n<li>\n\n*a*\n\n- b\n\n</li>\n</ul>", "- *a*\n\n  - b"),
        ("<ul><li>a<p>x</p><ul><li>b</li></ul></li></ul>", "- a\n\n  x\n\n  - b"),
    ],
)
def test_lists(body_of: BodyOf, text: str, expected: str) -> None:
    """Lists, also those with blocks in them and those whose tags were never ended."""
    assert expected == body_of(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("<table><tr><th>A</th></tr><tr><td>1|2<br>x</td></tr></table>",
         "| A |\n| --- |\n| 1\\|2 <br> x |"),
        ("<table><tr><td><p>a</p><ul><li>b</li></ul></td></tr></table>",
         "|  |\n| --- |\n| a <br> b |"),
        ("<table><tr><td><h3>a</h3></td></tr></table>", "|  |\n| --- |\n| a |"),
    ],
)  # fmt: skip
def test_tables(body_of: BodyOf, text: str, expected: str) -> None:
    """Each cell stands on one line."""
    assert expected == body_of(text)


def test_cells_over_rows_are_noted(body_of: BodyOf) -> None:
    """Markdown has no such cells."""
    made = body_of("<table><tr><td rowspan=2>a</td><td>b</td></tr><tr><td>c</td></tr></table>")
    assert "| a | b |" in made
    assert "Cells of this table reached over several rows" in made


ALERT = """\
<div class="usa-alert usa-alert-{kind}">
  <div class="usa-alert-body">
    <h4 class="usa-alert-heading">Need help?<br><a>Call us</a></h4>
    <div class="usa-alert-text"><p>Now.</p></div>
  </div>
</div>
"""


def test_alerts(body_of: BodyOf) -> None:
    """A warning becomes a block with its title, news a quotation."""
    assert "::: warning Need help?\n\nCall us\n\nNow.\n\n:::" == body_of(
        ALERT.format(kind="warning")
    )
    assert "> **Need help?**\n>\n> Call us\n>\n> Now." == body_of(ALERT.format(kind="info"))


def test_an_alert_without_a_title(body_of: BodyOf) -> None:
    """It is a warning all the same; in a list it is only its text."""
    assert "::: warning\n\nNow.\n\n:::" == body_of('<div class="alert alert-danger">Now.</div>')
    text = '<ul><li><div class="alert alert-danger">Now.</div></li></ul>'
    assert "- Now." == body_of(text)


def test_parts_that_open(body_of: BodyOf) -> None:
    """Buttons become headings below the one above them; their list is no list."""
    text = """\
## Questions

<ul class="usa-accordion">
<li>
<button aria-controls="a">Who?</button>
<div id="a">

All of *us*.

</div>
</li>
<li><button aria-controls="b">When?</button><div id="b"><p>Now.</p></div></li>
</ul>

<button>Send</button>
"""
    expected = "## Questions\n\n### Who?\n\nAll of *us*.\n\n### When?\n\nNow.\n\nSend"
    assert expected == body_of(text)


def test_an_empty_box_is_noted(body_of: BodyOf) -> None:
    """A script had filled it."""
    made = body_of('<div class="w x" data-app="y"></div>\n\n<div></div>')
    assert made.startswith("::: import-note\nA script of the old page filled a box here")
    assert '<div class="w x" data-app="y">' in made


def test_details_stay(body_of: BodyOf) -> None:
    """A hub knows them as HTML."""
    text = "<details open><summary>More <b>x</b></summary>\n\n*a*\n\n</details>"
    expected = "<details open>\n<summary>More **x**</summary>\n\n*a*\n\n</details>"
    assert expected == body_of(text)


def test_line_breaks(body_of: BodyOf) -> None:
    """A break stays where it parts lines, and goes where a block ends anyway."""
    text = (
        "a<br>\nb<br/>c</br>\n\n<br>\n\nd <br><br> e\n<br>\n- f <br>\n[g](https://a.org)\n<br>\n\nh"
    )
    expected = "a\\\nb\\\nc\n\nd\n\ne\n- f\\\n  [g](https://a.org)\n\nh"
    assert expected == body_of(text)


def test_breaks_in_quotations_and_headings(body_of: BodyOf) -> None:
    """They keep to their block."""
    assert "> a\\\n> b" == body_of("> a<br>\n> b")
    assert "## A b\n\nx" == body_of("## A<br>b <br>\n\nx")
    assert "- a\n\n  b" == body_of("- a<br><br>b")
    assert "b" == body_of("<br>b")
    assert "- b" == body_of("- <br>b")


def test_notes_within_html(body_of: BodyOf) -> None:
    """A note stands where it belongs, between the texts around it."""
    made = body_of("<div>\na {{< kbd >}}\n{{< odd >}}\nb\n</div>")
    assert made.startswith("a\n\n::: import-note\n")
    assert "\n:::\n\nb\n\n::: import-note" in made


def test_a_note_in_a_cell_goes_below(body_of: BodyOf) -> None:
    """A table has no room for it."""
    made = body_of("<table><tr><td>\n{{< odd >}}\n</td><td>x</td></tr></table>")
    assert made.startswith("|")
    assert made.endswith(":::")
    assert 1 == made.count("::: import-note")
