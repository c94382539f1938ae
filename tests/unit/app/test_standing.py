"""The plan that stands while only texts change."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

import pytest

from hcsite.app.clock import holds_at, in_zone
from hcsite.app.options import output_cache
from hcsite.app.report import BuildReport
from hcsite.app.standing import FACT
from hcsite.engine.cache import Cache
from tests.unit.app.hubs import AS_OF, built, codes, hub, post, write_files

SALT = "content/posts/salt.md"
BODY = "Eat less. See [the page](../pages/about.md).\n\n## More\n\nMuch less."


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A hub that was built once."""
    root = hub(
        tmp_path,
        posts__salt=post("Salt", BODY, summary="Less."),
        posts__coming=post("Coming", published="2026-07-01"),
    )
    assert not built(root).failed
    return root


def planned(report: BuildReport) -> bool:
    """Whether a build made a plan of its own."""
    return "plan" in report.steps


def edit(root: Path, old: str, new: str, path: str = SALT) -> BuildReport:
    """The build after an edit of a file."""
    place = root / path
    text = place.read_text(encoding="utf-8")
    assert old in text
    place.write_text(text.replace(old, new), encoding="utf-8")
    return built(root)


def test_an_edit_within_a_text_needs_no_plan(root: Path) -> None:
    """Its page and the feeds that hold it are made anew."""
    report = edit(root, "Much less.", "Very much less.\n\nOr **none**.")
    assert not planned(report)
    page = (root.parent / "public/posts/salt/index.html").read_text(encoding="utf-8")
    assert "Or <strong>none</strong>." in page
    assert "Very much less" in (root.parent / "public/feed.xml").read_text(encoding="utf-8")
    assert report.rendered == report.written < 12


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("title: Salt", "title: Less salt"),
        ("summary: Less.", "summary: Much less."),
        ("../pages/about.md", "#more"),
        ("## More", "## Much more"),
        ("published: 2026-03-02", "published: 2026-03-03"),
    ],
)
def test_what_others_can_see_needs_a_plan(old: str, new: str, root: Path) -> None:
    """A title, a summary, where a link leads, an anchor, a date."""
    assert planned(edit(root, old, new))


def test_other_files_need_a_plan(root: Path) -> None:
    """A picture, a template, the settings, a new post."""
    for path, data in (
        ("content/media/a.txt", b"a"),
        ("content/static/b.txt", b"b"),
        ("content/posts/new.md", post("New").encode()),
    ):
        write_files(root, {path: data})
        assert planned(built(root))
    assert planned(edit(root, "Riverside", "Riverbank", "site.toml"))


def test_another_wish_needs_a_plan(root: Path) -> None:
    """And a moment at which a state has changed."""
    edit(root, "Much less.", "Little.")
    assert planned(built(root, future=True))
    assert planned(built(root))
    assert planned(built(root, as_of=AS_OF + timedelta(days=60)))


def test_output_that_was_touched_is_mended_without_a_plan(root: Path) -> None:
    """A page that is gone, and one that somebody edited."""
    output = root.parent / "public"
    (output / "index.html").unlink()
    (output / "robots.txt").write_text("x", encoding="utf-8")
    report = built(root)
    assert (False, 2, 2) == (planned(report), report.rendered, report.written)


def test_lost_values_need_a_plan(root: Path) -> None:
    """Somebody emptied the store, or the cache lost what a page was made from."""
    for path in (root / ".hcsite" / "blobs").glob("*/*"):
        path.unlink()
    assert planned(edit(root, "Much less.", "Little."))
    (root.parent / "public/index.html").unlink()
    with Cache.opened(output_cache(root / ".hcsite", root.parent / "public")) as cache:
        cache._database.execute("DELETE FROM arguments WHERE path = 'index.html'")
        cache.commit()
    assert planned(built(root))


@pytest.mark.parametrize("fact", ["", "null", "7", "{}", "{", '{"key": 1}'])
def test_a_plan_that_means_nothing_is_made_anew(fact: str, root: Path) -> None:
    """Nobody is troubled."""
    with Cache.opened(output_cache(root / ".hcsite", root.parent / "public")) as cache:
        cache.put_fact(FACT, fact)
        cache.commit()
    report = edit(root, "Much less.", "Little.")
    assert (True, False) == (planned(report), report.failed)


def test_findings_move_with_their_lines(root: Path) -> None:
    """A finding of the plan is told at the line of today, by the plan of yesterday."""
    report = edit(root, "../pages/about.md", "nowhere.md", SALT)
    assert [("HC301", SALT)] == codes(report)
    draft = edit(root, "published: 2026-03-02", "draft: true")
    (line,) = [item.line for item in draft.diagnostics if item.code == "HC301"]
    after = edit(root, "Eat less.", "Eat.\n\nLess.\n\nAnd so on.")
    assert not planned(after)
    (now,) = [item for item in after.diagnostics if item.code == "HC301"]
    assert line + 4 == now.line
    assert "nowhere.md" in now.source


def test_spans() -> None:
    """From the first instant on, before the last; open where nothing changes."""
    since, until = "2026-06-01T00:00:00+00:00", "2026-07-01T00:00:00+00:00"
    first, last = datetime.fromisoformat(since), datetime.fromisoformat(until)
    assert holds_at((since, until), first)
    assert not holds_at((since, until), last)
    assert not holds_at((since, ""), first - timedelta(seconds=1))
    assert holds_at(("", ""), last)
    assert first.replace(tzinfo=None) != in_zone(first.replace(tzinfo=None), "UTC")


TOLD = "Salt hides in bread and in soup. Most of us eat too much of it.\n\n## More\n\nMuch less."


def test_a_kit_needs_a_plan_where_its_texts_change(tmp_path: Path) -> None:
    """What teasers do not take up changes no text of the kit; what they take up does."""
    root = hub(tmp_path, posts__salt=post("Salt", TOLD, published="2026-05-20"))
    config = root / "site.toml"
    config.write_text(config.read_text(encoding="utf-8") + "\n[kit]\ncards = false\n", "utf-8")
    kit = root.parent / "kit"
    assert not built(root, kit=kit).failed
    texts = kit / "teasers.json"
    before = texts.read_bytes()
    place = root / SALT
    for old, new, needed in (
        ("Much less.", "Very much less.", False),
        ("Very much", "Very, very much", False),
        ("Most of us eat", "Four in five of us eat", True),
    ):
        place.write_text(place.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
        report = built(root, kit=kit)
        assert not report.failed
        assert (needed, not needed) == (planned(report), texts.read_bytes() == before)
    again = {path: path.read_bytes() for path in kit.rglob("*.*")}
    built(root, kit=kit, use_cache=False)
    assert again == {path: path.read_bytes() for path in kit.rglob("*.*")}
