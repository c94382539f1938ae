"""What a worker does: reads the big values, runs the renderer, stages the bytes."""

from __future__ import annotations

import importlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from time import perf_counter
from typing import cast

from hcsite.core.diagnostics import Diagnostic, Problems, has_errors
from hcsite.core.digest import digest_bytes
from hcsite.engine.blobs import Blobs
from hcsite.engine.codec import decode
from hcsite.engine.job import Inputs, Renderer
from hcsite.engine.limit import Limit, time_limit
from hcsite.engine.profile import Profile, Spans
from hcsite.engine.references import references_in

INSPECTION = "inspection"
"""The name of the value, in the context, that tells an inspector what to look for."""

Inspector = Callable[[str, bytes, bytes, object], tuple[Diagnostic, ...]]
"""Gives the findings in an output: from its path, its bytes, the value of INSPECTION, its view."""


@dataclass(frozen=True, slots=True)
class Task:
    """One job for a worker. `current` is the digest of the output as it lies there, if it does.

    `texts` maps names to digests; it takes as long as `weight` pages.
    """

    path: str
    renderer: str
    args: bytes
    blobs: tuple[str, ...]
    current: str
    texts: tuple[tuple[str, str], ...] = ()
    weight: int = 1


@dataclass(frozen=True, slots=True)
class _Named(Mapping[str, bytes]):
    """The blobs that a task names, and no others; each is read when it is asked for.

    A picture is made in many widths one after the other, and decoded only for the first.
    """

    store: Blobs
    names: tuple[str, ...]

    def __getitem__(self, digest: str) -> bytes:
        if digest not in self.names:
            raise KeyError(digest)
        return self.store.get(digest)

    def __iter__(self) -> Iterator[str]:
        return iter(self.names)

    def __len__(self) -> int:
        return len(self.names)


@dataclass(frozen=True, slots=True)
class Batch:
    """Tasks for one worker, with what they have in common. `shared` maps names to digests.

    `many` says that there are many more; `inspector` names a function (`module:name`) that looks at
    each output: see Inspector.
    """

    tasks: tuple[Task, ...]
    blobs: Blobs
    shared: tuple[tuple[str, str], ...]
    stage: str
    many: bool = False
    inspector: str = ""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a task. `staged` names the file among all stages; empty: as it already was."""

    path: str
    digest: str
    staged: str
    diagnostics: tuple[Diagnostic, ...]


@dataclass(frozen=True, slots=True)
class Done:
    """What came of a batch; `references` name the first page for each address that is named."""

    outcomes: list[Outcome]
    references: dict[bytes, str]
    spans: Spans = field(default_factory=dict)


def work(batch: Batch) -> Done:
    """Does the tasks of a batch."""
    shared = {name: _shared(batch.blobs.folder, digest) for name, digest in batch.shared}
    outcomes: list[Outcome] = []
    references: dict[bytes, str] = {}
    profile = Profile()
    with time_limit() as limit:
        for task in batch.tasks:
            started = perf_counter()
            limit.restart()
            outcomes.append(_do(task, batch, shared, references, limit))
            profile.add(task.renderer, perf_counter() - started)
    return Done(outcomes, references, profile.spans)


@lru_cache(maxsize=16)
def _shared(folder: str, digest: str) -> bytes:
    return Blobs(folder).get(digest)


@lru_cache(maxsize=64)
def renderer_of(name: str) -> Renderer[object]:
    """The Renderer at `module:name`."""
    return cast("Renderer[object]", _named(name))


@lru_cache(maxsize=4)
def inspector_of(name: str) -> Inspector:
    """The Inspector at `module:name`."""
    return cast("Inspector", _named(name))


def _named(name: str) -> object:
    module, _, attribute = name.partition(":")
    return getattr(importlib.import_module(module), attribute)


def _do(
    task: Task,
    batch: Batch,
    shared: dict[str, bytes],
    references: dict[bytes, str],
    limit: Limit,
) -> Outcome:
    renderer = renderer_of(task.renderer)
    view = decode(task.args, renderer.view)
    texts = {name: batch.blobs.get(digest) for name, digest in task.texts}
    blobs = _Named(batch.blobs, task.blobs)
    rendered = renderer.render(view, Inputs(blobs, shared, texts, batch.many))
    if limit.fired:  # the next page may never end either
        raise Problems(rendered.diagnostics)
    if task.path.endswith(".html"):
        for reference in references_in(rendered.data):
            references[reference] = min(task.path, references.get(reference, task.path))
    said = rendered.diagnostics
    if batch.inspector and not has_errors(said):
        look = inspector_of(batch.inspector)
        said = (*said, *look(task.path, rendered.data, shared.get(INSPECTION, b""), view))
    digest = digest_bytes(rendered.data)
    if digest == task.current:
        return Outcome(task.path, digest, "", said)
    name = digest_bytes(task.path.encode())
    with open(f"{batch.stage}/{name}", "wb", buffering=0) as file:  # once a page
        file.write(rendered.data)
    return Outcome(task.path, digest, f"{Path(batch.stage).name}/{name}", said)
