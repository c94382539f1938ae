"""Parsing in workers."""

from __future__ import annotations

from pathlib import Path

from hcsite.app.parsing import ParseBatch, Parsed, ParseTask, key_prefix, parse_batch, record_key
from hcsite.content.document import Settings
from hcsite.core.digest import digest_bytes
from hcsite.engine.blobs import Blobs
from hcsite.engine.cache import Kept
from hcsite.engine.codec import decode
from hcsite.model.kinds import Kind
from hcsite.model.matter import PostMatter
from hcsite.model.particulars import Outline, Particulars, Text
from hcsite.model.words import BodyWords
from tests.unit.app.hubs import hub

PATH = "content/posts/salt.md"


def parsed(root: Path, known: Kept | None = None) -> Parsed:
    """What comes of one file."""
    blobs = Blobs(str(root / "blobs"))
    batch = ParseBatch(str(root), [ParseTask(PATH, Kind.POST, known)], Settings("UTC"), "p", blobs)
    (item,) = parse_batch(batch)
    return item


def test_record_comes_back_with_its_key(tmp_path: Path) -> None:
    """The body lies in the store."""
    root = hub(tmp_path)
    item = parsed(root)
    data = (root / PATH).read_bytes()
    assert (PATH, digest_bytes(data)) == (item.path, item.digest)
    assert record_key("p", PATH, Kind.POST, item.digest) == item.kept.key
    document = decode(item.outline, Outline[PostMatter]).document
    assert document is not None
    assert "Eat less salt" == document.matter.title
    text = decode(Blobs(str(root / "blobs")).get(item.kept.text), Text)
    assert "raises your blood pressure" in text.html


def test_what_is_at_hand_is_not_parsed(tmp_path: Path) -> None:
    """The file was only touched."""
    root = hub(tmp_path)
    item = parsed(root)
    assert Parsed(PATH, item.digest, item.kept) == parsed(root, item.kept)


def test_file_that_cannot_be_read_keeps_nothing_in_the_store(tmp_path: Path) -> None:
    """Only what is wrong with it."""
    root = hub(tmp_path)
    (root / PATH).write_text("no front matter", encoding="utf-8")
    item = parsed(root)
    assert decode(item.outline, Outline[PostMatter]).document is None
    assert decode(item.particulars, Particulars).diagnostics
    assert (True, "") == (item.kept.findings, item.kept.text)
    assert not (root / "blobs").exists()


def test_everything_that_counts_is_in_the_key() -> None:
    """Content, place, kind, our own code, the settings."""
    prefixes = {
        key_prefix("e", Settings("UTC")),
        key_prefix("f", Settings("UTC")),
        key_prefix("e", Settings("Asia/Tokyo")),
        key_prefix("e", Settings("UTC", BodyWords(table="Grid"))),
    }
    keys = {
        record_key("p", PATH, Kind.POST, "d"),
        record_key("q", PATH, Kind.POST, "d"),
        record_key("p", "other", Kind.POST, "d"),
        record_key("p", PATH, Kind.PAGE, "d"),
        record_key("p", PATH, Kind.POST, "e"),
    }
    assert (4, 5) == (len(prefixes), len(keys))
