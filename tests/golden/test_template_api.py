"""The contract of themes: nothing of it goes away or changes unless the template API goes up."""

from __future__ import annotations

import inspect
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path

from jinja2 import Environment

from hcsite.theme.environment import Pages
from hcsite.theme.folder import API, OLDEST_API
from hcsite.theme.layers import Theme
from hcsite.theme.views import SiteView
from scripts.docs_parts.views import noun_classes, view_classes

FILE = Path(__file__).with_name("template-api.txt")
RAISE = """\
Templates of other people may use what went away or changed here. Keep it; where that cannot be,
raise API in hcsite/theme/folder.py, tell it in the changelog, and run this with --update-golden.
"""
NEW = """\
Templates can use more than before. Run this with --update-golden, so that it is kept from now on.
"""


def contract() -> Iterator[str]:
    """Every name that a template can use, with its type."""
    yield f"api {API}, oldest {OLDEST_API}"
    pages = Pages(Theme(()), SiteView(name="", base="/", origin="", home="/"), {})
    ours, plain = pages._environment, Environment(autoescape=True)
    yield from (f"filter {name}" for name in sorted(ours.filters.keys() - plain.filters.keys()))
    yield from (f"global {name}" for name in sorted(ours.globals.keys() - plain.globals.keys()))
    for view in sorted((*view_classes(), *noun_classes()), key=lambda item: item.__name__):
        yield from sorted(lines_of(view))


def lines_of(view: type) -> Iterator[str]:
    """The fields and properties of a view or noun."""
    for field in fields(view):
        yield f"{view.__name__}.{field.name}: {field.type}"
    for name, item in vars(view).items():
        if isinstance(item, property) and not name.startswith("_"):
            yield f"{view.__name__}.{name}: {inspect.signature(item.fget).return_annotation}"  # type: ignore[arg-type]


def broken(before: list[str], now: list[str]) -> list[str]:
    """What themes of the same API would miss: the first line tells the API."""
    return [] if before[:1] != now[:1] else [line for line in before if line not in now]


def test_nothing_goes_away_unless_the_api_goes_up(*, update_golden: bool) -> None:
    """A field that is gone, renamed or of another type breaks themes, and so does a filter."""
    before, now = FILE.read_text("utf-8").splitlines(), list(contract())
    assert [] == broken(before, now), RAISE
    if update_golden:
        FILE.write_text("\n".join(now) + "\n", encoding="utf-8")
        return
    assert now == before, NEW


def test_this_test_bites() -> None:
    """A rename is found, an addition is none, and a higher API allows all."""
    old = ["api 1, oldest 1", "Card.title: str", "Card.url: str"]
    renamed = ["api 1, oldest 1", "Card.heading: str", "Card.url: str"]
    assert ["Card.title: str"] == broken(old, renamed)
    assert [] == broken(old, [*old, "Card.more: str"])
    assert [] == broken(old, ["api 2, oldest 2", *renamed[1:]])
