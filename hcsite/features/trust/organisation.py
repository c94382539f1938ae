"""Rules about the hub as a whole: who stands behind it, and how readers reach them."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from hcsite.core.diagnostics import Diagnostic, Level
from hcsite.features.trust.examination import HubCase, HubRule, found
from hcsite.features.trust.promises import (
    NAMES_COUNTING,
    NO_COOKIES,
    NO_COUNTING,
    NO_REQUESTS,
    UNCOUNTED,
)
from hcsite.features.trust.recipients import recipients_of, unnamed, unused
from hcsite.model.hub import Hub
from hcsite.model.lifecycle import State
from hcsite.model.site import PrivacyPolicy

ABOUT = frozenset(
    ("about", "about-us", "who-we-are", "ueber-uns", "a-propos", "sobre-nosotros", "chi-siamo")
)
"""What pages are called that tell who stands behind a hub."""


def told_whose(case: HubCase) -> Iterator[Diagnostic]:
    """AUT-08: the hub says who publishes it, where they are, and how to reach them.

    A new hub may be built before that is filled in, as long as it gives no advice on health.
    """
    org = case.hub.site.org
    if not (org.email or org.phone):
        message = "The hub does not say how to reach its publisher."
        hint = "Write email or phone below [org]."
        if not case.clinical:
            hint = f"{hint} The build stops without it once readers see a clinical piece."
        weight = None if case.clinical else Level.WARNING
        yield case.found("AUT-08", message, hint, key="org", level=weight)
    if not org.address.lines:
        message = "The hub does not say where its publisher is."
        hint = 'Write address = { city = "Millbrook", country = "GB" } below [org].'
        yield case.found("AUT-08", message, hint, key="org", level=Level.WARNING)
    if not _has_about_page(case):
        message = "The hub has no page that tells about it."
        hint = "Write content/pages/about.md: who you are, and for whom you write."
        yield case.found("AUT-08", message, hint, key="site")


def reachable(case: HubCase) -> Iterator[Diagnostic]:
    """AUT-09: each page leads to where mistakes are told."""
    policies = case.hub.site.policies
    if not (policies.corrections or policies.feedback):
        message = "Readers are not told where to report a mistake."
        hint = 'Write a page, and corrections = "/corrections/" below [policies].'
        yield case.found("AUT-09", message, hint, key="policies")


def told_about_privacy(case: HubCase) -> Iterator[Diagnostic]:
    """PRI-12: each page leads to what is known about readers, and what stands there is true.

    A blog that gives no clinical advice and asks nobody needs no such page.
    """
    site = case.hub.site
    asked = " and ".join(one.told for one in recipients_of(case.hub))
    counted = site.privacy.analytics not in UNCOUNTED
    if not site.policies.privacy and (site.profile != "blog" or case.clinical or asked or counted):
        message = "Readers are not told what is known about them."
        naming = f" that names {asked}" if asked else ""
        hint = f'Write a page{naming}, and privacy = "/privacy/" below [policies].'
        yield case.found("PRI-12", message, hint, key="policies")
    for page in case.hub.pages:
        if page.address == site.policies.privacy:
            for message, hint, level in _untrue(case.hub, page.document.signs):
                yield found(
                    "PRI-12", message, hint, document=page.document, key="title", level=level
                )


def _untrue(hub: Hub, signs: Collection[str]) -> Iterator[tuple[str, str, Level]]:
    """What a privacy page says against what is so, or leaves out: messages, hints, levels."""
    for one in unnamed(hub, signs):
        message = f"This page does not name {one.told}, which {one.how}."
        hint = f"Tell readers that {one.told} then learns of them, and from which pages."
        yield message, hint, Level.WARNING
    for name in unused(hub, signs):
        message = f"This page names {name}, and no page of the hub asks it."
        yield message, "Take that out, or say that it is not used.", Level.INFO
    for message, hint in _against_settings(hub.site.privacy, signs):
        yield message, hint, Level.WARNING


def _against_settings(privacy: PrivacyPolicy, signs: Collection[str]) -> Iterator[tuple[str, str]]:
    counted = privacy.analytics not in UNCOUNTED
    others = ", ".join(privacy.allow_origins)
    if others and NO_REQUESTS in signs:
        message = f"This page says that nobody else is asked, and pages may ask {others}."
        yield message, "Tell readers who is asked and why, or take allow_origins out of [privacy]."
    if others and NO_COOKIES in signs:
        message = f"This page promises no cookies, and nobody knows what {others} sets."
        yield message, "Say whose cookies there may be, or take allow_origins out of [privacy]."
    if counted and NO_COUNTING in signs:
        message = "This page says that nobody counts visits, and [privacy] says how that is done."
        yield message, f"Write instead: {privacy.analytics}"
    if counted and NAMES_COUNTING not in signs:
        message = "This page does not say how visits are counted."
        yield message, f"Add what analytics says below [privacy]: {privacy.analytics}"


def open_to_feedback(case: HubCase) -> Iterator[Diagnostic]:
    """SDA-06: readers can say what helped."""
    if not case.hub.site.policies.feedback:
        message = "Readers cannot say whether a page helped them."
        hint = 'Write a page, and feedback = "/feedback/" below [policies].'
        yield case.found("SDA-06", message, hint, key="policies")


def told_about_barriers(case: HubCase) -> Iterator[Diagnostic]:
    """ACC-07: the hub says how accessible it is."""
    if not case.hub.site.policies.accessibility:
        message = "There is no statement on how accessible the hub is."
        hint = 'Write a page, and accessibility = "/accessibility/" below [policies].'
        yield case.found("ACC-07", message, hint, key="policies")


def _has_about_page(case: HubCase) -> bool:
    live = (page for page in case.hub.pages if page.state is State.LIVE)
    return any(page.address.strip("/").rpartition("/")[2] in ABOUT for page in live)


HUB_RULES: Mapping[str, HubRule] = {
    "AUT-08": told_whose,
    "AUT-09": reachable,
    "PRI-12": told_about_privacy,
    "SDA-06": open_to_feedback,
    "ACC-07": told_about_barriers,
}
