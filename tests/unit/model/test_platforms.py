"""The platforms as data, and by the rules of a hub."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path
from string import Formatter
from typing import Any

import pytest

from hcsite.engine.codec import decode, encode
from hcsite.model.matter import PostMatter
from hcsite.model.platform import (
    LINK_PLACES,
    SHARE_FIELDS,
    Limit,
    Platform,
    Unit,
    Utm,
)
from hcsite.model.platforms import (
    OF_THE_HUB,
    known_platforms,
    nearest_platforms,
    platform_hint,
    platforms_by_id,
    platforms_of,
    unknown_platforms,
)
from hcsite.model.promotion import Override, Promotion
from tests.unit.model.documents import site_with

IDS = (
    "x bluesky mastodon threads facebook linkedin linkedin_page instagram instagram_carousel"
    " instagram_story pinterest reddit youtube youtube_post tiktok whatsapp telegram gbp nextdoor"
    " tumblr newsletter sms print_qr"
).split()
ALL = tuple(known_platforms().values())
REFERENCE = Path(__file__).parents[4] / "shared" / "reference" / "platforms.toml"


EACH = pytest.mark.parametrize("platform", ALL, ids=IDS)
"""Makes a test for each platform, named by its id."""


def limits(platform: Platform) -> tuple[Limit, ...]:
    """All limits of texts of a platform."""
    return platform.text, platform.title, platform.extra, platform.alt


# --- the data ------------------------------------------------------------------------------------


def test_all_platforms_in_their_order() -> None:
    """The order is that of the file; the ids are those by which texts name them."""
    assert IDS == list(known_platforms())
    assert IDS == [platform.id for platform in ALL]
    assert known_platforms() is known_platforms()


@EACH
def test_every_figure_has_a_source(platform: Platform) -> None:
    """Whoever doubts a figure can look it up; an official one has a real source."""
    for limit in limits(platform):
        assert bool(limit.max or limit.official) <= bool(limit.source)
        assert bool(limit.fold) == bool(limit.fold_source)
    hashtags, link, picture = platform.hashtags, platform.link, platform.picture
    assert hashtags.source
    assert link.source
    assert bool(picture.sizes) <= bool(picture.source)
    official = {limit.source for limit in limits(platform) if limit.official}
    official |= {hashtags.source} if hashtags.official else set()
    official |= {link.source} if link.official else set()
    official |= {picture.source} if picture.official else set()
    assert official.isdisjoint({"", "our own aim", "not confirmed", "no limit"})


@EACH
def test_words_of_the_data(platform: Platform) -> None:
    """Places of links, persons and composers are such as the program knows."""
    assert platform.link.place in LINK_PLACES
    assert platform.person in ("", "i", "we")
    assert platform.hashtags.reco <= platform.hashtags.max
    assert platform.min <= platform.target
    assert platform.utm.source
    fields = {field for _, field, _, _ in Formatter().parse(platform.share) if field}
    assert fields <= set(SHARE_FIELDS)
    assert platform.share.startswith(("https://", "mailto:", "sms:")) or not platform.share
    assert all(note.endswith(".") for note in platform.notes)


@EACH
def test_a_platform_is_a_value(platform: Platform) -> None:
    """It can be a key, and come back from the cache as it was."""
    assert platform == decode(encode(platform), Platform)
    assert hash(platform) == hash(decode(encode(platform), Platform))


def test_what_is_not_for_every_subject() -> None:
    """Sensitive pieces stay away from where people meet them without having looked for them."""
    assert {"gbp", "nextdoor", "sms"} == {item.id for item in ALL if not item.sensitive}
    assert {"reddit", "sms"} == {item.id for item in ALL if not item.emoji}


def test_a_platform_of_the_data_on_another() -> None:
    """The page of an organisation has the rules of a member, and its own voice and campaign."""
    member, page = known_platforms()["linkedin"], known_platforms()["linkedin_page"]
    assert (member.text, member.hashtags, member.share) == (page.text, page.hashtags, page.share)
    assert ("i", "we") == (member.person, page.person)
    assert Utm("linkedin", "social", content_suffix="page") == page.utm
    assert ("insta", "ig") == known_platforms()["instagram"].also
    assert () == page.also


# --- the data beside the facts -------------------------------------------------------------------


def reference() -> dict[str, dict[str, Any]]:
    """The facts, each platform with those of the one that it inherits from."""
    if not REFERENCE.exists():
        pytest.skip("the facts on platforms do not lie beside this repository")
    tables = tomllib.loads(REFERENCE.read_text(encoding="utf-8"))["platform"]
    return {name: {**tables.get(t.get("inherits"), {}), **t} for name, t in tables.items()}


def figures(platform: Platform) -> Iterator[tuple[str, object]]:
    """Our figures by the names that the facts have for them; those that we lack are left out."""
    found: dict[str, object] = {
        "text.max": platform.text.max,
        "text.unit": platform.text.unit.value,
        "text.fold": platform.text.fold,
        "text.max_bytes": platform.text.max_bytes,
        "title.max": platform.title.max,
        "title.visible": platform.title.fold,
        "hashtags.reco": platform.hashtags.reco,
        "hashtags.max": platform.hashtags.max,
        "hashtags.len": platform.hashtags.length,
        "alt_max": platform.alt.max,
        "image.max_bytes": platform.picture.max_bytes,
        "image.max_count": platform.picture.max_count,
        "image.formats": list(platform.picture.formats),
        "image.sizes": [list(size) for size in platform.picture.sizes],
        "image.required": platform.picture.required,
        "editorial.target": platform.target,
        "editorial.min": platform.min,
        "utm.source": platform.utm.source,
        "utm.medium": platform.utm.medium,
        "utm.campaign_prefix": platform.utm.campaign_prefix,
        "utm.content_suffix": platform.utm.content_suffix,
    }
    yield from found.items()


def fact(table: dict[str, Any], name: str) -> object:
    """A figure of the facts, or nothing where they have none."""
    first, _, second = name.partition(".")
    value = table.get(first)
    return value.get(second) if second and isinstance(value, dict) else value


OTHERWISE = {
    ("facebook", "alt_max"): -1,  # a field, and nobody knows its limit
    ("instagram_story", "editorial.target"): 500,  # of the caption, which a story has not
    ("instagram_story", "editorial.min"): 150,
    ("instagram_story", "text.fold"): None,
    ("instagram_story", "hashtags.reco"): 3,
    ("instagram_story", "hashtags.max"): 5,
    ("instagram_carousel", "image.max_count"): 10,
}
"""Figures that ours are not equal to, as the facts have them."""


@EACH
def test_figures_are_those_of_the_facts(platform: Platform) -> None:
    """Each figure that both have is the same; the few others are named."""
    table = reference()[platform.id]
    for name, ours in figures(platform):
        theirs = fact(table, name)
        if (platform.id, name) in OTHERWISE:
            assert OTHERWISE[platform.id, name] == theirs, name
        elif theirs is not None:
            assert theirs == ours, name


def test_figures_that_the_facts_keep_elsewhere() -> None:
    """Slides, subjects, safe zones and thumbnails have fields of their own there."""
    facts, ours = reference(), known_platforms()
    assert facts["instagram_carousel"]["slide_text"] == {
        "title_max": ours["instagram_carousel"].title.max,
        "body_max": ours["instagram_carousel"].extra.max,
    }
    slides = facts["instagram_carousel"]["slides"]
    picture = ours["instagram_carousel"].picture
    assert (slides["min"], slides["max"]) == (picture.min_count, picture.max_count)
    zone = facts["instagram_story"]["image"]["safe_zone"]
    assert (zone["top"], zone["bottom"]) == ours["instagram_story"].picture.safe
    subject, preheader = facts["newsletter"]["subject"], facts["newsletter"]["preheader"]
    assert subject["max"] == ours["newsletter"].title.max
    assert subject["visible_mobile"] == ours["newsletter"].title.fold
    assert preheader["max"] == ours["newsletter"].extra.max
    thumb = facts["youtube"]["thumb"]
    assert [thumb["size"]] == [list(size) for size in ours["youtube"].picture.sizes]
    assert thumb["max_bytes"] == ours["youtube"].picture.max_bytes
    printed = facts["print_qr"]["text"]
    assert (printed["headline_max"], printed["body_max"]) == (
        ours["print_qr"].title.max,
        ours["print_qr"].target,
    )


# --- the rules of a hub --------------------------------------------------------------------------


def test_all_are_used_where_none_is_named() -> None:
    """In the order of the data, and a hub's own behind them."""
    assert ALL == platforms_of(site_with())
    own = site_with(platform_rules={"forum": {"based_on": "reddit"}})
    assert [*IDS, "forum"] == [item.id for item in platforms_of(own)]


def test_a_hub_chooses_and_orders() -> None:
    """The platforms that it names, in its order."""
    site = site_with(platforms=("sms", "x"))
    assert ["sms", "x"] == [item.id for item in platforms_of(site)]


def test_a_hub_changes_figures() -> None:
    """What it names is changed, and stands as an official figure of its own; the rest stays."""
    rules: dict[str, object] = {
        "name": "Our X",
        "max": 500,
        "unit": "grapheme",
        "title_max": 50,
        "hashtags": 3,
        "link": "none",
        "target": 300,
        "alt_max": 90,
        "sizes": [[600, 600], [300, 200]],
        "person": "we",
        "emoji": False,
        "sensitive": False,
        "utm_source": "",
        "utm_medium": "forum",
        "share": "https://x.example.org/?t={text}",
    }
    (item,) = platforms_of(site_with(platforms=("x",), platform_rules={"x": rules}))
    assert ("x", "Our X", "we", False, False) == (
        item.id,
        item.name,
        item.person,
        item.emoji,
        item.sensitive,
    )
    assert (500, Unit.GRAPHEME, True, OF_THE_HUB) == (
        item.text.max,
        item.text.unit,
        item.text.official,
        item.text.source,
    )
    assert (50, 90, 300, 80) == (item.title.max, item.alt.max, item.target, item.min)
    assert (3, 3) == (item.hashtags.reco, item.hashtags.max)
    assert ("none", ((600, 600), (300, 200))) == (item.link.place, item.picture.sizes)
    assert Utm("", "forum") == item.utm
    assert "https://x.example.org/?t={text}" == item.share
    assert item.notes == known_platforms()["x"].notes
    assert 280 == known_platforms()["x"].text.max


def test_a_unit_alone_makes_nothing_official() -> None:
    """The figure is still the one of others."""
    site = site_with(platforms=("reddit",), platform_rules={"reddit": {"unit": "byte"}})
    (item,) = platforms_of(site)
    assert (Unit.BYTE, 40000, False) == (item.text.unit, item.text.max, item.text.official)


def test_our_aim_is_within_the_limit() -> None:
    """A shorter limit pulls down what we aim at."""
    site = site_with(platforms=("x",), platform_rules={"x": {"max": 60}})
    (item,) = platforms_of(site)
    assert (60, 60) == (item.target, item.min)


def test_a_platform_of_the_hub() -> None:
    """It has the rules of another, by the hub, and nothing that belongs to that one alone."""
    rules: dict[str, dict[str, object]] = {
        "our_list": {"based_on": "doximity", "utm_medium": "email"},
        "doximity": {"based_on": "linkedin", "name": "Doximity", "max": 2000},
        "linkedin": {"hashtags": 1},
    }
    every = platforms_by_id(site_with(platform_rules=rules))
    doximity, ours = every["doximity"], every["our_list"]
    assert ("Doximity", 2000, 1, "") == (
        doximity.name,
        doximity.text.max,
        doximity.hashtags.max,
        doximity.share,
    )
    assert ("Our list", 2000, Utm("our-list", "email")) == (ours.name, ours.text.max, ours.utm)
    assert ((), ()) == (ours.notes, ours.also)


def test_a_platform_of_the_hub_without_statistics() -> None:
    """Where the other one tells statistics nothing, it does not either."""
    rules: dict[str, dict[str, object]] = {
        "mastodon": {"utm_source": ""},
        "ours": {"based_on": "mastodon"},
    }
    assert "" == platforms_by_id(site_with(platform_rules=rules))["ours"].utm.source


# --- names that are not known --------------------------------------------------------------------


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("linkdin", ("linkedin", "linkedin_page")),
        ("Twitter", ("x",)),
        ("@X", ("x",)),
        ("instagram-story", ("instagram_story",)),
        ("Facebook Page", ("facebook",)),
        ("email", ("newsletter",)),
        ("myspace", ()),
        ("", ()),
        ("x" * 300, ()),
    ],
)
def test_nearest_platforms(word: str, expected: tuple[str, ...]) -> None:
    """By id, name or what people call it, whatever the case; nothing where nothing is near."""
    assert expected == nearest_platforms(word, known_platforms())


def test_hints() -> None:
    """One guess, several, or all there are."""
    few = {name: known_platforms()[name] for name in ("linkedin", "linkedin_page", "x")}
    assert "Did you mean “x”?" == platform_hint("twitter", few)
    assert "Did you mean “linkedin” or “linkedin_page”?" == platform_hint("linkdin", few)
    assert "Choose from: linkedin, linkedin_page, x." == platform_hint("myspace", few)


def test_unknown_platforms_of_a_piece() -> None:
    """Texts for platforms that neither we nor the hub know are named, with a hint."""
    names = ("x", "forum", "instagramm")
    teasers = tuple(Override(name, "Text.") for name in names)
    matter = PostMatter("T", promotion=Promotion(teasers=teasers))
    site = site_with(platforms=("sms",), platform_rules={"forum": {"based_on": "reddit"}})
    ((name, hint),) = unknown_platforms(site, matter)
    assert "instagramm" == name
    assert hint.startswith("Did you mean “instagram”")
    assert [] == unknown_platforms(site, PostMatter("T"))
