"""The pieces of the old site: which files are texts, and what is known of each before its body."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from dataclasses import dataclass, field

from hcsite.content.foreign import read_foreign
from hcsite.core.diagnostics import Diagnostic, error, info
from hcsite.features.importers.addresses import old_addresses
from hcsite.features.importers.body import Draft
from hcsite.features.importers.conversion import Conversion
from hcsite.features.importers.decode import NotText, decode
from hcsite.features.importers.matter import Dates, is_draft, read_dates
from hcsite.features.importers.places import (
    PAGES_OF_HTML,
    TEXTS,
    identity_of,
    kind_of,
    name_of,
    slug_of,
)
from hcsite.features.importers.report import PostReport
from hcsite.features.importers.seen import words
from hcsite.features.importers.site import OldSite
from hcsite.model.kinds import Kind

_LONGEST = 2_000_000
_ABOUT_THE_FILES = frozenset(
    "authors changelog code_of_conduct contributing licence license readme security".split()
)
_MACHINERY = frozenset(
    "_data _includes _layouts _plugins _sass archetypes assets data examplesite i18n layouts"
    " licences licenses resources static themes".split()
)


@dataclass(slots=True)
class Piece:
    """One text of the old site on its way: what its file tells, and what is made of it."""

    path: str
    source: str
    conversion: Conversion
    kind: Kind
    title: str
    slug: str
    identity: str
    dates: Dates
    addresses: tuple[str, ...]
    body: Draft = field(default_factory=Draft)
    target: str = ""
    image: dict[str, object] = field(default_factory=dict)
    used: frozenset[str] = frozenset()

    @property
    def held_back(self) -> bool:
        """Whether readers cannot reach it: a draft, or a post without a date."""
        undated = self.kind is Kind.POST and self.dates.published is None
        return undated or is_draft(self.conversion.data, self.path)


@dataclass(slots=True)
class Pieces:
    """All texts that could be read, the reports of those that could not, and what was passed by."""

    pieces: list[Piece] = field(default_factory=list)
    failed: list[PostReport] = field(default_factory=list)
    notes: list[Diagnostic] = field(default_factory=list)


def read_pieces(site: OldSite, *, as_pages: bool) -> Pieces:
    """Reads all texts of the old site, in the order of their paths."""
    found = Pieces()
    for path in _texts(site, found):
        try:
            text, mended = decode(site.tree.read(path), path=path)
        except NotText:
            found.failed.append(_failed(path, "This file is not a text."))
            continue
        except OSError as exc:
            found.failed.append(_failed(path, f"This file cannot be read: {exc.strerror or exc}."))
            continue
        if len(text) > _LONGEST:
            message = "This text is longer than two million characters."
            found.failed.append(_failed(path, message))
            continue
        piece = _piece(site, path, text, as_pages=as_pages)
        if piece is None:
            message = "This file has no front matter, and so was none of the old site's pages."
            found.notes.append(info("HC719", message, path=path))
            continue
        if posixpath.basename(path).startswith("_index.") and not piece.source.strip():
            message = "This file only named a list of pages; a hub makes its lists itself."
            found.notes.append(info("HC719", message, path=path))
            continue
        piece.conversion.found[:0] = mended
        found.pieces.append(piece)
    return found


def _failed(path: str, message: str) -> PostReport:
    return PostReport(path, "", (error("HC700", message, path=path),), failed=True)


def _texts(site: OldSite, found: Pieces) -> Iterator[str]:
    """The files that hold texts; a generator's own machinery is passed by."""
    rooted = site.origin == "hugo" and any(p.startswith("content/") for p in site.tree.files)
    excluded = site.setting("exclude")
    left_out = (
        tuple(str(item).strip("/") for item in excluded) if isinstance(excluded, list) else ()
    )
    for path in site.tree.files:
        stem, ending = posixpath.splitext(path)
        if ending.lower() not in TEXTS | PAGES_OF_HTML:
            continue
        folders = [folder.lower() for folder in posixpath.dirname(path).split("/")]
        if _MACHINERY.intersection(folders) or (rooted and folders[0] != "content"):
            continue
        if site.origin == "markdown" and ending.lower() in PAGES_OF_HTML:
            continue
        if posixpath.basename(stem).lower() in _ABOUT_THE_FILES or path.startswith(
            left_out or "\0"
        ):
            message = "This file tells about the files, not about the site, and was left."
            found.notes.append(info("HC719", message, path=path))
            continue
        yield path


def _piece(site: OldSite, path: str, text: str, *, as_pages: bool) -> Piece | None:
    foreign = read_foreign(text)
    conversion = Conversion(site, path, text, foreign.data)
    for problem in foreign.problems:
        conversion.warn("HC701", problem)
    title = words(foreign.data["title"]) if foreign.data.get("title") else ""
    name = name_of(path, title)
    html_page = posixpath.splitext(path)[1].lower() in PAGES_OF_HTML
    underscored = any(folder.startswith("_") for folder in path.split("/")[:-1])
    bare = foreign.line == 1 and not foreign.data
    if bare and (html_page or (site.origin == "jekyll" and not underscored)):
        return None
    dates = read_dates(conversion, name.moment)
    kind = kind_of(site, path, foreign.data, dated=name.moment is not None)
    if kind is Kind.POST and dates.published is None and as_pages:
        kind = Kind.PAGE
    given = foreign.data.get("slug")
    return Piece(
        path=path,
        source=foreign.body,
        conversion=conversion,
        kind=kind,
        title=title,
        slug=slug_of(str(given) if isinstance(given, str) and given else name.stem),
        identity=identity_of(path),
        dates=dates,
        addresses=old_addresses(site, path, foreign.data, dates.published),
    )
