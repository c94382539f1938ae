"""Posts, infographics, videos: the page, the piece, its picture, the people, the evidence."""

from __future__ import annotations

from dataclasses import dataclass

from hcsite.features.pages.jsonld.evidence import citation, correction_comment
from hcsite.features.pages.jsonld.people import person_id, person_nodes
from hcsite.features.pages.jsonld.pictures import picture_node, rights
from hcsite.features.pages.jsonld.publisher import organisation_id, policy
from hcsite.features.pages.jsonld.subjects import subject_nodes, subject_refs
from hcsite.features.pages.jsonld.text import Node, kept, one_or_many, ref
from hcsite.features.pages.jsonld.video import film_id, film_nodes, video_id, video_node
from hcsite.features.pages.jsonld.vocabulary import AUDIENCES, license_of, specialty
from hcsite.features.pages.jsonld.webpage import breadcrumb_node, page_id, page_node
from hcsite.features.pages.outline import Outline, reading_minutes
from hcsite.features.pages.trails import Strings, absolute
from hcsite.model.kinds import Kind
from hcsite.theme.formats import local_day, phrase
from hcsite.theme.views import ImageView, PersonCard, PostView, SiteView, TranslationView


@dataclass(frozen=True, slots=True)
class _Refs:
    """What several nodes refer to: the piece, its picture (or nothing), its subjects."""

    main: str
    picture: str
    about: object


def article_nodes(
    view: PostView, site: SiteView, outline: Outline, *, strings: Strings, text: str
) -> list[Node]:
    """The nodes of a post, an infographic or a video, without those of the publisher.

    An infographic without its picture (its consent has ended, say) is a post: the full text.
    """
    graphic = view.kind == Kind.INFOGRAPHIC and view.image is not None
    main = f"{outline.canonical}#{'infographic' if graphic else 'article'}"
    picture = main if graphic else f"{outline.canonical}#hero" if view.image else ""
    refs = _Refs(main, picture, subject_refs(view.about, site))
    nodes = [_page(view, site, outline, refs)]
    if not graphic:
        nodes.append(_posting(view, site, outline, refs=refs, strings=strings))
    if view.image is not None:
        node = _picture(view.image, view, site, identity=picture)
        nodes.append(
            _infographic(node, view, site, outline, refs=refs, text=text) if graphic else node
        )
    if view.video is not None:
        nodes.append(video_node(view, view.video, site, outline, text=text))
    nodes += film_nodes(view.body, site)
    nodes += subject_nodes(view.about, site)
    nodes.append(breadcrumb_node(view, site, outline, strings))
    nodes += person_nodes(_people(view), site)
    return nodes


def _people(view: PostView) -> list[PersonCard]:
    editor = [view.editor] if view.editor else []
    return [*view.authors, *(review.person for review in view.reviewers), *editor]


def _page(view: PostView, site: SiteView, outline: Outline, refs: _Refs) -> Node:
    reviewers = {person_id(review.person, site): None for review in view.reviewers}
    more: Node = {
        "mainEntity": ref(refs.main),
        "primaryImageOfPage": ref(refs.picture),
        "lastReviewed": view.last_reviewed.isoformat() if view.last_reviewed else None,
        "reviewedBy": [ref(identity) for identity in reviewers],
        "specialty": one_or_many([specialty(name) for name in view.specialties]),
        "about": refs.about,
        "audience": _audience(view),
    }
    return page_node("MedicalWebPage" if view.clinical else "WebPage", outline, site, more=more)


def _audience(view: PostView) -> Node | None:
    if not view.audience:
        return None
    kind = "MedicalAudience" if view.clinical else "Audience"
    return {"@type": kind, "audienceType": AUDIENCES.get(view.audience, view.audience)}


def _posting(
    view: PostView, site: SiteView, outline: Outline, *, refs: _Refs, strings: Strings
) -> Node:
    minutes = reading_minutes(view.body.words)
    return kept(
        {
            "@type": "BlogPosting",
            "@id": refs.main,
            "headline": outline.title,
            "description": outline.description,
            "abstract": view.key_message,
            "image": [ref(refs.picture)] if refs.picture else None,
            "datePublished": outline.published,
            "dateModified": outline.modified,
            "author": _authors(view, site),
            "editor": ref(person_id(view.editor, site)) if view.editor else None,
            "publisher": ref(organisation_id(site)),
            "mainEntityOfPage": ref(page_id(outline)),
            "isPartOf": ref(page_id(outline)),
            "inLanguage": outline.lang,
            "articleSection": view.topics[0].label if view.topics else None,
            "keywords": list(view.tags),
            "wordCount": view.body.words,
            "timeRequired": f"PT{minutes}M" if minutes else None,
            "isAccessibleForFree": True,
            **_rights(view, site),
            "about": refs.about,
            "video": one_or_many(_videos(view, site, outline)),
            "publishingPrinciples": policy(site, "editorial"),
            "backstory": _backstory(view, site, strings),
            **_evidence(view, site),
        }
    )


def _videos(view: PostView, site: SiteView, outline: Outline) -> list[object]:
    own = [ref(video_id(outline))] if view.video else []
    return [*own, *(ref(film_id(site, url)) for url, _ in view.body.films)]


def _backstory(view: PostView, site: SiteView, strings: Strings) -> str:
    """How the piece came about: who paid, and how far software wrote it."""
    return " ".join(filter(None, (view.funding.statement, _ai_line(view, site, strings))))


def _ai_line(view: PostView, site: SiteView, strings: Strings) -> str:
    """How far software wrote the text, in the sentences that the page shows."""
    use = view.ai.use
    if f"ai_{use}" not in strings:
        return ""
    sentences = [strings[f"ai_{use}"]]
    if view.ai.tools and "ai_tools" in strings:
        names: dict[str, object] = {"names": ", ".join(view.ai.tools)}
        sentences.append(phrase(strings, "ai_tools", site.lang, names))
    if view.ai.responsible and use != "none" and "ai_responsible" in strings:
        people = {person.id: person.display_name for person in reversed(_people(view))}
        name = people.get(view.ai.responsible, view.ai.responsible)
        sentences.append(phrase(strings, "ai_responsible", site.lang, {"name": name}))
    return " ".join(sentences)


def _authors(view: PostView, site: SiteView) -> list[Node]:
    people = {person_id(person, site): None for person in view.authors}
    signed = [ref(identity) for identity in people]
    if view.by_organisation or not signed:
        signed.append(ref(organisation_id(site)))
    return signed


def _rights(view: PostView, site: SiteView) -> Node:
    published = view.published
    return {
        "license": license_of(view.license),
        "copyrightHolder": ref(organisation_id(site)),
        "copyrightYear": local_day(published, site.time_zone).year if published else None,
    }


def _evidence(view: PostView, site: SiteView) -> Node:
    sponsor = view.funding.sponsor
    return {
        "citation": [citation(source) for source in view.sources],
        "correction": [correction_comment(item) for item in view.corrections],
        "funder": {"@type": "Organization", "name": sponsor} if sponsor else None,
        "translationOfWork": (
            _translation(view.translation_of, site) if view.translation_of else None
        ),
        "workTranslation": [_translation(other, site) for other in view.translations],
        **_end(view),
    }


def _translation(other: TranslationView, site: SiteView) -> Node:
    """The same in another language, by its address."""
    return {
        "@type": "CreativeWork",
        "name": other.title,
        "url": absolute(site, other.url),
        "inLanguage": other.lang,
    }


def _end(view: PostView) -> Node:
    """Since when a piece no longer holds, and why."""
    retracted = [item.date for item in view.corrections if item.is_retraction]
    if retracted:
        return {"creativeWorkStatus": "Retracted", "expires": min(retracted).isoformat()}
    if view.retired is not None:
        return {"creativeWorkStatus": "Obsolete", "expires": view.retired.date.isoformat()}
    return {}


def _picture(image: ImageView, view: PostView, site: SiteView, *, identity: str) -> Node:
    creator = _creator(image.creator, view, site)
    node = picture_node(image, site, identity=identity) | rights(image, creator=creator)
    if creator == ref(organisation_id(site)) and view.published:
        year = local_day(view.published, site.time_zone).year
        node["copyrightNotice"] = f"© {year} {site.org.name or site.name}"
    return node | {"representativeOfPage": True}


def _creator(name: str, view: PostView, site: SiteView) -> Node | None:
    """Who made a picture: the organisation, somebody whom the page names, or a name alone."""
    if not name:
        return None
    if name in ("org", site.org.id, site.org.name):
        return ref(organisation_id(site))
    for person in _people(view):
        if name in (person.id, person.name, person.display_name):
            return ref(person_id(person, site))
    return {"@type": "Person", "name": name}


def _infographic(
    node: Node, view: PostView, site: SiteView, outline: Outline, *, refs: _Refs, text: str
) -> Node:
    return node | kept(
        {
            "name": outline.title,
            "description": outline.description,
            "embeddedTextCaption": text,
            "author": _authors(view, site),
            "datePublished": outline.published,
            "dateModified": outline.modified,
            "inLanguage": outline.lang,
            "keywords": list(view.tags),
            "about": refs.about,
            "accessMode": ["visual", "textual"],
            "accessibilityFeature": ["alternativeText", "longDescription"],
            **_evidence(view, site),
            "publishingPrinciples": policy(site, "editorial"),
            "mainEntityOfPage": ref(page_id(outline)),
        }
    )
