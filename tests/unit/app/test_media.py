"""What a picture is, found out once for each content."""

from __future__ import annotations

from pathlib import Path

import pytest

from hcsite.app.media import MediaReader
from hcsite.app.sources import list_content
from hcsite.core.diagnostics import Problems
from hcsite.core.digest import digest_bytes
from hcsite.engine.cache import Cache
from hcsite.engine.pool import Pool
from hcsite.model.media import Medium
from hcsite.pixels import probe
from tests.property.pictures import picture
from tests.unit.app.hubs import PICTURE, hub, write_files

PATH = "content/media/plate.png"
DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 6" width="8" height="6"/>'


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A hub with a picture, a drawing, a download, and what only looks like a picture."""
    files: dict[str, str | bytes | None] = {
        PATH: PICTURE,
        "content/media/d.svg": DRAWING,
        "content/media/talk.pdf": b"%PDF",
        "content/media/torn.png": PICTURE[:60],
        "content/media/late.png": PICTURE,
    }
    root = hub(tmp_path)
    write_files(root, files)
    return root


def reader(root: Path, cache: Cache, engine: str = "e") -> MediaReader:
    """A reader with what the cache knows."""
    return MediaReader(root, list_content(root), cache.files(), engine, cache.media())


@pytest.fixture
def cache(tmp_path: Path) -> Cache:
    """An empty cache."""
    return Cache(tmp_path / "cache.db")


def test_media_are_described(root: Path, cache: Cache) -> None:
    """Pictures by kind and size, others by their digest alone."""
    media = reader(root, cache)
    seen = Medium(PATH, digest_bytes(PICTURE), "image/png", 40, 30, tone="wine", drawn=True)
    assert seen == media.fetch(PATH)
    drawing = media.fetch("content/media/d.svg")
    assert ("image/svg+xml", 8, 6) == (drawing.type, drawing.width, drawing.height)
    talk = media.fetch("content/media/talk.pdf")
    assert Medium("content/media/talk.pdf", digest_bytes(b"%PDF")) == talk


def test_picture_is_looked_at_once(
    root: Path, cache: Cache, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Within a build and from build to build, until it or our code changes."""
    seen: list[str] = []
    real = probe.probe

    def looked(data: bytes, *, path: str) -> probe.Picture:
        seen.append(path)
        return real(data, path=path)

    monkeypatch.setattr(probe, "probe", looked)
    for engine in ("e", "e", "f"):
        media = reader(root, cache, engine)
        assert media.fetch(PATH) is media.fetch(PATH)
        media.remember(cache)
        cache.commit()
    assert 2 == len(seen)
    write_files(root, {PATH: picture((8, 8))})
    assert (8, 3) == (reader(root, cache, "f").fetch(PATH).width, len(seen))


def test_torn_picture_is_told(root: Path, cache: Cache) -> None:
    """And not remembered as a good one."""
    media = reader(root, cache)
    with pytest.raises(Problems):
        media.fetch("content/media/torn.png")
    media.remember(cache)
    assert {} == cache.media()


def test_many_new_pictures_are_looked_at_together(root: Path, cache: Cache) -> None:
    """Only those that are wanted; what is wrong with one is told where it is asked for."""
    write_files(root, {f"content/media/{n}.png": PICTURE for n in range(6)})
    torn = "content/media/torn.png"
    wanted = [torn, *(f"content/media/{n}.png" for n in range(5))]
    media = reader(root, cache)
    media.look_ahead(lambda: wanted, Pool())
    assert set(wanted) == {*media.found, *media.bad}
    with pytest.raises(Problems):
        media.fetch(torn)
    media.remember(cache)
    cache.commit()
    again = reader(root, cache)
    again.look_ahead(lambda: wanted[1:], Pool())
    assert {} == again.found


def test_picture_that_is_gone_is_forgotten(root: Path, cache: Cache) -> None:
    """With the next build that looks."""
    media = reader(root, cache)
    media.fetch("content/media/late.png")
    media.remember(cache)
    assert ["content/media/late.png"] == list(cache.media())
    (root / "content/media/late.png").unlink()
    reader(root, cache).remember(cache)
    assert {} == cache.media()
