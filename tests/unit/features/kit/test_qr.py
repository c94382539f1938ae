"""QR codes: what a camera reads is what was written."""

from __future__ import annotations

import re

import pytest
from PIL import Image, ImageDraw

from hcsite.features.kit.qr import QUIET, QrCode, qr_code

RUN = re.compile(r"M(\d+) (\d+)h(\d+)v1h-(\d+)z")
SCALE = 6


def drawn(code: QrCode) -> Image.Image:
    """The code as pixels."""
    side = code.size * SCALE
    image = Image.new("L", (side, side), 255)
    draw = ImageDraw.Draw(image)
    for left, top, width, back in RUN.findall(code.path):
        assert width == back
        x, y = int(left) * SCALE, int(top) * SCALE
        draw.rectangle((x, y, x + int(width) * SCALE - 1, y + SCALE - 1), 0)
    return image


@pytest.mark.parametrize(
    "text",
    [
        "https://willowbrook.example/s/k3f9a",
        "https://xn--mnchen-3ya.example/posts/salz/?a=1&b=%20#oben",
        "https://willowbrook.example/" + "a" * 400,
    ],
)
def test_another_program_reads_what_was_written(text: str) -> None:
    """ZXing finds one code, with this text, at error level M or better."""
    zxing = pytest.importorskip("zxingcpp", reason="zxing-cpp is not installed")
    code = qr_code(text)
    assert code is not None
    found = zxing.read_barcodes(drawn(code))
    assert [text] == [item.text for item in found]
    assert found[0].ec_level in ("M", "Q", "H")


def test_path_is_all_that_is_dark() -> None:
    """Nothing but runs of modules, all within the quiet zone, which is four modules wide."""
    code = qr_code("https://willowbrook.example/s/k3f9a")
    assert code is not None
    runs = RUN.findall(code.path)
    assert code.path == "".join(f"M{x} {y}h{w}v1h-{w}z" for x, y, w, _ in runs)
    edges = [(int(x), int(y), int(x) + int(w)) for x, y, w, _ in runs]
    assert QUIET == min(x for x, _, _ in edges) == min(y for _, y, _ in edges)
    assert code.size - QUIET == max(end for _, _, end in edges)
    assert code.size - QUIET - 1 == max(y for _, y, _ in edges)


def test_short_address_makes_a_coarse_code() -> None:
    """A printable path gives a code of 29 modules, a long address one that is too fine."""
    short, long = qr_code("https://willowbrook.example/s/k3f9a"), qr_code("https://a.example/" * 30)
    assert short is not None
    assert (29 + 2 * QUIET, False) == (short.size, short.fine)
    assert long is not None
    assert long.fine


def test_what_no_code_can_hold() -> None:
    """Nothing is made of an address that is longer than the largest code."""
    assert qr_code("https://willowbrook.example/" + "ä" * 3000) is None
