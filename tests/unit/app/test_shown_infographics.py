"""Infographics in the midst of texts: drawn or made elsewhere, corrected, withdrawn."""

from __future__ import annotations

from pathlib import Path

from hcsite.pixels.probe import probe
from tests.unit.app.hubs import PICTURE, built, hub, post, write_files

DRAWN = post("Canary salt", "::: key-message\n{}\n:::\n\n::: steps {}\n1. Taste.\n2. Wait.\n:::")
MADE = post(
    "The plate",
    "Half of it is vegetables, a quarter is grain.",
    image="{src: plate.png, alt: A plate in four parts, credit: Ana}",
)
SALT = "infographics/salt/index.html"
BODY = """Salt hides.

::: infographic salt Where & how
:::

::: infographic plate
:::"""


def page(root: Path, name: str) -> str:
    """A file of the website."""
    return (root.parent / "public" / name).read_text(encoding="utf-8")


def test_a_text_shows_infographics(tmp_path: Path) -> None:
    """With picture, link and credit; a correction redoes the text, a withdrawal leaves nothing."""
    root = hub(tmp_path, posts__meal=post("Meal", BODY))
    files: dict[str, str | bytes | None] = {
        "content/infographics/salt.md": DRAWN.format("Less.", "Canary swaps"),
        "content/infographics/plate/index.md": MADE,
        "content/infographics/plate/plate.png": PICTURE,
    }
    write_files(root, files)
    assert [] == [item for item in built(root).diagnostics if item.code in ("HC345", "HC346")]
    shown = page(root, "posts/meal/index.html")
    assert (
        '<a href="/infographics/salt/salt.png"><picture><source type="image/webp" srcset="' in shown
    )
    cards = [f"/infographics/salt/salt-card-{width}.webp" for width in (360, 720, 1080)]
    widths = [card.rpartition("-")[2].removesuffix(".webp") for card in cards]
    assert ", ".join(map("{} {}w".format, cards, widths)) in shown
    made = [probe((root.parent / "public" / card[1:]).read_bytes(), path=card) for card in cards]
    assert [(360, 450), (720, 900), (1080, 1350)] == [(one.width, one.height) for one in made]
    assert 'alt="Canary salt. Key message. Canary swaps." width="1080" height="1350"' in shown
    assert "<p>Where &amp; how</p>" in shown
    assert '<p><a href="/infographics/plate/">Read all of this infographic as text</a></p>' in shown
    assert 'alt="A plate in four parts"' in shown
    assert "Infographic: The plate, by" in shown
    assert "Picture: Ana</span>" in shown
    assert [1, 0] == [text.count("/assets/infographics.") for text in (page(root, SALT), shown)]
    feed = page(root, "feed.json")
    assert '<a href=\\"/' not in feed
    assert "/infographics/salt/salt-card-1080.webp" in feed

    write_files(root, {"content/infographics/salt.md": DRAWN.format("Less.", "Smaller swaps")})
    built(root)
    for name in ("posts/meal/index.html", "feed.json"):
        assert "Canary salt. Key message. Smaller swaps." in page(root, name)

    gone = "corrections: [{date: 2026-05-01, type: retraction, note: Wrong.}]\n---\n::: key"
    text = DRAWN.format("Less.", "Smaller swaps").replace("---\n::: key", gone)
    write_files(root, {"content/infographics/salt.md": text})
    told = [(item.code, item.level.value, item.line) for item in built(root).diagnostics]
    assert ("HC346", "warning", 7) in told
    assert [] == [*root.parent.glob("public/assets/infographics.*")]  # no page loads it now
    shown = page(root, "posts/meal/index.html")
    assert "Where &amp; how" not in shown
    assert "Canary" not in shown
    assert "Smaller" not in shown
    assert 'alt="A plate in four parts"' in shown
