"""Addresses: where on the hub a piece of content lives. Pure functions of names."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import PurePosixPath
from urllib.parse import quote

from hcsite.core.text import slugify
from hcsite.model.kinds import ROOTS, Kind

CONTENT = "content"
_PLAIN = re.compile(r"[A-Za-z0-9/._~#-]*")


def stem_of(path: str) -> str:
    """The name of a content file: of its folder where it is an `index.md`, else its own."""
    folder, _, name = path.rpartition("/")
    if name == "index.md":
        return folder.rpartition("/")[2]
    stem = name.rpartition(".")[0]
    return stem or name


def address_of(path: str, kind: Kind, slug: str) -> str:
    """The address of a content file, with slashes at both ends: `/posts/salt/`.

    Pages keep the folders that they lie in; all other kinds are flat below their own folder.
    """
    name = slug or slugify(stem_of(path)) or "untitled"
    if kind is not Kind.PAGE:
        return f"/{ROOTS[kind]}/{name}/"
    inside = PurePosixPath(path).relative_to(CONTENT, ROOTS[kind])
    folder = inside.parent.parent if inside.name == "index.md" else inside.parent
    parts = [slugify(part) or "untitled" for part in folder.parts]
    return "/" + "/".join([*parts, name]) + "/"


def output_of(address: str) -> str:
    """The file of the output that answers an address: `posts/salt/index.html`."""
    relative = address.removeprefix("/")
    return f"{relative}index.html" if relative == "" or relative.endswith("/") else relative


def alias_output(alias: str) -> str:
    """The file of the output that answers an old address, with or without a slash at its end."""
    if alias.endswith("/") or PurePosixPath(alias).suffix in (".html", ".htm", ".xml", ".pdf"):
        return output_of(alias)
    return output_of(f"{alias}/")


@lru_cache(maxsize=65_536)
def encoded(address: str) -> str:
    """The address as it stands in a URL: other scripts and spaces percent-encoded."""
    if _PLAIN.fullmatch(address):
        return address
    return quote(address, safe="/-._~!$&'()*+,;=:@%#?")
