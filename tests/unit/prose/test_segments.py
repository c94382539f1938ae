"""Text messages: folding typography, and what needs the larger alphabet."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hcsite.prose.segments import GSM_7, UCS_2, fold_sms, parts_allowed, segments


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It’s “fine” – no—yes…", 'It\'s "fine" - no-yes...'),
        ("5\u00a0mg • 2×3", "5 mg - 2x3"),
        ("38°C", "38C"),
        ("½ cup", "1/2 cup"),
        ("zero\u200bwidth\ufeff", "zerowidth"),
        ("Zoë Łuk", "Zoë Łuk"),
        ("🙂", "🙂"),
    ],
)
def test_typography_is_folded_and_letters_are_not(text: str, expected: str) -> None:
    """What only looks nicer gets a plain form; a name keeps its letters."""
    assert expected == fold_sms(text)


def test_folding_spares_parts() -> None:
    """One curly apostrophe more than halves what a message holds."""
    text = "It’s time for your flu jab. Book at the desk or by phone. " * 2
    assert UCS_2 == segments(text).alphabet
    assert GSM_7 == segments(fold_sms(text)).alphabet
    assert segments(fold_sms(text)).count < segments(text).count


def test_what_needs_the_larger_alphabet_is_named() -> None:
    """Each character once, in order."""
    assert "ł" == segments("łł é £").strangers
    assert "🙂ł" == segments("a🙂ł🙂").strangers


def test_limits_stand_for_parts() -> None:
    """160 is one message, 306 two, 459 three."""
    assert [1, 1, 2, 2, 3] == [parts_allowed(limit) for limit in (70, 160, 161, 306, 459)]


@given(st.text(max_size=400))
def test_folding_twice_is_folding_once(text: str) -> None:
    """What was folded is plain."""
    assert fold_sms(text) == fold_sms(fold_sms(text))
