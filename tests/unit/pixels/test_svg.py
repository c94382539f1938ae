"""Drawings as whole files: what is refused, and how the rest is written."""

from __future__ import annotations

import base64
import re

import pytest

from hcsite.core.diagnostics import Problems
from hcsite.pixels.svg import clean_drawing, clean_svg
from hcsite.pixels.svg_rules import SVG, XLINK
from tests.unit.pixels import pictures
from tests.unit.pixels.drawings import cleaned, drawing, parsed


def refusal(data: bytes) -> str:
    """The message with which a file is refused."""
    with pytest.raises(Problems) as caught:
        clean_svg(data, path="a.svg")
    (found,) = caught.value.diagnostics
    assert (found.code, found.path) == ("HC323", "a.svg")
    return found.message


@pytest.mark.parametrize(
    "prolog",
    [
        "<!DOCTYPE svg [<!ENTITY a 'aaaa'>]>",
        "<!DOCTYPE svg [<!ENTITY a 'x'><!ENTITY b '&a;&a;&a;&a;'><!ENTITY c '&b;&b;&b;'>]>",
        "<!DOCTYPE svg [<!ENTITY % p SYSTEM 'http://x/a.dtd'>%p;]>",
        "<!DOCTYPE svg [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>",
        "<!DOCTYPE svg SYSTEM 'http://x/a.dtd'>",
        "<!DOCTYPE svg PUBLIC '-//X//DTD SVG//EN' 'http://x/a.dtd'>",
        "<!DOCTYPE svg PUBLIC '-//W3C//DTD SVG 1.1//EN' 'http://x' [<!ENTITY a 'x'>]>",
        "<!DOCTYPE svg [<!ATTLIST g onload CDATA 'alert(1)'>]>",
        "<!DOCTYPE svg>",
    ],
)
def test_document_types_that_do_something_are_refused(prolog: str) -> None:
    """Entities, other files, and default attributes."""
    data = (prolog + drawing("<title>&amp;</title>").decode()).encode()
    assert "document type or entities" in refusal(data)


def test_the_type_that_drawing_programs_write_is_passed_over() -> None:
    """It names a file that nobody loads, and declares nothing."""
    prolog = (
        b'<?xml version="1.0" encoding="utf-8"?><!-- Generator --><!DOCTYPE svg PUBLIC '
        b'"-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">\n'
    )
    assert clean_svg(drawing("<g/>"), path="a") == clean_svg(prolog + drawing("<g/>"), path="a")
    assert "not well-formed" in refusal(prolog + drawing("&anything;"))


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "not well-formed"),
        (b"<svg", "not well-formed"),
        (drawing("<g></svg>"), "not well-formed"),
        (drawing("&undefined;"), "not well-formed"),
        (drawing("<x:g/>"), "not well-formed"),
        (drawing("\x01"), "not well-formed"),
        (drawing("").decode().encode("latin-1") + b"<g/>", "not well-formed"),
        (b"<?xml version='1.0' encoding='nonsense'?><svg/>", "encoding"),
        (b"<?xml version='1.0' encoding='utf-7'?><svg/>", "encoding"),
        (b"<html><body/></html>", "another kind"),
        (b"<svg xmlns='http://example.org/'/>", "another kind"),
        (drawing("<g>" * 5000 + "</g>" * 5000), "nested more than 200"),
        (drawing("<script>" + "<g>" * 5000 + "</g>" * 5000 + "</script>"), "nested more than 200"),
        (drawing("<g/>" * 50_000), "more than 50,000 parts"),
        (drawing("<!--" + "x" * 5_000_000 + "-->"), "larger than 5 MB"),
        (drawing("<g id='a'><use href='#a'/></g>"), "without end"),
    ],
)
def test_what_cannot_be_cleaned_is_refused_with_the_reason(data: bytes, reason: str) -> None:
    """Each in a sentence, and never as a crash."""
    assert reason in refusal(data)


def test_a_mistake_in_the_file_is_pointed_at() -> None:
    """Line and column, as an editor counts them."""
    with pytest.raises(Problems) as caught:
        clean_svg(drawing("\n<g>\n  <b></c>"), path="a.svg")
    (found,) = caught.value.diagnostics
    assert (found.line, found.column) == (3, 8)


def test_a_drawing_that_repeats_without_end_is_refused() -> None:
    """Ten uses of ten uses and so on: a short file, and more shapes than anyone can draw."""
    levels = "".join(
        f"<g id='l{n}'>" + f"<use xlink:href='#l{n - 1}'/>" * 10 + "</g>" for n in range(1, 12)
    )
    assert "without end" in refusal(drawing(f"<g id='l0'><path/></g>{levels}"))


def test_the_whole_text_of_a_simple_drawing() -> None:
    """One namespace, in front, and the other only where it is used."""
    expected = f'<svg xmlns="{SVG}" viewBox="0 0 1 1"><rect width="1"/></svg>'
    assert expected.encode() == clean_svg(
        drawing('<rect width="1"/>', ' viewBox="0 0 1 1"'), path=""
    )
    expected = f'<svg xmlns="{SVG}" xmlns:xlink="{XLINK}"><use xlink:href="#a"/></svg>'
    assert expected.encode() == clean_svg(drawing("<use xlink:href='#a'/>"), path="")
    assert f'<svg xmlns="{SVG}"/>'.encode() == clean_svg(drawing(""), path="")


@pytest.mark.parametrize(
    "data",
    [
        b'<s:svg xmlns:s="http://www.w3.org/2000/svg"><s:g><s:rect/></s:g></s:svg>',
        b"<svg><g><rect/></g></svg>",
        b'\xef\xbb\xbf<?xml version="1.0"?>\r\n<svg xmlns="http://www.w3.org/2000/svg"><g><rect/></g></svg>\n',
        '<?xml version="1.0" encoding="UTF-16"?><svg><g><rect/></g></svg>'.encode("utf-16"),
        b'<?xml version="1.0" encoding="iso-8859-1"?><svg><g><rect/></g></svg>',
    ],
)
def test_prefixes_missing_namespaces_and_encodings_come_out_alike(data: bytes) -> None:
    """Also a drawing without a namespace, which no browser would show, is written with one."""
    assert f'<svg xmlns="{SVG}"><g><rect/></g></svg>'.encode() == clean_svg(data, path="a")


def test_what_was_dropped_is_named() -> None:
    """So that the writer can be told that the drawing no longer is what it was."""
    data = drawing(
        "<script/><g onload='x' fill='red'/><image href='http://x'/><g style='a:url(x);b:c'/>"
        "<style>@import 'x';</style><x:y xmlns:x='http://e'/><script/>"
    )
    assert clean_drawing(data, path="a").dropped == (
        "<script>",
        "onload of <g>",
        "href of <image>",
        "<image>",
        "style of <g>",
        "parts of <style>",
        "<y>",
    )


def test_an_embedded_photo_loses_its_metadata() -> None:
    """A drawing is no hiding place."""
    photo = base64.b64encode(pictures.photo(6)).decode()
    left = cleaned(f"<image href='data:image/jpeg;base64,{photo}'/>")
    found = re.search(r"base64,([^\"]+)", left)
    assert found is not None
    assert pictures.PLANTED not in base64.b64decode(found[1])


@pytest.mark.corpus
def test_real_drawings_survive(request: pytest.FixtureRequest) -> None:
    """Charts of real health posts, less the front matter that their generator wants."""
    folder = request.getfixturevalue("trial_corpus")
    found = sorted(folder.rglob("*.svg"))
    assert found
    for path in found:
        data = b"<svg" + path.read_bytes().partition(b"<svg")[2]
        clean = clean_drawing(data, path=path.name)
        assert set(clean.dropped) <= {"<foreignObject>"}
        assert len(list(parsed(clean.data).iter())) >= data.count(b"</text>") > 0
