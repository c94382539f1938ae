"""What a writer wants to know of a piece before it is published, put together from the hub."""

from __future__ import annotations

from collections.abc import Iterator

from hcsite.app.listing import waits_for
from hcsite.features.preview.state import Approved, Sheet
from hcsite.features.preview.state import Piece as Told
from hcsite.model.hub import Hub, Piece, Post
from hcsite.model.lifecycle import ReviewState
from hcsite.model.matter import PageMatter, PostMatter
from hcsite.model.particulars import Text
from hcsite.model.signoff import MINOR
from hcsite.prose.html_blocks import html_blocks
from hcsite.prose.plain_language import is_english
from hcsite.prose.reading import grade

_LATE = {
    ReviewState.DUE: "It is due now: readers see a notice.",
    ReviewState.OVERDUE: "It is long overdue: lists, feeds and the kit leave this piece out.",
}


def sheet_of(hub: Hub, piece: Piece, told: Told, text: Text) -> Sheet:
    """The sheet of a piece with this text; `told` is the piece in the words of its writers."""
    site, matter = hub.site, piece.document.matter
    own = matter.lang if isinstance(matter, PostMatter | PageMatter) else ""
    lang = own or site.default_lang
    about = matter.about if isinstance(matter, PostMatter) else ()
    terms = tuple(word for item in about for word in (item.name, *item.alt))
    limits = (site.readability.warn_fk, site.readability.warn_smog)
    return Sheet(
        piece=told,
        lang=lang,
        waits=waits_for(hub, piece) if isinstance(piece, Post) else "",
        approvals=tuple(_approvals(hub, piece)) if isinstance(piece, Post) else (),
        review=tuple(_review(piece)) if isinstance(piece, Post) else (),
        waivers=tuple(_waivers(hub, piece)),
        reading=grade(html_blocks(text.html), terms=terms) if is_english(lang) else None,
        limits=limits,
    )


def _approvals(hub: Hub, post: Post) -> Iterator[Approved]:
    approvals = post.matter.assurance.approvals
    for item, same in zip(approvals, post.document.intact, strict=False):
        person = hub.people.get(item.by)
        name = person.spoken_name if person else item.by
        day = item.date.isoformat() if item.date else ""
        yield Approved(name, item.role, day, same, item.change == MINOR)


def _review(post: Post) -> Iterator[str]:
    matter = post.matter
    last = matter.last_reviewed
    yield f"Last reviewed on {last}." if last else "It says of no review."
    if matter.review_due is not None:
        yield f"The next review is due on {matter.review_due}."
        if post.review in _LATE:
            yield _LATE[post.review]
    else:
        yield "No next review is planned."


def _waivers(hub: Hub, piece: Piece) -> Iterator[str]:
    for waiver in hub.site.waivers:
        if waiver.covers(piece.document.path) and hub.today <= waiver.until:
            yield f"{waiver.rule} until {waiver.until}: {waiver.reason}"
