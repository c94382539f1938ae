"""The last look."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from hcsite.features.importers.conversion import Conversion
from hcsite.features.importers.site import OldSite
from hcsite.features.importers.sweep import sweep
from hcsite.features.importers.tree import SourceTree

BodyOf = Callable[..., str]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a {{ b }} c", "a `{{ b }}` c"),
        ("a {% b %} c", "a `{% b %}` c"),
        ("a {:.b} c", "a `{:.b}` c"),
        ("a <abbr onclick=x>b</abbr>", "a <abbr>b</abbr>"),
    ],
)
def test_marks_of_templates_are_seen(body_of: BodyOf, text: str, expected: str) -> None:
    """What no pass understood stands as code, with a note."""
    assert body_of(text, "hugo").startswith(expected)


def test_elements_that_no_pass_has_met() -> None:
    """They are shown as they were written, and noted."""
    work = Conversion(OldSite("markdown", SourceTree(Path(), ())), "a.md", "", {})
    assert "\\<table x>a\\</table> <b-c>" == sweep("<table x>a</table> <b-c>", work).replace(
        "\\<b-c>", "<b-c>"
    )
    assert ["<table x>", "</table>"] == list(work.remarks)


@pytest.mark.parametrize(
    "text", ["<x-y onload=1>", "<script/src=x>", "<img/onerror=x src=y>", "<svg/onload=x>",
             "<a href=javascript:x>b</a>", "<div style='x' onclick=y>b</div>",
             "&lt;script&gt;x", "`<script>`", "<iframe srcdoc='<b>'>", "<<script>x</script>",
             "<scr<script>ipt>x</script>", "<b\nonclick=x>y</b>", "<!--><script>x</script>"]
)  # fmt: skip
def test_nothing_runs(body_of: BodyOf, text: str) -> None:
    """Whatever is pasted, the hub takes the result without an error."""
    for origin in ("markdown", "jekyll", "hugo"):
        made = body_of(f"a {text} b\n\n{text}\n\n- {text}\n", origin)
        assert made.startswith("a")
        assert "b" in made
