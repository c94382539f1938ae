"""What pages are about, in the words and codes of medicine."""

from __future__ import annotations

from collections.abc import Iterable

from hcsite.core.text import slugify
from hcsite.features.pages.jsonld.text import Node, kept, one_or_many, ref
from hcsite.features.pages.jsonld.vocabulary import CODE_SYSTEMS, MEDICAL_ENTITIES
from hcsite.features.pages.trails import home_of
from hcsite.model.trust import Subject
from hcsite.theme.views import SiteView

MESH = "http://id.nlm.nih.gov/mesh/"
"""The address space of Medical Subject Headings; `http` is part of the identifier."""


def subject_id(subject: Subject, site: SiteView) -> str:
    """The identity of a subject on all pages, from its type and name."""
    return f"{home_of(site)}#{subject.type.lower()}-{slugify(subject.name)}"


def subject_nodes(subjects: Iterable[Subject], site: SiteView) -> list[Node]:
    """Each subject once."""
    nodes = {subject_id(subject, site): subject for subject in subjects}
    return [_subject(subject, identity) for identity, subject in nodes.items()]


def subject_refs(subjects: Iterable[Subject], site: SiteView) -> object:
    """References to subjects: one alone, several as a list, nothing for none."""
    identities = dict.fromkeys(subject_id(subject, site) for subject in subjects)
    return one_or_many([ref(identity) for identity in identities])


def _subject(subject: Subject, identity: str) -> Node:
    medical = subject.type in MEDICAL_ENTITIES
    codes = [(key.lower().replace("-", ""), value) for key, value in subject.codes if value]
    mesh = [MESH + value for key, value in codes if key == "mesh"]
    return kept(
        {
            "@type": subject.type,
            "@id": identity,
            "name": subject.name,
            "alternateName": one_or_many(list(subject.alt)),
            "code": one_or_many(
                [_code(key, value) for key, value in codes if medical and key != "mesh"]
            ),
            "sameAs": list(dict.fromkeys([*subject.same_as, *mesh])),
        }
    )


def _code(key: str, value: str) -> Node:
    system = CODE_SYSTEMS.get(key, key.upper())
    return {"@type": "MedicalCode", "codeValue": value, "codingSystem": system}
