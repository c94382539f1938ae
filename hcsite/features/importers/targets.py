"""Which file each piece becomes, and which old addresses lead to it: no two want the same."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable

from hcsite.core.text import slugify
from hcsite.features.importers.existing import Existing
from hcsite.features.importers.pieces import Piece
from hcsite.model.address import CONTENT, address_of, alias_output, output_of
from hcsite.model.kinds import FOLDERS, ROOTS, Kind

_RESERVED = frozenset((*FOLDERS, "assets", "media", "search", "files", "static", "index"))


def place_pieces(pieces: Iterable[Piece], existing: Existing) -> None:
    """Gives each piece its file in the hub; where a name is taken it gets a number.

    A piece that an earlier import brought over keeps the file that it has.
    """
    known = dict(existing.pieces)
    taken = {_bare(path) for path in existing.paths}
    identities: set[str] = set()
    for piece in pieces:
        _set_identity(piece, identities)
        before = known.get(piece.identity)
        if before and before.startswith(f"{CONTENT}/"):
            piece.target = before
            piece.slug = posixpath.basename(_bare(before))
            continue
        folder, name = _wanted(piece)
        number, bare = 1, f"{folder}/{name}"
        while bare in taken:
            number += 1
            bare = f"{folder}/{name}-{number}"
        if number > 1:
            message = (
                f"“{name}” is taken in the hub, so that this piece is called “{name}-{number}”."
            )
            piece.conversion.warn("HC717", message)
        taken.add(bare)
        piece.slug = posixpath.basename(bare)
        piece.target = f"{bare}/index.md" if piece.body.album.files else f"{bare}.md"


def _set_identity(piece: Piece, taken: set[str]) -> None:
    base, number = piece.identity, 1
    while piece.identity in taken:
        number += 1
        piece.identity = f"{base}-{number}"
    taken.add(piece.identity)


def _bare(path: str) -> str:
    """A file without ending, or its folder where it is an index."""
    return posixpath.splitext(path)[0].removesuffix("/index")


def _wanted(piece: Piece) -> tuple[str, str]:
    """The folder and the name that a piece should have."""
    if piece.kind is Kind.POST:
        return f"{CONTENT}/posts", piece.slug
    parts = [slugify(part) for part in _old_path(piece).split("/") if part]
    if not parts or not all(parts):
        parts = [piece.slug]
    if parts[0] in _RESERVED:
        parts[0] += "-page" if parts[0] != "index" else ""
        parts[0] = "home" if parts[0] == "index" else parts[0]
    return "/".join([f"{CONTENT}/pages", *parts[:-1]]), parts[-1]


def _old_path(piece: Piece) -> str:
    """The old address of a page without its ending: pages keep their places."""
    own = piece.addresses[0] if piece.addresses else ""
    stem, ending = posixpath.splitext(own.rstrip("/"))
    return stem.removesuffix("/index") if ending in ("", ".html", ".htm", ".md") else ""


def claim_aliases(pieces: list[Piece], existing: Existing) -> dict[str, tuple[str, ...]]:
    """The old addresses that lead to each piece, by its old path; each address only once."""
    lists = (f"/{folder}/" for folder in ROOTS.values())
    owners = {output_of(address): "" for address in (*existing.addresses, "/", *lists)}
    for piece in pieces:
        owners.setdefault(output_of(address_of(piece.target, piece.kind, piece.slug)), piece.path)
    claimed: dict[str, tuple[str, ...]] = {}
    for piece in pieces:
        own: list[str] = []
        for address in piece.addresses:
            output = alias_output(address)
            owner = owners.setdefault(output, f"\0{piece.path}")
            if owner == f"\0{piece.path}" and output not in {alias_output(a) for a in own}:
                own.append(address)
            elif owner not in (piece.path, f"\0{piece.path}"):
                message = f"The old address “{address}” belongs to another piece and was left out."
                piece.conversion.warn("HC717", message, near=address)
        claimed[piece.path] = tuple(own)
    return claimed
