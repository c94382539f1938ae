"""The plan: what is new or changed, what lies untouched, what must go."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from hcsite.core.digest import digest_bytes
from hcsite.core.files import stamp_of
from hcsite.engine.cache import Result
from hcsite.engine.key import Keys
from hcsite.engine.plan import Plan, collisions, make_plan
from tests.unit.engine.jobs import job

KEYS = Keys("engine", {"site": "site"}, {})


def known_as(path: Path, key: str, data: bytes) -> Result:
    """What a build remembers of a file that it wrote."""
    path.write_bytes(data)
    return Result(key, digest_bytes(data), stamp_of(path.stat()), b"[]")


def plan_for(output: Path, known: dict[str, Result], ours: set[str], *paths: str) -> Plan:
    """The plan for jobs at some paths."""
    return make_plan([KEYS.of(job(path)) for path in paths], known, frozenset(ours), output)


def todo(plan: Plan) -> list[str]:
    """The paths that are to be rendered."""
    return [item.path for item in plan.todo]


def test_untouched_file_with_the_same_key_is_kept(tmp_path: Path) -> None:
    """Nothing is rendered, and its bytes are not even read."""
    key = KEYS.of(job("a")).key
    known = {"a": known_as(tmp_path / "a", key, b"x")}
    plan = plan_for(tmp_path, known, {"a"}, "a")
    assert ((), ("a",), ()) == (plan.todo, plan.kept, plan.gone)


def test_file_with_another_key_is_made_anew(tmp_path: Path) -> None:
    """What lies there is known, so that the same bytes need not be written again."""
    known = {"a": known_as(tmp_path / "a", "old key", b"x")}
    plan = plan_for(tmp_path, known, {"a"}, "a")
    assert ["a"] == todo(plan)
    assert {"a": digest_bytes(b"x")} == plan.current


def test_touched_file_with_the_same_bytes_is_kept(tmp_path: Path) -> None:
    """Bytes decide; times only spare reading them."""
    known = {"a": known_as(tmp_path / "a", KEYS.of(job("a")).key, b"x")}
    os.utime(tmp_path / "a", (1, 1))
    assert ("a",) == plan_for(tmp_path, known, {"a"}, "a").kept


def test_tampered_file_is_made_anew(tmp_path: Path) -> None:
    """Somebody edited the output: that is put right."""
    known = {"a": known_as(tmp_path / "a", KEYS.of(job("a")).key, b"x")}
    (tmp_path / "a").write_bytes(b"y")
    plan = plan_for(tmp_path, known, {"a"}, "a")
    assert (["a"], {"a": digest_bytes(b"y")}) == (todo(plan), plan.current)


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
    plan = plan_for(tmp_path, known, {"a"}, "a")
    assert (["a"], {"a": ""}) == (todo(plan), plan.current)


def test_file_that_is_not_ours_is_not_read(tmp_path: Path) -> None:
    """The manifest tells what is ours, not the cache."""
    known = {"a": known_as(tmp_path / "a", KEYS.of(job("a")).key, b"x")}
    plan = plan_for(tmp_path, known, set(), "a")
    assert (["a"], {"a": ""}) == (todo(plan), plan.current)


def test_what_is_ours_and_not_wanted_goes(tmp_path: Path) -> None:
    """In order of path; what the cache alone knows is nobody's."""
    known = {"z": Result("k", "d", "s", b"[]")}
    plan = plan_for(tmp_path, known, {"c", "b", "a"}, "a")
    assert ("b", "c") == plan.gone


def messages(*jobs: tuple[str, str]) -> list[str]:
    """What is said about jobs that clash."""
    return [item.message for item in collisions(job(path, source=src) for path, src in jobs)]


def test_different_paths_do_not_clash() -> None:
    """Files and folders beside each other are fine."""
    assert [] == messages(("a/index.html", "one"), ("a/b/index.html", "two"), ("ab", "three"))


def test_two_files_for_one_path_name_both() -> None:
    """People learn which two, and where readers would look."""
    one, two = "content/posts/a.md", "content/posts/b.md"
    found = collisions([job("posts/x/index.html", source=s) for s in (one, two)])
    expected = f"Two files want the same address: {one} and {two} (/posts/x/)."
    assert [("HC401", expected, two, 1)] == [
        (item.code, item.message, item.path, item.line) for item in found
    ]


def test_clash_with_a_file_of_ours_names_its_path() -> None:
    """A feed has no content file of its own."""
    expected = "Two files want the same address: feed.xml and content/static/feed.xml (/feed.xml)."
    assert [expected] == messages(("feed.xml", ""), ("feed.xml", "content/static/feed.xml"))
    assert [0] == [item.line for item in collisions([job("feed.xml"), job("feed.xml")])]


@pytest.mark.parametrize(
    ("one", "two"),
    [("A.txt", "a.txt"), ("m\u00e9.txt", "me\u0301.txt"), ("STRASSE", "straße"), ("x", "x/y")],
)
def test_names_that_are_one_on_other_systems_clash(one: str, two: str) -> None:
    """By case, by the form of accents, or a file where a folder must be."""
    expected = f"Two files want addresses that clash: 1.md and 2.md (/{two})."
    assert [expected] == messages((one, "1.md"), (two, "2.md"))
    assert 1 == len(messages((two, "2.md"), (one, "1.md")))
