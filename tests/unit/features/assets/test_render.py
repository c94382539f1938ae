"""Rendering assets: bytes in, bytes out."""

from __future__ import annotations

import pytest

from hcsite.engine.job import Inputs, Rendered
from hcsite.features.assets.render import file, icon, picture, script, style
from hcsite.features.assets.views import FileView, IconView, PictureView, StyleView
from hcsite.pixels.probe import probe
from tests.property.pictures import chunk
from tests.property.pictures import picture as png

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 6" width="8" height="6">{}</svg>'


def inputs(data: bytes) -> Inputs:
    """One big value, named `b`."""
    return Inputs({"b": data}, {})


def drawn(inside: str) -> Rendered:
    """A drawing as it is published."""
    return picture.render(PictureView("b", "content/d.svg"), inputs(SVG.format(inside).encode()))


def test_file_goes_as_it_is() -> None:
    """Byte by byte."""
    assert Rendered(b"\0any\xff") == file.render(FileView("b"), inputs(b"\0any\xff"))


def test_colours_are_filled_into_styles() -> None:
    """Both of them, wherever they are named."""
    css = b"a { color: __ACCENT__; fill: __ACCENT__ } b { color: __ACCENT_DARK__ }"
    expected = b"a { color: #111111; fill: #111111 } b { color: #eeeeee }"
    assert Rendered(expected) == style.render(StyleView("b", "#111111", "#eeeeee"), inputs(css))


def test_styles_lose_what_only_their_authors_read() -> None:
    """Remarks on lines of their own and line ends; a blank stays where it parts two words."""
    css = b'/* a */\na\n  b{\n  c: 1px\n  2px;\n/* d\n*/}\ne{content:"\\\n/*f*/" /* g */}\n/* h'
    expected = b'a b{c: 1px 2px;}e{content:"\\\n/*f*/" /* g */}'
    assert Rendered(expected) == style.render(StyleView("b", "#111", "#eee"), inputs(css))


@pytest.mark.parametrize(
    ("written", "published"),
    [
        (b"// a\n  f(1); // b\n\n\t// c\ng(/\\//);\n", b"f(1); // b\n\ng(/\\//);\n"),
        (b"s = `\n  // kept\n`;", b"s = `\n  // kept\n`;"),
        (b"s = 'a\\\n  // kept';", b"s = 'a\\\n  // kept';"),
        (b"/*\n  // kept */ f();", b"/*\n  // kept */ f();"),
    ],
)
def test_scripts_lose_what_only_their_authors_read(written: bytes, published: bytes) -> None:
    """Indents and remarks on lines of their own, but for scripts in which they could mean more."""
    assert Rendered(published) == script.render(FileView("b"), inputs(written))


def test_picture_keeps_its_pixels_alone() -> None:
    """What a camera or a program wrote beside them is not published."""
    plain = png((4, 3))
    place = plain.index(b"IDAT") - 4
    told = plain[:place] + chunk(b"tEXt", b"Author\0Canary") + plain[place:]
    made = picture.render(PictureView("b", "content/p.png"), inputs(told))
    assert Rendered(plain) == made


def test_drawing_that_is_only_a_drawing_is_published() -> None:
    """Without a word about it."""
    made = drawn('<path d="M0 0h8"/>')
    assert () == made.diagnostics
    assert b"<path" in made.data


def test_what_a_drawing_could_do_is_taken_out_and_told() -> None:
    """A script has no place in a picture."""
    made = drawn('<script>alert(1)</script><path d="M0 0h8"/>')
    assert b"script" not in made.data
    assert [("HC336", "content/d.svg")] == [(item.code, item.path) for item in made.diagnostics]
    assert "script" in made.diagnostics[0].message


def test_torn_picture_is_an_error_and_no_bytes() -> None:
    """So that nothing is published."""
    made = picture.render(PictureView("b", "content/p.png"), inputs(b"torn"))
    assert b"" == made.data
    assert ["error"] == [item.level.value for item in made.diagnostics]


@pytest.mark.parametrize(("size", "form"), [(180, "square"), (192, "rounded")])
def test_icon_is_a_picture_of_its_size(size: int, form: str) -> None:
    """With the same bytes each time."""
    view = IconView("R", "#0b5c63", size, form)
    one, two = (icon.render(view, Inputs({}, {})) for _ in range(2))
    made = probe(one.data, path="icon.png")
    assert ("png", size, size) == (made.format, made.width, made.height)
    assert one == two


def test_icon_for_any_size_is_a_drawing() -> None:
    """Letter and colour are in it."""
    made = icon.render(IconView("R", "#0b5c63", 0, "svg"), Inputs({}, {}))
    assert b"#0b5c63" in made.data
    assert made.data.startswith(b"<svg")
