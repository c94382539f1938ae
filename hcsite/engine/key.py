"""The key of a job: same key and the output untouched, and there is nothing to do."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from hcsite.core.digest import digest_bytes, digest_parts
from hcsite.engine.codec import encode
from hcsite.engine.job import Job


@dataclass(frozen=True, slots=True)
class Keyed:
    """A job without its arguments, their very bytes, and its key.

    A worker is given these bytes and nothing else, so what is not in the key cannot be read.
    """

    job: Job
    args: bytes
    form: str
    key: str

    @property
    def path(self) -> str:
        """Where it goes, from the output folder."""
        return self.job.path

    @property
    def planned(self) -> Planned:
        """The job without its arguments."""
        return Planned(self.job.path, self.form, self.job.texts, self.key)


class Planned(NamedTuple):
    """A job whose arguments are in the cache, or not wanted any more.

    `form` is the digest of all that is in the key but the texts; `texts` names those.
    """

    path: str
    form: str
    texts: tuple[str, ...]
    key: str = ""


class Keys:
    """Gives keys in one build: the engine and the shared values are the same for all its jobs.

    `shared` and `texts` are digests by name.
    """

    def __init__(self, engine: str, shared: Mapping[str, str], texts: Mapping[str, str]) -> None:
        self._engine = engine
        self._shared = shared
        self._texts = texts
        self._prefixes: dict[tuple[str, str, tuple[str, ...]], str] = {}

    def of(self, job: Job) -> Keyed:
        """The job with its key."""
        args = encode(job.args)
        form = digest_parts(self._prefix(job), args)
        return Keyed(job.bare(), args, form, self.key(form, job.texts))

    def key(self, form: str, texts: Iterable[str]) -> str:
        """The key of a job from its form and the names of its texts."""
        joined = "".join([form, *[self._texts[name] for name in texts]])  # all of one length
        return digest_bytes(joined.encode())

    def _prefix(self, job: Job) -> str:
        same = (job.renderer, job.closure, job.shared)
        if same not in self._prefixes:
            shared = (f"{name}={self._shared[name]}" for name in job.shared)
            self._prefixes[same] = digest_parts(self._engine, job.renderer, job.closure, *shared)
        return self._prefixes[same]

    def parts(self, job: Job) -> dict[str, str]:
        """What the key is made of beside the arguments, by name, for explanations."""
        shared = {f"shared value “{name}”": self._shared[name] for name in job.shared}
        texts = {f"the text of {name}": self._texts[name] for name in job.texts}
        return {
            "hcsite itself": self._engine,
            "renderer": job.renderer,
            "templates": job.closure,
            **shared,
            **texts,
        }
