"""Themes as their authors meet them: a packaged one in a build, lists, copies, comparisons."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from hcsite.app.checking import check
from hcsite.app.ejecting import compare, eject
from hcsite.app.theming import ThemeRow, files_to_eject, list_themes
from hcsite.core.diagnostics import Diagnostic, Problems
from hcsite.theme.folder import built_in
from tests.golden.sites import read_files
from tests.support.packages import INSTALLED, install, on_path
from tests.support.site import CONFIG, write_files
from tests.unit.app.hubs import built, codes, hub, options
from tests.unit.theme.themes import write_theme

BYLINE = "templates/partials/byline.html"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A small hub."""
    return hub(tmp_path)


@pytest.fixture
def packaged(root: Path) -> Iterator[Path]:
    """The same hub with a theme that comes as a package."""
    use(root, "waiting-room")
    with on_path(INSTALLED):
        yield root


def use(root: Path, theme: str) -> None:
    """The hub uses a theme."""
    config = CONFIG.replace("[org]", f'theme = "{theme}"\n\n[extra]\nhours = "8–12"\n\n[org]')
    write_files(root, {"site.toml": config})


def refused(root: Path, file: str, *, to: str = "") -> Diagnostic:
    """Why a file is not copied."""
    with pytest.raises(Problems) as caught:
        eject(root, file, to=to)
    (found,) = caught.value.diagnostics
    assert "HC505" == found.code
    return found


def rows(root: Path) -> dict[str, ThemeRow]:
    """The list by name."""
    return {row.theme.name: row for row in list_themes(root)[0]}


def test_a_packaged_theme_in_a_build(packaged: Path, tmp_path: Path) -> None:
    """Its block, partial, style and word come onto every page; all else is as in home-base."""
    assert () == built(packaged, workers=2).diagnostics
    pages = {p: text for p, text in read_files(tmp_path / "public").items() if p.endswith(".html")}
    plain = {p: text for p, text in pages.items() if b"We are open 8\xe2\x80\x9312." not in text}
    assert [] == [path for path, text in plain.items() if b"http-equiv" not in text]  # redirects
    html = pages["posts/salt/index.html"].decode()
    assert html.count("opening-hours") == 1
    (style,) = (tmp_path / "public" / "assets").glob("waiting-room.*.css")
    assert f'href="/assets/{style.name}"' in html
    assert "border-top: 2px solid #0b5c63" in style.read_text("utf-8")
    assert "Too much salt raises your blood pressure." in html


def test_what_a_list_says(packaged: Path) -> None:
    """Each theme, who brings it, which is in use, what it stands on, what the hub changed."""
    write_theme(
        packaged,
        "mine",
        {"theme.toml": 'extends = "waiting-room"', BYLINE: "x", "assets/a.css": ""},
    )
    write_theme(packaged, "torn", {"theme.toml": "api = 9"})
    found = rows(packaged)
    assert ["home-base", "mine", "torn", "waiting-room"] == list(found)
    assert [("waiting-room", "1.2")] == [
        (row.theme.origin, row.theme.version) for row in found.values() if row.in_use
    ]
    assert ["home-base"] == [name for name, row in found.items() if row.below]
    mine = found["mine"]
    assert ("hub", "waiting-room", (BYLINE,), ("assets/a.css",)) == (
        mine.theme.origin,
        mine.extends,
        mine.replaces,
        mine.adds,
    )
    assert "made for template API 9" in found["torn"].theme.fault
    assert () == found["waiting-room"].replaces


def test_a_list_of_a_hub_whose_theme_is_broken(root: Path, tmp_path: Path) -> None:
    """The others are listed all the same, and the fault is told."""
    use(root, "gone")
    install(tmp_path / "lib", "sad", {}, points="[hcsite.themes]\nsad = no_such:PLACE\n")
    with on_path(tmp_path / "lib"):
        listed, found = list_themes(root)
    assert ["HC501"] == [item.code for item in found]
    assert ["home-base", "sad"] == [row.theme.name for row in listed]
    assert "cannot be loaded" in listed[1].theme.fault


def test_a_copy_changes_no_byte(root: Path, tmp_path: Path) -> None:
    """Of a template, a partial, a style and the words: the website is the same as before."""
    assert () == built(root).diagnostics
    before = read_files(tmp_path / "public")
    first = eject(root, "byline.html")
    assert ("themes/own/" + BYLINE, "home-base", True, True) == (
        first.path,
        first.theme,
        first.made,
        first.unused,
    )
    assert first.version.startswith("hcsite ")
    for file in ("post.html", "base.html", "assets/home-base.css", "strings/en.toml"):
        done = eject(root, file)
        assert (False, True) == (done.made, done.unused)
    use(root, "own")
    write_files(
        root,
        {
            "site.toml": (root / "site.toml")
            .read_text("utf-8")
            .replace('[extra]\nhours = "8–12"\n', "")
        },
    )
    assert () == built(root).diagnostics
    now = read_files(tmp_path / "public")
    assert before == now
    assert BYLINE not in files_to_eject(root)
    assert "templates/page.html" in files_to_eject(root)


def test_a_copy_from_a_theme_that_calls_its_parent(packaged: Path, tmp_path: Path) -> None:
    """`parent:` is written in full, for one layer up it would call the copied file itself."""
    assert () == built(packaged).diagnostics
    before = read_files(tmp_path / "public")
    done = eject(packaged, "base.html", to="mine")
    assert "waiting-room 1.2" == done.version
    copy = (packaged / done.path).read_text("utf-8")
    assert copy.startswith('{% extends "home-base:base.html" %}')
    use(packaged, "mine")
    assert () == built(packaged).diagnostics
    assert before == read_files(tmp_path / "public")
    assert {"HC892"} == {item.code for item in check(options(packaged))}
    assert "" == compare(packaged, "base.html")


def test_nothing_is_overwritten(root: Path) -> None:
    """A file that is there stays, and so does a folder that is no theme."""
    eject(root, "post.html")
    write_files(root, {"themes/own/templates/post.html": "mine", "themes/stuff/a.txt": "x"})
    found = refused(root, "templates/post.html")
    assert "Your theme has this file already, and it was left as it is." == found.message
    assert "mine" == (root / "themes/own/templates/post.html").read_text("utf-8")
    assert "is not a theme of this hub" in refused(root, "post.html", to="stuff").message
    assert "is not a theme of this hub" in refused(root, "post.html", to="home-base").message
    assert "cannot be the name of a theme" in refused(root, "post.html", to="../x").message
    assert ["own", "stuff"] == sorted(path.name for path in (root / "themes").iterdir())


@pytest.mark.parametrize(
    ("file", "message", "hint"),
    [
        (
            "../../site.toml",
            "“../../site.toml” is outside of the theme.",
            "Name a file of the theme",
        ),
        ("/etc/passwd", "“/etc/passwd” is outside of the theme.", "Name a file of the theme"),
        ("a\\..\\..\\b", "“a\\..\\..\\b” is outside of the theme.", "Name a file of the theme"),
        ("theme.toml", "theme.toml is not copied: each theme has its own.", "To see all files"),
        ("zzzzzz", "The theme has no file “zzzzzz”.", "To see all files that can be copied:"),
        (
            "bylin.html",
            "The theme has no file “bylin.html”.",
            "Did you mean “templates/partials/byline.html”",
        ),
        (
            "templates/pots.html",
            "The theme has no file “templates/pots.html”.",
            "Did you mean “templates/post.html”",
        ),
    ],
)
def test_files_that_cannot_be_copied(root: Path, file: str, message: str, hint: str) -> None:
    """A path outside and a name that is not there, with those that are near; nothing is written."""
    found = refused(root, file)
    assert message == found.message
    assert found.hint.startswith(hint)
    assert not (root / "themes").exists()


def test_a_theme_below_that_changes_later(root: Path) -> None:
    """`check` warns until somebody has compared the two, or the copy is gone."""
    shutil.copytree(built_in(), root / "themes" / "clinic")
    write_files(root, {"themes/clinic/templates/gone.html": "x"})
    use(root, "clinic")
    done = eject(root, "byline.html", to="mine")
    eject(root, "gone.html", to="mine")
    assert ("clinic", "this hub") == (done.theme, done.version)
    use(root, "mine")
    assert {"HC892"} == {item.code for item in check(options(root))}
    theirs = root / "themes" / "clinic" / BYLINE
    theirs.write_text(theirs.read_text("utf-8") + "<!-- new -->\n", encoding="utf-8")
    (root / "themes/clinic/templates/gone.html").unlink()
    gone, changed = (item for item in check(options(root)) if item.code == "HC504")
    assert f"themes/mine/{BYLINE}" == changed.path
    assert "This was copied from clinic, which has changed the file since." == changed.message
    assert f"Compare the two with: hcsite theme diff {BYLINE}" == changed.hint
    assert "This was copied from clinic, which has no such file any more." == gone.message
    assert {changed, gone} < {*list_themes(root)[1]}
    assert () == built(root).diagnostics
    assert "-<!-- new -->" in compare(root, "byline.html", seen=True).splitlines()
    (root / "themes/mine/templates/gone.html").unlink()
    assert {"HC892"} == {item.code for item in check(options(root))}


def test_torn_notes(root: Path) -> None:
    """Notes that cannot be read are told, and nothing is copied."""
    eject(root, "post.html")
    use(root, "own")
    write_files(root, {"themes/own/ejected.toml": "["})
    with pytest.raises(Problems) as caught:
        eject(root, "page.html")
    (found,) = caught.value.diagnostics
    assert ("HC503", "themes/own/ejected.toml") == (found.code, found.path)
    assert not (root / "themes/own/templates/page.html").exists()
    assert [] == codes(built(root))
