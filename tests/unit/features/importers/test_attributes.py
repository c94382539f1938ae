"""Attributes in braces."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from hcsite.features.importers.attributes import read_attributes

BodyOf = Callable[..., str]


def test_reading() -> None:
    """Ids, classes and values, quoted or not."""
    found = read_attributes("#a .b .c width=50% alt=\"x \\\"y\\\"\" lang='fr' word class='d e'")
    assert ("a", ("b", "c", "d", "e")) == (found.id, found.classes)
    assert 'x "y"' == found.get("none", "alt")
    assert "fr" == found.get("lang")
    assert "x" == read_attributes("id=x").id


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("## A b {#c .d}\n\nx", "{#c}\n## A b\n\nx"),
        ("## A b ## {: #c}\n\nx", "{#c}\n## A b\n\nx"),
        ("## A b {.unnumbered}\n\nx", "## A b\n\nx"),
        ("## B\n{: #c}\n\nx", "{#c}\n## B\n\nx"),
        ("{: #c}\n## B\n\nx", "{#c}\n## B\n\nx"),
        ("Text\n{: .lead}\n\nMore", "Text\n\nMore"),
        ("{:.no_toc}\nText", "Text"),
        ("* TOC\n{:toc}\n\nText", "Text"),
        ('{::options x="y" /}\nText', "Text"),
        ("a{::comment}b{:/comment}c", "ac"),
        ("Careful!\n{: .warning}\n\nMore", "::: warning\n\nCareful!\n\n:::\n\nMore"),
        ("> Careful!\n{: .danger #x}\n", "::: warning\n\nCareful!\n\n:::"),
        ('*a*{: .b} `c`{: .d} [e](https://a.org){: target="_blank"}', "*a* `c` [e](https://a.org)"),
        ("[e](https://a.org){target=_blank} `c`{.r}", "[e](https://a.org) `c`"),
        ("[words]{.smallcaps} [mot]{lang=fr} [x]{y}", 'words <span lang="fr">mot</span> [x]{y}'),
        ('*[BP]: Blood "pressure"\n\nBP and BP.',
         '<abbr title="Blood &quot;pressure&quot;">BP</abbr> and BP.'),
        ("*[XYZ]: Nothing\n\nBP.", "BP."),
    ],
)  # fmt: skip
def test_dropped_or_turned(body_of: BodyOf, text: str, expected: str) -> None:
    """Names of places stay as anchors; what only mattered to the looks goes."""
    assert expected == body_of(text)
