"""A theme's own fonts: another script on cards, and a face of the brand's for each weight."""

from __future__ import annotations

import struct

import pytest

from hcsite.core.diagnostics import Problems
from hcsite.features.cards.own_fonts import is_font, read_fonts, typefaces
from hcsite.features.cards.signs import undrawable
from hcsite.features.cards.view import Look, OwnFont
from hcsite.pixels import fonts
from hcsite.pixels.font_files import coverage
from tests.unit.features.cards.samples import rendered, view

TITLE = "太极 at home"


def font_of(signs: str) -> bytes:
    """A font in which those signs look like Latin letters: ours, with a table of its own."""
    data = bytearray(fonts.bundled("bold")[0].data)
    groups = b"".join(
        struct.pack(">LLL", ord(c), ord(c), 40 + n) for n, c in enumerate(sorted(signs))
    )
    body = struct.pack(">HHLLL", 12, 0, 16 + len(groups), 0, len(signs)) + groups
    table = struct.pack(">HHHHL", 0, 1, 3, 10, 12) + body
    count = struct.unpack_from(">H", data, 4)[0]
    entry = next(at for at in range(12, 12 + 16 * count, 16) if data[at : at + 4] == b"cmap")
    data += b"\0" * (-len(data) % 4)
    struct.pack_into(">LL", data, entry + 8, len(data), len(table))
    return bytes(data + table)


FONT = font_of("太极")


def test_a_script_that_we_do_not_bundle_is_drawn_with_the_themes_font() -> None:
    """Letters that it lacks come from our own fonts."""
    (font,) = read_fonts({"han.ttf": FONT, "wide.toml": b""})
    assert frozenset(map(ord, "太极")) == coverage(font.file)
    card = view(words={"title": TITLE}, look={"fonts": (font.named,)})
    assert undrawable(card, typefaces(card.look, {font.file.name: font.file})) is None
    made = rendered(card, **{font.file.name: font.file.data})
    assert () == made.diagnostics
    assert rendered(view(words={"title": "at home"})).data != made.data


def test_without_it_the_hint_says_where_to_put_one() -> None:
    """Into the folder of the theme's cards."""
    card = view(words={"title": TITLE})
    problem = undrawable(card, typefaces(card.look, {}))
    assert problem is not None
    assert ("HC850", True) == (problem.code, "folder cards of your theme" in problem.hint)


def test_names_tell_the_weight() -> None:
    """A file for one weight is asked first there, and last elsewhere."""
    found = read_fonts({"a.otf": FONT, "b-Bold.ttf": FONT + b"\0", "c-oblique.ttf": FONT + b"\0\0"})
    assert ["", "bold", ""] == [font.weight for font in found]
    look = Look("#0b5c63", fonts=tuple(font.named for font in found))
    faces = typefaces(look, {font.file.name: font.file for font in found})
    one, two, three = (font.file for font in found)
    assert ((two, one, three), (one, three, two)) == (faces["bold"].own, faces["regular"].own)


def test_a_font_that_is_none_is_told_with_its_file() -> None:
    """And what to save it as."""
    with pytest.raises(Problems) as caught:
        read_fonts({"house.ttf": b"wOF2 is packed"})
    (item,) = caught.value.diagnostics
    assert ("HC856", True) == (item.code, "cards/house.ttf" in item.message)


def test_what_is_no_font_is_passed_over() -> None:
    """Designs and notes lie in the same folder."""
    assert [True, True, False] == [is_font(name) for name in ("A.TTF", "b.otf", "wide.toml")]
    assert OwnFont("x") == OwnFont("x", "")
