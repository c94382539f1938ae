"""The cards of the pages of an output folder, and what is said of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from hcsite.app.checking import survey
from hcsite.app.unfurling import MANY, Pictures, Unfurled, unfurl, unfurl_findings
from hcsite.core.diagnostics import Diagnostic, Level
from hcsite.features.unfurl.preview import Preview
from hcsite.model.lifecycle import State
from tests.property.pictures import picture
from tests.support.site import CONFIG
from tests.support.site import TOPIC as PLAIN
from tests.unit.app.hubs import PICTURE, built, hub, options

BRAND = '\n[brand]\nshare_image = "/media/share.png"\nshare_image_alt = "A river"\n'
TOPIC = PLAIN.replace("---\n", "---\nimage: {src: small.png, alt: A dot}\n", 1)


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A built hub: a good picture for all, and a topic with one that is too small."""
    folder = hub(tmp_path_factory.mktemp("hub"), topics__heart=TOPIC)
    (folder / "site.toml").write_text(CONFIG + BRAND, encoding="utf-8")
    (folder / "content" / "media").mkdir(exist_ok=True)
    (folder / "content" / "media" / "share.png").write_bytes(picture((1200, 630)))
    (folder / "content" / "topics" / "small.png").write_bytes(PICTURE)
    report = built(folder)
    assert not report.failed, report.diagnostics
    return folder


@pytest.fixture(scope="module")
def pages(root: Path) -> tuple[Unfurled, ...]:
    """The cards of its pages."""
    known, _, _ = survey(options(root))
    return tuple(unfurl(options(root).output, known))


def test_each_piece_has_cards(pages: tuple[Unfurled, ...]) -> None:
    """With the file that it comes from; the front page belongs to the settings."""
    expected = {
        "index.html": "site.toml",
        "posts/salt/index.html": "content/posts/salt.md",
        "about/index.html": "content/pages/about.md",
        "people/ana-flores/index.html": "content/people/ana-flores.md",
        "topics/heart/index.html": "content/topics/heart.md",
    }
    assert expected == {page.page: page.source for page in pages}
    assert {11} == {len(page.cards) for page in pages}


def test_only_what_is_wrong_is_said(pages: tuple[Unfurled, ...]) -> None:
    """The small picture, at the file of its topic; nothing of the pages that hcsite makes well."""
    found = unfurl_findings(pages)
    assert {("HC894", "content/topics/heart.md")} == {(x.code, x.path) for x in found}
    assert any("40 × 30 pixels; that is too small" in item.message for item in found)


def test_a_page_that_is_not_there_has_no_cards(root: Path, tmp_path: Path) -> None:
    """An output folder may be older than the hub, or empty."""
    known, _, _ = survey(options(root))
    assert [] == list(unfurl(tmp_path, known))


@pytest.mark.parametrize(
    "name", ["none.png", "../secret.png", "%2e%2e/secret.png", "text.png", "\0.png", ""]
)
def test_what_is_no_picture_of_the_output(tmp_path: Path, name: str) -> None:
    """Nothing outside of the folder is read, and nothing that is no picture."""
    folder = tmp_path / "public"
    folder.mkdir()
    (tmp_path / "secret.png").write_bytes(PICTURE)
    (folder / "text.png").write_text("text", encoding="utf-8")
    assert Pictures(folder, "https://h.example/").at(f"https://h.example/{name}") is None


def test_a_picture_of_the_output(tmp_path: Path) -> None:
    """By its address below the hub's own, percent-encoded or not; those of others are not ours."""
    (tmp_path / "a é.png").write_bytes(PICTURE)
    (tmp_path / "a.svg").write_text(
        '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="7"/>', encoding="utf-8"
    )
    known = Pictures(tmp_path, "https://h.example/hub/")
    expected = (40, 30, len(PICTURE), "image/png")
    assert expected == known.at("https://h.example/hub/a%20%C3%A9.png")
    found = known.at("https://h.example/hub/a.svg")
    assert found is not None
    assert (9, 7, "image/svg+xml") == (found[0], found[1], found[3])
    assert known.at("https://other.example/hub/a.svg") is None


def of(*pages: str, state: State = State.LIVE) -> tuple[Unfurled, ...]:
    """Pages with one and the same warning."""
    fault = Diagnostic("HC891", Level.WARNING, "Wrong.", hint="Right it.")
    card = Preview("x", "X", findings=(fault,))
    return tuple(Unfurled(page, f"content/{page}.md", state, (card, card)) for page in pages)


def test_a_fault_of_few_pages_is_told_at_each() -> None:
    """At the file that somebody has to mend; in a draft as a note."""
    found = unfurl_findings([*of("a", "b"), *of("c", state=State.DRAFT)])
    expected = [("content/a.md", "warning"), ("content/b.md", "warning"), ("content/c.md", "info")]
    assert expected == [(item.path, item.level.value) for item in found]


def test_a_fault_of_many_pages_is_told_once() -> None:
    """It lies in the theme or in the settings."""
    (found,) = unfurl_findings(of(*(f"p{n}" for n in range(MANY + 1))))
    assert ("", f"Wrong. (while making p0 and {MANY} more)") == (found.path, found.message)
