"""The page “Before you publish” under `hcsite serve`, in a real browser."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, ViewportSize, expect

from tests.browser.previewed import showing
from tests.support import axe
from tests.support.site import make_site

pytestmark = pytest.mark.browser

PHONE = ViewportSize(width=360, height=740)
DRAFT = "draft: true\ntopics: [nowhere]\n"


def test_from_the_bar_to_a_mended_draft(browser: Browser, tmp_path: Path) -> None:
    """The bar leads there by keyboard, a save is followed, it fits a telephone and passes axe."""
    with showing(make_site(tmp_path, {})) as hub:
        hub.post("later", "![](none.png)\n\nEat less salt.", title="A" * 200, more=DRAFT)
        hub.settle()
        with browser.new_context(viewport=PHONE, color_scheme="dark") as context:
            page = context.new_page()
            page.goto(f"{hub.url}posts/later/")
            link = page.locator("hcsite-preview #bar").get_by_role("link", name="Before you")
            link.focus()
            page.keyboard.press("Enter")
            expect(page.locator("h1")).to_have_text("Before you publish")
            expect(page.locator(".blocks")).to_contain_text("HC403")
            assert [] == axe.violations(page)
            assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
            hub.post("later", "Eat less salt.", more="draft: true\n")
            expect(page.locator(".blocks")).to_have_count(0)
            page.get_by_role("link", name="Back to the page").click()
            page.wait_for_url("**/posts/later/")
        with browser.new_context(java_script_enabled=False) as context:
            page = context.new_page()
            page.goto(f"{hub.url}_hcsite/")
            page.get_by_role("link", name="Before you publish “A post”").first.click()
            expect(page.locator("h2").first).to_have_text("Still to do")
