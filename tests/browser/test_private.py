"""Opening every page of the sample hub asks nobody else and leaves nothing behind."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser

from hcsite.features.privacy.origins import check_output
from hcsite.features.privacy.policy import Policy
from tests.browser.sample import moved_sample
from tests.support.server import serve_folder

pytestmark = pytest.mark.browser

REFRESH = re.compile(r'http-equiv="refresh" content="0; url=([^"]*)"')
KEPT = "Object.keys(localStorage).length + Object.keys(sessionStorage).length + document.cookie"
DATABASES = "indexedDB.databases().then(d => d.length)"


@pytest.fixture(scope="module")
def hub(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, Path]]:
    """The sample hub at the address that its pages name, so that redirects stay on it."""
    output = tmp_path_factory.mktemp("sample") / "public"
    with serve_folder(output) as url:
        yield url, moved_sample(tmp_path_factory, output, base_url=url)


def pages_of(output: Path) -> list[Path]:
    """Every page that was built."""
    return sorted(output.rglob("*.html"))


def test_every_page_asks_nobody_else_and_keeps_nothing(
    browser: Browser, hub: tuple[str, Path]
) -> None:
    """All pages, redirects and short addresses too, opened one after the other, read to the end."""
    url, output = hub
    asked: set[str] = set()
    with browser.new_context() as context:
        context.on("request", lambda request: asked.add(urlsplit(request.url).netloc))
        page = context.new_page()
        page.on("websocket", lambda socket: asked.add(urlsplit(socket.url).netloc))
        opened = 0
        for path in pages_of(output):
            target = REFRESH.search(path.read_text(encoding="utf-8"))
            address = url + path.relative_to(output).as_posix().removesuffix("index.html")
            page.goto(address, wait_until="commit" if target else "load")
            if target:
                page.wait_for_url(unescape(target[1]))
            page.evaluate("scrollTo(0, document.body.scrollHeight)")
            opened += 1
        page.wait_for_load_state("networkidle")
        kept = (context.cookies(), page.evaluate(KEPT), page.evaluate(DATABASES))
        workers = context.service_workers
    assert opened > 60
    assert {urlsplit(url).netloc} == asked
    assert ([], "0", 0) == kept
    assert [] == workers


def test_the_rules_find_nothing_in_its_files(hub: tuple[str, Path]) -> None:
    """What the browser saw is what the firewall says of all files."""
    url, output = hub
    files = [path for path in output.rglob("*") if path.is_file()]
    found = [
        item for path in files for item in check_output(path.name, path.read_bytes(), Policy(url))
    ]
    assert [] == found
