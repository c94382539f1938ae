"""What is to be done to keep what a hub says true: reviews, sign-offs, and what runs out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from hcsite.model.hub import Hub, Person, Post
from hcsite.model.lifecycle import State
from hcsite.model.signoff import CLINICIAN, EDITOR, Signatures
from hcsite.model.site import Site
from hcsite.model.trust import Image, fresh_until


class EndKind(StrEnum):
    """What runs out: leave to show a person, a credential, a statement of interests."""

    CONSENT = "consent"
    LICENCE = "licence"
    INTERESTS = "interests"


@dataclass(frozen=True, slots=True)
class End:
    """Something that holds up to and including a day.

    `name` says what it is in its own words (a credential, the number of a consent, a person), and
    `piece` whose it is.
    """

    kind: EndKind
    name: str
    last: date
    piece: Post | Person


def ends_of(hub: Hub) -> Iterator[End]:
    """All consents, credentials and statements of interests that end, in the hub's order."""
    for post in hub.posts:
        yield from _consent(post.matter.image, post)
    for person in hub.people.values():
        matter = person.document.matter
        for credential in matter.credentials:
            if credential.expires is not None:
                yield End(EndKind.LICENCE, credential.name, credential.expires, person)
        if matter.interests.date is not None:
            last = fresh_until(matter.interests.date)
            yield End(EndKind.INTERESTS, person.spoken_name, last, person)
        yield from _consent(matter.photo, person)


def _consent(image: Image | None, piece: Post | Person) -> Iterator[End]:
    if image is not None and image.consent is not None and image.consent.expires is not None:
        yield End(EndKind.CONSENT, image.consent.id, image.consent.expires, piece)


def planned_reviews(hub: Hub) -> list[tuple[date, Post]]:
    """The live pieces that are to be reviewed, by the day of that; nothing that is not kept up."""
    kept = (p for p in hub.posts if p.state is State.LIVE and not (p.is_retracted or p.is_retired))
    planned = [(p.matter.review_due, p) for p in kept]
    dated = [(day, post) for day, post in planned if day is not None]
    return sorted(dated, key=lambda item: (item[0], item[1].identity))


def signatures_of(post: Post, site: Site) -> Signatures:
    """The approvals of a piece, and what they are worth now."""
    return Signatures(post.matter.assurance.approvals, post.document.intact, post.clinical, site)


def signers(hub: Hub, post: Post, role: str) -> tuple[str, ...]:
    """The names of those whom a piece asks to sign it in a role: its reviewers, its editor."""
    matter = post.matter
    asked = {
        CLINICIAN: tuple(review.id for review in matter.reviewers),
        EDITOR: (matter.editor,) if matter.editor else (),
    }
    known = (hub.people.get(name) for name in dict.fromkeys(asked.get(role, ())))
    return tuple(person.spoken_name for person in known if person is not None)


def awaited(hub: Hub, post: Post) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The roles in which somebody has still to sign a piece, or once more, and who is asked."""
    signed = signatures_of(post, hub.site)
    roles = dict.fromkeys((*signed.missing, *signed.stale))
    return tuple((role, signers(hub, post, role)) for role in roles)
