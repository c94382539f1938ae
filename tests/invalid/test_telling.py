"""Each problem is told, told once, and told where it is."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from hcsite.cli.group import start
from tests.support.site import AS_OF, write_files

HEAD = "---\ntitle: Eat less salt\npublished: 2026-03-02\n---\n"
POST = "content/posts/salt.md"
SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><circle cx="5" cy="5" r="4"/></svg>'
)


def codes(hub: Path, capsys: pytest.CaptureFixture[str]) -> list[tuple[str, str]]:
    """Path and code of each error that a build of the hub finds."""
    start(["build", "-r", str(hub), "-j", "1", "--as-of", AS_OF, "--format", "json"])
    found = json.loads(capsys.readouterr().out)["diagnostics"]
    return [(item["path"], item["code"]) for item in found if item["level"] == "error"]


@pytest.mark.parametrize(
    "link",
    [
        "[a](javascript:alert(1))",
        "[b](file:///etc/passwd)",
        "[c](vbscript:x)",
        "[e](JaVaScRiPt:alert(1))",
        "[f](&#106;avascript:alert(1))",
        "[g](data:text/html;base64,PHNjcmlwdD4=)",
        "<javascript:alert(1)>",
        "[h][]\n\n[h]: javascript:alert(1)",
        '<a href="javascript:alert(1)">d</a>',
    ],
)
def test_links_that_run_are_told(link: str, hub: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A link that is not published is told like any other that is wrong."""
    write_files(hub, {POST: f"{HEAD}{link}\n"})
    assert [(POST, "HC303")] == codes(hub, capsys)


def test_a_faulty_file_is_told_once(hub: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A person, a topic or a post with a fault is told there, not wherever it is named."""
    link = "---\ntitle: Salt\npublished: 2026-03-02\nauthors: [ana-flores]\ntopics: [heart]\n---\n"
    files = {
        "content/people/ana-flores.md": "---\nname: Ana Flores\nrole: [a, b]\n---\n",
        "content/topics/heart.md": "---\ntitle: Heart\nsynonym: cardiac\n---\n",
        "content/posts/pepper.md": "---\ntitle: Pepper\npublished: someday\n---\n",
        POST: f"{link}See [pepper](pepper.md).\n",
    }
    write_files(hub, files)
    assert {*files} - {POST} == {path for path, _ in codes(hub, capsys)}


def test_a_picture_gets_the_ending_of_its_kind(
    hub: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A drawing called .jpg is published as .svg, or browsers would not show it."""
    write_files(hub, {"content/media/plate.jpg": SVG, POST: f"{HEAD}![A](../media/plate.jpg)\n"})
    assert [] == codes(hub, capsys)
    assert [".svg"] == [path.suffix for path in (hub / "public" / "media").iterdir()]


def test_a_missing_picture_is_told_once(hub: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """An infographic without its picture is one problem, not two."""
    path = "content/infographics/plate.md"
    write_files(hub, {path: f"{HEAD.replace('Eat', 'Draw')}Half of the plate is vegetables.\n"})
    assert 1 == len(codes(hub, capsys))


def test_raw_pictures_are_told_where_they_are(
    hub: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A picture in HTML is shown at its own line, though Markdown above names the same file."""
    body = '![A plate](../media/plate.svg)\n\n<img src="../media/plate.svg">\n'
    write_files(hub, {"content/media/plate.svg": SVG, POST: f"{HEAD}{body}"})
    start(["build", "-j", "1", "--as-of", AS_OF, "--format", "json"])
    found = json.loads(capsys.readouterr().out)["diagnostics"]
    errors = [item for item in found if item["level"] == "error"]
    assert [("HC309", 7)] == [(item["code"], item["line"]) for item in errors]
