"""Rules about time: how fresh a piece is, when it is reviewed, what was corrected."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator, Mapping
from datetime import date

from hcsite.core.diagnostics import Diagnostic
from hcsite.features.trust.examination import PieceCase, PieceRule
from hcsite.model.lifecycle import ReviewState, State


def dated(case: PieceCase) -> Iterator[Diagnostic]:
    """CUR-01: readers see when a piece was reviewed, and no day lies in the future."""
    matter = case.matter
    if matter.last_reviewed is not None and matter.last_reviewed > case.today:
        message = f"This was last reviewed on {matter.last_reviewed}, which is still to come."
        yield case.found("CUR-01", message, "Write the day of the review.", key="last_reviewed")
    if not case.post.clinical or case.post.is_retired:
        return
    if matter.last_reviewed is None:
        message = "This clinical piece does not say when it was last reviewed."
        hint = "Add “last_reviewed:” with the day of the review."
        yield case.found("CUR-01", message, hint)
    if matter.review_due is None:
        message = "This clinical piece does not say when it is reviewed again."
        hint = "Add “review_due:” with the day of the next review."
        yield case.found("CUR-01", message, hint)


def due_in_time(case: PieceCase) -> Iterator[Diagnostic]:
    """CUR-02: the next review is not further away than the hub allows."""
    matter, policy = case.matter, case.site.review
    if matter.last_reviewed is None or matter.review_due is None:
        return
    high = matter.risk == "high"
    months = policy.high_risk_months if high else policy.max_months
    latest = months_later(matter.last_reviewed, months)
    if matter.review_due > latest:
        why = " for a piece of high risk" if high else ""
        message = f"The next review is more than {months} months after the last one{why}."
        hint = f"Write “review_due: {latest.isoformat()}” or an earlier day."
        yield case.found("CUR-02", message, hint, key="review_due")


def months_later(day: date, months: int) -> date:
    """The same day some months later, or the last one of that month."""
    number = day.year * 12 + day.month - 1 + months
    year, month = divmod(number, 12)
    if year > date.max.year:
        return date.max
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def reviewed_in_time(case: PieceCase) -> Iterator[Diagnostic]:
    """CUR-03: the day of the next review has not passed."""
    due = case.matter.review_due
    post = case.post
    if due is None or post.is_retired or post.review is ReviewState.CURRENT:
        return
    days = case.site.review.grace_days
    if post.state is not State.LIVE:
        message = f"The review was due on {due}."
        hint = "Review it, and write the new “last_reviewed” and “review_due”."
    elif post.review is ReviewState.DUE:
        message = f"The review was due on {due}; readers see a notice."
        hint = f"Review it within {days} days of that day, or it leaves lists, feeds and the kit."
    else:
        message = f"The review has been due since {due}, for more than {days} days."
        hint = "The page stays, but lists, feeds and the kit leave it out until it is reviewed."
    yield case.found("CUR-03", message, hint, key="review_due", level=case.late)


def told_why_retracted(case: PieceCase) -> Iterator[Diagnostic]:
    """CUR-08: a piece that was taken back says why."""
    for correction in case.matter.corrections:
        if correction.is_retraction and not correction.note:
            message = "This piece was taken back, and does not say why."
            hint = "Add “note:” with the reason, as a sentence for readers."
            yield case.found("CUR-08", message, hint, key="corrections")
    retired = case.matter.assurance.retired
    if retired is not None and not retired.reason:
        message = "This piece is no longer kept up, and does not say why."
        hint = "Add “reason:” below “retired:”, as a sentence for readers."
        yield case.found("CUR-08", message, hint, key="retired")
    if retired is not None and retired.date > case.today:
        message = f"This is retired from {retired.date} on, which is still to come."
        hint = "Write a day that has come: from then on readers see that it is not kept up."
        yield case.found("CUR-08", message, hint, key="retired")


def told_what_was_wrong(case: PieceCase) -> Iterator[Diagnostic]:
    """CUR-09: a correction says what was wrong, and is not dated in the future."""
    for correction in case.matter.corrections:
        told = correction.note or (correction.was and correction.now)
        if not correction.is_retraction and not told:
            message = f"The correction of {correction.date} does not say what was wrong."
            hint = "Add “note:”, or the wording until then and since (“was:” and “now:”)."
            yield case.found("CUR-09", message, hint, key="corrections")
        if correction.date > case.today:
            message = f"A correction is dated {correction.date}, which is still to come."
            hint = "Write the day of the correction."
            yield case.found("CUR-09", message, hint, key="corrections")


PIECE_RULES: Mapping[str, PieceRule] = {
    "CUR-01": dated,
    "CUR-02": due_in_time,
    "CUR-03": reviewed_in_time,
    "CUR-08": told_why_retracted,
    "CUR-09": told_what_was_wrong,
}
