"""The examples of the documentation work: they are built as they stand."""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image

from hcsite.cli.group import start
from tests.docs.pages import DOCS, code_in, examples, read
from tests.support.site import write_files

Build = Callable[..., tuple[int, str, str]]

AS_OF = "2026-11-24T12:00:00+00:00"
"""An instant at which every example is public and none is late."""

FILES = re.compile(r"[\w-]+\.(?:png|jpg|svg|pdf)\b")
SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><rect width="9" height="9"/></svg>'
CONFIG = """\
[site]
base_url = "https://health.example.org/"
name = "Riverside"
time_zone = "Europe/London"
"""


def person(name: str) -> str:
    """The file of somebody who edits, and is no health professional."""
    return f"---\nname: {name}\nrole: Editor\nhealth_professional: false\n---\nEdits texts.\n"


HUB = {
    "site.toml": CONFIG,
    "content/people/ana-flores.md": person("Ana Flores"),
    "content/people/omar-haddad.md": person("Omar Haddad"),
    "content/topics/heart.md": "---\ntitle: Heart\n---\nYour heart.\n",
    "content/topics/infections.md": "---\ntitle: Infections\n---\nBugs.\n",
    "content/pages/about.md": "---\ntitle: About\n---\nUs.\n",
    "content/pages/corrections.md": "---\ntitle: Corrections\n---\nTell us.\n",
    "content/pages/feedback.md": "---\ntitle: Feedback\n---\nTell us.\n",
    "content/pages/privacy.md": "---\ntitle: Privacy\n---\nNo cookies.\n",
}
"""What the examples take for granted."""

PAGES = [path for path in sorted(DOCS.glob("*.md")) if examples(path)]


def lay_out(root: Path, shown: dict[str, str]) -> None:
    """A hub with the examples, and with each picture and file that they name."""
    write_files(root, {**HUB, **shown})
    for path, text in shown.items():
        for name in FILES.findall(text) if path.endswith(".md") else ():
            for folder in ((root / path).parent, root / "content" / "media"):
                make_file(folder / name)


def make_file(path: Path) -> None:
    """A small file of the kind that its name tells."""
    path.parent.mkdir(parents=True, exist_ok=True)
    if path.suffix == ".svg":
        path.write_text(SVG, encoding="utf-8")
    elif path.suffix == ".pdf":
        path.write_bytes(b"%PDF-1.4\n")
    else:
        Image.new("RGB", (8, 8), "teal").save(path)


@pytest.fixture
def build(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Build:
    """Builds the hub that was laid out; gives exit code, standard output, standard error."""
    monkeypatch.setenv("NO_COLOR", "1")

    def built(*more: str) -> tuple[int, str, str]:
        capsys.readouterr()
        code = start(["build", "-r", str(tmp_path), "--as-of", AS_OF, *more])
        return code, *capsys.readouterr()

    return built


@pytest.mark.parametrize("page", PAGES, ids=lambda path: path.name)
def test_examples_build(page: Path, tmp_path: Path, build: Build) -> None:
    """The examples of a page make a hub that builds without an error."""
    lay_out(
        tmp_path, {path: text for path, text in examples(page).items() if "clinic/" not in path}
    )
    code, out, _ = build("--format", "json")
    found = json.loads(out)["diagnostics"]
    # Small hubs have titles that are alike, orphans, no page on privacy, and no country.
    told = {"HC422", "HC423", "PRI-12", "SAF-02"}
    assert [] == [d for d in found if d["code"] not in told and d["level"] != "info"]
    assert 0 == code


def test_the_larger_settings_build(tmp_path: Path, build: Build) -> None:
    """The second example of settings builds too."""
    lay_out(tmp_path, {"site.toml": examples(DOCS / "settings.md")["clinic/site.toml"]})
    code, _, err = build()
    assert (0, "") == (code, err)


def test_the_small_theme_shows(tmp_path: Path, build: Build) -> None:
    """The example theme puts its words, its style and its block onto the page."""
    lay_out(tmp_path, examples(DOCS / "themes.md"))
    assert 0 == build()[0]
    page = (tmp_path / "public" / "posts" / "salt" / "index.html").read_text(encoding="utf-8")
    assert "Come and see us at the desk, ward 7b." in page
    assert re.search(r'<link rel="stylesheet" href="/assets/riverside\.[0-9a-f]+\.css">', page)
    style = next((tmp_path / "public" / "assets").glob("riverside.*.css"))
    assert "color: #0b5c63" in style.read_text(encoding="utf-8")


def test_steps_hold_a_warning(tmp_path: Path, build: Build) -> None:
    """The nested block of the writing page comes out as one box within the other."""
    lay_out(tmp_path, examples(DOCS / "writing.md"))
    assert 0 == build()[0]
    page = (tmp_path / "public" / "posts" / "boxes" / "index.html").read_text(encoding="utf-8")
    steps = page.partition("block-steps")[2].partition("</article>")[0]
    assert re.search(r"<ol>.*?block-warning.*?</div>\s*<ol start=\"2\">", steps, re.DOTALL)


@pytest.mark.parametrize(
    ("language", "read_one"), [("toml", tomllib.loads), ("json", json.loads)], ids=["toml", "json"]
)
def test_data_can_be_read(language: str, read_one: object) -> None:
    """Every piece of TOML and JSON in the documentation is sound."""
    assert callable(read_one)
    found = [text for path in DOCS.rglob("*.md") for text in code_in(read(path), language)]
    assert found
    for text in found:
        assert read_one(text)
