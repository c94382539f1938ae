"""Files that content brings along: pictures, and what is published as it is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from hcsite.core.diagnostics import Diagnostic
from hcsite.core.files import read
from hcsite.engine.job import Job
from hcsite.features.assets.plan import media_jobs, static_jobs
from hcsite.features.privacy.traces import COPIED, RULE, copy_job, is_looked_at, look
from hcsite.model.media import Medium
from hcsite.model.rule import rules_in_force
from hcsite.model.site import Site


def file_jobs(site: Site, media: Iterable[Medium], static: Mapping[str, str]) -> Iterator[Job]:
    """A job for each; what may tell too much is looked at on its way, where the hub wants that."""
    asked = RULE in rules_in_force(site)
    for job in (*media_jobs(media), *static_jobs(static)):
        if asked and job.renderer.endswith(":file") and is_looked_at(job.source):
            yield copy_job(job.path, job.blobs[0], job.source)
        else:
            yield job


def copy_findings(jobs: Iterable[Job], root: Path) -> Iterator[Diagnostic]:
    """What these jobs will say of files, without making anything."""
    for job in jobs:
        if job.renderer == COPIED:
            yield from look(read(root / job.source, job.source), job.source)
