"""A first look at an edited text: its page is shown before the build that looks at everything."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from hcsite.app.made import Basis
from hcsite.app.options import output_cache
from hcsite.app.parsing import ParseBatch, Parsed, ParseTask, key_prefix, parse_batch
from hcsite.app.reading import OUTLINES, with_front
from hcsite.core.files import disk_errors
from hcsite.engine.ahead import put_ahead
from hcsite.engine.cache import Cache
from hcsite.engine.codec import decode
from hcsite.engine.lock import locked
from hcsite.model.address import address_of, output_of
from hcsite.model.document import Document
from hcsite.model.kinds import Kind

MOST = 3
"""So many files are looked at first; where more changed at once nobody waits for one page."""


def glimpse(basis: Basis, names: Iterable[str]) -> int:
    """Puts the pages of edited texts in place at once; gives how many.

    `names` are all files that may have changed. Only where no more than the texts of pieces did,
    so that each page is made from the same view as before, is anything done. Nothing is remembered:
    the build that follows looks at all files, and has the last word.
    """
    changed = [name for name in names if name in basis.read.kinds or _lies(basis, name)]
    if not 0 < len(changed) <= MOST or not all(name in basis.read.kinds for name in changed):
        return 0
    folder = basis.options.state_folder
    with disk_errors(""), locked(folder / "lock", patience=0):
        with Cache.opened(folder / "sources.db") as sources:
            pages = [_page(basis, name, sources) for name in changed]
        with Cache.opened(output_cache(folder, basis.options.output)) as outputs:
            return sum(
                put_ahead(path, texts=texts, setting=basis.setting, cache=outputs)
                for path, texts in filter(None, pages if all(pages) else ())
            )


def warm(basis: Basis) -> None:
    """Does what a first look does, and throws it away: much is loaded for the first of them."""
    records, posts = basis.read.records, (p for p, k in basis.read.kinds.items() if k is Kind.POST)
    path = next((path for path in posts if records[path].text), "")
    if not path:
        return
    folder = basis.options.state_folder
    with disk_errors(""), locked(folder / "lock", patience=0):
        with Cache.opened(folder / "sources.db") as sources:
            outline = decode(_read(basis, path, sources).outline, OUTLINES[Kind.POST])
        with Cache.opened(output_cache(folder, basis.options.output)) as outputs:
            if outline.document is not None:
                page, setting = _page_of(outline.document), basis.setting
                put_ahead(page, texts={}, setting=setting, cache=outputs, keep=False)


def _lies(basis: Basis, name: str) -> bool:
    """Whether there is, or was, such a file; editors make some only for a moment."""
    return name in basis.read.listing.entries or (basis.options.root / name).exists()


def _page(basis: Basis, path: str, cache: Cache) -> tuple[str, dict[str, str]] | None:
    """The page of an edited file with the digest of its text, where only that is another."""
    read, kind = basis.read, basis.read.kinds[path]
    old = read.records[path]
    if not old.text or old.stale:
        return None
    new = _read(basis, path, cache)
    if not new.kept.text or new.kept.text == old.text:
        return None
    before = decode(cache.outline(path), OUTLINES[kind]).document
    now = decode(new.outline, OUTLINES[kind]).document
    if now is None or _shown(now) != _shown(before):
        return None
    return _page_of(now), {path: new.kept.text}


def _read(basis: Basis, path: str, cache: Cache) -> Parsed:
    """A file as it is now."""
    read, blobs = basis.read, basis.setting.blobs
    prefix = key_prefix(basis.engine, read.settings)
    task = with_front(ParseTask(path, read.kinds[path]), read.records[path], prefix, cache)
    batch = ParseBatch(str(basis.options.root), [task], read.settings, prefix, blobs)
    return parse_batch(batch)[0]


def _page_of(document: Document[Any]) -> str:
    return output_of(address_of(document.path, document.kind, document.matter.slug))


def _shown(document: Document[Any]) -> Document[Any]:
    """A document without what only links from elsewhere, and checks, ask for."""
    return replace(document, body=replace(document.body, anchors=(), words=0))
