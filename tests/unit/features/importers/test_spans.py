"""Links and pictures in lines."""

from __future__ import annotations

import pytest

from hcsite.features.importers.spans import inline_references, spans_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[a](b)", [("a", "b", "", False)]),
        ("![a]( b )", [("a", "b", "", True)]),
        ('[a](<b c> "T \\"x\\"")', [("a", "b c", 'T "x"', False)]),
        ("[a](b 'T')[c](d (T))", [("a", "b", "T", False), ("c", "d", "T", False)]),
        ("[a](b_(c(d)))", [("a", "b_(c(d))", "", False)]),
        ("[![a](b)](c)", [("a", "b", "", True), ("![a](b)", "c", "", False)]),
        ("[a [b](c) d](e)", [("b", "c", "", False)]),
        ("[a]() \\[b](c) [d] (e)", [("a", "", "", False)]),
        ("![a](b c (1).png)", [("a", "b c (1).png", "", True)]),
        ("[a](b c.png)", []),
        ("[a\n\nb](c)", []),
        ("\\![a](b)", [("a", "b", "", False)]),
        ("[a](b\\)c)", [("a", "b)c", "", False)]),
    ],
)
def test_where_they_stand(text: str, expected: list[tuple[str, str, str, bool]]) -> None:
    """Words, target, title, and whether it is a picture."""
    assert expected == [(s.words, s.target, s.title, s.image) for s in spans_of(text)]


def test_attributes_belong_to_them() -> None:
    """Braces right behind are part of a link or picture."""
    (span,) = spans_of('![a](b){#fig-x fig-alt="c {d}" width=5}x')
    assert ("fig-x", "c {d}") == (span.attributes and span.attributes.id,
                                  span.attributes and span.attributes.get("fig-alt"))  # fmt: skip
    assert "x" == '![a](b){#fig-x fig-alt="c {d}" width=5}x'[span.end :]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[a][b] [b] [c][] ![p][b]\n\n[b]: /x 'T'\n[C]: </y z>\n",
         '[a](/x "T") [b](/x "T") [c](</y z>) ![p](/x "T")\n\n\n\n'),
        ("[a][b] ![p][b]\n\n[b]: https://a.org\n", "[a][b] ![p](https://a.org)\n\n[b]: https://a.org\n"),
        ("[a][none] [^1]\n\n[^1]: Note\n[b]: /x\n", "[a][none] [^1]\n\n[^1]: Note\n\n"),
        ("no references [a]", "no references [a]"),
    ],
)  # fmt: skip
def test_references(text: str, expected: str) -> None:
    """References within the site are written out; those to other sites stay."""
    assert expected == inline_references(text)
