"""Pictures of infographics: the words of the page, safe markup, pixels that show something."""

from __future__ import annotations

import re
from html import unescape
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from hcsite.core.diagnostics import Problems
from hcsite.core.digest import digest_bytes
from hcsite.features.infographics.design import pale, read_design
from hcsite.model.infographic import Block, Infographic, alt_of
from hcsite.pixels.svg import clean_drawing
from tests.unit.features.cards.test_own_fonts import font_of
from tests.unit.features.infographics.samples import (
    ACCENT,
    ALL,
    BLOCKS,
    WORDS,
    design,
    drawn,
    theme,
)

GOLDEN = Path(__file__).parent / "golden.svg"
CHARTS = ("bars", "line", "proportions")
"""What their rows are is told by the rows; above them stands what is counted."""


def words_in(svg: str) -> str:
    """All texts of a drawing, in their order, without blanks and hyphens of lines."""
    texts = re.findall(r"<text [^>]*>([^<]*)</text>", svg)
    return re.sub(r"[\s\u200f-]", "", unescape("".join(texts)))


def test_text_in_the_drawing_is_the_text_of_the_page() -> None:
    """Every word of every block stands in the SVG as text."""
    svg = drawn(ALL).data.decode()
    found = words_in(svg)
    heads = {block.heads[0] for block in ALL.blocks if block.kind in CHARTS}
    told = [w for b in ALL.blocks for w in b.words if b.kind != "icon-array" and w not in heads]
    lost = [word for word in told if re.sub(r"[\s-]", "", word.rstrip(":.")) not in found]
    assert [] == lost
    assert f'<title id="t">{WORDS.title}</title>' in svg
    assert f'<desc id="d">{alt_of(WORDS.title, ALL)}</desc>' in svg


def test_drawing_is_the_same_as_before(request: pytest.FixtureRequest) -> None:
    """But for its fonts; `pytest tests --update-golden` writes it anew."""
    svg = re.sub(rb"<style>.*?</style>", b"", drawn(ALL).data, flags=re.DOTALL)
    if request.config.getoption("--update-golden", default=False):
        GOLDEN.write_bytes(svg)
    assert GOLDEN.read_bytes() == svg
    assert svg == re.sub(rb"<style>.*?</style>", b"", drawn(ALL).data, flags=re.DOTALL)


def test_hostile_words_stay_words() -> None:
    """Markup in a text is shown, not obeyed; the drawing asks nobody for anything."""
    hostile = '<script>alert(1)</script> & "quotes" =HYPERLINK(1)'
    svg = drawn(Infographic((Block("text", texts=(hostile,)),))).data
    assert b"<script" not in svg
    dropped = clean_drawing(re.sub(rb"<style>.*?</style>", b"", svg), path="a.svg").dropped
    assert () == dropped


@pytest.mark.parametrize(
    ("form", "size"),
    [("png", (1080, 1350)), ("webp", (1080, 1080)), ("jpeg", (1200, 630))],
)
def test_pixels_show_something(form: str, size: tuple[int, int]) -> None:
    """In the size that was asked for, with the brand's colour, and twice the same."""
    shown = Infographic((BLOCKS["big-number"], BLOCKS["steps"]))
    made = drawn(shown, form=form, width=size[0], height=size[1], shape="card")
    assert () == made.diagnostics
    image = Image.open(BytesIO(made.data)).convert("RGB")
    assert (form, size) == ((image.format or form).lower(), image.size)
    pixels = image.tobytes()
    near = sum(pixels[n : n + 3] == b"\x0b\x5c\x63" for n in range(0, len(pixels), 3))
    if form == "png":  # the others lose a little of each colour
        assert near > 0.1 * size[0] * size[1]
    else:
        assert len(set(pixels)) > 100
    again = drawn(shown, form=form, width=size[0], height=size[1], shape="card")
    assert digest_bytes(made.data) == digest_bytes(again.data)


def test_letters_that_no_font_has_are_told() -> None:
    """The picture lacks them, and its writer hears of it."""
    (found,) = drawn(Infographic((Block("text", texts=("高血压",)),))).diagnostics
    assert "HC862" == found.code
    assert "高" in found.message
    assert "folder “cards” of your theme" in found.hint


def test_a_font_of_the_theme_draws_what_ours_cannot() -> None:
    """In pixels and, cut down to its letters, within the SVG."""
    shown = Infographic((Block("text", texts=("高 blood",)),))
    font = font_of("高")
    made = drawn(shown, font=font)
    assert () == made.diagnostics
    assert "高" in made.data.decode()
    assert drawn(shown, font=font, form="png").data != drawn(shown, form="png").data


def test_styles_can_be_read_with_the_brand() -> None:
    """Every pair of text and ground reaches 4.5 to 1; with a pale brand it is said."""
    assert [] == list(pale(design(), ACCENT))
    assert {"HC861"} == {item.code for item in pale(design(), "#ffd23f")}


@pytest.mark.parametrize(
    ("name", "old", "new", "line"),
    [
        ("styles.toml", 'ink = "#1c2627"', "ink = 7", "ink = 7"),
        ("styles.toml", "[calm]", "[calm.colours]\nink = 7\n[calm]", "ink = 7"),
        ("icons.toml", 'heart = "', 'heart = 7 # "', "heart = 7"),
        ("styles.toml", "[colours]", "odd = 3\n[colours]", "odd = 3"),
    ],
)
def test_a_value_of_another_type_is_told_at_its_line(
    name: str, old: str, new: str, line: str
) -> None:
    """In the file that holds it: a style, what all styles share, or an icon."""
    files = theme().infographics()
    torn = files[name].decode().replace(old, new, 1)
    with pytest.raises(Problems) as caught:
        read_design({**files, name: torn.encode()})
    (found,) = caught.value.diagnostics
    assert found.path == f"infographics/{name}"
    assert torn.split("\n")[found.line - 1] == found.source
    assert found.source.startswith(line)


def test_styles_of_a_theme_are_read_or_refused() -> None:
    """A theme adds a style of its own; a broken file is an error with its name."""
    files = theme().infographics()
    own = files["styles.toml"] + b'\n[house]\nhead = "plain"\n'
    assert ["calm", "light", "night", "house"] == list(
        read_design({**files, "styles.toml": own}).styles
    )
