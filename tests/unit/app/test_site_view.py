"""The hub as every page sees it."""

from __future__ import annotations

from typing import Any

from hcsite.app.site_view import Parts, site_view
from hcsite.core.diagnostics import Diagnostic
from hcsite.model.directory import Directory
from hcsite.model.media import Medium
from hcsite.model.site import (
    Brand,
    EmergencyPolicy,
    Organisation,
    Policies,
    PostalAddress,
    Social,
)
from hcsite.theme.views import ImageView, LinkView, NumbersView, SiteView
from tests.unit.model.documents import FUTURE, hub_of, page, person, post, site_with, topic

LOGO = Medium("content/media/logo.png", "aa", "image/png", 24, 24)
PIECES = (post("salt"), page("about"), person("ana"), topic("heart"))


def view_of(
    *documents: Any, media: dict[str, Medium] | None = None, preview: bool = False, **settings: Any
) -> tuple[SiteView, list[Diagnostic]]:
    """The view of a hub with some settings."""
    hub, _ = hub_of(*(documents or PIECES), site=site_with(**settings))
    directory = Directory(hub, (), ("/", "/posts/", "/topics/", "/people/"))
    strings = {"nav_posts": "Articles", "nav_about": "About us"}
    assets = {"home-base.css": "/assets/home-base.1.css", "icon.svg": "/assets/icon.2.svg"}
    return site_view(Parts(hub, directory, strings, media or {}, assets, {"text": "50vw"}, preview))


def test_menu_shows_what_is_there() -> None:
    """Usual entries that lead nowhere are left out, words come from the theme."""
    view, found = view_of()
    assert [] == found
    assert (
        LinkView("/hub/posts/", "Articles"),
        LinkView("/hub/topics/", "topics"),
        LinkView("/hub/people/", "people"),
        LinkView("/hub/about/", "About us"),
    ) == view.nav


def test_own_entries_of_the_menu_are_named_by_their_title() -> None:
    """And must lead somewhere."""
    view, found = view_of(nav=("/posts/salt/", "/topics/heart/", "/shop/", "/posts/salte/"))
    assert ["Salt", "Heart"] == [link.label for link in view.nav]
    assert [
        ("HC421", "nav names “/shop/”, and there is no such page."),
        ("HC421", "nav names “/posts/salte/”, and there is no such page."),
    ] == [(item.code, item.message) for item in found]
    assert "Did you mean “/posts/salt/”?" == found[1].hint


def test_what_is_missing_has_its_line() -> None:
    """An entry of the menu and a policy are told with their lines of `site.toml`."""
    policies = Policies(privacy="/private/", ai="/ai/")
    lines = {"nav": 7, "nav.main": 8, "nav.main.1": 10, "policies": 12, "policies.privacy": 13}
    _, found = view_of(nav=("/posts/", "/shop/"), policies=policies, lines=lines)
    assert {"/shop/": 10, "/private/": 13, "/ai/": 12} == {
        item.message.split("“")[1].split("”")[0]: item.line for item in found
    }


def test_drafts_give_the_menu_neither_entries_nor_words() -> None:
    """A draft or a post to come may have the address of a live one already."""
    pieces = (
        post("salt", title="Secret plan", slug="s", draft=True),
        post("soon", title="Secret news", slug="s", published=FUTURE),
        post("live", title="Live", slug="s"),
        page("plan", draft=True),
    )
    view, found = view_of(*pieces, nav=("/posts/s/", "/plan/"))
    assert (LinkView("/hub/posts/s/", "Live"),) == view.nav
    assert ["HC421"] == [item.code for item in found]
    assert "Secret" not in str(view)


def test_policies_stand_in_the_footer() -> None:
    """In their usual order; what is none or not given is left out, what is missing is told."""
    policies = Policies(privacy="/about/", editorial="/rules/", ads="none", funding="none")
    view, found = view_of(policies=policies)
    assert (LinkView("/hub/about/", "About"),) == view.policies
    assert {"privacy": "/hub/about/"} == view.policy_urls
    message = "policies.editorial names “/rules/”, and there is no such page."
    assert [message] == [item.message for item in found]
    _, found = view_of(person("ana"), policies=policies)
    hint = "Make the page in content/pages/, or take this out."
    assert [hint, hint] == [item.hint for item in found]


def test_pictures_of_the_brand() -> None:
    """With the words that were given, or the organisation's name; other files are not shown."""
    media = {"/media/logo.png": LOGO, "/media/share.pdf": Medium("content/media/share.pdf", "bb")}
    brand = Brand(logo="/media/logo.png", share_image="/media/share.pdf", share_image_alt="Us")
    view, _ = view_of(media=media, brand=brand)
    assert ImageView(f"/hub{LOGO.address}", 24, 24, "image/png", alt="Clinic") == view.logo
    assert view.share_image is None


def test_accounts_are_links() -> None:
    """With or without the sign before the name."""
    social = Social(mastodon="@hub@social.example", x="@hub", bluesky="hub.example")
    view, _ = view_of(social=social)
    assert (
        LinkView("https://social.example/@hub", "Mastodon"),
        LinkView("https://bsky.app/profile/hub.example", "Bluesky"),
        LinkView("https://x.com/hub", "X"),
    ) == view.accounts
    assert () == view_of()[0].accounts


def test_addresses_of_assets() -> None:
    """Below the base path; what the theme does not have is empty."""
    assets = view_of()[0].assets
    assert ("/hub/assets/home-base.1.css", "", "/hub/assets/icon.2.svg") == (
        assets.css,
        assets.js,
        assets.icon_svg,
    )
    assert "/hub/site.webmanifest" == assets.manifest
    assert {"home-base.css", "icon.svg"} == set(assets.files)


def test_language_and_place() -> None:
    """Direction and locale follow from the language; a preview says that it is one."""
    view, _ = view_of(default_lang="ar", preview=True)
    assert ("ar", "rtl", "ar", True) == (view.lang, view.direction, view.locale, view.preview)
    assert ("/hub/", "https://health.example.org", "/hub/") == (view.base, view.origin, view.home)
    assert view.org_people
    assert ["https", "https", "https"] != [link.url[:5] for link in view.feeds]


def test_the_numbers_are_those_of_the_country() -> None:
    """Of the organisation, unless the settings name another; none where neither is known."""
    assert NumbersView() == view_of()[0].numbers
    organisation = Organisation("Clinic", address=PostalAddress(country="GB"))
    here, _ = view_of(org=organisation)
    assert LinkView("tel:999", "999") == here.numbers.emergency[0]
    assert (LinkView("tel:116123", "116 123"),) == here.numbers.crisis
    there, _ = view_of(org=organisation, emergency=EmergencyPolicy("US"))
    assert (LinkView("tel:911", "911"),) == there.numbers.emergency
    own, _ = view_of(org=organisation, emergency=EmergencyPolicy(advice=("028 9000 0000",)))
    assert (LinkView("tel:02890000000", "028 9000 0000"),) == own.numbers.advice
    assert here.numbers.emergency == own.numbers.emergency


def test_the_report_on_trust_stands_among_the_policies() -> None:
    """Where there is one."""
    view, _ = view_of(*PIECES, post("care", clinical=True))
    assert "/hub/trust/" == view.policy_urls["trust"]
    assert "trust" not in view_of()[0].policy_urls
