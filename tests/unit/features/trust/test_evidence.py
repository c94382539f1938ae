"""Rules about evidence: what a piece rests on."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from hcsite.features.trust.examination import Facts
from hcsite.model.site import ReviewPolicy
from hcsite.model.trust import RETRACTION, Correction, Source
from tests.unit.features.trust.cases import CLINIC, SOURCES, TODAY, clinical, findings

WHOLE, GUIDE = SOURCES

ISBN = "978-0-306-40615-7"


@pytest.mark.parametrize(
    ("least", "given", "said"),
    [
        (2, 2, []),
        (2, 1, ["This hub asks for 2 sources; this piece has only one."]),
        (2, 0, ["This hub asks for 2 sources; this piece has none."]),
        (3, 2, ["This hub asks for 3 sources; this piece has only 2."]),
        (1, 0, ["This hub asks for one source; this piece has none."]),
        (0, 0, []),
    ],
)
def test_enough_sources(least: int, given: int, said: list[str]) -> None:
    """EVI-01: as many as the hub asks for."""
    site = replace(CLINIC, review=ReviewPolicy(min_sources=least))
    found = findings("EVI-01", clinical(sources=SOURCES[:given]), site=site)
    assert [("error", message) for message in said] == found


def test_sources_of_news() -> None:
    """EVI-01: a piece without clinical advice needs none."""
    assert [] == findings("EVI-01", clinical(sources=(), clinical=False))


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({}, ""),
        ({"publisher": "", "authors": "Lee"}, ""),
        ({"publisher": ""}, "who published it (publisher or authors)"),
        ({"year": "n.d."}, ""),
        ({"year": "", "updated": TODAY}, ""),
        ({"year": ""}, "from which year it is (year, or n.d.)"),
        ({"accessed": None}, "when you read it (accessed)"),
        ({"accessed": None, "doi": "10.1000/1"}, ""),
        (
            {"publisher": "", "year": ""},
            "who published it (publisher or authors) or from which year it is (year, or n.d.)",
        ),
    ],
)
def test_described_sources(changes: dict[str, Any], said: str) -> None:
    """EVI-02: who, when, and for a page of the web the day on which it was read."""
    expected = [("warning", f"The source “Salt” does not say {said}.")] if said else []
    assert expected == findings("EVI-02", clinical(sources=(replace(WHOLE, **changes), GUIDE)))


@pytest.mark.parametrize(
    ("sources", "said"),
    [
        (SOURCES, []),
        (
            (replace(WHOLE, url="http://nhs.uk/salt"),),
            [("warning", "The address of the source “Salt” is not a secure one.")],
        ),
        (
            (replace(WHOLE, url="https://www.bit.ly/x"),),
            [("error", "The address of the source “Salt” hides where it leads.")],
        ),
        ((WHOLE, GUIDE, WHOLE), [("error", "The source “Salt” is listed twice.")]),
        (
            (GUIDE, Source("Sodium again", url="https://doi.org/10.1000/182")),
            [("error", "The source “Sodium again” is listed twice.")],
        ),
        ((replace(WHOLE, url="https://orbit.ly/x"),), []),
        (
            (
                Source("Chapter 1", isbn=ISBN),
                Source("Chapter 2", isbn=ISBN),
            ),
            [],
        ),
        (
            (
                Source("Chapter 1", isbn=ISBN),
                Source("chapter 1", isbn=ISBN),
            ),
            [("error", "The source “chapter 1” is listed twice.")],
        ),
        ((Source("A"), Source("B")), []),
    ],
)
def test_sound_locators(sources: tuple[Source, ...], said: list[tuple[str, str]]) -> None:
    """EVI-03: safe, whole and single addresses; chapters of a book are sources of their own."""
    assert said == findings("EVI-03", clinical(sources=sources))


@pytest.mark.parametrize(
    ("years", "said"),
    [
        (("2021",), []),
        (
            ("2010", "2020"),
            [("warning", "The newest source is from 2020, more than 5 years before the review.")],
        ),
        (
            ("2015", "2025"),
            [("info", "A source is from 2015, more than 10 years before the last review.")],
        ),
        (("2020", "n.d."), []),
        (("n.d.",), []),
    ],
)
def test_fresh_sources(years: tuple[str, ...], said: list[tuple[str, str]]) -> None:
    """EVI-06: not too old on the day of the review; a page without a year may be newer."""
    sources = tuple(replace(WHOLE, year=year) for year in years)
    assert said == findings("EVI-06", clinical(sources=sources, last_reviewed=date(2026, 1, 1)))


def test_updated_source() -> None:
    """EVI-06: the day on which its publisher changed it counts."""
    kept_up = replace(WHOLE, year="1999", updated=date(2025, 3, 3))
    assert [] == findings("EVI-06", clinical(sources=(kept_up,)))


@pytest.mark.parametrize(
    ("sources", "said"),
    [
        (SOURCES, ""),
        ((), ""),
        ((replace(WHOLE, publisher="CLINIC"),), "All sources of this piece are your own."),
        (
            (
                replace(WHOLE, url="https://health.example.org/x"),
                replace(WHOLE, publisher="Clinic"),
            ),
            "All sources of this piece are your own.",
        ),
        ((replace(WHOLE, publisher="Clinic"), GUIDE), ""),
        ((replace(WHOLE, publisher=""), replace(GUIDE, publisher="")), ""),
        (
            (replace(WHOLE, kind="news"), replace(WHOLE, kind="leaflet")),
            "None of the sources is a guideline, a study or a page of a health authority.",
        ),
        ((replace(WHOLE, kind="news"), WHOLE), ""),
    ],
)
def test_independent_sources(sources: tuple[Source, ...], said: str) -> None:
    """EVI-07: one comes from outside, and one was checked by others, as far as kinds tell."""
    expected = [("warning", said)] if said else []
    assert expected == findings("EVI-07", clinical(sources=sources))


def test_retracted() -> None:
    """EVI-08: a source on the hub's list, by its DOI in any letters or its PubMed number."""
    sources = (*SOURCES, Source("Trial", pmid="123"), Source("Old", doi="10.1/ABC"))
    facts = Facts(retracted=frozenset(("123", "10.1/abc", "10.1/x")))
    told = ["The source “Trial” has been retracted.", "The source “Old” has been retracted."]
    piece = clinical(sources=sources)
    assert [("error", message) for message in told] == findings("EVI-08", piece, facts=facts)
    assert [] == findings("EVI-08", piece)
    back = clinical(sources=sources, corrections=(Correction(TODAY, RETRACTION, "Wrong."),))
    assert [] == findings("EVI-08", back, facts=facts)
