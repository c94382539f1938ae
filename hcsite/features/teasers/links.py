"""Links that tell the reader's statistics where they stood, and what those would take amiss."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import parse_qsl, quote, urlencode, urlsplit, urlunsplit

from hcsite.core.text import slugify
from hcsite.features.teasers.view import PieceView
from hcsite.model.platform import Platform, Unit
from hcsite.model.short_link import BY_SMS

PRINTED = "print"
"""The place of a link that is read from paper."""

_YEAR = re.compile(r"(?<!\d)\d{4}$")
_PAID = re.compile(r"^(.*cp.*|ppc|retargeting|paid.*)$")
_PUSH = re.compile(r"mobile|notification|push$")
_SHOP = re.compile(r"([^a-df-z]|^)shop|shopping")
# How Google Analytics 4 and Plausible sort visits, read in plausible/analytics (acquisition.ex),
# which follows support.google.com/analytics/answer/9756891.


@dataclass(frozen=True, slots=True)
class Tracking:
    """The campaign parameters of one link."""

    source: str
    medium: str
    campaign: str
    content: str

    def query(self) -> tuple[tuple[str, str], ...]:
        """Its parameters, in the usual order; those without a value are left out."""
        values = {
            "utm_source": self.source,
            "utm_medium": self.medium,
            "utm_campaign": self.campaign,
            "utm_content": self.content,
        }
        return tuple((name, value) for name, value in values.items() if value)


def tracking_of(view: PieceView, platform: Platform, variant: str) -> Tracking | None:
    """What the link of a teaser tells; nothing where hub or platform want none."""
    if not view.utm or not platform.utm.source:
        return None
    utm = platform.utm
    campaign = _slug(view.promotion.campaign or view.campaign)
    if view.year and not _YEAR.search(campaign):
        campaign = _slug(f"{campaign} {view.year}")
    content = f"{view.slug} {variant} {utm.content_suffix}"
    prefix = _slug(utm.campaign_prefix)
    return Tracking(
        _slug(utm.source),
        _slug(utm.medium),
        f"{prefix}-{campaign}".strip("-"),
        slugify(content),
    )


_slug = lru_cache(maxsize=1024)(slugify)
_quoted = lru_cache(maxsize=1024)(quote)
"""The same few words stand in all links of a hub."""


def link_of(view: PieceView, platform: Platform, variant: str) -> str:
    """The link of a teaser. The address of the piece itself never carries a campaign."""
    is_message = platform.text.unit is Unit.SMS
    if view.short_url and (is_message or platform.link.place == PRINTED):
        return view.short_url + (BY_SMS if is_message else "")
    tracking = tracking_of(view, platform, variant)
    if tracking is None or is_message:  # each character of a message is paid for
        return view.url
    if "?" not in view.url and "#" not in view.url:
        return f"{view.url}?{_query(tracking.query())}"
    parts = urlsplit(view.url)
    kept = [
        pair
        for pair in parse_qsl(parts.query, keep_blank_values=True)
        if not pair[0].startswith("utm_")
    ]
    query = "&".join(filter(None, (urlencode(kept, quote_via=quote), _query(tracking.query()))))
    return urlunsplit(parts._replace(query=query))


def _query(pairs: tuple[tuple[str, str], ...]) -> str:
    """Parameters whose values are slugs: letters of other scripts alone are percent-encoded."""
    return "&".join([f"{name}={_quoted(value)}" for name, value in pairs])


def traps(tracking: Tracking) -> Iterator[tuple[str, str]]:
    """What statistics would misread: the parameter, and what they would take the visit for."""
    if _PAID.match(tracking.medium):
        yield "medium", "paid advertising"
    elif _PUSH.search(tracking.medium):
        yield "medium", "a push notification"
    if _SHOP.search(tracking.campaign):
        yield "campaign", "shopping"
