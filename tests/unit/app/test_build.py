"""One build: what it does, says, keeps and refuses."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from hcsite.app.build import build
from hcsite.core.diagnostics import Problems
from tests.golden.sites import read_files
from tests.unit.app.hubs import PICTURE, built, codes, hub, options, post


def test_build_tells_what_it_did(tmp_path: Path) -> None:
    """All counts, the steps, and what readers do not see yet."""
    root = hub(
        tmp_path,
        posts__draft=post("Draft", draft="true"),
        posts__next=post("Next", published="2026-08-01T10:00"),
        posts__later=post("Later", published="2027-01-01"),
        posts__gone=post("Gone", expires="2026-05-01"),
        pages__draft="---\ntitle: P\ndraft: true\n---\nText.\n",
    )
    report = built(root)
    assert () == report.diagnostics
    assert report.outputs == report.rendered == report.written > 20
    assert (0, 0, 9) == (report.removed, report.unchanged, report.parsed)
    held = report.held
    assert (2, 2, 1) == (held.drafts, held.scheduled, held.expired)
    assert ("content/posts/next.md", "2026-08-01T10:00+00:00") == (held.next_path, held.next_at)
    assert ["read", "plan", "render and write"] == list(report.steps)
    assert sum(report.steps.values()) <= report.seconds


def test_one_edit_is_one_file_parsed(tmp_path: Path) -> None:
    """And few pages rendered."""
    root = hub(tmp_path, posts__other=post("Other"))
    first = built(root)
    path = root / "content/posts/other.md"
    path.write_text(path.read_text(encoding="utf-8") + "More.\n", encoding="utf-8")
    report = built(root)
    assert (1, first.outputs) == (report.parsed, report.outputs)
    assert 1 < report.written < 10
    assert report.outputs == report.written + report.unchanged


def test_error_leaves_the_last_good_site(tmp_path: Path) -> None:
    """Not one byte of it changes; the report says so."""
    root = hub(tmp_path)
    built(root)
    before = read_files(tmp_path / "public")
    (root / "content/posts/salt.md").write_text("no front matter\n", encoding="utf-8")
    report = built(root)
    assert report.failed
    assert (0, 0) == (report.outputs, report.written)
    assert {"content/posts/salt.md"} == {path for _, path in codes(report)}
    assert before == read_files(tmp_path / "public")


def test_warning_stops_a_strict_build_alone(tmp_path: Path) -> None:
    """Two pieces of one title are a warning."""
    root = hub(tmp_path, posts__b=post("Same"), posts__c=post("Same", published="2026-05-01"))
    strict = built(root, strict=True)
    assert [("HC422", "content/posts/c.md")] == codes(strict)
    assert strict.failed
    assert not (tmp_path / "public").exists()
    assert not built(root).failed


def test_several_workers_are_used(tmp_path: Path) -> None:
    """The result is the same; progress is told for both steps."""
    posts = {f"posts__p{number}": post(f"Post {number}") for number in range(60)}
    root = hub(tmp_path, **posts)
    told: list[str] = []
    report = build(options(root, workers=2), progress=lambda step, *_: told.append(step))
    assert not report.failed
    assert {"reading", "pages"} == set(told)
    alone = built(root, output=tmp_path / "alone", state=tmp_path / "state")
    assert report.outputs == alone.outputs
    assert read_files(tmp_path / "public") == read_files(tmp_path / "alone")


def test_no_cache_makes_everything_anew(tmp_path: Path) -> None:
    """Every file is parsed and every output rendered; what is right is not written again."""
    root = hub(tmp_path)
    first = built(root)
    report = built(root, use_cache=False)
    assert (first.parsed, first.rendered, 0) == (report.parsed, report.rendered, report.written)


def test_damaged_cache_costs_time_alone(tmp_path: Path) -> None:
    """In the midst of a build too."""
    posts = {f"posts__p{n}": post(f"Post {n}", body="Words. " * 400) for n in range(40)}
    root = hub(tmp_path, **posts)
    first = built(root)
    place = root / ".hcsite" / "sources.db"
    data = bytearray(place.read_bytes())
    middle = len(data) // 2 // 4096 * 4096
    data[middle : middle + 8 * 4096] = b"\xa5" * (8 * 4096)
    place.write_bytes(data)
    (root / "content/posts/salt.md").touch()
    report = built(root)
    assert (first.outputs, False) == (report.outputs, report.failed)


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A hub of some twenty posts, built; only its copies are changed."""
    posts = {f"posts__p{n}": post(f"Post {n}") for n in range(20)}
    root = hub(tmp_path_factory.mktemp("many"), **posts)
    built(root)
    return root


@pytest.mark.parametrize("workers", [1, 2])
@pytest.mark.parametrize("damage", [None, b"", b"torn"])
def test_lost_and_damaged_bodies_cost_time_alone(
    damage: bytes | None, workers: int, many: Path, tmp_path: Path
) -> None:
    """They are parsed again, in the same build, wherever it is noticed."""
    root = tmp_path / "hub"
    shutil.copytree(many, root)
    for path in (root / ".hcsite" / "blobs").glob("*/*"):
        path.unlink() if damage is None else path.write_bytes(damage)
    settings = root / "site.toml"
    settings.write_text(settings.read_text("utf-8").replace("Riverside", "River side"), "utf-8")
    report = built(root, workers=workers)
    assert not report.failed
    assert report.rendered > 30


def test_folder_without_a_hub_stays_as_it_is(tmp_path: Path) -> None:
    """Nothing is made there, not even a cache."""
    with pytest.raises(Problems) as raised:
        build(options(tmp_path))
    assert ["HC001"] == [item.code for item in raised.value.diagnostics]
    assert [] == list(tmp_path.iterdir())


def test_broken_settings_are_told(tmp_path: Path) -> None:
    """Without them nothing can be said of the content."""
    root = hub(tmp_path)
    (root / "site.toml").write_text("[site\n", encoding="utf-8")
    report = built(root)
    assert report.failed
    assert {"site.toml"} == {path for _, path in codes(report)}


def test_address_can_be_another_one(tmp_path: Path) -> None:
    """A preview lives at another place than the hub; with or without the slash at the end."""
    root = hub(tmp_path)
    for number, base in enumerate(("https://other.example/hub", "https://other.example/hub/")):
        output = tmp_path / f"public-{number}"
        assert not built(root, base_url=base, output=output).failed
        html = (output / "index.html").read_text(encoding="utf-8")
        assert '<link rel="canonical" href="https://other.example/hub/">' in html
        assert 'href="/hub/posts/salt/"' in html


def test_media_are_published_where_live_content_shows_them(tmp_path: Path) -> None:
    """Two files of the same name and bytes are one; an unused one is none."""
    root = hub(
        tmp_path,
        posts__a=post("A", body="Look: ![One](../media/x.png) ![Two](x.png)"),
        posts__b=post("B", body="[A talk](../media/talk.txt)"),
    )
    for name in ("media/x.png", "posts/x.png", "media/unused.png", "media/talk.txt"):
        path = root / "content" / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(PICTURE)
    assert () == built(root).diagnostics
    names = sorted(path.name for path in (tmp_path / "public" / "media").iterdir())
    kinds = sorted(re.sub(r"\..*(?=\.)", "", name) for name in names)
    assert ["talk.txt", "x.png", "x.webp"] == kinds


def test_broken_picture_is_told_where_it_is_asked_for(tmp_path: Path) -> None:
    """With the line of the text, not of the picture."""
    root = hub(tmp_path, posts__a=post("A", body="Look:\n![One](x.png)"))
    (root / "content/posts/x.png").write_bytes(b"no picture")
    (item,) = built(root).diagnostics
    assert ("content/posts/a.md", 6) == (item.path, item.line)
    assert item.message.startswith("content/posts/x.png: ")
