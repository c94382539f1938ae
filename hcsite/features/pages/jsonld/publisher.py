"""Who publishes: the organisation and the website, the same on every page."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from hcsite.features.pages.jsonld.pictures import picture_node
from hcsite.features.pages.jsonld.text import Node, encode_all, kept, one_or_many, ref
from hcsite.features.pages.jsonld.vocabulary import (
    MEDICAL_ORGANISATIONS,
    property_value,
    specialty,
)
from hcsite.features.pages.trails import absolute, home_of
from hcsite.model.site import PostalAddress
from hcsite.theme.views import SiteView


@dataclass(frozen=True, slots=True, eq=False)
class _Same:
    """A hub as a key: equal to itself alone, since a view with mappings has no hash."""

    site: SiteView

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and self.site is other.site

    def __hash__(self) -> int:
        return id(self.site)


def organisation_id(site: SiteView) -> str:
    """The identity of the organisation on all pages."""
    return f"{home_of(site)}#organization"


def website_id(site: SiteView) -> str:
    """The identity of the website on all pages."""
    return f"{home_of(site)}#website"


def logo_id(site: SiteView) -> str:
    """The identity of the logo; nothing where there is none."""
    return f"{home_of(site)}#logo" if site.logo else ""


def publisher_text(site: SiteView) -> str:
    """The organisation and its website as JSON, one after the other; made once for a hub."""
    return _text_of(_Same(site))


def policy(site: SiteView, name: str) -> str:
    """The full address of a policy page; nothing where there is none."""
    return absolute(site, site.policy_urls.get(name, ""))


@lru_cache(maxsize=8)
def _text_of(same: _Same) -> str:
    return encode_all([_organisation(same.site), _website(same.site)])


def _organisation(site: SiteView) -> Node:
    org = site.org
    medical = org.type in MEDICAL_ORGANISATIONS
    return kept(
        {
            "@type": org.type or "Organization",
            "@id": organisation_id(site),
            "name": org.name or site.name,
            "legalName": org.legal_name,
            "url": home_of(site),
            "logo": _logo(site),
            "image": ref(logo_id(site)),
            "sameAs": list(org.same_as),
            "address": _address(org.address),
            "telephone": org.phone,
            "email": org.email,
            "medicalSpecialty": (
                one_or_many([specialty(name) for name in org.specialty]) if medical else None
            ),
            "contactPoint": _corrections_desk(site),
            "identifier": [property_value(name, value) for name, value in org.ids if value],
            "publishingPrinciples": policy(site, "editorial"),
            "correctionsPolicy": policy(site, "corrections"),
            "ethicsPolicy": policy(site, "ethics"),
            "actionableFeedbackPolicy": policy(site, "feedback"),
            "ownershipFundingInfo": policy(site, "funding"),
        }
    )


def _logo(site: SiteView) -> Node | None:
    if site.logo is None:
        return None
    node = picture_node(site.logo, site, identity=logo_id(site))
    node["caption"] = site.org.name or site.name
    return node


def _address(address: PostalAddress) -> Node | None:
    if not address.lines:
        return None
    return kept(
        {
            "@type": "PostalAddress",
            "streetAddress": address.street,
            "addressLocality": address.city,
            "addressRegion": address.region,
            "postalCode": address.postcode,
            "addressCountry": address.country,
        }
    )


def _corrections_desk(site: SiteView) -> Node | None:
    """Where readers say that something is wrong."""
    page = policy(site, "feedback") or policy(site, "corrections")
    if not (site.org.email or page):
        return None
    return kept(
        {
            "@type": "ContactPoint",
            "contactType": "corrections",
            "email": site.org.email,
            "url": page,
        }
    )


def _website(site: SiteView) -> Node:
    return kept(
        {
            "@type": "WebSite",
            "@id": website_id(site),
            "url": home_of(site),
            "name": site.name,
            "description": site.description,
            "inLanguage": site.lang,
            "publisher": ref(organisation_id(site)),
        }
    )
