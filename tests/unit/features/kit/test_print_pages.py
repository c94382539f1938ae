"""What stands on a poster and on cards."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from hcsite.engine.job import Inputs
from hcsite.features.kit.desk_render import poster
from hcsite.features.kit.print_pages import PrintView, print_view, printed
from tests.unit.features.kit.desk_samples import (
    HOSTILE,
    HOSTILE_URL,
    KIT,
    SALT,
    SHORT,
    page,
    shared,
)

VIEW = PrintView("content/posts/salt.md", "salt", "Salt", SHORT, "Clinic")


def test_text_for_print_is_taken_apart() -> None:
    """The headline, the one action and the helpline; the address stands beside the code alone."""
    expected = PrintView(
        path=SALT.path,
        slug="salt",
        headline="Less salt, lower blood pressure",
        url=SHORT,
        org="Willowbrook Family Clinic",
        action="Compare two labels, and take the food with less salt.",
        helpline="Chest pain? Call 999 at once.",
        reviewed=date(2026, 9, 14),
        lang="en-GB",
    )
    assert expected == print_view(KIT, SALT, "salt")


def test_piece_without_a_text_for_print() -> None:
    """Its title and its summary, and its own address where it has no shorter one."""
    view = print_view(KIT, replace(SALT, teasers=(), short_url="", reviewed=""), "salt")
    assert (SALT.title, SALT.summary, SALT.url) == (view.headline, view.action, view.url)
    assert view.reviewed is None


@pytest.mark.parametrize(
    ("url", "shown"),
    [
        ("https://www.a.example/s/x", "a.example/s/x"),
        ("http://a.example/posts/salt/", "a.example/posts/salt"),
    ],
)
def test_address_is_printed_as_it_is_typed(url: str, shown: str) -> None:
    """Without scheme, `www.` and the last slash."""
    assert shown == printed(url)


@pytest.mark.parametrize("kind", ["poster", "cards"])
def test_sheet_says_all_that_it_must(kind: str) -> None:
    """Headline, action, printed address, helpline, day of the review, who says so."""
    html = page(f"print/salt-{kind}.html").replace("<wbr>", "")
    for words in (
        "Less salt, lower blood pressure",
        "Compare two labels",
        "willowbrook.example/s/k3f9a",
        "Call 999",
        "Checked 14 September 2026",
        "Willowbrook Family Clinic",
    ):
        assert words in html
    assert (1 if kind == "poster" else 4) == html.count('<svg class="qr"')


def test_code_that_is_too_fine_is_told() -> None:
    """A warning names the piece and what to do; the sheet is made all the same."""
    view = print_view(KIT, HOSTILE, "hostile")
    made = poster.render(view, Inputs({}, shared()))
    assert [("HC880", HOSTILE.path)] == [(item.code, item.path) for item in made.diagnostics]
    assert b'<svg class="qr"' in made.data


def test_text_that_is_too_long_is_told_and_printed() -> None:
    """Nothing of it is cut: a warning names the piece."""
    end = "call 999 at once."
    view = replace(VIEW, action="many words " * 200, helpline=end)
    made = poster.render(view, Inputs({}, shared()))
    assert [("HC881", VIEW.path)] == [(item.code, item.path) for item in made.diagnostics]
    assert end.encode() in made.data


def test_address_that_no_code_holds_is_still_printed() -> None:
    """People can type it."""
    made = poster.render(replace(VIEW, url=HOSTILE_URL * 2), Inputs({}, shared()))
    assert ["HC880"] == [item.code for item in made.diagnostics]
    assert b"<svg" not in made.data
    assert b"willowbrook.example/<wbr>posts/" in made.data
