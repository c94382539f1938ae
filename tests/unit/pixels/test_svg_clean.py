"""Drawings tag by tag: what has to go, and what has to stay."""

from __future__ import annotations

import pytest

from hcsite.pixels.svg import clean_drawing
from tests.unit.pixels.drawings import PIXEL, cleaned, drawing, parsed, shape


@pytest.mark.parametrize(
    ("hostile", "expected"),
    [
        ("<script>alert(1)</script>", ""),
        ("<script href='http://x/a.js'/>", ""),
        ("<x:script xmlns:x='http://www.w3.org/1999/xhtml'>alert(1)</x:script>", ""),
        ("<svg:script xmlns:svg='http://www.w3.org/2000/svg'>alert(1)</svg:script>", ""),
        ("<SCRIPT>alert(1)</SCRIPT>", ""),
        ("<g onload='alert(1)' onclick='x' ONCLICK='x'/>", "<g/>"),
        ("<g xmlns:x='http://x' x:onload='a' x:href='http://x'/>", "<g/>"),
        ("<foreignObject><body xmlns='http://www.w3.org/1999/xhtml'/></foreignObject>", ""),
        ("<a href='javascript:alert(1)'><path d='M0 0'/></a>", '<a><path d="M0 0"/></a>'),
        ("<a xlink:href='java&#10;script:alert(1)'><path/></a>", "<a><path/></a>"),
        ("<a href='data:text/html,x' target='_top' ping='http://x'><path/></a>", "<a><path/></a>"),
        ("<use href='http://x/a.svg#b'/>", "<use/>"),
        ("<use xlink:href='//x/a.svg#b'/>", "<use/>"),
        ("<use href='a.svg#b'/>", "<use/>"),
        ("<use href='data:image/svg+xml;base64,PHN2Zy8+#a'/>", "<use/>"),
        ("<use href='https://x/a.svg#b'/>", "<use/>"),
        ("<image href='http://x/a.png'/>", ""),
        ("<image href='file:///etc/passwd'/>", ""),
        ("<image xlink:href='data:text/html,x'/>", ""),
        ("<image href='data:image/svg+xml,x'/>", ""),
        ("<image href='#a'/>", ""),
        ("<image/>", ""),
        ("<feImage href='http://x/a.png'/>", "<feImage/>"),
        ("<animate attributeName='href' values='javascript:alert(1)'/>", ""),
        ("<set attributeName='onload' to='alert(1)'/>", ""),
        ("<animateTransform/><animateMotion><mpath/></animateMotion><discard/>", ""),
        ("<handler>x</handler><listener/><iframe src='x'/><audio/><video/><canvas/>", ""),
        ("<font-face-src><font-face-uri href='http://x'/></font-face-src><cursor/>", ""),
        ("<style>@import 'http://x';a{fill:red}</style>", "<style>a{fill:red}</style>"),
        ("<style>a{fill:url(http://x)}</style>", "<style>a{}</style>"),
        ("<style>@import url(x)</style>", "<style/>"),
        ("<style><![CDATA[@import 'x';a>b{c:d}]]></style>", "<style>a&gt;b{c:d}</style>"),
        ("<style><![CDATA[</style><script>alert(1)</script>]]></style>", "<style/>"),
        ("<style>@\\69mport '//x';a{fill:u\\72l(//x)}</style>", "<style>a{}</style>"),
        ("<style>a<script>x</script>{c:d}<g/></style>", "<style>a{c:d}</style>"),
        ("<g style='fill:url(http://x);stroke:red'/>", '<g style="stroke:red"/>'),
        ("<g style='width:expression(1)'/>", "<g/>"),
        ("<g fill='url(http://x/a.svg#b)' stroke='red'/>", '<g stroke="red"/>'),
        ("<g filter='u\\72l(http://x)' mask='URL(//x)'/>", "<g/>"),
        ("<g xml:base='http://x/' fill='url(#a)'/>", '<g fill="url(#a)"/>'),
        ("<g src='http://x' formaction='x' attributeName='x' nonsense='1'/>", "<g/>"),
        ("<metadata><rdf:RDF xmlns:rdf='http://r'>PLANTED</rdf:RDF></metadata>", ""),
        ("<s:namedview xmlns:s='http://sodipodi' s:x='1'/>", ""),
        ("<g xmlns:i='http://inkscape' i:label='PLANTED'/>", "<g/>"),
        ("<!-- PLANTED --><?xml-stylesheet href='http://x'?><g/>", "<g/>"),
        ("<g><unknown><g/></unknown>tail</g>", "<g>tail</g>"),
        ("<title>a<b xmlns='http://www.w3.org/1999/xhtml'>b</b>c</title>", "<title>ac</title>"),
        ("<g xmlns=''><rect/></g>", ""),
    ],
)
def test_what_runs_loads_or_tells_goes(hostile: str, expected: str) -> None:
    """And nothing else does."""
    assert expected == cleaned(hostile)


CLEAN = [
    '<rect x="1" y="2" width="3" height="4" rx="1" fill="#fff" stroke="none" opacity=".5"/>',
    '<path d="M0,0 L10-5 Q1 2 3 4z" fill-rule="evenodd" transform="matrix(1 0 0 1 2 3)"/>',
    '<g id="a" class="b c" style="fill: url(#g); stroke-width: 2"><circle r="1"/></g>',
    (
        '<text x="1" y="2" xml:space="preserve" font-family="Arial, \'X Y\'">  a  <tspan dy="1em">b'
        "\n  </tspan>  &lt;c&gt; &amp; d </text>"
    ),
    (
        '<defs><linearGradient id="g" gradientUnits="userSpaceOnUse" xlink:href="#h">'
        '<stop offset="0" stop-color="#000"/></linearGradient><radialGradient id="h"/></defs>'
    ),
    (
        '<defs><pattern id="p" patternUnits="userSpaceOnUse" width="2" viewBox="0 0 1 1"/>'
        '<clipPath id="c" clipPathUnits="objectBoundingBox"><ellipse rx="1" ry="2"/></clipPath>'
        '<mask id="m" maskUnits="userSpaceOnUse" mask-type="alpha"><line x1="0" x2="1"/></mask>'
        '<marker id="k" markerWidth="3" refX="1" orient="auto"><polygon points="0,0 1,1"/></marker>'
        "</defs>"
    ),
    (
        '<filter id="f" x="-10%"><feGaussianBlur in="SourceAlpha" stdDeviation="2" result="b"/>'
        '<feColorMatrix type="matrix" values="1 0 0 0 0"/><feMerge><feMergeNode in="b"/></feMerge>'
        '<feComponentTransfer><feFuncR type="table" tableValues="0 1"/></feComponentTransfer>'
        '<feImage href="#z" result="i"/><feTurbulence baseFrequency=".1" numOctaves="2"/></filter>'
    ),
    (
        '<symbol id="s" viewBox="0 0 1 1"><title>A person</title><desc>of ten</desc></symbol>'
        '<use href="#s" x="1"/><use xlink:href="#s" x="2"/>'
    ),
    (
        '<style type="text/css" media="screen">.a &gt; .b { fill: url("#g"); }\n'
        "@media print { .a { display: none } }</style>"
    ),
    '<a href="https://example.org/a?b=c&amp;d=e"><rect width="1"/></a><a xlink:href="#s"/>',
    '<switch><g systemLanguage="es"/><g requiredExtensions="http://example.org/x"/></switch>',
    '<svg x="1" y="2" width="50%" height="1em" viewBox="0 0 1 1" preserveAspectRatio="none"/>',
    '<g role="img" aria-label="A chart: ten people" data-name="Layer 1" lang="en" xml:lang="en"/>',
    '<text><textPath href="#a" startOffset="50%" side="left">x</textPath></text>',
    f'<image width="2" height="2" xlink:href="{PIXEL}"/><feImage href="{PIXEL}"/>',
    '<text data-x="&quot;&#9;&#10;&#13;&lt;&gt;">\u00e9 \u05d0 \U0001f600 &#13;\n]]&gt;</text>',
    '<g vector-effect="non-scaling-stroke" paint-order="stroke" mix-blend-mode="multiply"/>',
]


@pytest.mark.parametrize("inside", CLEAN)
def test_a_clean_drawing_stays_as_it_is(inside: str) -> None:
    """Element by element, attribute by attribute in their order, and each space of the text."""
    data = drawing(inside, ' width="40" height="30" viewBox="0 0 40 30" version="1.1"')
    clean = clean_drawing(data, path="a.svg")
    assert clean.dropped == ()
    assert shape(parsed(data)) == shape(parsed(clean.data))
