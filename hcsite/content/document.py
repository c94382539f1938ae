"""Reading one content file: text, front matter, body. A function of its bytes and path."""

from __future__ import annotations

from dataclasses import dataclass, replace

from hcsite.content.body import parse_body
from hcsite.content.frontmatter import split
from hcsite.content.placeholders import unfilled
from hcsite.content.schema import read_front_matter
from hcsite.content.text_input import decode
from hcsite.core.diagnostics import Diagnostic, Problems
from hcsite.core.digest import digest_bytes
from hcsite.model.document import Document
from hcsite.model.kinds import Kind
from hcsite.model.matter import Matter
from hcsite.model.record import Record
from hcsite.model.words import BodyWords


@dataclass(frozen=True, slots=True)
class Settings:
    """What reading a file depends on beside the file: the hub's time zone, the theme's words."""

    time_zone: str
    words: BodyWords = BodyWords()


def read_document(
    data: bytes, *, path: str, kind: Kind, settings: Settings
) -> tuple[Record[Matter], bytes]:
    """The record of a content file, and its body's HTML with holes (for the blob store)."""
    found: list[Diagnostic] = []
    try:
        text, said = decode(data, path=path)
        found.extend(said)
        parts = split(text, path=path)
        matter, lines, said = read_front_matter(
            parts, kind=kind, path=path, time_zone=settings.time_zone
        )
        found.extend((*said, *unfilled(parts, path=path)))
    except Problems as problems:
        return Record(None, (*found, *problems.diagnostics)), b""
    body = parse_body(parts.body, path=path, offset=parts.body_line - 1, words=settings.words)
    found.extend(body.diagnostics)
    if matter is None:
        return Record(None, tuple(found)), b""
    html = body.html.encode("utf-8")
    record = replace(body.body, html=digest_bytes(html))
    return Record(Document(path, kind, matter, record, lines), tuple(found)), html
