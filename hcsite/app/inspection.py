"""Looking at each output when it is made: whom it would ask, and what it would tell others."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from hcsite.core.diagnostics import Diagnostic, Level, error
from hcsite.engine.codec import decode, encode
from hcsite.features.privacy.origins import check_markup, check_output
from hcsite.features.privacy.policy import Breach, Policy
from hcsite.features.trust.page import Expectation
from hcsite.features.trust.pages import RULES as PAGE_RULES
from hcsite.features.trust.pages import check_page
from hcsite.model.rule import rules_in_force
from hcsite.model.site import Site
from hcsite.theme.views import (
    HomeView,
    ListView,
    PageView,
    PeopleView,
    PersonView,
    PostView,
    TopicsView,
    TopicView,
    TrustView,
)

INSPECTOR = f"{__name__}:look"
ORIGIN_RULES = frozenset(("PRI-07", "PRI-08", "PRI-09", "PRI-10", "PRI-11"))
"""The rules that are asked of every file that is published."""

_PAGES = (
    HomeView,
    ListView,
    PageView,
    PeopleView,
    PersonView,
    PostView,
    TopicsView,
    TopicView,
    TrustView,
)
_LONGEST = 90


@dataclass(frozen=True, slots=True)
class Inspection:
    """What outputs are looked at for: whom they may ask, and which rules are in force.

    `disclaimer` is the sentence that clinical pages show.
    """

    policy: Policy
    rules: tuple[str, ...]
    page_rules: tuple[str, ...]
    disclaimer: str = ""


def inspection_of(site: Site, disclaimer: str = "") -> bytes:
    """What outputs of a hub are looked at for, as its inspector reads it.

    `disclaimer` is what the theme says where the hub has no words of its own.
    """
    privacy = site.privacy
    policy = Policy(site.base_url, privacy.allow_origins, privacy.forms)
    asked = rules_in_force(site)
    everywhere = tuple(sorted(asked & ORIGIN_RULES))
    on_pages = tuple(sorted(asked & PAGE_RULES.keys()))
    return encode(Inspection(policy, everywhere, on_pages, site.disclaimer or disclaimer))


def look(path: str, data: bytes, told: bytes, view: object) -> tuple[Diagnostic, ...]:
    """The findings in an output that was made of a view."""
    inspection = _inspection(told)
    if not isinstance(view, _PAGES):
        breaches = check_output(path, data, inspection.policy) if inspection.rules else ()
        return tuple(_asking(path, breaches, inspection))
    text = data.decode("utf-8", "replace").removeprefix("\ufeff")
    breaches = check_markup(text, inspection.policy) if inspection.rules else ()
    found = list(_asking(path, breaches, inspection))
    if inspection.page_rules:
        found.extend(_on_page(path, text, inspection, _expected(view, inspection)))
    return tuple(found)


@lru_cache(maxsize=4)
def _inspection(told: bytes) -> Inspection:
    return decode(told, Inspection)


def _asking(path: str, breaches: Iterable[Breach], inspection: Inspection) -> Iterator[Diagnostic]:
    for breach in breaches:
        if breach.rule in inspection.rules:
            words = " ".join(breach.words.split())
            shown = words if len(words) <= _LONGEST else f"{words[:_LONGEST]}…"
            message = f"{breach.why} It says: {shown}"
            yield error(breach.rule, message, hint=breach.mend, page=path)


def _expected(view: object, inspection: Inspection) -> Expectation:
    """What a page of a view must show."""
    if not isinstance(view, PostView):
        return Expectation()
    headings = view.body.headings
    return Expectation(
        piece=True,
        clinical=view.clinical,
        last_reviewed=view.last_reviewed,
        review_due=view.review_due,
        disclaimer=inspection.disclaimer,
        last=headings[-1].anchor if headings else "",
    )


def _on_page(
    path: str, text: str, inspection: Inspection, expected: Expectation
) -> Iterator[Diagnostic]:
    for item in check_page(text, expected, frozenset(inspection.page_rules)):
        level = Level.ERROR if item.grave else Level.WARNING
        yield Diagnostic(item.rule, level, item.message, hint=item.hint, page=path)
