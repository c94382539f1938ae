"""Reading a hub from disk: configuration, theme, content. Only what changed is read again."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from hcsite.app.options import Options
from hcsite.app.parsing import (
    ParseBatch,
    Parsed,
    ParseTask,
    key_prefix,
    parse_batch,
    record_key,
    settings_of,
)
from hcsite.app.particulars import particulars_of
from hcsite.app.sources import CONFIG, Listing, config_of, fresh_digests, remember_files
from hcsite.content.discover import Discovery, discover
from hcsite.content.document import Settings
from hcsite.core.diagnostics import Diagnostic, Problems
from hcsite.core.digest import digest_bytes, digest_parts
from hcsite.core.files import read
from hcsite.engine.blobs import Blobs
from hcsite.engine.cache import Cache, Kept
from hcsite.engine.codec import decode, encode
from hcsite.engine.pool import Pool, parts_of
from hcsite.features.infographics.icons import icon_paths
from hcsite.model.assembly import Documents, graded
from hcsite.model.document import Document
from hcsite.model.kinds import PIECES, Kind
from hcsite.model.lifecycle import State
from hcsite.model.matter import PageMatter, PersonMatter, PostMatter, TopicMatter
from hcsite.model.particulars import Outline, Particulars, overlaid
from hcsite.model.record import Front
from hcsite.model.sharing import Sharing
from hcsite.model.site import Site
from hcsite.theme.folder import read_theme
from hcsite.theme.layers import Theme

Progress = Callable[[str, int, int], None]

SITE = "site"

FEW = 8
"""Files of which the front matter is read anew only where it changed."""

OUTLINES: Mapping[Kind, Any] = {
    Kind.POST: Outline[PostMatter],
    Kind.INFOGRAPHIC: Outline[PostMatter],
    Kind.VIDEO: Outline[PostMatter],
    Kind.PAGE: Outline[PageMatter],
    Kind.PERSON: Outline[PersonMatter],
    Kind.TOPIC: Outline[TopicMatter],
}


@dataclass(frozen=True, slots=True)
class Sources:
    """All that was read, as far as it is always wanted.

    `records` tell what is known of each content file, `kinds` what each is; `static` are the
    digests of the files that are copied; `known` those of files that were read before;
    `settings` what content files are read with.
    """

    site: Site
    theme: Theme
    strings: Mapping[str, str]
    records: Mapping[str, Kept]
    kinds: Mapping[str, Kind]
    static: Mapping[str, str]
    others: tuple[str, ...]
    listing: Listing
    known: Mapping[str, tuple[str, str]]
    settings: Settings
    diagnostics: tuple[Diagnostic, ...]
    parsed: int

    @property
    def texts(self) -> dict[str, str]:
        """The digest of each document's text, by its path."""
        return {path: kept.text for path, kept in self.records.items() if kept.text}

    def size_of(self, path: str) -> int:
        """The bytes of a file below `content/`."""
        entry = self.listing.entries.get(path)
        return entry.size if entry else 0

    def documents(self, cache: Cache) -> Documents:
        """The documents as the hub is planned from them."""
        by_kind: dict[Kind, list[Document[Any]]] = {kind: [] for kind in Kind}
        unreadable, partial = list[str](), list[Document[Any]]()
        sharing = Sharing()
        for path, kind in self.kinds.items():
            outline = decode(cache.outline(path), OUTLINES[kind])
            if outline.document is None:
                unreadable.append(path)
            else:
                sharing.share(outline.document)
                by_kind[kind].append(outline.document)
            if outline.partial is not None:
                partial.append(outline.partial)
        return Documents(
            posts=[document for kind in PIECES for document in by_kind[kind]],
            pages=by_kind[Kind.PAGE],
            people=by_kind[Kind.PERSON],
            topics=by_kind[Kind.TOPIC],
            unreadable=unreadable,
            partial=partial,
        )

    def findings(
        self, cache: Cache, soft: Container[str], paths: Iterable[str] | None = None
    ) -> list[Diagnostic]:
        """What is to be said of files by themselves; nothing in a `soft` one stops a build.

        Those at `paths` are meant, or all.
        """
        asked = self.records if paths is None else paths
        paths = [path for path in asked if self.records[path].findings]
        found: list[Diagnostic] = []
        for path, particulars in particulars_of(cache, paths).items():
            told = particulars.diagnostics
            is_soft = path in soft and not self.records[path].stale
            found.extend(graded(told, State.DRAFT) if is_soft else told)
        return found


def site_of(root: Path) -> tuple[Site, tuple[Diagnostic, ...]]:
    """The configuration of a hub; raises Problems where there is none or it is wrong."""
    return _site_in(read(config_of(root), CONFIG))


def _site_in(data: bytes) -> tuple[Site, tuple[Diagnostic, ...]]:
    from hcsite.content.config import read_config  # the schemas are slow to import

    site, found = read_config(data, path=CONFIG)
    if site is None:
        raise Problems(found)
    return site, found


def read_site(options: Options, cache: Cache, engine: str) -> tuple[Site, tuple[Diagnostic, ...]]:
    """The configuration as a build wants it: for the address that was asked for.

    One of which there is nothing to say is remembered until it changes.
    """
    data = read(config_of(options.root), CONFIG)
    key = digest_parts(engine, data)
    known, _, kept = cache.fact(SITE).partition(" ")
    found: tuple[Diagnostic, ...] = ()
    if known == key:
        site = decode(kept.encode(), Site)
    else:
        site, found = _site_in(data)
        cache.put_fact(SITE, "" if found else f"{key} {encode(site).decode()}")
    if options.base_url:
        site = replace(site, base_url=options.base_url.rstrip("/") + "/")
    return site, found


def read_sources(
    options: Options,
    *,
    listing: Listing,
    cache: Cache,
    blobs: Blobs,
    engine: str,
    pool: Pool,
    progress: Progress,
) -> Sources:
    """Reads what changed. Raises Problems only where nothing can be said about the content."""
    site, found = read_site(options, cache, engine)
    theme = read_theme(options.root, site.theme)
    strings = theme.strings(site.default_lang)
    discovery = discover(listing.entries)
    settings, wrong = settings_of(options.root, listing, site, strings)
    settings = replace(settings, icons=icon_paths(theme.infographics()))
    known = cache.files()
    reader = _Reader(options, cache, blobs, engine, settings, listing, pool, progress)
    records, digests, parsed = reader.read(discovery, known)
    static = fresh_digests(listing, discovery.static, known, options.root)
    remember_files(cache, listing, {**digests, **static}, known)
    return Sources(
        site=site,
        theme=theme,
        strings=strings,
        records=records,
        kinds=dict(discovery.documents),
        static=static,
        others=discovery.others,
        listing=listing,
        known=known,
        settings=settings,
        diagnostics=(*found, *wrong, *listing.diagnostics, *discovery.diagnostics),
        parsed=parsed,
    )


@dataclass(frozen=True, slots=True)
class _Reader:
    options: Options
    cache: Cache
    blobs: Blobs
    engine: str
    settings: Settings
    listing: Listing
    pool: Pool
    progress: Progress

    def read(
        self, discovery: Discovery, known: Mapping[str, tuple[str, str]]
    ) -> tuple[dict[str, Kept], dict[str, str], int]:
        """What is known of all documents, their digests, and how many were parsed now."""
        prefix = key_prefix(self.engine, self.settings)
        old = self.cache.records()
        records: dict[str, Kept] = {}
        digests: dict[str, str] = {}
        tasks: list[ParseTask] = []
        kinds = dict(discovery.documents)
        present = self.blobs.names() if old else frozenset()
        for path, kind in discovery.documents:
            kept = old.get(path)
            if kept is not None and kept.text and kept.text not in present:
                kept = None  # somebody emptied the store
            if kept is not None and kept.stale and not self.options.preview:
                kept = None  # only a preview shows what is not there any more
            stamp, digest = known.get(path, ("", ""))
            same = kept is not None and stamp == self.listing.entries[path].stamp
            if kept is not None and same and kept.key == record_key(prefix, path, kind, digest):
                records[path], digests[path] = kept, digest
            else:
                tasks.append(ParseTask(path, kind, kept))
        if len(tasks) <= FEW:  # for many it pays to have the schemas
            tasks = [with_front(task, old.get(task.path), prefix, self.cache) for task in tasks]
        parsed = 0
        for part in self._parse(tasks, prefix):
            done = [self._last_good(item, old.get(item.path), kinds) for item in part]
            records.update((item.path, item.kept) for item in done)
            digests.update((item.path, item.digest) for item in done)
            new = [item for item in done if item.particulars]
            parsed += len(new)
            self.cache.put_records(
                {item.path: item.kept for item in new},
                [(item.path, item.outline) for item in new if item.outline],
                [(item.path, item.particulars) for item in new],
            )
        self.cache.forget_records(old.keys() - records.keys())
        return records, digests, parsed

    def _last_good(self, item: Parsed, old: Kept | None, kinds: Mapping[str, Kind]) -> Parsed:
        """In a preview, what was last good of a file that cannot be used now."""
        usable = item.kept.text or not item.particulars
        if usable or not self.options.preview or old is None or not self.blobs.has(old.text):
            return item
        form, path = OUTLINES[kinds[item.path]], item.path
        before, now = decode(self.cache.outline(path), form), decode(item.outline, form)
        (known,) = particulars_of(self.cache, [path]).values()
        told = decode(item.particulars, Particulars)
        outline, spots = overlaid(before.document, known.spots, now.partial, told.spots)
        data = encode(outline)
        kept = item.kept._replace(outline=digest_bytes(data), text=old.text, stale=True)
        return replace(
            item, kept=kept, outline=data, particulars=encode(replace(told, spots=spots))
        )

    def _parse(self, tasks: list[ParseTask], prefix: str) -> Iterator[list[Parsed]]:
        done = 0
        batches = (
            ParseBatch(str(self.options.root), part, self.settings, prefix, self.blobs)
            for part in parts_of(tasks)
        )
        for parsed in self.pool.runner(len(tasks))(parse_batch, batches):
            yield parsed
            done += len(parsed)
            self.progress("reading", done, len(tasks))


def with_front(task: ParseTask, old: Kept | None, prefix: str, cache: Cache) -> ParseTask:
    """A task with the front matter that its file had, where that was read as it is now."""
    if old is None or not old.front or old.stale:
        return task
    if not old.key.startswith(f"{prefix} {task.kind} "):
        return task
    document = decode(cache.outline(task.path), OUTLINES[task.kind]).document
    spots = particulars_of(cache, [task.path])[task.path].spots
    lines = tuple((key, spots[-number - 1].line) for key, number in document.lines)
    return replace(task, front=Front(old.front, document.matter, lines))
