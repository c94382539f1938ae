"""Drives the Chromium of the system."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import playwright
import pytest
from playwright.sync_api import Browser, sync_playwright

from tests.support import tools

FLAGS = (
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-default-apps",
    "--disable-dev-shm-usage",
    "--disable-gpu",
    "--disable-quic",
    "--disable-sync",
    "--no-first-run",
)


def _need_driver() -> None:
    """Skip where the program that Playwright brings along lacks a library of the system."""
    driver = Path(playwright.__file__).parent / "driver" / "node"
    if not driver.exists():
        return  # on Windows it has another name, and needs nothing
    started = subprocess.run([driver, "--version"], capture_output=True, check=False)
    if started.returncode:
        reason = started.stderr.decode(errors="replace").strip()
        pytest.skip(f"Playwright does not start; `make test` mends it where it may: {reason}")


@contextmanager
def open_browser() -> Iterator[Browser]:
    """Give a browser until the block ends; skips where no Chromium is installed.

    It runs without a sandbox, which root and many containers cannot have: it sees our pages alone.
    """
    executable = tools.program(*tools.BROWSERS)
    _need_driver()
    with sync_playwright() as driver:
        browser = driver.chromium.launch(
            executable_path=executable, args=list(FLAGS), chromium_sandbox=False
        )
        try:
            yield browser
        finally:
            browser.close()
