"""The desk of the kit in a real browser: from a disk and served, with scripts and without."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import Browser, BrowserContext, Page, ViewportSize, expect

from hcsite.engine.job import Inputs
from hcsite.engine.worker import renderer_of
from tests.browser.kit_counts import COUNTER, COUNTS
from tests.support import axe, nu
from tests.support.server import serve_folder
from tests.unit.features.kit.desk_samples import KIT, SALT, SHORT, X_TEXT, jobs, shared

pytestmark = pytest.mark.browser

PHONE = ViewportSize(width=390, height=844)
WIDE = ViewportSize(width=1280, height=900)
POST = "posts/salt.html"
LISTS = ("index.html", "people/anna-reid.html", "staff.html")
KINDS = (*LISTS, POST, "posts/dose.html", "people/anna-reid/salt.html", "staff/salt.html")
SHEETS = ("print/salt-poster.html", "print/salt-cards.html")


@pytest.fixture(scope="module")
def kit(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample kit in a folder whose name needs encoding, with pictures and other files."""
    folder = tmp_path_factory.mktemp("café & kit #1")
    for path, job in jobs().items():
        made = renderer_of(job.renderer).render(job.args, Inputs({}, shared()))
        write(folder / path, made.data)
    for piece in KIT.pieces:
        for picture in piece.images:
            drawn = io.BytesIO()
            size = (picture.width // 10, picture.height // 10)
            Image.new("RGB", size, "#0b5c63").save(drawn, "JPEG")
            write(folder / picture.path, drawn.getvalue())
    return folder


def write(place: Path, data: bytes) -> None:
    """Writes a file of the kit."""
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_bytes(data)


@pytest.fixture(scope="module")
def url(kit: Path) -> Iterator[str]:
    """The address of the kit, served below a path."""
    with serve_folder(kit, base="/_kit/") as address:
        yield address


@pytest.fixture(scope="module")
def disk(kit: Path) -> str:
    """The address of the kit on a disk, with a slash at its end."""
    return kit.as_uri() + "/"


@pytest.fixture(params=["disk", "served"])
def base(request: pytest.FixtureRequest, disk: str, url: str) -> str:
    """The kit on a disk, and served."""
    return disk if request.param == "disk" else url


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A window that may use the clipboard."""
    with browser.new_context(viewport=WIDE) as opened:
        opened.grant_permissions(["clipboard-read", "clipboard-write"])
        yield opened


def card(page: Page, mark: str) -> tuple[str, str]:
    """What a text's count says, and what stands above its fold."""
    inside = page.locator(f"#{mark}")
    return (
        inside.locator("[data-number]").inner_text(),
        inside.locator("[data-seen]").inner_text(),
    )


@pytest.mark.parametrize(("scheme", "size"), [("dark", PHONE), ("light", WIDE)])
def test_no_page_breaks_a_rule_of_axe(
    browser: Browser, url: str, scheme: str, size: ViewportSize
) -> None:
    """Every kind of page passes WCAG 2.2 AA as far as axe can tell, and fits the screen."""
    found: dict[str, object] = {}
    with browser.new_context(viewport=size, color_scheme=scheme) as context:  # type: ignore[arg-type]
        page = context.new_page()
        for path in (*KINDS, *SHEETS):
            page.goto(url + path)
            wide = page.evaluate("document.documentElement.scrollWidth") > size["width"]
            found[path] = (axe.violations(page), wide)
    assert dict.fromkeys(found, ([], False)) == found


def test_pages_are_valid(kit: Path) -> None:
    """The Nu checker finds neither an error nor a warning, hostile texts and all."""
    told = (item for item in nu.messages(kit) if item.level != "info")
    assert [] == [str(item) for item in told if "Content Security Policy" not in item.text]


def test_nobody_is_asked_for_anything(context: BrowserContext, base: str) -> None:
    """No page asks another host, stores a thing unasked, or breaks its own policy."""
    asked: set[str] = set()
    told: list[str] = []
    page = context.new_page()
    page.on("request", lambda request: asked.add(request.url))
    page.on("console", lambda message: told.append(message.text))
    page.on("pageerror", lambda fault: told.append(str(fault)))
    page.on("dialog", lambda dialog: told.append(dialog.message))
    for path in sorted(jobs()):
        if path.endswith(".html"):
            page.goto(base + path)
            assert 0 == page.evaluate("localStorage.length")
    assert [] == [address for address in asked if not address.startswith((base, "data:,"))]
    assert [] == told


def test_copy(context: BrowserContext, base: str) -> None:
    """A text, a link and an alternative text are on the clipboard as they are, and it is said."""
    page = context.new_page()
    page.goto(base + POST)
    x = SALT.teasers[0]
    for button, name, expected in (
        ("#x-day-0-org .tools .copy", "Text", X_TEXT.format(url=x.url)),
        ("#x-day-0-org .field .copy", "Link", x.url),
        ("#instagram-day-0-org .picture .copy", "Alt text", SALT.teasers[5].image_alt),
        (
            "#newsletter-day-0-anna-reid-part-1 ~ .copy",
            "Subject",
            "Less salt without the sad dinners",
        ),
    ):
        page.locator(button).click()
        expect(page.get_by_role("status").last).to_have_text(f"Copied: {name}")
        assert expected == page.evaluate("navigator.clipboard.readText()")


def test_copy_without_a_clipboard(browser: Browser, disk: str) -> None:
    """Where a browser forbids the clipboard, the text is copied the old way or selected."""
    with browser.new_context(viewport=WIDE) as context:
        page = context.new_page()
        page.add_init_script("Object.defineProperty(navigator, 'clipboard', {value: undefined})")
        page.goto(disk + POST)
        page.locator("#sms-day-0-org .tools .copy").click()
        expect(page.get_by_role("status").last).to_have_text("Copied: Text")
        page.evaluate("document.execCommand = () => false")
        page.locator("#sms-day-0-org .tools .copy").click()
        expect(page.get_by_role("status").last).to_contain_text("press Ctrl and C")
        area = page.locator("#sms-day-0-org-text")
        assert area.evaluate("a => a.selectionEnd - a.selectionStart") == len(SALT.teasers[8].text)


def test_count_follows_an_edit(page: Page, disk: str) -> None:
    """Count and composer follow; too long is said; the checked text comes back."""
    page.goto(disk + POST)
    box, area = page.locator("#x-day-0-org"), page.locator("#x-day-0-org-text")
    first = area.input_value()
    assert "203 of 280" == card(page, "x-day-0-org")[0]
    area.fill(first + "+")
    assert "about 204 of 280" == card(page, "x-day-0-org")[0]
    assert "%2B" in (box.locator("[data-open]").get_attribute("href") or "")
    expect(box.locator("[data-changed]")).to_be_visible()
    area.fill(first + " 好" * 40)
    expect(page.get_by_role("status").last).to_have_text("Too long by 43.")
    box.get_by_role("button", name="Back to the checked text").click()
    assert first == area.input_value()
    assert "203 of 280" == card(page, "x-day-0-org")[0]
    expect(page.get_by_role("status").last).to_have_text("It fits again.")


def test_units(page: Page, kit: Path, tmp_path: Path) -> None:
    """The script counts by each platform's rule."""
    write(tmp_path / "desk.js", (kit / "desk.js").read_bytes())
    counted = []
    for unit, text, _ in COUNTS:
        write(tmp_path / "unit.html", COUNTER.format(unit=unit).encode())
        page.goto((tmp_path / "unit.html").as_uri())
        page.locator("textarea").fill(text)
        counted.append((unit, text, int(page.locator("b").inner_text().removeprefix("about "))))
    assert list(COUNTS) == counted


def test_fold_is_marked(page: Page, disk: str) -> None:
    """What readers see at once stands above the fold, and moves with an edit."""
    page.goto(disk + POST)
    seen = card(page, "instagram-day-0-org")[1]
    assert 80 < len(seen) <= 125
    assert SALT.teasers[5].text.startswith(seen)
    page.locator("#instagram-day-0-org-text").fill("Short.")
    assert "Short." == card(page, "instagram-day-0-org")[1]
    expect(page.locator("#instagram-day-0-org [data-mark]")).to_be_hidden()


def test_filters(page: Page, disk: str) -> None:
    """By person, topic, platform and title; how many are left is said; all come back."""
    page.goto(disk + "index.html")
    rows, found = page.locator("[data-row]:visible"), page.locator("[data-shown]")
    expect(rows).to_have_count(3)
    page.get_by_label("Topic").select_option("Heart health")
    expect(rows).to_have_count(1)
    expect(found).to_have_text("1 of 3 pieces")
    page.get_by_role("button", name="Show all").click()
    expect(rows).to_have_count(3)
    page.get_by_label("Platform").select_option("X")
    page.get_by_label("Person").select_option("Anna Reid")
    expect(rows).to_have_count(2)
    page.get_by_label("Title").fill("SALT IS")
    expect(rows).to_have_count(1)


@pytest.mark.parametrize(("day", "told"), [(27, []), (28, ["7 days ago"])])
def test_age_of_an_old_kit_is_told(page: Page, disk: str, day: int, told: list[str]) -> None:
    """Who opens a kit a week after it was made reads so at its top; before, nothing is said."""
    page.clock.set_fixed_time(f"2026-11-{day}T12:00:00Z")
    page.goto(disk + "index.html")
    shown = page.locator("[data-made]:visible").all_inner_texts()
    assert told == [re.search(r"\d+ days ago", text)[0] for text in shown]  # type: ignore[index]


def test_download(context: BrowserContext, url: str, kit: Path) -> None:
    """The picture comes under its own name."""
    page = context.new_page()
    page.goto(url + POST)
    with page.expect_download() as waiting:
        page.locator("#instagram-day-0-org .get").click()
    assert "salt-1080x1350.jpg" == waiting.value.suggested_filename
    assert (kit / "images/salt-1080x1350.jpg").read_bytes() == waiting.value.path().read_bytes()


def test_picture_on_a_disk(context: BrowserContext, disk: str, kit: Path) -> None:
    """Browsers save nothing from a page on a disk: it opens beside the desk, and says so."""
    page = context.new_page()
    page.goto(disk + POST)
    link = page.locator("#instagram-day-0-org .get")
    assert link.inner_text().startswith("Open picture")
    with context.expect_page() as opened:
        link.click()
    opened.value.wait_for_load_state()
    assert (kit / "images/salt-1080x1350.jpg").as_uri() == opened.value.url
    assert disk + POST == page.url


def test_ticks_are_remembered(context: BrowserContext, disk: str) -> None:
    """What was sent stays ticked off in this browser, and can be taken back."""
    page = context.new_page()
    page.goto(disk + POST)
    page.locator("#x-day-0-org").get_by_label("Sent").check()
    expect(page.locator("#x-day-0-org-text")).to_be_hidden()
    page.reload()
    tick = page.locator("#x-day-0-org").get_by_label("Sent")
    expect(tick).to_be_checked()
    tick.uncheck()
    expect(page.locator("#x-day-0-org-text")).to_be_visible()


def test_staff_are_given_a_text(page: Page, disk: str) -> None:
    """“Pick one for me” marks one of them and says which."""
    page.goto(disk + "staff.html")
    page.get_by_role("link", name=SALT.title).click()
    page.get_by_role("button", name="Pick one for me").click()
    expect(page.locator(".is-picked")).to_have_count(1)
    expect(page.get_by_role("status").last).to_contain_text("is yours.")


def test_keyboard_alone(page: Page, disk: str) -> None:
    """The first stop skips to the texts; copying works by a key and leaves the focus."""
    page.goto(disk + POST)
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert "hc-main" == page.evaluate("document.activeElement.id")
    page.locator("#sms-day-0-org .tools .copy").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("status").last).not_to_be_empty()
    assert page.evaluate("document.activeElement.classList.contains('copy')")


def test_everything_is_there_without_scripts(browser: Browser, disk: str) -> None:
    """Texts, counts and links; no dead button, no dead filter, no dead tick."""
    with browser.new_context(java_script_enabled=False, viewport=PHONE) as context:
        page = context.new_page()
        for path in KINDS:
            page.goto(disk + path)
            assert 0 == page.locator("button:visible, select:visible, input:visible").count()
        page.goto(disk + POST)
        assert SALT.teasers[8].text == page.locator("#sms-day-0-org-text").input_value()
        shown = page.locator("main").inner_text()
    assert "203 of 280" in shown
    assert SHORT in shown


@pytest.mark.parametrize("kind", ["poster", "cards"])
def test_sheet_is_one_page_and_its_codes_are_read(page: Page, disk: str, kind: str) -> None:
    """ZXing reads each code from the sheet as it is seen; on paper it is one page of A4."""
    zxing = pytest.importorskip("zxingcpp", reason="zxing-cpp is not installed")
    page.set_viewport_size(WIDE)
    page.goto(f"{disk}print/salt-{kind}.html")
    picture = Image.open(io.BytesIO(page.locator(".sheet").screenshot()))
    found = [code.text for code in zxing.read_barcodes(picture.convert("L"))]
    assert [SHORT] * (1 if kind == "poster" else 4) == found
    width = page.locator(".qr").first.evaluate("e => e.getBoundingClientRect().width * 25.4 / 96")
    assert width * 29 / 37 >= 20
    assert 1 == page.pdf(prefer_css_page_size=True).count(b"/Type /Page\n")
