"""Reading one content file: bytes in, a record and HTML out."""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hcsite.content.document import Settings, read_document
from hcsite.core.diagnostics import Level
from hcsite.core.digest import digest_bytes
from hcsite.model.document import Link
from hcsite.model.kinds import Kind
from hcsite.model.matter import Matter, PersonMatter, PostMatter, TopicMatter
from hcsite.model.record import Record
from hcsite.model.words import BodyWords

POST = b"""\
---
title: Salt
published: 2026-03-02
---
Eat [less](less.md).
"""


def read(
    data: bytes, kind: Kind = Kind.POST, zone: str = "UTC", words: BodyWords | None = None
) -> tuple[Record[Matter], bytes]:
    """A file at `content/x/salt.md`."""
    settings = Settings(zone, words or BodyWords())
    return read_document(data, path="content/x/salt.md", kind=kind, settings=settings)


def test_a_post() -> None:
    """Front matter, the record of the body, the lines of the keys, and the HTML with its digest."""
    record, html = read(POST)
    document = record.document
    assert document is not None
    assert () == record.diagnostics
    assert ("content/x/salt.md", Kind.POST) == (document.path, document.kind)
    assert PostMatter("Salt", published=datetime(2026, 3, 2, tzinfo=UTC)) == document.matter
    assert (("title", 2), ("published", 3)) == document.lines
    assert digest_bytes(html) == document.body.html
    assert (Link("less.md", 5, 12, source="Eat [less](less.md)."),) == document.body.links
    assert html.startswith(b"<p>Eat <a href=")


def test_the_settings_that_count() -> None:
    """The time zone gives a bare date its offset, the words stand in the HTML."""
    text = POST + b"\n::: warning\nx\n:::\n"
    words = BodyWords(titles=(("warning", "Achtung"),))
    record, html = read(text, zone="Asia/Tokyo", words=words)
    assert record.document is not None
    assert isinstance(record.document.matter, PostMatter)
    tokyo = datetime(2026, 3, 2, tzinfo=ZoneInfo("Asia/Tokyo"))
    assert tokyo == record.document.matter.published
    assert b"Achtung" in html


@pytest.mark.parametrize(
    ("kind", "expected"),
    [(Kind.PERSON, PersonMatter), (Kind.TOPIC, TopicMatter), (Kind.INFOGRAPHIC, PostMatter)],
)
def test_other_kinds(kind: Kind, expected: type) -> None:
    """Each kind has its own front matter."""
    key = b"name" if kind is Kind.PERSON else b"title"
    record, _ = read(b"---\n" + key + b": Ana Flores\n---\nText.\n", kind)
    assert record.document is not None
    assert expected is type(record.document.matter)


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"\xff\xfe", "HC101"),
        (b"---\ntitle: \xff\n---\n", "HC101"),
        (b"", "HC201"),
        (b"Just words.\n", "HC201"),
        (b"---\ntitle: a\n", "HC202"),
        (b"---\ntitle: [\n---\nText.\n", "HC204"),
    ],
)
def test_what_cannot_be_read(data: bytes, code: str) -> None:
    """Such a file has no document and no HTML, and one error that says why."""
    record, html = read(data)
    assert (None, b"") == (record.document, html)
    assert [Level.ERROR] == [item.level for item in record.diagnostics]
    assert [code] == [item.code for item in record.diagnostics]


def test_faults_of_front_matter_and_body_are_told_together() -> None:
    """A wrong field does not hide what is wrong in the text; without matter there is no HTML."""
    record, html = read(b"---\npublished: 2026-03-02\n---\n![](a.png)\n")
    assert (None, b"") == (record.document, html)
    codes = [item.code for item in record.diagnostics]
    assert "HC309" in codes
    assert 2 <= len(codes)


def test_characters_that_are_replaced() -> None:
    """What no page may hold is replaced and told, and the file is read."""
    record, html = read(POST + "\ufdd00\ufdd1 \x07\n".encode())
    assert record.document is not None
    assert ["HC102"] == [item.code for item in record.diagnostics]
    assert "\ufffd0\ufffd \ufffd".encode() in html


def test_faults_of_a_body_have_the_lines_of_the_file() -> None:
    """Lines count from the top of the file, line ends of any system."""
    data = POST.replace(b"\n", b"\r\n") + b"\r\n::: nope\r\n:::\r\n"
    record, _ = read(data)
    assert [("HC304", 7)] == [(item.code, item.line) for item in record.diagnostics]


@given(st.binary(max_size=200) | st.binary(max_size=200).map(lambda data: POST + data))
def test_any_bytes_give_a_record(data: bytes) -> None:
    """Whatever bytes a file has, there is a document or an error, and HTML in UTF-8."""
    record, html = read(data)
    assert html.decode("utf-8") is not None
    if record.document is None:
        assert any(item.level is Level.ERROR for item in record.diagnostics)
        assert b"" == html
    else:
        assert digest_bytes(html) == record.document.body.html
