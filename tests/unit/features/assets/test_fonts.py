"""The brand's own fonts: published with the hub, put to use by its stylesheet."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from hcsite.cli.group import start
from tests.support.site import AS_OF, CONFIG, make_site

BRAND = '\n[brand]\nheading_font_file = "/media/lora.woff2"\n'


def built(folder: Path, capsys: pytest.CaptureFixture[str]) -> list[tuple[str, str]]:
    """Level and code of each finding of a build of the hub in `folder`, notes left out."""
    start(["build", "-r", str(folder), "-j", "1", "--as-of", AS_OF, "--format", "json"])
    found = json.loads(capsys.readouterr().out)["diagnostics"]
    return [(item["level"], item["code"]) for item in found if item["level"] != "info"]


def test_font_of_headings_is_used(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The stylesheet names the font's published file and puts it before the usual ones."""
    hub = make_site(tmp_path, {"content/media/lora.woff2": b"wOF2 sample"}, CONFIG + BRAND)
    assert [] == built(hub, capsys)
    css = next((hub / "public/assets").glob("home-base.*.css")).read_text(encoding="utf-8")
    font = next((hub / "public/media").glob("lora.*.woff2"))
    assert f'src:url("/media/{font.name}")' in css
    assert '--head:"hub-head"' in css
    assert b"wOF2 sample" == font.read_bytes()


def test_other_forms_of_fonts_are_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A font that is no .woff2 file is an error, and nothing is written."""
    brand = BRAND.replace("woff2", "ttf")
    hub = make_site(tmp_path, {"content/media/lora.ttf": b"sample"}, CONFIG + brand)
    assert [("error", "HC424")] == built(hub, capsys)
    assert not (hub / "public").exists()
