"""Headings and the names of places."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.unit.features.importers.old_site import Bring

BodyOf = Callable[..., str]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("# B\n\n## C\n\nx", "## B\n\n### C\n\nx"),
        ("### B\n\n#### C\n\n### D\n\nx", "## B\n\n### C\n\n## D\n\nx"),
        ("## B\n\n##### C\n\n#### D\n\nx", "## B\n\n### C\n\n### D\n\nx"),
        ("#### B\n\n## C\n\nx", "## B\n\n## C\n\nx"),
        ("B\n===\n\nC d\ne\n---\n\nx", "## B\n\n### C d e\n\nx"),
        ("##Tight\n\nx", "## Tight\n\nx"),
        ("## A\n\nx", "x"),
        ("# a!\n\nx", "x"),
        ("x\n\n## A\n\ny", "x\n\n## A\n\ny"),
        ("##\n\nx", "x"),
        ("> # B\n\nx", "> ## B\n\nx"),
        ("- # B\n- c", "- ## B\n- c"),
        ("- B\n  ---\n", "- B\n  ---"),
        ("# B #\n\nx", "## B\n\nx"),
    ],
)
def test_levels(body_of: BodyOf, text: str, expected: str) -> None:
    """From level 2 without gaps; the title is not said twice."""
    assert expected == body_of(text)


@pytest.mark.parametrize(
    ("text", "title", "expected"),
    [
        ("### Stay *home*\n\nx", "Stay home", "x"),
        ("x\n\n## Later\n\ny", "Old name", "x\n\n## Later\n\ny"),
        ("x", "Old name", "x"),
        ("## [Link](https://a.org) `c` \\# _d_ e_f\n\nx", '"Link c # d e_f"', "x"),
    ],
)
def test_the_title_of_a_text_without_one(
    bring: Bring, text: str, title: str, expected: str
) -> None:
    """It is the first heading if nothing stands above it, else the name of the file."""
    made = bring({"old-name.md": f"---\nlang: en\n---\n{text}\n"})
    assert f"title: {title}" == made.matter("posts/old-name.md")[0]
    assert expected == made.body("posts/old-name.md")
    assert 1 == len(made.said("old-name.md", "HC703"))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('<span id="x"></span>\n### B\n\n[c](#x)', "{#x}\n## B\n\n[c](#x)"),
        ('<div id="x"><h3>B</h3></div>\n\n[c](#x)', "{#x}\n## B\n\n[c](#x)"),
        ('<h3 id="b">B</h3>\n\n[c](#b)', "## B\n\n[c](#b)"),
        ('<a name="x"></a>\n\nText\n\n[c](#x)', "{#x}\nText\n\n[c](#x)"),
        ('Text <a name="x"></a>more\n\n[c](#x)', "{#x}\nText more\n\n[c](#x)"),
        ('Text <a name="y"></a>more', "Text more"),
        ("## What's new?\n\n[c](#whats-new)", "## What's new?\n\n[c](#whats-new)"),
        ("## Über uns\n\n[c](#%C3%BCber-uns)", "## Über uns\n\n[c](#uber-uns)"),
        ("## B_c\n\n[d](#b_c)", "{#b_c}\n## B_c\n\n[d](#b_c)"),
        ("## 1. B\n\n[d](#b)", "{#b}\n## 1. B\n\n[d](#b)"),
        ("## B {#x}\n\n## C {#x}\n\n[d](#x)", "{#x}\n## B\n\n## C\n\n[d](#x)"),
        ("## B {#hc-x}\n\n[d](#hc-x)", "## B\n\n[d](#b)"),
        ("## B {#x.y}\n\n[d](#x.y)", "## B\n\n[d](#b)"),
        ("## Hc-b\n\n[d](#hc-b)", "## Hc-b\n\n[d](#section-hc-b)"),
        ("## B\n\n## B\n\n[d](#b) [e](#b-2)", "## B\n\n## B\n\n[d](#b) [e](#b-2)"),
        ('<a name="x"></a><a name="y"></a>\n\n## B\n\n[d](#x) [e](#y)',
         "{#x}\n## B\n\n[d](#x) [e](#x)"),
        ('<a name="x"></a><a name="y"></a>\n\nB\n\n[d](#x) [e](#y)',
         "{#x}\nB\n\n[d](#x) [e](#x)"),
        ('<a name="x"></a>\n\n::: warning\nx\n:::\n\n[d](#x)', "::: warning\n\nx\n\n:::\n\nd"),
        ("[d](#none) [e](#)", "d e"),
        ("## **!**\n\nx", "## **!**\n\nx"),
    ],
)  # fmt: skip
def test_names_of_places(body_of: BodyOf, text: str, expected: str) -> None:
    """Links find the places that they named; a place that is gone takes its links with it."""
    assert expected == body_of(text)
