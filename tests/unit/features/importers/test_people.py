"""People and topics."""

from __future__ import annotations

import pytest

from hcsite.features.importers.existing import Existing
from hcsite.features.importers.people import Person, Register, read_authors, read_words
from tests.unit.features.importers.old_site import Bring


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("Ana Flores", ["Ana Flores"]),
        ("Ana Flores and Bo Li & Cy Dee; Ed Fox", ["Ana Flores", "Bo Li", "Cy Dee", "Ed Fox"]),
        ("Ana Flores, Bo Li", ["Ana Flores", "Bo Li"]),
        ("Ana Flores, MD, PhD", ["Ana Flores|MD, PhD"]),
        ("Ana Flores, MD, Bo Li, RN", ["Ana Flores|MD", "Bo Li|RN"]),
        ("Flores, Ana", ["Ana Flores"]),
        ("Prof. Dr Ana Flores", ["Prof. Dr:Ana Flores"]),
        ("Ana Flores <ana@a.org>", ["Ana Flores"]),
        (["Ana Flores", {"name": "Bo Li"}], ["Ana Flores", "Bo Li"]),
        ({"name": {"given": "Ana", "family": "Flores"}}, ["Ana Flores"]),
        ({"name": "Ana Flores", "degrees": ["MD", "PhD"]}, ["Ana Flores|MD, PhD"]),
        ({"name": "Ana Flores", "degrees": "PhD"}, ["Ana Flores|PhD"]),
        ({"email": "x"}, []),
        ("", []),
        (3, []),
        (",", []),
    ],
)
def test_names(value: object, expected: list[str]) -> None:
    """Titles and degrees are told from names."""
    found = [
        f"{p.prefix + ':' if p.prefix else ''}{p.name}{'|' + p.suffix if p.suffix else ''}"
        for p in read_authors(value, {})
    ]
    assert expected == found


def test_what_else_is_said() -> None:
    """ORCID, address on the web and place of work have fields; the rest is kept."""
    data = {
        "name": "Ana Flores",
        "orcid": "0000-0002-1825-0097",
        "url": "https://a.org/ana",
        "affiliation": [{"name": "Clinic"}],
        "email": "a@b.org",
    }
    (person,) = read_authors(data, {})
    expected = {
        "ids": {"orcid": "0000-0002-1825-0097"},
        "same_as": ["https://a.org/ana"],
        "affiliation": {"name": "Clinic"},
    }
    assert expected == person.more
    assert {"email": "a@b.org"} == person.extra


def test_what_is_not_right_is_kept_apart() -> None:
    """A wrong ORCID and an odd address go under extra, as do further places of work."""
    data = {"name": "A B", "orcid": "0000-0002-1825-0098", "url": "me", "affiliation": ["X", "Y"]}
    (person,) = read_authors(data, {})
    assert {"affiliation": {"name": "X"}} == person.more
    assert {"orcid", "url", "affiliation"} == set(person.extra)
    (first,) = read_authors({"name": "A B", "orcid": "https://orcid.org/0000-0001-5109-3700"}, {})
    assert {"orcid": "0000-0001-5109-3700"} == first.more["ids"]
    (last,) = read_authors({"name": "A B", "orcid": "0000-0002-9079-593X"}, {})
    assert "ids" in last.more


def test_authors_that_the_old_site_describes(bring: Bring) -> None:
    """Jekyll keeps them in a file of data."""
    made = bring(
        {
            "_posts/2020-01-02-a.md": "---\ntitle: A\nauthor: ana\n---\nx",
            "_data/authors.yml": "ana:\n  display_name: x\n  name: Ana Flores\n  web: https://a.org\n",
        },
        "jekyll",
    )
    assert "authors: [ana-flores]" in made.matter("posts/a.md")
    assert 'same_as: ["https://a.org"]' in made.matter("people/ana-flores.md")


def test_the_same_person_is_one() -> None:
    """What a later piece knows is added; another person of the same id gets a number."""
    register = Register(Existing())
    assert ("ana-flores", True) == register.person(Person("Ana Flores"))
    more = Person("Ana Flores", "Dr", "MD", {"same_as": ["x"]}, {"y": 1})
    assert ("ana-flores", False) == register.person(more)
    assert ("ana-flores-2", True) == register.person(Person("Ana, Flores"))
    assert ("heart", True) == register.topic("Heart")
    assert ("heart", False) == register.topic("heart")
    files = dict(register.files())
    assert b"honorific_prefix: Dr\nhonorific_suffix: MD\n" in files["content/people/ana-flores.md"]
    assert b"health_professional" not in files["content/people/ana-flores.md"]
    assert b"extra:\n  y: 1\n" in files["content/people/ana-flores.md"].replace(b'"y"', b"y")
    assert b"---\ntitle: Heart\n---\n" == files["content/topics/heart.md"]


def test_people_and_topics_of_the_hub_are_used() -> None:
    """By name, whatever the accents; a name that is taken as a file gets a number."""
    existing = Existing(
        frozenset(["content/people/bo-li.md"]),
        people=(("Ana Flóres", "af"),),
        topics=(("Heart", "heart"), ("Cardiology", "heart")),
    )
    register = Register(existing)
    assert ("af", False) == register.person(Person("Ana Flores"))
    assert ("bo-li-2", True) == register.person(Person("Bo Li"))
    assert ("heart", False) == register.topic("cardiology")
    assert ["content/people/bo-li-2.md"] == [path for path, _ in register.files()]


@pytest.mark.parametrize(
    ("value", "spaces", "expected"),
    [
        ("a b", True, ("a", "b")),
        ("a b", False, ("a b",)),
        ("a, b c,", True, ("a", "b c")),
        (["a", "a", 3, None, {"x": 1}], True, ("a", "3")),
        (None, True, ()),
    ],
)
def test_words(value: object, spaces: bool, expected: tuple[str, ...]) -> None:
    """Lists, commas, and the spaces of Jekyll."""
    assert expected == read_words(value, spaces=spaces)
