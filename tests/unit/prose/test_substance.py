"""What no small change of a text may touch: its figures, and the words that deny."""

from __future__ import annotations

import pytest

from hcsite.prose.substance import plain_html, substance

SAID = "Do not take more than 6 g a day. You cannot get 1,000 mg of B12 twice a week."


@pytest.mark.parametrize(
    ("now", "figures", "negations"),
    [
        (
            "Don’t take more than 6g each day. You can’t get 1000 mg of B12 twice a week!",
            True,
            True,
        ),
        (SAID.replace("6 g", "16 g"), False, False),
        (SAID.replace("6 g", "6 mg"), False, False),
        (SAID.replace("a day", "a week"), False, False),
        (SAID.replace("B12", "B6"), False, False),
        (SAID.replace("twice", "once"), False, False),
        (SAID.replace("Do not take", "Take"), True, False),
        ("Take 6 g a day. You cannot not get 1,000 mg of B12 twice a week.", True, False),
        (SAID.replace("get", "receive"), True, True),
    ],
)
def test_substance(now: str, figures: bool, negations: bool) -> None:
    """Numbers, units, rates, and denials with their place; not how they are spelt."""
    then, other = substance([SAID]), substance([now])
    assert (figures, negations) == (
        then.figures == other.figures,
        then.negations == other.negations,
    )


@pytest.mark.parametrize(
    ("lang", "then", "now"),
    [
        ("es-MX", "No tome 5 mg.", "Tome 5 mg."),
        ("fr", "Ne prenez pas 5 mg.", "Prenez 5 mg."),
        ("fr", "Il n’est plus là.", "Il est plus là."),
        ("de", "Nehmen Sie nie 5 mg.", "Nehmen Sie 5 mg."),
    ],
)
def test_languages(lang: str, then: str, now: str) -> None:
    """Denials of other languages count, too."""
    assert substance([then], lang).figures == substance([now], lang).figures
    assert substance([then], lang).negations != substance([now], lang).negations


def test_plain_html() -> None:
    """Emphasis parts no number from its unit; alt texts are read, marks of sources are not."""
    html = (
        '<p>Take <strong>6</strong> g<sup class="footnote-ref"><a href="#fn1">[1]</a></sup> [#2]'
        ' &amp; 10<sup>9</sup>.</p><img src="p9.png" alt="5 &lt; 6">'
    )
    assert ["Take 6 g  & 10^9^.", "5 < 6"] == plain_html(html).split("\n")[1:4:2]


def test_endless_number() -> None:
    """A number of thousands of digits is no number; another one is told all the same."""
    assert substance(["1" * 5_000]) != substance(["1" * 5_001])
