"""What all passes share."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from hcsite.content.body import parse_body
from hcsite.features.importers.conversion import (
    Conversion,
    alone,
    fenced,
    literal,
    render_note,
    ticked,
)
from hcsite.features.importers.site import OldSite
from hcsite.features.importers.tree import SourceTree
from hcsite.features.importers.vault import indented
from hcsite.model.words import BodyWords


def test_a_note() -> None:
    """In words, and the original in a comment without empty lines; a very long one is cut."""
    expected = "::: import-note\nIt was “a_b” \\*c\\*.\n\n<!-- It was:\nx\n y\n-->\n:::"
    assert expected == render_note("It was “a_b” *c*.", "x \n\n \n y\n")
    assert "::: import-note\nIt was.\n\n- x\n:::" == render_note("It was.", shown="- x")
    assert "\n:::: import-note\n" in "\n" + render_note("It was.", ":::\nx\n:::")
    long = render_note("x", "y" * 20_000)
    assert "\n… The rest is in the old file.\n-->" in long
    assert len(long) < 17_000


@pytest.mark.parametrize(
    "original",
    [
        "<script>alert('readers')</script>",
        "<!-- readers --> readers --!> readers <!-- readers",
        "--> <b>readers</b> -- -",
        "> readers\n\n\n* readers -->\n\n\treaders\n::::\n</div> readers",
    ],
)
@pytest.mark.parametrize("before", ["", "- ", "> ", "1. x\n\n   ", "> - "])
def test_readers_do_not_see_the_original(original: str, before: str) -> None:
    """Editors find it in the file, wherever the note stands; the page has the sentence alone."""
    note = indented(render_note("A form stood here.", original), before.rpartition("\n")[2])
    body = parse_body(f"{before}{note}\n\nEnd.", path="a.md", offset=0, words=BodyWords())
    assert ["HC316"] == [found.code for found in body.diagnostics]
    assert "readers" in note
    assert "readers" not in body.html
    assert "<p>A form stood here.</p>\n</div>" in re.sub(r"\n+", "\n", body.html)
    assert body.html.rstrip().endswith("<p>End.</p>")


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("A\n b", "A b"),
        ("1. x", "1\\. x"),
        ("- x", "\\- x"),
        ("# x", "\\# x"),
        (":::", "\\:::"),
        ("<b> [x](y) a_b _c", "\\<b\\> \\[x\\](y) a_b \\_c"),
    ],
)
def test_words_are_no_markup(words: str, expected: str) -> None:
    """Signs of Markdown stand as signs."""
    assert expected == literal(words)


def test_code() -> None:
    """Fences and ticks are longer than what they hold."""
    assert "````r\n```\n````" == fenced("```", "r")
    assert "`` a`b ``" == ticked("a`b")
    assert "`x`" == ticked("x")
    assert "`  x  `" == ticked(" x ")


def test_alone() -> None:
    """Whether something has its lines for itself."""
    assert alone("a\n b \nc", 3, 4)
    assert not alone("a b", 2, 3)


def test_findings_have_lines() -> None:
    """Lines are those of the old file."""
    site = OldSite("markdown", SourceTree(Path(), ()))
    work = Conversion(site, "a.md", "---\n---\nx\n{{ y }}\n{{ y }}", {})
    work.note("Words.", "{{ y }}", block=False)
    work.note("Words.", "{{ y }}", block=False)
    work.leave_out("b")
    work.leave_out("b")
    tail, found = work.finish()
    assert "It stood here 2 times." in tail
    assert [("HC713", 4), ("HC714", 0)] == [(item.code, item.line) for item in found]
