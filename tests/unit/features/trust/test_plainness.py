"""Rules about what readers take away: the key message, what to do, what is not known."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from hcsite.model.trust import Assurance, Image
from tests.unit.features.trust.cases import CLINIC, clinical, findings
from tests.unit.model.documents import post


@pytest.mark.parametrize(
    ("rule", "field", "sign", "said"),
    [
        ("LAN-03", "key_message", "key-message", ("error", "This piece has no key message.")),
        ("LAN-04", "actions", "steps", ("error", "This piece does not say what readers can do.")),
    ],
)
def test_told_in_field_or_text(rule: str, field: str, sign: str, said: tuple[str, str]) -> None:
    """LAN-03, LAN-04: the field, or a block of the text that says it; of clinical pieces alone."""
    empty: dict[str, Any] = {field: () if field == "actions" else ""}
    without = clinical(**empty)
    assert [] == findings(rule, clinical())
    assert [said] == findings(rule, without)
    assert [] == findings(rule, replace(without, signs=(sign,)))
    assert [] == findings(rule, post("news", clinical=False))


@pytest.mark.parametrize(
    ("kind", "assurance", "said"),
    [
        ("treatment", Assurance(benefits="Less pain.", risks="Bleeding."), 0),
        ("treatment", Assurance(benefits="Less pain."), 1),
        ("treatment", Assurance(), 1),
        ("condition", Assurance(), 0),
    ],
)
def test_both_sides(kind: str, assurance: Assurance, said: int) -> None:
    """LAN-10: a treatment is told with what speaks for it and against it, where that is asked."""
    piece = clinical(assurance=assurance)
    piece = replace(piece, matter=replace(piece.matter, kind=kind))
    message = "The fields for benefits and risks of what is advised are not both filled in."
    asked = replace(CLINIC, severity={"LAN-10": "warning"})
    assert [("info", message)] * said == findings("LAN-10", piece, site=asked)
    assert [] == findings("LAN-10", piece)


def test_unknowns() -> None:
    """EVI-10: a field, or a heading of the text."""
    told = [("info", "This piece does not say what is not known.")]
    assert told == findings("EVI-10", clinical())
    assert [] == findings("EVI-10", clinical(assurance=Assurance(unknowns="How long.")))
    assert [] == findings("EVI-10", replace(clinical(), signs=("unknowns",)))


OPENING = [("warning", "The alt text says that it is a picture, which screen readers say anyway.")]


@pytest.mark.parametrize(
    ("alt", "said"),
    [
        ("", []),
        ("A plate of salt", []),
        ("salt.PNG", [("error", "The alt text “salt.PNG” is the name of a file.")]),
        ("IMG_2026-05-01", [("error", "The alt text “IMG_2026-05-01” is the name of a file.")]),
        ("One-to-one talk", []),
        ("Image of a plate", OPENING),
        ("A photo of a plate", OPENING),
        ("Imaging of a knee", []),
        ("Picture offered to a child", []),
        ("x" * 125, []),
        ("x" * 126, [("info", "The alt text has 126 letters; about 125 are heard in one go.")]),
    ],
)
def test_telling_alt(alt: str, said: list[tuple[str, str]]) -> None:
    """ACC-01: what the picture shows, in a breath; no file's name, no “image of”."""
    assert said == findings("ACC-01", post("salt", image=Image("a.png", alt)))
    assert [] == findings("ACC-01", post("salt"))
