"""The plain text of HTML."""

from __future__ import annotations

from hcsite.features.pages.plain import plain_text


def test_blocks_part_words_and_inline_elements_do_not() -> None:
    """What a reader reads, on one line."""
    html = (
        "<h2>Salt</h2><ul><li>H<sub>2</sub>O &amp; <em>sal</em>t</li><li>5 &lt; 6</li></ul><br>End"
    )
    assert "Salt H2O & salt 5 < 6 End" == plain_text(html)


def test_marks_of_sources_are_not_read() -> None:
    """They lead nowhere in plain text; a power is part of the words."""
    mark = '<sup class="footnote-ref source-ref"><a href="#s">[1]</a></sup>'
    assert "Scrub. Dry 10 m2." == plain_text(f"<p>Scrub.{mark}</p><p>Dry 10 m<sup>2</sup>.</p>")


def test_attributes_and_comments_are_not_read() -> None:
    """An alternative text is not part of the words."""
    assert "Look" == plain_text('<p><img alt="x" src="y"><!-- no --> Look</p>')
