"""The newsletter as HTML: what e-mail programs can show, and nothing that they cannot."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from hcsite.features.kit.newsletter_html import newsletter_html
from hcsite.features.kit.newsletter_view import newsletter_view
from hcsite.features.kit.view import KitView
from tests.support import nu
from tests.unit.features.kit.export_samples import HOSTILE, LONG_URL, kit, letter, piece

OLD = re.compile("The '(?:cellpadding|cellspacing|border|width|align|bgcolor)' attribute on the")
"""What the checker says of attributes that e-mail programs need and web pages no longer have."""

Element = tuple[str, dict[str, str]]


class Elements(HTMLParser):
    """All start tags with their attributes, and all text."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[Element] = []
        self.text = ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keeps a start tag."""
        self.found.append((tag, {name: value or "" for name, value in attrs}))

    def handle_data(self, data: str) -> None:
        """Keeps a text."""
        self.text += data

    def of(self, tag: str) -> list[dict[str, str]]:
        """The attributes of all elements with a tag."""
        return [attributes for name, attributes in self.found if name == tag]


def html_of(view: KitView) -> str:
    """The letter of a kit."""
    letter_view = newsletter_view(view)
    assert letter_view is not None
    return newsletter_html(letter_view)


def hostile_kit() -> KitView:
    """A kit whose texts all want to break out."""
    pieces = (
        piece(f"p{n}", letter(text, url=LONG_URL), title=text, og_alt=text, lang="ar")
        for n, text in enumerate(HOSTILE)
    )
    return kit(*pieces, org=HOSTILE[0], site=HOSTILE[11], accent='red" onload="x')


def test_nothing_is_fetched_but_pictures() -> None:
    """No style sheet, script, font or frame of anybody; pictures have their text and their size."""
    page = Elements(html_of(kit(piece("salt", letter()))))
    tags = {tag for tag, _ in page.found}
    assert set() == tags & {"link", "script", "iframe", "form", "svg", "object"}
    assert "url(" not in page.text
    (image,) = page.of("img")
    assert ("A spoon of salt", "552") == (image["alt"], image["width"])


def test_layout() -> None:
    """Tables that are read as none, 600 pixels wide, and styles in the elements."""
    page = Elements(html_of(kit(piece("salt", letter()))))
    assert {"presentation"} == {table["role"] for table in page.of("table")}
    assert ["600"] == [t["width"] for t in page.of("table") if t.get("class") == "sheet"]
    assert [] == [p for p in page.of("p") if "font-family" not in p["style"]]


def test_dark_mode() -> None:
    """Programs hear that the letter has dark colours, and find them."""
    html = html_of(kit(piece("salt", letter())))
    named = {meta.get("name"): meta.get("content") for meta in Elements(html).of("meta")}
    assert "light dark" == named["color-scheme"] == named["supported-color-schemes"]
    assert "@media (prefers-color-scheme: dark)" in html


def test_button() -> None:
    """The button is a cell with a colour of its own, and its link says where it leads."""
    page = Elements(html_of(kit(piece("salt", letter()), accent="#123456")))
    assert ["#123456"] == [cell["bgcolor"] for cell in page.of("td") if "bgcolor" in cell]
    (button,) = (link for link in page.of("a") if "aria-label" in link)
    assert "Read the whole page: All about salt" == button["aria-label"]
    assert "padding:12px 20px" in button["style"]


def test_preheader_and_unsubscribe() -> None:
    """The preheader comes first and is not shown; the place of the unsubscribe link is marked."""
    html = html_of(kit(piece("salt", letter())))
    body = html[html.index("<body") :]
    assert body.index("Three swaps for this week") < body.index("Riverside Health")
    assert "display:none" in body[: body.index("Three swaps")]
    assert "<!-- UNSUBSCRIBE: replace the next paragraph -->" in html


def test_hostile_texts() -> None:
    """No text becomes markup, and each is shown."""
    page = Elements(html_of(hostile_kit()))
    assert [] == page.of("script")
    assert {"#0b5c63"} == {cell["bgcolor"] for cell in page.of("td") if "bgcolor" in cell}
    assert [] == [name for _, a in page.found for name in a if name.startswith("on")]
    assert "<script>alert('x') && \"y\"</script>" in page.text


@pytest.mark.browser
def test_valid(tmp_path: Path) -> None:
    """The Nu checker finds nothing but the attributes that only e-mail programs still need."""
    (tmp_path / "plain.html").write_text(html_of(kit(piece("salt", letter()))), encoding="utf-8")
    (tmp_path / "hostile.html").write_text(html_of(hostile_kit()), encoding="utf-8")
    found = [item for item in nu.messages(tmp_path) if item.level != "info"]
    assert [] == [str(item) for item in found if not OLD.match(item.text)]
