"""Code that ran when the old page was made."""

from __future__ import annotations

from collections.abc import Callable

BodyOf = Callable[..., str]


def test_options_are_taken_off(body_of: BodyOf) -> None:
    """A chunk that readers saw is code without its options."""
    assert "```r\nx <- 1\n```" == body_of("```{r}\n#| eval: false\n#| label: a\nx <- 1\n```\n")
    assert "```python\nx\n```" == body_of("```{python echo=TRUE}\nx\n```\n")


def test_code_that_ran_unseen_is_a_note(body_of: BodyOf) -> None:
    """Readers never saw it, so an editor decides."""
    made = body_of("```{r, include=FALSE}\nlibrary(x)\n```\n")
    assert made.startswith("::: import-note\nThis code ran behind the old page")
    assert "<!-- It was:\nlibrary(x)\n-->" in made


def test_an_empty_unseen_chunk_is_nothing(body_of: BodyOf) -> None:
    """There is nothing to decide."""
    assert "A" == body_of("A\n\n```{r}\n#| echo: false\n```\n")


def test_what_code_drew_is_not_here(body_of: BodyOf) -> None:
    """A figure that the code made is told with its caption, and the code stays."""
    made = body_of('```{r}\n#| fig-cap: "Beds"\nplot(x)\n```\n')
    assert made.startswith("```r\nplot(x)\n```\n\n::: import-note\n")
    assert "figure here: “Beds”" in made


def test_an_unseen_chunk_that_made_a_table(body_of: BodyOf) -> None:
    """The note holds the code."""
    made = body_of("```{r}\n#| echo: false\n#| tbl-cap: Beds\ngt(x)\n```\n")
    assert made.startswith("::: import-note\nWhen the old page was made, code made a table")
    assert "<!-- It was:\ngt(x)\n-->" in made


def test_settings_of_the_page_hold_for_its_chunks(body_of: BodyOf) -> None:
    """`execute` in front matter is the default."""
    made = body_of("```{r}\nx\n```\n", matter="execute:\n  echo: false\n")
    assert "::: import-note" in made
