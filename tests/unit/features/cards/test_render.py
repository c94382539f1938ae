"""Cards drawn: sizes, bytes, what stands where, and what is said where that cannot be."""

from __future__ import annotations

import pytest
from PIL import ImageChops

from hcsite.core.diagnostics import Level
from hcsite.features.cards.view import OwnFont
from hcsite.pixels import fonts
from hcsite.pixels.contrast import parse_colour
from tests.unit.features.cards.samples import blob, decoded, designs, picture, rendered, view

EVERY = sorted(
    {
        (title, size)
        for item in designs()
        for title in item.design.layouts
        for size in item.design.sizes
    }
)
LONG = "What the new national guidance on antidepressant medicines in pregnancy means " * 4
HOSTILE = [
    '<script>alert("1")</script> & <b>bold</b>',
    '=HYPERLINK("https://evil.example","click")',
    "https://example.org/" + "a" * 2000,
    "Pneumonoultramicroscopicsilicovolcanoconiosis" * 3,
    "\u202e\u2066 turned \x00\x07\r\n text\ud800",
    "e" + "\u0301" * 400,
    LONG[:300],
]


@pytest.mark.parametrize(("layout", "size"), EVERY)
def test_each_layout_has_its_size_and_few_bytes(layout: str, size: tuple[int, int]) -> None:
    """Each is a JPEG of exactly that size, under the limit of messengers, without a complaint."""
    made = rendered(view(layout, size))
    assert () == made.diagnostics
    image = decoded(made)
    assert ("JPEG", size) == (image.format, image.size)
    assert len(made.data) <= 300_000


def test_same_view_gives_same_bytes() -> None:
    """Also where all that is kept in memory is made anew."""
    first = rendered(view())
    fonts._face.cache_clear()
    assert first == rendered(view())


def test_png_has_the_exact_colour_of_the_brand() -> None:
    """The ground of the card is the accent, to the last bit."""
    image = decoded(rendered(view(format="png")))
    assert "PNG" == image.format
    assert parse_colour("#0b5c63") == image.convert("RGB").getpixel((4, 4))


def test_words_stay_in_the_middle_square() -> None:
    """Outside of 315 to 885 pixels a card with words is the same as one without."""
    empty = dict.fromkeys(("title", "site", "author", "reviewed"), "")
    with_words = decoded(rendered(view(format="png", words={"title": LONG[:200]})))
    without = decoded(rendered(view(format="png", words=empty)))
    changed = ImageChops.difference(with_words.convert("RGB"), without.convert("RGB")).getbbox()
    assert changed is not None
    left, top, right, bottom = changed
    assert (315 <= left, 15 <= top, right <= 885, bottom <= 615) == (True,) * 4


@pytest.mark.parametrize(
    "size",
    [
        (1200, 630),
        (1080, 1080),
        (1080, 1350),
        (1080, 1920),
        (1000, 1500),
        (1200, 675),
        (1200, 900),
        (1080, 566),
    ],
)
def test_a_title_of_two_hundred_signs_stands_whole(size: tuple[int, int]) -> None:
    """It is set smaller, never cut."""
    assert () == rendered(view(size=size, words={"title": LONG[:200].strip()})).diagnostics


@pytest.mark.parametrize("title", HOSTILE)
def test_hostile_titles_give_a_card(title: str) -> None:
    """At the very most a warning says that the title was cut."""
    made = rendered(view(words={"title": title}))
    assert {item.code for item in made.diagnostics} <= {"HC854"}
    assert all(item.level is Level.WARNING for item in made.diagnostics)
    assert (1200, 630) == decoded(made).size


def test_a_text_other_than_the_title_is_never_cut_in_silence() -> None:
    """A fact that does not fit stops the build and names its field."""
    made = rendered(view("myth", (1080, 1080), words={"fact": LONG * 6}))
    assert [("HC854", Level.WARNING, "content/posts/salt.md")] == [
        (item.code, item.level, item.path) for item in made.diagnostics
    ]
    assert "fact" in made.diagnostics[0].message


def test_letters_without_a_glyph_are_named() -> None:
    """Nothing is drawn in their place, and the hint says what to do."""
    made = rendered(view(words={"title": "太极 for beginners"}))
    (item,) = made.diagnostics
    assert ("HC850", Level.WARNING) == (item.code, item.level)
    assert "太 (U+592A), 极 (U+6781)" in item.message
    assert "folder cards of your theme" in item.hint
    assert rendered(view(words={"title": "for beginners"})).data == made.data


def test_emoji_are_left_out_with_a_warning() -> None:
    """The rest of the title is as if they had not been there; their joiners go too."""
    made = rendered(view(words={"title": "👩‍⚕️ Salt: how much is too much? 🧂"}))
    assert [("HC851", Level.WARNING)] == [(item.code, item.level) for item in made.diagnostics]
    assert rendered(view()).data == made.data


def test_no_gap_is_left_before_a_sign() -> None:
    """An emoji in front of a colon takes the space before it along."""
    made = rendered(view(words={"title": "Salt 🧂 🧂: how much is too much?"}))
    assert rendered(view()).data == made.data


def test_a_drawn_face_is_drawn() -> None:
    """An SVG is as good as a photo."""
    inside = b'viewBox="0 0 9 9"><rect width="9" height="9" fill="#f0f"/></svg>'
    face, blobs = blob(b'<svg xmlns="http://www.w3.org/2000/svg" ' + inside)
    made = decoded(rendered(view(size=(1080, 1080), format="png", face=face), **blobs))
    colours = made.convert("RGB").getcolors(1 << 20)
    assert colours is not None
    assert (255, 0, 255) in {colour for _, colour in colours}


def test_a_title_of_emoji_alone_gives_way_to_the_name_of_the_hub() -> None:
    """A card is never empty."""
    made = rendered(view(words={"title": "🧂🧂"}))
    assert rendered(view(words={"title": "Willowbrook Health"})).data == made.data


def test_faces_are_drawn_where_the_design_has_them() -> None:
    """The colour of a portrait is found on the card that names it."""
    face, blobs = blob(picture(colour="#ff00ff"))
    made = decoded(rendered(view(size=(1080, 1080), format="png", face=face), **blobs))
    colours = made.convert("RGB").getcolors(1 << 20)
    assert colours is not None
    assert (255, 0, 255) in {colour for _, colour in colours}


def test_a_broken_face_is_told_and_not_drawn() -> None:
    """The guard of all pictures holds here as well."""
    face, blobs = blob(picture()[:60])
    made = rendered(view(size=(1080, 1080), face=face), **blobs)
    assert b"" == made.data
    assert ["HC321"] == [item.code for item in made.diagnostics]


def test_own_fonts_are_asked_first() -> None:
    """A hub's font changes how the card looks, and its missing letters come from ours."""
    font, blobs = blob(fonts.bundled("bold")[2].data)
    made = rendered(view(look={"fonts": (OwnFont(font),)}), **blobs)
    assert () == made.diagnostics
    assert rendered(view()).data != made.data


@pytest.mark.skipif(not fonts.has_shaping(), reason="this computer has no FriBidi")
def test_arabic_is_mirrored() -> None:
    """The logo stands where lines begin: on the right."""
    arabic = {"title": "الحمى عند الأطفال: ماذا تفعل؟", "site": "صحة"}
    made = rendered(
        view(size=(1080, 1080), format="png", words=arabic, look={"rtl": True, "lang": "ar"})
    )
    assert () == made.diagnostics
    image = decoded(made).convert("RGB")
    paper = parse_colour("#fcfaf6")
    assert (True, False) == tuple(paper == image.getpixel((x, 70)) for x in (1080 - 116, 116))


def test_without_shaping_arabic_is_an_error_that_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Letters that do not join would be no text."""
    monkeypatch.setattr("hcsite.pixels.shaping.has_shaping", lambda: False)
    made = rendered(view(words={"title": "الحمى عند الأطفال"}))
    assert ["HC852"] == [item.code for item in made.diagnostics]
    assert "FriBidi" in made.diagnostics[0].hint
