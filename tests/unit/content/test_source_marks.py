"""Marks in a text that lead to the sources of its front matter."""

from __future__ import annotations

from hcsite.content.body import ParsedBody, parse_body
from hcsite.model.words import BodyWords
from tests.unit.content.published import dangers, strict_problem

SOURCES = ("nhs-salt", "who", "", "cdc")


def parsed(text: str, sources: tuple[str, ...] = SOURCES) -> ParsedBody:
    """A body below a front matter with some sources."""
    return parse_body(text, path="x.md", offset=0, words=BodyWords(), sources=sources)


def test_a_mark_leads_to_its_source_and_can_be_led_back_to() -> None:
    """It bears the number of the source, and a place of its own each time."""
    body = parsed("Less salt.[^who] Much less.[^nhs-salt][^who]")
    assert body.html == (
        '<p>Less salt.<sup class="footnote-ref source-ref">'
        '<a href="#hc-source-2" id="cite2">[2]</a></sup> Much less.'
        '<sup class="footnote-ref source-ref"><a href="#hc-source-1" id="cite1">[1]</a></sup>'
        '<sup class="footnote-ref source-ref"><a href="#hc-source-2" id="cite2-2">[2]</a></sup>'
        "</p>\n"
    )
    assert (1, 2, 0, 0) == body.cited
    assert ("cite2", "cite1", "cite2-2") == body.body.anchors
    assert () == body.diagnostics


def test_notes_are_lettered_beside_sources() -> None:
    """So that no number means two things; a note wins over a source of the same name."""
    body = parsed("A.[^note] B.[^who] C.[^cdc]\n\n[^note]: Told.[^who]\n\n[^cdc]: Mine.\n")
    assert (0, 2, 0, 0) == body.cited
    assert all(mark in body.html for mark in (">[a]</a>", ">[b]</a>", ">[2]</a>"))
    assert '<section class="footnotes lettered"' in body.html
    assert "" == strict_problem(body.html)


def test_without_sources_nothing_changes() -> None:
    """A mark of nothing stays as it was written, and notes are numbered."""
    body = parsed("A.[^note] B.[^who]\n\n[^note]: Told.\n", ())
    assert "B.[^who]" in body.html
    assert ">[1]</a>" in body.html
    assert () == body.cited


def test_a_mark_in_a_picture_or_in_code_is_none() -> None:
    """Only what readers can press counts."""
    assert () == parsed("![a[^who]](https://x.example/a.png) `[^who]`").cited


def test_hostile_names_stay_text() -> None:
    """Nothing of a name reaches the page, and thousands of brackets are read in time."""
    body = parsed('[^<script>"x]' + "[^" * 5000, ('<script>"x',))
    assert (1,) == body.cited
    assert [] == dangers(body.html)
