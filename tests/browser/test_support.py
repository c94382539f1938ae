"""The checkers check: each finds a fault that was planted, and nothing on a page without one."""

from __future__ import annotations

import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.support import axe, nu
from tests.support.server import serve_folder

pytestmark = pytest.mark.browser

GOOD = """\
<!DOCTYPE html>
<html lang="en">
<head><meta charset="utf-8"><title>Salt</title>
<meta name="viewport" content="width=device-width"><link rel="stylesheet" href="site.css"></head>
<body><main><h1>Salt</h1><p>Eat less of it.</p></main></body>
</html>
"""
UNNAMED_PICTURE = GOOD.replace("</p>", '</p><img src="salt.png">')
CSP = "default-src 'none'; style-src 'self'; img-src 'self'"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A site of one good page, one bad page and a stylesheet, in a folder with a hostile name."""
    root = tmp_path / "café & salt"
    root.mkdir()
    (root / "index.html").write_text(GOOD, encoding="utf-8")
    (root / "bad.html").write_text(UNNAMED_PICTURE, encoding="utf-8")
    (root / "404.html").write_text(GOOD.replace("Salt", "Not here"), encoding="utf-8")
    (root / "site.css").write_text("body { color: #111 }", encoding="utf-8")
    return root


@pytest.fixture
def url(folder: Path) -> Iterator[str]:
    """The address of that site, under a base path and a strict policy."""
    with serve_folder(folder, base="/hub/", headers={"Content-Security-Policy": CSP}) as address:
        yield address


def test_axe_finds_a_planted_violation(page: Page, url: str) -> None:
    """A picture without a text alternative is found, under a policy that forbids all scripts."""
    page.goto(url + "bad.html")
    found = axe.violations(page)
    assert [("image-alt", ("img",))] == [(item.rule, item.targets) for item in found]


def test_axe_passes_a_good_page(page: Page, url: str) -> None:
    """A page without a fault has no violation."""
    page.goto(url)
    found = axe.violations(page)
    assert [] == found


def test_nu_finds_a_planted_error(folder: Path) -> None:
    """The page with the unnamed picture is the only one with a message, which is an error."""
    found = nu.messages(folder)
    assert [("bad.html", "error")] == [(item.path, item.level) for item in found]
    assert "alt" in found[0].text


def test_nu_reads_stylesheets(folder: Path) -> None:
    """A misspelt property in a stylesheet is an error too."""
    (folder / "bad.html").unlink()
    (folder / "site.css").write_text("body { colr: #111 }", encoding="utf-8")
    assert [("site.css", "error")] == [(item.path, item.level) for item in nu.messages(folder)]


def test_server_gives_the_types_that_browsers_want(url: str) -> None:
    """A stylesheet is served as one, with its encoding and the headers that were asked for."""
    with urllib.request.urlopen(url + "site.css", timeout=60) as answer:
        headers = answer.headers
    assert "text/css; charset=utf-8" == headers["Content-Type"]
    assert CSP == headers["Content-Security-Policy"]


def test_server_gives_the_404_page(url: str) -> None:
    """A missing page answers 404 with the site's own page."""
    with pytest.raises(urllib.error.HTTPError) as caught:
        urllib.request.urlopen(url + "nothing/", timeout=60)
    with caught.value as answer:
        assert 404 == answer.code
        assert b"<h1>Not here</h1>" in answer.read()


def test_server_stays_below_its_base_path(url: str) -> None:
    """What lies outside the base path is not found, even where a file has that name."""
    outside = url.removesuffix("hub/") + "site.css"
    with pytest.raises(urllib.error.HTTPError) as caught:
        urllib.request.urlopen(outside, timeout=60)
    with caught.value as answer:
        assert 404 == answer.code


def test_server_completes_the_address_of_a_folder(folder: Path, url: str) -> None:
    """A folder without its last slash leads to itself with one, below the base path."""
    (folder / "posts").mkdir()
    (folder / "posts" / "index.html").write_text(GOOD, encoding="utf-8")
    with urllib.request.urlopen(url + "posts", timeout=60) as answer:
        assert url + "posts/" == answer.url
