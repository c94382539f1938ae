"""The graphs of home, lists, profiles and plain pages, and of who publishes them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from hcsite.model.site import Organisation
from hcsite.theme.views import HomeView, LinkView
from tests.unit.features.pages import samples
from tests.unit.features.pages.blocks import BARE, graph, node
from tests.unit.features.pages.samples import SITE


def test_a_person_has_a_bare_name_and_titles_apart() -> None:
    """As search engines ask for it."""
    person = node(samples.PROFILE, "Person")
    assert ("Jane Doe", "Dr", "MD, FAAFP") == (
        person["name"],
        person["honorificPrefix"],
        person["honorificSuffix"],
    )


def test_a_profile_tells_training_and_registers() -> None:
    """Each credential with who gave it; the school of a degree; identifiers once."""
    person = node(samples.PROFILE, "Person")
    degree, licence = person["hasCredential"]
    assert ("degree", "2008") == (degree["credentialCategory"], degree["dateCreated"])
    assert ("036-000000", "2027-07-31") == (licence["identifier"], licence["expires"])
    assert {"@type": "EducationalOrganization", "name": "Example University"} == person["alumniOf"]
    assert ["NPI", "ORCID"] == [one["name"] for one in person["identifier"]]
    assert ["https://orcid.org/0000-0002-1825-0097"] == person["sameAs"]
    assert ["https://schema.org/Cardiovascular", "Home visits"] == person["knowsAbout"]


def test_a_person_works_where_the_profile_says() -> None:
    """For us, for somebody else, or it is not told."""
    elsewhere = LinkView("https://other.example/", "Other Clinic")
    guest = replace(samples.PROFILE, own_affiliation=False, affiliation=elsewhere)
    organisation = {"@id": "https://health.example.org/hub/#organization"}
    other = {"@type": "Organization", "name": "Other Clinic", "url": "https://other.example/"}
    assert organisation == node(samples.PROFILE, "Person")["worksFor"]
    assert other == node(guest, "Person")["worksFor"]
    assert "worksFor" not in node(replace(guest, affiliation=None), "Person")


def test_a_person_without_a_page_has_an_identity_all_the_same() -> None:
    """Made from the id."""
    guest = replace(samples.ANIL, url="")
    person = graph(replace(samples.POST, authors=(guest,), reviewers=(), editor=None))[-1]
    assert "https://health.example.org/hub/#person-a-rao" == person["@id"]
    assert "url" not in person


def test_lists_name_their_items_in_order() -> None:
    """By title and address, newest first."""
    items = node(samples.POSTS, "ItemList")
    assert [1, 2] == [one["position"] for one in items["itemListElement"]]
    assert [card.title for card in samples.CARDS] == [
        one["name"] for one in items["itemListElement"]
    ]
    assert 2 == items["numberOfItems"]
    assert "https://schema.org/ItemListOrderDescending" == items["itemListOrder"]
    assert "itemListOrder" not in node(samples.PEOPLE, "ItemList")


def test_an_empty_list_is_not_listed() -> None:
    """A hub begins with nothing."""
    empty = replace(samples.POSTS, cards=())
    home = HomeView(samples.HOME.url, samples.HOME.canonical)
    assert "ItemList" not in [one["@type"] for one in graph(empty) + graph(home)]
    assert "mainEntity" not in node(empty, "CollectionPage")


@pytest.mark.parametrize(
    ("place", "kind"), [("about", "AboutPage"), ("contact", "ContactPage"), ("privacy", "WebPage")]
)
def test_plain_pages_are_typed_by_their_place(place: str, kind: str) -> None:
    """About, contact, and the rest."""
    page = replace(samples.ABOUT, url=f"/hub/{place}/")
    assert kind == graph(page)[2]["@type"]


def test_only_medical_organisations_have_a_medical_specialty() -> None:
    """A charity has none in the vocabulary."""
    charity = replace(SITE, org=Organisation("Hearts", type="NGO", specialty=("Cardiovascular",)))
    assert "medicalSpecialty" not in node(samples.HOME, "NGO", charity)
    assert (
        "https://schema.org/PrimaryCare" == node(samples.HOME, "MedicalClinic")["medicalSpecialty"]
    )


def test_corrections_have_a_desk_where_one_can_be_reached() -> None:
    """By mail, by a page, or it is not told."""
    desk = node(samples.HOME, "MedicalClinic")["contactPoint"]
    assert "corrections" == desk["contactType"]
    assert "https://health.example.org/hub/feedback/" == desk["url"]
    assert "contactPoint" not in node(samples.HOME, "Organization", BARE)
