"""The plan: what is new or changed, what lies untouched, what must go."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from hcsite.core.diagnostics import Diagnostic
from hcsite.core.digest import digest_bytes
from hcsite.core.files import stamp_of
from hcsite.engine.cache import Result
from hcsite.engine.key import Keys
from hcsite.engine.plan import Owners, Plan
from tests.unit.engine.jobs import job

KEYS = Keys("engine", {"site": "site"}, {})


def known_as(path: Path, key: str, data: bytes) -> Result:
    """What a build remembers of a file that it wrote."""
    path.write_bytes(data)
    return Result(key, digest_bytes(data), stamp_of(path.stat()), b"[]")


def plan_for(
    output: Path, known: dict[str, Result], ours: set[str], *paths: str
) -> tuple[Plan, dict[str, str]]:
    """The plan for jobs at some paths, and what is to be rendered with what lies there now."""
    plan = Plan(output, frozenset(ours), known)
    changed = plan.changed(KEYS.of(job(path)) for path in paths)
    return plan, {item.path: lies for item, lies in changed}


def test_untouched_file_with_the_same_key_is_kept(tmp_path: Path) -> None:
    """Nothing is rendered, and its bytes are not even read."""
    key = KEYS.of(job("a")).key
    known = {"a": known_as(tmp_path / "a", key, b"x")}
    plan, todo = plan_for(tmp_path, known, {"a"}, "a")
    assert ({}, ["a"], ()) == (todo, plan.kept, plan.gone())


def test_file_with_another_key_is_made_anew(tmp_path: Path) -> None:
    """What lies there is known, so that the same bytes need not be written again."""
    known = {"a": known_as(tmp_path / "a", "old key", b"x")}
    plan, todo = plan_for(tmp_path, known, {"a"}, "a")
    assert ({"a": digest_bytes(b"x")}, []) == (todo, plan.kept)


def test_touched_file_with_the_same_bytes_is_kept(tmp_path: Path) -> None:
    """Bytes decide; times only spare reading them."""
    known = {"a": known_as(tmp_path / "a", KEYS.of(job("a")).key, b"x")}
    os.utime(tmp_path / "a", (1, 1))
    assert ["a"] == plan_for(tmp_path, known, {"a"}, "a")[0].kept


def test_tampered_file_is_made_anew(tmp_path: Path) -> None:
    """Somebody edited the output: that is put right."""
    known = {"a": known_as(tmp_path / "a", KEYS.of(job("a")).key, b"x")}
    (tmp_path / "a").write_bytes(b"y")
    assert {"a": digest_bytes(b"y")} == plan_for(tmp_path, known, {"a"}, "a")[1]


@pytest.mark.parametrize("what", ["nothing", "folder", "link"])
def test_what_is_no_file_is_made_anew(what: str, tmp_path: Path) -> None:
    """It is gone, or something else lies there: nothing is known of its bytes."""
    known = {"a": known_as(tmp_path / "a", KEYS.of(job("a")).key, b"x")}
    (tmp_path / "a").unlink()
    if what == "folder":
        (tmp_path / "a").mkdir()
    if what == "link":
        (tmp_path / "copy").write_bytes(b"x")
        (tmp_path / "a").symlink_to("copy")
    assert {"a": ""} == plan_for(tmp_path, known, {"a"}, "a")[1]


def test_file_that_is_not_ours_is_not_read(tmp_path: Path) -> None:
    """The manifest tells what is ours, not the cache."""
    known = {"a": known_as(tmp_path / "a", KEYS.of(job("a")).key, b"x")}
    assert {"a": ""} == plan_for(tmp_path, known, set(), "a")[1]


def test_what_is_ours_and_not_wanted_goes(tmp_path: Path) -> None:
    """In order of path; what the cache alone knows is nobody's."""
    known = {"z": Result("k", "d", "s", b"[]")}
    plan, _ = plan_for(tmp_path, known, {"c", "b", "a"}, "a")
    assert ("b", "c") == plan.gone()


def test_nothing_is_done_after_a_clash(tmp_path: Path) -> None:
    """It forbids publishing; all the same, every clash is told."""
    plan, todo = plan_for(tmp_path, {}, set(), "a", "b", "A", "c", "B")
    assert ["a", "b"] == list(todo)
    assert 2 == len(plan.clashes())


def messages(*jobs: tuple[str, str]) -> list[str]:
    """What is said about jobs that clash."""
    return [item.message for item in clashes(*jobs)]


def clashes(*jobs: tuple[str, str]) -> list[Diagnostic]:
    """What is found where some sources want some paths."""
    owners = Owners()
    for path, source in jobs:
        owners.add(path, source)
    return owners.clashes()


def test_different_paths_do_not_clash() -> None:
    """Files and folders beside each other are fine."""
    assert [] == messages(("a/index.html", "one"), ("a/b/index.html", "two"), ("ab", "three"))


def test_two_files_for_one_path_name_both() -> None:
    """People learn which two, and where readers would look."""
    one, two = "content/posts/a.md", "content/posts/b.md"
    found = clashes(*(("posts/x/index.html", source) for source in (one, two)))
    expected = f"Two files want the same address: {one} and {two} (/posts/x/)."
    assert [("HC401", expected, two, 1)] == [
        (item.code, item.message, item.path, item.line) for item in found
    ]


def test_clash_with_a_file_of_ours_names_its_path() -> None:
    """A feed has no content file of its own."""
    expected = "Two files want the same address: feed.xml and content/static/feed.xml (/feed.xml)."
    assert [expected] == messages(("feed.xml", ""), ("feed.xml", "content/static/feed.xml"))
    assert [0] == [item.line for item in clashes(("feed.xml", ""), ("feed.xml", ""))]


@pytest.mark.parametrize(
    ("one", "two"),
    [("A.txt", "a.txt"), ("m\u00e9.txt", "me\u0301.txt"), ("STRASSE", "straße"), ("x", "x/y")],
)
def test_names_that_are_one_on_other_systems_clash(one: str, two: str) -> None:
    """By case, by the form of accents, or a file where a folder must be."""
    expected = f"Two files want addresses that clash: 1.md and 2.md (/{two})."
    assert [expected] == messages((one, "1.md"), (two, "2.md"))
    assert 1 == len(messages((two, "2.md"), (one, "1.md")))
