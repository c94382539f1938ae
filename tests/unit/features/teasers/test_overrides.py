"""Teasers that are written by hand, at each gate."""

from __future__ import annotations

from dataclasses import replace

import pytest

from hcsite.core.diagnostics import Level
from hcsite.features.teasers.digest import digest_of
from hcsite.model.promotion import Override, Promotion
from tests.unit.features.teasers.pieces import composed, of_day, piece, promoted

GOOD = "Norovirus is short. Rest, and wash your hands with soap."


def written(text: str, platform: str = "x", **fields: str) -> Promotion:
    """A promotion with one text by hand."""
    return Promotion(teasers=(Override(platform, text=text, **fields),))


def codes(promotion: Promotion) -> list[tuple[str, str]]:
    """Codes and levels of what is said about hand-written texts."""
    found = composed(piece(promotion=promotion)).diagnostics
    return [(d.code, d.level.value) for d in found if d.code >= "HC830"]


def test_a_good_text_is_taken_with_link_and_hashtag() -> None:
    """It stands as it was written; we add what the platform wants."""
    teaser = of_day(composed(piece(promotion=written(GOOD))))["x"]
    assert teaser.written
    assert teaser.text.startswith(f"{GOOD}\n\nhttps://health.example.org/posts/norovirus/?utm_")
    assert teaser.text.endswith("#Norovirus")
    assert [] == codes(written(GOOD))


def test_a_title_by_hand_is_the_subject_of_a_letter() -> None:
    """A letter has a subject, a poster a headline: both are called title in front matter."""
    for platform, name in (
        ("newsletter", "subject"),
        ("print_qr", "headline"),
        ("reddit", "title"),
    ):
        teaser = of_day(composed(piece(promotion=written(GOOD, platform, title="Soap"))))[platform]
        assert [(name, "Soap")] == [(part.name, part.text) for part in teaser.parts]


def test_others_say_something_else_than_the_hand_written_text() -> None:
    """What was written by hand is not said again elsewhere."""
    sentence = "Norovirus is a stomach bug that makes you sick."
    day = of_day(composed(piece(promotion=written(sentence))))
    assert ["x"] == [name for name, t in day.items() if sentence in t.text]


@pytest.mark.parametrize(
    ("text", "code", "level"),
    [
        ("Norovirus. " * 40, "HC830", "error"),
        ("Norovirus lasts 17 days.", "HC831", "error"),
        ("This miracle cure ends norovirus.", "HC832", "error"),
        ("Norovirus: https://other.example.org/", "HC835", "warning"),
        ("Norovirus #Bug", "HC835", "warning"),
    ],
)
def test_each_gate_says_what_is_wrong(text: str, code: str, level: str) -> None:
    """An error keeps the text back, a warning does not."""
    assert (code, level) in codes(written(text))
    result = composed(piece(promotion=written(text)))
    taken = of_day(result)["x"].written if "x" in of_day(result) else False
    assert (level == "warning") == taken


def test_a_soft_limit_only_warns() -> None:
    """Where nobody official says how long, the text is offered."""
    long = "Norovirus is a stomach bug. " * 3000
    assert ("HC830", "warning") in codes(written(long, "facebook"))


def test_what_must_be_kept_must_be_in_it() -> None:
    """A helpline that is left out is an error."""
    promotion = replace(written(GOOD), must_keep=("Only for adults",))
    assert ("HC833", "error") in codes(promotion)


def test_a_number_for_google_warns() -> None:
    """Google rejects it."""
    body = "Call us on 01632 960123 about norovirus."
    view = piece(body, promotion=written("Call us on 01632 960123.", "gbp"))
    assert "HC834" in [d.code for d in composed(view).diagnostics]


def test_a_checked_text_is_stale_when_the_piece_has_changed() -> None:
    """The digest that was written beside it must be that of the piece."""
    digest = digest_of(piece())
    assert [] == codes(written(GOOD, checked=digest))
    assert [("HC836", "warning")] == codes(written(GOOD, checked="0" * 12))


def test_a_digest_follows_what_is_said_and_not_how_it_is_passed_on() -> None:
    """A new word in the body changes it; a new campaign or a teaser does not."""
    one = digest_of(piece())
    assert one == digest_of(promoted(campaign="heart-week", teasers=(Override("x", "A."),)))
    assert one != digest_of(piece("Another body."))
    assert one != digest_of(piece(title="Another title"))


def test_a_platform_that_the_hub_does_not_use_is_named() -> None:
    """Nobody would see that text."""
    from hcsite.features.teasers.compose import compose
    from tests.unit.features.teasers.pieces import every_platform, phrases

    few = tuple(p for p in every_platform() if p.id != "tumblr")
    found = compose(piece(promotion=written(GOOD, "tumblr")), few, phrases()).diagnostics
    assert ["HC837"] == [d.code for d in found if d.code == "HC837"]


def test_two_texts_that_are_copies_are_named() -> None:
    """The same words for two platforms give a warning."""
    same = Promotion(teasers=(Override("x", GOOD), Override("bluesky", GOOD)))
    assert ("HC838", Level.WARNING.value) in codes(same)
