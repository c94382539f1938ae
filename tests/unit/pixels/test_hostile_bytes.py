"""Whatever bytes come in, the answer is a result or a problem for people, never a crash."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hcsite.core.diagnostics import Problems
from hcsite.pixels.icons import flatten_to_jpeg
from hcsite.pixels.probe import Picture, probe, verify
from hcsite.pixels.strip import strip
from hcsite.pixels.svg import clean_svg
from tests.unit.pixels import pictures

KINDS = ("jpeg", "png", "gif", "webp", "avif", "svg")
HEADS = (
    b"",
    b"\xff\xd8\xff",
    b"\x89PNG\r\n\x1a\n",
    b"GIF89a",
    b"RIFF\x40\0\0\0WEBP",
    b"\0\0\0\x1cftypavif\0\0\0\0mif1miaf",
    b"<svg xmlns='http://www.w3.org/2000/svg'>",
    b"<?xml version='1.0' encoding='",
)
SEEDS = {
    "photo": pictures.photo(6),
    "screenshot": pictures.screenshot(orientation=6),
    "moving screenshot": pictures.screenshot(frames=2),
    "GIF": pictures.moving_gif(),
    "WebP": pictures.webp(6),
    "moving WebP": pictures.webp(frames=2),
    "SVG": b"<svg xmlns='http://www.w3.org/2000/svg'><style>a{b:url(#c)}</style><g id='a'/></svg>",
}
patient = settings(suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])


def survives(work: Callable[[], object]) -> None:
    """Do the work; problems are an answer, and say their code and a sentence."""
    try:
        work()
    except Problems as problems:
        (found,) = problems.diagnostics
        assert found.code in {"HC321", "HC322", "HC323", "HC324"}
        assert found.message.endswith(".")
        assert found.hint.endswith(".")


def try_all(data: bytes) -> None:
    """Give the bytes to all that reads bytes, as every format."""
    survives(lambda: probe(data, path="a"))
    survives(lambda: verify(data, path="a"))
    survives(lambda: clean_svg(data, path="a"))
    survives(lambda: flatten_to_jpeg(data, width=8, height=8))
    for kind in KINDS:
        picture = Picture(kind, 1, 1, animated=False, orientation=1)
        survives(lambda picture=picture: strip(data, picture))  # type: ignore[misc]


@patient
@given(st.sampled_from(HEADS), st.binary(max_size=300))
def test_noise_behind_a_known_beginning(head: bytes, noise: bytes) -> None:
    """Bytes that only begin like a picture."""
    try_all(head + noise)


@patient
@given(st.data(), st.sampled_from(sorted(SEEDS)))
def test_real_pictures_with_damage(data: st.DataObject, name: str) -> None:
    """Real files with some bytes changed, put in, taken out, or with the end torn off."""
    found = bytearray(SEEDS[name])
    for _ in range(data.draw(st.integers(1, 6))):
        at = data.draw(st.integers(0, max(0, min(len(found), 600) - 1)))
        match data.draw(st.sampled_from(["change", "insert", "remove", "tear", "size"])):
            case "change":
                found[at : at + 1] = data.draw(st.binary(min_size=1, max_size=1))
            case "insert":
                found[at:at] = data.draw(st.binary(max_size=8))
            case "remove":
                del found[at : at + data.draw(st.integers(1, 40))]
            case "tear":
                del found[max(at, 1) :]
            case _:
                found[at : at + 4] = data.draw(
                    st.sampled_from([b"\xff\xff\xff\xff", b"\0\0\0\0", b"\x7f\xff\xff\xff"])
                )
    try_all(bytes(found))


@pytest.mark.parametrize("cut", range(0, 400, 7))
def test_an_avif_that_is_torn_or_changed_anywhere(cut: int) -> None:
    """Its boxes point into each other, so every place counts."""
    data = pictures.avif(6)
    try_all(data[:cut])
    try_all(data[:cut] + b"\xff" + data[cut + 1 :])


@patient
@given(
    st.text(alphabet="<>/=\"'&;#!-[]?: \nsvgxmlnhtpwo.3ruleid{}@()\\\u0130\U0001f600", max_size=80)
)
def test_text_that_looks_like_markup(text: str) -> None:
    """The SVG reader alone, with what is dear to parsers."""
    survives(lambda: clean_svg(text.encode(), path="a.svg"))
    root = f"<svg xmlns='http://www.w3.org/2000/svg'>{text}</svg>"
    survives(lambda: clean_svg(root.encode(), path="a.svg"))
    survives(lambda: clean_svg(root.encode("utf-16"), path="a.svg"))
