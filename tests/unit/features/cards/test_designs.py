"""Designs of cards: read from the theme, and checked before anything is drawn."""

from __future__ import annotations

import pytest

from hcsite.core.diagnostics import Problems
from hcsite.features.cards.designs import read_designs
from hcsite.features.cards.palette import check_colours
from hcsite.features.cards.view import LAYOUTS
from hcsite.pixels.palette import Colour, palette
from tests.unit.features.cards.samples import designs

PLAIN = """
sizes = [[100, 100]]
[layouts.title]
ground = "accent"
[[layouts.title.stacks]]
box = [0, 0, 0, 0]
on = "accent"
texts = [{ field = "title", size = [20, 10], colour = "ink" }]
"""
COLOURS = b'ink = "#ffffff"\n'


def read(design: str, colours: bytes = COLOURS) -> list[str]:
    """What is said about a design."""
    try:
        read_designs({"colours.toml": colours, "one.toml": design.encode()})
    except Problems as problems:
        return [
            f"{item.code} {item.path}:{item.line}: {item.message} {item.hint}"
            for item in problems.diagnostics
        ]
    return []


def test_a_plain_design_is_read() -> None:
    """What it does not say has its default."""
    assert [] == read(PLAIN)


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("ground", "grund", "cards/one.toml:3: This design"),
        ('"title"', '"titel"', "Did you mean “title”"),
        ("[20, 10]", "[10, 20]", "smallest"),
        ("[20, 10]", '"big"', "cards/one.toml:8: This design"),
        ("[[100, 100]]", "[[100, 9000]]", "4096"),
        ('colour = "ink"', 'colour = "pink"', "Did you mean “ink”"),
        ('on = "accent"', 'on = "accent"\nplaice = "top"', "cards/one.toml:8: This design"),
        ("layouts.title", "layouts.tilte", "Did you mean “title”"),
        ("box = [0, 0, 0, 0]", "box = [90, 0, -40, 0]", "box"),
        ("sizes", "sizes = [", "not understood"),
    ],
)
def test_mistakes_are_named(old: str, new: str, told: str) -> None:
    """With the file, and the words that may stand there."""
    found = read(PLAIN.replace(old, new))
    assert found
    assert all(item.startswith("HC855 cards/one.toml:") for item in found)
    assert told in " ".join(found)


@pytest.mark.parametrize(
    "colours",
    [
        b'ink = "#12"',
        b'ink = ["accent", "nothing", 0.5]',
        b'ink = "ink"',
        b'ink = ["ink", "ink", 0.5]',
    ],
)
def test_colours_that_nobody_can_mix_are_named(colours: bytes) -> None:
    """Also where they go round in a circle."""
    assert read(PLAIN, colours)


def test_colours_are_mixed_from_the_brand() -> None:
    """In any order; white or near-black is chosen for what it stands on."""
    given: dict[str, Colour] = {"text": "on:pale", "pale": ("accent", "#ffffff", 0.9)}
    expected = {"accent": "#006400", "text": "#111111", "pale": "#e6f0e6"}
    assert expected == palette(given, "#006400")


def test_the_theme_has_every_layout_in_every_size_of_platforms() -> None:
    """So that each platform has its picture."""
    sizes = [
        (1200, 630),
        (1200, 675),
        (1200, 900),
        (1080, 1080),
        (1080, 1350),
        (1000, 1500),
        (1080, 1920),
    ]
    have = {
        (layout, size)
        for item in designs()
        for layout in item.design.layouts
        for size in item.design.sizes
    }
    assert set() == {(layout, size) for layout in LAYOUTS for size in sizes} - have


@pytest.mark.parametrize("accent", ["#0b5c63", "#767676", "#8a1538", "#005eb8", "#000000"])
def test_brands_that_read_on_white_read_on_every_card(accent: str) -> None:
    """The theme asks 4.5 on white of them; that is enough for cards too."""
    assert [] == [
        found for item in designs() for found in check_colours(item.design, accent, name=item.name)
    ]


def test_a_brand_that_is_too_pale_is_an_error_that_names_the_pair() -> None:
    """Both colours, their contrast, and where they are set."""
    (design,) = read_designs({"colours.toml": COLOURS, "one.toml": PLAIN.encode()})
    (found,) = check_colours(design.design, "#ffd23f", name=design.name)
    assert "HC853" == found.code
    assert "“ink” #ffffff stands on “accent” #ffd23f with a contrast of 1.44:1" in found.message
    assert "one.toml" in found.hint
