"""What a browser sees of a page, as digests: to tell whether it, or only its styles, changed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from pathlib import Path
from urllib.parse import unquote, urlsplit

from hcsite.core.digest import digest_bytes, digest_parts

_LOADING = re.compile(rb"<(link|script|img|source|video|audio|track)\b[^<>]*>", re.IGNORECASE)
_ADDRESS = re.compile(rb"\b(?:href|src|poster)=[\"']?(/(?!/)[^\"'\s>]*)", re.IGNORECASE)
_SHEET = re.compile(rb"\brel=[\"']?stylesheet\b", re.IGNORECASE)
_ICON = re.compile(rb"\brel=[\"']?(?:icon|apple-touch-icon)\b", re.IGNORECASE)
ABSENT = "absent"


@dataclass(frozen=True, slots=True)
class Sight:
    """A page: all but the names of its stylesheets (`shape`), and these.

    `sheets` are their addresses, `styles` is the digest of these and of what lies there.
    """

    shape: str
    styles: str = ""
    sheets: tuple[str, ...] = ()


def sight_of(data: bytes, *, folder: Path, base: str) -> Sight:
    """The sight of a page with these bytes, whose files lie in `folder`, below the base path."""
    sheets: list[bytes] = []
    stamps: list[str] = []
    for tag in _LOADING.finditer(data):
        text = tag[0]
        address = _ADDRESS.search(text)
        if address is None:
            continue
        is_link = tag[1].lower() == b"link"
        if is_link and _SHEET.search(text):
            sheets.append(address[1])
        elif not is_link or _ICON.search(text):
            stamps.append(_stamp(address[1], folder, base))
    for sheet in sheets:
        data = data.replace(sheet, b"")
    names = tuple(unescape(sheet.decode("utf-8", "replace")) for sheet in sheets)
    styles = digest_parts(*_flat(sheets, folder, base)) if sheets else ""
    return Sight(digest_parts(digest_bytes(data), *stamps)[:16], styles[:16], names)


def sight_at(page: str, *, folder: Path, base: str) -> Sight:
    """The sight of a file of the output; where there is none, that of the page that says so."""
    place = folder / page
    try:
        if page and place.resolve().is_relative_to(folder.resolve()):
            return sight_of(place.read_bytes(), folder=folder, base=base)
    except (OSError, ValueError):
        pass
    try:
        sight = sight_of((folder / "404.html").read_bytes(), folder=folder, base=base)
    except OSError:
        return Sight(ABSENT)
    return absent(sight)


def absent(sight: Sight) -> Sight:
    """The sight of the page that says that there is no such page."""
    return Sight(f"{ABSENT}-{sight.shape}", sight.styles, sight.sheets)


def _flat(sheets: list[bytes], folder: Path, base: str) -> Iterator[str]:
    for sheet in sheets:
        yield sheet.decode("utf-8", "replace")
        yield _stamp(sheet, folder, base)


def _stamp(address: bytes, folder: Path, base: str) -> str:
    """What the disk says of the file at an address: a new one has another."""
    path = unquote(urlsplit(unescape(address.decode("utf-8", "replace"))).path)
    if not path.startswith(base):
        return ""
    try:
        status = (folder / path.removeprefix(base)).stat()
    except (OSError, ValueError):
        return ABSENT
    return f"{status.st_size} {status.st_mtime_ns}"
