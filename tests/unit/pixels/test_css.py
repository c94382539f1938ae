"""Style sheets without anything that loads or runs."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hcsite.pixels.css import clean_css, is_safe


@pytest.mark.parametrize(
    "text",
    [
        "",
        "fill:red",
        ".a > .b{fill:#fff;stroke:rgb(1,2,3)}",
        ".a{fill:url(#grad)}",
        ".a{fill:url( '#grad' )}",
        '.a{filter:url("#f") drop-shadow(0 0 2px #000)}',
        "@media (max-width:3em){.a{display:none}}",
        "@font-face{font-family:X;src:local('Arial')}",
        "@keyframes k{from{opacity:0}to{opacity:1}}",
        "/* a comment; with {braces} */.a{fill:red}",
        ".a::after{content:'a;b}c\\'d'}",
        "font-family:'A B',\"C\"",
        "transform:translate(1px,2px) rotate(3deg)",
        ".\\31 a{fill:red}",
        "scroll-behavior:smooth",
        "M0 0L10 10",
        "urls are words",
    ],
)
def test_what_is_safe_is_not_touched(text: str) -> None:
    """Not even its white space."""
    assert is_safe(text)
    assert text == clean_css(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("@import 'http://x/a.css';.a{fill:red}", ".a{fill:red}"),
        ("@import url(http://x/a.css);.a{fill:red}", ".a{fill:red}"),
        (".a{fill:url(http://x/a.svg#b);stroke:red}", ".a{stroke:red}"),
        (".a{stroke:red;fill:url(//x/a.svg#b)}", ".a{stroke:red;}"),
        (".a{fill:url( 'a.svg#b' );stroke:red}", ".a{stroke:red}"),
        (".a{fill:url()}.b{fill:red}", ".a{}.b{fill:red}"),
        (".a{background:url(data:text/html,x)}", ".a{}"),
        (
            "@font-face{font-family:X;src:url(data:font/woff2;base64,AA)}",
            "@font-face{font-family:X;}",
        ),
        ("@document url(http://x){.a{fill:red}}.b{fill:red}", ".b{fill:red}"),
        ("@namespace url(http://www.w3.org/2000/svg);.b{fill:red}", ".b{fill:red}"),
        ("@charset 'x';.b{fill:red}", ".b{fill:red}"),
        ("width:expression(alert(1));fill:red", "fill:red"),
        ("-moz-binding:url(#x);fill:red", "fill:red"),
        ("behavior:url(#x);fill:red", "fill:red"),
        ("fill:red;background:javascript:alert(1)", "fill:red;"),
        ("background:image-set('http://x/a' 1x);fill:red", "fill:red"),
        ("background:-webkit-image-set('http://x/a' 1x);fill:red", "fill:red"),
        ("background:src('http://x/a');fill:red", "fill:red"),
        ("background:cross-fade('http://x/a',red);fill:red", "fill:red"),
        ("fill:URL(HTTP://X/A);stroke:red", "stroke:red"),
        ("fill:u\\72l(http://x/a);stroke:red", "stroke:red"),
        ("fill:\\000075 rl(http://x/a);stroke:red", "stroke:red"),
        ("@im\\port 'http://x/a';stroke:red", "stroke:red"),
        ("@\\69mport 'http://x/a';stroke:red", "stroke:red"),
        ("width:exp/**/ression(1);stroke:red", "stroke:red"),
        ("width:expression/* */(1);stroke:red", "stroke:red"),
        ("fill:url(#a\\22 );stroke:red", "stroke:red"),
        ("fill:url(\\22 #a\\22 );stroke:red", "stroke:red"),
        ("fill:url(#a) url(http://x);stroke:red", "stroke:red"),
        ("a:b\\110000 ;fill:url(x);stroke:red", "a:b\\110000 ;stroke:red"),
        (".a{x:url(http://x){b:c}d:e}.b{fill:red}", ".a{d:e}.b{fill:red}"),
        ("a:'unclosed url(http://x)", ""),
        ("a:(;fill:url(http://x)", ""),
        ("fill:url(http://x", ""),
        ("a:b;fill:url(x)\\", "a:b;"),
    ],
)
def test_what_loads_or_runs_goes_alone(text: str, expected: str) -> None:
    """The rest of the sheet stays, and what could not be cut cleanly goes with it."""
    assert not is_safe(text)
    assert expected == clean_css(text)


def test_pieces_that_are_safe_alone_may_not_be_so_together() -> None:
    """What is left is judged once more, as a whole."""
    assert clean_css("@im;url(x);port") == "@im;port"
    assert clean_css("exp/*{url(x)}*/ression(1)") == ""


pieces = st.sampled_from(
    [
        *(
            "url(",
            "#a",
            ")",
            "http://x",
            "@import",
            "{",
            "}",
            ";",
            ":",
            "'",
            '"',
            "\\",
            "\\75 ",
            "r",
        ),
        *("/*", "*/", "expression(", "fill", " ", "\n", "(", "a", "javascript:", "l(", "u", "@im"),
    ]
)


@given(st.lists(pieces, max_size=25).map("".join))
def test_the_result_is_always_safe_and_final(text: str) -> None:
    """Whatever comes in; and cleaning twice is cleaning once."""
    once = clean_css(text)
    assert is_safe(once)
    assert once == clean_css(once)
