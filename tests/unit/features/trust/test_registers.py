"""Numbers of registers that cannot be right."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from hcsite.features.trust.survey import survey
from hcsite.model.trust import Source
from tests.unit.features.trust.pieces import CLINIC
from tests.unit.model.documents import hub_of, person, post

RIGHT = {"npi": "1234567893", "orcid": "0000-0002-1825-0097", "ror": "https://ror.org/02mhbdp94"}


def said(rule: str, *documents: object, **site: object) -> list[tuple[str, str, str]]:
    """Level, file and message of what a rule finds in a hub."""
    hub, _ = hub_of(*documents, site=replace(CLINIC, **site))  # type: ignore[arg-type]
    return [(i.level.value, i.path, i.message) for i in survey(hub) if i.code == rule]


def test_numbers_of_people() -> None:
    """AUT-07: of registers that we know; of others nobody can say."""
    anna = person("anna")
    right = (*RIGHT.items(), ("gmc", "x"), ("ORCID", RIGHT["orcid"]))
    fine = replace(anna, matter=replace(anna.matter, ids=right))
    assert [] == said("AUT-07", fine)
    wrong = tuple((name, number[:-1] + "8") for name, number in RIGHT.items())
    found = said("AUT-07", replace(anna, matter=replace(anna.matter, ids=wrong)))
    assert [("error", anna.path)] * 3 == [item[:2] for item in found]
    assert "“1234567898” cannot be the NPI of Anna." == found[0][2]


def test_numbers_of_the_publisher() -> None:
    """AUT-07: in the settings."""
    assert [] == said("AUT-07", org=replace(CLINIC.org, ids=tuple(RIGHT.items())))
    found = said("AUT-07", org=replace(CLINIC.org, ids=(("npi", "1234567890"),)))
    message = "“1234567890” cannot be the NPI of Mill Lane Surgery."
    assert [("error", "site.toml", message)] == found


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"isbn": "978-0-306-40615-7"}, ""),
        ({"isbn": "978-0-306-40615-8"}, "“978-0-306-40615-8” cannot be the ISBN of “Salt”."),
        ({"doi": "10.1000/182"}, ""),
        ({"doi": "10.1/182"}, "“10.1/182” cannot be the DOI of “Salt”."),
        ({"pmid": "31135"}, ""),
        ({"pmid": "0"}, "“0” cannot be the PMID of “Salt”."),
        ({"url": "https://t.co/x"}, "The address of the source “Salt” hides where it leads."),
        ({"url": "https://tiny.cc/x"}, "The address of the source “Salt” hides where it leads."),
    ],
)
def test_numbers_of_sources(fields: dict[str, Any], message: str) -> None:
    """EVI-03: their check digits and forms, and no shortened addresses."""
    found = said("EVI-03", post("salt", sources=(replace(Source("Salt"), **fields),)))
    expected = [("error", "content/posts/salt.md", message)] if message else []
    assert expected == found
