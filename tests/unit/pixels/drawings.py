"""Drawings made for the tests, and ways to look into them."""

from __future__ import annotations

import base64
import re
from xml.etree import ElementTree as ET

from hcsite.pixels.svg import clean_svg
from hcsite.pixels.svg_rules import SVG, XLINK
from tests.unit.pixels import pictures

XMLNS = f'xmlns="{SVG}" xmlns:xlink="{XLINK}"'
PIXEL = "data:image/png;base64," + base64.b64encode(
    pictures.saved(pictures.painting(2, 2), "PNG")
).decode("ascii")


def drawing(inside: str, attributes: str = "") -> bytes:
    """A whole file."""
    return f"<svg {XMLNS}{attributes}>{inside}</svg>".encode()


def cleaned(inside: str) -> str:
    """What is left of the inside of a drawing."""
    text = clean_svg(drawing(inside), path="a.svg").decode()
    match = re.fullmatch(r"<svg [^>]*?(?:/>|>(.*)</svg>)", text, re.DOTALL)
    assert match is not None
    return match[1] or ""


def parsed(data: bytes) -> ET.Element:
    """The root as another parser reads it."""
    return ET.fromstring(data)  # noqa: S314  # what our own parser has let pass


def shape(element: ET.Element) -> object:
    """An element with all that is in it, for comparing."""
    return (
        element.tag,
        list(element.attrib.items()),
        element.text,
        element.tail,
        [shape(child) for child in element],
    )
