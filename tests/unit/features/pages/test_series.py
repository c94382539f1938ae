"""Series: their parts, in order."""

from __future__ import annotations

from datetime import timedelta

from hcsite.features.pages.series import series_views
from hcsite.model.lifecycle import State
from hcsite.model.matter import Series
from hcsite.theme.views import LinkView, SeriesView
from tests.unit.features.pages.hubs import FIRST, context_of, hub
from tests.unit.model.documents import post


def link(name: str) -> LinkView:
    """The link to a part."""
    return LinkView(f"/hub/posts/{name}/", name.title())


def test_parts_by_number_then_by_date() -> None:
    """Numbered parts come first, the others by date; `current` counts from 1."""
    built = hub(
        post("last", series=Series("First aid"), published=FIRST + timedelta(days=9)),
        post("late", series=Series("First aid"), published=FIRST + timedelta(days=5)),
        post("two", series=Series("First aid", 2), published=FIRST),
        post("one", series=Series("First aid", 1), published=FIRST + timedelta(days=7)),
        post("alone"),
    )
    views = series_views(built.shown_posts, context_of(built))
    parts = tuple(link(name) for name in ("one", "two", "late", "last"))
    assert {
        f"content/posts/{name}.md": SeriesView("First aid", number, parts)
        for number, name in enumerate(("one", "two", "late", "last"), start=1)
    } == views


def test_two_spellings_are_one_series() -> None:
    """Each part shows the name as it was written there."""
    built = hub(post("a", series=Series("First aid", 1)), post("b", series=Series("FIRST-AID", 2)))
    views = series_views(built.shown_posts, context_of(built))
    assert ["First aid", "FIRST-AID"] == [views[f"content/posts/{n}.md"].name for n in "ab"]
    assert views["content/posts/a.md"].parts == views["content/posts/b.md"].parts


def test_equal_numbers_are_by_date_then_by_address() -> None:
    """Two parts of one number and date still have one order."""
    same = FIRST + timedelta(days=3)
    built = hub(
        post("c", series=Series("s", 1), published=same),
        post("b", series=Series("s", 1), published=same),
        post("a", series=Series("s", 1), published=same + timedelta(days=1)),
    )
    views = series_views(built.shown_posts, context_of(built))
    assert ["B", "C", "A"] == [part.label for part in views["content/posts/a.md"].parts]


def test_parts_without_a_date() -> None:
    """In a preview a draft without a date stands before those with one."""
    built = hub(
        post("b", series=Series("s"), published=FIRST),
        post("a", series=Series("s"), published=None),
        shown=State,
    )
    views = series_views(built.shown_posts, context_of(built))
    assert ["A", "B"] == [part.label for part in views["content/posts/b.md"].parts]


def test_only_what_is_shown() -> None:
    """Drafts are no part of a public series."""
    built = hub(post("a", series=Series("s", 1)), post("b", series=Series("s", 2), draft=True))
    views = series_views(built.shown_posts, context_of(built))
    assert (link("a"),) == views["content/posts/a.md"].parts
    assert ["content/posts/a.md"] == list(views)
