"""Feeds, read back by a feed reader and by an XML parser that others wrote."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any

import feedparser
import pytest
from defusedxml.ElementTree import fromstring
from hypothesis import given
from hypothesis import strategies as st

from hcsite.core.xml import clean
from hcsite.engine.codec import decode, encode
from hcsite.features.feeds import atom, json_feed, rss
from hcsite.features.feeds.view import Enclosure, FeedEntry, FeedView, tag_of
from hcsite.theme.views import BodyView, ImageView

CHICAGO = timezone(timedelta(hours=-6))
SALT = FeedEntry(
    id="tag:health.example.org,2026:hub/posts/salt",
    url="https://health.example.org/hub/posts/salt/",
    title="Salt & you: less than 5 g 🧂",
    published=datetime(2026, 3, 2, 9, tzinfo=CHICAGO),
    updated=datetime(2026, 9, 14, 15, 30, tzinfo=UTC),
    summary='Eat "less" salt.',
    authors=(("Dr Jane Doe", "https://health.example.org/hub/people/j-doe/"), ("The clinic", "")),
    tags=("blood pressure", "salt & co"),
    image=ImageView("/hub/media/a.jpg", 1200, 675, "image/jpeg", alt="A plate & a shaker"),
    body=BodyView(html="digest"),
    lang="es",
    key_message="Taste before you salt, 1 < 2.",
    last_reviewed=date(2026, 9, 14),
    sources=3,
)
BARE = FeedEntry(
    id="tag:health.example.org,2026:hub/posts/bare",
    url="https://health.example.org/hub/posts/bare/",
    title="Bare",
    published=datetime(2026, 1, 1, tzinfo=UTC),
)
VIEW = FeedView(
    title="Riverside Health Hub",
    home_url="https://health.example.org/hub/",
    site_name="Riverside Health Hub",
    publisher=("Riverside Family Clinic", "https://health.example.org/hub/"),
    description="Plain facts on health.",
    rss_url="https://health.example.org/hub/feed.xml",
    atom_url="https://health.example.org/hub/atom.xml",
    json_url="https://health.example.org/hub/feed.json",
    lang="en-US",
    icon=ImageView("/hub/media/logo.png", 512, 512, "image/png"),
    entries=(SALT, BARE),
)
BODY = '<p>Cut <a href="https://health.example.org/hub/posts/bare/">down</a> ]]&gt; 🧂</p>'
BODIES = {SALT.id: BODY}
CONTENT = f"<p><strong>Taste before you salt, 1 &lt; 2.</strong></p>\n{BODY}"
Renderer = Callable[[FeedView, dict[str, str]], bytes]

HOSTILE = st.lists(
    st.one_of(
        st.sampled_from(
            ["]]>", "<![CDATA[", "</title>", "&amp;", "\x00", "\x0b", "\ufffe", "\r\n"]
        ),
        st.text(),
    )
).map("".join)


def read(render: Renderer, view: FeedView = VIEW) -> Any:
    """The feed as a reader sees it; it must have nothing to complain about."""
    found = feedparser.parse(render(view, BODIES))
    assert not found.bozo, found.get("bozo_exception")
    return found


@pytest.mark.parametrize(
    ("render", "version", "own"),
    [(rss.render, "rss20", VIEW.rss_url), (atom.render, "atom10", VIEW.atom_url)],
)
def test_a_reader_finds_the_feed_as_it_is(render: Renderer, version: str, own: str) -> None:
    """Title, description, language, links, publisher, icon, date."""
    found = read(render)
    feed = found.feed
    assert version == found.version
    assert (VIEW.title, VIEW.description) == (feed.title, feed.subtitle)
    assert VIEW.home_url == feed.link
    assert [own] == [link.href for link in feed.links if link.rel == "self"]
    assert "https://health.example.org/hub/media/logo.png" in (
        feed.get("icon"),
        feed.get("image", {}).get("href"),
    )
    assert "Riverside Family Clinic" in (feed.get("publisher"), feed.get("author"))
    assert (2026, 9, 14, 15, 30, 0) == tuple(feed.updated_parsed[:6])


@pytest.mark.parametrize("render", [rss.render, atom.render])
def test_a_reader_finds_each_entry_as_it_is(render: Renderer) -> None:
    """All fields of an entry, to the letter."""
    salt, bare = read(render).entries
    assert (SALT.id, SALT.url, SALT.title) == (salt.id, salt.link, salt.title)
    assert SALT.summary == salt.summary
    assert ["Dr Jane Doe", "The clinic"] == [author.name for author in salt.authors]
    assert list(SALT.tags) == [tag.term for tag in salt.tags]
    assert (2026, 3, 2, 15, 0, 0) == tuple(salt.published_parsed[:6])
    assert (2026, 9, 14, 15, 30, 0) == tuple(salt.updated_parsed[:6])
    assert CONTENT == salt.content[0].value
    assert "text/html" == salt.content[0].type
    picture = salt.media_content[0]
    assert "https://health.example.org/hub/media/a.jpg" == picture["url"]
    assert ("image/jpeg", "1200", "675") == (picture["type"], picture["width"], picture["height"])
    assert (BARE.id, BARE.title) == (bare.id, bare.title)
    assert "content" not in bare
    assert "media_content" not in bare


def test_the_id_of_an_entry_is_not_its_address_in_rss() -> None:
    """So that readers do not open it as a link."""
    guid = fromstring(rss.render(VIEW, BODIES)).find("channel/item/guid")
    assert guid is not None
    assert ({"isPermaLink": "false"}, SALT.id) == (guid.attrib, guid.text)


def test_a_language_is_told_where_it_differs() -> None:
    """The feed's own at the top, another one at the entry."""
    xml = fromstring(atom.render(VIEW, BODIES))
    key, space = "{http://www.w3.org/XML/1998/namespace}lang", "{http://www.w3.org/2005/Atom}"
    assert "en-US" == xml.get(key)
    assert ["es", None] == [entry.get(key) for entry in xml.findall(f"{space}entry")]
    item = fromstring(rss.render(VIEW, BODIES)).find("channel/item")
    assert item is not None
    assert "es" == item.findtext("{http://purl.org/dc/elements/1.1/}language")


def test_pictures_say_what_they_show() -> None:
    """The alternative text goes with the picture."""
    space = "{http://search.yahoo.com/mrss/}"
    for render in (rss.render, atom.render):
        xml = fromstring(render(VIEW, BODIES))
        assert ["A plate & a shaker"] == [one.text for one in xml.iter(f"{space}description")]


def test_a_picture_of_unknown_size_is_left_out_and_a_silent_one_stays() -> None:
    """Readers lay out by size."""
    image = ImageView("/hub/media/a.jpg", 0, 0, "image/jpeg", alt="A plate")
    silent = ImageView("/hub/media/a.jpg", 10, 10, "image/jpeg")
    unknown = replace(VIEW, entries=(replace(SALT, image=image),))
    assert b"media:content " not in rss.render(unknown, BODIES)
    assert b'height="10"/>' in rss.render(
        replace(VIEW, entries=(replace(SALT, image=silent),)), BODIES
    )


def test_a_film_comes_along() -> None:
    """With address, type and size in every form; where only JSON knows how long it is."""
    film = Enclosure("https://health.example.org/a.mp4?x=1&y=2", "video/mp4", 812_345, 38)
    view = replace(VIEW, entries=(replace(SALT, enclosure=film), BARE))
    for render in (rss.render, atom.render):
        salt, bare = read(render, view).entries
        (found,) = salt.enclosures
        assert (film.url, film.type, "812345") == (found.href, found.type, found.length)
        assert [] == bare.enclosures
    salt, bare = json.loads(json_feed.render(view, BODIES))["items"]
    told = {"url": film.url, "mime_type": film.type, "size_in_bytes": 812_345}
    assert [told | {"duration_in_seconds": 38}] == salt["attachments"]
    assert "attachments" not in bare


def test_dates_have_the_form_of_their_format() -> None:
    """RFC 822 in RSS, RFC 3339 elsewhere; the hub's offset is kept."""
    assert b"<pubDate>Mon, 02 Mar 2026 09:00:00 -0600</pubDate>" in rss.render(VIEW, BODIES)
    assert b"<published>2026-03-02T09:00:00-06:00</published>" in atom.render(VIEW, BODIES)


def test_an_empty_feed_is_valid_and_never_dated_by_the_clock() -> None:
    """Atom wants a date: it is the oldest there is. RSS has none."""
    empty = replace(VIEW, entries=(), description="", icon=None)
    assert 1970 == read(atom.render, empty).feed.updated_parsed[0]
    assert "updated" not in read(rss.render, empty).feed
    assert VIEW.title == read(rss.render, empty).feed.subtitle
    assert [] == json.loads(json_feed.render(empty, {}))["items"]


def test_a_feed_is_as_new_as_its_newest_entry() -> None:
    """A change before publication does not count."""
    early = replace(BARE, updated=datetime(2025, 1, 1, tzinfo=UTC))
    assert early.published == early.changed
    assert SALT.updated == VIEW.updated


@pytest.mark.parametrize("render", [rss.render, atom.render, json_feed.render])
def test_a_body_that_was_not_handed_over_is_an_error(render: Renderer) -> None:
    """A feed must not silently lose its content."""
    with pytest.raises(KeyError):
        render(VIEW, {})


def test_entries_with_equal_bodies_keep_their_own_links() -> None:
    """Two stubs may share the HTML with holes and differ in what fills them."""
    twin = replace(SALT, id="tag:health.example.org,2026:hub/posts/twin")
    bodies = {SALT.id: "<p>one</p>", twin.id: "<p>two</p>"}
    items = json.loads(json_feed.render(replace(VIEW, entries=(SALT, twin)), bodies))["items"]
    assert ["one", "two"] == [re.sub("<[^>]+>", "", i["content_html"])[-3:] for i in items]


def test_json_feed_has_the_fields_of_the_standard() -> None:
    """Version 1.1, to the letter."""
    feed = json.loads(json_feed.render(VIEW, BODIES))
    salt, bare = feed.pop("items")
    assert {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "Riverside Health Hub",
        "home_page_url": "https://health.example.org/hub/",
        "feed_url": "https://health.example.org/hub/feed.json",
        "description": "Plain facts on health.",
        "icon": "https://health.example.org/hub/media/logo.png",
        "authors": [{"name": "Riverside Family Clinic", "url": "https://health.example.org/hub/"}],
        "language": "en-US",
    } == feed
    assert {
        "id": SALT.id,
        "url": SALT.url,
        "title": SALT.title,
        "content_html": CONTENT,
        "summary": SALT.summary,
        "image": "https://health.example.org/hub/media/a.jpg",
        "date_published": "2026-03-02T09:00:00-06:00",
        "date_modified": "2026-09-14T15:30:00+00:00",
        "authors": [
            {"name": "Dr Jane Doe", "url": "https://health.example.org/hub/people/j-doe/"},
            {"name": "The clinic"},
        ],
        "tags": ["blood pressure", "salt & co"],
        "language": "es",
        "_trust": {
            "key_message": "Taste before you salt, 1 < 2.",
            "last_reviewed": "2026-09-14",
            "sources": 3,
        },
    } == salt
    assert "" == bare["content_text"]
    assert "_trust" not in bare


@pytest.mark.parametrize(
    ("site_url", "identity", "expected"),
    [
        ("https://h.example/", "posts/salt", "tag:h.example,2026:posts/salt"),
        ("https://h.example:8000/hub/", "/posts/salt/", "tag:h.example,2026:hub/posts/salt"),
        ("https://h.example/", "posts/süß 1", "tag:h.example,2026:posts/s%C3%BC%C3%9F%201"),
    ],
)
def test_ids_are_tags(site_url: str, identity: str, expected: str) -> None:
    """Made from the stable identity; any script is escaped."""
    assert expected == tag_of(site_url, identity)


@given(text=HOSTILE)
def test_feeds_are_well_formed_whatever_the_text(text: str) -> None:
    """And the text is read back, without what XML cannot hold."""
    line = " ".join(text.split())
    entry = replace(SALT, title=text, summary=text, tags=(text,), authors=((text, text),))
    view = replace(VIEW, title=text, description=text, lang=text, entries=(entry,))
    expected = " ".join(clean(line).split())
    for render in (rss.render, atom.render):
        data = render(view, {SALT.id: text})
        lines = [one.text or "" for one in fromstring(data).iter() if one.tag.endswith("title")]
        assert expected == " ".join(lines[-1].split())
    (item,) = json.loads(json_feed.render(view, {SALT.id: text}))["items"]
    assert line == item.get("title", "")


@given(text=HOSTILE)
def test_content_is_read_back_whatever_it_holds(text: str) -> None:
    """Also where it holds what ends a CDATA section."""
    for render, tag in (
        (rss.render, "{http://purl.org/rss/1.0/modules/content/}encoded"),
        (atom.render, "{http://www.w3.org/2005/Atom}content"),
    ):
        view = replace(VIEW, entries=(replace(SALT, key_message=""),))
        found = list(fromstring(render(view, {SALT.id: text})).iter(tag))
        assert clean(text) == "".join(one.text or "" for one in found)


def test_a_feed_survives_the_way_to_a_worker() -> None:
    """The bytes are the same when the view was decoded from its own bytes."""
    decoded = decode(encode(VIEW), FeedView)
    assert VIEW == decoded
    assert rss.render(VIEW, BODIES) == rss.render(decoded, BODIES)


def test_another_parser_agrees() -> None:
    """The C library takes both feeds without recovering from anything."""
    etree = pytest.importorskip("lxml.etree", reason="lxml is not installed")
    strict = etree.XMLParser(recover=False)
    for render in (rss.render, atom.render):
        assert len(etree.fromstring(render(VIEW, BODIES), strict))
