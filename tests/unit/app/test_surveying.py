"""What rules must know beside the hub: a list of retracted papers, what originals say now."""

from __future__ import annotations

from pathlib import Path

from hcsite.app.checking import check
from tests.unit.app.hubs import built, hub, options, post, write_files

LIST = "data/retractions.csv"
HEAD = "Title,OriginalPaperDOI,RetractionNature\n"
SOURCE = '[{title: Trial, doi: "10.1000/Abc", publisher: A journal, year: 2020}]'


def told(root: Path, code: str) -> list[tuple[str, str, str]]:
    """What a build says of a rule: level, path, hint."""
    found = built(root).diagnostics
    return [(i.level.value, i.path, i.hint) for i in found if i.code == code]


def test_retracted(tmp_path: Path) -> None:
    """A new list counts in the next build; only retractions on it do; a useless one is told."""
    root = hub(tmp_path, posts__salt=post("S", sources=SOURCE))
    assert built(root).published
    write_files(root, {LIST: f"\ufeff{HEAD}A,10.1000/abc,Correction\n"})
    assert [] == told(root, "EVI-08")
    write_files(root, {LIST: f"{HEAD}A,10.1000/abc,Retraction\n"})
    ((level, path, _),) = told(root, "EVI-08")
    assert ("error", "content/posts/salt.md") == (level, path)
    assert "EVI-08" in [item.code for item in check(options(root))]
    write_files(root, {LIST: "title\nA\n"})
    assert [("warning", LIST)] == [item[:2] for item in told(root, "EVI-08")]


def test_original_changed(tmp_path: Path) -> None:
    """An edit of the original is told of its translation in the next build, and a review is not."""
    copy = post("Sal", lang="es", translation_of="{id: content/posts/salt.md}")
    root = hub(tmp_path, posts__salt=post("Salt"), posts__sal=copy)
    ((level, path, hint),) = told(root, "CUR-10")
    assert ("info", "content/posts/sal.md") == (level, path)
    digest = hint.partition("source_hash: ")[2].partition("”")[0]
    made = f"{{id: content/posts/salt.md, source_hash: {digest}}}"
    write_files(root, {path: post("Sal", lang="es", translation_of=made)})
    assert [] == told(root, "CUR-10")
    reviewed = post("Salt", last_reviewed="2026-05-01")
    write_files(root, {"content/posts/salt.md": reviewed})
    assert [] == told(root, "CUR-10")
    write_files(root, {"content/posts/salt.md": reviewed.replace("Text.", "Other text.")})
    assert ["warning"] == [item[0] for item in told(root, "CUR-10")]
