"""The hub on which the cost of rules is measured is one whose posts readers see."""

from __future__ import annotations

from pathlib import Path

from bench.corpus import Corpus
from bench.rules import ClinicHub, share_of
from hcsite.content.config import read_config
from hcsite.content.document import Settings, read_document
from hcsite.model.approval import seen_digest, untouched
from hcsite.model.kinds import Kind
from hcsite.model.matter import PostMatter
from hcsite.model.rule import rules_in_force


def test_share() -> None:
    """The median of the rounds."""
    assert 0.25 == share_of([4.0, 8.0, 4.0], [3.0, 7.0, 2.0])


def test_hub(tmp_path: Path) -> None:
    """Every post is signed; the rules are all asked, or none of them."""
    for rules in (True, False):
        ClinicHub(tmp_path / str(rules), rules=rules).write(Corpus(2, 40))
        site, _ = read_config((tmp_path / str(rules) / "site.toml").read_bytes())
        assert site is not None
        assert rules == bool(rules_in_force(site))
    path = "content/posts/post-000001.md"
    data = (tmp_path / "True" / path).read_bytes()
    record, _ = read_document(data, path=path, kind=Kind.POST, settings=Settings("UTC"))
    assert record.document is not None
    matter = record.document.matter
    assert isinstance(matter, PostMatter)
    assert (True, True) == untouched(matter, seen_digest(matter, record.text))
