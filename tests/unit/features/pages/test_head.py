"""The head of a page."""

from __future__ import annotations

from dataclasses import replace

import pytest

from hcsite.features.pages.head import feed_type, head_of
from hcsite.features.pages.jsonld import graphs_of
from hcsite.theme.views import LinkView
from tests.unit.features.pages import samples
from tests.unit.features.pages.samples import SITE, STRINGS


@pytest.mark.parametrize("name", samples.PAGES)
def test_a_head_is_whole(name: str) -> None:
    """Title, description, canonical address, robots, cards and both graphs on every page."""
    view = samples.PAGES[name]
    head = head_of(view, SITE, STRINGS)
    assert head.title and head.description and head.robots and head.meta  # noqa: PT018
    assert head.canonical.startswith("https://health.example.org/hub/")
    assert head.canonical == dict(head.properties)["og:url"]
    assert graphs_of(view, SITE, STRINGS) == head.graphs
    assert 2 == len(head.graphs)


def test_the_page_for_nothing_has_nothing_to_share() -> None:
    """It is served at any address, so it can name none."""
    head = head_of(samples.NOT_FOUND, SITE, STRINGS)
    assert "Page not found – Riverside Health Hub" == head.title
    assert "noindex,follow" == head.robots
    assert head.description
    assert ("", (), (), ()) == (head.canonical, head.meta, head.properties, head.graphs)


def test_no_pair_is_empty_and_prefixes_are_in_their_place() -> None:
    """`twitter:` and its like are names; `og:` and its like are properties."""
    for view in samples.PAGES.values():
        head = head_of(view, SITE, STRINGS)
        assert all(content for _, content in head.meta + head.properties)
        assert all(name.startswith(("og:", "article:")) for name, _ in head.properties)
        assert not any(name.startswith(("og:", "article:")) for name, _ in head.meta)


def test_feeds_of_the_topic_stand_before_those_of_the_hub() -> None:
    """A feed reader offers the first one."""
    rss = (
        "Riverside Health Hub: RSS",
        "application/rss+xml",
        "https://health.example.org/hub/feed.xml",
    )
    atom = (
        "Heart health (Atom)",
        "application/atom+xml",
        "https://health.example.org/hub/topics/heart/atom.xml",
    )
    json = (
        "Dr Jane Doe: JSON",
        "application/feed+json",
        "https://health.example.org/hub/people/j-doe/feed.json",
    )
    assert (rss,) == head_of(samples.POST, SITE, STRINGS).feeds
    assert (atom, rss) == head_of(samples.TOPIC, SITE, STRINGS).feeds
    assert (json, rss) == head_of(samples.PROFILE, SITE, STRINGS).feeds


def test_relative_feeds_become_absolute() -> None:
    """Feed readers store the address away from the page."""
    site = replace(SITE, feeds=(LinkView("/hub/feed.xml", "News"),))
    ((_, _, url),) = head_of(samples.POST, site, STRINGS).feeds
    assert "https://health.example.org/hub/feed.xml" == url


@pytest.mark.parametrize(
    ("url", "kind"),
    [
        ("https://x/feed.xml", "application/rss+xml"),
        ("https://x/atom/feed.xml", "application/rss+xml"),
        ("https://x/feed.atom", "application/atom+xml"),
        ("https://x/feed.json", "application/feed+json"),
    ],
)
def test_the_file_name_tells_the_format(url: str, kind: str) -> None:
    """Folders do not."""
    assert kind == feed_type(url)


def test_a_profile_points_to_the_persons_own_places() -> None:
    """Else the hub's, each once."""
    person = ("https://social.example/@jane", "https://orcid.org/0000-0002-1825-0097")
    assert person == head_of(samples.PROFILE, SITE, STRINGS).rel_me
    assert SITE.rel_me == head_of(samples.POST, SITE, STRINGS).rel_me


def test_the_text_of_an_infographic_goes_into_its_graph() -> None:
    """It comes from outside: the view has only the digest of the body."""
    head = head_of(samples.INFOGRAPHIC, SITE, STRINGS, text="Aim for less than 2,300 mg.")
    assert '"embeddedTextCaption":"Aim for less than 2,300 mg."' in head.graphs[1]
