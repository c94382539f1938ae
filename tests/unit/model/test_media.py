"""Where pictures and downloads are published."""

from __future__ import annotations

import re

import pytest

from hcsite.model.media import ENDINGS, PICTURES, Medium


def test_name_changes_with_the_content() -> None:
    """Other bytes have another address, so that it can be kept for ever."""
    one, two = Medium("content/media/Plate 1.PNG", "aa"), Medium("content/media/Plate 1.PNG", "bb")
    assert re.fullmatch(r"/media/plate-1\.[0-9a-f]{10}\.png", one.address)
    assert one.address != two.address
    assert one.address == Medium("content/posts/x/plate-1.png", "aa").address


@pytest.mark.parametrize(
    ("path", "kind", "expected"),
    [
        ("a.JPEG", "image/jpeg", ".jpg"),
        ("a.png", "image/webp", ".webp"),
        ("a.PDF", "", ".pdf"),
        ("a", "", ""),
    ],
)
def test_ending_tells_the_real_kind(path: str, kind: str, expected: str) -> None:
    """A picture whose name tells another kind is published under its real one."""
    assert expected == Medium(path, "aa", kind, 1, 1).ending


def test_nameless_file_gets_a_name() -> None:
    """A name of signs alone leaves nothing to be read."""
    assert Medium("content/media/🧂.png", "aa").address.startswith("/media/file.")


def test_only_what_has_a_size_is_a_picture() -> None:
    """Everything else is downloaded."""
    assert Medium("a.png", "aa", "image/png", 3, 2).is_picture
    assert not Medium("a.pdf", "aa").is_picture
    assert set(ENDINGS.values()) <= PICTURES
