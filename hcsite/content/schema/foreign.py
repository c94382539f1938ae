"""Spellings of fields that other programs use, and what to write here."""

from __future__ import annotations

from hcsite.model.kinds import PIECES, Kind

_TITLE = {
    "name": "title",
    "headline": "title",
    "display_title": "title",
}
_COMMON = {
    "alias": "aliases",
    "redirect_from": "aliases",
    "redirects": "aliases",
    "permalink": "slug",
    "url": "slug",
    "description": "summary",
    "excerpt": "summary",
    "abstract": "summary",
    "subtitle": "summary",
    "language": "lang",
    "locale": "lang",
    "lastmod": "updated",
    "lastupdate": "updated",
    "last_updated": "updated",
    "last_modified": "updated",
    "last_modified_at": "updated",
    "modified": "updated",
    "date_modified": "updated",
    "uid": "id",
    "custom": "extra",
    "params": "extra",
    "fields": "extra",
}
_POST = {
    "tag": "tags",
    "keyword": "tags",
    "keywords": "tags",
    "hashtags": "tags",
    "category": "topics",
    "categories": "topics",
    "topic": "topics",
    "section": "topics",
    "author": "authors",
    "by": "authors",
    "byline": "authors",
    "reviewer": "reviewers",
    "reviewed_by": "reviewers",
    "medically_reviewed_by": "reviewers",
    "reviewed": "last_reviewed",
    "next_review": "review_due",
    "expiry": "expires",
    "expirydate": "expires",
    "unpublish": "expires",
    "publishdate": "published",
    "pubdate": "published",
    "publish_date": "published",
    "published_at": "published",
    "cover": "image",
    "photo": "image",
    "picture": "image",
    "thumbnail": "image",
    "featured_image": "image",
    "hero": "image",
    "takeaway": "key_message",
    "references": "sources",
    "citations": "sources",
    "bibliography": "sources",
    "licence": "license",
    "copyright": "license",
    "sponsor": "funding",
    "errata": "corrections",
}
_PERSON = {
    "prefix": "honorific_prefix",
    "suffix": "honorific_suffix",
    "degrees": "honorific_suffix",
    "job_title": "role",
    "position": "role",
    "organisation": "affiliation",
    "organization": "affiliation",
    "employer": "affiliation",
    "qualifications": "credentials",
    "image": "photo",
    "picture": "photo",
    "avatar": "photo",
    "twitter": "x",
    "conflicts": "interests",
    "disclosures": "interests",
    "links": "same_as",
}
_TITLE_OF_A_PERSON = frozenset({"title", "headline"})
_WITHOUT = {
    "layout": "The theme chooses the layout; delete this line.",
    "template": "The theme chooses the layout; delete this line.",
    "type": "The folder of the file says what it is; delete this line.",
    "status": "It follows from “draft”, “published” and “expires”; delete this line.",
    "weight": "Lists are ordered by date; delete this line.",
    "order": "Lists are ordered by date; delete this line.",
    "alt": "It belongs in “image”, below “src”.",
    "image_alt": "It belongs in “image”, as “alt” below “src”.",
    "caption": "It belongs in “image”, below “src”.",
    "content": "Write the text below the second ---.",
    "body": "Write the text below the second ---.",
    "bio": "Write it below the second ---.",
}


def meant(key: str, kind: Kind) -> str:
    """The name of the field that another program calls `key`, or nothing."""
    names = dict(_COMMON)
    if kind in PIECES:
        names |= _TITLE | _POST
    elif kind is Kind.PERSON:
        names |= _PERSON
    else:
        names |= _TITLE | {"synonym": "synonyms", "cover": "image", "also": "synonyms"}
    return names.get(_folded(key), "")


def refused(key: str, kind: Kind) -> str:
    """What to do about a field that has no like here, or nothing."""
    if kind is Kind.PERSON and _folded(key) in _TITLE_OF_A_PERSON:
        return "Write the person's name under “name”, and Dr or Prof. under “honorific_prefix”."
    return _WITHOUT.get(_folded(key), "")


def _folded(key: str) -> str:
    return key.strip().casefold().replace(" ", "_").replace("-", "_")
