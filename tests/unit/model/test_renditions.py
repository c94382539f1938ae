"""Which widths and formats a picture gets, from what is known of it alone."""

from __future__ import annotations

from dataclasses import replace

import pytest

from hcsite.model.media import Medium
from hcsite.model.renditions import FORMATS, File, Ladder, renditions_of

LADDER = Ladder((160, 360, 720, 1080, 1440), ("avif", "webp"))
PHOTO = Medium("content/media/Big plate.JPG", "aa", "image/jpeg", 4000, 3000)


@pytest.mark.parametrize(
    ("own", "expected"),
    [
        (4000, (160, 360, 720, 1080, 1440)),
        (1440, (160, 360, 720, 1080, 1440)),
        (1200, (160, 360, 720, 1200)),
        (721, (160, 360, 721)),
        (100, (100,)),
        (1, (1,)),
    ],
)
def test_no_picture_is_enlarged(own: int, expected: tuple[int, ...]) -> None:
    """Its own width stands for a step that is near or beyond it."""
    made = renditions_of(replace(PHOTO, width=own, height=own), LADDER)
    assert made is not None
    assert expected == made.widths
    assert all(file.width <= own for file in made.files())


def test_addresses_follow_from_the_picture() -> None:
    """A name, a mark of the bytes, the width and the format; each file only once."""
    made = renditions_of(PHOTO, LADDER)
    assert made is not None
    files = list(made.files())
    assert File(f"{made.stem}-1080.jpg", 1080, 810, "jpeg") == made.plain
    assert made.stem.startswith("/media/big-plate.")
    assert File(f"{made.stem}-720.avif", 720, 540, "avif") in files
    assert [1440, 1440, 1080, 1080, 1080, 720] == [file.width for file in files[:6]]
    assert 11 == len({file.address for file in files}) == len(files)
    assert 1440 == made.widest
    other = renditions_of(replace(PHOTO, digest="bb"), LADDER)
    assert other is not None
    assert other.stem != made.stem


@pytest.mark.parametrize(
    ("kind", "traits", "plain"),
    [
        ("image/jpeg", {"width": 1200}, "own"),
        ("image/png", {"width": 1200}, "own"),
        ("image/png", {}, "jpg"),
        ("image/png", {"clear": True}, "png"),
        ("image/png", {"drawn": True}, "png"),
        ("image/webp", {"width": 300}, "jpg"),
        ("image/avif", {"width": 300, "clear": True}, "png"),
    ],
)
def test_old_programs_get_what_they_can_read(
    kind: str, traits: dict[str, object], plain: str
) -> None:
    """The picture's own file where that will do."""
    medium = replace(PHOTO, type=kind, **traits)  # type: ignore[arg-type]
    made = renditions_of(medium, LADDER)
    assert made is not None
    is_own = made.plain.address == medium.address
    assert plain == ("own" if is_own else made.plain.address.rpartition(".")[2])
    assert is_own == (made.plain not in list(made.files()))


def test_drawings_and_tall_pictures_have_fewer_formats() -> None:
    """WebP holds a drawing without loss; nothing is higher than a format allows."""
    drawn = renditions_of(replace(PHOTO, type="image/png", drawn=True), LADDER)
    tall = renditions_of(replace(PHOTO, width=1000, height=9_000), LADDER)
    thin = renditions_of(replace(PHOTO, width=100, height=20_000), LADDER)
    taller = replace(PHOTO, width=1000, height=90_000)
    assert drawn is not None
    assert tall is not None
    assert thin is not None
    assert (("webp",), ("webp",)) == (drawn.formats, tall.formats)
    assert ("avif",) == thin.formats
    assert renditions_of(taller, LADDER) is None


def test_what_stays_as_it_is() -> None:
    """Drawings that scale, downloads, and all where nobody names formats or widths."""
    assert renditions_of(replace(PHOTO, type="image/svg+xml"), LADDER) is None
    assert renditions_of(Medium("content/media/a.pdf", "aa"), LADDER) is None
    assert renditions_of(PHOTO, Ladder((), FORMATS)) is None
    assert renditions_of(PHOTO, Ladder((300,), ())) is None


def test_an_animation_keeps_its_size_and_gets_a_still() -> None:
    """But for one that is too long, and other formats than GIF."""
    film = replace(PHOTO, type="image/gif", width=200, height=100, frames=9)
    made = renditions_of(film, LADDER)
    assert made is not None
    files = [(file.address.removeprefix(made.stem), file.still) for file in made.files()]
    assert [("-200.webp", False), ("-200-still.webp", True)] == files
    assert film.address == made.plain.address
    assert renditions_of(replace(film, frames=99_999), LADDER) is None
    assert renditions_of(replace(film, type="image/webp"), LADDER) is None
