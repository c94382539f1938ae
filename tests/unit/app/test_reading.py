"""Reading a hub: only what changed is read again."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from hcsite.app.reading import Sources, read_sources, site_of, words_of
from hcsite.core.diagnostics import Problems
from hcsite.engine.blobs import Blobs
from hcsite.engine.cache import Cache
from hcsite.model.words import BodyWords
from tests.unit.app.hubs import hub, options, post, write_files


def read(root: Path, *, engine: str = "e") -> Sources:
    """What is read now; the cache is kept."""
    asked = options(root)
    blobs = Blobs(str(asked.state_folder / "blobs"))
    with Cache.opened(asked.state_folder / "sources.db") as cache:
        sources = read_sources(
            asked, cache=cache, blobs=blobs, engine=engine, progress=lambda *_: None
        )
        cache.commit()
    return sources


def test_every_kind_finds_its_place(tmp_path: Path) -> None:
    """Documents by kind, static files by digest, the rest by path."""
    root = hub(tmp_path, infographics__i=post("I", body="One two three four five."))
    write_files(root, {"content/static/a.txt": "a", "content/media/b.png": b"b"})
    sources = read(root)
    documents = sources.documents
    assert ["content/posts/salt.md", "content/infographics/i.md"] == [
        item.path for item in documents.posts
    ]
    counts = (len(documents.pages), len(documents.people), len(documents.topics))
    assert (1, 1, 1) == counts
    assert ["content/static/a.txt"] == list(sources.static)
    assert ("content/media/b.png",) == sources.others
    assert (5, "Riverside Health") == (sources.parsed, sources.site.name)


def test_nothing_is_parsed_twice(tmp_path: Path) -> None:
    """A new time alone is read and found to be the same; an edit is parsed."""
    root = hub(tmp_path)
    assert 4 == read(root).parsed
    assert 0 == read(root).parsed
    os.utime(root / "content/posts/salt.md")
    assert 0 == read(root).parsed
    (root / "content/posts/salt.md").write_text(post("New"), encoding="utf-8")
    sources = read(root)
    assert (1, "New") == (sources.parsed, sources.documents.posts[0].matter.title)


def test_what_parsing_depends_on_parses_all(tmp_path: Path) -> None:
    """Our own code, the time zone, the words of the theme."""
    root = hub(tmp_path)
    read(root)
    assert 4 == read(root, engine="f").parsed
    settings = (root / "site.toml").read_text(encoding="utf-8")
    (root / "site.toml").write_text(settings.replace('"UTC"', '"Asia/Tokyo"'), encoding="utf-8")
    assert 4 == read(root, engine="f").parsed
    write_files(
        root,
        {
            "themes/own/theme.toml": 'name = "own"\napi = 1\nextends = "home-base"\n',
            "themes/own/strings/en.toml": 'block_warning = "Mind"\n',
            "site.toml": settings.replace('profile = "blog"', 'profile = "blog"\ntheme = "own"'),
        },
    )
    assert 4 == read(root, engine="f").parsed


def test_lost_bodies_are_parsed_again(tmp_path: Path) -> None:
    """Somebody emptied the store."""
    root = hub(tmp_path)
    before = read(root)
    for path in (root / ".hcsite" / "blobs").glob("*/*"):
        path.unlink()
    after = read(root)
    assert before.documents == after.documents
    blobs = Blobs(str(root / ".hcsite" / "blobs"))
    assert all(blobs.has(item.body.html) for item in after.documents.posts)


def test_file_that_is_gone_is_forgotten(tmp_path: Path) -> None:
    """And one that comes back is parsed."""
    root = hub(tmp_path)
    read(root)
    place = root / "content/posts/salt.md"
    text = place.read_text(encoding="utf-8")
    place.unlink()
    assert () == tuple(read(root).documents.posts)
    place.write_text(text, encoding="utf-8")
    assert 1 == read(root).parsed


def test_file_that_cannot_be_used_is_told_each_time(tmp_path: Path) -> None:
    """It is kept what is wrong with it; other findings stay with their document."""
    root = hub(tmp_path, posts__bad="no front matter", posts__odd=post("Odd", body=""))
    for _ in range(2):
        sources = read(root)
        assert {"content/posts/bad.md"} == {item.path for item in sources.unusable}
        assert ("content/posts/bad.md",) == tuple(sources.documents.unreadable)
        assert ["HC317"] == [item.code for item in sources.findings["content/posts/odd.md"]]


def test_settings_of_a_hub_are_needed(tmp_path: Path) -> None:
    """And they must be right."""
    root = hub(tmp_path)
    assert ("Riverside Health", ()) == (site_of(root)[0].name, site_of(root)[1])
    (root / "site.toml").write_text("[site]\n", encoding="utf-8")
    with pytest.raises(Problems):
        site_of(root)


def test_words_of_bodies_come_from_the_theme() -> None:
    """Those that the theme does not have stand as they usually do."""
    words = words_of({"block_warning": "Mind", "table_label": "Grid", "block_fact": ""})
    assert ("Mind", "Get help now", "Grid") == (
        words.title("warning"),
        words.title("emergency"),
        words.table,
    )
    assert "" == words.title("fact")
    assert BodyWords().footnotes == words.footnotes
