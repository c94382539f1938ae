"""The answers that start a hub, judged as its settings are."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from hcsite.content.config import read_config
from hcsite.features.scaffold.answers import (
    NAME,
    PROFILE_NAMES,
    TYPES,
    Answers,
    name_from,
    table_of,
    trouble,
)


@pytest.mark.parametrize(
    ("folder", "expected"),
    [
        ("river-health", "River health"),
        ("river_health hub", "River health hub"),
        ("NHS", "NHS"),
        ("été", "Été"),
        ("---", NAME),
        ("", NAME),
        ("caf\udce9", "Caf"),
        ("a\nb\x07", "A b"),
    ],
)
def test_name_of_a_folder(folder: str, expected: str) -> None:
    """A folder's name becomes words; one without any gives the usual name."""
    assert expected == name_from(Path("/home") / folder if folder else Path("/"))


def test_usual_answers_are_good() -> None:
    """What holds where nobody answers can be used."""
    assert "" == trouble(Answers())


def test_every_profile_has_a_type() -> None:
    """An organisation has a type at schema.org in each profile."""
    assert set(PROFILE_NAMES) == set(TYPES)


@pytest.mark.parametrize("name", ['"Quoted" \\ name', "été 🧂", "a = b # c", "back\\slash"])
def test_any_name_comes_back(name: str) -> None:
    """A name is written so that the settings give it back as it was."""
    site, found = read_config(table_of(replace(Answers(), name=name)).encode())
    assert () == found
    assert site is not None
    assert name == site.name


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        (
            {"time_zone": "London"},
            (
                "“time_zone” takes the name of a time zone, not “London”."
                " Did you mean “Europe/London”?"
            ),
        ),
        (
            {"lang": "english"},
            (
                "“default_lang” takes the code of a language, not “english”."
                " Write a code such as en, en-GB or es."
            ),
        ),
        (
            {"profile": "clinik"},
            "“profile” cannot have the value “clinik”. Did you mean “clinic”?",
        ),
        (
            {"base_url": "health.example.org"},
            (
                "“base_url” takes an address with https://, not “health.example.org”."
                " Write https://health.example.org"
            ),
        ),
        (
            {"name": ""},
            '“name” is empty. Write below [site]: name = "Riverside Health Hub"',
        ),
        ({"name": "a\x07b"}, "An answer holds an invisible control character. Type it anew."),
        ({"name": "a\udce9"}, "An answer holds an invisible control character. Type it anew."),
    ],
)
def test_trouble(changes: dict[str, str], expected: str) -> None:
    """An impossible answer is told in the words of the settings."""
    assert expected == trouble(replace(Answers(), **changes))
