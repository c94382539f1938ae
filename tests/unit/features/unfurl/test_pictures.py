"""What is said of the picture that goes along with a link."""

from __future__ import annotations

import pytest

from hcsite.core.diagnostics import Diagnostic
from hcsite.features.unfurl.findings import Picture
from hcsite.features.unfurl.head import read_head
from hcsite.features.unfurl.pictures import is_large, picture_findings
from hcsite.features.unfurl.readers import Frame, read_all
from tests.unit.features.unfurl.pages import GOOD, IMAGE, meta, page


def told(html: str, picture: Picture | None = GOOD) -> list[Diagnostic]:
    """The findings of a page with this picture."""
    head = read_head(html)
    found = picture_findings(head, read_all(head), lambda _url: picture)
    return [item.diagnostic for item in found]


def of(picture: Picture) -> list[tuple[str, str]]:
    """Level and words of the findings about a picture, which the page describes rightly."""
    width, height, _, kind = picture
    changes: dict[str, str | None] = {
        "og:image:width": str(width),
        "og:image:height": str(height),
        "og:image:type": kind,
    }
    found = told(page(changes), picture)
    assert {"HC894"} >= {item.code for item in found}
    return [(item.level.value, item.message) for item in found]


@pytest.mark.parametrize(
    "picture",
    [GOOD, (1200, 675, 300_000, "image/png"), (1500, 1000, 300_000, "image/webp")],
)
def test_a_good_picture(picture: Picture) -> None:
    """1200 × 630, and shapes that lose little when they are cut."""
    assert [] == of(picture)


JPEG = "image/jpeg"
FAULTS: list[tuple[Picture, list[tuple[str, str]]]] = [
    (
        (280, 147, 9_000, JPEG),
        [
            ("warning", "too small for Facebook, X, WhatsApp and iMessage."),
            ("info", "only be small on LinkedIn."),
        ],
    ),
    ((899, 472, 9_000, JPEG), [("info", "only be small on iMessage.")]),
    ((599, 314, 9_000, JPEG), [("info", "only be small on Facebook and iMessage.")]),
    ((5000, 2625, 290_000, JPEG), [("warning", "too many for X.")]),
    ((1200, 630, 300_001, JPEG), [("info", "may be too many for WhatsApp.")]),
    ((1200, 630, 600_001, JPEG), [("warning", "too many for WhatsApp.")]),
    ((1200, 630, 1_000_001, JPEG), [("warning", "too many for Bluesky and WhatsApp.")]),
    ((1200, 630, 9_000, "image/avif"), [("warning", "type image/avif, which is not for X.")]),
    ((10, 10, 900, "image/svg+xml"), [("warning", "an SVG, which networks do not show.")]),
    (
        (2000, 400, 9_000, JPEG),
        [
            ("warning", "too long and thin for WhatsApp."),
            ("info", "cut off on Facebook, LinkedIn, X, Bluesky"),
        ],
    ),
    ((1080, 1080, 9_000, JPEG), [("info", "cut off on Facebook")]),
]


@pytest.mark.parametrize(("picture", "faults"), FAULTS, ids=lambda item: str(item)[:24])
def test_a_picture_that_does_not_suit_all(picture: Picture, faults: list[tuple[str, str]]) -> None:
    """Each fault once, with all networks that it concerns; what none of them says is a note."""
    found = of(picture)
    assert [level for level, _ in faults] == [level for level, _ in found]
    for (_, words), (_, message) in zip(faults, found, strict=True):
        assert words in message


def test_no_picture() -> None:
    """A note, for not every page needs one."""
    (found,) = told(page({"og:image": None, "twitter:image": None}))
    assert ("HC892", "info") == (found.code, found.level.value)


def test_several_pictures() -> None:
    """One is enough."""
    (found,) = told(page(extra=meta("og:image", IMAGE)))
    assert ("HC892", "warning") == (found.code, found.level.value)
    assert "2 pictures" in found.message


@pytest.mark.parametrize(
    "url",
    ["/media/a.jpg", "media/a.jpg", "http://hub.example.org/a.jpg", "//h.example/a.jpg", "https:/"],
)
def test_an_address_that_nobody_can_fetch(url: str) -> None:
    """A whole address with https is wanted, and told once for og: and twitter:."""
    (found,) = told(page({"og:image": url, "twitter:image": url}))
    assert "HC893" == found.code
    assert url in found.message


def test_a_picture_that_is_not_there() -> None:
    """Nothing is known of pictures of other hosts, so nothing is said."""
    (found,) = told(page(), None)
    assert ("HC893", True) == (found.code, "/media/salt.3f.jpg" in found.message)
    elsewhere = "https://pictures.example/a.jpg"
    assert [] == told(page({"og:image": elsewhere, "twitter:image": elsewhere}), None)


@pytest.mark.parametrize(
    ("key", "value", "words"),
    [
        ("og:image:width", None, "the size of its picture, which Facebook and Discord ask for"),
        ("og:image:height", "", "the size of its picture"),
        ("og:image:width", "1201", "1201 × 630 pixels; it has 1200 × 630"),
        ("og:image:type", "image/png", "image/png; it is image/jpeg"),
        ("og:image:alt", None, "no text for people"),
    ],
)
def test_a_picture_that_is_not_described(key: str, value: str | None, words: str) -> None:
    """Size, type and alternative text, as the picture really is."""
    (found,) = told(page({key: value}))
    assert ("HC895", "warning") == (found.code, found.level.value)
    assert words in found.message


@pytest.mark.parametrize(
    ("frame", "card", "size", "large"),
    [
        (Frame(), "", None, True),
        (Frame(large="never"), "summary_large_image", (1200, 630), False),
        (Frame(large="card"), "summary_large_image", (1200, 630), True),
        (Frame(large="card"), "summary", (1200, 630), False),
        (Frame(large="landscape"), "", (600, 600), False),
        (Frame(large="landscape"), "", (601, 600), True),
        (Frame(large_from=(600, 315)), "", (600, 314), False),
        (Frame(large_from=(600, 315)), "", (600, 315), True),
        (Frame(min=(200, 200)), "", (1200, 199), False),
    ],
)
def test_when_a_picture_is_large(
    frame: Frame, card: str, size: tuple[int, int] | None, *, large: bool
) -> None:
    """By the network's own rule, by what the page asks for, by the size."""
    assert large == is_large(frame, read_head(page({"twitter:card": card})), size)
