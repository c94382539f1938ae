"""Nothing outside of the lists is ever written, whatever is read."""

from __future__ import annotations

import re
from xml.etree import ElementTree as ET

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hcsite.core.diagnostics import Problems
from hcsite.pixels.css import is_safe
from hcsite.pixels.svg import clean_svg
from hcsite.pixels.svg_rules import ATTRIBUTES, ELEMENTS, PREFIXES, SVG, XLINK, XML
from tests.unit.pixels.drawings import PIXEL, drawing, parsed

names = st.sampled_from(
    [*"svg g use image a style text path script foreignObject animate title filter feImage".split()]
)
keys = st.sampled_from(
    [
        *"id href xlink:href style fill onload class d xml:base xml:space filter src".split(),
        *"data-x aria-label width".split(),
    ]
)
values = st.sampled_from(
    [
        *("#a", "a", "url(#a)", "url(http://x)", "javascript:alert(1)", "https://x/", "http://x"),
        *("data:text/html,x", "data:image/png;base64,AAAA", PIXEL, "fill:url(//x);stroke:red"),
        *("expression(1)", "@import 'x'", "u\\72l(x)", "", " ", "1", "&amp;<".replace("<", "&lt;")),
    ]
)
texts = st.sampled_from(
    ["", " ", "a &amp; b", "@import 'x';", "a{b:url(x)}", "]]&gt;", "\n", "<![CDATA[<script>]]>"]
)


@st.composite
def trees(draw: st.DrawFn, depth: int = 3) -> str:
    """A piece of a drawing, hostile as often as not."""
    name = draw(names)
    chosen = draw(st.dictionaries(keys, values, max_size=4))
    attributes = "".join(f' {key}="{value}"' for key, value in chosen.items())
    inner = draw(st.lists(trees(depth - 1), max_size=3)) if depth else []
    parts = "".join(draw(texts) + part for part in inner) + draw(texts)
    return f"<{name}{attributes}>{parts}</{name}>"


def check_reference(element: ET.Element, value: str) -> None:
    """Fail where a reference leads out of the drawing."""
    tag = element.tag.partition("}")[2]
    if tag in {"image", "feImage"} and value.strip().startswith("data:"):
        assert re.match(r"\s*data:image/(png|jpeg|webp|gif);base64,", value)
    elif tag == "a" and value.startswith("http"):
        assert re.match(r"https?://", value)
    else:
        assert value.strip().startswith("#")


@settings(suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(st.lists(trees(), max_size=4).map("".join))
def test_the_result_holds_nothing_forbidden(inside: str) -> None:
    """Whatever comes in: it parses, holds names of the lists alone, and cleaning it is final."""
    try:
        clean = clean_svg(drawing(inside), path="a.svg")
    except Problems as problems:
        if "without end" not in str(problems):
            raise
        return
    for element in parsed(clean).iter():
        assert element.tag.removeprefix(f"{{{SVG}}}") in ELEMENTS
        if element.tag.endswith("}style"):
            assert is_safe(element.text or "")
        for key, value in element.attrib.items():
            if key in {"href", f"{{{XLINK}}}href"}:
                check_reference(element, value)
            else:
                assert key in ATTRIBUTES or key.startswith((*PREFIXES, f"{{{XML}}}"))
                assert is_safe(value)
                assert not key.startswith("on")
    assert clean == clean_svg(clean, path="a.svg")
