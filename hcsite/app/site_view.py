"""The hub as every page sees it, and what in `site.toml` does not fit the content."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields

from hcsite.app.sources import CONFIG
from hcsite.core.diagnostics import Diagnostic, error
from hcsite.core.text import did_you_mean
from hcsite.features.host.headers import csp
from hcsite.features.pages.context import FEEDS
from hcsite.features.pages.social import profile_url
from hcsite.model.directory import Directory
from hcsite.model.hub import Hub, Page, Post, Topic
from hcsite.model.media import Medium
from hcsite.model.site import Policies, Site
from hcsite.model.trust import Image
from hcsite.model.trust_report import TRUST, has_trust_report
from hcsite.prose.emergency import numbers_of, tel
from hcsite.theme.formats import direction_of, locale_of
from hcsite.theme.views import AssetsView, ImageView, LinkView, NumbersView, SiteView

USUAL_NAV = {
    "/posts/": "nav_posts",
    "/infographics/": "nav_infographics",
    "/videos/": "nav_videos",
    "/topics/": "nav_topics",
    "/people/": "nav_people",
    "/about/": "nav_about",
}
"""Menu entries that are left out where the hub has nothing there, and the keys of their words."""


@dataclass(frozen=True, slots=True)
class Parts:
    """What the view is made from: the hub, where links lead, words, media, the theme's files.

    `sizes` say how wide the theme shows pictures, by their place.
    """

    hub: Hub
    directory: Directory
    strings: Mapping[str, str]
    media: Mapping[str, Medium]
    assets: Mapping[str, str]
    sizes: Mapping[str, str]
    preview: bool


def site_view(parts: Parts) -> tuple[SiteView, list[Diagnostic]]:
    """The view, and findings in `site.toml`."""
    site = parts.hub.site
    found: list[Diagnostic] = []
    titles = _titles(parts.hub)
    policies = _policies(parts, titles, found)
    view = SiteView(
        name=site.name,
        base=site.base_path,
        origin=site.origin,
        home=site.base_path,
        lang=site.default_lang,
        direction=direction_of(site.default_lang),
        locale=str(locale_of(site.default_lang)),
        time_zone=site.time_zone,
        tagline=site.tagline,
        description=site.description,
        notice=site.notice,
        disclaimer=site.disclaimer,
        profile=site.profile,
        org=site.org,
        org_people=any(True for _ in parts.hub.people),
        logo=_brand_image(parts, site.brand.logo, site.org.name),
        share_image=_brand_image(parts, site.brand.share_image, site.brand.share_image_alt),
        accent=site.brand.accent,
        accent_dark=site.brand.accent_dark,
        nav=_nav(parts, titles, found),
        policies=tuple(link for _, link in policies),
        policy_urls={key: link.url for key, link in policies},
        feeds=tuple(LinkView(site.link(f"/{name}"), label) for name, label in FEEDS),
        numbers=_numbers(site),
        share=site.share,
        mastodon=site.social.mastodon,
        x=site.social.x,
        bluesky=site.social.bluesky,
        rel_me=site.social.rel_me,
        accounts=_accounts(site),
        assets=_assets(site, parts.assets),
        csp=csp(meta=True, origins=site.privacy.allow_origins, forms=site.privacy.forms),
        sizes=dict(parts.sizes),
        preview=parts.preview,
        extra=site.extra,
    )
    return view, found


def _titles(hub: Hub) -> dict[str, str]:
    """The title at each address; of what readers see alone, as a draft may share one."""
    pieces: list[Page | Post | Topic] = [*hub.pages, *hub.posts, *hub.topics.values()]
    shown = (piece for piece in pieces if piece.state in hub.shown)
    return {piece.address: piece.document.matter.title for piece in shown}


def _nav(parts: Parts, titles: Mapping[str, str], found: list[Diagnostic]) -> tuple[LinkView, ...]:
    links: list[LinkView] = []
    for number, entry in enumerate(parts.hub.site.nav):
        place = parts.directory.place_at(entry)
        key = USUAL_NAV.get(entry, "")
        if place is None or place.state not in parts.hub.shown:
            if not key:
                line = parts.hub.site.line_of(f"nav.main.{number}")
                found.append(_missing("nav", entry, titles, line))
            continue
        label = parts.strings.get(key) or titles.get(place.address) or entry.strip("/")
        links.append(LinkView(parts.hub.site.link(place.address), label))
    return tuple(links)


def _policies(
    parts: Parts, titles: Mapping[str, str], found: list[Diagnostic]
) -> list[tuple[str, LinkView]]:
    links: list[tuple[str, LinkView]] = []
    policies = parts.hub.site.policies
    for key in (field.name for field in fields(Policies)):
        address = getattr(policies, key)
        if key == "ads" or address in ("", "none"):
            continue
        place = parts.directory.place_at(address)
        if place is None or place.state not in parts.hub.shown:
            name = f"policies.{key}"
            line = parts.hub.site.line_of(name)
            found.append(_missing(name, address, titles, line))
            continue
        label = titles.get(place.address, address)
        links.append((key, LinkView(parts.hub.site.link(place.address), label)))
    if has_trust_report(parts.hub):
        label = parts.strings.get("head_trust", TRUST)
        links.append(("trust", LinkView(parts.hub.site.link(TRUST), label)))
    return links


def _missing(key: str, address: str, titles: Mapping[str, str], line: int) -> Diagnostic:
    message = f"{key} names “{address}”, and there is no such page."
    hint = did_you_mean(address, titles) or "Make the page in content/pages/, or take this out."
    return error("HC421", message, path=CONFIG, line=line, hint=hint)


def _numbers(site: Site) -> NumbersView:
    """The numbers of the hub's country, which is that of the organisation unless it says other."""
    own = site.emergency
    country = own.locale or site.org.address.country
    known = numbers_of(country, emergency=own.numbers, advice=own.advice)
    if known is None:
        return NumbersView()
    return NumbersView(
        *(
            tuple(LinkView(tel(number), number) for number in numbers)
            for numbers in (known.emergency, known.advice, known.crisis, known.poison)
        )
    )


def _brand_image(parts: Parts, path: str, alt: str) -> ImageView | None:
    medium = parts.media.get(path)
    if medium is None or not medium.is_picture:
        return None
    site = parts.hub.site
    image = Image(path, alt)
    url = site.link(medium.address)
    return ImageView(url, medium.width, medium.height, medium.type, alt=image.alt)


def _accounts(site: Site) -> tuple[LinkView, ...]:
    social = site.social
    bluesky, x = social.bluesky.lstrip("@"), social.x.lstrip("@")
    links = (
        LinkView(profile_url(social.mastodon), "Mastodon"),
        LinkView(f"https://bsky.app/profile/{bluesky}" if bluesky else "", "Bluesky"),
        LinkView(f"https://x.com/{x}" if x else "", "X"),
    )
    return tuple(link for link in links if link.url)


def _assets(site: Site, addresses: Mapping[str, str]) -> AssetsView:
    def url(name: str) -> str:
        return site.link(addresses[name]) if name in addresses else ""

    theme = "home-base"
    return AssetsView(
        css=url(f"{theme}.css"),
        js=url(f"{theme}.js"),
        icon_svg=url("icon.svg"),
        icon_touch=url("icon-180-square.png"),
        manifest=site.link("/site.webmanifest"),
        files={name: site.link(address) for name, address in addresses.items()},
    )
