"""What can be said of each piece elsewhere: which pieces are passed on, and their teasers."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path

from hcsite.app.composing import Composer
from hcsite.app.reading import Sources
from hcsite.app.spoken import spoken_html
from hcsite.app.voices import voice_of_hub, voice_of_person
from hcsite.core.diagnostics import Diagnostic, warning
from hcsite.engine.blobs import Blobs
from hcsite.engine.cache import Cache
from hcsite.features.teasers.view import Author, Citation, Composed, PieceView
from hcsite.model.hub import Hub, Post
from hcsite.model.lifecycle import ReviewState, State
from hcsite.model.platform import Platform
from hcsite.model.platforms import unknown_platforms
from hcsite.model.short_link import short_address
from hcsite.model.video import chapter_lines
from hcsite.theme.formats import local_day, long_date

UNSEEN = {
    State.DRAFT: "This is a draft: its page is not there for readers. Send nothing of it yet.",
    State.SCHEDULED: "Readers cannot see its page yet. Send nothing of it before that day.",
}
"""What the staff must know of pieces that only a preview shows."""

NAMELESS = "It has no id of its own: give it one before you print its code."


@dataclass(frozen=True, slots=True)
class Promoted:
    """The pieces that are passed on, newest first, with the teasers of each."""

    platforms: tuple[Platform, ...]
    pieces: tuple[tuple[Post, Composed], ...]

    @property
    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """All that is to be said of their teasers."""
        return tuple(item for _, composed in self.pieces for item in composed.diagnostics)


def passed_on(hub: Hub, *, unseen: bool = False) -> tuple[Post, ...]:
    """The pieces that are passed on: live, sound, and new or meant for longer; newest first.

    In a preview also those that no reader has seen yet (`unseen`).
    """
    if not hub.site.kit.enabled:
        return ()
    zone = hub.site.time_zone
    today = local_day(hub.as_of, zone)
    since = today - timedelta(days=hub.site.kit.days)
    found = []
    for post in (post for post in hub.listed_posts if unseen or post.state is State.LIVE):
        told = post.matter.promotion
        new = local_day(post.matter.published or hub.as_of, zone) >= since
        wanted = new if told.promote is None else told.promote
        over = told.promote_until is not None and told.promote_until < today
        if wanted and not over and not post.is_outdated:
            found.append(post)
    return tuple(found)


def promote(
    hub: Hub,
    posts: Iterable[Post],
    *,
    read: Sources,
    blobs: Blobs,
    cache: Cache,
    engine: str,
    root: Path,
) -> Promoted:
    """Composes the teasers of some pieces; those of pieces that did not change are remembered.

    `root` is the folder of the hub: a video without a text of its own says what its captions say.
    """
    composer, known = Composer(read, engine, cache, blobs), cache.teasers()
    pieces: list[tuple[Post, Composed]] = []
    for post in posts:
        path = post.document.path
        body = spoken_html(hub, post, root) or composer.body_of(path)
        view = piece_view(hub, post, body)
        composed = composer.compose(view, known.get(path))
        said = (*composed.diagnostics, *_unknown(hub, post))
        pieces.append((post, replace(composed, diagnostics=said)))
    cache.put_teasers((), known.keys() - {post.document.path for post in hub.posts})
    return Promoted(composer.platforms, tuple(pieces))


def piece_view(hub: Hub, post: Post, body: str) -> PieceView:
    """All that a teaser may say of a piece."""
    site, matter = hub.site, post.matter
    lang = matter.lang or site.default_lang
    reviewed = reviewed_on(post)
    people = [hub.people[author] for author in post.authors if author in hub.people]
    voices = [person.document.matter.voice for person in people]
    return PieceView(
        path=post.document.path,
        identity=post.identity,
        slug=post.slug,
        url=site.absolute(post.address),
        title=matter.title,
        summary=matter.summary,
        key_message=matter.key_message,
        actions=matter.actions,
        promotion=matter.promotion,
        topics=hub.topic_titles(post),
        tags=matter.tags,
        authors=tuple(
            Author(person.id, person.spoken_name, voice_of_person(site, voice))
            for person, voice in zip(people, voices, strict=True)
        ),
        reviewers=tuple(
            hub.people[r.id].spoken_name for r in matter.reviewers if r.id in hub.people
        ),
        reviewed=long_date(reviewed, lang) if reviewed else "",
        sources=tuple(Citation(s.publisher, s.year) for s in matter.sources if s.publisher),
        organisation=site.org.name,
        site=site.name,
        place=site.org.address.city,
        lang=lang,
        form=post.document.kind.value,
        kind=matter.kind,
        audience=matter.audience,
        risk=matter.risk,
        clinical=post.clinical,
        image_alt=matter.image.alt if matter.image else "",
        body=body,
        voice=voice_of_hub(site, voices),
        campaign=site.kit.campaign,
        year=str(local_day(matter.published or hub.as_of, site.time_zone).year),
        utm=site.kit.utm,
        short_url=short_url(hub, post),
        staff=site.kit.staff,
        chapters=chapter_lines(matter.video.chapters) if matter.video else (),
        lines=post.document.lines,
    )


def short_url(hub: Hub, post: Post) -> str:
    """The address that is printed, or nothing where the hub has none."""
    kit = hub.site.kit
    if not kit.short_links:
        return ""
    address = short_address(post.identity)
    return kit.short_url.rstrip("/") + address if kit.short_url else hub.site.absolute(address)


def cautions_of(post: Post, lang: str) -> tuple[str, ...]:
    """Why to be careful with a piece, in words for whoever shares it."""
    due = post.review is ReviewState.DUE
    waits = UNSEEN.get(post.state, "")
    late = "Its review is due: ask the reviewer before you pass it on." if due else ""
    days = [item.date for item in post.matter.corrections]
    wrong = (
        f"It was corrected on {long_date(max(days), lang)}: look at what you have posted before."
        if days
        else ""
    )
    return tuple(filter(None, (waits, late, wrong)))


def notes_of(post: Post, composed: Composed) -> tuple[str, ...]:
    """What is to be mended in a piece, in words for those who look after the hub."""
    own = () if post.matter.id else (NAMELESS,)
    return tuple(dict.fromkeys((*own, *(item.message for item in composed.diagnostics))))


def _unknown(hub: Hub, post: Post) -> Iterable[Diagnostic]:
    for name, hint in unknown_platforms(hub.site, post.matter):
        path, line = post.document.path, post.document.line_of("teasers")
        message = f"“teasers” has a text for “{name}”, and there is no such platform."
        yield warning("HC801", message, path=path, line=line, hint=hint)


def reviewed_on(post: Post) -> date | None:
    """The day on which a piece was last reviewed."""
    days = (review.date for review in post.matter.reviewers)
    return post.matter.last_reviewed or max(filter(None, days), default=None)
