"""A job: one file of the output as a pure function of its arguments."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

from hcsite.core.diagnostics import Diagnostic

V = TypeVar("V")


@dataclass(frozen=True, slots=True)
class Job:
    """One file to be made.

    `path`: where it goes, from the output folder. `renderer`: `module:name` of a Renderer. `args`:
    its view, complete. `closure`: the digest of the templates that it can reach. `shared`: names
    of values that many jobs have in common. `blobs`: digests of big values that `args` names;
    `texts`: names of big values whose digests are told apart from the jobs, so that a new text
    needs no new plan. `source`: the content file that asked for it, for messages. `weight`: it
    takes as long as so many pages.
    """

    path: str
    renderer: str
    args: Any
    closure: str = ""
    shared: tuple[str, ...] = ()
    blobs: tuple[str, ...] = ()
    texts: tuple[str, ...] = ()
    source: str = ""
    weight: int = 1

    def bare(self) -> Job:
        """The same job without its arguments; as `replace` would make it, but sooner."""
        path, renderer, closure, shared = self.path, self.renderer, self.closure, self.shared
        blobs, texts, source, weight = self.blobs, self.texts, self.source, self.weight
        return Job(path, renderer, None, closure, shared, blobs, texts, source, weight)


@dataclass(frozen=True, slots=True)
class Rendered:
    """What a renderer gives: the bytes of the file, and what is to be said about it."""

    data: bytes
    diagnostics: tuple[Diagnostic, ...] = ()


@dataclass(frozen=True, slots=True)
class Inputs:
    """What a renderer may read beside its view: blobs by digest, shared values, texts by name.

    A blob is read when it is asked for. `many` says that a lot is rendered, so that it pays to get
    ready for that; it changes no byte.
    """

    blobs: Mapping[str, bytes]
    shared: Mapping[str, bytes]
    texts: Mapping[str, bytes] = field(default_factory=dict)
    many: bool = False


@dataclass(frozen=True, slots=True)
class Renderer(Generic[V]):
    """How a kind of job is done: the class of its view, and a pure function of view and inputs."""

    view: type[V]
    render: Callable[[V, Inputs], Rendered]
