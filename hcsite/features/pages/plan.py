"""All pages of a hub as jobs, and the addresses that they will have."""

from __future__ import annotations

from collections.abc import Iterator

from hcsite.engine.job import Job
from hcsite.features.pages.archives import archive_jobs, has_list, year_addresses
from hcsite.features.pages.cards import Cards
from hcsite.features.pages.context import Context
from hcsite.features.pages.gallery import gallery_addresses, gallery_jobs
from hcsite.features.pages.jobs import page_job
from hcsite.features.pages.people import people_jobs
from hcsite.features.pages.posts import post_jobs
from hcsite.features.pages.topics import topic_jobs
from hcsite.features.pages.trust import trust_jobs
from hcsite.model.hub import Hub, Page
from hcsite.model.kinds import PIECES, ROOTS, Kind
from hcsite.model.trust_report import TRUST, has_trust_report
from hcsite.theme.formats import direction_of
from hcsite.theme.views import HomeView, NotFoundView, PageView

ON_HOME = 7
FEW = 6
FILMS = 3


def page_jobs(context: Context) -> Iterator[Job]:
    """Every page of the hub."""
    cards = Cards(context)
    yield _home_job(context, cards)
    yield from post_jobs(context, cards)
    yield from archive_jobs(context, cards)
    yield from gallery_jobs(context, cards)
    yield from topic_jobs(context, cards)
    yield from people_jobs(context, cards)
    yield from trust_jobs(context, cards)
    for page in context.hub.pages:
        if page.state in context.hub.shown:
            yield _page_job(page, context)
    yield _not_found_job(context, cards)


def generated_addresses(hub: Hub) -> tuple[str, ...]:
    """The addresses of pages that come from no file of their own: lists and years."""
    addresses = ["/"]
    for kind in PIECES:
        posts = [post for post in hub.listed_posts if post.document.kind is kind]
        if has_list(hub, kind):
            addresses.append(f"/{ROOTS[kind]}/")
        addresses.extend(year_addresses(hub, f"/{ROOTS[kind]}/", posts))
    addresses.extend(gallery_addresses(hub))
    topics = [topic for topic in hub.topics.values() if topic.state in hub.shown]
    people = [person for person in hub.people.values() if person.state in hub.shown]
    addresses.extend(["/topics/"] if topics else [])
    addresses.extend(["/people/"] if people else [])
    addresses.extend([TRUST] if has_trust_report(hub) else [])
    for topic in topics:
        addresses.extend(year_addresses(hub, topic.address, hub.about.get(topic.id, ())))
    for person in people:
        addresses.extend(year_addresses(hub, person.address, hub.written.get(person.id, ())))
    return tuple(addresses)


def _home_job(context: Context, cards: Cards) -> Job:
    listed = context.hub.listed_posts
    posts = [p for p in listed if p.document.kind is Kind.POST]
    infographics = [p for p in listed if p.document.kind is Kind.INFOGRAPHIC]
    videos = [p for p in listed if p.document.kind is Kind.VIDEO]
    people = [p for p in context.hub.people.values() if p.document.matter.active]
    view = HomeView(
        url=context.url("/"),
        canonical=context.canonical("/"),
        latest=cards.of(posts[:ON_HOME]),
        infographics=cards.of(infographics[:FEW]),
        topics=tuple(cards.topics.values()),
        people=tuple(cards.people[p.id] for p in people if p.id in cards.people)[:FEW],
        videos=cards.of(videos[:FILMS]),
    )
    return page_job(context, "home", "/", view, "home.html")


def _page_job(page: Page, context: Context) -> Job:
    matter = page.document.matter
    lang = matter.lang or context.hub.site.default_lang
    view = PageView(
        url=context.url(page.address),
        canonical=context.canonical(page.address),
        title=matter.title,
        body=context.body(page.document.path, page.document.body),
        summary=matter.summary,
        lang=lang,
        direction=direction_of(lang),
        updated=matter.updated,
        state=page.state,
        extra=matter.extra,
    )
    source = page.document.path
    return page_job(context, "page", page.address, view, "page.html", source=source)


def _not_found_job(context: Context, cards: Cards) -> Job:
    view = NotFoundView(context.url("/404.html"), tuple(cards.topics.values())[:FEW])
    return page_job(context, "not_found", "/404.html", view, "404.html")
