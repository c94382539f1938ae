"""What all passes share."""

from __future__ import annotations

from pathlib import Path

from hcsite.features.importers.conversion import Conversion, alone, fenced, render_note, ticked
from hcsite.features.importers.site import OldSite
from hcsite.features.importers.tree import SourceTree


def test_a_note() -> None:
    """In words, and the original as code; a very long one is cut."""
    expected = "::: import-note\nIt was “a_b” \\*c\\*.\n\n```\nx\n```\n:::"
    assert expected == render_note("It was “a_b” *c*.", "x")
    assert "…" in render_note("x", "y" * 5000)


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
