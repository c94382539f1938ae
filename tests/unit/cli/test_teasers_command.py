"""`hcsite teasers`: the texts of a post for people, for programs, for spreadsheets."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest

from hcsite.cli import exits
from hcsite.model.teaser import Teaser
from tests.support.site import POST, write_files
from tests.unit.cli.conftest import Run

SOON = "2026-04-01"
"""A day on which the post of `HUB` is new."""

SALT = "content/posts/salt.md"
TOLD = f"""{POST}
Most of the salt that we eat is in bread, sauces and ready meals.

## Does salt from the sea do less harm?

Sea salt raises your blood pressure as much as any other salt does.

Herbs, lemon and pepper help you to eat less salt and still taste your food.

Ask for less salt when you eat out, because kitchens often use more than you would.
"""
SENSITIVE = POST.replace("Eat less salt", "Asking about suicide")
HOSTILE = POST.replace("Eat less salt", "'=HYPERLINK(\"https://x.example\")'")


@pytest.fixture(autouse=True)
def recent(hub: Path) -> None:
    """A post that is new enough to be passed on, and one that is not."""
    old = POST.replace("2026-03-02", "2024-03-02").replace("Eat less salt", "Old advice")
    write_files(hub, {SALT: TOLD, "content/posts/old.md": old})


def test_people_read_the_texts_of_new_posts(run: Run) -> None:
    """A post has its path, then each platform with its length; older posts are left out."""
    done = run("teasers", "--as-of", SOON)
    assert exits.DONE == done.code
    assert SALT in done.out
    assert "Facebook Page · " in done.out
    assert "Small changes that bring your blood pressure down." in done.out
    assert ("old.md" in done.out, "week-1" in done.out) == (False, False)


def test_later_texts_and_those_of_staff_are_there_when_asked_for(run: Run) -> None:
    """`--all` adds re-shares and texts for members of staff."""
    out = run("teasers", "salt", "--all", "--as-of", SOON).out
    assert ", week-1 · " in out
    assert ", staff-1 · " in out


def test_programs_get_every_field(run: Run) -> None:
    """JSON has the fields of the public contract, for all variants, and nothing beside it."""
    teasers = run("teasers", "--as-of", SOON, "--format", "json").json
    assert {SALT} == {teaser["post"] for teaser in teasers}
    assert {"day-0", "week-1"} <= {teaser["variant"] for teaser in teasers}
    assert set(Teaser.__dataclass_fields__) == set(teasers[0])


def test_a_spreadsheet_gets_one_row_for_each_text(run: Run) -> None:
    """CSV reads back as the same texts as JSON."""
    rows = list(csv.DictReader(io.StringIO(run("teasers", "salt", "--format", "csv").out)))
    teasers = run("teasers", "salt", "--format", "json").json
    assert [teaser["text"] for teaser in teasers] == [row["text"] for row in rows]
    assert [str(teaser["length"]) for teaser in teasers] == [row["length"] for row in rows]


def test_a_spreadsheet_never_runs_a_title(run: Run, hub: Path) -> None:
    """A cell that would be a formula begins with an apostrophe."""
    write_files(hub, {SALT: HOSTILE})
    rows = csv.reader(io.StringIO(run("teasers", "salt", "--format", "csv").out))
    cells = [cell for row in rows for cell in row]
    assert any("=HYPERLINK(" in cell for cell in cells)
    assert not any(cell.startswith(("=", "+", "-", "@")) for cell in cells)


@pytest.mark.parametrize("given", [["x,facebook"], ["x", "facebook"]])
def test_platforms_can_be_chosen(run: Run, given: list[str]) -> None:
    """With commas, or with the option given more than once."""
    options = [word for name in given for word in ("--platform", name)]
    teasers = run("teasers", "salt", *options, "--format", "json").json
    assert {"x", "facebook"} == {teaser["platform"] for teaser in teasers}


@pytest.mark.parametrize("name", ["old", "content/posts/old.md", "/posts/old/", "posts/old.md"])
def test_a_post_is_named_as_people_do(run: Run, name: str) -> None:
    """By its slug, its file or its address, however old it is."""
    teasers = run("teasers", name, "--as-of", SOON, "--format", "json").json
    assert {"content/posts/old.md"} == {teaser["post"] for teaser in teasers}


def test_an_unknown_post_is_named_with_what_comes_near(run: Run) -> None:
    """Nothing is printed for programs; people read what they may have meant."""
    done = run("teasers", "slat")
    assert (exits.USAGE, "") == (done.code, done.out)
    assert "There is no post or infographic called “slat”." in done.err
    assert "“salt”" in done.err


def test_an_unknown_platform_is_wrong_use(run: Run) -> None:
    """The platform is named with what comes near."""
    done = run("teasers", "salt", "--platform", "mastodont")
    assert (exits.USAGE, "") == (done.code, done.out)
    assert "There is no platform “mastodont”." in done.err
    assert "mastodon" in done.err.replace("mastodont", "")


def test_nothing_new_says_what_to_do(run: Run) -> None:
    """A hub without new posts gets a hint instead of silence."""
    done = run("teasers", "--as-of", "2030-01-01")
    assert exits.DONE == done.code
    assert "Nothing is new enough to be passed on." in done.out


def test_a_sensitive_post_without_a_helpline_says_why_it_has_none(run: Run, hub: Path) -> None:
    """No text is printed, and the finding names the field to add."""
    write_files(hub, {SALT: SENSITIVE})
    done = run("teasers", "salt", "--format", "json")
    assert [] == done.json
    assert "HC820" in done.err
    assert "helpline" in done.err
