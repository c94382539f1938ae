"""The kit and the pages about links in the preview: made when somebody asks for them."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from starlette.applications import Starlette

from hcsite.core.diagnostics import error
from hcsite.features.preview import aside, server
from hcsite.features.preview.aside import look
from hcsite.features.preview.board import Board
from hcsite.features.preview.orders import KIT, LINKS, Delivery, Order
from hcsite.features.preview.start_page import start_page
from hcsite.features.preview.state import NoPieces, Outcome, Piece
from tests.support.site import write_files
from tests.unit.features.preview.test_server import HERE, ask

NOW = datetime(2026, 6, 1, 12, tzinfo=UTC)
PIECE = Piece("posts/salt/index.html", "/posts/salt/", "content/posts/salt.md", "Salt", "post", "")
LINK = Order(LINKS, PIECE.page)


class Pieces(NoPieces):
    """One piece."""

    def at(self, page: str) -> Piece | None:
        """It, on its page."""
        return PIECE if page == PIECE.page else None


@pytest.fixture
def board(tmp_path: Path) -> Board:
    """A hub with a kit, and with a page about a link; nothing of them is known to be fresh."""
    write_files(
        tmp_path,
        {
            "preview/index.html": "home",
            "preview-kit/index.html": '<head><link href="desk.css"></head>kit',
            "preview-kit/posts/salt.html": "salt",
            "preview-kit/newsletter.html": "<head></head>letter",
            "preview-kit/desk.css": "a{}",
            "preview-kit/.hcsite-manifest.json": "hush",
            "preview-links/posts/salt/index.html": "link",
            "secret.html": "hush",
        },
    )
    outcome = Outcome(ready=True, pieces=Pieces(), kit=True)
    folder = tmp_path / "preview"
    return Board(root=tmp_path, folder=folder, outcome=outcome, clock=lambda: NOW)


@pytest.fixture
def app(board: Board, monkeypatch: pytest.MonkeyPatch) -> Starlette:
    """Its server, which waits for nobody."""
    monkeypatch.setattr(aside, "PATIENCE", 0.01)
    return server.application(board)


def test_a_page_is_made_first(board: Board, app: Starlette) -> None:
    """Who asks sees that it is being made, then the page with the preview's script."""
    rung: list[bool] = []
    board.orders.ring = lambda: rung.append(True)
    first = ask(app, "/_hcsite/kit/")
    assert (503, True) == (first.status, b'http-equiv="refresh" content="1"' in first.body)
    ask(app, "/_hcsite/kit/posts/salt.html")
    assert ([True], (Order(KIT),)) == (rung, board.orders.open())
    board.orders.deliver(Order(KIT), Delivery(board.version))
    answer = ask(app, "/_hcsite/kit/")
    assert (200, ()) == (answer.status, board.orders.open())
    assert b'data-page="kit:index.html"' in answer.body
    assert "no-store" == answer.headers["cache-control"]


def test_other_files_wait_for_nothing(board: Board, app: Starlette) -> None:
    """They belong to a page that was made; a letter is shown as it will be sent."""
    assert b"a{}" == ask(app, "/_hcsite/kit/desk.css").body
    assert () == board.orders.open()
    board.orders.deliver(Order(KIT), Delivery(board.version))
    assert b"<head></head>letter" == ask(app, "/_hcsite/kit/newsletter.html").body


def test_a_change_makes_it_old(board: Board, app: Starlette) -> None:
    """Both what writers change and what time changes; then it is asked for again."""
    board.orders.deliver(Order(KIT), Delivery(board.version))
    board.show(replace(board.outcome, failed=True))
    assert 503 == ask(app, "/_hcsite/kit/").status
    board.orders.deliver(Order(KIT), Delivery(board.version, until=NOW))
    assert 503 == ask(app, "/_hcsite/kit/").status
    later = NOW + timedelta(seconds=1)
    board.orders.deliver(Order(KIT), Delivery(board.version, until=later))
    assert 200 == ask(app, "/_hcsite/kit/").status


def test_links(board: Board, app: Starlette) -> None:
    """Each page is an order of its own; lists have none."""
    ask(app, "/_hcsite/links/posts/salt/")
    assert (LINK,) == board.orders.open()
    board.orders.deliver(LINK, Delivery(board.version))
    assert b"link" == ask(app, "/_hcsite/links/posts/salt/").body
    board.orders.deliver(Order(LINKS, "tags/index.html"), Delivery(board.version, absent=True))
    refused = ask(app, "/_hcsite/links/tags/")
    assert (404, True) == (refused.status, b"nobody can share a link" in refused.body)
    board.orders.forget(LINK)
    assert 503 == ask(app, "/_hcsite/links/posts/salt/").status


def test_what_stops_it_is_told(board: Board, app: Starlette) -> None:
    """With place and hint, escaped; and a hub without a kit says how to have one."""
    found = error("HC501", "<b>bad</b>", path="themes/own/kit/index.html", hint="Mend it.")
    board.orders.deliver(Order(KIT), Delivery(board.version, diagnostics=(found,)))
    answer = ask(app, "/_hcsite/kit/")
    assert 503 == answer.status
    for words in (b"&lt;b&gt;bad", b"themes/own/kit/index.html", b"Mend it."):
        assert words in answer.body
    board.orders.deliver(Order(KIT), Delivery(board.version, absent=True))
    assert b"site.toml" in ask(app, "/_hcsite/texts").body


def test_the_way_from_a_page_to_its_texts(board: Board, app: Starlette) -> None:
    """The desk's page of a piece; where there is none, its first page."""
    places = {PIECE.path: "posts/salt.html"}
    board.orders.deliver(Order(KIT), Delivery(board.version, places=places))
    found = ask(app, "/_hcsite/texts", query=f"page={PIECE.page}")
    assert (307, "/_hcsite/kit/posts/salt.html") == (found.status, found.headers["location"])
    assert "/_hcsite/kit/" == ask(app, "/_hcsite/texts").headers["location"]


@pytest.mark.parametrize(
    "path", ["../secret.html", "../preview/index.html", ".hcsite-manifest.json", "posts/", "no.png"]
)
def test_nothing_else_is_shown(board: Board, app: Starlette, path: str) -> None:
    """Neither what lies beside the folder nor what a build keeps there for itself."""
    board.orders.deliver(Order(KIT), Delivery(board.version))
    answer = ask(app, f"/_hcsite/kit/{path}")
    assert 404 == answer.status
    assert b"hush" not in answer.body


def test_for_nobody_else(app: Starlette) -> None:
    """The same door as for the hub: no other name, no page of another site."""
    foreign = (("sec-fetch-site", "cross-site"),)
    assert 403 == ask(app, "/_hcsite/kit/", headers=foreign).status
    assert 400 == ask(app, "/_hcsite/kit/", host="evil.example").status
    assert 405 == ask(app, "/_hcsite/links/", method="POST", host=HERE).status


def test_a_page_in_view_follows(board: Board) -> None:
    """While it is made anew it stays as it is; then its digest tells whether it changed."""
    assert "before" == look(board, "kit:index.html", before="before")
    assert (Order(KIT),) == board.orders.open()
    board.orders.deliver(Order(KIT), Delivery(board.version))
    now = look(board, "kit:index.html", before="before")
    assert now not in ("before", "")
    assert now == look(board, "kit:index.html", before="before")
    assert "" == look(board, "kit:../secret.html", before="before")
    assert "" == look(board, "kit:gone.html", before="before")


def test_the_start_page_leads_to_the_kit(board: Board) -> None:
    """Where there is one."""
    assert b'href="/_hcsite/kit/"' in start_page(board.outcome, board.root).html
    assert b"_hcsite/kit" not in start_page(replace(board.outcome, kit=False), board.root).html
