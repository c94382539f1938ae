"""The picture of front matter."""

from __future__ import annotations

import pytest

from tests.unit.features.importers.old_site import Bring, png


def brought(bring: Bring, matter: str, body: str = "Text") -> tuple[list[str], str, list[str]]:
    """Front matter, text, and codes of warnings."""
    made = bring(
        {"a.md": f"---\ntitle: A\ndate: 2020-01-02\n{matter}---\n{body}", "i/a.png": png()}
    )
    target = made.report("a.md").target.removeprefix("content/")
    codes = [note.code for note in made.report("a.md").notes if note.level == "warning"]
    return made.matter(target), made.body(target), codes


@pytest.mark.parametrize(
    "matter",
    [
        "image: i/a.png\nimage-alt: What\n",
        "Image: /i/a.png\nimage_alt: What\n",
        "image: {path: i/a.png, alt: What}\n",
        "cover: {image: i/a.png, alt: What}\n",
        "images: [i/a.png]\nimage-alt: What\n",
        "thumbnail: i/a.png\nalt: What\n",
    ],
)
def test_with_a_description(bring: Bring, matter: str) -> None:
    """File and description, in whichever fields they stood."""
    fields, _, codes = brought(bring, matter)
    assert ["image:", "  src: a.png", "  alt: What"] == fields[fields.index("image:") :][:3]
    assert [] == codes
    assert not any("png" in field for field in fields if "src" not in field)


def test_caption_and_credit(bring: Bring) -> None:
    """They come along."""
    fields, _, _ = brought(bring, "image: {src: i/a.png, alt: W, caption: C, credit: D}\n")
    assert ["  caption: C", "  credit: D"] == fields[fields.index("  alt: W") + 1 :][:2]


def test_described_by_the_body(bring: Bring) -> None:
    """The same picture in the text has a description."""
    fields, _, _ = brought(bring, "image: i/a.png\n", "![What](i/a.png)")
    assert "  alt: What" in fields


def test_without_a_description(bring: Bring) -> None:
    """It is left out of front matter, but lies beside, and a note says so."""
    fields, body, codes = brought(bring, "image: i/a.png\n", "![](i/a.png)")
    assert "image:" not in fields
    assert "at its head, without a description" in body
    assert ["HC710", "HC710", "HC713"] == sorted(codes)


def test_missing_or_elsewhere(bring: Bring) -> None:
    """What is not there is noted, what lies elsewhere is kept under extra."""
    fields, body, codes = brought(bring, "image: i/none.png\n")
    assert "  image: i/none.png" in fields
    assert "named a picture for its head" in body
    assert ["HC709", "HC713"] == sorted(codes)
    fields, _, codes = brought(bring, "image: https://b.org/a.png\n")
    assert '  image: "https://b.org/a.png"' in fields
    assert ["HC711"] == codes


@pytest.mark.parametrize("matter", ["image:\n", "images: []\n", "image: {alt: x}\n", "image: 3\n"])
def test_nothing_named(bring: Bring, matter: str) -> None:
    """A field without a file names no picture."""
    fields, _, codes = brought(bring, matter)
    assert "image:" not in fields
    assert [] == codes


def test_pages_keep_it_under_extra(bring: Bring) -> None:
    """A page has no picture in a hub."""
    made = bring({"a.md": "---\ntitle: A\nlayout: page\nimage: a.png\nimage-alt: x\n---\n",
                  "a.png": png()})  # fmt: skip
    assert "  image: a.png" in made.matter("pages/a/index.md")
