"""The newsletter: who writes, about what, and a message that mail programs read."""

from __future__ import annotations

from dataclasses import replace
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default

import pytest

from hcsite.engine.codec import decode, encode
from hcsite.engine.job import Inputs
from hcsite.features.kit.newsletter import render_html, render_message, render_text
from hcsite.features.kit.newsletter_view import (
    NewsletterView,
    Period,
    last_month,
    newsletter_view,
)
from hcsite.features.kit.view import KitView
from tests.unit.features.kit.export_samples import HOSTILE, LONG_URL, kit, letter, moved, piece

NONE = Inputs({}, {})
SALT = piece("salt", letter())


def made(view: KitView, period: Period | None = None) -> NewsletterView:
    """The letter of a kit that has something to tell, as a worker gets it."""
    found = newsletter_view(view, period)
    assert found is not None
    return decode(encode(found), NewsletterView)


def message(view: KitView) -> EmailMessage:
    """What a mail program reads."""
    read = message_from_bytes(render_message(made(view), NONE).data, policy=default)
    assert isinstance(read, EmailMessage)
    return read


def body(read: EmailMessage, kind: str) -> str:
    """The text of one of the two forms."""
    part = read.get_body((kind,))
    assert part is not None
    return str(part.get_content()).replace("\r\n", "\n")


# --- the period ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("day", "since"),
    [
        ("2026-11-22", "2026-10-23"),
        ("2026-03-31", "2026-03-01"),
        ("2026-01-05", "2025-12-06"),
        ("2028-03-29", "2028-03-01"),
    ],
)
def test_last_month(day: str, since: str) -> None:
    """A month back from the day, whatever the month is long."""
    assert Period(since, day) == last_month(day)


def test_pieces_of_the_period() -> None:
    """Both days are in it, by the calendar of the hub; what is held is not told."""
    view = kit(
        piece("new", letter(), published="2026-11-20T22:30:00+00:00"),
        piece("held", letter(), held="Its review is overdue."),
        piece("first", letter(), published="2026-10-20T23:30:00+00:00"),
        piece("old", letter(), published="2026-10-20T21:30:00+00:00"),
        zone="Europe/Berlin",
    )
    assert ["All about new", "All about first"] == [story.title for story in made(view).stories]
    earlier = made(view, Period("2026-10-01", "2026-10-20"))
    assert ["All about old"] == [story.title for story in earlier.stories]


def test_nothing_to_tell() -> None:
    """There is no letter about nothing."""
    assert newsletter_view(moved(kit(SALT), "2027-06-01T00:00:00Z")) is None


# --- who writes ----------------------------------------------------------------------------------


def test_one_author() -> None:
    """All pieces by one person: their greeting, their sign-off, and I."""
    view = made(kit(SALT, piece("sugar", letter())))
    assert ("Hello there,", "Warmly, Ana Flores", "") == (view.greeting, view.sign_off, view.signed)
    assert "what I have written for you since 21 October 2026" in view.opening


def test_several_authors() -> None:
    """Pieces by several people: the organisation writes, and says whose each one is."""
    other = piece("sugar", letter(speaker="ben"), authors=("ben",), reviewers=("ana", "ben"))
    view = made(kit(SALT, other))
    assert ("Hello,", "Riverside Practice") == (view.greeting, view.signed)
    assert "we have written" in view.opening
    assert ["", "From Dr Ben Oyelaran"] == [story.by for story in view.stories]
    assert (
        "Checked by Ana Flores and Dr Ben Oyelaran on 19 November 2026." == view.stories[1].checked
    )


def test_an_author_without_voice() -> None:
    """Where a person has no greeting, ours is taken, and their name stands below."""
    view = made(kit(piece("salt", letter(), authors=("ben",))))
    assert ("Hello,", "Take care,", "Dr Ben Oyelaran") == (
        view.greeting,
        view.sign_off,
        view.signed,
    )
    assert "I have something new for you." == view.opening


# --- the words -----------------------------------------------------------------------------------


def test_subject_and_preheader() -> None:
    """Those that were composed for the newest piece stand together."""
    view = made(kit(SALT, piece("sugar", letter())))
    assert ("Less salt, same taste", "Three swaps for this week") == (view.subject, view.preheader)


def test_no_subject() -> None:
    """A title is no subject; the preheader names as many pieces as it has room for, whole."""
    bare = [piece(name, title=name * 10, authors=("ben",)) for name in ("salt", "sugars", "fat")]
    view = made(kit(*bare))
    assert "News from Riverside Health" == view.subject
    assert f"New: {'salt' * 10} · {'fat' * 10}" == view.preheader


def test_a_subject_that_is_too_long() -> None:
    """A subject that would be cut is not taken."""
    view = made(kit(piece("salt", letter(subject="Salt " * 13))))
    assert "News from Riverside Health" == view.subject


def test_a_piece_without_a_text() -> None:
    """The summary stands in for the text."""
    (story,) = made(kit(piece("salt", summary="Salt hides\nin food."))).stories
    assert ("Salt hides in food.", "https://clinic.example/posts/salt/") == (story.text, story.url)


def test_the_link_is_a_button() -> None:
    """A line of the text that is but the link is left out."""
    told = letter(
        "Salt hides in bread.\n\nhttps://clinic.example/a", url="https://clinic.example/a"
    )
    (story,) = made(kit(piece("salt", told))).stories
    assert ("Salt hides in bread.", "https://clinic.example/a") == (story.text, story.url)


def test_words_of_a_theme() -> None:
    """A theme replaces our words; a value is not read for names."""
    strings = (("newsletter_why", "{org} {nobody} {"), ("newsletter_greeting", "Dear {org},"))
    view = made(replace(kit(SALT), org="{site}", strings=strings))
    assert "{site} {nobody} {" == view.why


# --- the message ---------------------------------------------------------------------------------


def test_message() -> None:
    """One message, two forms, a fixed date, not sent yet."""
    read = message(kit(piece("salt", letter(subject="Less salt 🧂, same taste – fürs Herz"))))
    assert "multipart/alternative" == read.get_content_type()
    assert ["text/plain", "text/html"] == [part.get_content_type() for part in read.iter_parts()]
    assert "Less salt 🧂, same taste – fürs Herz" == read["Subject"]
    assert "Riverside Practice <hello@clinic.example>" == read["From"]
    assert "Fri, 20 Nov 2026 00:00:00 +0000" == read["Date"]
    assert "1" == read["X-Unsent"]
    assert [] == [part.defects for part in read.walk() if part.defects]


def test_message_is_mail() -> None:
    """All of it is ASCII, in lines that every server takes, ending with CRLF."""
    data = render_message(made(kit(piece("salt", letter(LONG_URL, url=LONG_URL)))), NONE).data
    assert data.isascii()
    lines = data.split(b"\r\n")
    assert max(map(len, lines)) <= 78
    assert [] == [line for line in lines if b"\n" in line or b"\r" in line]


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_both_forms_come_back(text: str) -> None:
    """What a mail program reads is what we wrote, whatever the texts are."""
    told = letter(text, subject=text[:60], url=LONG_URL)
    view = kit(piece("salt", told, title=text, og_alt=text), org=text)
    read, expected = message(view), made(view)
    assert render_text(expected, NONE).data.decode() == body(read, "plain")
    assert render_html(expected, NONE).data.decode() == body(read, "html")
    assert [] == [part.defects for part in read.walk() if part.defects]


@pytest.mark.parametrize(
    "email", ["", "no address", "a@b@c", "a..b@c.example", "x@y.example\nBcc: z"]
)
def test_no_address(email: str) -> None:
    """Without an address that mail knows there is no sender: the program that sends it has one."""
    read = message(kit(SALT, email=email))
    assert (None, None) == (read["From"], read["Bcc"])


def test_plain_text_has_it_all() -> None:
    """The plain twin has the same words, and the links written out."""
    text = render_text(made(kit(SALT)), NONE).data.decode()
    story = made(kit(SALT)).stories[0]
    parts = ("Hello there,", story.title, story.text, story.url, story.checked, "1 Mill Lane")
    places = [text.index(part) for part in parts]
    assert sorted(places) == places
    assert "[[ Put the unsubscribe link" in text


def test_same_bytes() -> None:
    """Nothing in the message comes from the clock or from chance."""
    one, two = (render_message(made(kit(SALT)), NONE).data for _ in range(2))
    assert one == two
