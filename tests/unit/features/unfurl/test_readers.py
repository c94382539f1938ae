"""What each network takes from a head, and in which order."""

from __future__ import annotations

from dataclasses import fields

import pytest

from hcsite.features.unfurl.head import read_head
from hcsite.features.unfurl.readers import (
    Frame,
    Hides,
    Lengths,
    Reader,
    Takes,
    Window,
    read_all,
    read_as,
    readers,
)
from tests.unit.features.unfurl.pages import CARD, meta, page, script

BY_ID = {reader.id: reader for reader in readers()}
ORDER = [
    "facebook", "linkedin", "x", "mastodon", "bluesky", "whatsapp", "slack", "imessage", "discord",
    "teams", "telegram",
]  # fmt: skip
KINDS = ("og:", "twitter:", "html:", "link:", "jsonld:", "fediverse:", "description")


def test_all_networks_are_there_in_a_fixed_order() -> None:
    """Kits and previews show them in this order."""
    assert ORDER == [reader.id for reader in readers()]


@pytest.mark.parametrize("reader", readers(), ids=lambda reader: reader.id)
def test_every_fact_has_a_source(reader: Reader) -> None:
    """Each table that says anything tells where that was read; keys are of a known kind."""
    assert reader.takes.source
    empty = (Window(), Lengths(), Hides(), Frame())
    for table in (reader.window, reader.text, reader.hides, reader.picture):
        assert table.source or table in empty, (reader.id, table)
    lists = [getattr(reader.takes, field.name) for field in fields(Takes)]
    keys = [key for value in lists if isinstance(value, tuple) for key in value]
    assert [] == [key for key in keys if not key.startswith(KINDS)]
    assert reader.picture.large in ("always", "never", "card", "landscape")


def test_figures_are_those_of_the_reference() -> None:
    """The limits that cost most when they are wrong."""
    whatsapp, facebook = BY_ID["whatsapp"], BY_ID["facebook"]
    assert Window(300_000, whatsapp.window.source, official=True) == whatsapp.window
    assert (300, 600_000, 300_000, 4.0) == (
        whatsapp.picture.min[0],
        whatsapp.picture.max_bytes,
        whatsapp.picture.safe_bytes,
        whatsapp.picture.max_ratio,
    )
    assert ((200, 200), (600, 315)) == (facebook.picture.min, facebook.picture.large_from)
    assert (524_288, 1_000_000) == (facebook.window.bytes, BY_ID["imessage"].window.bytes)
    assert (900, 150) == (BY_ID["imessage"].picture.large_from[0], BY_ID["imessage"].picture.min[0])
    assert (1_000_000, 401) == (
        BY_ID["bluesky"].picture.max_bytes,
        BY_ID["linkedin"].picture.large_from[0],
    )


DIFFERENT = page(
    {
        "og:title": "Of og",
        "twitter:title": "Of twitter",
        "og:description": "og text",
        "twitter:description": "twitter text",
        "description": "plain text",
    },
    graphs=({**CARD, "headline": "Of the card", "description": "card text"},),
    title="Of the window",
)
TITLES = {
    "facebook": "Of og",
    "linkedin": "Of og",
    "x": "Of twitter",
    "mastodon": "Of the card",
    "bluesky": "Of og",
    "whatsapp": "Of og",
    "slack": "Of twitter",
    "imessage": "Of og",
    "discord": "Of og",
    "teams": "Of og",
    "telegram": "Of og",
}


@pytest.mark.parametrize(("name", "title"), TITLES.items())
def test_each_takes_its_own_title(name: str, title: str) -> None:
    """Where a page says several things, each network takes another one."""
    assert title == read_as(BY_ID[name], read_head(DIFFERENT)).title


FALLBACKS = {
    "facebook": "Window",
    "linkedin": "Window",
    "x": "",
    "mastodon": "Window",
    "bluesky": "Window",
    "whatsapp": "",
    "slack": "Window",
    "imessage": "Window",
    "discord": "Window",
    "teams": "Window",
    "telegram": "Window",
}


@pytest.mark.parametrize(("name", "title"), FALLBACKS.items())
def test_what_is_taken_where_the_page_says_little(name: str, title: str) -> None:
    """Most fall back on the title of the window; X and WhatsApp on nothing."""
    assert title == read_as(BY_ID[name], read_head("<head><title>Window</title></head>")).title


IGNORED = {
    "a list of types": {**CARD, "@type": ["WebPage"]},
    "a graph": {"@graph": [CARD]},
    "another type": {**CARD, "@type": "MedicalWebPage"},
    "not JSON": '{"@type": "WebPage",',
    "an entity in it": '{"@type": "WebPage", "headline": "&quot;"}',
    "too deep": "[" * 5000,
    "a number": 5,
}


@pytest.mark.parametrize("graph", IGNORED.values(), ids=IGNORED)
def test_mastodon_passes_over_other_blocks(graph: object) -> None:
    """Then it takes og: and has no author by name; the next good block counts."""
    reading = read_as(BY_ID["mastodon"], read_head(page({"og:title": "Og"}, graphs=(graph,))))
    assert ("Og", "") == (reading.title, reading.byline)
    reading = read_as(BY_ID["mastodon"], read_head(page(graphs=(graph, CARD))))
    assert ("Eat less salt", "Ana Flores") == (reading.title, reading.byline)


@pytest.mark.parametrize("kind", ["WebPage", "NewsArticle"])
def test_mastodon_reads_two_types(kind: str) -> None:
    """Alone or in a list of things; of several authors the first gets the byline."""
    graph = [{"@type": "Person"}, {**CARD, "@type": kind, "author": [{"name": "B"}, {"name": "C"}]}]
    reading = read_as(BY_ID["mastodon"], read_head(page(graphs=(graph,))))
    assert ("B", "Riverside Clinic", "@ana@social.example") == (
        reading.byline,
        reading.site,
        reading.account,
    )


def test_whatsapp_needs_three_things() -> None:
    """Without any of them it shows no preview."""
    head = read_head(page({"og:description": " ", "og:url": None}))
    assert ("og:description", "og:url") == read_as(BY_ID["whatsapp"], head).lacks


def test_slack_shows_labels() -> None:
    """Pairs of a label and what it says; half a pair is none."""
    labels: dict[str, str | None] = {
        "twitter:label1": "Reviewed",
        "twitter:data1": "1 May",
        "twitter:label2": "Alone",
    }
    assert (("Reviewed", "1 May"),) == read_as(BY_ID["slack"], read_head(page(labels))).labels


def test_imessage_falls_back_on_the_icon() -> None:
    """Where there is no picture it shows the icon of the site."""
    html = page({"og:image": None}, extra='<link rel="apple-touch-icon" href="/icon.png">')
    assert "/icon.png" == read_as(BY_ID["imessage"], read_head(html)).image


def test_what_lies_beyond_a_window_is_not_taken() -> None:
    """A head of 400,000 bytes: WhatsApp no longer sees its end, Facebook does."""
    filler = script('"' + "x" * 400_000 + '"')
    html = page({"og:title": None}, graphs=(), extra=filler + meta("og:title", "Late"))
    reads = {read.reader.id: read for read in read_all(read_head(html))}
    assert ("Late", "") == (reads["whatsapp"].whole.title, reads["whatsapp"].seen.title)
    assert "Late" == reads["facebook"].seen.title
