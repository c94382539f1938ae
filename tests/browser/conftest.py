"""The browser that the tests in this folder share."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.support.browser import open_browser


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """One Chromium for a file of tests; skips where none is installed.

    Not one for the whole run: while Playwright is open an event loop counts as running, and tests
    elsewhere could no longer call `asyncio.run`. Nothing waits longer than it must; what is awaited
    may take its time on a machine that does other things meanwhile.
    """
    expect.set_options(timeout=60_000)
    with open_browser() as opened:
        yield opened


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page of its own for each test, with no memory of the others."""
    with browser.new_context() as context:
        yield context.new_page()
