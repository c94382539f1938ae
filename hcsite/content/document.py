"""Reading one content file: text, front matter, body. A function of its bytes and path."""

from __future__ import annotations

from dataclasses import dataclass, replace

from hcsite.content.body import parse_body
from hcsite.content.frontmatter import Split, split
from hcsite.content.infographic_checks import nothing_to_draw
from hcsite.content.placeholders import unfilled
from hcsite.content.text_input import decode
from hcsite.core.diagnostics import Diagnostic, Problems
from hcsite.core.digest import digest_bytes, digest_parts
from hcsite.model.document import Document
from hcsite.model.glossary import Glossary
from hcsite.model.kinds import Kind
from hcsite.model.matter import Matter, PostMatter
from hcsite.model.record import Front, FrontMatter, Record
from hcsite.model.rule import TextRules
from hcsite.model.words import BodyWords


@dataclass(frozen=True, slots=True)
class Settings:
    """What reading a file depends on beside the file: the hub's time zone, the theme's words.

    `rules` say what is asked of texts, None where nothing is; `glossary` explains words. `icons`
    are those of the theme, by name.
    """

    time_zone: str
    words: BodyWords = BodyWords()
    rules: TextRules | None = None
    glossary: Glossary = Glossary()
    icons: tuple[tuple[str, str], ...] = ()


def read_document(
    data: bytes,
    *,
    path: str,
    kind: Kind,
    settings: Settings,
    front: Front[Matter] | None = None,
) -> tuple[Record[Matter], bytes]:
    """The record of a content file, and its body's HTML with holes (for the blob store).

    `front` is what its front matter said last time; the same one is not read again.
    """
    found: list[Diagnostic] = []
    try:
        text, said = decode(data, path=path)
        found.extend(said)
        parts = split(text, path=path)
        mark = digest_parts(parts.yaml, str(parts.yaml_line))
        if front is not None and front.digest == mark:
            read = FrontMatter(front.matter, lines=front.lines)
        else:
            read = _front_matter(parts, kind, path, settings)
        mark = "" if read.diagnostics or read.matter is None else mark
        found.extend((*read.diagnostics, *unfilled(parts, path=path)))
    except Problems as problems:
        return Record(None, (*found, *problems.diagnostics)), b""
    matter = read.matter or read.partial
    drawn = kind is Kind.INFOGRAPHIC and isinstance(read.matter, PostMatter)
    drawn = drawn and isinstance(matter, PostMatter) and matter.image is None
    body = parse_body(
        parts.body,
        path=path,
        offset=parts.body_line - 1,
        words=settings.words,
        told=settings.rules is not None or bool(settings.glossary.words),
        sources=[source.id for source in matter.sources] if isinstance(matter, PostMatter) else (),
        icons=dict(settings.icons) if drawn else None,
    )
    silent = kind is Kind.VIDEO  # its captions speak, where it has no text
    found.extend(item for item in body.diagnostics if not (silent and item.code == "HC317"))
    if drawn and isinstance(matter, PostMatter):
        found.extend(nothing_to_draw(body.infographic, matter, path))
    if matter is None:
        return Record(None, tuple(found)), b""
    if read.matter is None:
        partial = Document(path, kind, matter, replace(body.body, html=""), read.lines)
        return Record(None, tuple(found), partial=partial), b""
    html = body.html.encode("utf-8")
    record = replace(body.body, html=digest_bytes(html))
    document = Document(path, kind, matter, record, read.lines)
    told = (parts.body, body.passages, body.cited, parts.body_line)
    whole = Record(document, tuple(found), mark, *told)
    return replace(whole, infographic=body.infographic), html


def _front_matter(parts: Split, kind: Kind, path: str, settings: Settings) -> FrontMatter:
    from hcsite.content.schema import read_front_matter  # the schemas are slow to import

    return read_front_matter(parts, kind=kind, path=path, time_zone=settings.time_zone)
