"""Values of Liquid."""

from __future__ import annotations

import pytest

from hcsite.features.importers.liquid_values import Scope, Unknown, evaluate, holds, shown

SCOPE = Scope(
    {
        "page": {
            "title": "A b",
            "date": "2019-02-03 04:05",
            "tags": ["x", "y"],
            "n": 3,
            "no": None,
        },
        "site": {"phone": "123"},
        "include": {"name": "Sam"},
    }
)


@pytest.mark.parametrize(
    ("expression", "expected"),
    [
        ("page.title | upcase", "A B"),
        ("page['title'] | downcase", "a b"),
        ("page.tags[1]", "y"),
        ("page.n", "3"),
        ("'x' | append: page.n | prepend: \"-\"", "-x3"),
        ("page.title | replace: 'A', 'C' | remove: 'b' | strip", "C"),
        ("page.title | replace: 'A'", " b"),
        ("'/a' | relative_url", "/a"),
        ("'a' | absolute_url", "/a"),
        ("'<b>x</b>' | strip_html | capitalize", "X"),
        ("'a\nb' | strip_newlines", "ab"),
        ("'<' | escape", "&lt;"),
        ("'A B' | slugify", "a-b"),
        ("page.none | default: 'd'", "d"),
        ("site.none | default: 'd'", "d"),
        ("page.title | default: 'd'", "A b"),
        ("page.none | default", ""),
        ("page.date | date: '%-d %B %Y %^b'", "3 February 2019 FEB"),
        ("page.date | date_to_string", "03 Feb 2019"),
        ("page.date | date_to_long_string", "03 February 2019"),
        ("page.date | date", "2019-02-03"),
        ("page.none", ""),
        ("true", "true"),
        ("1.5", "1.5"),
        ("nil", ""),
    ],
)
def test_expressions(expression: str, expected: str) -> None:
    """Paths, words, numbers and filters."""
    assert expected == shown(evaluate(expression, SCOPE))


@pytest.mark.parametrize(
    "expression",
    ["site.posts", "other.x", "page.title | where: 'a'", "page.tags", "page.title | split: ','",
     "page.title | date: '%Y'", "page.date | date: '%Q'", "1..2", "page.title | join"],
)  # fmt: skip
def test_what_cannot_be_known(expression: str) -> None:
    """It is not guessed."""
    with pytest.raises(Unknown):
        shown(evaluate(expression, SCOPE))


@pytest.mark.parametrize(
    ("condition", "expected"),
    [
        ("page.title", True),
        ("page.none", False),
        ("page.title == 'A b'", True),
        ("page.n != 3", False),
        ("page.tags contains 'x'", True),
        ("page.n contains 'x'", False),
        ("page.none or page.title", True),
        ("page.none and page.title or page.n", False),
    ],
)
def test_conditions(condition: str, expected: bool) -> None:
    """Comparisons and what joins them."""
    assert expected is holds(condition, SCOPE)
