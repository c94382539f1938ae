"""Published pictures show the same and tell nothing: for every format at once."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Callable
from io import BytesIO

import pytest
from PIL import Image

from hcsite.core.diagnostics import Problems
from hcsite.pixels.probe import Picture, probe, verify
from hcsite.pixels.strip import strip
from tests.unit.pixels import pictures

SVG = (
    b'<svg xmlns="http://www.w3.org/2000/svg"><!-- PLANTED --><metadata>'
    b'<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description'
    b' xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>PLANTED</dc:creator>'
    b'</rdf:Description></rdf:RDF></metadata><rect width="5" height="5"/></svg>'
)
LOSSLESS: dict[str, Callable[[], bytes]] = {
    "photo": pictures.photo,
    "photo upright": lambda: pictures.photo(1),
    "photo sideways": lambda: pictures.photo(6),
    "photo in four inks": lambda: pictures.photo(mode="CMYK"),
    "photo in grey": lambda: pictures.photo(mode="L"),
    "photo with a profile": lambda: pictures.photo(icc_profile=pictures.profile()),
    "progressive photo": lambda: pictures.photo(3, progressive=True),
    "photo with restarts": lambda: pictures.photo(restart_marker_blocks=2),
    "screenshot": pictures.screenshot,
    "screenshot sideways": lambda: pictures.screenshot(orientation=8),
    "screenshot in a palette": lambda: pictures.screenshot("P", transparency=3),
    "screenshot in grey": lambda: pictures.screenshot("LA"),
    "screenshot in 16 bits": lambda: pictures.screenshot("I;16"),
    "screenshot in two colours": lambda: pictures.screenshot("1"),
    "screenshot with a profile": lambda: pictures.screenshot(icc_profile=pictures.profile()),
    "moving screenshot": lambda: pictures.screenshot(frames=3),
    "moving GIF": pictures.moving_gif,
    "WebP": pictures.webp,
    "WebP without loss": lambda: pictures.webp(lossless=True),
    "WebP with a profile": lambda: pictures.webp(icc_profile=pictures.profile()),
    "moving WebP": lambda: pictures.webp(frames=3),
}
ENCODED_AGAIN: dict[str, Callable[[], bytes]] = {
    "WebP sideways": lambda: pictures.webp(6),
    "WebP sideways without loss": lambda: pictures.webp(5, lossless=True),
    "moving WebP sideways": lambda: pictures.webp(8, frames=3),
    "AVIF": pictures.avif,
    "AVIF sideways": lambda: pictures.avif(6),
    "moving AVIF": lambda: pictures.avif(frames=2),
}
ALL: dict[str, Callable[[], bytes]] = {**LOSSLESS, **ENCODED_AGAIN, "SVG": lambda: SVG}
each = pytest.mark.parametrize("name", ALL)


def stripped(data: bytes) -> bytes:
    """The published bytes."""
    return strip(data, probe(data, path="a"))


@each
def test_nothing_planted_is_left(name: str) -> None:
    """Owner, serial number, comments and hidden endings were there, and are gone."""
    data = ALL[name]()
    assert pictures.PLANTED in data
    assert pictures.PLANTED not in stripped(data)


@each
def test_stripping_twice_changes_nothing_more(name: str) -> None:
    """Stripped bytes have nothing to drop, so the very same come back."""
    once = stripped(ALL[name]())
    assert once == stripped(once)


@each
def test_the_same_bytes_come_out_each_time(name: str) -> None:
    """Two runs, one result."""
    data = ALL[name]()
    assert stripped(data) == stripped(data)


@each
def test_what_is_published_is_whole_and_of_the_same_size(name: str) -> None:
    """The size that pages were laid out for stays, and every pixel can be decoded."""
    data = ALL[name]()
    before, after = probe(data, path="a"), probe(stripped(data), path="a")
    assert (before.format, before.width, before.height) == (
        after.format,
        after.width,
        after.height,
    )
    assert before.animated == after.animated
    assert verify(stripped(data)) is None  # type: ignore[func-returns-value]


@pytest.mark.parametrize("name", LOSSLESS)
def test_every_pixel_stays(name: str) -> None:
    """All frames, their modes and their timing are as they were."""
    data = LOSSLESS[name]()
    assert pictures.pixels(data) == pictures.pixels(stripped(data))


@pytest.mark.parametrize("name", LOSSLESS)
def test_the_way_up_stays(name: str) -> None:
    """A photo that was taken sideways still says so, and nothing else."""
    data = LOSSLESS[name]()
    orientation = probe(data, path="a").orientation
    with Image.open(BytesIO(stripped(data))) as image:
        image.load()
        assert ({} if orientation == 1 else {0x0112: orientation}) == dict(image.getexif())


@pytest.mark.parametrize("orientation", range(2, 9))
def test_a_sideways_webp_is_turned_for_good(orientation: int) -> None:
    """Without loss each pixel arrives at its place; no browser would have turned it."""
    data = pictures.webp(orientation, lossless=True)
    turn = {
        2: Image.Transpose.FLIP_LEFT_RIGHT,
        3: Image.Transpose.ROTATE_180,
        4: Image.Transpose.FLIP_TOP_BOTTOM,
        5: Image.Transpose.TRANSPOSE,
        6: Image.Transpose.ROTATE_270,
        7: Image.Transpose.TRANSVERSE,
        8: Image.Transpose.ROTATE_90,
    }[orientation]
    ((_mode, size, _duration, samples),) = pictures.pixels(stripped(data))
    expected = pictures.painting().transpose(turn)
    assert (expected.size, expected.tobytes()) == (size, samples)
    assert probe(stripped(data), path="a").orientation == 1


def test_a_moving_webp_keeps_its_timing_when_it_is_turned() -> None:
    """Frames, durations and repeats stay."""
    data = pictures.webp(6, frames=3, loop=4)
    before, after = pictures.pixels(data), pictures.pixels(stripped(data))
    assert [frame[2] for frame in before] == [frame[2] for frame in after]
    with Image.open(BytesIO(stripped(data))) as image:
        assert image.info["loop"] == 4


def test_an_avif_without_metadata_is_not_touched() -> None:
    """Encoding again costs quality, so it happens only where there is something to drop."""
    data = pictures.avif(hidden=False)
    assert data == stripped(data)


def test_a_moving_avif_loses_its_clock_and_no_pixel() -> None:
    """The moment of encoding is in it; the frames stay as they are."""
    data = pictures.avif(hidden=False, frames=2)
    assert data != stripped(data)
    assert pictures.pixels(data) == pictures.pixels(stripped(data))


def test_an_avif_that_is_encoded_again_looks_the_same() -> None:
    """No sample of the turned picture is far from the original."""
    data = pictures.avif(6)
    with Image.open(BytesIO(data)) as before, Image.open(BytesIO(stripped(data))) as after:
        expected = before.transpose(Image.Transpose.ROTATE_270).tobytes()
        distance = [abs(a - b) for a, b in zip(expected, after.tobytes(), strict=True)]
    assert sum(distance) / len(distance) < 4


@pytest.mark.parametrize(
    "data",
    [
        pictures.saved(pictures.painting(), "JPEG", quality=80, icc_profile=pictures.profile()),
        pictures.saved(pictures.painting(mode="CMYK"), "JPEG"),
        pictures.saved(pictures.painting(), "PNG", dpi=(96, 96)),
        pictures.saved(pictures.painting(mode="P"), "GIF"),
        pictures.saved(pictures.painting(), "WEBP"),
        pictures.saved(pictures.painting(), "WEBP", lossless=True),
        pictures.saved(pictures.painting(), "WEBP", icc_profile=pictures.profile()),
    ],
)
def test_bytes_with_nothing_to_drop_come_back_as_they_are(data: bytes) -> None:
    """A clean picture keeps its digest, and so its address."""
    assert data == stripped(data)


@pytest.mark.parametrize("kind", ["jpeg", "png", "gif", "webp", "avif"])
@pytest.mark.parametrize("data", [b"", b"\xff\xd8\xff", b"GIF89a", b"RIFF\xff\0\0\0WEBP"])
def test_broken_structure_is_a_problem_with_a_path(kind: str, data: bytes) -> None:
    """The writer reads which file is damaged."""
    picture = Picture(kind, 1, 1, animated=False, orientation=1)
    with pytest.raises(Problems) as caught:
        strip(data, picture, path="content/a.jpg")
    (found,) = caught.value.diagnostics
    assert found.code in {"HC321", "HC324"}
    assert found.path == "content/a.jpg"


ABOUT_THE_FILE = {"SourceFile", "ExifTool", "System", "File", "Composite"}
ABOUT_THE_PICTURE = {
    *("JFIF", "Adobe", "PNG", "PNG-pHYs", "GIF", "RIFF", "QuickTime", "Meta", "Track1", "SVG"),
    *("ICC_Profile", "ICC-header", "ICC-chrm"),
}
NEVER = ("Comment", "Author", "Artist", "Serial", "Owner", "GPS", "XMP", "IPTC", "Warning")


def telling(data: bytes) -> dict[str, object]:
    """What exiftool finds beyond the picture itself, from all places that it knows."""
    exiftool = shutil.which("exiftool")
    if exiftool is None:
        pytest.skip("exiftool, the independent reader of metadata, is not installed")
    command = [exiftool, "-json", "-G1", "-a", "-u", "-ee", "-"]
    found = subprocess.run(command, input=data, capture_output=True, check=True)
    (tags,) = json.loads(found.stdout)
    return {
        key: value
        for key, value in tags.items()
        if (key.split(":")[0] not in ABOUT_THE_FILE | ABOUT_THE_PICTURE)
        or any(word in key for word in NEVER)
        or (key.endswith("Date") and "System" not in key and not str(value).startswith("0000:"))
    }


@each
def test_exiftool_finds_nothing_either(name: str) -> None:
    """An independent reader that knows thousands of tags found something, and then no more.

    The orientation alone may be left, and only where it is needed.
    """
    data = ALL[name]()
    assert telling(data)
    assert telling(stripped(data)).keys() <= {"IFD0:Orientation"}


def test_exiftool_agrees_on_the_way_up() -> None:
    """It reads the small Exif block that is left of a sideways photo."""
    assert telling(stripped(pictures.photo(6))) == {"IFD0:Orientation": "Rotate 90 CW"}
    assert telling(stripped(pictures.screenshot(orientation=3))) == {
        "IFD0:Orientation": "Rotate 180"
    }
