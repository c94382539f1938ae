"""Which infographic a text asks for, and why readers may not see it."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from hcsite.model.document import Link
from hcsite.model.kinds import Kind
from hcsite.model.showcase import Showcase
from hcsite.model.trust import Assurance, Correction, Retirement
from tests.unit.model.documents import FUTURE, PAST, hub_of, post

GONE = Correction(date(2026, 1, 2), "retraction", note="Wrong.")
RETIRED = Assurance(retired=Retirement(date(2026, 1, 2)))


def asked(name: str, **matter: Any) -> tuple[str, str, str, str]:
    """What is found by a name: its path, and level, message and hint of what is wrong."""
    documents = [post("salt", kind=Kind.INFOGRAPHIC, **matter), post("pepper")]
    hub, _ = hub_of(*documents)
    files = ("content/infographics/salt.md", "content/infographics/torn/index.md")
    link = Link(name, line=7, column=5, infographic=True)
    found, told = Showcase(hub, files).find(link, path="content/posts/x.md")
    if told is None:
        return found.document.path if found else "", "", "", ""
    assert ("content/posts/x.md", 7, 5) == (told.path, told.line, told.column)
    return "", told.level.value, f"{told.code} {told.message}", told.hint


def test_found_by_file_or_address() -> None:
    """The name of the file, or the last part of the address where that is another."""
    for name in ("salt", "sea-salt"):
        assert "content/infographics/salt.md" == asked(name, slug="sea-salt")[0]


def test_an_unknown_name() -> None:
    """One error that names what is near; a post is none, and a torn file is told elsewhere."""
    message = "HC345 There is no infographic called “sald”."
    assert ("", "error", message, "Did you mean “salt”?") == asked("sald")
    assert "error" == asked("pepper")[1]
    assert ("", "", "", "") == asked("torn")


@pytest.mark.parametrize(
    ("matter", "level", "why"),
    [
        ({"draft": True}, "error", "is still a draft"),
        ({"published": FUTURE}, "error", "is not published yet"),
        ({"expires": PAST}, "info", "has been taken away"),
        ({"corrections": (GONE,)}, "warning", "was withdrawn"),
        ({"assurance": RETIRED}, "warning", "is no longer kept up"),
        ({"review_due": date(2024, 1, 1)}, "warning", "is long overdue for a review"),
    ],
)
def test_what_readers_do_not_see(matter: dict[str, Any], level: str, why: str) -> None:
    """Nothing is shown, and the text that asks for it is told why; time alone stops no build."""
    path, said, message, hint = asked("salt", **matter)
    assert ("", level) == (path, said)
    assert message.startswith(f"HC346 The infographic “salt” {why}, so ")
    assert hint.endswith("ut the block.")
