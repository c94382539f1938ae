"""Parsing what changed: each content file once, in workers, its record kept by its key."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from hcsite.content.document import Settings, read_document
from hcsite.core.digest import digest_bytes, digest_parts
from hcsite.core.files import read
from hcsite.engine.blobs import Blobs
from hcsite.engine.codec import encode
from hcsite.model.kinds import Kind


@dataclass(frozen=True, slots=True)
class ParseTask:
    """A file to read. `known` is the key of the record that is at hand, if there is one."""

    path: str
    kind: Kind
    known: str


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
    """What came of a file: its digest, the key of its record, and the record where it is new."""

    path: str
    digest: str
    key: str
    record: bytes


def parse_batch(batch: ParseBatch) -> list[Parsed]:
    """Reads and parses the files of a batch; what is at hand already is not parsed again."""
    return [_parse(task, batch) for task in batch.tasks]


def _parse(task: ParseTask, batch: ParseBatch) -> Parsed:
    data = read(Path(batch.root, task.path), task.path)
    digest = digest_bytes(data)
    key = record_key(batch.prefix, task.path, task.kind, digest)
    if key == task.known:
        return Parsed(task.path, digest, key, b"")
    record, html = read_document(data, path=task.path, kind=task.kind, settings=batch.settings)
    if record.document is not None:
        batch.blobs.put(html)
    return Parsed(task.path, digest, key, encode(record))


def key_prefix(engine: str, settings: Settings) -> str:
    """What the keys of all records of a build have in common."""
    return digest_parts(engine, encode(settings))


def record_key(prefix: str, path: str, kind: Kind, digest: str) -> str:
    """The key of a record: the file's content and place, what it depends on, and hcsite itself."""
    return digest_parts(prefix, kind, path, digest)
