"""The sample hub in a real browser: accessible, private, usable without scripts, on any screen."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, ViewportSize

from tests.browser.sample import KINDS, the_sample
from tests.support import axe
from tests.support.server import serve_folder

pytestmark = pytest.mark.browser

STAYING = {name: path for name, path in KINDS.items() if name != "redirect"}
"""All kinds but the one that leads to the address of the real hub at once."""

PHONE = ViewportSize(width=390, height=844)
WIDE = ViewportSize(width=1280, height=900)


@pytest.fixture(scope="module")
def output(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built sample hub."""
    return the_sample(tmp_path_factory)


@pytest.fixture(scope="module")
def url(output: Path) -> Iterator[str]:
    """The address of the sample hub, with a slash at its end."""
    with serve_folder(output) as address:
        yield address


@pytest.mark.parametrize(("scheme", "size"), [("light", PHONE), ("dark", WIDE)])
def test_no_page_breaks_a_rule_of_axe(
    browser: Browser, url: str, scheme: str, size: ViewportSize
) -> None:
    """Every kind of page passes WCAG 2.2 AA as far as axe can tell, in each light and size."""
    found: dict[str, list[axe.Violation]] = {}
    with browser.new_context(viewport=size, color_scheme=scheme) as context:  # type: ignore[arg-type]
        page = context.new_page()
        for name, path in STAYING.items():
            page.goto(url + path)
            found[name] = axe.violations(page)
    assert {name: [] for name in found} == found


def test_pages_ask_no_other_site_and_set_no_cookie(browser: Browser, url: str) -> None:
    """Opening every kind of page asks only our own host, stores nothing, and breaks no policy."""
    asked: set[str] = set()
    complaints: list[str] = []
    with browser.new_context(viewport=PHONE) as context:
        page = context.new_page()
        page.on("request", lambda request: asked.add(urlsplit(request.url).netloc))
        page.on("console", lambda message: complaints.append(message.text))
        page.on("pageerror", lambda fault: complaints.append(str(fault)))
        for path in STAYING.values():
            page.goto(url + path, wait_until="networkidle")
            page.evaluate("window.scrollTo(0, document.body.scrollHeight)")
        cookies = context.cookies()
        stored = page.evaluate(
            "Object.keys(localStorage).length + Object.keys(sessionStorage).length"
        )
    assert {urlsplit(url).netloc} == asked
    assert [] == cookies
    assert 0 == stored
    assert [] == complaints


def test_nothing_runs_out_of_the_screen(page: Page, url: str) -> None:
    """No kind of page scrolls sideways, from the smallest phone on, however the screen turns."""
    wide: dict[tuple[str, int], int] = {}
    for name, path in STAYING.items():
        page.goto(url + path)
        for width in (1280, 768, 390, 320):
            page.set_viewport_size({"width": width, "height": 800})
            wide[name, width] = page.evaluate("document.documentElement.scrollWidth")
    assert {(name, width): width for name, width in wide} == wide


def test_text_at_twice_the_size_still_fits(browser: Browser, url: str) -> None:
    """At 200 % zoom (half the CSS pixels) a post neither scrolls sideways nor cuts its title."""
    with browser.new_context(viewport={"width": 640, "height": 512}, bypass_csp=True) as context:
        page = context.new_page()
        page.goto(url + KINDS["post"])
        page.add_style_tag(content="html { font-size: 200% }")
        width = page.evaluate("document.documentElement.scrollWidth")
        cut = page.evaluate(
            "(e => e.scrollWidth > e.clientWidth + 1)(document.querySelector('h1'))"
        )
    assert (640, False) == (width, cut)


def test_the_first_tab_leads_to_the_content(page: Page, url: str) -> None:
    """With the keyboard alone, the first stop skips the menu, and its target is the content."""
    page.goto(url + KINDS["post"])
    page.keyboard.press("Tab")
    focused = page.evaluate("document.activeElement.getAttribute('href')")
    page.keyboard.press("Enter")
    assert focused == "#" + page.evaluate("document.querySelector('main').id")
    assert page.evaluate("document.activeElement === document.querySelector('main')")


def test_everything_is_there_without_scripts(browser: Browser, url: str) -> None:
    """Without scripts a post shows its text, share links and sources, and no dead button."""
    with browser.new_context(java_script_enabled=False, viewport=PHONE) as context:
        page = context.new_page()
        page.goto(url + KINDS["post"])
        shown = page.locator("main").inner_text()
        dead = page.locator("button:visible").count()
        share = page.locator("a[href^='https://wa.me/']").count()
    assert "Sources" in shown
    assert 0 == dead
    assert share > 0


def test_scripts_add_copy_and_print(browser: Browser, url: str) -> None:
    """With scripts, “Copy link” puts the page's own address on the clipboard and says so."""
    with browser.new_context(viewport=WIDE) as context:
        context.grant_permissions(["clipboard-read", "clipboard-write"])
        page = context.new_page()
        page.goto(url + KINDS["post"])
        page.get_by_role("button", name="Copy link").first.click()
        copied = page.evaluate("navigator.clipboard.readText()")
        prints = page.get_by_role("button", name="Print").count()
    assert "https://willowbrook.example/posts/salt/" == copied
    assert prints > 0


def test_the_chosen_colours_are_remembered(browser: Browser, url: str) -> None:
    """A reader who chooses dark gets dark on the next page too, whatever the system says."""
    with browser.new_context(viewport=WIDE, color_scheme="light") as context:
        page = context.new_page()
        page.goto(url)
        before = page.evaluate("getComputedStyle(document.body).backgroundColor")
        page.get_by_label("Dark").check()
        page.goto(url + KINDS["post"])
        after = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert before != after


def test_print_leaves_the_frame_out(browser: Browser, url: str) -> None:
    """On paper there is the text with its sources, and neither menu nor share links."""
    with browser.new_context(viewport=WIDE) as context:
        page = context.new_page()
        page.goto(url + KINDS["post"])
        page.emulate_media(media="print")
        menus = page.locator("nav:visible").count()
        share = page.locator("a[href^='https://wa.me/']:visible").count()
        sources = page.get_by_role("heading", name="Sources").is_visible()
    assert (0, 0, True) == (menus, share, sources)


SHIFTS = """async () => {
  let sum = 0;
  const watch = (list) => list.getEntries().forEach((entry) => { sum += entry.value; });
  new PerformanceObserver(watch).observe({type: "layout-shift", buffered: true});
  for (const image of document.images) {
    image.scrollIntoView({behavior: "instant"});
    await image.decode();
  }
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  return sum;
}"""
"""Waits for each picture in turn; gives how far things have moved by themselves."""


@pytest.mark.parametrize("size", [PHONE, WIDE], ids=["phone", "wide"])
def test_pictures_fit_and_move_nothing(browser: Browser, url: str, size: ViewportSize) -> None:
    """Each is the smallest that fills its place, and the text stays where it is as they come."""
    with browser.new_context(viewport=size) as context:
        page = context.new_page()
        page.goto(url + "posts/check-blood-pressure-at-home/")
        assert 0 == page.evaluate(SHIFTS)
        shown = page.eval_on_selector_all(
            "picture > img",
            "all => all.map(i => [i.currentSrc.split('.').pop(), i.clientWidth, i.naturalWidth])",
        )
    assert shown
    assert {"webp"} == {kind for kind, _, _ in shown}
    assert [] == [item for item in shown if item[2] < 0.9 * item[1]]


def test_pages_stay_light(output: Path) -> None:
    """A post without images weighs under 60 KB in all, styles under 20 KB, scripts under 6 KB."""
    js = sum(path.stat().st_size for path in output.glob("assets/*.js"))
    assert js < 6_000
    for name in ("posts/flu-clinic-dates", "infographics/salt-at-a-glance", "."):
        html = (output / name / "index.html").read_text(encoding="utf-8")
        styles = [path for path in output.glob("assets/*.css") if path.name in html]
        css = sum(path.stat().st_size for path in styles)
        assert css < 20_000, name
        assert name.startswith("infographics") or len(html.encode()) + css + js < 60_000
