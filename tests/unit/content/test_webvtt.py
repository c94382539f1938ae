"""Captions: what is read of them, and what is said about those that would not be seen."""

from __future__ import annotations

import pytest

from hcsite.content.webvtt import MOST_TOLD, late_cues, read_captions
from hcsite.model.video import Cue

GOOD = """\
WEBVTT Kind: captions
X-TIMESTAMP-MAP=LOCAL:00:00:00.000

STYLE
::cue { color: lime }

NOTE Anna speaks
to us

first
00:00.000 --> 00:02.000 line:0
<v.loud Anna Reid>Sit <i>down</i>
&amp; rest.

01:00:02.000 --> 01:00:04.500
5 &lt; 6 <00:00:03.000>now
"""


def test_cues_are_read_with_their_speakers() -> None:
    """Marks are taken out, what they stand for is kept, in any way lines may end."""
    expected = (
        Cue(0.0, 2.0, "Sit down & rest.", "Anna Reid", 11),
        Cue(3602.0, 3604.5, "5 < 6 now", "", 15),
    )
    for text in (GOOD, GOOD.replace("\n", "\r\n"), "\ufeff" + GOOD.replace("\n", "\r")):
        track = read_captions(text.encode(), path="a.vtt")
        assert (expected, ()) == (track.cues, track.diagnostics)


def vtt(*blocks: str) -> bytes:
    """A file of captions with these blocks."""
    return "\n\n".join(("WEBVTT", *blocks)).encode()


ONE = "00:01.000 --> 00:03.000\nOne"


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"1\n00:00:01,000 --> 00:00:02,000\nSalt", [("HC352", 1, "This file does not begin")]),
        (
            b"WEBVTT\n\n00:01.000 --> 00:02.000\n\xff",
            [("HC352", 4, "These captions are not in")],
        ),
        (b"", [("HC352", 1, "This file does not begin")]),
        (vtt(), [("HC352", 1, "There is no caption")]),
        (vtt("NOTE nothing"), [("HC352", 1, "There is no caption")]),
        (vtt("00:01,000 --> 00:02,000\nSalt"), [("HC352", 3, "The times of this caption")]),
        (vtt(ONE, "00:75.000 --> 01:80.000\nTwo"), [("HC352", 6, "The times of this caption")]),
        (vtt("00:03.000 --> 00:01.000\nOne"), [("HC352", 3, "This caption ends before it begins")]),
        (vtt(ONE, "00:00.500 --> 00:00.900\nTwo"), [("HC352", 6, "This caption begins earlier")]),
        (vtt(ONE, "00:02.000 --> 00:04.000\nTwo"), [("HC353", 6, "This caption covers the one")]),
        (vtt(ONE, "00:02.000 --> 00:04.000 line:0\nTwo"), []),
        (vtt(ONE, "00:03.000 --> 00:04.000\nTwo"), []),
        (vtt("00:01.000 --> 00:03.000\n<i></i>"), [("HC353", 3, "This caption is empty")]),
        (vtt("00:01.000 --> 00:03.000"), [("HC353", 3, "This caption is empty")]),
    ],
)
def test_what_hides_words_is_told_with_its_line(
    data: bytes, said: list[tuple[str, int, str]]
) -> None:
    """Broken captions are errors, doubtful ones warnings; those set apart are neither."""
    found = read_captions(data, path="a.vtt").diagnostics
    assert len(said) == len(found)
    for (code, line, beginning), item in zip(said, found, strict=True):
        assert (code, line) == (item.code, item.line)
        assert item.message.startswith(beginning)
        assert ("error" if code == "HC352" else "warning") == item.level


def test_captions_end_with_the_video() -> None:
    """Those of another film are told once."""
    track = read_captions(vtt(ONE, "00:09.000 --> 00:11.000\nTwo"), path="a.vtt")
    assert [] == [*late_cues(track, 11.0, path="a.vtt")]
    (late,) = late_cues(track, 5.0, path="a.vtt")
    assert ("HC352", 6) == (late.code, late.line)


def test_a_broken_file_does_not_fill_the_screen() -> None:
    """Of a thousand wrong lines some are told; the work grows with the file, not faster."""
    many = read_captions(vtt(*["<" * 900 + "\n00:00,1 --> x"] * 1000), path="a.vtt")
    assert MOST_TOLD == len(many.diagnostics)
    assert "too large" in read_captions(b"WEBVTT" * 400_000, path="a.vtt").diagnostics[0].message
