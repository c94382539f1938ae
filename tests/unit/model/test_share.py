"""Share links."""

from __future__ import annotations

from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hcsite.model.share import CHANNELS, NAMES, share_links

URL = "https://health.example.org/posts/salt/?a=1&b=2"
TITLE = 'Salt & "you": 50% less + more 🧂'
SUMMARY = "Eat less salt, one step at a time."
IMAGE = "https://health.example.org/media/salt.1a2b.jpg"


def url_of(channel: str, title: str = TITLE, summary: str = SUMMARY, image: str = IMAGE) -> str:
    """The share link of one channel."""
    (target,) = share_links(
        (channel,), url=URL, title=title, summary=summary, image_url=image, labels={}
    )
    return target.url


def fields_of(link: str) -> dict[str, str]:
    """The decoded query of a link."""
    query = parse_qs(urlsplit(link).query, strict_parsing=True, keep_blank_values=True)
    assert all(len(values) == 1 for values in query.values())
    return {name: values[0] for name, values in query.items()}


@pytest.mark.parametrize(
    ("channel", "start", "fields"),
    [
        ("x", "https://x.com/intent/tweet?", {"text": TITLE, "url": URL}),
        ("bluesky", "https://bsky.app/intent/compose?", {"text": f"{TITLE} {URL}"}),
        ("threads", "https://www.threads.com/intent/post?", {"text": TITLE, "url": URL}),
        ("facebook", "https://www.facebook.com/sharer/sharer.php?", {"u": URL}),
        ("linkedin", "https://www.linkedin.com/sharing/share-offsite/?", {"url": URL}),
        (
            "pinterest",
            "https://www.pinterest.com/pin/create/button/?",
            {"url": URL, "media": IMAGE, "description": TITLE},
        ),
        ("reddit", "https://www.reddit.com/submit?", {"url": URL, "title": TITLE}),
        ("whatsapp", "https://wa.me/?", {"text": f"{TITLE} {URL}"}),
        ("telegram", "https://t.me/share/url?", {"url": URL, "text": TITLE}),
        ("email", "mailto:?", {"subject": TITLE, "body": f"{SUMMARY}\r\n\r\n{URL}"}),
        ("sms", "sms:?&", {"body": f"{TITLE} {URL}"}),
    ],
)
def test_each_channel_has_its_form(channel: str, start: str, fields: dict[str, str]) -> None:
    """The link begins as the channel wants it, and its fields decode to what we gave."""
    link = url_of(channel)
    assert link.startswith(start)
    assert fields == fields_of("https://any/?" + link[len(start) :])


def test_mastodon_takes_the_text_in_the_fragment() -> None:
    """The hub that asks for the reader's server reads the fragment, so no server sees the text."""
    link = url_of("mastodon")
    assert link.startswith("https://share.joinmastodon.org/#text=")
    assert f"{TITLE} {URL}" == unquote(link.partition("#text=")[2])


@pytest.mark.parametrize("channel", CHANNELS)
def test_spaces_are_never_plus_signs(channel: str) -> None:
    """A plus sign would be read as itself by half of the channels."""
    assert "+" not in url_of(channel)
    assert " " not in url_of(channel)


def test_the_order_is_the_one_asked_for_without_repeats() -> None:
    """The publisher's order of channels is kept."""
    targets = share_links(
        ("sms", "x", "sms"), url=URL, title=TITLE, summary="", image_url="", labels={}
    )
    assert ["sms", "x"] == [target.channel for target in targets]


def test_labels_win_over_the_names_of_the_channels() -> None:
    """A translated label is shown; a channel without one keeps its own name."""
    targets = share_links(
        ("email", "x"), url=URL, title=TITLE, summary="", image_url="", labels={"email": "E-Mail"}
    )
    assert ["E-Mail", "X"] == [target.name for target in targets]


def test_every_channel_has_a_name() -> None:
    """No form without a name and no name without a form."""
    assert set(NAMES) == set(CHANNELS)


def test_pinterest_needs_a_picture() -> None:
    """A pin without a picture cannot be made, so there is no link to it."""
    assert () == share_links(
        ("pinterest",), url=URL, title=TITLE, summary="", image_url="", labels={}
    )


def test_an_unknown_channel_is_refused() -> None:
    """A channel that we cannot link to is a mistake to be told, not to be passed over."""
    with pytest.raises(ValueError, match="myspace"):
        share_links(("myspace",), url=URL, title=TITLE, summary="", image_url="", labels={})


def test_a_title_of_two_lines_becomes_one() -> None:
    """A line break in a subject could smuggle in another mail header."""
    assert (
        "Salt Bcc: x@example.org"
        == fields_of(url_of("email", title="Salt\r\nBcc: x@example.org"))["subject"]
    )


def test_the_text_is_never_empty() -> None:
    """Without a title the summary speaks, and without a summary the address."""
    assert SUMMARY == fields_of(url_of("x", title=" "))["text"]
    assert URL == fields_of(url_of("x", title="", summary=""))["text"]
    assert URL == fields_of(url_of("whatsapp", title="", summary=""))["text"]
    assert f"{TITLE}\r\n\r\n{URL}" == fields_of(url_of("email", summary=""))["body"]


@given(title=st.text(min_size=1), url=st.text(min_size=1))
def test_any_title_and_address_come_back(title: str, url: str) -> None:
    """Whatever stands in a title or an address, decoding gives it back."""
    (target,) = share_links(("x",), url=url, title=title, summary="", image_url="", labels={})
    fields = fields_of(target.url)
    assert url == fields["url"]
    assert (" ".join(title.split()) or url) == fields["text"]
    assert target.url.isascii()
