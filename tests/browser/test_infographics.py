"""Infographics in a real browser: readable, accessible, on paper, in the dark, passed on."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.sample import the_sample
from tests.support import axe
from tests.support.server import serve_folder

pytestmark = pytest.mark.browser

DRAWN = "infographics/salt-at-a-glance/"
MADE = "infographics/handwashing-in-five-steps/"
PAGES = (
    DRAWN,
    "infographics/norovirus-day-by-day/",
    MADE,
    "infographics/topic/heart-health/",
    "posts/salt/",
)


@pytest.fixture(scope="module")
def output(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built sample hub."""
    return the_sample(tmp_path_factory)


@pytest.fixture(scope="module")
def url(output: Path) -> Iterator[str]:
    """The address of the sample hub, with a slash at its end."""
    with serve_folder(output) as address:
        yield address


@pytest.mark.parametrize(("width", "scheme"), [(320, "dark"), (768, "light"), (1280, "dark")])
def test_pages_fit_and_keep_nobody_out(browser: Browser, url: str, width: int, scheme: Any) -> None:
    """On a phone, a tablet and a desk nothing scrolls sideways, and axe finds nothing."""
    found: dict[str, tuple[int, list[axe.Violation]]] = {}
    shape: Any = {"width": width, "height": 900}
    with browser.new_context(viewport=shape, color_scheme=scheme) as context:
        page = context.new_page()
        for path in PAGES:
            page.goto(url + path)
            wide = page.evaluate("document.documentElement.scrollWidth")
            found[path] = (wide, axe.violations(page))
    assert dict.fromkeys(PAGES, (width, [])) == found


def test_on_paper(page: Page, url: str) -> None:
    """A drawn one is its text, one made elsewhere its picture; what only a screen needs is gone."""
    page.emulate_media(media="print")
    page.goto(url + DRAWN)
    assert page.get_by_role("heading", name="The most salt in a day, by age").is_visible()
    assert not page.locator(".drawn-picture").is_visible()
    page.goto(url + MADE)
    assert page.locator(".infographic img").is_visible()
    assert 0 == page.locator("nav:visible, button:visible, .tool:visible").count()


def test_topics_and_zoom_without_scripts(browser: Browser, url: str) -> None:
    """With the keyboard alone: a topic, an infographic, its picture in full size, and back."""
    shape: Any = {"width": 390, "height": 844}
    with browser.new_context(viewport=shape, java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(f"{url}infographics/")
        topic = page.locator(".filters a[href$='/topic/childrens-health/']")
        assert topic.inner_text().endswith("(1)")
        topic.press("Enter")
        page.wait_for_url("**/topic/childrens-health/")
        assert "page" == topic.get_attribute("aria-current")
        page.get_by_role("link", name="Handwashing in five steps").press("Enter")
        page.wait_for_url(f"**/{MADE}")
        whole = page.get_by_role("link", name="See it full size")
        assert page.get_by_role("link", name="Download").get_attribute("download") is not None
        whole.press("Enter")
        page.wait_for_url("**/media/*.svg")
        assert page.locator("svg").first.is_visible()
        page.go_back()
        page.wait_for_url(f"**/{MADE}")


STUB = """
navigator.canShare = (data) => Boolean(data.files && data.files.length);
window.shared = new Promise((done) => {
  navigator.share = async (data) => {
    const [file] = data.files || [];
    done([file && file.name, file && file.type, file && file.size > 9999, data.text]);
  };
});
"""
"""A device that passes on files; what it was given can be waited for."""


def test_the_picture_is_shared_where_the_device_can(browser: Browser, url: str) -> None:
    """Of a drawn one its PNG, of a drawing made elsewhere the same in pixels, with the link."""
    sent = []
    with browser.new_context() as context:
        context.add_init_script(STUB)
        page = context.new_page()
        for path in (DRAWN, MADE):
            page.goto(url + path)
            page.get_by_role("button", name="Share with an app").first.click()
            sent.append(page.evaluate("window.shared"))
    names = [name.split(".")[0] for name, *_ in sent]
    assert ["salt-at-a-glance", "handwashing-in-five-steps"] == names
    assert [("image/png", True)] * 2 == [(kind, large) for _, kind, large, _ in sent]
    hub = "https://willowbrook.example/"
    assert [hub + DRAWN, hub + MADE] == [text.rpartition(" ")[2] for *_, text in sent]
