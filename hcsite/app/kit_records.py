"""The board, the calendar and the manifest of a kit: made from what the whole plan found."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from hcsite.app.promotion import Promotion
from hcsite.app.reading import Sources
from hcsite.core.diagnostics import Diagnostic
from hcsite.engine.cache import Cache
from hcsite.model.governance import Governance
from hcsite.model.hub import Hub


def with_records(
    promotion: Promotion,
    hub: Hub,
    found: Iterable[Diagnostic],
    *,
    read: Sources,
    cache: Cache,
    governance: Governance,
    closure: Callable[[str], str],
) -> Promotion:
    """The promotion with the records of its kit, where it has one.

    The board tells what is found in the texts of unseen pieces, so these belong to what the plan
    is made from; those that readers see do not.
    """
    if promotion.kit is None:
        return promotion
    from hcsite.features.kit.plan_records import record_jobs  # many hubs have no kit

    unseen = governance.soft
    records = {path: kept for path, kept in read.records.items() if path in unseen}
    told = (*replace(read, records=records).findings(cache, unseen), *found)
    ruled = governance.govern(item for item in told if item.path in unseen)
    jobs = (*promotion.kit.jobs, *record_jobs(hub, ruled, closure, promotion.kit.mendings))
    texts = {path: digest for path, digest in read.texts.items() if path in unseen}
    return replace(
        promotion,
        kit=replace(promotion.kit, jobs=jobs),
        texts={**promotion.texts, **texts},
    )
