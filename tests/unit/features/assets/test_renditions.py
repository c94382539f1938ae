"""Renditions as jobs, and what their renderer gives."""

from __future__ import annotations

from dataclasses import replace

from hcsite.core.digest import digest_bytes
from hcsite.engine.job import Inputs
from hcsite.features.assets.plan import rendition_jobs
from hcsite.features.assets.render import rendition
from hcsite.features.assets.views import RenditionView
from hcsite.model.media import Medium
from hcsite.model.renditions import Ladder, Renditions, renditions_of
from tests.unit.pixels.pictures import moving_gif, photo

DATA = photo()
PHOTO = Medium("content/media/p.jpg", digest_bytes(DATA), "image/jpeg", 48, 32)


def made(medium: Medium) -> Renditions:
    """What is made of a medium."""
    found = renditions_of(medium, Ladder((24, 480), ("avif", "webp")))
    assert found is not None
    return found


def test_each_file_is_a_job() -> None:
    """The same bytes only once; those of a preview are parted in what is named and what waits."""
    wide = made(replace(PHOTO, width=4800, height=3200))
    twin = made(replace(wide.medium, path="content/posts/p.jpg"))
    jobs = list(rendition_jobs([wide, twin]))
    assert [file.address for file in wide.files()] == [f"/{job.path}" for job in jobs]
    assert {(PHOTO.digest,)} == {job.blobs for job in jobs}
    assert {PHOTO.path} == {job.source for job in jobs}
    plain, others = (list(rendition_jobs([wide], plain=which)) for which in (True, False))
    assert [wide.plain.address] == [f"/{job.path}" for job in plain]
    assert sorted(job.path for job in jobs) == sorted(job.path for job in (*plain, *others))


def test_a_job_gives_a_file_of_its_format() -> None:
    """Of a photo, and of an animation."""
    found = {job.path[-4:]: rendered(job.args, DATA) for job in rendition_jobs([made(PHOTO)])}
    assert {"avif": b"ftyp", "webp": b"RIFF"} == {
        kind: data[4:8] if kind == "avif" else data[:4] for kind, data in found.items()
    }
    film = moving_gif()
    gif = replace(PHOTO, digest=digest_bytes(film), type="image/gif", frames=3)
    moves, still = (rendered(job.args, film) for job in rendition_jobs([made(gif)]))
    assert (True, False) == (b"ANIM" in moves, b"ANIM" in still)


def rendered(view: RenditionView, data: bytes) -> bytes:
    """What the renderer makes of a view."""
    result = rendition.render(view, Inputs({view.blob: data}, {}))
    assert () == result.diagnostics
    return result.data


def test_a_bad_file_is_told_and_no_more() -> None:
    """With the name of the picture."""
    view = RenditionView("torn", "content/media/p.jpg", 9, 9, "webp", 9)
    result = rendition.render(view, Inputs({"torn": DATA[:400]}, {}))
    assert [("HC321", view.path)] == [(item.code, item.path) for item in result.diagnostics]
