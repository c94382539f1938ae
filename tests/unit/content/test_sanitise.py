"""The gate for HTML: whatever is written, nothing on a page runs or reaches out."""

from __future__ import annotations

from html import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hcsite.content import sanitise
from hcsite.content.sanitise import ATTRIBUTE, OPEN_TAG, SOUND, allows, clean, keeps
from hcsite.content.text_input import decode
from tests.unit.content import published, vectors
from tests.unit.content.published import assert_safe, codes, executable, nodes, parsed
from tests.unit.content.vectors import VECTORS

SHELLS = (
    "{}",
    "a {} b",
    "> {}",
    "- {}",
    "1. [x] {}",
    "| {} |\n|---|\n| {} |",
    "<div>{}</div>",
    "<details><summary>{}</summary>\n\n{}\n\n</details>",
    "**{}**",
    "## {}",
    "[{}](x)",
    "[x]({})",
    "[x](y '{}')",
    "![{}](x)",
    "![x]({})",
    '<b title="{}">x</b>',
    "<b title='{}'>x</b>",
    '<a href="{}">x</a>',
    "{}\n: {}",
    "x[^1]\n\n[^1]: {}",
    "::: warning {}\n{}\n:::",
    "::: figure\n![x](y)\n{}\n:::",
    "```{}\n{}\n```",
    "[x]: {}\n\n[x]",
    "<!-- {} -->",
)
"""Places in which a vector may stand."""


def test_there_are_many_vectors() -> None:
    """The list is long, and nothing stands in it twice."""
    assert len(VECTORS) == len(set(VECTORS))
    assert len(VECTORS) >= 240


@pytest.mark.untraced  # six thousand texts, and a parser in Python that judges them
@pytest.mark.parametrize("vector", VECTORS)
def test_vector(vector: str) -> None:
    """A vector gives a safe page wherever it stands."""
    for shell in SHELLS:
        text, _ = decode(shell.replace("{}", vector).encode(), path="x.md")
        assert_safe(text)


@pytest.mark.parametrize("vector", VECTORS)
def test_vector_is_safe_when_it_is_cleaned_again(vector: str) -> None:
    """What was cleaned is as safe when a browser has read it and it is cleaned once more."""
    assert [] == executable(clean(clean(vector)))


@pytest.mark.parametrize("vector", vectors.ELEMENTS)
def test_what_is_refused_is_told(vector: str) -> None:
    """An element that may not stand in a text is an error, unless it is plain text."""
    body = parsed(vector)
    if "&lt;" not in body.html:
        assert {"HC310", "HC311"} & set(codes(body)), body.html


def test_lists_agree() -> None:
    """The list of the tests and that of the program are written twice, and say the same."""
    assert published.ELEMENTS == sanitise.TAGS
    assert published.SCHEMES - {""} == sanitise.SCHEMES
    assert sanitise.ATTRIBUTES <= published.ATTRIBUTES


@pytest.mark.parametrize(
    ("tag", "attribute", "expected"),
    [
        ("p", "class", True),
        ("p", "href", False),
        ("a", "href", True),
        ("td", "colspan", True),
        ("img", "srcset", False),
        ("img", "width", False),
        ("script", "src", False),
        ("div", "style", False),
    ],
)
def test_attributes(tag: str, attribute: str, expected: bool) -> None:
    """Some attributes may stand anywhere, some on their element alone."""
    assert expected is allows(tag, attribute)


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<P CLASS=a>x", '<p class="a">x</p>'),
        ("<b title='\"<&>'>x</b>", '<b title="&quot;&lt;&amp;&gt;">x</b>'),
        ("<br/>", "<br>"),
        ("a & b < c", "a &amp; b &lt; c"),
        ("<!-- a -->b", "b"),
        ("<a href=x rel=nofollow>y</a>", '<a href="x" rel="nofollow">y</a>'),
        ("<a href=x>y</a>", '<a href="x">y</a>'),
        ("<input type=text>", '<input type="checkbox">'),
        ("<script>x</script>y<style>z</style>", "y"),
        ("<center>x</center>", "x"),
    ],
)
def test_canonical_form(html: str, expected: str) -> None:
    """HTML comes out in one form, whatever form it had."""
    assert expected == clean(html)


@pytest.mark.parametrize(
    ("href", "expected"),
    [
        ("https://example.org/?a=b&c=d", True),
        ('https://example.org/"', True),
        ("//example.org/", True),
        ("tel:+441632960123", True),
        ("https://", False),
        ("https://a b/", False),
        ("https://example.org:99999/", False),
        ("javascript:alert(1)", False),
        ("ftp://example.org/", False),
    ],
)
def test_addresses_that_stay(href: str, expected: bool) -> None:
    """Only sound addresses of allowed schemes stay in a link."""
    assert expected is keeps(href)


MARKUP = st.sampled_from(
    (
        "<a href='x' title='y'> </a> <b> </b> <p> </p> <div class=\"z\"> </div> <table> <tr> <td>"
        " </table> <svg> </svg> <math> <style> </style> <script> </script> <img src=x alt=y>"
        " <input> <select> <template> <noscript> <textarea> </textarea> <title> </title> <!-- -->"
        " & &lt; \" ' < > = / onclick=x href=javascript:x id=q x"
    ).split(" ")
)


@given(st.lists(MARKUP, max_size=20).map(" ".join) | st.text())
def test_every_tag_has_the_form_that_we_look_for(html: str) -> None:
    """Other modules find tags and attributes by their form; they find all of them, and no more."""
    cleaned = clean(html)
    tags = OPEN_TAG.findall(cleaned)
    assert len(tags) == cleaned.count("<") - cleaned.count("</")
    found = sorted((tag, name) for tag, text in tags for name, _ in ATTRIBUTE.findall(text))
    again = clean(cleaned)
    if again == cleaned:  # else the page is built anew with other elements
        assert found == sorted((tag, name) for tag, held in nodes(cleaned) for name in held)


@given(st.from_regex(SOUND, fullmatch=True).filter(lambda address: "xn--" not in address))
def test_sound_addresses_are_kept(address: str) -> None:
    """The allow-list takes out none of the addresses that are let pass without asking it."""
    assert " href=" in clean(f'<a href="{escape(address)}"></a>')


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("https://xn--a.example/", False),
        ("https://a.example:99999/", False),
        ("https://a.example:80/", True),
        ("https://a.example/b?c#d", True),
        (f"https://{'a' * 80}.{'b.' * 90}example/", True),
    ],
)
def test_addresses_that_are_kept(address: str, expected: bool) -> None:
    """An address stays where a browser understands it."""
    assert expected is keeps(address)
