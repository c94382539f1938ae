"""Posts and infographics as views."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from hcsite.engine.job import Job
from hcsite.features.pages.cards import Cards, summary_of
from hcsite.features.pages.context import Context
from hcsite.features.pages.jobs import page_job
from hcsite.features.pages.related import related_posts
from hcsite.features.pages.series import series_views
from hcsite.model.hub import Post
from hcsite.model.kinds import Kind
from hcsite.model.site import Site
from hcsite.model.trust import AiUse, Subject
from hcsite.theme.formats import direction_of
from hcsite.theme.views import Card, LinkView, PostView, ReviewView, SeriesView


def post_jobs(context: Context, cards: Cards) -> Iterator[Job]:
    """A job for the page of each piece."""
    shown = context.hub.shown_posts
    series = series_views(context.hub.listed_posts, context)
    for post, related in zip(shown, related_posts(shown), strict=True):
        path = post.document.path
        view = post_view(post, context, cards, related=cards.of(related), series=series.get(path))
        template = "infographic.html" if post.document.kind is Kind.INFOGRAPHIC else "post.html"
        yield page_job(context, "post", post.address, view, template, source=path)


def post_view(
    post: Post,
    context: Context,
    cards: Cards,
    *,
    related: tuple[Card, ...],
    series: SeriesView | None,
) -> PostView:
    """All that the page of a piece shows, and nothing else."""
    matter, site = post.matter, context.hub.site
    lang = matter.lang or site.default_lang
    return PostView(
        url=context.url(post.address),
        canonical=context.canonical(post.address),
        kind=post.document.kind,
        title=matter.title,
        body=context.body(post.document.path, post.document.body),
        summary=summary_of(post),
        lang=lang,
        direction=direction_of(lang),
        published=matter.published,
        updated=matter.updated,
        last_reviewed=matter.last_reviewed,
        review_due=matter.review_due,
        review_state=post.review,
        key_message=matter.key_message,
        actions=matter.actions,
        authors=tuple(cards.people[a] for a in post.authors if a in cards.people),
        by_organisation=post.by_organisation,
        reviewers=tuple(
            ReviewView(cards.people[review.id], review)
            for review in matter.reviewers
            if review.id in cards.people
        ),
        editor=cards.people.get(matter.editor),
        topics=_topic_links(post, context, cards),
        tags=matter.tags,
        image=context.picture(post.document.path, matter.image),
        share_image=context.shares.get(post.document.path),
        series=series,
        sources=matter.sources,
        funding=matter.funding,
        ai=_ai_use(matter.ai, cards),
        license=matter.license,
        corrections=matter.corrections,
        clinical=is_clinical(post, site),
        audience=matter.audience,
        about=matter.about or _about_of_topics(post, context),
        specialties=matter.specialties,
        related=related,
        state=post.state,
        extra=matter.extra,
    )


def is_clinical(post: Post, site: Site) -> bool:
    """Whether the rules for clinical content hold.

    They do as the piece says itself, else as the hub says for its kind, else in the profiles
    hospital and clinic.
    """
    own = post.matter.clinical
    if own is not None:
        return own
    default = site.profile in ("hospital", "clinic")
    return site.content.clinical.get(post.document.kind, default)


def _ai_use(ai: AiUse, cards: Cards) -> AiUse:
    """The use of AI with the name of who answers for it instead of the id."""
    person = cards.people.get(ai.responsible)
    return replace(ai, responsible=person.display_name) if person else ai


def _topic_links(post: Post, context: Context, cards: Cards) -> tuple[LinkView, ...]:
    topics = context.hub.topics
    return tuple(
        LinkView(cards.topics[t].url, topics[t].document.matter.title)
        for t in post.topics
        if t in cards.topics
    )


def _about_of_topics(post: Post, context: Context) -> tuple[Subject, ...]:
    topics = context.hub.topics
    return tuple(subject for t in post.topics for subject in topics[t].document.matter.about)
