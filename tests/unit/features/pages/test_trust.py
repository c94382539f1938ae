"""The report on how the hub keeps its information right."""

from __future__ import annotations

from datetime import date
from typing import Any

from hcsite.features.pages.trust import trust_jobs
from hcsite.model.trust import Assurance, Correction, Interests, Retirement, Review, Source
from hcsite.theme.views import LinkView, LogEntry, SourceCount, TrustView
from tests.unit.features.pages.hubs import hub, planned
from tests.unit.model.documents import PAST, page, person, post

REVIEWED: dict[str, Any] = {
    "published": PAST,
    "clinical": True,
    "last_reviewed": date(2026, 1, 1),
    "review_due": date(2029, 1, 1),
    "reviewers": (Review("ana"),),
    "authors": ("ben",),
}
WRONG = Correction(date(2026, 2, 1), note="A limit.")


def report_of(*documents: Any) -> TrustView:
    """The report of a hub."""
    (job,) = trust_jobs(*planned(hub(*documents)))
    assert isinstance(job.args, TrustView)
    return job.args


def test_the_figures_are_those_of_the_pieces() -> None:
    """A piece that is late, given up or taken back never counts as reviewed in time."""
    view = report_of(
        post("a", **REVIEWED),
        post("b", **REVIEWED),
        post("late", **REVIEWED | {"review_due": date(2020, 1, 1)}),
        post("never", published=PAST, clinical=True),
        post("given", **REVIEWED, assurance=Assurance(retired=Retirement(date(2026, 1, 2)))),
        post("back", **REVIEWED, corrections=(Correction(date(2026, 1, 2), "retraction"),)),
        post("news", published=PAST, clinical=False),
        post("draft", **REVIEWED, draft=True),
        person("ana"),
        person("ben"),
    )
    assert (5, 4, 2, 50) == (view.pieces, view.clinical, view.in_time, view.in_time_percent)


def test_shares_are_never_rounded_up() -> None:
    """199 of 200 are 99 in a hundred."""
    assert 99 == TrustView("", "", clinical=200, in_time=199).in_time_percent
    assert 0 == TrustView("", "").in_time_percent


def test_who_signs_and_how_much() -> None:
    """Those who reviewed most stand first, with what they declare."""
    told = Interests("I own shares.", date=date(2026, 1, 1))
    pieces = [post(name, **REVIEWED) for name in "abc"]
    view = report_of(*pieces, person("ana", interests=told), person("ben"), person("idle"))
    assert [("ana", 3, 0), ("ben", 0, 3)] == [
        (signer.person.id, signer.reviewed, signer.written) for signer in view.signers
    ]
    assert told == view.signers[0].interests
    assert ["ana"] == [signer.person.id for signer in view.reviewers]


def test_each_source_counts_once() -> None:
    """However many pieces rest on it; without a kind it is another one."""
    nhs = Source("NHS", url="https://nhs.example/", kind="webpage")
    view = report_of(
        post("a", **REVIEWED, sources=(nhs, Source("A", kind="guideline", doi="10.1/a"))),
        post("b", **REVIEWED, sources=(nhs, Source("B", kind="guideline"), Source("C"))),
    )
    expected = (("guideline", 2), ("other", 1), ("webpage", 1))
    assert tuple(SourceCount(*item) for item in expected) == view.sources


def test_what_was_put_right_newest_first() -> None:
    """Pieces that were taken back too; news and drafts are not told; a year ago is long ago."""
    back = Correction(date(2026, 2, 2), "retraction", "Wrong.")
    old = Correction(date(2020, 2, 1), note="Old.")
    view = report_of(
        post("a", **REVIEWED, corrections=(old, Correction(date(2026, 2, 3), "update"), WRONG)),
        post("b", **REVIEWED, corrections=(back,)),
        post("c", **REVIEWED, corrections=(WRONG,), draft=True),
    )
    a, b = LinkView("/hub/posts/a/", "A"), LinkView("/hub/posts/b/", "B")
    assert (LogEntry(b, back), LogEntry(a, WRONG), LogEntry(a, old)) == view.corrections
    assert 2 == view.corrections_year


def test_only_hubs_that_review_have_one() -> None:
    """And none whose writers made a page of that address themselves."""
    assert [] == [*trust_jobs(*planned(hub(post("a", published=PAST))))]
    assert [] == [*trust_jobs(*planned(hub(post("a", **REVIEWED), page("trust"))))]
