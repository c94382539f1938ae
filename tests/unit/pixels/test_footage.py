"""The headers of video files: sizes and lengths, and files that browsers cannot show."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from hcsite.core.diagnostics import Problems
from hcsite.model.video import Recording
from hcsite.pixels.footage import probe_video
from tests.unit.pixels.films import mp4, webm

PACKED = "Not all browsers can show how this video is packed"
SAMPLE = Path(__file__).parents[3] / "content/videos/wash-your-hands/wash-your-hands.mp4"


def probed(folder: Path, name: str, data: bytes) -> Recording | str:
    """What is told of a file, or what is said against it."""
    (folder / name).write_bytes(data)
    try:
        return probe_video(folder / name, name)
    except Problems as problems:
        (item,) = problems.diagnostics
        assert ("HC351", name) == (item.code, item.path)
        return item.message


@pytest.mark.parametrize(
    ("name", "data", "expected"),
    [
        ("a.mp4", mp4(), Recording("video/mp4", 640, 360, 12.5, "avc1")),
        ("a.mp4", mp4(turned=True), Recording("video/mp4", 360, 640, 12.5, "avc1")),
        ("a.webm", webm(), Recording("video/webm", 640, 360, 12.5, "vp9")),
        (
            "a.mp4",
            mp4(codec=b"hvc1"),
            f"{PACKED} (“hvc1”).",
        ),
        ("a.mp4", mp4(brand=b"qt  "), "This is a QuickTime film, which many browsers cannot show."),
        ("a.mp4", webm(), "This file is a video of the kind webm, and is not called so."),
        ("a.mp4", b"<html>", "This is no video that browsers can show."),
        ("a.mp4", b"", "This is no video that browsers can show."),
        ("a.mp4", mp4()[:150], "No pictures are found in this video; it may be cut off."),
    ],
)
def test_a_file_is_what_its_bytes_say(
    tmp_path: Path, name: str, data: bytes, expected: Recording | str
) -> None:
    """Size and length come from the header; what some browsers cannot show is refused."""
    assert expected == probed(tmp_path, name, data)


def test_the_sample_is_read() -> None:
    """A real file, as ffmpeg writes it."""
    assert Recording("video/mp4", 1280, 720, 38.0, "avc1") == probe_video(SAMPLE, SAMPLE.name)


def test_damaged_files_are_refused_and_never_crash(tmp_path: Path) -> None:
    """Changed bytes and cut ends give a sentence or a size, and no more work than a whole file."""
    chance = random.Random(7)  # noqa: S311
    for number in range(200):
        name, whole = (("a.mp4", mp4()), ("a.webm", webm()))[number % 2]
        data = bytearray(whole)
        for _ in range(chance.randint(1, 12)):
            data[chance.randrange(len(data))] = chance.randrange(256)
        cut = chance.randrange(len(data)) if number % 3 == 0 else len(data)
        assert probed(tmp_path, name, bytes(data[:cut]))
