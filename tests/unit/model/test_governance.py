"""How much findings weigh in a hub."""

from __future__ import annotations

from hcsite.core.diagnostics import Level, info, warning
from hcsite.model.governance import UNFILLED, Governance, binding_pages
from tests.unit.model.documents import NOW, SITE, hub_of, page, post

ABOUT = "content/pages/about.md"


def test_pages_bind_once_a_clinical_piece_is_live() -> None:
    """Those that readers see; a clinical draft binds nobody."""
    pages = (page("about"), page("later", draft=True))
    assert {ABOUT} == binding_pages(hub_of(post("care", clinical=True), *pages)[0])
    assert not binding_pages(hub_of(post("care", clinical=True, draft=True), *pages)[0])
    assert not binding_pages(hub_of(post("news", clinical=False), *pages)[0])


def test_what_is_still_to_be_filled_in_there_is_an_error() -> None:
    """Anywhere else, and of drafts, it weighs what it did."""
    governance = Governance(SITE, NOW.date(), binding=frozenset({ABOUT}))
    found = [
        warning(UNFILLED, "Here.", path=ABOUT),
        info(UNFILLED, "A draft.", path=ABOUT),
        warning(UNFILLED, "There.", path="content/posts/a.md"),
        warning("HC317", "Another.", path=ABOUT),
    ]
    expected = [Level.ERROR, Level.INFO, Level.WARNING, Level.WARNING]
    assert expected == [item.level for item in governance.govern(found)]
