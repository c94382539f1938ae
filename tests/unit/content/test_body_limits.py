"""Bodies that no person writes: they are read in time, or refused."""

from __future__ import annotations

import string
from time import process_time

import pytest

from tests.unit.content.published import codes, parsed

pytestmark = pytest.mark.untraced  # the time that people wait is the time without a tracer

SECONDS = 10.0  # of processor time; far less where nothing else runs
SIZE = 40_000

SPECIAL = [*string.punctuation, " ", "\t", "\n", "\u00a0", "a", "1", "é", "😀", "\u200f", "\u0301"]
FRAGMENTS = (
    "> |- |1. |* |[]|[](|![](|<a>|<b|</b>|<!--|**a|*a_|_a*|**|~~|`a|[^|![|[a|](|](<|<http://a|&a;"
    "|&#1;|\\[|\\`|{#a}|{.a|{a|a{.b} |[a]{.b} |=|<a \"|<a '|<a =|\"|='|<img src=x>|&#xFDD0;|<?"
    "|<![CDATA[|<!A|<a@b.c> |https://a.b |<https://a.b>|a**b|a*b_c|::: |[x]: |%|[a](b.md) |<svg>"
    "|<table>|<script>|<i>|a |x[^1] "
).split("|")
LINES = (
    "> -|- [ ] a|# a|# a {#a}|===|---|```|~~~|<div>|</div>|<script>|:::|::: a|::: figure|| a ||-"
    "|a|b|: |[a]: b|[^1]: a|[^a]: b|- a|  - a|1. a|{.a}|{#a}|[a](b)|![a](b 'c')|[a](#b)|<!-- a"
    "|<a href='x.md'>x</a>|<x y='z'>|a{.b onclick=x}|* * *|    a|\\|a  "
).split("|")
CASES = {
    "nested quotations": "> " * 500 + "a",
    "nested lists": "".join("  " * depth + "- a\n" for depth in range(300)),
    "nested emphasis": "*a **b " * 7_000 + "c* d** " * 7_000,
    "nested links": "[a" * 9_000 + "](b)" * 9_000,
    "nested blocks": "".join(f"{':' * (203 - i)} warning\n" for i in range(200)),
    "nested elements": "<div>" * 10_000,
    "nested formatting": "a " + "<b><i>" * 8_000 + "</p><p>" * 1_000,
    "nested footnotes": "".join(f"{'    ' * i}[^{i}]: a\n" for i in range(200)) + "[^0]",
    "a wide table": f"|{'a|' * 3_000}\n|{'-|' * 3_000}\n" + f"|{'a|' * 3_000}\n" * 10,
    "a long table": "|a|b|\n|-|-|\n" + "|a|b|\n" * 10_000,
    "a table of short rows": f"|{'a|' * 3_000}\n|{'-|' * 3_000}\n" + "|a\n" * 2_000,
    "references": "".join(f"[r{i}]: /x{i}\n" for i in range(4_000))
    + "".join(f"[r{i}] " for i in range(4_000)),
    "footnotes": "".join(f"[^{i}]: a\n" for i in range(5_000))
    + "\n"
    + "".join(f"x[^{i}] " for i in range(5_000)),
    "links": "".join(f"[x](f{i}.md)\n" for i in range(6_000)),
    "encoded links": "".join(f"[x](%41{i}.md)\n" for i in range(6_000)),
    "pictures": "".join(f"![x](f{i}.png)\n" for i in range(6_000)),
    "raw links": "<div>\n" + "".join(f'<a href="f{i}.md">x</a>\n' for i in range(5_000)),
    "refused elements": "<div>\n" + "".join(f"<x{i}>\n" for i in range(10_000)),
    "refused inline elements": "a\n" + "".join(f"<x{i}>\n" for i in range(10_000)),
    "headings": "".join(f"# a{i}\n" for i in range(15_000)),
    "headings of one name": "# a\n" * 15_000,
    "links to no place": "".join(f"# abc{i}\n\n[x](#abd{i})\n\n" for i in range(3_000)),
    "unknown blocks": "".join(f"::: x{i}\n" for i in range(6_000)),
    "backticks": "".join("`" * i + " " for i in range(440)),
    "one entity": f"&{'a' * SIZE};",
    "one address": f"<a:{'b' * SIZE}",
    "one mail address": f"<{'a.' * (SIZE // 2)}@",
    "one attribute": f"<div {'a' * SIZE}!>",
    "attributes": f"<div {'a=b ' * (SIZE // 4)}>",
    "spaces in a heading": f"# a{' ' * SIZE}b",
    "braces in a heading": "# " + "{#a .b " * (SIZE // 7),
    "a name in a heading": f"# a {{#{'a' * SIZE}",
    "spaces in a tag": f"<div{' ' * SIZE}x",
    "comments": "a <!--" * (SIZE // 6),
    "comments in a block": f"<div>{'<!-- a -->' * (SIZE // 10)}",
    "definitions": "a\n: b\n" * 5_000,
    "task lists": "- [ ] a\n" * 6_000,
    "figures": "::: figure\n![a](b.png)\nc\n:::\n\n" * 2_500,
    "colons": ":::\n" * 10_000,
}


@pytest.mark.parametrize("char", SPECIAL)
def test_many_of_one_character_are_quick(char: str) -> None:
    """A hundred thousand of one character are read in time."""
    assert_quick(char * SIZE)


@pytest.mark.parametrize("fragment", FRAGMENTS)
def test_many_of_one_fragment_are_quick(fragment: str) -> None:
    """A piece of markup, over and over on one line, is read in time."""
    assert_quick(fragment * (SIZE // 2 // len(fragment)))


@pytest.mark.parametrize("line", LINES)
def test_many_of_one_line_are_quick(line: str) -> None:
    """One line over and over, with empty lines between or without, is read in time."""
    lines = f"{line}\n{line}\n\n"
    assert_quick(lines * (SIZE // 2 // len(lines)))


@pytest.mark.parametrize("name", CASES)
def test_what_no_person_writes_is_quick(name: str) -> None:
    """Deep, wide and long texts are read in time."""
    assert_quick(CASES[name])


def assert_quick(text: str) -> None:
    """Fails where a text takes more processor time than a build may wait for."""
    begin = process_time()
    body = parsed(text)
    assert process_time() - begin < SECONDS or "HC103" in codes(body)
