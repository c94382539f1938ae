"""Numbers and formulas."""

from __future__ import annotations

from collections.abc import Callable

from hcsite.features.importers.quarto import number_labels

BodyOf = Callable[..., str]


def test_labels_are_numbered_in_order() -> None:
    """Figures and tables each by themselves."""
    raw = "![a](b){#fig-a}\n```{r}\n#| label: tbl-x\n```\n![c](d){width=5 #fig-c}\n{#fig-a}"
    assert {"fig-a": "Figure 1", "tbl-x": "Table 1", "fig-c": "Figure 2"} == number_labels(raw)


def test_formulas_are_shown_as_written(body_of: BodyOf) -> None:
    """On their own as a block, else within the line."""
    made = body_of("a\n$$\nx_1 < *y*\n$$\nb $$z^2$$ c, $5 and $6")
    assert "a\n\n```tex\nx_1 < *y*\n```\n\nb `z^2` c, $5 and $6" == made


def test_citations(body_of: BodyOf) -> None:
    """They stay visible where the page had a list of sources."""
    made = body_of("x [see @smith2020, p. 3] y", matter="bibliography: a.bib\n")
    assert made.startswith("x `[see @smith2020, p. 3]` y\n\n::: import-note")
    assert "x [@smith] y" == body_of("x [@smith] y")
