"""How a piece is laid out: headings, lists, call-outs, what a treatment needs."""

from __future__ import annotations

import pytest

from tests.unit.features.trust.pieces import FIRST, asking, told

LONG = ("Salt is in bread and in cheese and in soup too. " * 10 + "\n\n") * 5
TOLD = (
    "It works by calming the gut. It helps most people. Side effects are rare. Without treatment "
    "it goes on. There are other options."
)


def test_long_stretches() -> None:
    """LAN-08: some 500 words without a heading are told once, where they begin."""
    site = asking("LAN-08")
    message = "From here more than 300 words follow without a heading."
    assert [("warning", FIRST, message)] == told("LAN-08", LONG, site=site)
    assert [] == told("LAN-08", LONG)
    parted = LONG.replace("\n\n", "\n\n## More\n\n", 3)
    assert [] == told("LAN-08", parted, site=site)


def test_long_lists() -> None:
    """LAN-08: eight items are too many; two lists of four, items of two paragraphs are not."""
    site = asking("LAN-08")
    assert [("warning", FIRST + 7, "This list has more than 7 items.")] == told(
        "LAN-08", "\n".join(f"- Item {n}" for n in range(9)), site=site
    )
    inner = "\n".join(f"- A {n}\n  - B\n  - C" for n in range(5))
    assert [] == told("LAN-08", inner, site=site)
    assert [] == told("LAN-08", "\n\n".join(f"- A {n}\n\n  B" for n in range(6)), site=site)


@pytest.mark.parametrize(
    ("title", "quiet"),
    [
        ("Call 999 if:", True),
        ("Talk to us if:", True),
        ("Signs of an asthma attack", True),
        ("", True),
        ("Important", False),
        ("Be careful", False),
    ],
)
def test_titles_of_call_outs(title: str, quiet: bool) -> None:
    """SAF-03: a title of its own says what to do; the usual one does."""
    assert [] == told("SAF-03", f"::: warning {title}\nText.\n:::")
    said = told("SAF-03", f"::: emergency {title}\nText.\n:::")
    message = f"The title “{title}” does not say what to do."
    assert ([] if quiet else [("warning", FIRST, message)]) == said


def test_number_of_call_outs() -> None:
    """SAF-03: two of a kind are read, three are not."""
    box = "::: warning Ask us if:\nText.\n:::\n\n"
    assert [] == told("SAF-03", box * 2 + "::: emergency Call 999 if:\nText.\n:::")
    assert [FIRST] == [line for _, line, _ in told("SAF-03", box * 3)]


def test_treatments() -> None:
    """EVI-09: a piece on a treatment tells what choosing needs, in the text or in a field."""
    front = "kind: treatment"
    assert [] == told("EVI-09", TOLD, front)
    assert [] == told("EVI-09", "Take it.", "kind: condition")
    assert [] == told("EVI-09", "Nimm es.", "kind: treatment\nlang: de")
    (item,) = told("EVI-09", TOLD.replace("Side effects are rare. ", ""), front)
    message = "This piece on a treatment does not tell what it can do to people."
    assert ("warning", 3, message) == item
    ((level, _, _),) = told("EVI-09", TOLD.replace("Without treatment it goes on. ", ""), front)
    assert "info" == level
    risks = TOLD.replace("Side effects are rare. ", "")
    assert [] == told("EVI-09", risks, f"{front}\nrisks: Bleeding.")
