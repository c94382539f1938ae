"""Making the kit: the jobs of all its files, and the run that writes them beside the website."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime

from hcsite.app.gallery import Gallery
from hcsite.app.kit_view import KitParts
from hcsite.app.link_jobs import DESK, desk_job
from hcsite.engine.job import Job
from hcsite.features.assets.plan import copy_job
from hcsite.features.kit.plan_desk import desk_jobs
from hcsite.features.kit.plan_exports import export_jobs
from hcsite.features.kit.plan_records import RECORDS
from hcsite.features.kit.schedule import plan_sends
from hcsite.features.kit.status import Mending, mendings_of


@dataclass(frozen=True, slots=True)
class KitPlan:
    """The jobs of a kit but for its `RECORDS`, and until when they stay the same.

    `shares` are the cards of links, which the website has too; `pages` the jobs of the pages that
    pieces have there, by the path of their file; `mendings` what is to be said to editors.
    """

    jobs: tuple[Job, ...]
    until: datetime
    shares: tuple[Job, ...] = ()
    pages: Mapping[str, Job] = field(default_factory=dict)
    gallery: Gallery | None = None
    mendings: tuple[Mending, ...] = ()

    def whole(self, drawn: Mapping[str, str] | None = None) -> Iterator[Job]:
        """The jobs; pages of the desk also show what networks make of the link to their piece.

        `drawn` are the digests of cards that lie on the website already, by path.
        """
        known = {job.path: (drawn or {}).get(job.path, "") for job in self.shares}
        yield from (copy_job(j.path, known[j.path]) if known[j.path] else j for j in self.shares)
        for job in self.jobs:
            page = self.pages.get(job.source) if job.renderer == DESK else None
            yield desk_job(job, page, self.gallery) if page and self.gallery else job

    def places(self) -> dict[str, str]:
        """The page of the desk of each piece, by the path of its file."""
        return {job.source: job.path for job in self.jobs if job.renderer == DESK}


def plan_kit(parts: KitParts, closure: Callable[[str], str]) -> KitPlan:
    """All files of the kit, but for its records: those tell what the whole plan found."""
    sent = replace(parts.view, pieces=tuple(p for p in parts.view.pieces if p.path in parts.sent))
    sends = plan_sends(sent)
    exports = tuple(export_jobs(sent, sends))
    files = (*(job.path for job in exports), *RECORDS)
    desk = desk_jobs(parts.view, closure, sends=sends.sends, files=files)
    cards = (card.job for card in parts.cards)
    shares = tuple(card.job for card in parts.shares)
    return KitPlan((*exports, *desk, *cards), sends.until, shares, mendings=mendings_of(parts.view))
