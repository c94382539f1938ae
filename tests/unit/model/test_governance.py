"""How much findings weigh in a hub: severities, waivers, and old pieces that were imported."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from hcsite.core.diagnostics import Diagnostic, Level, error, info, warning
from hcsite.model.governance import UNFILLED, Governance, binding_pages, legacy_files
from hcsite.model.site import ContentPolicy, Site, Waiver
from hcsite.model.trust import Review
from tests.unit.model.documents import NOW, SITE, hub_of, page, person, post, site_with

TODAY = date(2026, 6, 1)
SALT = "content/posts/salt.md"
ABOUT = "content/pages/about.md"
CLINIC = site_with(profile="clinic")


def governed(item: Diagnostic, site: Site = CLINIC, **more: Any) -> str:
    """The level of a finding in a hub, or nothing."""
    return "".join(kept.level for kept in Governance(site, TODAY, **more).govern([item]))


@pytest.mark.parametrize(
    ("profile", "severity", "expected"),
    [
        ("clinic", {}, "error"),
        ("solo", {}, "warning"),
        ("blog", {}, "warning"),
        ("clinic", {"AUT-05": "info"}, "info"),
        ("clinic", {"AUT-05": "off"}, ""),
        ("blog", {"AUT-05": "error"}, "error"),
    ],
)
def test_levels(profile: str, severity: dict[str, str], expected: str) -> None:
    """By the hub's own grade, else by the profile."""
    site = site_with(profile=profile, severity=severity)
    assert expected == governed(error("AUT-05", "x", path=SALT), site)


def test_other_findings() -> None:
    """A finding that is no rule of trust stays as it is, in any file."""
    item = error("HC402", "x", path=SALT)
    whole = Governance(CLINIC, TODAY, frozenset({SALT}), frozenset({SALT}))
    assert [item] == whole.govern([item])


def test_drafts() -> None:
    """Nothing in a draft stops a build, however hard the hub grades the rule; off stays off."""
    item, soft = error("AUT-05", "x", path=SALT), frozenset({SALT})
    assert "info" == governed(item, site_with(severity={"AUT-05": "error"}), soft=soft)
    assert "" == governed(item, site_with(severity={"AUT-05": "off"}), soft=soft)
    assert "error" == governed(item, soft=frozenset({"content/posts/other.md"}))


@pytest.mark.parametrize(
    ("until", "level", "expected"),
    [
        ("", Level.ERROR, "warning"),
        ("2026-06-02", Level.ERROR, "warning"),
        ("2026-06-01", Level.ERROR, "error"),
        ("2026-06-01", Level.INFO, "info"),
        ("", Level.INFO, "info"),
    ],
)
def test_old_pieces(until: str, level: Level, expected: str) -> None:
    """Rules only warn in old pieces until the day from which they hold for them too.

    Even then no build stops: time alone has passed.
    """
    site = site_with(profile="clinic", content=ContentPolicy(legacy_until=until))
    item = Diagnostic("AUT-05", level, "x", path=SALT)
    old = frozenset({SALT})
    assert expected == governed(item, site, legacy=old, checks=True)
    assert ("warning" if level is Level.ERROR else level) == governed(item, site, legacy=old)
    assert level == governed(item, site)


@pytest.mark.parametrize(
    ("rule", "path", "until", "build", "check"),
    [
        ("EVI-01", SALT, TODAY, "", ""),
        ("EVI-01", SALT, date(2026, 5, 31), "warning", "error"),
        ("EVI-02", SALT, TODAY, "error", "error"),
        ("EVI-01", "content/posts/", TODAY, "", ""),
        ("EVI-01", "content/posts", TODAY, "error", "error"),
        ("EVI-01", "content/pos", TODAY, "error", "error"),
        ("EVI-01", "content/pages/", TODAY, "error", "error"),
    ],
)
def test_waivers(rule: str, path: str, until: date, build: str, check: str) -> None:
    """For one rule, in a file or a folder, up to its last day; then a check fails, no build."""
    site = site_with(profile="clinic", waivers=(Waiver(rule, path, "Old evidence.", until),))
    item = error("EVI-01", "x", path=SALT)
    assert (build, check) == (governed(item, site), governed(item, site, checks=True))


def test_last_waiver() -> None:
    """Of two waivers the one that ends last holds."""
    days = (date(2026, 5, 31), date(2026, 6, 2), date(2026, 5, 1))
    first, last, other = (Waiver("EVI-01", SALT, "Old.", day) for day in days)
    site = site_with(profile="clinic", waivers=(first, last, other))
    item = error("EVI-01", "x", path=SALT)
    assert last == Governance(site, TODAY).waiver(item)
    assert "" == governed(item, site)


def test_govern_twice() -> None:
    """Governing what was governed changes nothing, and keeps the order."""
    found = [
        error("AUT-05", "b", path=SALT),
        warning("HC408", "a"),
        error("EVI-01", "c", path=SALT),
    ]
    whole = Governance(site_with(profile="blog"), TODAY)
    once = whole.govern(found)
    assert ["b", "a", "c"] == [item.message for item in once]
    assert once == whole.govern(once)


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


def test_who_came_with_old_pieces_is_old_too() -> None:
    """Until a new piece that readers see names them; who came with none is not."""
    hub, _ = hub_of(
        post("salt", legacy=True, authors=("ana",), reviewers=(Review("bea"),), editor="cem"),
        post("new", authors=("bea",)),
        post("draft", draft=True, authors=("cem",)),
        *(person(name) for name in ("ana", "bea", "cem", "dan")),
    )
    people = {f"content/people/{name}.md" for name in ("ana", "cem")}
    assert {SALT, *people} == legacy_files(hub)
