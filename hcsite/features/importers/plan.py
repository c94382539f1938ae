"""Planning an import: a pure function of the old files and of what lies in the hub."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote

from hcsite.core.diagnostics import Diagnostic, in_order
from hcsite.features.importers.assemble import fill_empty, piece_files
from hcsite.features.importers.body import Draft, convert_body
from hcsite.features.importers.conversion import cut, fenced, render_note
from hcsite.features.importers.cover import find_cover
from hcsite.features.importers.directory import Directory
from hcsite.features.importers.existing import Existing, read_existing
from hcsite.features.importers.links import rewrite_links
from hcsite.features.importers.people import Register
from hcsite.features.importers.pieces import Piece, read_pieces
from hcsite.features.importers.report import ImportPlan, PlannedFile, PostReport
from hcsite.features.importers.site import Origin, read_site
from hcsite.features.importers.targets import claim_aliases, place_pieces
from hcsite.features.importers.tree import read_tree
from hcsite.features.importers.vault import NOTE
from hcsite.features.importers.write import Written, write_plan

__all__ = [
    "Existing",
    "ImportPlan",
    "Origin",
    "PostReport",
    "Written",
    "plan_import",
    "read_existing",
    "write_plan",
]

_FRAGMENT = re.compile(
    r"(?:\]\(\s*|href=[\"']?)(?!\w+:)[^)\s\"'>]*#([^)\s\"'>]+)|\]:\s*(?!\w+:)\S*#(\S+)"
)


def plan_import(
    origin: Origin, source: Path, *, existing: Existing, as_pages: bool, time_zone: str
) -> ImportPlan:
    """All files that an import of the folder `source` would write, and a report for each text.

    `time_zone` is that of the hub; texts without a date become pages with `as_pages`, else drafts.
    Raises OSError where the folder itself cannot be read.
    """
    tree = read_tree(source)
    site = read_site(origin, tree)
    found = read_pieces(site, as_pages=as_pages)
    wanted = frozenset(name for piece in found.pieces for name in _fragments(piece.conversion.raw))
    for piece in found.pieces:
        _convert(piece, wanted)
    place_pieces(found.pieces, existing)
    register = Register(existing)
    texts = _link(found.pieces)
    claim = claim_aliases(found.pieces, existing)
    files: list[PlannedFile] = []
    reports = list(found.failed)
    for piece in found.pieces:
        own = list(
            piece_files(piece, texts[piece.path], claim[piece.path], register, time_zone=time_zone)
        )
        files.extend(own)
        said = in_order(piece.conversion.found)
        renamed = piece.body.album.renamed()
        reports.append(PostReport(piece.path, piece.target, said, renamed=renamed))
    files.extend(PlannedFile(path, data) for path, data in register.files())
    notes: tuple[Diagnostic, ...] = (*site.notes, *tree.notes, *found.notes)
    ordered = tuple(sorted(files, key=lambda file: file.path))
    return ImportPlan(ordered, tuple(sorted(reports, key=lambda r: r.source)), in_order(notes))


def _fragments(raw: str) -> Iterator[str]:
    """The names of places that links of a text want."""
    for match in _FRAGMENT.finditer(raw):
        yield unquote(match[1] or match[2])


def _convert(piece: Piece, wanted: frozenset[str]) -> None:
    """Turns the body of a piece, and finds its title and picture."""
    conversion = piece.conversion
    try:
        piece.body = convert_body(fill_empty(piece), conversion, title=piece.title, wanted=wanted)
    except RecursionError:
        words = "This text is too tangled to be turned; it is shown as it was written."
        conversion.warn("HC713", words)
        note = render_note(words, shown=fenced(cut(piece.source)))
        piece.body = Draft(conversion.vault.put(NOTE, note))
    if not piece.title:
        piece.title = piece.body.title
        if not piece.title:
            piece.title = piece.slug.replace("-", " ").capitalize()
            message = f"The old file has no title; “{piece.title}” was made from its name."
            conversion.warn("HC703", message, hint="Write a title that says what it is about.")
        else:
            conversion.inform("HC703", "The title was taken from the first heading of the text.")
    piece.image, piece.used = find_cover(conversion, piece.body.album, piece.body.text)


def _link(pieces: list[Piece]) -> dict[str, str]:
    """The texts by old path, with their links written for the files of the hub."""
    directory = Directory()
    for piece in pieces:
        directory.add(
            piece.path,
            piece.target,
            piece.addresses,
            anchors=piece.body.anchors,
            draft=piece.held_back,
        )
    texts = {}
    for piece in pieces:
        body = piece.body
        texts[piece.path] = rewrite_links(body.text, piece.conversion, body.album, directory)
    for piece in pieces:
        seen = directory.observed.get(piece.path, {})
        piece.addresses = tuple(dict.fromkeys((*piece.addresses, *seen)))
    return texts
