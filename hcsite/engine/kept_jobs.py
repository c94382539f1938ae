"""A job as it is kept in the cache, with why it was done: so that it can be done again."""

from __future__ import annotations

import json
from dataclasses import dataclass

from hcsite.engine.cache import Arguments
from hcsite.engine.codec import decode, encode
from hcsite.engine.job import Job
from hcsite.engine.key import Keyed, Keys
from hcsite.engine.reasons import reasons


@dataclass(frozen=True, slots=True)
class Needs:
    """A job but for its arguments, as it is kept: see Job."""

    renderer: str
    closure: str
    shared: tuple[str, ...]
    blobs: tuple[str, ...]
    texts: tuple[str, ...]


def kept_job(path: str, kept: Arguments) -> Job:
    """The job of an output, without its arguments."""
    needs = decode(kept.needs, Needs)
    return Job(
        path=path,
        renderer=needs.renderer,
        args=None,
        closure=needs.closure,
        shared=needs.shared,
        blobs=needs.blobs,
        texts=needs.texts,
        source=kept.source,
    )


def explained(item: Keyed, keys: Keys, before: Arguments | None) -> Arguments:
    """What is to be kept of a job that is done now; `before` is what was kept of it."""
    job, parts = item.job, keys.parts(item.job)
    if before is None:
        why = ["it was not there before"]
    else:
        why = reasons(json.loads(before.parts), parts, before.args, item.args)
    told = json.dumps(why, ensure_ascii=False)
    needs = Needs(job.renderer, job.closure, job.shared, job.blobs, job.texts)
    return Arguments(job.source, json.dumps(parts), encode(needs), item.args, told)
