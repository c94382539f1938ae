"""The preview in a real browser: what a writer sees after a save."""

from __future__ import annotations

import shutil
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.previewed import FORM, HUB, PATIENCE, TALL, Shown, showing, style
from tests.support import axe
from tests.support.site import CONFIG, make_site

pytestmark = pytest.mark.browser

OVERLAY = "hcsite-preview #problems"
BAR = "hcsite-preview #bar"


@pytest.fixture(scope="module")
def hub(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Shown]:
    """One preview for this file; each test has a page of its own in it."""
    root = make_site(tmp_path_factory.mktemp("preview"), HUB)
    with showing(root) as shown:
        yield shown


@pytest.fixture(autouse=True)
def _as_it_was(hub: Shown) -> Iterator[None]:
    """Takes back what a test wrote, so that the next one begins with a good hub."""
    before = hub.files()
    yield
    now = hub.files()
    hub.write({**dict.fromkeys(now.keys() - before.keys()), **before})
    hub.settle()


def visit(page: Page, hub: Shown, path: str) -> None:
    """Opens a page, waits until its stream tells, and leaves a mark that no reload survives."""
    hub.settle()
    page.goto(hub.url + path)
    page.wait_for_selector(f"{BAR}:not([hidden])", state="attached")
    page.evaluate("window.mark = 'mine'")


def is_same(page: Page) -> bool:
    """Whether the page was not loaded anew."""
    return bool(page.evaluate("window.mark") == "mine")


def test_an_edit_shows_by_itself(page: Page, hub: Shown) -> None:
    """A saved body is on the screen without a hand on the browser, at the place where one was."""
    hub.post("edited", TALL, title="Before")
    visit(page, hub, "posts/edited/")
    page.evaluate("scrollTo(0, 1500)")
    hub.post("edited", f"{TALL}\n\nThe new end.", title="After")
    expect(page.locator("h1")).to_have_text("After")
    expect(page.get_by_text("The new end.")).to_be_attached()
    page.wait_for_function("scrollY === 1500")
    assert not is_same(page)


def test_other_pages_stay(page: Page, hub: Shown) -> None:
    """A page on which nothing changed is not loaded anew when another one is."""
    hub.post("other", "Text.")
    visit(page, hub, "about/")
    second = page.context.new_page()
    visit(second, hub, "posts/other/")
    hub.post("other", "Other text.")
    expect(second.get_by_text("Other text.")).to_be_visible()
    assert is_same(page)


def test_styles_are_swapped(page: Page, hub: Shown) -> None:
    """A new stylesheet is put on without a reload, and the old one taken off."""
    visit(page, hub, "about/")
    hub.write({"themes/mine/assets/home-base.css": style(200)})
    expect(page.locator("h1")).to_have_css("color", "rgb(200, 20, 30)")
    expect(page.locator("head link[rel=stylesheet]")).to_have_count(1)
    assert is_same(page)


def test_forms_stay_as_they_were(page: Page, hub: Shown) -> None:
    """What somebody typed stands there after a reload, but no password."""
    visit(page, hub, "form.html")
    page.fill("#name", "Ana")
    page.fill("textarea", "Two\nlines")
    page.check("#yes")
    page.fill("#secret", "hidden")
    page.focus("#name")
    hub.write({"content/static/form.html": FORM.format(title="Second")})
    expect(page.locator("h1")).to_have_text("Second")
    expect(page.locator("#name")).to_have_value("Ana")
    expect(page.locator("textarea")).to_have_value("Two\nlines")
    expect(page.locator("#yes")).to_be_checked()
    expect(page.locator("#secret")).to_have_value("")
    expect(page.locator("#name")).to_be_focused()


def test_problems_lie_over_the_last_good_page(page: Page, hub: Shown) -> None:
    """All problems at once, with place, line, caret and hint; they go when all is mended."""
    hub.post("broken", "Text.")
    visit(page, hub, "posts/broken/")
    page.focus("a.skip")
    bad = "---\ntitel: A\npublished: 2026-13-45\n---\nText.\n"
    hub.write({"content/posts/broken.md": bad, "content/posts/second.md": "---\ntitle: B\n"})
    expect(page.locator(OVERLAY)).to_be_visible()
    told = page.locator(OVERLAY).inner_text()
    for words in ("content/posts/broken.md:2:1", "titel: A\n^", "content/posts/second.md", "HC2"):
        assert words in told
    assert [] == axe.violations(page)
    assert is_same(page)
    page.keyboard.press("Escape")
    expect(page.locator(OVERLAY)).to_be_hidden()
    page.locator(BAR).get_by_role("button", name="to mend").click()
    expect(page.locator(OVERLAY)).to_be_visible()
    hub.post("broken", "Text.")
    hub.write({"content/posts/second.md": None})
    expect(page.locator(OVERLAY)).to_be_hidden()
    expect(page.locator(BAR).get_by_role("button", name="to mend")).to_have_count(0)
    assert is_same(page)


def test_a_template_and_the_settings_too(page: Page, hub: Shown) -> None:
    """Mistakes in templates and in site.toml show in the same way."""
    settings = (hub.root / "site.toml").read_text(encoding="utf-8")
    visit(page, hub, "about/")
    hub.write({"themes/mine/templates/page.html": "<p>{{ page.nothing }}</p>"})
    expect(page.locator(OVERLAY)).to_contain_text("themes/mine/templates/page.html:1")
    hub.write({"themes/mine/templates/page.html": None, "site.toml": f"{settings}\nx = [\n"})
    expect(page.locator(OVERLAY)).to_contain_text("site.toml")
    hub.write({"site.toml": settings})
    expect(page.locator(OVERLAY)).to_be_hidden()


def test_the_bar_tells_what_is_missing(page: Page, hub: Shown) -> None:
    """State, file, words and what stands between a draft and its readers; it folds away."""
    draft = "---\ntitle: Later\ndraft: true\ntopics: [hart]\n---\nThree small words.\n"
    hub.write({"content/posts/later.md": draft})
    visit(page, hub, "")
    expect(page.locator(BAR)).to_contain_text("hcsite makes this page")
    page.goto(hub.url + "posts/later/")
    bar = page.locator(BAR)
    expect(bar).to_contain_text("Draft")
    expect(bar).to_contain_text("content/posts/later.md")
    expect(bar).to_contain_text("3 words, 1 min")
    bar.locator("summary").click()
    expect(bar.locator("details")).to_contain_text("Take “draft: true” out")
    expect(bar.locator("details")).to_contain_text("There is no topic “hart”.")
    assert [] == axe.violations(page)
    bar.locator("#fold").click()
    expect(bar.locator("code")).to_have_count(0)
    page.reload()
    expect(bar.locator("#fold")).to_have_attribute("aria-expanded", "false")


def test_the_start_page(page: Page, hub: Shown) -> None:
    """Drafts and what is scheduled are listed, and the list follows the files."""
    hub.write({"content/posts/plan.md": "---\ntitle: Planned\ndraft: true\n---\nText.\n"})
    page.goto(hub.url + "_hcsite/")
    expect(page.get_by_role("link", name="Planned").first).to_be_visible()
    assert [] == axe.violations(page)
    hub.write({"content/posts/plan.md": None})
    expect(page.get_by_role("link", name="Planned")).to_have_count(0)


def test_saves_by_renaming(page: Page, hub: Shown) -> None:
    """Editors that write aside and rename are seen as well, and a new slug is followed."""
    hub.post("renamed", "Old words.")
    visit(page, hub, "posts/renamed/")
    place = hub.root / "content" / "posts" / "renamed.md"
    aside = place.with_name(".renamed.md.swp")
    text = place.read_text(encoding="utf-8")
    aside.write_text(text.replace("Old words.", "New words."), encoding="utf-8")
    aside.replace(place)
    expect(page.get_by_text("New words.")).to_be_visible()
    hub.post("renamed", "New words.", more="slug: elsewhere\n")
    page.wait_for_url("**/posts/elsewhere/")


def test_a_page_that_comes(page: Page, hub: Shown) -> None:
    """Who looks at an address where nothing is sees the page as soon as it is there."""
    page.goto(hub.url + "posts/coming/")
    expect(page.locator(BAR)).to_be_visible()
    hub.post("coming", "Here it is.")
    expect(page.get_by_text("Here it is.")).to_be_visible()


def test_a_hundred_files_at_once(page: Page, hub: Shown) -> None:
    """A change of branch is one change: what is seen in the end is what is there."""
    hub.post("last", "Start.")
    visit(page, hub, "posts/last/")
    for number in range(100):
        hub.write({f"content/static/many/{number}.txt": str(number)})
    hub.post("last", "The end.")
    expect(page.get_by_text("The end.")).to_be_visible()
    assert "99" == page.request.get(hub.url + "many/99.txt").text()
    shutil.rmtree(hub.root / "content" / "static" / "many")


def test_a_folder_that_vanishes(page: Page, hub: Shown, tmp_path: Path) -> None:
    """Content that is moved away and comes back is followed, and edits are seen after that."""
    hub.post("moved", "Before.")
    visit(page, hub, "posts/moved/")
    content = hub.root / "content"
    content.rename(tmp_path / "away")
    expect(page.locator("h1")).not_to_have_text("A post")
    (tmp_path / "away").rename(content)
    expect(page.locator("h1")).to_have_text("A post")
    hub.post("moved", "After.")
    expect(page.get_by_text("After.")).to_be_visible()


def test_no_complaint_of_the_browser(page: Page, hub: Shown) -> None:
    """The preview's own files break no rule of the page's policy."""
    told: list[str] = []
    page.on("console", lambda message: told.append(message.text))
    page.on("pageerror", lambda reason: told.append(str(reason)))
    visit(page, hub, "about/")
    assert [] == told


def test_stopping_and_starting(page: Page, tmp_path: Path) -> None:
    """Ctrl-C ends it at once though a page listens; started again, the page follows by itself."""
    root = make_site(tmp_path)
    with showing(root) as first:
        visit(page, first, "about/")
        first.process.send_signal(signal.SIGINT)
        assert 0 == first.process.wait(PATIENCE)
        assert first.process.stdout is not None
        assert first.process.stdout.read().endswith("Goodbye.\n")
    expect(page.locator(BAR)).to_contain_text("The preview was stopped")
    about = root / "content" / "pages" / "about.md"
    about.write_text(about.read_text(encoding="utf-8") + "\nMeanwhile.\n", encoding="utf-8")
    port = first.url.rstrip("/").rpartition(":")[2]
    with showing(root, "-p", port):
        expect(page.get_by_text("Meanwhile.")).to_be_visible()


def test_a_hub_that_was_never_good(page: Page, tmp_path: Path) -> None:
    """Before there is anything to show the problems stand there, and then the hub does."""
    template = "themes/own/templates/home.html"
    files = {
        "site.toml": CONFIG.replace("[site]", '[site]\ntheme = "own"'),
        "themes/own/theme.toml": 'name = "own"\napi = 1\nextends = "home-base"\n',
        template: "{{ x",
    }
    with showing(make_site(tmp_path, files)) as hub:
        page.goto(hub.url + "about/")
        expect(page.locator("h1")).to_have_text("Your hub cannot be built yet")
        expect(page.locator("main")).to_contain_text(template)
        hub.write({template: None})
        expect(page.locator("h1")).to_have_text("About us")
