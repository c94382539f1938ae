"""Where a piece of the old site goes: post or page, its name, its lasting id."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Mapping
from dataclasses import dataclass

from hcsite.core.text import slugify
from hcsite.features.importers.dates import Moment, read_moment
from hcsite.features.importers.site import OldSite
from hcsite.model.kinds import Kind

TEXTS = frozenset((".md", ".markdown", ".mkd", ".mkdn", ".mdown", ".qmd", ".rmd"))
PAGES_OF_HTML = frozenset((".html", ".htm"))

DATED = re.compile(r"(\d{4}-\d{1,2}-\d{1,2})-(.+)")
"""A name that begins with a day, as posts of Jekyll have it."""

_ORDINAL = re.compile(r"\d{1,3}[-_. ]+(?=[^\d\W])")
_LONGEST = 100
_LATIN = str.maketrans(
    {"ø": "o", "Ø": "O", "æ": "ae", "Æ": "Ae", "œ": "oe", "Œ": "Oe", "ł": "l", "Ł": "L",
     "đ": "d", "Đ": "D", "ð": "d", "Ð": "D", "þ": "th", "Þ": "Th", "ß": "ss"}
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Name:
    """What the name of an old file tells: its date where it begins with one, and the rest."""

    stem: str
    moment: Moment | None = None


def name_of(path: str, title: str) -> Name:
    """The name of a file without date, number and ending; `index` has the name of its folder."""
    stem = posixpath.splitext(posixpath.basename(path))[0]
    if stem in ("index", "_index") and posixpath.dirname(path):
        stem = posixpath.basename(posixpath.dirname(path))
    dated = DATED.fullmatch(stem)
    if dated:
        return Name(dated[2], read_moment(dated[1]))
    shorter = _ORDINAL.sub("", stem, count=1) if _ORDINAL.match(stem) else stem
    number = stem[: len(stem) - len(shorter)].strip("-_. ")
    return Name(stem if number and slugify(title).startswith(number) else shorter)


def spelled(name: str) -> str:
    """A name with the Latin letters that have no accent to lose in plain ones."""
    return name.translate(_LATIN)


def slug_of(name: str) -> str:
    """A part of an address from a name: lower case, no accents, not too long."""
    slug = slugify(spelled(name)) or "untitled"
    if len(slug) <= _LONGEST:
        return slug
    return slug[:_LONGEST].rpartition("-")[0] or slug[:_LONGEST]


def kind_of(site: OldSite, path: str, data: Mapping[str, object], *, dated: bool) -> Kind:
    """Whether a file of the old site is a post or a page."""
    folders = posixpath.dirname(path).split("/")
    if posixpath.basename(path).startswith("_index."):
        return Kind.PAGE
    if dated or "_posts" in folders or "_drafts" in folders:
        return Kind.POST
    if str(data.get("layout") or data.get("type") or "") == "page":
        return Kind.PAGE
    if site.origin == "jekyll":
        return Kind.POST if any(folder.startswith("_") for folder in folders) else Kind.PAGE
    if site.origin == "hugo":
        inside = path.removeprefix("content/").split("/")
        alone = len(inside) == 1 or (len(inside) == 2 and inside[1].startswith("index."))
        return Kind.PAGE if alone and "date" not in data else Kind.POST
    return Kind.POST


def identity_of(path: str) -> str:
    """An id that stays when title, slug or address change: the path in the old site."""
    parts = posixpath.splitext(path)[0].split("/")
    return "/".join(slugify(part) or "untitled" for part in parts)[:200]
