"""What the page of an infographic draws: at its place, and true to the numbers."""

from __future__ import annotations

import pytest

from hcsite.content.body import parse_body
from hcsite.features.pages.figures import parted, with_marks
from hcsite.model.words import BodyWords
from hcsite.theme.views import FigureView

TEXT = """::: big-number :heart: 6 g
of salt
:::

::: bars Salt
| Age | Grams |
|---|---|
| Old | 6 |
| Young | 3 |
:::

::: proportions Where
| Where | Of 100 |
|---|---|
| In food | 75 |
| By us | 25 |
:::

::: icon-array 7 of 100 people
cough
:::

::: line Visits
| Month | Of 1,000 |
|---|---|
| May | 10 |
| June | 40 |
| July | 20 |
:::

## :heart: Then

1. :heart: **Rest.** Now.
"""


def figures() -> list[tuple[str, FigureView]]:
    """What is drawn, each with the HTML before it."""
    body = parse_body(
        TEXT, path="a.md", offset=0, words=BodyWords(), icons={"heart": "M1 1", "cup": "M2 2"}
    )
    assert () == body.diagnostics
    assert body.infographic is not None
    assert "\ufdd2" not in body.html
    assert (("heart", "M1 1"),) == body.infographic.icons
    pieces = parted(with_marks(body.html, body.infographic), body.infographic)
    assert body.html == "".join(html for html, _ in pieces)
    return [(html, figure) for html, figure in pieces if figure is not None]


def test_figures_stand_beside_their_words() -> None:
    """Icons before titles and items, bars in cells, wholes and people below titles."""
    expected = [
        ("icon", 'class="block-title">'),
        ("bar", "<td>6"),
        ("bar", "<td>3"),
        ("chart", "Where</h2>"),
        ("key", "<td>"),
        ("key", "<td>"),
        ("people", "7 of 100 people</p>"),
        ("chart", "Visits</h2>"),
        ("icon", ">"),
        ("icon", "<li>"),
    ]
    drawn = figures()
    assert [kind for kind, _ in expected] == [KINDS.get(f.kind, f.kind) for _, f in drawn]
    pairs = zip(drawn, expected, strict=True)
    assert [] == [html for (html, _), (_, end) in pairs if not html.rstrip().endswith(end)]


KINDS = {"parts": "chart", "line": "chart"}


def test_figures_are_true_to_their_numbers() -> None:
    """Half the number is half the bar; parts make the whole; lines begin at zero."""
    drawn = [figure for _, figure in figures()]
    assert [100.0, 50.0] == [figure.width for figure in drawn if figure.kind == "bar"]
    (parts,) = (figure.parts for figure in drawn if figure.kind == "parts")
    assert [(0.0, 1), (75.0, 2)] == [(start, tone) for start, _, tone in parts]
    assert parts[0][1] / parts[1][1] == pytest.approx(3, rel=0.03)
    (people,) = (figure for figure in drawn if figure.kind == "people")
    assert (7, 93) == (people.path.count("h0"), people.rest.count("h0"))
    (line,) = (figure for figure in drawn if figure.kind == "line")
    heights = [float(point.split()[1]) for point in line.path[1:].split("L")]
    zero = line.rules[-1]
    assert [1.0, 4.0, 2.0] == [round((zero - y) / (zero - heights[0]), 2) for y in heights]
    assert ["10", "40", "20", "May", "July"] == [words for _, _, words in line.labels]
