"""The manifest tells which files of the output are ours, and is not believed in everything."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from hcsite.core.diagnostics import Problems
from hcsite.engine.manifest import NAME, STAGE, read_manifest, write_manifest


def refusal(output: Path) -> tuple[str, str]:
    """Why a folder is refused."""
    with pytest.raises(Problems) as raised:
        read_manifest(output)
    (item,) = raised.value.diagnostics
    return item.code, item.message


def test_paths_come_back(tmp_path: Path) -> None:
    """What was written down is read; nothing else is left in the folder for good."""
    write_manifest(tmp_path, ["b/index.html", "a.html", "ä ö.txt"])
    assert frozenset({"b/index.html", "a.html", "ä ö.txt"}) == read_manifest(tmp_path)
    assert {NAME, STAGE} == {path.name for path in tmp_path.iterdir()}
    assert [] == list((tmp_path / STAGE).iterdir())


def test_manifest_tells_nothing_but_paths(tmp_path: Path) -> None:
    """It is published: no source, no date, no machine; and the same paths give the same bytes."""
    write_manifest(tmp_path, ["b", "a"])
    first = (tmp_path / NAME).read_bytes()
    assert {"generator": "hcsite", "paths": ["a", "b"]} == json.loads(first)
    write_manifest(tmp_path, ["a", "b"])
    assert first == (tmp_path / NAME).read_bytes()


def test_folder_that_is_not_there_or_empty_is_free(tmp_path: Path) -> None:
    """What git, hosts and systems put there does no harm."""
    assert frozenset() == read_manifest(tmp_path / "new")
    assert frozenset() == read_manifest(tmp_path)
    for name in (".git", ".gitkeep", ".DS_Store", "CNAME", STAGE):
        (tmp_path / name).write_text("", encoding="utf-8")
    assert frozenset() == read_manifest(tmp_path)


def test_folder_of_somebody_else_is_refused(tmp_path: Path) -> None:
    """It holds what hcsite did not write."""
    (tmp_path / "thesis.doc").write_text("years of work", encoding="utf-8")
    message = "This folder holds files that hcsite did not write; it was left alone."
    assert ("HC604", message) == refusal(tmp_path)


def test_output_that_is_a_file_is_refused(tmp_path: Path) -> None:
    """A website is a folder."""
    (tmp_path / "public").write_text("mine", encoding="utf-8")
    assert ("HC605", "public is a file, not a folder.") == refusal(tmp_path / "public")


@pytest.mark.parametrize(
    "text", ["", "{", "[]", "null", '{"paths": 7}', '{"paths": null}', '{"other": []}', "\ufffd"]
)
def test_manifest_that_cannot_be_read_is_refused(text: str, tmp_path: Path) -> None:
    """Nobody knows what is ours then, so nothing is touched."""
    (tmp_path / NAME).write_text(text, encoding="utf-8")
    message = "The list of the files that hcsite wrote here cannot be read."
    assert ("HC604", message) == refusal(tmp_path)


def test_manifest_in_another_encoding_is_refused(tmp_path: Path) -> None:
    """Bytes that are no text are no list either."""
    (tmp_path / NAME).write_bytes(b"\xff\xfe\x00")
    assert "HC604" == refusal(tmp_path)[0]


@pytest.mark.parametrize(
    "path",
    ["../secret", "a/../../secret", "/etc/passwd", "", ".", "a//b", "./a", "a/.", "..", 7, None],
)
def test_forged_path_is_not_believed(path: object, tmp_path: Path) -> None:
    """A manifest that somebody else wrote must not delete anything elsewhere."""
    (tmp_path / NAME).write_text(json.dumps({"paths": [path, "a.html"]}), encoding="utf-8")
    assert frozenset({"a.html"}) == read_manifest(tmp_path)
