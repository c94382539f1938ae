"""What a worker does with a batch."""

from __future__ import annotations

from pathlib import Path

import pytest

from hcsite.core.diagnostics import Level
from hcsite.core.digest import digest_bytes
from hcsite.engine.blobs import Blobs
from hcsite.engine.codec import encode
from hcsite.engine.worker import Batch, Done, Task, renderer_of, work
from tests.unit.engine.jobs import NOTE, NoteView, note


@pytest.fixture
def blobs(tmp_path: Path) -> Blobs:
    """A store."""
    return Blobs(str(tmp_path / "blobs"))


def done(tmp_path: Path, blobs: Blobs, *tasks: tuple[str, NoteView, str]) -> Done:
    """What comes of tasks: path, view, and the digest of what lies there."""
    stage = tmp_path / "stage"
    stage.mkdir(exist_ok=True)
    batch = Batch(
        tasks=tuple(
            Task(path, NOTE, encode(view), (view.blob,) if view.blob else (), current)
            for path, view, current in tasks
        ),
        blobs=blobs,
        shared=(("site", blobs.put(b"!")),),
        stage=str(stage),
    )
    return work(batch)


def test_renderer_is_found_by_name() -> None:
    """As `module:name`."""
    assert renderer_of(NOTE) is note


def test_bytes_are_staged(tmp_path: Path, blobs: Blobs) -> None:
    """Under a name that holds no path; shared values and big values are at hand."""
    view = NoteView("a", blob=blobs.put(b" tail"))
    (outcome,) = done(tmp_path, blobs, ("../posts/a.txt", view, "")).outcomes
    assert digest_bytes(b"a! tail") == outcome.digest
    folder, name = outcome.staged.split("/")
    assert "stage" == folder
    assert b"a! tail" == (tmp_path / "stage" / name).read_bytes()


def test_same_bytes_are_not_written(tmp_path: Path, blobs: Blobs) -> None:
    """What lies in the output already needs no move."""
    (outcome,) = done(tmp_path, blobs, ("a.txt", NoteView("a"), digest_bytes(b"a!"))).outcomes
    assert "" == outcome.staged
    assert [] == list((tmp_path / "stage").iterdir())


def test_findings_come_back(tmp_path: Path, blobs: Blobs) -> None:
    """With the outcome of their task."""
    (outcome,) = done(tmp_path, blobs, ("a.txt", NoteView("a", warn="hm"), "")).outcomes
    assert [(Level.WARNING, "hm")] == [(d.level, d.message) for d in outcome.diagnostics]


def test_addresses_of_pages_come_back(tmp_path: Path, blobs: Blobs) -> None:
    """Each with the first page, by path, that names it; other files are not looked at."""
    link = NoteView('<a href="/x/">')
    result = done(tmp_path, blobs, ("b.html", link, ""), ("a.html", link, ""), ("c.txt", link, ""))
    assert {b"/x/": "a.html"} == result.references
