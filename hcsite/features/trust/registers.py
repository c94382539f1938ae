"""Rules about numbers of registers: most carry a check, so that a mistyped one is known."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from hcsite.core.diagnostics import Diagnostic
from hcsite.features.trust.examination import HubCase, HubRule, PersonCase, PieceCase
from hcsite.model.trust import Source
from hcsite.prose.identifiers import is_doi, is_isbn, is_npi, is_orcid, is_pmid, is_ror

_OF_PEOPLE: Mapping[str, Callable[[str], bool]] = {
    "npi": is_npi,
    "orcid": is_orcid,
    "ror": is_ror,
}
"""What holds for numbers of people and organisations, by register; of others nothing is known."""

_OF_SOURCES: Mapping[str, Callable[[str], bool]] = {"doi": is_doi, "pmid": is_pmid, "isbn": is_isbn}


def mistyped_ids(ids: tuple[tuple[str, str], ...], whose: str) -> Iterator[tuple[str, str]]:
    """Message and hint for each number of a person or an organisation that cannot be right."""
    for register, number in ids:
        holds = _OF_PEOPLE.get(register.casefold())
        if holds is not None and number and not holds(number.strip()):
            message = f"“{number}” cannot be the {register.upper()} of {whose}."
            yield message, "Copy it again from the register: a digit is wrong, or one is missing."


def valid_ids(case: PersonCase) -> Iterator[Diagnostic]:
    """AUT-07: the numbers by which a person is looked up can be right."""
    for message, hint in mistyped_ids(case.person.document.matter.ids, case.person.spoken_name):
        yield case.found("AUT-07", message, hint, key="ids")


def valid_own_ids(case: HubCase) -> Iterator[Diagnostic]:
    """AUT-07: so can those of the publisher."""
    org = case.hub.site.org
    for message, hint in mistyped_ids(org.ids, org.name or "the publisher"):
        yield case.found("AUT-07", message, hint, key="org")


def sound_numbers(case: PieceCase, source: Source) -> Iterator[Diagnostic]:
    """EVI-03: the numbers by which a source is found can be right."""
    for name, holds in _OF_SOURCES.items():
        number: str = getattr(source, name)
        if number and not holds(number):
            message = f"“{number}” cannot be the {name.upper()} of “{source.title}”."
            hint = "Copy it again: a digit is wrong, or one is missing."
            yield case.found("EVI-03", message, hint, key="sources")


HUB_RULES: Mapping[str, HubRule] = {"AUT-07": valid_own_ids}
