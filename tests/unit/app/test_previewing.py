"""The preview's builds: never an exception, the last good pages kept, the pieces in words."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from hcsite.app import previewing
from hcsite.app.build import build
from hcsite.app.previewing import Previewer
from hcsite.core.diagnostics import Level
from hcsite.features.preview.state import Outcome, Piece
from tests.support.site import CONFIG, make_site, write_files
from tests.unit.app.hubs import post

NOW = datetime(2026, 6, 1, 12, tzinfo=UTC)
DRAFT = "---\ntitle: Later\ndraft: true\ntopics: [hart]\n---\nThree small words.\n"
COMING = "---\ntitle: Soon\nsummary: S.\ntopics: [heart]\npublished: 2027-03-01T09:30\n---\nText.\n"
GONE = "---\ntitle: Gone\npublished: 2026-01-02\nexpires: 2026-02-03\n---\nText.\n"


@pytest.fixture
def previewer(tmp_path: Path) -> Previewer:
    """The preview of a hub with a draft, a post to come and one that was taken away."""
    more = {"draft.md": DRAFT, "soon.md": COMING, "gone.md": GONE}
    root = make_site(tmp_path, {f"content/posts/{name}": text for name, text in more.items()})
    return Previewer(root, clock=lambda: NOW, workers=1)


def at(previewer: Previewer, page: str) -> Piece:
    """The piece of a page; it must be known."""
    piece = previewer.outcome.pieces.at(page)
    assert piece is not None
    return piece


def test_pieces_in_words(previewer: Previewer) -> None:
    """States, days, words, and what is missing."""
    shown: list[Outcome] = []
    previewer.show = shown.append
    assert not previewer.build().failed
    assert [previewer.outcome] == shown
    draft, soon = (at(previewer, f"posts/{name}/index.html") for name in ("draft", "soon"))
    assert ("draft", "", 3, 1) == (draft.state, draft.when, draft.words, draft.minutes)
    assert any("published:" in words for words in draft.missing)
    assert ("scheduled", "for 2027-03-01 09:30 (UTC)") == (soon.state, soon.when)
    assert () == soon.missing
    assert datetime(2027, 3, 1, 9, 30, tzinfo=UTC) == previewer.outcome.next_change
    gone = previewer.outcome.pieces.of("content/posts/gone.md")
    assert ("expired", "on 2026-02-03") == (gone and gone.state, gone and gone.when)
    person = at(previewer, "people/ana-flores/index.html")
    assert ("Ana Flores", "/people/ana-flores/") == (person.title, person.url)
    assert "Later" in {piece.title for piece in previewer.outcome.pieces.all()}
    assert previewer.outcome.pieces.at("nothing/index.html") is None


def test_a_broken_text_keeps_its_last_good_page(previewer: Previewer) -> None:
    """And all others go on; what is wrong is told at each build until it is mended."""
    previewer.build()
    page = previewer.output / "posts/draft/index.html"
    before = page.read_bytes()
    write_files(previewer.root, {"content/posts/draft.md": "---\ntitle: Later\n"})
    for words in ("More of it.", "Much more of it."):
        write_files(previewer.root, {"content/posts/new.md": post("New", words)})
        assert previewer.build().failed
        outcome = previewer.outcome
        assert (True, True) == (outcome.failed, outcome.ready)
        errors = [item for item in outcome.diagnostics if item.level is Level.ERROR]
        assert {"content/posts/draft.md"} == {item.path for item in errors}
        assert before == page.read_bytes()
        assert words in (previewer.output / "posts/new/index.html").read_text(encoding="utf-8")
    assert "Later" == at(previewer, "posts/draft/index.html").title
    write_files(previewer.root, {"content/posts/draft.md": DRAFT})
    assert not previewer.build().failed


def test_all_that_is_wrong_now_is_told_and_nothing_that_was(previewer: Previewer) -> None:
    """Beside a wrong value, unknown names and dead links, each on its line, at every build."""
    previewer.build()
    path = "content/posts/draft.md"
    wrong = "---\ntitle: Later\ndraft: perhaps\neditor: dora\ntopics: [hurt]\n---\n[a](no.md)\n"
    for end in ("", "More.\n"):
        write_files(previewer.root, {path: wrong + end})
        previewer.build()
        told = [(d.line, d.code) for d in previewer.outcome.diagnostics if d.path == path]
        assert [(3, "HC211"), (4, "HC402"), (5, "HC403"), (7, "HC301")] == told
    write_files(previewer.root, {path: DRAFT})
    previewer.build()
    told = [(d.line, d.code) for d in previewer.outcome.diagnostics if d.path == path]
    assert (4, "HC403") in told
    assert not previewer.outcome.failed


def test_what_a_preview_keeps_is_not_published(previewer: Previewer) -> None:
    """A build wants each file as it is now."""
    previewer.build()
    write_files(previewer.root, {"content/posts/draft.md": "---\ntitle: Later\n"})
    previewer.build()
    given = previewer.options()
    output = previewer.root / "public"
    public = replace(given, output=output, drafts=False, future=False, preview=False)
    assert build(public).failed
    assert not output.exists()
    assert previewer.build().failed


def test_a_mistake_in_the_theme_keeps_all_pages(previewer: Previewer) -> None:
    """Also what is known of them; the base path stays that of what is shown."""
    previewer.build()
    moved = CONFIG.replace("example.org/", "example.org/hub/")
    torn = moved.replace("[site]", '[site]\ntheme = "own"')
    theme = 'name = "own"\napi = 1\nextends = "home-base"\n'
    files = {"themes/own/theme.toml": theme, "themes/own/templates/home.html": "{{ x"}
    write_files(previewer.root, {**files, "site.toml": torn})
    assert previewer.build().failed
    assert ("/", True) == (previewer.outcome.base, previewer.outcome.ready)
    write_files(previewer.root, {"site.toml": moved})
    previewer.build()
    assert ("/hub/", False) == (previewer.outcome.base, previewer.outcome.failed)
    assert "/hub/posts/draft/" == at(previewer, "posts/draft/index.html").url


def test_settings_that_cannot_be_read(previewer: Previewer) -> None:
    """They are findings like others, and so is a hub that is gone."""
    write_files(previewer.root, {"site.toml": "["})
    assert previewer.build().failed
    assert (True, False) == (previewer.outcome.failed, previewer.outcome.ready)
    write_files(previewer.root, {"site.toml": None})
    codes = {item.code for item in previewer.build().diagnostics}
    assert {"HC001"} == codes & {"HC001"}


@pytest.mark.parametrize(
    ("fault", "code"), [(ValueError("slip"), "HC610"), (PermissionError(13, "no"), "HC601")]
)
def test_faults(
    previewer: Previewer, fault: Exception, code: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Neither our own slip nor the disk's ends the preview."""

    def fail(*_: object, **__: object) -> None:
        raise fault

    monkeypatch.setattr(previewing, "build", fail)
    (found,) = previewer.build().diagnostics
    assert code == found.code


def test_nothing_to_do(previewer: Previewer) -> None:
    """A build that is remembered does not tell the pieces; the next one does."""
    previewer.build(memo=True)
    again = Previewer(previewer.root, clock=lambda: NOW, workers=1)
    again.build(memo=False)
    assert again.is_read
    assert again.outcome.ready


def test_stopping(previewer: Previewer) -> None:
    """A build that nobody waits for ends early, and says nothing."""
    shown: list[Outcome] = []
    previewer.show = shown.append
    previewer.stopping = True
    assert () == previewer.build().diagnostics
    assert [] == shown


def test_a_vain_build(previewer: Previewer) -> None:
    """One that is overtaken is given up, and the next one shows all."""
    previewer.build()
    write_files(previewer.root, {"content/posts/new.md": DRAFT})
    previewer.is_vain = lambda: True
    previewer.build()
    assert previewer.gave_up
    assert previewer.outcome.pieces.of("content/posts/new.md") is None
    previewer.is_vain = lambda: False
    assert not previewer.build().failed
    assert not previewer.gave_up
    assert previewer.outcome.pieces.of("content/posts/new.md") is not None


def test_scanning(previewer: Previewer) -> None:
    """The stamps of all that a writer may change are looked at."""
    before = previewer.scan()
    assert before == previewer.scan()
    write_files(previewer.root, {"content/posts/draft.md": f"{DRAFT}More."})
    assert before != previewer.scan()
