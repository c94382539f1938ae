"""Posts and infographics as views."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from hcsite.engine.job import Job
from hcsite.features.pages.cards import Cards, summary_of
from hcsite.features.pages.context import Context
from hcsite.features.pages.jobs import page_job
from hcsite.features.pages.related import glances, related_posts
from hcsite.features.pages.series import series_views
from hcsite.features.pages.translations import translations_of
from hcsite.model.hub import Post
from hcsite.model.kinds import Kind
from hcsite.model.lifecycle import ReviewState
from hcsite.model.trust import AiUse, Funding, Retirement, Subject
from hcsite.theme.formats import direction_of
from hcsite.theme.views import BodyView, Card, LinkView, PostView, ReviewView, SeriesView

TEMPLATES: Mapping[str, str] = {
    Kind.POST: "post.html",
    Kind.INFOGRAPHIC: "infographic.html",
    Kind.VIDEO: "video.html",
}
"""The template of each kind of piece."""


def post_jobs(context: Context, cards: Cards) -> Iterator[Job]:
    """A job for the page of each piece."""
    shown = context.hub.shown_posts
    series = series_views(context.hub.listed_posts, context)
    translations = translations_of(context, cards)
    beside = _infographics_beside(context)
    for post, related in zip(shown, related_posts(shown, beside), strict=True):
        path = post.document.path
        view = post_view(post, context, cards, related=cards.of(related), series=series.get(path))
        if len(near := beside.get(path, ())) == 1 and not _in_text(context, path):
            view = replace(view, glance=cards.posts[near[0]])
        original, others = translations.originals.get(path), translations.others.get(path, ())
        if original or others:
            view = replace(view, translation_of=original, translations=others)
        template = TEMPLATES[post.document.kind]
        yield page_job(context, "post", post.address, view, template, source=path)


def _in_text(context: Context, path: str) -> tuple[str, ...]:
    """The links to the infographics that stand in a text."""
    return tuple(hole.url for hole in context.holes.get(path, ()) if hole.shown and hole.url)


def _infographics_beside(context: Context) -> dict[str, tuple[str, ...]]:
    """The paths of the infographics in each text, or of the one that is shown below it, by path."""
    hub, shown = context.hub, context.hub.shown_posts
    paths = {context.url(post.address): post.document.path for post in shown}
    beside: dict[str, tuple[str, ...]] = {}
    for post, glance in zip(shown, glances(shown, hub.site.default_lang), strict=True):
        path = post.document.path
        if links := _in_text(context, path):
            beside[path] = tuple(paths[link] for link in links)
        elif glance is not None:
            beside[path] = (glance.document.path,)
    return beside


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
    view = PostView(
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
        drawn=context.drawn.get(post.document.path),
        share_image=context.shares.get(post.document.path),
        video=context.videos.get(post.document.path),
        series=series,
        sources=matter.sources,
        funding=matter.funding,
        ai=_ai_use(matter.ai, cards),
        license=matter.license,
        corrections=matter.corrections,
        clinical=post.clinical,
        audience=matter.audience,
        about=matter.about or _about_of_topics(post, context),
        specialties=matter.specialties,
        related=related,
        retired=_retirement(post, context),
        benefits=matter.assurance.benefits,
        risks=matter.assurance.risks,
        unknowns=matter.assurance.unknowns,
        emergency=matter.assurance.emergency,
        story_note=matter.assurance.case_story.changed if matter.assurance.case_story else "",
        state=post.state,
        extra=matter.extra,
    )
    return _withheld(view) if post.is_retracted else view


def _withheld(view: PostView) -> PostView:
    """The page of a piece that was taken back: title, authors, dates and why; nothing else of it.

    Who reviewed it, and when, lends it no authority any more.
    """
    taken_back = tuple(item for item in view.corrections if item.is_retraction)
    return replace(
        view,
        body=BodyView(),
        summary=next(filter(None, [item.note for item in taken_back]), ""),
        reviewers=(),
        last_reviewed=None,
        review_due=None,
        review_state=ReviewState.NONE,
        key_message="",
        actions=(),
        tags=(),
        image=None,
        drawn=None,
        share_image=None,
        video=None,
        sources=(),
        funding=Funding(),
        ai=AiUse(),
        license="",
        corrections=taken_back,
        about=(),
        specialties=(),
        benefits="",
        risks="",
        unknowns="",
        emergency=(),
        story_note="",
        extra={},
    )


def _retirement(post: Post, context: Context) -> Retirement | None:
    """Since when it is no longer kept up, with the link to what follows."""
    retired = post.matter.assurance.retired
    successor = context.successors.get(post.document.path, "")
    return replace(retired, successor=successor) if retired is not None else None


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
