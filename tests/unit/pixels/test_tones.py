"""The colours that stand in for pictures."""

from __future__ import annotations

import re

import pytest
from PIL import Image

from hcsite.pixels.tones import TONES, tone_of
from hcsite.theme.folder import built_in


def test_the_stylesheet_has_a_class_for_each_tone() -> None:
    """And for no other."""
    css = (built_in() / "assets/home-base.css").read_text(encoding="utf-8")
    found = re.findall(r"\.tone-([a-z]+)\{background:#([0-9a-f])([0-9a-f])([0-9a-f])\}", css)
    assert TONES == {name: tuple(int(x * 2, 16) for x in parts) for name, *parts in found}


@pytest.mark.parametrize("name", TONES)
def test_a_tone_is_its_own_nearest(name: str) -> None:
    """A picture of one colour has that colour."""
    assert name == tone_of(Image.new("RGB", (3, 2), TONES[name]))
