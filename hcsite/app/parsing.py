"""Parsing what changed: each content file once, in workers, what came of it kept by its key."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from hcsite.app.sources import Listing
from hcsite.content.document import Settings, read_document
from hcsite.content.glossary import GLOSSARY, read_glossary
from hcsite.core.diagnostics import Diagnostic
from hcsite.core.digest import digest_bytes, digest_parts
from hcsite.core.files import read
from hcsite.engine.blobs import Blobs
from hcsite.engine.cache import Kept
from hcsite.engine.codec import encode
from hcsite.model.approval import signed_digest, untouched
from hcsite.model.assembly import graded
from hcsite.model.document import Document
from hcsite.model.glossary import Glossary
from hcsite.model.kinds import Kind
from hcsite.model.lifecycle import State
from hcsite.model.matter import Matter, PostMatter
from hcsite.model.particulars import Outline, Particulars, Spot, divide
from hcsite.model.record import Front, Record
from hcsite.model.rule import text_rules
from hcsite.model.site import Site
from hcsite.model.words import BLOCKS, BodyWords

if TYPE_CHECKING:
    from hcsite.features.trust.texts import Reading


@dataclass(frozen=True, slots=True)
class ParseTask:
    """A file to read. `known` and `front` are what is at hand of it and of its front matter."""

    path: str
    kind: Kind
    known: Kept | None = None
    front: Front[Matter] | None = None


@dataclass(frozen=True, slots=True)
class ParseBatch:
    """Files for one worker."""

    root: str
    tasks: Sequence[ParseTask]
    settings: Settings
    prefix: str
    blobs: Blobs


@dataclass(frozen=True, slots=True)
class Parsed:
    """What came of a file: its digest, what is to be kept, and that in bytes where it is new.

    `outline` is the Outline that the hub is planned from, `particulars` the Particulars.
    """

    path: str
    digest: str
    kept: Kept
    outline: bytes = b""
    particulars: bytes = b""


def parse_batch(batch: ParseBatch) -> list[Parsed]:
    """Reads and parses the files of a batch; what is at hand already is not parsed again."""
    return [_parse(task, batch) for task in batch.tasks]


def _parse(task: ParseTask, batch: ParseBatch) -> Parsed:
    data = read(Path(batch.root, task.path), task.path)
    digest = digest_bytes(data)
    key = record_key(batch.prefix, task.path, task.kind, digest)
    if task.known is not None and key == task.known.key:
        return Parsed(task.path, digest, task.known)
    record, html = read_document(
        data, path=task.path, kind=task.kind, settings=batch.settings, front=task.front
    )
    said = record.diagnostics
    document, partial, text = record.document, record.partial, ""
    spots: tuple[Spot, ...] = ()
    if document is not None:
        if isinstance(document.matter, PostMatter) and document.matter.is_retracted:
            said = tuple(graded(said, State.DRAFT))  # readers do not see the text any more
        reading = examine(document, record, batch.settings)
        said = (*said, *reading.diagnostics)
        seen = signed_digest(document.matter, record.text)
        intact = untouched(document.matter, seen)
        document = replace(document, signs=reading.signs, intact=intact)
        document, whole, spots = divide(document, html.decode("utf-8"), record.cited)
        terms = explained(document.matter, record, batch.settings.glossary)
        whole = replace(whole, seen=seen, terms=terms, infographic=record.infographic)
        text = batch.blobs.put(encode(whole))
    elif partial is not None:
        partial, _, spots = divide(partial, "")
    outline = encode(Outline(document, partial))
    kept = Kept(key, digest_bytes(outline), text, bool(said), front=record.front)
    return Parsed(task.path, digest, kept, outline, encode(Particulars(spots, said)))


def examine(document: Document[Matter], record: Record[Matter], settings: Settings) -> Reading:
    """What the rules of trust find in a text."""
    from hcsite.features.trust.texts import Reading, read_text  # slow to import

    if settings.rules is None:
        return Reading()
    known = [word for word, _ in _glossary_for(document.matter, settings.glossary).words]
    return read_text(
        document,
        record.passages,
        settings.rules,
        markup=record.text,
        first_line=record.body_line,
        known=frozenset(known),
    )


def explained(
    matter: Matter, record: Record[Matter], glossary: Glossary
) -> tuple[tuple[str, str], ...]:
    """The words of the glossary that a piece uses, with their meanings, in its order."""
    meanings = dict(_glossary_for(matter, glossary).words)
    if not meanings or not isinstance(matter, PostMatter):
        return ()
    from hcsite.prose.glossary import used_words  # few hubs have a glossary

    told = (matter.key_message, *(item.text for item in record.passages), *matter.actions)
    return tuple((word, meanings[word]) for word in used_words("\n".join(told), tuple(meanings)))


def _glossary_for(matter: Matter, glossary: Glossary) -> Glossary:
    """The glossary where it is of the language of a piece; an empty one elsewhere."""
    return glossary if glossary.holds_for(getattr(matter, "lang", "")) else Glossary()


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


def settings_of(
    root: Path, listing: Listing, site: Site, strings: Mapping[str, str]
) -> tuple[Settings, tuple[Diagnostic, ...]]:
    """What all files of a hub are read with, and what is wrong in its glossary."""
    rules = text_rules(site)
    asked = rules if rules.rules or rules.clinical else None  # what nobody asks costs nothing
    settings = Settings(site.time_zone, words_of(strings), asked)
    if GLOSSARY not in listing.entries:
        return settings, ()
    entries, found = read_glossary(read(root / GLOSSARY, GLOSSARY))
    return replace(settings, glossary=Glossary(entries, site.default_lang)), found


def key_prefix(engine: str, settings: Settings) -> str:
    """What the keys of all readings of a build have in common."""
    return digest_parts(engine, encode(settings))


def record_key(prefix: str, path: str, kind: Kind, digest: str) -> str:
    """The key of a reading: the file's content and place, what it depends on, hcsite itself."""
    return f"{prefix} {kind} {digest} {path}"
