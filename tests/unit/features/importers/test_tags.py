"""Tags, and the soundness of their nesting."""

from __future__ import annotations

import pytest

from hcsite.features.importers.tags import Balance, Tag, split_tags


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("a <b>c</b>", ["b", "b"]),
        ("<a title='>'>x", ["a"]),
        ("x < y and <5 and <https://a.org> and <a@b.c>", []),
        ("<made-up>", []),
        ("</br>", ["br"]),
        ("<IMG src=x/>", ["img"]),
    ],
)
def test_what_is_a_tag(text: str, names: list[str]) -> None:
    """Comparisons, addresses and unknown elements are text."""
    assert names == [part.name for part in split_tags(text) if isinstance(part, Tag)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("<ul><li>a<li>b</ul>", "<ul><li>a</li><li>b</li></ul>"),
        ("<p>a<p>b", "<p>a</p><p>b</p>"),
        ("<p>a<div>b</div>", "<p>a</p><div>b</div>"),
        ("<table><tr><td>a<td>b<tr><td>c</table>",
         "<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>"),
        ("<dl><dt>a<dd>b<dt>c</dl>", "<dl><dt>a</dt><dd>b</dd><dt>c</dt></dl>"),
        ("<ul><li>a<ul><li>b</ul></ul>", "<ul><li>a<ul><li>b</li></ul></li></ul>"),
        ("<b>a</i></b></h4>", "<b>a</b>"),
        ("<br></br>", "<br><br>"),
        ("<div><b>x", "<div><b>x</b></div>"),
    ],
)  # fmt: skip
def test_balance(text: str, expected: str) -> None:
    """What is left open is ended where a browser ends it."""
    balance = Balance()
    assert expected == "".join(balance.run(split_tags(text))) + balance.end()


def test_containers_reach_over_empty_lines() -> None:
    """Words and paragraphs end with their block, containers do not."""
    balance = Balance()
    balance.run(split_tags("<div><p><span>"))
    assert "</span></p>" == balance.settle()
    assert ["div"] == balance.stack
