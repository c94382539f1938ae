"""The kit and the previews of links under `hcsite serve`, in a real browser."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, ViewportSize, expect

from tests.browser.previewed import Shown, showing
from tests.support import axe
from tests.support.site import CONFIG, make_site

pytestmark = pytest.mark.browser

BAR = "hcsite-preview #bar"
WORDS = "Most of the salt that we eat is in bread and ready meals."
POINTS = (
    "Taste your food before you salt it.",
    "Herbs and lemon can take the place of salt.",
    "Labels tell how much salt is in a hundred grams.",
    "Soy sauce and stock cubes are very salty.",
    "Rinse beans from a tin to wash some of the salt away.",
    "Ask for less salt on your chips.",
    "Cheese and ham hide more salt than most people think.",
)
TITLE = "Where salt hides"
PHONE = ViewportSize(width=390, height=844)


def text(*, promote: str = "true", words: str = WORDS) -> str:
    """The front matter of a post that is in the kit however old it is."""
    points = "".join(f"  - {point}\n" for point in (words, *POINTS))
    return f"promote: {promote}\nkey_points:\n{points}"


@pytest.fixture(scope="module")
def hub(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Shown]:
    """One preview for this file, of a hub with a Mastodon account."""
    config = f'{CONFIG}\n[social]\nmastodon = "@river@social.example"\n'
    with showing(make_site(tmp_path_factory.mktemp("preview"), {}, config)) as shown:
        yield shown


@pytest.fixture(autouse=True)
def _as_it_was(hub: Shown) -> None:
    """Takes back what the test before wrote."""
    hub.post("salt", "Eat less salt.", title=TITLE, more=text())
    hub.settle()


def complaints(page: Page) -> list[str]:
    """What the browser complains about from now on."""
    told: list[str] = []
    page.on("console", lambda message: told.append(message.text))
    page.on("pageerror", lambda reason: told.append(str(reason)))
    return told


def test_from_a_page_to_its_texts(page: Page, hub: Shown) -> None:
    """The bar leads to the desk's page of the piece, which works there as it does elsewhere."""
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    told = complaints(page)
    page.goto(f"{hub.url}posts/salt/")
    page.locator(BAR).get_by_role("link", name="Texts to share").click()
    expect(page.locator("h1")).to_have_text(TITLE)
    assert page.url.endswith("/_hcsite/kit/posts/salt.html")
    page.locator("#x-day-0-org .tools .copy").click()
    expect(page.locator("[data-say]")).to_have_text("Copied: Text")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert "https://health.example.org/posts/salt/?utm_source=x" in copied
    page.get_by_role("link", name="All pieces").click()
    expect(page.locator("h1")).to_have_text("What goes out")
    assert [] == [words for words in told if "503" not in words]  # it was being made


def test_the_desk_follows_an_edit(page: Page, hub: Shown) -> None:
    """It shows the new text by itself, and what somebody typed into another one stays."""
    page.goto(f"{hub.url}_hcsite/kit/posts/salt.html")
    area = page.locator("#facebook-day-0-org textarea")
    area.fill("Mine.")
    new = "One level teaspoon of salt a day is enough for an adult."
    hub.post("salt", "Eat less salt.", title="Another title", more=text(words=new))
    expect(page.locator("h1")).to_have_text("Another title")
    expect(page.locator("main")).to_contain_text(new)
    expect(area).to_have_value("Mine.")


def test_how_a_link_looks(page: Page, hub: Shown) -> None:
    """A card for each network, with the picture that goes along."""
    told = complaints(page)
    page.goto(f"{hub.url}posts/salt/")
    page.locator(BAR).get_by_role("link", name="Link preview").click()
    expect(page.locator("h1")).to_contain_text("How a link to")
    names = page.locator(".networks h2").all_inner_texts()
    wanted = "Facebook LinkedIn X Mastodon Bluesky WhatsApp Slack iMessage".split()
    assert set(wanted) <= set(names)
    mastodon = page.locator(".networks li").filter(has_text="Mastodon").first
    expect(mastodon.locator(".card-title")).not_to_be_empty()
    expect(mastodon).to_contain_text("@river@social.example")
    image = mastodon.locator("img")
    image.scroll_into_view_if_needed()
    page.wait_for_function("i => i.naturalWidth === 1200", arg=image.element_handle())
    page.get_by_role("link", name="Back to the page").click()
    page.wait_for_url("**/posts/salt/")
    assert [] == [words for words in told if "503" not in words]


def test_the_front_page_and_the_start_page(page: Page, hub: Shown) -> None:
    """The front page has a link too; the start page leads to the kit."""
    page.goto(hub.url)
    page.locator(BAR).get_by_role("link", name="Link preview").click()
    expect(page.locator("h1")).to_contain_text("Riverside Health")
    expect(page.locator(".note")).to_contain_text("No picture goes along")
    page.goto(f"{hub.url}_hcsite/")
    page.get_by_role("link", name="To the kit").click()
    expect(page.locator("h1")).to_have_text("What goes out")


def test_without_scripts_and_on_a_telephone(browser: Browser, hub: Shown) -> None:
    """Pages come by themselves when they are made, fit the screen and pass axe in the dark."""
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(f"{hub.url}_hcsite/links/posts/salt/")
        expect(page.locator(".networks li")).to_have_count(11)
        page.goto(f"{hub.url}_hcsite/kit/posts/salt.html")
        expect(page.locator("#hc-links .networks li")).to_have_count(11)
    with browser.new_context(viewport=PHONE, color_scheme="dark") as context:
        page = context.new_page()
        for path in ("links/posts/salt/", "kit/posts/salt.html"):
            page.goto(f"{hub.url}_hcsite/{path}")
            assert [] == axe.violations(page)
            assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]


def test_a_draft_is_marked(page: Page, hub: Shown) -> None:
    """Its texts can be read, and that nothing of it goes out; an old post has no link to texts."""
    hub.post("later", "Later.", title="A draft", more=f"draft: true\n{text()}")
    hub.post("old", "Old.", title="An old post", more=text(promote="false"))
    hub.settle()
    page.goto(f"{hub.url}posts/later/")
    page.locator(BAR).get_by_role("link", name="Texts to share").click()
    expect(page.locator(".note").first).to_contain_text("This is a draft")
    page.goto(f"{hub.url}posts/old/")
    expect(page.locator(BAR)).to_contain_text("Link preview")
    expect(page.locator(BAR).get_by_role("link", name="Texts to share")).to_have_count(0)


def test_a_mistake_in_the_theme_is_told(page: Page, hub: Shown) -> None:
    """Instead of the kit, until it is mended."""
    config = (hub.root / "site.toml").read_text(encoding="utf-8")
    own = {
        "site.toml": config.replace("[site]", '[site]\ntheme = "own"'),
        "themes/own/theme.toml": 'name = "own"\napi = 1\nextends = "home-base"\n',
        "themes/own/templates/kit/index.html": "{{ page.nothing }}",
    }
    hub.write(own)
    hub.settle()
    page.goto(f"{hub.url}_hcsite/kit/")
    expect(page.locator("main")).to_contain_text("themes/own/templates/kit/index.html")
    hub.write({"site.toml": config, **dict.fromkeys(list(own)[1:])})
    expect(page.locator("h1")).to_have_text("What goes out")
