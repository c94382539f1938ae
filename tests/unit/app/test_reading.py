"""Reading a hub: only what changed is read again."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

import pytest

from hcsite.app.parsing import words_of
from hcsite.app.reading import Sources, read_sources, site_of
from hcsite.app.sources import list_content
from hcsite.core.diagnostics import Diagnostic, Problems
from hcsite.engine.blobs import Blobs
from hcsite.engine.cache import Cache
from hcsite.engine.pool import Pool
from hcsite.model.assembly import Documents
from hcsite.model.words import BodyWords
from tests.unit.app.hubs import hub, options, post, write_files


@dataclass(frozen=True)
class Read:
    """What was read, with all that the cache gives."""

    sources: Sources
    documents: Documents
    findings: list[Diagnostic]


def read(root: Path, *, engine: str = "e") -> Read:
    """What is read now; the cache is kept."""
    asked = options(root)
    blobs = Blobs(str(asked.state_folder / "blobs"))
    with Cache.opened(asked.state_folder / "sources.db") as cache:
        sources = read_sources(
            asked,
            listing=list_content(root),
            cache=cache,
            blobs=blobs,
            engine=engine,
            pool=Pool(),
            progress=lambda *_: None,
        )
        cache.commit()
        return Read(sources, sources.documents(cache), sources.findings(cache, ()))


def test_every_kind_finds_its_place(tmp_path: Path) -> None:
    """Documents by kind, static files by digest, the rest by path."""
    root = hub(tmp_path, infographics__i=post("I", body="One two three four five."))
    write_files(root, {"content/static/a.txt": "a", "content/media/b.png": b"b"})
    sources, documents = read(root).sources, read(root).documents
    assert ["content/posts/salt.md", "content/infographics/i.md"] == [
        item.path for item in documents.posts
    ]
    counts = (len(documents.pages), len(documents.people), len(documents.topics))
    assert (1, 1, 1) == counts
    assert ["content/static/a.txt"] == list(sources.static)
    assert ("content/media/b.png",) == sources.others
    assert ("Riverside Health", 5) == (sources.site.name, len(sources.texts))


def test_nothing_is_parsed_twice(tmp_path: Path) -> None:
    """A new time alone is read and found to be the same; an edit is parsed."""
    root = hub(tmp_path)
    assert 4 == read(root).sources.parsed
    assert 0 == read(root).sources.parsed
    os.utime(root / "content/posts/salt.md")
    assert 0 == read(root).sources.parsed
    (root / "content/posts/salt.md").write_text(post("New"), encoding="utf-8")
    now = read(root)
    assert (1, "New") == (now.sources.parsed, now.documents.posts[0].matter.title)


def test_what_parsing_depends_on_parses_all(tmp_path: Path) -> None:
    """Our own code, the time zone, the words of the theme."""
    root = hub(tmp_path)
    read(root)
    assert 4 == read(root, engine="f").sources.parsed
    settings = (root / "site.toml").read_text(encoding="utf-8")
    (root / "site.toml").write_text(settings.replace('"UTC"', '"Asia/Tokyo"'), encoding="utf-8")
    assert 4 == read(root, engine="f").sources.parsed
    write_files(
        root,
        {
            "themes/own/theme.toml": 'name = "own"\napi = 1\nextends = "home-base"\n',
            "themes/own/strings/en.toml": 'block_warning = "Mind"\n',
            "site.toml": settings.replace('profile = "blog"', 'profile = "blog"\ntheme = "own"'),
        },
    )
    assert 4 == read(root, engine="f").sources.parsed


def test_lost_bodies_are_parsed_again(tmp_path: Path) -> None:
    """Somebody emptied the store."""
    root = hub(tmp_path)
    before = read(root)
    for path in (root / ".hcsite" / "blobs").glob("*/*"):
        path.unlink()
    after = read(root)
    assert before.documents == after.documents
    blobs = Blobs(str(root / ".hcsite" / "blobs"))
    assert 4 == after.sources.parsed
    assert all(map(blobs.has, after.sources.texts.values()))


def test_file_that_is_gone_is_forgotten(tmp_path: Path) -> None:
    """And one that comes back is parsed."""
    root = hub(tmp_path)
    read(root)
    place = root / "content/posts/salt.md"
    text = place.read_text(encoding="utf-8")
    place.unlink()
    assert () == tuple(read(root).documents.posts)
    place.write_text(text, encoding="utf-8")
    assert 1 == read(root).sources.parsed


def test_file_that_cannot_be_used_is_told_each_time(tmp_path: Path) -> None:
    """It is kept what is wrong with it; other findings stay with their document."""
    root = hub(tmp_path, posts__bad="no front matter", posts__odd=post("Odd", body=""))
    for _ in range(2):
        now = read(root)
        told = {(item.path, item.code) for item in now.findings}
        assert {"content/posts/bad.md", "content/posts/odd.md"} == {path for path, _ in told}
        assert ("content/posts/odd.md", "HC317") in told
        assert ["content/posts/bad.md"] == list(now.documents.unreadable)


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
