"""Link cards."""

from __future__ import annotations

from dataclasses import replace

import pytest

from hcsite.features.pages.outline import outline_of
from hcsite.features.pages.social import handle, meta_of, profile_url, properties_of
from hcsite.features.pages.trails import Page
from hcsite.theme.views import SiteView
from tests.unit.features.pages import samples
from tests.unit.features.pages.samples import SITE, STRINGS

BARE = SiteView("Hub", "/", "https://h.example", "/")


def properties(view: Page, site: SiteView = SITE) -> list[tuple[str, str]]:
    """The Open Graph properties of a page."""
    return list(properties_of(view, site, outline_of(view, site, STRINGS)))


def meta(view: Page, site: SiteView = SITE) -> dict[str, str]:
    """The named metadata of a page; no name may stand twice."""
    pairs = meta_of(view, site, outline_of(view, site, STRINGS), STRINGS)
    assert len(pairs) == len(dict(pairs))
    return dict(pairs)


def test_a_post_is_an_article() -> None:
    """All properties of a post, in their order."""
    expected = [
        ("og:type", "article"),
        ("og:site_name", "Riverside Health Hub"),
        ("og:title", samples.POST.title),
        ("og:description", samples.POST.summary),
        ("og:url", samples.POST.canonical),
        ("og:locale", "en_US"),
        ("og:image", "https://health.example.org/hub/media/hero.3c.jpg"),
        ("og:image:type", "image/jpeg"),
        ("og:image:width", "1200"),
        ("og:image:height", "675"),
        ("og:image:alt", samples.HERO.alt),
        ("article:published_time", "2026-03-02T09:00:00-06:00"),
        ("article:modified_time", "2026-09-14T10:30:00-05:00"),
        ("article:author", "Dr Jane Doe"),
        ("article:section", "Heart health"),
        ("article:tag", "blood pressure"),
        ("article:tag", "salt"),
    ]
    assert expected == properties(samples.POST)


def test_the_metadata_of_a_post() -> None:
    """All that has a name, among it who wrote and when it was reviewed."""
    expected = {
        "author": "Dr Jane Doe",
        "twitter:card": "summary_large_image",
        "twitter:site": "@riverside",
        "twitter:creator": "@drjane",
        "twitter:title": samples.POST.title,
        "twitter:description": samples.POST.summary,
        "twitter:image": "https://health.example.org/hub/media/hero.3c.jpg",
        "twitter:image:alt": samples.HERO.alt,
        "twitter:label1": "Written by",
        "twitter:data1": "Dr Jane Doe",
        "twitter:label2": "Reviewed",
        "twitter:data2": "September 14, 2026",
        "fediverse:creator": "@jane@social.example",
    }
    assert expected == meta(samples.POST)


@pytest.mark.parametrize(
    ("name", "kind"),
    [("post", "article"), ("infographic", "article"), ("profile", "profile"), ("home", "website")],
)
def test_each_kind_of_page_has_its_type(name: str, kind: str) -> None:
    """Articles, profiles, and the rest."""
    assert kind == dict(properties(samples.PAGES[name]))["og:type"]


@pytest.mark.parametrize("name", samples.PAGES)
def test_every_page_has_what_whatsapp_asks_for(name: str) -> None:
    """Title, description, address and an absolute picture, none of them empty."""
    found = dict(properties(samples.PAGES[name]))
    assert all(found[f"og:{key}"] for key in ("title", "description", "url", "image"))
    assert found["og:image"].startswith("https://")


def test_a_hub_with_nothing_to_show_has_a_small_card() -> None:
    """No picture, no account: nothing is named that is not there."""
    post = replace(samples.POST, image=None, authors=(), last_reviewed=None, topics=(), tags=())
    names = meta(post, BARE)
    assert "summary" == names["twitter:card"]
    assert not {"twitter:image", "twitter:site", "twitter:creator", "twitter:label2"} & set(names)
    assert "fediverse:creator" not in names
    assert not [name for name, _ in properties(post, BARE) if name.startswith("og:image")]


def test_the_hub_gets_the_credit_where_the_author_has_no_account() -> None:
    """The first author's account, else the hub's."""
    post = replace(samples.POST, authors=(samples.ANIL,))
    assert "@hub@social.example" == meta(post)["fediverse:creator"]
    assert "@hub@social.example" == meta(samples.HOME)["fediverse:creator"]
    assert "@jane@social.example" == meta(samples.PROFILE)["fediverse:creator"]


def test_a_picture_without_words_is_named_by_the_page() -> None:
    """A card's picture is never silent."""
    post = replace(samples.POST, image=replace(samples.HERO, alt=""))
    assert post.title == dict(properties(post))["og:image:alt"]
    assert post.title == meta(post)["twitter:image:alt"]


def test_a_long_alternative_text_fits_the_card() -> None:
    """X takes 420 characters."""
    post = replace(samples.POST, image=replace(samples.HERO, alt="word " * 200))
    assert len(meta(post)["twitter:image:alt"]) <= 420


@pytest.mark.parametrize("account", ["riverside", "@riverside"])
def test_handles_have_one_at_sign(account: str) -> None:
    """However the account is written."""
    assert "@riverside" == handle(account)
    assert "" == handle("")


@pytest.mark.parametrize(
    ("account", "url"),
    [("@a@b.example", "https://b.example/@a"), ("a@b.example", "https://b.example/@a"), ("@a", "")],
)
def test_fediverse_accounts_have_an_address(account: str, url: str) -> None:
    """Which is what `rel=me` wants."""
    assert url == profile_url(account)
