"""What an approval stands for: the digest of all that readers see of a piece."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import UTC, date, datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from hcsite.model.approval import UNSEEN, pictures_digest, plain_text, seen_digest, untouched
from hcsite.model.matter import PageMatter, PostMatter, Series
from hcsite.model.promotion import Promotion
from hcsite.model.trust import (
    AiUse,
    Approval,
    Assurance,
    CaseStory,
    Consent,
    Correction,
    Emergency,
    Funding,
    Image,
    Retirement,
    Review,
    Score,
    Source,
    Subject,
    Translation,
)
from hcsite.model.video import Video

DAY = date(2026, 3, 2)
MOMENT = datetime(2026, 3, 2, tzinfo=UTC)
SALT = PostMatter("Eat less salt", summary="Small changes.", authors=("ana",), updated=MOMENT)
TEXT = "Too much salt raises your blood pressure.\n\n- Taste first.\n"
GOLDEN = "04ac6f7b458b449fd0b175963cbaf9bc3b9c0bb3871c1bb59da829729a36e3fe"

OTHER: dict[str, Any] = {
    "title": "Other",
    "id": "other",
    "slug": "other",
    "summary": "Other.",
    "lang": "es",
    "aliases": ("/other/",),
    "draft": True,
    "published": MOMENT,
    "updated": datetime(2026, 3, 3, tzinfo=UTC),
    "expires": MOMENT,
    "authors": ("omar",),
    "reviewers": (Review("anna"),),
    "editor": "ed",
    "topics": ("heart",),
    "tags": ("salt",),
    "series": Series("Heart"),
    "image": Image("a.png"),
    "style": "light",
    "key_message": "Eat less.",
    "actions": ("Taste.",),
    "sources": (Source("Salt"),),
    "clinical": True,
    "kind": "news",
    "risk": "high",
    "audience": "patient",
    "about": (Subject("Salt"),),
    "specialties": ("Cardiovascular",),
    "last_reviewed": DAY,
    "review_due": DAY,
    "funding": Funding("Paid."),
    "ai": AiUse("none"),
    "license": "CC-BY-4.0",
    "corrections": (Correction(DAY),),
    "legacy": True,
    "promotion": Promotion(stat=None, question="Why?"),
    "assurance": Assurance(benefits="Less pain."),
    "video": Video(duration=125),
    "extra": {"a": 1},
}
"""Each field of the front matter with another value."""

ASSURANCE: dict[str, Any] = {
    "approvals": (Approval("anna"),),
    "retired": Retirement(DAY),
    "benefits": "Less pain.",
    "risks": "Bleeding.",
    "unknowns": "How long.",
    "emergency": (Emergency(("chest pain",)),),
    "safety": (("stroke", "far off"),),
    "case_story": CaseStory(changed="Details were changed."),
    "translation_of": Translation("salt"),
    "scores": (Score("cdc-index", "anna", DAY, 18, 20),),
}


def test_golden() -> None:
    """The digest of a text never changes by itself: approvals must hold for years."""
    assert GOLDEN == seen_digest(SALT, TEXT)


@pytest.mark.parametrize(
    "text",
    [
        TEXT.replace("\n", "\r\n"),
        TEXT.replace("\n", "  \t\n"),
        f"\n\n{TEXT}\n\n",
        TEXT.rstrip(),
    ],
)
def test_same_text(text: str) -> None:
    """Line ends, trailing blanks and blank lines at the edges say nothing."""
    assert GOLDEN == seen_digest(SALT, text)


def test_same_letters() -> None:
    """An accent is the same in one character and in two, in the text and in fields."""
    one, two = "caf\u00e9", "cafe\u0301"
    assert one != two
    assert seen_digest(replace(SALT, title=one), one) == seen_digest(replace(SALT, title=two), two)
    assert plain_text(one) == plain_text(two)


@pytest.mark.parametrize("text", ["Too much salt.", TEXT.replace("Taste", "taste"), f"x\n{TEXT}"])
def test_other_text(text: str) -> None:
    """Every letter counts."""
    assert GOLDEN != seen_digest(SALT, text)


@pytest.mark.parametrize("name", [field.name for field in fields(PostMatter)])
def test_fields(name: str) -> None:
    """Each field that readers see counts, and no other; a new field must be thought of here."""
    other = seen_digest(replace(SALT, **{name: OTHER[name]}), TEXT)
    assert (name in UNSEEN[PostMatter]) is (other == GOLDEN)


@pytest.mark.parametrize("name", [field.name for field in fields(Assurance)])
def test_assurance(name: str) -> None:
    """The same for what shows that a piece is safe."""
    matter = replace(SALT, assurance=replace(Assurance(), **{name: ASSURANCE[name]}))
    assert (name in UNSEEN[Assurance]) is (seen_digest(matter, TEXT) == GOLDEN)


@pytest.mark.parametrize(
    ("one", "two", "same"),
    [
        ({"reviewers": (Review("anna"),)}, {"reviewers": (Review("omar"),)}, False),
        ({"reviewers": (Review("anna"),)}, {"reviewers": (Review("anna", "clinical"),)}, True),
        ({"sources": (Source("A", id="a"),)}, {"sources": (Source("A", id="b"),)}, False),
        ({"image": Image("a.png")}, {"image": Image("a.png", alt="A plate")}, False),
        (
            {"image": Image("a.png")},
            {"image": Image("a.png", people=True, consent=Consent("1", expires=DAY))},
            True,
        ),
        (
            {"assurance": Assurance(case_story=CaseStory("1", "Changed.", "anna"))},
            {"assurance": Assurance(case_story=CaseStory("2", "Changed.", "omar"))},
            True,
        ),
        (
            {"assurance": Assurance(translation_of=Translation("salt", "a" * 8))},
            {"assurance": Assurance(translation_of=Translation("salt", "b" * 8))},
            True,
        ),
        ({"actions": ("a", "b")}, {"actions": ("b", "a")}, False),
    ],
)
def test_inner_fields(one: dict[str, Any], two: dict[str, Any], same: bool) -> None:
    """Who reviewed counts; which form says that a picture may be shown does not."""
    first, second = (seen_digest(replace(SALT, **given), TEXT) for given in (one, two))
    assert same is (first == second)


def test_time_zone() -> None:
    """A day is the same day when the hub moves to another time zone."""
    there = SALT.updated.replace(tzinfo=ZoneInfo("America/Chicago")) if SALT.updated else None
    assert GOLDEN == seen_digest(replace(SALT, updated=there), TEXT)


def test_untouched() -> None:
    """For each approval, by as many characters as it gives; one of nothing never holds."""
    now = seen_digest(SALT, TEXT)
    approvals = tuple(Approval("anna", sha256=said) for said in (now, now[:8], "0" * 8, ""))
    matter = replace(SALT, assurance=Assurance(approvals=approvals))
    assert (True, True, False, False) == untouched(matter, now)
    assert (False,) * 4 == untouched(matter, "Other.")
    assert () == untouched(SALT, TEXT)
    assert () == untouched(PageMatter("About"), TEXT)


def test_pictures() -> None:
    """What a picture shows counts, and which one stands where; nothing without pictures."""
    both = pictures_digest({"a.png": "1", "b.png": "2"})
    assert both == pictures_digest({"b.png": "2", "a.png": "1"})
    assert both != pictures_digest({"a.png": "2", "b.png": "1"})
    assert both != pictures_digest({"a.png": "1"})
    assert "" == pictures_digest({})
