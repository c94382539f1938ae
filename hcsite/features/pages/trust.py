"""The report on how the hub keeps its information right."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from hcsite.engine.job import Job
from hcsite.features.pages.cards import Cards
from hcsite.features.pages.context import Context
from hcsite.features.pages.jobs import page_job
from hcsite.model.hub import Hub, Post
from hcsite.model.trust import is_old
from hcsite.model.trust_report import (
    CORRECTIONS_FEED,
    TRUST,
    corrections_of,
    has_trust_report,
    is_of_last_year,
    is_reviewed_in_time,
    kept_pieces,
)
from hcsite.theme.views import LinkView, LogEntry, SignerView, SourceCount, TrustView


def trust_jobs(context: Context, cards: Cards) -> Iterator[Job]:
    """The page of the report, where the hub has one."""
    if has_trust_report(context.hub):
        yield page_job(context, "trust", TRUST, trust_view(context, cards), "trust.html")


def trust_view(context: Context, cards: Cards) -> TrustView:
    """All that the report tells, counted in the hub."""
    hub = context.hub
    kept = kept_pieces(hub)
    clinical = [post for post in kept if post.clinical]
    told = corrections_of(hub)
    return TrustView(
        url=context.url(TRUST),
        canonical=context.canonical(TRUST),
        pieces=len(kept),
        clinical=len(clinical),
        in_time=sum(map(is_reviewed_in_time, clinical)),
        signers=_signers(hub, cards, kept),
        sources=_sources(kept),
        corrections=tuple(
            LogEntry(LinkView(context.url(post.address), post.matter.title), correction)
            for post, correction in told
        ),
        corrections_year=sum(is_of_last_year(item, hub.today) for _, item in told),
        feeds=(LinkView(context.url(CORRECTIONS_FEED), "Atom"),),
    )


def _signers(hub: Hub, cards: Cards, kept: Iterable[Post]) -> tuple[SignerView, ...]:
    written: Counter[str] = Counter()
    reviewed: Counter[str] = Counter()
    for post in kept:
        written.update(post.authors)
        reviewed.update({review.id for review in post.matter.reviewers})
    signers: list[SignerView] = []
    for name in (written | reviewed).keys() & cards.people.keys():
        matter = hub.people[name].document.matter
        signers.append(
            SignerView(
                person=cards.people[name],
                credentials=matter.credentials,
                interests=matter.interests,
                interests_old=is_old(matter.interests, hub.today),
                written=written[name],
                reviewed=reviewed[name],
            )
        )
    signers.sort(key=lambda signer: (-signer.reviewed, -signer.written, signer.person.id))
    return tuple(signers)


def _sources(kept: Iterable[Post]) -> tuple[SourceCount, ...]:
    """Each source counts once, in how many pieces it may stand."""
    kinds = {
        source.link or source.isbn or source.title: source.kind or "other"
        for post in kept
        for source in post.matter.sources
    }
    counted = Counter(kinds.values()).items()
    return tuple(
        SourceCount(kind, count) for kind, count in sorted(counted, key=lambda x: (-x[1], x[0]))
    )
