"""Videos in a real browser: nobody else is asked before a click; all is there without a script."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Route

from tests.browser.sample import the_sample
from tests.support import axe
from tests.support.server import serve_folder
from tests.unit.app.hubs import built, hub, post, write_files

pytestmark = pytest.mark.browser

VTT = "WEBVTT\n\n00:01.000 --> 00:04.000\nSit down and rest for five minutes.\n"
READY = """() => new Promise(done => {
  const film = document.querySelector("video");
  (function look() {
    const cues = film.textTracks[0].cues;
    if (film.currentTime >= 15 && cues && cues.length) done(cues.length);
    else requestAnimationFrame(look);
  })();
})"""
"""How many captions there are, once the film stands where the chapter begins."""

FRAME = "https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?rel=0"


@pytest.fixture(scope="module")
def tube(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The page of a video at YouTube, in a small hub."""
    folder = tmp_path_factory.mktemp("tube")
    text = post("Rest first", "", video="youtube:dQw4w9WgXcQ", captions="a.vtt", duration="2:05")
    root = hub(folder, videos__rest=text)
    write_files(root, {"content/videos/a.vtt": VTT})
    assert not built(root).failed
    with serve_folder(folder / "public") as url:
        yield f"{url}videos/rest/"


def test_nobody_is_asked_before_the_click(browser: Browser, tube: str) -> None:
    """Then the frame that was named stands there, and the page's policy lets it in."""
    asked: list[str] = []
    said: list[str] = []

    def answer(route: Route) -> None:
        asked.append(route.request.url)
        if route.request.url.startswith(tube.rpartition("videos/")[0]):
            route.continue_()
        else:
            route.fulfill(body="<h1>The player</h1>", content_type="text/html")

    with browser.new_context(viewport={"width": 320, "height": 700}) as context:
        context.route("**/*", answer)
        page = context.new_page()
        page.on("console", lambda message: said.append(message.text))
        page.goto(tube, wait_until="networkidle")
        page.evaluate("window.scrollTo(0, document.body.scrollHeight)")
        assert {urlsplit(tube).netloc} == {urlsplit(url).netloc for url in asked}
        assert [] == axe.violations(page)
        button = page.get_by_role("button", name="Play it here")
        assert "contact www.youtube-nocookie.com" in button.locator("xpath=..").inner_text()
        button.click()
        page.frame_locator("iframe").get_by_text("The player").wait_for()
        assert [FRAME] == [url for url in asked if "youtube" in url]
        assert "Rest first" == page.locator("iframe").get_attribute("title")
        assert [] == axe.violations(page)
    assert [] == said


def test_without_a_script_there_is_a_link(browser: Browser, tube: str) -> None:
    """It says where it leads; the transcript stands on the page; no button pretends to work."""
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(tube)
        link = page.get_by_role("link", name="Watch it at YouTube")
        assert "https://www.youtube.com/watch?v=dQw4w9WgXcQ" == link.get_attribute("href")
        assert "leads to www.youtube.com" in link.locator("xpath=..").inner_text()
        assert not page.get_by_role("button", name="Play it here").is_visible()
        assert page.get_by_text("Sit down and rest for five minutes.").is_visible()


def test_chapters_seek_in_a_film_of_our_own(
    browser: Browser, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Nothing of it is loaded before; its captions are there; an address can seek too."""
    output: Path = the_sample(tmp_path_factory)
    asked: list[str] = []
    with serve_folder(output) as url, browser.new_context() as context:
        page = context.new_page()
        page.on("request", lambda request: asked.append(request.url))
        page.goto(f"{url}videos/wash-your-hands/", wait_until="networkidle")
        assert [] == [item for item in asked if item.endswith(".mp4")]
        link = page.get_by_role("link", name="Scrub and rinse")
        assert str(link.get_attribute("href")).endswith(".mp4#t=15")
        link.click()
        assert 7 == page.evaluate(READY)
        page.goto(f"{url}videos/wash-your-hands/?t=26")
        assert 26 == page.evaluate("document.querySelector('video').currentTime")
