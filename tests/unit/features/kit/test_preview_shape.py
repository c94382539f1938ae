"""How a text looks on a platform: the fold, the card, the composer."""

from __future__ import annotations

from dataclasses import replace
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hcsite.features.kit.preview_shape import (
    LONGEST,
    card_picture,
    composer,
    composer_pattern,
    fold_at,
    shape_of,
)
from hcsite.features.kit.view import KitPlatform
from hcsite.model.teaser import Part
from tests.unit.features.kit.desk_samples import TALL, URL, WIDE, teaser

X = "https://x.com/intent/tweet?text={text}&url={url}&via={handle}"
PLAIN = KitPlatform("p", "P")


@pytest.mark.parametrize(
    ("text", "fold", "unit", "seen"),
    [
        ("short", 0, "char", "short"),
        ("short", 5, "char", "short"),
        ("one two three", 9, "char", "one two"),
        ("one two three", 7, "char", "one two"),
        ("onetwothree", 5, "char", "onetw"),
        ("你好你好你好", 4, "char", "你好你好"),
        ("e\u0301e\u0301e\u0301", 3, "char", "e\u0301"),
        ("ab👩\u200d⚕️cd", 4, "grapheme", "ab"),
        ("😀😀😀", 4, "utf16", "😀😀"),
        ("äää", 4, "byte", "ää"),
        ("first line\nsecond", 12, "char", "first line"),
    ],
)
def test_fold(text: str, fold: int, unit: str, seen: str) -> None:
    """It lies between two words where it can, and never within a letter."""
    assert seen == text[: fold_at(text, fold, unit)]


@given(st.text(max_size=80), st.integers(1, 40), st.sampled_from(["char", "utf16", "byte"]))
def test_no_letter_is_lost_at_the_fold(text: str, fold: int, unit: str) -> None:
    """What stands above and below it is the text, but for spaces at the fold itself."""
    text = text.encode("utf-8", "ignore").decode()
    shape = shape_of(teaser("p", text), replace(PLAIN, fold=fold, unit=unit))
    joined = shape.seen + shape.more
    assert "".join(text.split()) == "".join(joined.split())


@pytest.mark.parametrize(
    ("change", "kind", "card", "button"),
    [
        ({}, "post", True, False),
        ({"link": "card"}, "post", True, False),
        ({"link": "button"}, "post", False, True),
        ({"link": "bio", "picture": True}, "picture", False, False),
        ({"unit": "sms"}, "message", False, False),
        ({"link": "print"}, "print", False, False),
    ],
)
def test_kind(change: dict[str, object], kind: str, card: bool, button: bool) -> None:
    """By what the platform makes of links and pictures."""
    shape = shape_of(teaser("p", "Text"), replace(PLAIN, **change))  # type: ignore[arg-type]
    assert (kind, card, button) == (shape.kind, shape.card, shape.button)


def test_letter() -> None:
    """A text with a subject is a letter, and has no card."""
    shape = shape_of(teaser("p", "Text", parts=(Part("subject", "Hello"),)), PLAIN)
    assert ("letter", False) == (shape.kind, shape.card)


def test_link_goes_into_its_own_field() -> None:
    """Where the composer takes the link apart, the text goes without it; unknown fields go away."""
    text = f"Salt & bread?\n\n{URL}\n\n#Salt"
    pattern = composer_pattern(replace(PLAIN, share=X), teaser("p", text, url=URL))
    fields = parse_qs(urlsplit(composer(pattern, text, URL)).query, strict_parsing=True)
    assert {"text": ["Salt & bread?\n\n#Salt"], "url": [URL]} == fields


@pytest.mark.parametrize("field", ["{text}", "{text_with_url}", "{both}"])
@pytest.mark.parametrize("text", ["Salt", f"Salt\n\n{URL}"])
def test_link_is_never_lost(field: str, text: str) -> None:
    """Where the composer takes a text alone, the link stands in it, once."""
    platform = replace(PLAIN, share=f"https://c.example/#text={field}")
    address = composer(composer_pattern(platform, teaser("p", text, url=URL)), text, URL)
    assert f"https://c.example/#text=Salt\n\n{URL}" == unquote(address)


def test_letters_end_lines_as_mail_does() -> None:
    """RFC 6068 wants CR LF; the subject comes along."""
    platform = replace(PLAIN, share="mailto:?subject={subject}&body={text}")
    letter = teaser("p", "One\nTwo", url="", parts=(Part("subject", "A & B"),))
    address = composer(composer_pattern(platform, letter), letter.text, "")
    assert "mailto:?subject=A%20%26%20B&body=One%0D%0ATwo" == address


@pytest.mark.parametrize("share", ["", "javascript:alert('{text}')", "data:text/html,{text}"])
def test_composer_is_an_address_of_the_web(share: str) -> None:
    """Anything else that a rule may say is no composer."""
    assert "" == composer_pattern(replace(PLAIN, share=share), teaser("p", "Text"))


def test_text_that_is_too_long_for_an_address() -> None:
    """There is no composer then: it would refuse."""
    assert "" == composer("https://c.example/?t={text}", "word " * LONGEST, "")


@given(st.text(max_size=60), st.text("{}textur l", max_size=30))
def test_text_stays_in_its_field(text: str, title: str) -> None:
    """Whatever a text holds, braces too, the composer gets it as it is and nothing more."""
    text = text.encode("utf-8", "ignore").decode().replace(URL, "")
    post = teaser("p", text, url=URL, parts=(Part("title", title),))
    share = "https://c.example/submit?url={url}&title={title}&text={text}"
    address = composer(composer_pattern(replace(PLAIN, share=share), post), text, URL)
    fields = parse_qs(urlsplit(address).query, keep_blank_values=True)
    assert [text.strip()] == [fields["text"][0].strip()]
    assert {"url", "text"} | ({"title"} if title else set()) == fields.keys()


def test_picture_of_a_card() -> None:
    """It is the one that lies across."""
    assert WIDE == card_picture((TALL, WIDE))
    assert card_picture((TALL,)) is None
