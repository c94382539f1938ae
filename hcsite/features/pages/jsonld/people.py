"""People: as bylines name them, and whole as on their profile."""

from __future__ import annotations

from collections.abc import Iterable

from hcsite.features.pages.jsonld.pictures import picture_node
from hcsite.features.pages.jsonld.publisher import organisation_id
from hcsite.features.pages.jsonld.text import Node, kept, one_or_many, ref
from hcsite.features.pages.jsonld.vocabulary import CREDENTIALS, property_value, specialty
from hcsite.features.pages.outline import opening
from hcsite.features.pages.trails import absolute, home_of
from hcsite.model.trust import Credential
from hcsite.theme.views import PersonCard, PersonView, SiteView


def person_id(person: PersonCard, site: SiteView) -> str:
    """The identity of a person on all pages."""
    if person.url:
        return f"{absolute(site, person.url)}#person"
    return f"{home_of(site)}#person-{person.id}"


def person_node(person: PersonCard, site: SiteView) -> Node:
    """A person as bylines name them; `name` is bare, titles and degrees have their own places."""
    return kept(
        {
            "@type": "Person",
            "@id": person_id(person, site),
            "name": person.name,
            "honorificPrefix": person.honorific_prefix,
            "honorificSuffix": person.honorific_suffix,
            "jobTitle": person.role,
            "url": absolute(site, person.url),
        }
    )


def person_nodes(people: Iterable[PersonCard], site: SiteView) -> list[Node]:
    """Each person once, in the order in which they are first named."""
    return [person_node(person, site) for person in {p.id: p for p in people}.values()]


def profile_node(view: PersonView, site: SiteView) -> Node:
    """A person with all that the profile tells: training, licences, languages, identifiers."""
    person = view.person
    return person_node(person, site) | kept(
        {
            "description": view.summary or opening(view.body.lead),
            "image": picture_node(person.photo, site) if person.photo else None,
            "worksFor": _employer(view, site),
            "hasCredential": [_credential(item) for item in view.credentials],
            "hasOccupation": kept({"@type": "Occupation", "name": person.role})
            if person.role
            else None,
            "knowsAbout": [specialty(name) for name in view.specialties],
            "knowsLanguage": list(view.languages),
            "alumniOf": one_or_many(_schools(view.credentials)),
            "identifier": [property_value(name, value) for name, value in view.ids if value],
            "sameAs": _same_as(view),
        }
    )


def _employer(view: PersonView, site: SiteView) -> Node | None:
    if view.own_affiliation:
        return ref(organisation_id(site))
    if view.affiliation is None or not view.affiliation.label:
        return None
    url = absolute(site, view.affiliation.url)
    return kept({"@type": "Organization", "name": view.affiliation.label, "url": url})


def _credential(item: Credential) -> Node:
    return kept(
        {
            "@type": "EducationalOccupationalCredential",
            "credentialCategory": CREDENTIALS.get(item.kind, item.kind),
            "name": item.name,
            "identifier": item.number,
            "recognizedBy": {"@type": "Organization", "name": item.by} if item.by else None,
            "dateCreated": item.year,
            "expires": item.expires.isoformat() if item.expires else None,
            "url": item.verify_url,
        }
    )


def _schools(credentials: Iterable[Credential]) -> list[object]:
    """Who gave the degrees: the person studied there."""
    names = dict.fromkeys(item.by for item in credentials if item.kind == "degree" and item.by)
    return [{"@type": "EducationalOrganization", "name": name} for name in names]


def _same_as(view: PersonView) -> list[str]:
    orcid = [f"https://orcid.org/{value}" for name, value in view.ids if name == "orcid" and value]
    return list(dict.fromkeys([*view.same_as, *orcid]))
