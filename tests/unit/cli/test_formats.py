"""Findings for the review tools of code hosts."""

from __future__ import annotations

from typing import Any

from hcsite.cli.formats import github_lines, sarif
from hcsite.core.diagnostics import error, info


def test_github_lines_are_escaped() -> None:
    """A text can neither end the command nor begin another."""
    item = error("HC1", "100 %\n::error::x", path="a,b:c.md", line=2, column=3, hint="Do.\r")
    assert ["::error file=a%2Cb%3Ac.md,line=2,col=3,title=HC1::100 %25%0A::error::x Do."] == list(
        github_lines([item])
    )


def test_github_places_begin_at_one() -> None:
    """What has no line is shown at the first."""
    assert ["::notice file=,line=1,col=1,title=HC1::x"] == list(github_lines([info("HC1", "x")]))


def test_sarif() -> None:
    """A finding without a file is shown at the settings; a note is a note; a path is an address."""
    log: Any = sarif([info("HC2", "x"), error("EVI-01", "y", path="ä b#1.md", line=4)])
    (run,) = log["runs"]
    first, second = run["tool"]["driver"]["rules"]
    assert ("EVI-01", {"id": "HC2"}) == (first["id"], second)
    assert "The piece rests on too few sources." == first["shortDescription"]["text"]
    assert {"shortDescription", "fullDescription", "help", "id"} == set(first)
    assert [("note", 1), ("error", 0)] == [(x["level"], x["ruleIndex"]) for x in run["results"]]
    places = [result["locations"][0]["physicalLocation"] for result in run["results"]]
    uris = [place["artifactLocation"]["uri"] for place in places]
    assert ["site.toml", "%C3%A4%20b%231.md"] == uris
    assert [1, 4] == [place["region"]["startLine"] for place in places]
