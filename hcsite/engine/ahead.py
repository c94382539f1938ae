"""Making one output ahead of the run that decides about all."""

from __future__ import annotations

from collections.abc import Mapping

from hcsite.core.diagnostics import has_errors
from hcsite.core.files import disk_errors
from hcsite.engine.cache import Cache
from hcsite.engine.kept_jobs import kept_job
from hcsite.engine.publish import clear_stage, drop_stage, put_in_place
from hcsite.engine.run import Setting
from hcsite.engine.strangers import find_strangers
from hcsite.engine.worker import Batch, Outcome, Task, work


def put_ahead(
    path: str, *, texts: Mapping[str, str], setting: Setting, cache: Cache, keep: bool = True
) -> bool:
    """Makes a file of the last plan with the texts of today, and puts it in place; whether it did.

    `texts` are the digests of those that changed. Nothing is remembered: the next run finds a file
    that is not as it left it, and makes it once more. Unless it is to `keep` it, it only makes it.
    """
    kept = cache.arguments(path)
    if kept is None or not cache.is_output(path):
        return False
    job = kept_job(path, kept)
    if not all(map(setting.blobs.has, job.blobs)):
        return False
    known = {**setting.texts, **texts}
    named = tuple((name, known[name]) for name in job.texts)
    task = Task(path, job.renderer, kept.args, job.blobs, "", named)
    try:
        with disk_errors(str(setting.output)):
            return _put(task, setting, keep=keep)
    finally:
        drop_stage(setting.output)


def _put(task: Task, setting: Setting, *, keep: bool) -> bool:
    shared = tuple(sorted({**setting.shared, **setting.context}.items()))
    stage = str(clear_stage(setting.output))
    batch = Batch((task,), setting.blobs, shared, stage, inspector=setting.inspector)
    (outcome,) = work(batch).outcomes
    if not keep or has_errors(outcome.diagnostics) or _is_in_the_way(outcome, setting):
        return False
    put_in_place(str(setting.output), outcome)
    return True


def _is_in_the_way(outcome: Outcome, setting: Setting) -> bool:
    ours = frozenset((outcome.path,))
    return bool(find_strangers(setting.output, [outcome], ours=ours, gone=frozenset()))
