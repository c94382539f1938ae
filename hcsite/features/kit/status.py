"""The status board: what is due, who must sign, what blocks publication, what is to be mended."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from hcsite.core.diagnostics import Diagnostic, Level
from hcsite.engine.job import Inputs, Rendered, Renderer
from hcsite.features.kit.desk import slugs_of
from hcsite.features.kit.desk_render import render_template
from hcsite.features.kit.reviews_ics import whose
from hcsite.features.kit.view import KitView
from hcsite.model.agenda import awaited, ends_of, planned_reviews
from hcsite.model.hub import Hub, Page, Piece, Post
from hcsite.model.lifecycle import State
from hcsite.model.matter import PersonMatter

SOON = timedelta(days=60)
"""What is due or ends within these days is on the board."""

UNSEEN = (State.DRAFT, State.IN_REVIEW, State.SCHEDULED)


@dataclass(frozen=True, slots=True)
class Review:
    """A planned review; `late` once its day has passed."""

    title: str
    path: str
    url: str
    day: date
    late: bool
    reviewers: tuple[str, ...]
    lang: str


@dataclass(frozen=True, slots=True)
class Signer:
    """A role in which somebody must still sign, and whom the piece asks by name."""

    role: str
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Waiting:
    """A piece that somebody must sign; `published` is the day that is planned for it."""

    title: str
    path: str
    published: date | None
    signers: tuple[Signer, ...]
    lang: str


@dataclass(frozen=True, slots=True)
class Fault:
    """What forbids that a piece goes live: the code of the rule, a sentence, what to do."""

    code: str
    message: str
    hint: str


@dataclass(frozen=True, slots=True)
class Blocked:
    """A piece that readers do not see yet, with all that forbids that they do."""

    title: str
    path: str
    state: str
    published: date | None
    faults: tuple[Fault, ...]
    lang: str


@dataclass(frozen=True, slots=True)
class Waived:
    """A rule that is set aside today: for which file, why, and until which day."""

    rule: str
    path: str
    reason: str
    until: date


@dataclass(frozen=True, slots=True)
class Ending:
    """What ends soon, or has ended: `kind` is a word of `hcsite.model.agenda.EndKind`."""

    kind: str
    name: str
    path: str
    last: date
    over: bool


@dataclass(frozen=True, slots=True)
class Mending:
    """A piece of whose texts something is to be said to editors; `slug` is that of its page."""

    title: str
    path: str
    slug: str
    notes: tuple[str, ...]
    lang: str


@dataclass(frozen=True, slots=True)
class StatusView:
    """The board as of a day."""

    day: date
    reviews: tuple[Review, ...] = ()
    waiting: tuple[Waiting, ...] = ()
    blocked: tuple[Blocked, ...] = ()
    waivers: tuple[Waived, ...] = ()
    endings: tuple[Ending, ...] = ()
    mendings: tuple[Mending, ...] = ()


def mendings_of(kit: KitView) -> tuple[Mending, ...]:
    """What is to be mended in the pieces of a kit, so that there is more or better to pass on."""
    slugs = slugs_of(kit.pieces)
    noted = (piece for piece in kit.pieces if piece.notes)
    return tuple(Mending(p.title, p.path, slugs[p.path], p.notes, p.lang) for p in noted)


def status_view(
    hub: Hub, found: Iterable[Diagnostic], mendings: tuple[Mending, ...] = ()
) -> StatusView:
    """The board of a hub; `found` are the findings of its unseen pieces, as they weigh in it."""
    today, faults = hub.today, _faults(found)
    waivers = sorted(
        (waiver for waiver in hub.site.waivers if today <= waiver.until),
        key=lambda item: (item.until, item.rule, item.path),
    )
    endings = sorted(ends_of(hub), key=lambda end: (end.last, end.piece.document.path, end.name))
    return StatusView(
        day=today,
        reviews=tuple(_reviews(hub, today)),
        waiting=tuple(_waiting(hub)),
        blocked=tuple(_blocked(hub, faults)),
        waivers=tuple(Waived(w.rule, w.path, w.reason, w.until) for w in waivers),
        endings=tuple(
            Ending(end.kind, whose(end), end.piece.document.path, end.last, end.last < today)
            for end in endings
            if end.last <= today + SOON
        ),
        mendings=mendings,
    )


def _reviews(hub: Hub, today: date) -> Iterator[Review]:
    for day, post in planned_reviews(hub):
        if day <= today + SOON:
            people = (hub.people.get(review.id) for review in post.matter.reviewers)
            yield Review(
                title=post.matter.title,
                path=post.document.path,
                url=hub.site.absolute(post.address),
                day=day,
                late=day < today,
                reviewers=tuple(person.spoken_name for person in people if person),
                lang=_lang(post, hub),
            )


def _waiting(hub: Hub) -> Iterator[Waiting]:
    for post in hub.posts:
        if post.state in (State.IN_REVIEW, State.SCHEDULED, State.LIVE) and not post.is_retracted:
            signers = tuple(Signer(role, names) for role, names in awaited(hub, post))
            if signers:
                yield Waiting(
                    post.matter.title, post.document.path, _day(post), signers, _lang(post, hub)
                )


def _blocked(hub: Hub, faults: Mapping[str, tuple[Fault, ...]]) -> Iterator[Blocked]:
    pieces: list[Piece] = [*hub.posts, *hub.pages, *hub.people.values(), *hub.topics.values()]
    for piece in pieces:
        path = piece.document.path
        if piece.state in UNSEEN and path in faults:
            title, day, lang = _title(piece), _day(piece), _lang(piece, hub)
            yield Blocked(title, path, piece.state, day, faults[path], lang)


def _faults(found: Iterable[Diagnostic]) -> dict[str, tuple[Fault, ...]]:
    """The errors of each file, by its path; each once, without lines, which move with the text."""
    errors = (item for item in found if item.gravity is Level.ERROR)
    faults: dict[str, dict[Fault, None]] = {}
    for item in errors:
        faults.setdefault(item.path, {})[Fault(item.code, item.message, item.hint)] = None
    return {
        path: tuple(sorted(said, key=lambda f: (f.code, f.message)))
        for path, said in faults.items()
    }


def _title(piece: Piece) -> str:
    matter = piece.document.matter
    return matter.name if isinstance(matter, PersonMatter) else matter.title


def _day(piece: Piece) -> date | None:
    moment = piece.matter.published if isinstance(piece, Post) else None
    return moment.date() if moment else None


def _lang(piece: Piece, hub: Hub) -> str:
    own = piece.document.matter.lang if isinstance(piece, Post | Page) else ""
    return own or hub.site.default_lang


def _status(view: StatusView, inputs: Inputs) -> Rendered:
    return render_template("kit/status.html", inputs, root="", context={"page": view})


STATUS: Renderer[StatusView] = Renderer(StatusView, _status)
