"""What of a text for one letter goes into a letter about several pieces."""

from __future__ import annotations

from hcsite.features.kit.newsletter_view import body_of

URL = "https://h.example/salt/?utm_source=newsletter"


def test_a_digest_greets_and_signs_once() -> None:
    """Greeting, link and name are left to the digest."""
    text = f"Hello,\n\nEat less salt.\n\nThe whole guide: {URL}\n\nThe clinic"
    assert "Eat less salt." == body_of(text, URL, {"The clinic"})


def test_nothing_else_is_left_out() -> None:
    """A sentence before the link stays, and so does a name that nobody signs with."""
    text = f"Salt hides in bread, ham and cheese, and in much else that we buy. {URL}\n\nAna"
    assert text == body_of(text, URL, {"The clinic"})
