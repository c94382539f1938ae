"""Which pictures are made in which widths and formats, and which of them only on request."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from hcsite.app.linking import Linked
from hcsite.engine.job import Job
from hcsite.features.assets.plan import rendition_jobs
from hcsite.model.renditions import FORMATS, Ladder, renditions_of
from hcsite.model.site import PicturePolicy
from hcsite.theme.layers import Theme


@dataclass(frozen=True, slots=True)
class PicturePlan:
    """The jobs of renditions: those of the build, and by path those that wait for a request."""

    jobs: tuple[Job, ...] = ()
    waiting: Mapping[str, Job] = field(default_factory=dict)


def ladder_of(policy: PicturePolicy, theme: Theme) -> Ladder:
    """The widths and formats of pictures: those of the hub, else those of the theme."""
    formats = tuple(form for form in FORMATS if form in policy.formats)
    return Ladder(policy.widths or theme.widths(), formats)


def picture_plan(linked: Linked, ladder: Ladder, *, preview: bool) -> PicturePlan:
    """What is made of the pictures that pages show.

    In a preview only what a page names as the file itself; the rest is made when it is asked for.
    """
    if not preview:
        return PicturePlan(tuple(_jobs(linked, ladder, plain=None)))
    waiting = {job.path: job for job in _jobs(linked, ladder, plain=False)}
    return PicturePlan(tuple(_jobs(linked, ladder, plain=True)), waiting)


def _jobs(linked: Linked, ladder: Ladder, *, plain: bool | None) -> Iterator[Job]:
    """All jobs, or only those of plain files, or all others."""
    shown = (linked.media[path] for path in sorted(linked.pictures))
    made = (renditions_of(medium, ladder) for medium in shown)
    return rendition_jobs(filter(None, made), plain=plain)
