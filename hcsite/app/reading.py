"""Reading a hub from disk: configuration, theme, content. Only what changed is read again."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from hcsite.app.options import Options
from hcsite.app.parsing import ParseBatch, Parsed, ParseTask, key_prefix, parse_batch, record_key
from hcsite.app.sources import CONFIG, Listing, config_of, fresh_digests, list_content
from hcsite.content.config import read_config
from hcsite.content.discover import Discovery, discover
from hcsite.content.document import Settings
from hcsite.core.diagnostics import Diagnostic, Problems
from hcsite.core.files import read
from hcsite.engine.blobs import Blobs
from hcsite.engine.cache import Cache
from hcsite.engine.codec import decode
from hcsite.engine.pool import batches_of, workers
from hcsite.model.assembly import Documents
from hcsite.model.document import Document
from hcsite.model.kinds import Kind
from hcsite.model.matter import PageMatter, PersonMatter, PostMatter, TopicMatter
from hcsite.model.record import Record
from hcsite.model.site import Site
from hcsite.model.words import BLOCKS, BodyWords
from hcsite.theme.folder import Theme, read_theme

Progress = Callable[[str, int, int], None]

_RECORDS: Mapping[Kind, Any] = {
    Kind.POST: Record[PostMatter],
    Kind.INFOGRAPHIC: Record[PostMatter],
    Kind.PAGE: Record[PageMatter],
    Kind.PERSON: Record[PersonMatter],
    Kind.TOPIC: Record[TopicMatter],
}


@dataclass(frozen=True, slots=True)
class Sources:
    """All that was read: documents, the digests of other files, findings by document."""

    site: Site
    theme: Theme
    strings: Mapping[str, str]
    documents: Documents
    static: Mapping[str, str]
    others: tuple[str, ...]
    listing: Listing
    known: Mapping[str, tuple[str, str]]
    findings: Mapping[str, tuple[Diagnostic, ...]]
    unusable: tuple[Diagnostic, ...]
    diagnostics: tuple[Diagnostic, ...]
    parsed: int


def site_of(root: Path) -> tuple[Site, tuple[Diagnostic, ...]]:
    """The configuration of a hub; raises Problems where there is none or it is wrong."""
    site, found = read_config(read(config_of(root), CONFIG), path=CONFIG)
    if site is None:
        raise Problems(found)
    return site, found


def read_site(options: Options) -> tuple[Site, tuple[Diagnostic, ...]]:
    """The configuration as a build wants it: for the address that was asked for."""
    site, found = site_of(options.root)
    if options.base_url:
        site = replace(site, base_url=options.base_url.rstrip("/") + "/")
    return site, found


def words_of(strings: Mapping[str, str]) -> BodyWords:
    """The words that stand in bodies, from the theme's words of the interface."""
    usual = BodyWords()
    titles = ((b, strings.get(f"block_{b.replace('-', '_')}", usual.title(b))) for b in BLOCKS)
    return BodyWords(
        titles=tuple((block, title) for block, title in titles if title),
        table=strings.get("table_label", usual.table),
        footnotes=strings.get("footnotes", usual.footnotes),
        back=strings.get("footnote_back", usual.back),
    )


def read_sources(
    options: Options, *, cache: Cache, blobs: Blobs, engine: str, progress: Progress
) -> Sources:
    """Reads everything. Raises Problems only where nothing can be said about the content."""
    site, found = read_site(options)
    theme = read_theme(options.root, site.theme)
    strings = theme.strings(site.default_lang)
    listing = list_content(options.root)
    discovery = discover(listing.entries)
    settings = Settings(site.time_zone, words_of(strings))
    known = cache.files()
    reader = _Reader(options, cache, blobs, engine, settings, listing, progress)
    records, digests, parsed = reader.read(discovery, known)
    static = fresh_digests(listing, discovery.static, known, options.root)
    _remember(cache, listing, {**digests, **static}, known)
    documents = _documents(records, discovery)
    return Sources(
        site=site,
        theme=theme,
        strings=strings,
        documents=documents,
        static=static,
        others=discovery.others,
        listing=listing,
        known=known,
        findings={p: r.diagnostics for p, r in records.items() if r.document is not None},
        unusable=tuple(d for r in records.values() if r.document is None for d in r.diagnostics),
        diagnostics=(*found, *listing.diagnostics, *discovery.diagnostics),
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
    progress: Progress

    def read(
        self, discovery: Discovery, known: Mapping[str, tuple[str, str]]
    ) -> tuple[dict[str, Record[Any]], dict[str, str], int]:
        """The records and digests of all documents, and how many were parsed now."""
        prefix = key_prefix(self.engine, self.settings)
        old = self.cache.records()
        data: dict[str, bytes] = {}
        digests: dict[str, str] = {}
        tasks: list[ParseTask] = []
        for path, kind in discovery.documents:
            key, record = old.get(path, ("", b""))
            stamp, digest = known.get(path, ("", ""))
            same = stamp == repr(self.listing.entries[path].stamp)
            if same and key == record_key(prefix, path, kind, digest):
                data[path], digests[path] = record, digest
            else:
                tasks.append(ParseTask(path, kind, key))
        fresh = self._parse(tasks, prefix)
        for item in fresh:
            data[item.path] = item.record or old[item.path][1]
            digests[item.path] = item.digest
        new = [(item.path, item.key, item.record) for item in fresh if item.record]
        self.cache.put_records(new, old.keys() - data.keys())
        kinds = dict(discovery.documents)
        records = {path: decode(data[path], _RECORDS[kind]) for path, kind in kinds.items()}
        return self._with_bodies(records, kinds, prefix), digests, len(new)

    def _parse(self, tasks: list[ParseTask], prefix: str) -> list[Parsed]:
        count = self.options.workers
        batches = [
            ParseBatch(str(self.options.root), part, self.settings, prefix, self.blobs)
            for part in batches_of(tasks, count=count)
        ]
        done: list[Parsed] = []
        with workers(count, len(tasks)) as runner:
            for part in runner(parse_batch, batches):
                done.extend(part)
                self.progress("reading", len(done), len(tasks))
        return done

    def _with_bodies(
        self, records: dict[str, Record[Any]], kinds: Mapping[str, Kind], prefix: str
    ) -> dict[str, Record[Any]]:
        """The records, parsed again where a body is gone (somebody emptied the store)."""
        lost = [
            path
            for path, record in records.items()
            if record.document is not None and not self.blobs.has(record.document.body.html)
        ]
        for item in self._parse([ParseTask(path, kinds[path], "") for path in lost], prefix):
            records[item.path] = decode(item.record, _RECORDS[kinds[item.path]])
        return records


def _remember(
    cache: Cache,
    listing: Listing,
    digests: Mapping[str, str],
    known: Mapping[str, tuple[str, str]],
) -> None:
    rows = [
        (path, repr(listing.entries[path].stamp), digest)
        for path, digest in digests.items()
        if listing.settled(path)
    ]
    changed = [(p, stamp, digest) for p, stamp, digest in rows if known.get(p) != (stamp, digest)]
    cache.put_files(changed, known.keys() - listing.entries.keys())


def _documents(records: Mapping[str, Record[Any]], discovery: Discovery) -> Documents:
    by_kind: dict[Kind, list[Document[Any]]] = {kind: [] for kind in Kind}
    for path, kind in discovery.documents:
        document = records[path].document
        if document is not None:
            by_kind[kind].append(document)
    return Documents(
        posts=[*by_kind[Kind.POST], *by_kind[Kind.INFOGRAPHIC]],
        pages=by_kind[Kind.PAGE],
        people=by_kind[Kind.PERSON],
        topics=by_kind[Kind.TOPIC],
        unreadable=[p for p, _ in discovery.documents if records[p].document is None],
    )
