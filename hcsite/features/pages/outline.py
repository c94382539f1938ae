"""What all machines want to know of any page, found once: title, description, picture, dates."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import datetime
from math import ceil
from typing import Any, assert_never

from hcsite.core.text import one_line
from hcsite.features.pages.trails import Page, Strings, list_title
from hcsite.theme.formats import machine_date
from hcsite.theme.views import (
    HomeView,
    ImageView,
    ListView,
    NotFoundView,
    PageView,
    PeopleView,
    PersonCard,
    PersonView,
    PostView,
    SiteView,
    TopicsView,
    TopicView,
    TrustView,
)

RASTER = frozenset({"image/jpeg", "image/png", "image/webp", "image/gif"})
"""Media types that link cards can show; none of them draws SVG, few draw AVIF."""

LEAD_LIMIT = 300
"""Characters of a body's first paragraph that may stand as the description, in whole sentences."""

WORDS_A_MINUTE = 200
"""How fast adults read plain text."""

INDEX = "index,follow,max-image-preview:large,max-snippet:-1"
NOINDEX = "noindex,follow"

# Not after a title (`Dr.`, `Mrs.`), an initial or an abbreviation with dots (`e.g.`).
_SENTENCE_END = re.compile(
    r"(?<![A-Z][a-z]\.)(?<![A-Z][a-z][a-z]\.)(?<![\s.]\w\.)(?<=[.!?…])\s+(?=[^a-z])|(?<=[。！？])"  # noqa: RUF001
)


@dataclass(frozen=True, slots=True)
class Outline:
    """A page in short. `canonical` is empty only for the 404 page; `description` never is.

    `published` and `modified` are instants as the page writes them (ISO 8601, the hub's offset),
    empty where they are not known. `authors` are people; `by_organisation` says that the
    organisation signs, alone or with them.
    """

    title: str
    page_title: str
    description: str
    canonical: str
    lang: str
    type: str = "website"
    robots: str = INDEX
    image: ImageView | None = None
    published: str = ""
    modified: str = ""
    authors: tuple[PersonCard, ...] = ()
    by_organisation: bool = True

    def author_names(self, site: SiteView) -> tuple[str, ...]:
        """The names of all who sign, as the byline shows them."""
        names = tuple(person.display_name for person in self.authors)
        return (*names, site.org.name or site.name) if self.by_organisation else names


def outline_of(view: Page, site: SiteView, strings: Strings) -> Outline:
    """The outline of any page."""
    match view:
        case PostView():
            return _of_post(view, site)
        case PersonView():
            return _of_person(view, site)
        case PageView():
            return _of_page(view, site)
        case TopicView():
            told = view.summary or opening(view.body.lead)
            return _outline(site, view.title, told, canonical=view.canonical, image=view.image)
        case ListView():
            return _outline(site, list_title(view, site, strings), canonical=view.canonical)
        case TopicsView() | PeopleView():
            key = "head_topics" if isinstance(view, TopicsView) else "head_people"
            return _outline(site, strings[key], canonical=view.canonical)
        case TrustView():
            title, told = strings["head_trust"], strings["head_trust_description"]
            return _outline(site, title, told, canonical=view.canonical)
        case HomeView():
            told = site.description or site.tagline
            base = _outline(site, site.name, told, canonical=view.canonical)
            return replace(base, page_title=_joined(site.name, site.tagline))
        case NotFoundView():
            base = _outline(site, strings["head_not_found"], canonical="")
            return replace(base, robots=NOINDEX)
        case _:
            assert_never(view)


def opening(text: str, limit: int = LEAD_LIMIT) -> str:
    """The whole sentences with which a text begins, as many as fit; the first one always.

    Advice on health that is cut inside a sentence may say the opposite of what it said.
    """
    sentences = [part for part in _SENTENCE_END.split(one_line(text)) if part]
    taken = sentences[:1]
    for sentence in sentences[1:]:
        if len(" ".join(taken)) + 1 + len(sentence) > limit:
            break
        taken.append(sentence)
    return " ".join(taken)


def reading_minutes(words: int) -> int:
    """The time to read so many words, in whole minutes that have begun."""
    return ceil(words / WORDS_A_MINUTE)


def raster(image: ImageView | None) -> ImageView | None:
    """The picture where link cards can show it."""
    return image if image is not None and image.type in RASTER else None


def _of_post(view: PostView, site: SiteView) -> Outline:
    told = view.summary or view.key_message or opening(view.body.lead)
    retracted = any(correction.is_retraction for correction in view.corrections)
    shown = view.state == "live" and view.review_state != "overdue" and not retracted
    return _outline(
        site,
        view.title,
        told,
        canonical=view.canonical,
        image=view.share_image or view.image,
        lang=view.lang or site.lang,
        type="article",
        robots=_robots(site, shown=shown),
        published=instant(view.published, site),
        modified=instant(view.updated or view.published, site),
        authors=view.authors,
        by_organisation=view.by_organisation or not view.authors,
    )


def _of_page(view: PageView, site: SiteView) -> Outline:
    told = view.summary or opening(view.body.lead)
    return _outline(
        site,
        view.title,
        told,
        canonical=view.canonical,
        lang=view.lang or site.lang,
        robots=_robots(site, shown=view.state == "live"),
        modified=instant(view.updated, site),
    )


def _of_person(view: PersonView, site: SiteView) -> Outline:
    name, role = view.person.display_name, view.person.role
    told = (
        view.summary or opening(view.body.lead) or (role and _joined(f"{name}, {role}", site.name))
    )
    base = _outline(site, name, told, canonical=view.canonical, image=view.person.photo)
    return replace(base, type="profile", authors=(view.person,), by_organisation=False)


def _outline(
    site: SiteView,
    title: str,
    told: str = "",
    *,
    canonical: str,
    image: ImageView | None = None,
    **more: Any,
) -> Outline:
    """An outline; `more` are those of its fields that are not as for most pages."""
    title = one_line(title)
    branded = title if title == site.name else _joined(title, site.name)
    return Outline(
        title=title,
        page_title=branded,
        description=one_line(told) or _derived(branded, site),
        canonical=canonical,
        image=raster(image) or raster(site.share_image),
        **{"lang": site.lang, "robots": _robots(site), **more},
    )


def _derived(branded: str, site: SiteView) -> str:
    about = one_line(site.description or site.tagline)
    return f"{branded}. {about}" if about else branded


def _joined(title: str, after: str) -> str:
    return one_line(f"{title} – {after}" if after else title)


def instant(moment: datetime | None, site: SiteView) -> str:
    """A moment as pages write it (ISO 8601, the hub's offset); nothing for none."""
    """A moment as pages write it (ISO 8601, the hub's offset); nothing for none."""
    return machine_date(moment, site.time_zone) if moment else ""


def _robots(site: SiteView, *, shown: bool = True) -> str:
    return INDEX if shown and not site.preview else NOINDEX
