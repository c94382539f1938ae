"""Publishing moves what is ready into place, and removes what is ours and wanted no more."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from hcsite.core.diagnostics import Problems
from hcsite.engine.manifest import NAME, STAGE, read_manifest, write_manifest
from hcsite.engine.publish import clear_stage, drop_stage, publish, remove_files
from hcsite.engine.worker import Outcome


def put(output: Path, ours: dict[str, str], *, foreign: dict[str, str] | None = None) -> None:
    """An output folder with files of ours and of others."""
    for name, text in {**ours, **(foreign or {})}.items():
        (output / name).parent.mkdir(parents=True, exist_ok=True)
        (output / name).write_text(text, encoding="utf-8")
    write_manifest(output, ours)
    drop_stage(output)


def bring(output: Path, texts: dict[str, str], *, kept: tuple[str, ...] = ()) -> tuple[int, int]:
    """Publishes new texts beside files that stay as they are."""
    stage = clear_stage(output)
    outcomes = []
    for number, (path, text) in enumerate(texts.items()):
        (stage / str(number)).write_text(text, encoding="utf-8")
        outcomes.append(Outcome(path, "digest", f"{stage.name}/{number}", ()))
    ours = read_manifest(output)
    return publish(output, outcomes, wanted=(*texts, *kept), ours=ours)


def tree(output: Path) -> dict[str, str]:
    """All files of the output but the manifest."""
    return {
        path.relative_to(output).as_posix(): path.read_text(encoding="utf-8")
        for path in sorted(output.rglob("*"))
        if path.is_file() and path.name != NAME
    }


def refusals(output: Path, texts: dict[str, str]) -> list[tuple[str, str]]:
    """Why nothing was published: paths and messages; and nothing was."""
    before = tree(output)
    manifest = (output / NAME).read_bytes()
    with pytest.raises(Problems) as raised:
        bring(output, texts)
    drop_stage(output)
    assert before == tree(output)
    assert manifest == (output / NAME).read_bytes()
    assert {"HC604"} == {item.code for item in raised.value.diagnostics}
    return [
        (Path(item.path).relative_to(output).as_posix(), item.message)
        for item in raised.value.diagnostics
    ]


def test_new_changed_and_old_files(tmp_path: Path) -> None:
    """What is new or changed comes, what is ours and not wanted goes, the rest stays."""
    put(tmp_path, {"a.html": "1", "b/c.html": "1", "old/x.html": "1"}, foreign={"CNAME": "me"})
    counts = bring(tmp_path, {"a.html": "2", "new/y.html": "2"}, kept=("b/c.html",))
    assert (2, 1) == counts
    expected = {"CNAME": "me", "a.html": "2", "b/c.html": "1", "new/y.html": "2"}
    assert expected == tree(tmp_path)
    assert {"a.html", "b/c.html", "new/y.html"} == read_manifest(tmp_path)
    assert not (tmp_path / "old").exists()
    assert not (tmp_path / STAGE).exists()


def test_foreign_files_stay_and_keep_their_folder(tmp_path: Path) -> None:
    """A folder goes only when nothing is left in it."""
    put(tmp_path, {"a/b/x.html": "1"}, foreign={"a/mine.txt": "mine"})
    assert (0, 1) == bring(tmp_path, {})
    assert {"a/mine.txt": "mine"} == tree(tmp_path)
    assert not (tmp_path / "a" / "b").exists()


def test_folder_takes_the_place_of_a_file_and_back(tmp_path: Path) -> None:
    """What is in the way is ours and goes first."""
    put(tmp_path, {"x": "file", "y/inner": "folder"})
    bring(tmp_path, {"x/inner": "folder", "y": "file"})
    assert {"x/inner": "folder", "y": "file"} == tree(tmp_path)


def test_foreign_file_in_the_way_is_not_written_over(tmp_path: Path) -> None:
    """All that is in the way is told at once, and nothing at all is published."""
    put(tmp_path, {"a.html": "1"}, foreign={"b.html": "mine", "posts": "mine"})
    texts = {"a.html": "2", "b.html": "2", "posts/x/index.html": "2"}
    assert [
        ("b.html", "This file lies where the hub wants to write one of its own."),
        ("posts", "A file lies where the hub needs a folder."),
    ] == refusals(tmp_path, texts)


def test_folder_in_the_place_of_a_file_is_left_alone(tmp_path: Path) -> None:
    """Somebody replaced a file of ours by a folder: even an empty one is theirs."""
    put(tmp_path, {"a.html": "1", "b.html": "1"}, foreign={"c.html/x": "mine"})
    (tmp_path / "a.html").unlink()
    (tmp_path / "a.html").mkdir()
    message = "This folder lies where the hub wants to write a file."
    texts = {"a.html": "2", "c.html": "2"}
    assert [("a.html", message), ("c.html", message)] == refusals(tmp_path, texts)


def test_links_to_folders_are_not_followed(tmp_path: Path) -> None:
    """Nothing outside of the output is written, even where somebody put a link there."""
    output, elsewhere = tmp_path / "public", tmp_path / "elsewhere"
    elsewhere.mkdir()
    put(output, {"a.html": "1"})
    (output / "posts").symlink_to(elsewhere)
    message = "A link lies where the hub needs a folder."
    assert [("posts", message)] == refusals(output, {"posts/x.html": "2"})
    assert [] == list(elsewhere.iterdir())


def test_link_in_the_place_of_a_file_is_replaced(tmp_path: Path) -> None:
    """What it leads to stays as it is."""
    output = tmp_path / "public"
    put(output, {"a.html": "1"})
    (tmp_path / "mine").write_text("mine", encoding="utf-8")
    (output / "a.html").unlink()
    (output / "a.html").symlink_to(tmp_path / "mine")
    bring(output, {"a.html": "2"})
    assert ("2", "mine") == ((output / "a.html").read_text(), (tmp_path / "mine").read_text())


def test_only_files_of_ours_are_removed(tmp_path: Path) -> None:
    """Not a folder that took the place of one, not what lies behind a link, not what is gone."""
    output, elsewhere = tmp_path / "public", tmp_path / "elsewhere"
    put(elsewhere, {"secret": "mine"})
    put(output, {"a": "1", "b": "1"}, foreign={"folder/inner": "mine"})
    (output / "link").symlink_to(elsewhere)
    (output / "dangling").symlink_to(tmp_path / "nowhere")
    removed = remove_files(output, ["a", "folder", "link/secret", "gone", "gone/deep", "dangling"])
    assert 2 == removed
    assert {"b": "1", "folder/inner": "mine"} == {
        name: text for name, text in tree(output).items() if not name.startswith("link")
    }
    assert "mine" == (elsewhere / "secret").read_text(encoding="utf-8")


def test_output_may_be_a_link_itself(tmp_path: Path) -> None:
    """A host's folder may lie on another disk."""
    (tmp_path / "disk").mkdir()
    output = tmp_path / "public"
    output.symlink_to(tmp_path / "disk")
    bring(output, {"a/b.html": "1"})
    bring(output, {"c.html": "1"})
    assert {"c.html": "1"} == tree(tmp_path / "disk")
    assert output.is_symlink()


def test_stage_is_empty_and_of_this_run(tmp_path: Path) -> None:
    """What a dead build left there is gone, and late workers cannot put anything into ours."""
    old = tmp_path / STAGE / "1"
    old.mkdir(parents=True)
    (old / "half").write_text("stale", encoding="utf-8")
    stage = clear_stage(tmp_path)
    assert [stage] == list((tmp_path / STAGE).iterdir())
    assert [] == list(stage.iterdir())
    assert stage.name != clear_stage(tmp_path).name


def test_stage_goes_with_an_output_that_never_was(tmp_path: Path) -> None:
    """A build that failed leaves no empty folder; one that holds something stays."""
    output = tmp_path / "public"
    clear_stage(output)
    drop_stage(output)
    assert not output.exists()
    put(output, {"a": "1"})
    clear_stage(output)
    drop_stage(output)
    assert {"a": "1"} == tree(output)
    drop_stage(tmp_path / "nowhere")


def test_manifest_names_old_and_new_before_anything_moves(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A build that dies while it publishes leaves nothing that the next one would not own."""
    put(tmp_path, {"old.html": "1"})
    replace = os.replace

    def die(source: str | Path, target: str | Path) -> None:
        if Path(target).name == "new.html":
            raise KeyboardInterrupt
        replace(source, target)

    monkeypatch.setattr(os, "replace", die)
    with pytest.raises(KeyboardInterrupt):
        bring(tmp_path, {"new.html": "2"})
    assert {"old.html", "new.html"} == read_manifest(tmp_path)
    assert {"old.html": "1"} == {k: v for k, v in tree(tmp_path).items() if STAGE not in k}
