"""Text messages and what they cost."""

from __future__ import annotations

import csv
import io

import pytest

from hcsite.engine.codec import decode, encode
from hcsite.engine.job import Inputs
from hcsite.features.kit.sms_files import SmsView, render_csv, render_txt, size_of, sms_view
from tests.unit.features.kit.export_samples import HOSTILE, kit, piece, teaser

NONE = Inputs({}, {})


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("a" * 160, "160 characters, 1 segment (GSM-7)"),
        ("a" * 161, "161 characters, 2 segments (GSM-7)"),
        ("€" * 80, "160 characters, 1 segment (GSM-7)"),
        ("’" * 70, "70 characters, 1 segment (UCS-2)"),
        ("’" * 71, "71 characters, 2 segments (UCS-2)"),
    ],
)
def test_size(text: str, told: str) -> None:
    """A typographic apostrophe more than halves the room."""
    assert told == size_of(text)


def test_only_messages_that_may_be_sent() -> None:
    """Texts for other platforms, and of pieces that are held, are left out."""
    good = piece("salt", teaser("x"), teaser("sms", text="Riverside: eat less salt."))
    view = sms_view(kit(good, piece("sugar", teaser("sms"), held="Stale.")))
    assert ["Riverside: eat less salt."] == [item.text for item in view.texts]


def test_list_for_people() -> None:
    """It says what the message is about, how long it is, and what it says."""
    view = sms_view(kit(piece("salt", teaser("sms", text="Eat less salt."))))
    text = render_txt(decode(encode(view), SmsView), NONE).data.decode()
    assert "All about salt (day-0)\n14 characters, 1 segment (GSM-7)\n\nEat less salt.\n" in text


def test_list_for_services() -> None:
    """Each message is a row, whatever stands in it."""
    texts = [piece(f"p{n}", teaser("sms", text=text)) for n, text in enumerate(HOSTILE)]
    data = render_csv(sms_view(kit(*texts)), NONE).data.decode()
    read = list(csv.DictReader(io.StringIO(data, newline=""), strict=True))
    assert len(HOSTILE) == len(read)
    assert {"GSM-7", "UCS-2"} == {row["encoding"] for row in read}
    assert [] == [row for row in read if row["text"][0] in "=+-@"]
