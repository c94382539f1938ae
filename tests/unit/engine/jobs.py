"""A renderer for tests, jobs for it, and runs of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from hcsite.core.diagnostics import error, warning
from hcsite.engine.blobs import Blobs
from hcsite.engine.cache import Cache
from hcsite.engine.job import Inputs, Job, Rendered, Renderer
from hcsite.engine.pool import Pool
from hcsite.engine.run import Report, Setting, run

NOTE = "tests.unit.engine.jobs:note"


@dataclass(frozen=True, slots=True)
class NoteView:
    """A text, what is to be said about it, and the digest of a longer text."""

    text: str
    warn: str = ""
    fail: str = ""
    blob: str = ""


def _note(view: NoteView, inputs: Inputs) -> Rendered:
    said = [warning("HC901", view.warn)] if view.warn else []
    said += [error("HC902", view.fail)] if view.fail else []
    tail = inputs.blobs[view.blob].decode() if view.blob else ""
    return Rendered(f"{view.text}{inputs.shared['site'].decode()}{tail}".encode(), tuple(said))


note: Renderer[NoteView] = Renderer(NoteView, _note)


def job(path: str, text: str = "x", *, source: str = "", closure: str = "", **more: str) -> Job:
    """A job that writes a text, and the shared value behind it."""
    view = NoteView(text, **more)
    blobs = (view.blob,) if view.blob else ()
    return Job(path, NOTE, view, closure=closure, shared=("site",), blobs=blobs, source=source)


def setting_of(folder: Path, *, site: str = "!", pool: Pool | None = None) -> Setting:
    """Where a run happens: output, blobs and cache below a folder."""
    blobs = Blobs(str(folder / "blobs"))
    return Setting(
        output=folder / "public",
        blobs=blobs,
        engine="engine 1",
        shared={"site": blobs.put(site.encode())},
        context={"theme": blobs.put(b"theme")},
        pool=pool or Pool(),
    )


def run_jobs(folder: Path, jobs: Sequence[Job], *, commit: bool = True, **more: Any) -> Report:
    """Runs jobs over what is there; the cache is kept unless `commit` is false."""
    named: Mapping[str, Any] = {k: more.pop(k) for k in ("gate", "progress") if k in more}
    with Cache.opened(folder / "cache.db") as cache, Pool(more.pop("workers", 1)) as pool:
        report = run(jobs, setting=setting_of(folder, pool=pool, **more), cache=cache, **named)
        if commit:
            cache.commit()
    return report


def numbers(report: Report) -> tuple[int, int, int, int, int]:
    """What a run did: outputs, rendered, written, removed, unchanged."""
    return (report.outputs, report.rendered, report.written, report.removed, report.unchanged)


def files(folder: Path) -> dict[str, str]:
    """What lies in the output, without the manifest."""
    output = folder / "public"
    return {
        path.relative_to(output).as_posix(): path.read_text(encoding="utf-8")
        for path in sorted(output.rglob("*"))
        if path.is_file() and path.name != ".hcsite-manifest.json"
    }
