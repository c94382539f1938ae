"""Counting a text, with and without a hub."""

from __future__ import annotations

from pathlib import Path

import pytest

from hcsite.app.counting import clean_text, count_text, platforms_at
from hcsite.core.diagnostics import Problems
from hcsite.model.platforms import known_platforms

SITE = '[site]\nbase_url = "https://a.example.org"\nname = "A"\ntime_zone = "UTC"\n'


def test_without_a_hub(tmp_path: Path) -> None:
    """Our rules hold where there is no site.toml."""
    assert known_platforms() is platforms_at(tmp_path)


def test_in_a_hub(tmp_path: Path) -> None:
    """The rules of the hub hold, for platforms that it does not use too."""
    rules = '[platforms]\nuse = ["sms"]\n[platforms.x]\nmax = 9\n[platforms.y]\nbased_on = "x"\n'
    (tmp_path / "site.toml").write_text(SITE + rules, encoding="utf-8")
    found = platforms_at(tmp_path)
    assert [*known_platforms(), "y"] == list(found)
    assert (9, 9) == (found["x"].text.max, found["y"].text.max)


def test_in_a_hub_with_faults(tmp_path: Path) -> None:
    """Nobody counts by rules that could not be read."""
    (tmp_path / "site.toml").write_text(SITE + "[platforms.x]\nmax = 0\n", encoding="utf-8")
    with pytest.raises(Problems, match="cannot be less than 1"):
        platforms_at(tmp_path)


def test_a_count() -> None:
    """It has what the contract says, in the unit of the platform."""
    count = count_text("Salt 🧂 https://health.example.org/posts/salt/", known_platforms()["x"])
    expected = {"platform": "x", "length": 31, "limit": 280, "unit": "x_weighted", "fits": True}
    assert expected == count.as_json()


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"Salt\n", "Salt"),
        (b"\xef\xbb\xbfSalt\r\n\r\n", "Salt"),
        (b"a\r\nb\rc", "a\nb\nc"),
        ("🧂 ".encode(), "🧂 "),
        (b"", ""),
    ],
)
def test_texts_are_cleaned(data: bytes, expected: str) -> None:
    """What a file or a pipe adds to a text does not count."""
    assert expected == clean_text(data)


@pytest.mark.parametrize("data", [b"caf\xe9", "Salt".encode("utf-16"), b"\xed\xa0\x80"])
def test_what_is_no_text(data: bytes) -> None:
    """Bytes that are not UTF-8 cannot be counted."""
    with pytest.raises(Problems, match="not saved as UTF-8"):
        clean_text(data)
