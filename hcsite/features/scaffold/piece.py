"""A new post, infographic, video, page, person or topic: its file, planned from a title."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from hcsite.content.document import Settings, read_document
from hcsite.content.scalars import is_slug
from hcsite.content.texts import UNWANTED
from hcsite.core.diagnostics import Level
from hcsite.core.text import one_line, slugify
from hcsite.features.scaffold.files import NewFile, Refused, packaged, quoted
from hcsite.features.scaffold.known import Known
from hcsite.features.scaffold.matter import commented
from hcsite.model.address import CONTENT, address_of
from hcsite.model.kinds import ROOTS, Kind
from hcsite.model.matter import PersonMatter

_LONGEST = 80
_LONGEST_BYTES = 180
"""A file's name may have 255 bytes on most disks, and wants room for an ending."""

_SHOWN = 8
_RESERVED = {Kind.PERSON: ("org", "index")}


@dataclass(frozen=True, slots=True)
class Wish:
    """What somebody wants to write. `day` (ISO) is today; `published` is empty or a date."""

    kind: Kind
    title: str
    day: str
    slug: str = ""
    bundle: bool = False
    published: str = ""


def plan_piece(wish: Wish, known: Known, *, time_zone: str) -> NewFile:
    """The file of a new piece. Raises Refused where the hub would not take it."""
    title = clean_title(wish.title)
    slug = _checked_slug(wish) if wish.slug else slug_of(title)
    if not slug or slug in _RESERVED.get(wish.kind, ("index",)):
        raise Refused(_no_slug(title, slug, wish.kind))
    path = f"{CONTENT}/{ROOTS[wish.kind]}/{slug}" + ("/index.md" if wish.bundle else ".md")
    other = known.addresses.get(address_of(path, wish.kind, ""))
    if other:
        message = f"{other} has the address {address_of(path, wish.kind, '')} already."
        raise Refused(f"{message} Write another title, or give another name with --slug.")
    text = packaged(
        f"blank/{wish.kind.value}.md",
        {
            "title": quoted(title),
            "id": _free(f"{ROOTS[wish.kind]}/{slug}-{wish.day}", known.ids),
            "slug": slug,
            "day": wish.day,
            "published": f" {wish.published}" if wish.published else "",
        },
    )
    file = NewFile(path, commented(text, wish.kind, _notes(known)))
    _check(file, wish.kind, title, time_zone)
    return file


def clean_title(text: str) -> str:
    """The title on one line. Raises Refused where it is empty or holds what no text can hold."""
    title = one_line(text.replace("\ufeff", ""))
    if not title:
        raise Refused('The title is missing. Write it in quotes: hcsite new post "Salt and you"')
    if UNWANTED.search(title):
        raise Refused("The title holds an invisible control character. Type it anew.")
    return title


def slug_of(title: str) -> str:
    """A name for the file, from the words of a title; nothing where it has none that can serve."""
    slug = slugify(title)
    while len(slug) > _LONGEST or len(slug.encode()) > _LONGEST_BYTES:
        shorter = slug[: min(_LONGEST, len(slug) - 1)]
        slug = shorter[: shorter.rfind("-")] if "-" in shorter else shorter
    return slug if is_slug(slug) else ""


def _checked_slug(wish: Wish) -> str:
    if not is_slug(wish.slug):
        better = slug_of(wish.slug)
        hint = f"Write --slug {better}" if better else "Write words joined by hyphens: less-salt"
        message = f"--slug takes lower-case letters, digits and hyphens, not “{wish.slug}”."
        raise Refused(f"{message} {hint}")
    if len(wish.slug) > _LONGEST or len(wish.slug.encode()) > _LONGEST_BYTES:
        raise Refused("--slug is too long. Keep the words that matter.")
    return wish.slug


def _no_slug(title: str, slug: str, kind: Kind) -> str:
    if slug:
        return f"“{slug}” has a meaning of its own. Give another name: --slug my-{slug}"
    reason = f"“{title}” has no letters from which a name for the file can be made."
    return f"{reason} Give one with --slug, such as: --slug my-{kind.value}"


def _free(wanted: str, taken: frozenset[str]) -> str:
    """An id that nobody has."""
    number, identity = 1, wanted
    while identity in taken:
        number += 1
        identity = f"{wanted}-{number}"
    return identity


def _notes(known: Known) -> dict[str, str]:
    """What the hub has to choose from, where that is little enough to be read."""
    people = _here((*known.people, "org"))
    return {
        "authors": people,
        "reviewers": _here(known.people),
        "editor": _here(known.people),
        "topics": _here(known.topics),
    }


def _here(names: Iterable[str]) -> str:
    words = tuple(names)
    return f"This hub has: {', '.join(words)}." if 0 < len(words) <= _SHOWN else ""


def _check(file: NewFile, kind: Kind, title: str, time_zone: str) -> None:
    """Reads the file as a build does: nothing is written that would not come back as it was."""
    data = file.text.encode()
    record, _ = read_document(data, path=file.path, kind=kind, settings=Settings(time_zone))
    wrong = [item for item in record.diagnostics if item.level is Level.ERROR]
    if wrong or record.document is None:
        raise Refused(f"{wrong[0].message} {wrong[0].hint}".rstrip() if wrong else "It is empty.")
    matter = record.document.matter
    read = matter.name if isinstance(matter, PersonMatter) else matter.title
    if read != title:
        raise Refused(f"The title would come back as “{read}”. Leave the unusual signs out.")


def written_date(moment: datetime | None) -> str:
    """A date, or a date and time, as front matter has it."""
    if moment is None:
        return ""
    if moment.tzinfo is None and (moment.hour, moment.minute, moment.second) == (0, 0, 0):
        return moment.date().isoformat()
    return moment.isoformat(timespec="minutes")
