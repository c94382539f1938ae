"""Our excerpts of the vocabulary, against the vocabulary itself."""

from __future__ import annotations

from hcsite.features.pages.jsonld import vocabulary as ours
from tests.support.schemaorg import vocabulary


def test_specialties_are_all_there_are() -> None:
    """Exactly the members of the enumeration."""
    members = {
        name for name, kind in vocabulary().enumerations.items() if kind == "MedicalSpecialty"
    }
    assert members == ours.SPECIALTIES


def test_digital_sources_are_all_there_are() -> None:
    """Exactly the members of the enumeration."""
    members = {
        name.removesuffix("DigitalSource")
        for name, kind in vocabulary().enumerations.items()
        if kind == "IPTCDigitalSourceEnumeration"
    }
    assert members == ours.DIGITAL_SOURCES


def test_medical_types_may_have_what_we_give_them() -> None:
    """`medicalSpecialty` for organisations, `code` for things of medicine."""
    words = vocabulary()
    for names, term in (
        (ours.MEDICAL_ORGANISATIONS, "medicalSpecialty"),
        (ours.MEDICAL_ENTITIES, "code"),
    ):
        domain, _ = words.properties[term]
        assert [] == [name for name in names if not words.ancestors(name) & domain]
