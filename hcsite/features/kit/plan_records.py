"""What the kit keeps for those who answer for the hub, as jobs: board, calendar, manifest."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from hcsite.core.diagnostics import Diagnostic
from hcsite.engine.job import Job
from hcsite.features.kit.audit import audit_view, texts_of
from hcsite.features.kit.plan_desk import SHARED
from hcsite.features.kit.reviews_ics import deadlines_view
from hcsite.features.kit.status import Mending, status_view
from hcsite.model.hub import Hub

STATUS, REVIEWS, AUDIT = "status.html", "reviews.ics", "audit.json"
RECORDS = (STATUS, REVIEWS, AUDIT)
"""Their paths, from the kit's folder."""


def record_jobs(
    hub: Hub,
    found: Iterable[Diagnostic],
    closure: Callable[[str], str],
    mendings: tuple[Mending, ...] = (),
) -> Iterator[Job]:
    """The jobs; `found` are the findings of the pieces that readers do not see yet."""
    package = "hcsite.features.kit"
    reached = closure("kit/status.html")
    board = status_view(hub, found, mendings)
    yield Job(STATUS, f"{package}.status:STATUS", board, closure=reached, shared=SHARED)
    yield Job(REVIEWS, f"{package}.reviews_ics:REVIEWS", deadlines_view(hub))
    view = audit_view(hub)
    yield Job(AUDIT, f"{package}.audit:AUDIT", view, texts=texts_of(view))
