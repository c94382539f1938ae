"""Counting: each platform's rule, and what it says of a limit."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hcsite.model.platform import Limit, Unit
from hcsite.prose.counting import measure, measure_with
from hcsite.prose.graphemes import graphemes, is_emoji, is_simple
from tests.unit.prose.vectors import TEXTS

FAMILY = "👨‍👩‍👧‍👦"
LINK = "https://example.org/a/very/long/path/that/never/ends?with=a&query=too"


def length(text: str, unit: Unit) -> int:
    """The length of a text in a unit."""
    return measure(text, Limit(500, unit)).length


@pytest.mark.parametrize(
    ("unit", "text", "expected"),
    [
        (Unit.X_WEIGHTED, "Salt", 4),
        (Unit.X_WEIGHTED, f"Salt {LINK}", 28),
        (Unit.X_WEIGHTED, "example.org", 23),
        (Unit.X_WEIGHTED, FAMILY, 2),
        (Unit.X_WEIGHTED, "塩", 2),
        (Unit.X_WEIGHTED, "“–”", 3),
        (Unit.X_WEIGHTED, "cafe\u0301", 4),
        (Unit.GRAPHEME, FAMILY, 1),
        (Unit.GRAPHEME, "नमस्ते", 3),
        (Unit.GRAPHEME, LINK, len(LINK)),
        (Unit.MASTODON, f"Salt {LINK}", 28),
        (Unit.MASTODON, "example.org", 11),
        (Unit.MASTODON, f"Hi @alice@{'b' * 30}.com", 9),
        (Unit.MASTODON, FAMILY, 1),
        (Unit.THREADS, "Salt", 4),
        (Unit.THREADS, "café", 4),
        (Unit.THREADS, "🙂", 4),
        (Unit.THREADS, FAMILY, 25),
        (Unit.THREADS, "❤️ © 1️⃣", 6 + 3 + 7),
        (Unit.UTF16, "a🙂", 3),
        (Unit.CODEPOINT, "a🙂", 2),
        (Unit.CHAR, "a🙂", 3),
        (Unit.BYTE, "é🙂", 6),
        (Unit.SMS, "{a}", 5),
        (Unit.SMS, "ł🙂", 3),
    ],
)
def test_each_unit_has_its_rule(unit: Unit, text: str, expected: int) -> None:
    """Links, emoji, accents and letters of other scripts count as the platform says."""
    assert expected == length(text, unit)


def test_simple_signs_are_clusters_of_their_own() -> None:
    """In whatever order they stand, and none is a part of an emoji: so they need no library."""
    signs = "".join(sign for sign in map(chr, range(0x20000)) if is_simple(sign))
    assert len(signs) > 20_000
    for text in (signs, signs[::-1]):
        assert len(text) == len(graphemes(text))
    assert not any(map(is_emoji, signs))


@pytest.mark.parametrize("unit", list(Unit))
def test_every_unit_counts_nothing_and_line_ends(unit: Unit) -> None:
    """No text has no length; a line end is one, whatever the file had."""
    assert 0 == length("", unit)
    assert 3 == length("a\r\nb", unit) == length("a\rb", unit) == length("a\nb", unit)


def test_a_text_fits_up_to_the_limit() -> None:
    """One more is too much; 0 is no limit; bytes may be limited too."""
    assert measure("a" * 280, Limit(280, Unit.X_WEIGHTED)).fits
    assert not measure("a" * 281, Limit(280, Unit.X_WEIGHTED)).fits
    assert measure("a" * 99_999, Limit(0)).fits
    heavy = measure(FAMILY * 150, Limit(300, Unit.GRAPHEME, max_bytes=3000))
    assert (150, 3750, False) == (heavy.length, heavy.bytes, heavy.fits)
    assert "3750 bytes" in heavy.note


def test_a_warning_counts_on_mastodon_alone() -> None:
    """As Mastodon's own tests say: 250 and 251 are too much together."""
    limit = Limit(500, Unit.MASTODON)
    assert measure_with("b" * 250, "a" * 250, limit).fits
    assert not measure_with("b" * 251, "a" * 250, limit).fits
    assert 5 == measure_with("Salt.", "Warning", Limit(280, Unit.X_WEIGHTED)).length
    assert len(LINK) == measure_with("", LINK, limit).length


def test_links_and_domains_too_long_to_be_real_count_in_full() -> None:
    """Mastodon gives no discount where there will be no link and no mention."""
    link = f"https://example.org/?{'#foo?' * 1000}"
    assert len(link) == length(link, Unit.MASTODON)
    mention = f"@alice@{'b' * 300}.com"
    assert len(mention) == length(mention, Unit.MASTODON)


def test_messages_fit_by_parts() -> None:
    """The room is that of the alphabet; the note names what needs the larger one."""
    one, two = Limit(160, Unit.SMS), Limit(306, Unit.SMS)
    assert (160, True, 1, "") == _sent("a" * 160, one)
    assert (160, False, 2, "") == _sent("a" * 161, one)
    assert (306, True, 2, "") == _sent("a" * 306, two)
    room, fits, parts, note = _sent("ł" * 70, one)
    assert (70, True, 1) == (room, fits, parts)
    assert "“ł” leaves room for 70 characters" in note
    assert not measure("ł" * 71, one).fits
    assert measure("ł" * 134, two).fits
    assert not measure("a" * 101, Limit(100, Unit.SMS)).fits


def _sent(text: str, limit: Limit) -> tuple[int, bool, int, str]:
    found = measure(text, limit)
    return found.limit, found.fits, found.segments, found.note


@pytest.mark.parametrize("unit", list(Unit))
@pytest.mark.parametrize("text", TEXTS)
def test_hostile_texts_are_counted(unit: Unit, text: str) -> None:
    """Any text has a length and its bytes in UTF-8."""
    found = measure(text, Limit(500, unit))
    assert len(text.encode()) == found.bytes
    assert (found.length == 0) == (not text)


@given(st.text(max_size=60))
def test_the_units_stand_in_order(text: str) -> None:
    """There are never more clusters than code points, nor more of these than UTF-16 units."""
    counts = [length(text, unit) for unit in (Unit.GRAPHEME, Unit.CODEPOINT, Unit.UTF16, Unit.BYTE)]
    assert counts == sorted(counts)
