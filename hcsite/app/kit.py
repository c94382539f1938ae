"""Making the kit: the jobs of all its files, and the run that writes them beside the website."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from hcsite.app.kit_view import KitParts
from hcsite.engine.job import Job
from hcsite.features.kit.plan_desk import desk_jobs
from hcsite.features.kit.plan_exports import export_jobs
from hcsite.features.kit.schedule import plan_sends


@dataclass(frozen=True, slots=True)
class KitPlan:
    """The jobs of a kit, and until when they stay the same."""

    jobs: tuple[Job, ...]
    until: datetime


def plan_kit(parts: KitParts, closure: Callable[[str], str]) -> KitPlan:
    """All files of the kit."""
    sends = plan_sends(parts.view)
    exports = tuple(export_jobs(parts.view, sends))
    files = tuple(job.path for job in exports)
    desk = desk_jobs(parts.view, closure, sends=sends.sends, files=files)
    return KitPlan((*exports, *desk, *(card.job for card in parts.cards)), sends.until)
