"""Renders every output of a hub in a process that may not look at anything; a program of its own.

Arguments: the folder of a hub, and where the cache may lie. Prints JSON: which renderers ran, and
each thing that one of them reached for while it was sealed.
"""

from __future__ import annotations

import json
import sys
import zoneinfo
from collections.abc import Sequence
from pathlib import Path

from hcsite.app.engine_digest import engine_fingerprint
from hcsite.app.options import Options
from hcsite.app.prepare import prepare
from hcsite.app.reading import read_sources
from hcsite.app.sources import list_content
from hcsite.engine.blobs import Blobs
from hcsite.engine.cache import Cache
from hcsite.engine.codec import decode, encode
from hcsite.engine.job import Inputs, Job
from hcsite.engine.pool import Pool
from hcsite.engine.worker import renderer_of
from tests.golden.sites import AS_OF

FORBIDDEN = ("os.listdir", "os.scandir", "os.walk", "glob.", "socket.", "subprocess.", "os.system")
FORBIDDEN_TOO = (
    "os.exec",
    "os.posix_spawn",
    "os.spawn",
    "os.fork",
    "urllib.",
    "sqlite3.",
    "ctypes.",
)
LIBRARIES = tuple(str(Path(place).resolve()) for place in (sys.prefix, sys.base_prefix))
ZONES = tuple(zoneinfo.TZPATH)
OWN = str(Path(__file__).resolve().parents[2])
"""The repository: neither the package nor a theme may be opened."""

FONTS = f"{OWN}/hcsite/pixels/fonts/"
"""Data of the package like its code: they are in the fingerprint of hcsite itself."""


class Seal:
    """Notes and refuses what a renderer reaches for. A hook of Python's cannot be taken away."""

    def __init__(self) -> None:
        self.renderer = ""
        self.broken: list[str] = []
        sys.addaudithook(self._hook)

    def _hook(self, event: str, arguments: tuple[object, ...]) -> None:
        if self.renderer and _is_forbidden(event, arguments):
            told = f"{self.renderer}: {event} {arguments[:1]}"
            renderer, self.renderer = self.renderer, ""  # to note it may open files itself
            self.broken.append(told)
            self.renderer = renderer
            raise PermissionError(told)


def _is_forbidden(event: str, arguments: tuple[object, ...]) -> bool:
    if event.startswith((*FORBIDDEN, *FORBIDDEN_TOO)):
        return not _is_library(str(arguments[0])) if event.startswith("os.") else True
    place = str(arguments[0]) if arguments else ""
    return event == "open" and not (_is_library(place) or place.startswith(FONTS))


def _is_library(path: str) -> bool:
    """Whether a path is a library's own: its code, which it may import late, or its data."""
    if path.startswith(tuple(place for place in LIBRARIES if place.startswith(OWN))):
        return "/hcsite/" not in path  # an environment that lies in the repository
    inside = path.startswith((*LIBRARIES, *ZONES))
    return inside and not path.startswith(OWN) and "/hcsite/" not in path


def main(root: Path, aside: Path, planted: Sequence[str]) -> dict[str, list[str]]:
    """Renders the jobs of a hub and those that are planted, one after the other."""
    kit = aside / "kit"
    options = Options(root=root, output=aside / "public", state=aside, kit=kit, as_of=AS_OF)
    blobs = Blobs(str(aside / "blobs"))
    with Cache.opened(aside / "sources.db") as cache:
        engine = engine_fingerprint(cache)
        read = read_sources(
            options,
            listing=list_content(root),
            cache=cache,
            blobs=blobs,
            engine=engine,
            pool=Pool(),
            progress=lambda *_: None,
        )
        ready = prepare(options, read, cache, engine, blobs, pool=Pool())
    for data in ready.small:
        blobs.put(data)
    store = Blobs(blobs.folder, ready.places)
    kit_jobs = ready.promotion.kit.jobs if ready.promotion.kit else ()
    jobs = [
        *ready.jobs,
        *kit_jobs,
        *(Job(name, f"tests.sealed.planted:{name}", None) for name in planted),
    ]
    shared = {**ready.shared, **ready.context}
    work = [
        (
            renderer_of(job.renderer),
            encode(job.args),
            Inputs(
                {digest: store.get(digest) for digest in job.blobs},
                shared,
                {name: store.get(read.texts[name]) for name in job.texts},
            ),
            job,
        )
        for job in jobs
    ]
    seal = Seal()
    for renderer, args, given, job in work:
        seal.renderer = job.renderer
        try:
            rendered = renderer.render(decode(args, renderer.view), given)
            seal.renderer = ""
            seal.broken.extend(f"{job.path}: {item.message}" for item in rendered.diagnostics)
        except PermissionError:
            pass
        finally:
            seal.renderer = ""
    return {"ran": sorted({job.renderer for job in jobs}), "broken": seal.broken}


if __name__ == "__main__":
    found = main(Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3:])
    sys.stdout.write(json.dumps(found))
