"""Putting a piece together: its front matter, its text, and the files beside it."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator

from hcsite.features.importers.accept import accepted
from hcsite.features.importers.body import finish_body
from hcsite.features.importers.conversion import Conversion
from hcsite.features.importers.cover import FIELDS as COVER_FIELDS
from hcsite.features.importers.dates import written
from hcsite.features.importers.emit import emit_matter
from hcsite.features.importers.matter import (
    field,
    is_draft,
    read_extra,
    read_language,
    read_summary,
)
from hcsite.features.importers.people import Register, read_authors, read_words
from hcsite.features.importers.pieces import Piece
from hcsite.features.importers.report import PlannedFile
from hcsite.features.importers.site import read_data
from hcsite.model.kinds import Kind

_AUTHORS = ("authors", "author", "byline")
_CATEGORIES = ("categories", "category", "topics")
_LINKS = ("href", "link", "external_url", "external_link", "redirect_to")
_WEB = re.compile(r"https?://[^\s<>()]+")


def fill_empty(piece: Piece) -> str:
    """The text of a piece that is nothing but a link to another place."""
    data = piece.conversion.data
    target = next((str(data[key]) for key in _LINKS if data.get(key)), "")
    if piece.source.strip() or not _WEB.fullmatch(target):
        return piece.source
    message = "The old file has no text, only an address; a link to it stands as its text."
    piece.conversion.warn("HC713", message, near=target, hint="Say in a sentence what it leads to.")
    return f"[{piece.title or target}]({target})\n"


def piece_files(
    piece: Piece, text: str, aliases: tuple[str, ...], register: Register, *, time_zone: str
) -> Iterator[PlannedFile]:
    """The file of a piece and the pictures beside it."""
    conversion = piece.conversion
    fields = _fields(piece, aliases, register, time_zone)
    body, stray = finish_body(text, conversion)
    if not body and not stray:
        conversion.warn("HC713", "The old file has no text.", hint="Write one, or delete the file.")
    tail, _ = conversion.finish()
    text = "\n\n".join(part for part in (body, stray, tail) if part)
    text = accepted(text, conversion, piece.source)
    whole = emit_matter(fields) + "\n" + text + ("\n" if text else "")
    yield PlannedFile(piece.target, whole.encode())
    folder = posixpath.dirname(piece.target)
    for name, data in sorted(piece.body.album.files.items()):
        yield PlannedFile(f"{folder}/{name}", data)


def _fields(
    piece: Piece, aliases: tuple[str, ...], register: Register, time_zone: str
) -> dict[str, object]:
    """The front matter, in the order in which people read it."""
    conversion = piece.conversion
    data = conversion.data
    post = piece.kind is Kind.POST
    summary, summary_field = read_summary(data)
    used = {
        *piece.used,
        summary_field,
        *(("lang", "language", "locale") if read_language(data) else ()),
    }
    fields: dict[str, object] = {"title": piece.title, "id": piece.identity}
    fields |= {"slug": piece.slug} if post else {}
    fields |= {"summary": summary, "lang": read_language(data), "aliases": list(aliases)}
    fields |= {"draft": is_draft(data, piece.path)}
    zone = conversion.site.zone
    published, updated = piece.dates.published, piece.dates.updated
    if post:
        fields["published"] = written(published, zone=zone, hub_zone=time_zone) if published else ""
        if published is None:
            message = "The old file has no date, so that this post is a draft."
            hint = "Add published with a date, or import texts without a date as pages."
            conversion.warn("HC704", message, hint=hint)
    last = updated or (None if post else published)
    fields["updated"] = written(last, zone=zone, hub_zone=time_zone) if last else ""
    if post:
        fields |= _people_and_topics(conversion, register)
        used |= {"tags", "keywords", *_AUTHORS, *_CATEGORIES}
        fields["image"] = piece.image
        fields["legacy"] = True
    elif piece.image:
        used -= set(COVER_FIELDS)
    fields["extra"] = read_extra(conversion, frozenset(used))
    return {key: value for key, value in fields.items() if value not in ("", [], {}, False, None)}


def _people_and_topics(conversion: Conversion, register: Register) -> dict[str, object]:
    data = conversion.data
    known = read_data(conversion.site.tree, "_data/authors.yml")
    authors: dict[str, None] = {}
    for key in _AUTHORS:
        for person in read_authors(field(data, key), known):
            name, new = register.person(person)
            authors[name] = None
            if new:
                message = f"“{person.name}” became a person of the hub: content/people/{name}.md."
                hint = "Check the name, the role and where this person works."
                conversion.inform("HC707", f"{message} {hint}")
    topics: dict[str, None] = {}
    spaces = conversion.site.origin == "jekyll"
    for key in _CATEGORIES:
        for title in read_words(field(data, key), spaces=spaces):
            name, new = register.topic(title)
            topics[name] = None
            if new:
                message = f"The category “{title}” became a topic: content/topics/{name}.md."
                conversion.inform("HC708", message)
    tags = (
        *read_words(field(data, "tags"), spaces=spaces),
        *read_words(field(data, "keywords"), spaces=False),
    )
    return {"authors": list(authors), "topics": list(topics), "tags": list(dict.fromkeys(tags))}
