"""What a preview makes beside the hub: the kit with drafts, and pages about links."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from hcsite.app import preview_orders
from hcsite.app.preview_orders import Errands
from hcsite.app.previewing import Previewer
from hcsite.features.preview.board import Board
from hcsite.features.preview.orders import KIT, LINKS, Delivery, Order
from tests.support.site import CONFIG, make_site, read_tree, write_files
from tests.unit.app.hubs import post

NOW = datetime(2026, 3, 3, 12, tzinfo=UTC)
DRAFT = post("A draft", "Not yet for anybody.", published="", draft="true", topics="[heart]")
SALT = "posts/salt/index.html"


class Hub:
    """A previewed hub with a live post and a draft, and who does errands for it."""

    def __init__(self, folder: Path) -> None:
        self.root = make_site(folder, {"content/posts/later.md": DRAFT})
        self.previewer = Previewer(self.root, clock=lambda: NOW, workers=1)
        self.previewer.build()
        self.board = Board(
            root=self.root,
            folder=self.previewer.output,
            outcome=self.previewer.outcome,
            clock=lambda: NOW,
        )
        self.previewer.show = self.board.show
        self.is_edited = False
        self.errands = Errands(self.previewer, self.board, lambda: self.is_edited)

    def asked(self, order: Order) -> Delivery | None:
        """What comes of an order."""
        self.board.orders.ask(order)
        self.errands.run()
        return self.board.orders.done(order, self.board.version)

    def shelf(self, name: str) -> dict[str, str]:
        """The pages on a shelf."""
        tree = read_tree(self.board.shelf(name))
        return {path: data.decode() for path, data in tree.items() if path.endswith(".html")}


@pytest.fixture
def hub(tmp_path: Path) -> Hub:
    """A hub that nobody has asked for anything."""
    return Hub(tmp_path)


def test_the_kit_has_drafts_too(hub: Hub) -> None:
    """With a note that nothing of them goes out; their texts are in no file for schedulers."""
    made = hub.asked(Order(KIT))
    assert made is not None
    assert () == made.diagnostics
    places = {
        "content/posts/salt.md": "posts/salt.html",
        "content/posts/later.md": "posts/later.html",
    }
    assert places == made.places
    assert "This is a draft" in hub.shelf(KIT)["posts/later.html"]
    assert "This is a draft" not in hub.shelf(KIT)["posts/salt.html"]
    teasers = (hub.board.shelf(KIT) / "teasers.json").read_text(encoding="utf-8")
    assert ("salt" in teasers, "later" in teasers) == (True, False)
    assert not (hub.root / "kit").exists()


def test_addresses_are_those_of_readers(hub: Hub) -> None:
    """What is copied there is to be posted: the preview's own host is nowhere."""
    hub.asked(Order(KIT))
    hub.asked(Order(LINKS, SALT))
    for data in (*hub.shelf(KIT).values(), *hub.shelf(LINKS).values()):
        assert "preview.invalid" not in data
    assert "https://health.example.org/posts/salt/" in hub.shelf(KIT)["posts/salt.html"]
    assert "health.example.org" in hub.shelf(LINKS)[SALT]


def test_a_link_is_shown_with_its_card(hub: Hub) -> None:
    """The picture lies beside the page, and only what was asked for is made."""
    made = hub.asked(Order(LINKS, SALT))
    assert made is not None
    files = read_tree(hub.board.shelf(LINKS))
    (card,) = (path for path in files if path.endswith(".jpg"))
    assert {SALT} == hub.shelf(LINKS).keys()
    html = hub.shelf(LINKS)[SALT]
    assert f'src="../../{card}"' in html
    assert 11 == html.count("<h2>")
    second = hub.asked(Order(LINKS, "index.html"))
    assert second is not None
    assert {SALT, "index.html"} == hub.shelf(LINKS).keys()


@pytest.mark.parametrize("page", ["posts/index.html", "none.html", "../../site.toml", "feed.xml"])
def test_pages_that_nobody_shares(hub: Hub, page: str) -> None:
    """Lists, what is not there, and what is no page."""
    made = hub.asked(Order(LINKS, page))
    assert made is not None
    assert made.absent


def test_a_hub_without_a_kit(hub: Hub) -> None:
    """There is nothing to show, and the outcome says so."""
    write_files(hub.root, {"site.toml": f"{CONFIG}\n[kit]\nenabled = false\n"})
    hub.previewer.build()
    made = hub.asked(Order(KIT))
    assert made is not None
    assert (True, False) == (made.absent, hub.board.outcome.kit)


def test_faults_are_told(hub: Hub) -> None:
    """In settings or in the theme; mended, the kit is there."""
    write_files(hub.root, {"site.toml": "["})
    made = hub.asked(Order(KIT))
    assert made is not None
    assert ["site.toml"] == [item.path for item in made.diagnostics]
    write_files(hub.root, {"site.toml": CONFIG, "content/posts/later.md": "---\ntitle: A draft\n"})
    made = hub.asked(Order(KIT))
    assert made is not None
    assert () == made.diagnostics


def test_an_edit_comes_first(hub: Hub) -> None:
    """What a save interrupts stays open, and is made when that is built."""
    hub.is_edited = True
    assert hub.asked(Order(KIT)) is None
    assert (Order(KIT),) == hub.board.orders.open()
    hub.is_edited = False
    hub.errands.run()
    assert () == hub.board.orders.open()


def test_an_edit_redoes_only_its_pages(hub: Hub) -> None:
    """The kit is made by the same engine: what did not change is left alone."""
    hub.asked(Order(KIT))
    write_files(hub.root, {"content/posts/later.md": f"{DRAFT}\nMore of it.\n"})
    hub.previewer.build()
    before = {p: p.stat().st_mtime_ns for p in hub.board.shelf(KIT).rglob("*.*") if p.is_file()}
    hub.asked(Order(KIT))
    changed = {
        p.name for p, stamp in before.items() if p.exists() and p.stat().st_mtime_ns != stamp
    }
    assert "salt.html" not in changed


def test_so_many_pages_are_kept_up(hub: Hub, monkeypatch: pytest.MonkeyPatch) -> None:
    """The one that was asked for first goes, and is made anew when it is asked for."""
    monkeypatch.setattr(preview_orders, "MOST_LINKS", 1)
    hub.asked(Order(LINKS, SALT))
    hub.asked(Order(LINKS, "index.html"))
    assert {"index.html"} == hub.shelf(LINKS).keys()
    assert hub.board.orders.done(Order(LINKS, SALT), hub.board.version) is None
    assert hub.asked(Order(LINKS, SALT)) is not None
    assert {SALT} == hub.shelf(LINKS).keys()
