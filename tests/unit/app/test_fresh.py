"""Whether there is anything to do at all."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from hcsite.app.build import build
from hcsite.app.fresh import FACT, inputs_of, recall, stamps_of
from hcsite.app.options import Options, output_cache
from hcsite.engine.cache import Cache
from tests.property.world import settle
from tests.unit.app.hubs import AS_OF, hub, options, post

NOTHING = "nothing to do"


def again(asked: Options) -> bool:
    """Whether another build had nothing to do."""
    return NOTHING in build(asked).steps


@pytest.fixture
def asked(tmp_path: Path) -> Options:
    """A hub that was built when all was quiet; one post is still to come, one is a draft."""
    root = hub(
        tmp_path,
        posts__coming=post("Coming", published="2026-07-01", review_due="2026-09-01"),
        posts__draft=post("Draft", published="", draft="true"),
    )
    settle()
    given = options(root)
    assert not again(given)
    return given


def test_second_build_has_nothing_to_do(asked: Options) -> None:
    """And says what the first one said."""
    report = build(asked)
    assert {NOTHING} == set(report.steps)
    assert ("content/posts/coming.md", 1) == (report.held.next_path, report.held.drafts)
    assert report.outputs == report.unchanged > 10


@pytest.mark.parametrize(
    "name", ["content/posts/salt.md", "site.toml", "content/new.txt", "themes/x/theme.toml"]
)
def test_any_change_of_a_file_is_something_to_do(name: str, asked: Options) -> None:
    """An edit, a new file, even one that nothing uses."""
    path = asked.root / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes((path.read_bytes() if path.exists() else b"") + b"\n")
    assert not again(asked)


def test_any_change_of_the_output_is_something_to_do(asked: Options) -> None:
    """A file of ours that is gone, edited or left by a dead build."""
    (asked.output / "index.html").unlink()
    assert not again(asked)
    (asked.output / "robots.txt").write_text("x", encoding="utf-8")
    assert not again(asked)
    (asked.output / ".hcsite-stage" / "1").mkdir(parents=True)
    (asked.output / ".hcsite-stage" / "1" / "half").write_text("a draft", encoding="utf-8")
    assert not again(asked)
    assert not (asked.output / ".hcsite-stage").exists()


@pytest.mark.parametrize(
    "change",
    [
        {"drafts": True},
        {"future": True},
        {"strict": True},
        {"preview": True},
        {"base_url": "https://other.example/"},
        {"use_cache": False},
    ],
)
def test_another_wish_is_something_to_do(change: dict[str, object], asked: Options) -> None:
    """What was asked for is a part of what is remembered."""
    assert not again(replace(asked, **change))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("moment", "expected"),
    [
        (AS_OF + timedelta(days=29), True),
        (datetime(2026, 6, 30, 23, 59, 59, tzinfo=UTC), True),
        (datetime(2026, 7, 1, tzinfo=UTC), False),
        (datetime(2026, 3, 2, tzinfo=UTC), True),
        (datetime(2026, 3, 1, 23, 59, 59, tzinfo=UTC), False),
        (datetime(2026, 6, 30), True),  # noqa: DTZ001  # meant in the hub's zone
        (datetime(2026, 7, 1), False),  # noqa: DTZ001
    ],
)
def test_time_passes_without_work_until_a_state_changes(
    moment: datetime, asked: Options, *, expected: bool
) -> None:
    """From the last change of a state to the next."""
    inputs = inputs_of(asked)
    with Cache.opened(output_cache(asked.state_folder, asked.output)) as cache:
        assert expected is (recall(replace(asked, as_of=moment), cache, inputs) is not None)


@pytest.mark.parametrize(
    "snapshot", ["", "null", "{", "7", "[]", "{}", '{"from": "never", "until": ""}']
)
def test_snapshot_that_means_nothing_is_forgotten(snapshot: str, asked: Options) -> None:
    """It costs a build, and nobody is troubled."""
    place = output_cache(asked.state_folder, asked.output)
    with Cache.opened(place) as cache:
        cache.put_fact(FACT, snapshot)
        assert recall(asked, cache, inputs_of(asked)) is None


def test_unsettled_hub_is_not_remembered(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that changed a moment before the build may change again within the same tick."""
    asked = options(hub(tmp_path))
    monkeypatch.setattr("hcsite.app.fresh.SETTLED_NS", 10**18)  # a moment of thirty years
    build(asked)
    with Cache.opened(output_cache(asked.state_folder, asked.output)) as cache:
        assert "" == cache.fact(FACT)


def test_error_is_not_remembered(asked: Options) -> None:
    """The next build must say it again."""
    (asked.root / "content/posts/salt.md").write_text("no front matter", encoding="utf-8")
    settle()
    assert build(asked).failed
    assert build(asked).failed


def test_remembered_report_is_json(asked: Options) -> None:
    """Nothing that runs when it is read."""
    with Cache.opened(output_cache(asked.state_folder, asked.output)) as cache:
        known = json.loads(cache.fact(FACT))
    assert {"inputs", "kit", "manifest", "zone", "from", "until", "report"} == set(known)


def test_stamps_of_what_is_not_there(tmp_path: Path) -> None:
    """Absence is a fact too, and appearing is a change."""
    before = stamps_of([tmp_path / "a", tmp_path / "b"])
    assert 0 == before.newest_ns
    (tmp_path / "a").write_text("", encoding="utf-8")
    assert before.digest != stamps_of([tmp_path / "a", tmp_path / "b"]).digest


def test_links_are_followed_without_end(tmp_path: Path) -> None:
    """A change behind a link counts; links that lead in circles do no harm."""
    (tmp_path / "hub" / "posts").mkdir(parents=True)
    (tmp_path / "far").mkdir()
    (tmp_path / "far" / "a.md").write_text("1", encoding="utf-8")
    (tmp_path / "hub" / "far").symlink_to(tmp_path / "far")
    (tmp_path / "hub" / "posts" / "up").symlink_to("..")
    (tmp_path / "hub" / "posts" / "self").symlink_to("self")
    (tmp_path / "hub" / "again").symlink_to("posts")
    before = stamps_of([tmp_path / "hub"]).digest
    (tmp_path / "far" / "a.md").write_text("22", encoding="utf-8")
    assert before != stamps_of([tmp_path / "hub"]).digest


def test_caches_of_python_do_not_count(tmp_path: Path) -> None:
    """They come and go by themselves."""
    before = stamps_of([tmp_path]).digest
    (tmp_path / "__pycache__").mkdir()
    (tmp_path / "__pycache__" / "a.pyc").write_bytes(b"")
    assert before == stamps_of([tmp_path]).digest


def test_inputs_name_libraries(asked: Options, monkeypatch: pytest.MonkeyPatch) -> None:
    """An upgrade of one is something to do, although no file of the hub changed."""
    before = inputs_of(asked).key
    monkeypatch.setattr("hcsite.app.fresh.library_files", list)
    assert before != inputs_of(asked).key
