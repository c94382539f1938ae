"""The pictures and films that readers see of a piece: an approval holds for them too."""

from __future__ import annotations

import posixpath
import re
import unicodedata
from dataclasses import replace
from pathlib import Path
from typing import Any

from hcsite.app.reading import Sources
from hcsite.app.sources import fresh_digests
from hcsite.model.address import CONTENT
from hcsite.model.approval import pictures_digest
from hcsite.model.assembly import Documents
from hcsite.model.document import Document
from hcsite.model.matter import PostMatter
from hcsite.model.video import Video


def pictures_of(document: Document[PostMatter], read: Sources, root: Path) -> str:
    """The digest of the pictures of a piece, its own and those in its text; nothing without any."""
    named = [document.matter.image.src] if document.matter.image else []
    named += [link.target for link in document.body.links if link.image]
    named += _files_of(document.matter.video)
    folder = posixpath.dirname(document.path)
    paths: set[str] = set()
    for name in (re.split(r"[?#]", word, maxsplit=1)[0] for word in named):
        path = CONTENT + name if name.startswith("/") else posixpath.normpath(f"{folder}/{name}")
        paths.update(unicodedata.normalize(form, path) for form in ("NFC", "NFD"))
    files = sorted(paths & read.listing.entries.keys())
    return pictures_digest(fresh_digests(read.listing, files, read.known, root))


def _files_of(video: Video | None) -> list[str]:
    """The film itself and its captions: nobody approved another one."""
    if video is None:
        return []
    film = [video.video.src] if video.video and video.video.src else []
    return [*film, *(item.src for item in video.captions.files)]


def with_pictures(documents: Documents, read: Sources, root: Path) -> Documents:
    """Documents whose approvals hold only while the pictures are those that were approved too."""
    posts = [
        _looked_at(post, read, root) if _names_pictures(post) else post for post in documents.posts
    ]
    return replace(documents, posts=posts)


def _names_pictures(document: Document[Any]) -> bool:
    return any(item.pictures for item in document.matter.assurance.approvals)


def _looked_at(document: Document[PostMatter], read: Sources, root: Path) -> Document[PostMatter]:
    now = pictures_of(document, read, root)
    approvals = document.matter.assurance.approvals
    intact = tuple(
        same and (not item.pictures or now.startswith(item.pictures))
        for item, same in zip(approvals, document.intact, strict=True)
    )
    return replace(document, intact=intact)
