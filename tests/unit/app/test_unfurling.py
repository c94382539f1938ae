"""The cards of a hub's links in `hcsite check`: read from pages that are made for that alone."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from hcsite.app import link_jobs
from hcsite.app.checking import check, survey
from hcsite.app.inspection import look
from hcsite.app.unfurling import MANY, link_findings
from hcsite.core.diagnostics import Diagnostic, Level
from tests.property.pictures import picture
from tests.support.site import CONFIG, write_files
from tests.support.site import TOPIC as PLAIN
from tests.unit.app.hubs import PICTURE, hub, options, post

BRAND = '\n[brand]\nshare_image = "/media/share.png"\nshare_image_alt = "A river"\n'
TOPIC = PLAIN.replace("---\n", "---\nimage: {src: small.png, alt: A dot}\n", 1)
HEAD = "themes/own/templates/partials/head.html"
OWN = {
    "site.toml": CONFIG.replace("[site]", '[site]\ntheme = "own"'),
    "themes/own/theme.toml": 'name = "own"\napi = 1\nextends = "home-base"\n',
}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A good picture for all, and a topic with one that is too small."""
    folder = hub(tmp_path, topics__heart=TOPIC)
    write_files(
        folder,
        {
            "site.toml": CONFIG + BRAND,
            "content/media/share.png": picture((1200, 630)),
            "content/topics/small.png": PICTURE,
        },
    )
    return folder


def told(root: Path) -> list[Diagnostic]:
    """What a check says of links."""
    return [item for item in check(options(root)) if "HC890" <= item.code <= "HC899"]


def test_only_what_is_wrong_is_said(root: Path) -> None:
    """The small picture, at the line that names it; nothing of the pages that hcsite makes well."""
    found = told(root)
    assert {("HC894", "content/topics/heart.md", 2)} == {(x.code, x.path, x.line) for x in found}
    assert any("40 × 30 pixels; that is too small" in item.message for item in found)


def test_nothing_is_published_for_it(root: Path) -> None:
    """A check needs no website, and writes none."""
    check(options(root))
    assert not options(root).output.exists()
    assert {"content", "site.toml", ".hcsite"} == {place.name for place in root.iterdir()}


def test_a_page_that_did_not_change_is_not_read_again(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was said of it is said again; after an edit only what changed is read."""
    before, read = told(root), []

    def noting(path: str, data: bytes, told: bytes, view: object) -> tuple[Diagnostic, ...]:
        read.append(path)
        return look(path, data, told, view)

    monkeypatch.setattr(link_jobs, "look", noting)
    assert (before, []) == (told(root), read)
    write_files(root, {"content/posts/new.md": post("New", topics="[]")})
    told(root)
    assert "posts/new/index.html" in read
    assert "about/index.html" not in read


def test_without_any_picture_it_is_said_once(tmp_path: Path) -> None:
    """As a note, with what to do; posts have a card of their own."""
    (item,) = told(hub(tmp_path))
    assert ("HC892", Level.INFO, "site.toml") == (item.code, item.level, item.path)
    assert "share_image" in item.hint


def test_what_a_theme_says_of_its_own(tmp_path: Path) -> None:
    """Files of the hub are known, though nobody looked into them; others are missing."""
    root = hub(tmp_path)
    meta = '<meta property="og:image" content="https://health.example.org/{}">'
    for name, known in (("own.png", True), ("none.png", False)):
        head = f'{{% include "parent:partials/head.html" %}}\n{meta.format(name)}\n'
        write_files(root, {**OWN, HEAD: head, "content/static/own.png": PICTURE})
        lost = [item for item in told(root) if "not among the files" in item.message]
        assert known is not bool(lost)


def test_a_page_that_cannot_be_made_has_no_cards(tmp_path: Path) -> None:
    """Its fault is told where it lies, and nothing of its link."""
    root = hub(tmp_path)
    write_files(root, {**OWN, "themes/own/templates/page.html": "{{ page.nothing }}"})
    found = check(options(root))
    assert not [item for item in found if item.code == "HC890"]


FAULT = Diagnostic("HC891", Level.WARNING, "Wrong.", hint="Right it.")


def test_a_fault_of_few_pages_is_told_at_each(tmp_path: Path) -> None:
    """At the file that is to be mended; in a draft as a note; of the front page in site.toml."""
    root = hub(tmp_path, posts__later=post("Later", draft="true"))
    known, _, _ = survey(options(root))
    paths = ("content/pages/about.md", "content/posts/later.md", "")
    found = link_findings([replace(FAULT, path=path, page=f"{path}.html") for path in paths], known)
    expected = [
        ("content/pages/about.md", "warning"),
        ("content/posts/later.md", "info"),
        ("site.toml", "warning"),
    ]
    assert expected == [(item.path, item.level.value) for item in found]


def test_a_fault_of_many_pages_is_told_once(tmp_path: Path) -> None:
    """It lies in the theme or in the settings."""
    known, _, _ = survey(options(hub(tmp_path)))
    same = [replace(FAULT, path=f"content/p{n}.md", page=f"p{n}") for n in range(MANY + 1)]
    (found,) = link_findings(same, known)
    assert ("", f"Wrong. (while making p0 and {MANY} more)") == (found.path, found.message)
