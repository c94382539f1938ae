"""Themes on disk: what is read, what a theme builds on, and what is wrong with it."""

from __future__ import annotations

from importlib import metadata
from importlib.metadata import EntryPoint
from pathlib import Path

import pytest

from hcsite.core.diagnostics import Diagnostic, Problems
from hcsite.theme import folder
from hcsite.theme.folder import DEFAULT, built_in, read_theme, shown, theme_folders
from hcsite.theme.layers import Layer, Theme
from tests.unit.theme.themes import write_theme


def problems_of(root: Path, name: str) -> list[Diagnostic]:
    """What is wrong with a theme that cannot be read."""
    with pytest.raises(Problems) as caught:
        read_theme(root, name)
    return list(caught.value.diagnostics)


def test_all_parts_of_a_theme(tmp_path: Path) -> None:
    """Templates are text, assets bytes, words tables; all by their names with `/`."""
    write_theme(
        tmp_path,
        "house",
        {
            "theme.toml": 'api = 1\n[contrast]\naccent = "#fff"\n',
            "templates/post.html": "P\u00f6st",
            "templates/partials/a.html": "a",
            "assets/css/a.css": b"\xff\x00",
            "strings/de.toml": 'a = "A"\nn = 1\n',
            "README.md": "not read",
        },
    )
    expected = Layer(
        "house",
        "themes/house",
        templates={"partials/a.html": "a", "post.html": "P\u00f6st"},
        assets={"css/a.css": b"\xff\x00"},
        strings={"de": {"a": "A", "n": "1"}},
        contrast={"accent": "#fff"},
    )
    assert Theme((expected,)) == read_theme(tmp_path, "house")


def test_an_empty_theme(tmp_path: Path) -> None:
    """A theme may have nothing but its theme.toml, and that may be empty."""
    write_theme(tmp_path, "house", {"theme.toml": ""})
    assert Theme((Layer("house", "themes/house"),)) == read_theme(tmp_path, "house")


def test_hidden_files_are_not_read(tmp_path: Path) -> None:
    """What a file manager or an editor leaves behind is no part of a theme."""
    files = [f"{part}/.DS_Store" for part in ("templates", "assets", "strings")]
    files += ["templates/.swp/post.html", "assets/a/.b/c.css"]
    write_theme(tmp_path, "house", dict.fromkeys(files, b"\xff\x00"))
    assert Theme((Layer("house", "themes/house"),)) == read_theme(tmp_path, "house")


def test_the_chain_of_parents(tmp_path: Path) -> None:
    """A theme stands above what it extends, and that above the next."""
    write_theme(tmp_path, "ward", {"theme.toml": 'extends = "house"'})
    write_theme(tmp_path, "house", {"theme.toml": f'extends = "{DEFAULT}"'})
    names = [name for name, _ in theme_folders(tmp_path, "ward")]
    assert ["ward", "house", DEFAULT] == names
    assert built_in() == theme_folders(tmp_path, "ward")[-1][1]
    assert built_in() == theme_folders(tmp_path, DEFAULT)[0][1]


def test_the_nearest_layer_wins() -> None:
    """Templates and assets are taken from the nearest layer that has them."""
    house = Layer("house", "h", {"a": "1"}, {"z": b"1"}, {}, {"accent": "#111111"})
    base = Layer(
        "base", "b", {"a": "2", "b": "2"}, {"z": b"2", "y": b"2"}, {}, {"accent": "#2", "x": "#3"}
    )
    theme = Theme((house, base))
    assert (house, "1") == theme.template("a")
    assert (base, "2") == theme.template("b")
    assert theme.template("c") is None
    assert [("y", b"2"), ("z", b"1")] == list(theme.assets().items())
    assert {"accent": "#111111", "x": "#3"} == theme.backgrounds()


def test_words_of_a_language() -> None:
    """The language itself, else its family, else English; in each the nearest layer first."""
    house = Layer("house", "h", strings={"pt-BR": {"a": "house BR"}, "en": {"b": "house en"}})
    base = Layer(
        "base",
        "b",
        strings={
            "pt": {"a": "base pt", "c": "base pt"},
            "en": dict.fromkeys("abcd", "base en"),
            "de": {"d": "base de"},
        },
    )
    theme = Theme((house, base))
    expected = {"a": "house BR", "b": "house en", "c": "base pt", "d": "base en"}
    assert expected == theme.strings("pt-BR")
    assert list(expected) == list(theme.strings("pt-BR"))
    assert "base pt" == theme.strings("pt-PT")["a"]
    assert {"a": "base en", "b": "house en", "c": "base en", "d": "base en"} == theme.strings("en")


def test_a_theme_that_is_not_there(tmp_path: Path) -> None:
    """The place is site.toml, and the hint says where a theme would be looked for."""
    (found,) = problems_of(tmp_path, "hous")
    assert ("HC501", "site.toml") == (found.code, found.path)
    assert "themes/hous/" in found.hint


def test_a_folder_without_theme_toml_is_no_theme(tmp_path: Path) -> None:
    """A folder alone does not make a theme."""
    (tmp_path / "themes" / "house" / "templates").mkdir(parents=True)
    assert ["HC501"] == [item.code for item in problems_of(tmp_path, "house")]


def test_a_parent_that_is_not_there(tmp_path: Path) -> None:
    """The place is the theme.toml that wants it."""
    write_theme(tmp_path, "house", {"theme.toml": 'extends = "hom-base"'})
    (found,) = problems_of(tmp_path, "house")
    assert ("HC501", "themes/house/theme.toml") == (found.code, found.path)
    assert "“hom-base”" in found.message


@pytest.mark.parametrize(
    ("parents", "chain"),
    [({"a": "a"}, "a → a"), ({"a": "b", "b": "c", "c": "b"}, "a → b → c → b")],
)
def test_a_theme_that_extends_itself(tmp_path: Path, parents: dict[str, str], chain: str) -> None:
    """A loop is told as the way that it goes."""
    for name, parent in parents.items():
        write_theme(tmp_path, name, {"theme.toml": f'extends = "{parent}"'})
    (found,) = problems_of(tmp_path, "a")
    assert ("HC502", "themes/a/theme.toml") == (found.code, found.path)
    assert f"The theme extends itself: {chain}." == found.message


@pytest.mark.parametrize(
    ("settings", "words"),
    [
        ("api = 2", "made for template API 2; this hcsite offers 1"),
        ('api = "1"', "made for template API '1'"),
        ("api = 1\napi = 1", "This name is given twice"),
        ("extends =", "not closed"),
        (b"\xff", "not UTF-8"),
        ("contrast = 3", "contrast has to be a table"),
        ("api = [2, 3]", "made for template API 2 to 3; this hcsite offers 1"),
        ("api = true", "made for template API True"),
        ("api = [1]", "made for template API 1"),
        ('extend = "home-base"', "has a key that nobody reads: “extend”"),
    ],
)
def test_a_broken_theme_toml(tmp_path: Path, settings: str | bytes, words: str) -> None:
    """One plain error that names the file."""
    write_theme(tmp_path, "house", {"theme.toml": settings})
    (found,) = problems_of(tmp_path, "house")
    assert ("HC502", "themes/house/theme.toml") == (found.code, found.path)
    assert words in found.message
    assert found.hint


@pytest.mark.parametrize(
    ("settings", "hint"),
    [
        ("api = 2", "Install a newer hcsite."),
        ("api = [0, 0]", "Ask its makers for a newer version of it."),
        ('api = "1"', "Write api = 1, or the first and the last version: api = [1, 2]"),
        ('extend = "home-base"', "Did you mean “extends”?"),
    ],
)
def test_what_to_do_about_a_theme_toml(tmp_path: Path, settings: str, hint: str) -> None:
    """A newer hcsite, a newer theme, or another line."""
    write_theme(tmp_path, "house", {"theme.toml": settings})
    (found,) = problems_of(tmp_path, "house")
    assert hint == found.hint


@pytest.mark.parametrize("settings", ["api = [1, 3]", "api = [0, 1]", "api = [1, 1]"])
def test_a_theme_for_several_versions(tmp_path: Path, settings: str) -> None:
    """It is enough that one of them is offered."""
    write_theme(tmp_path, "house", {"theme.toml": settings})
    assert "house" == read_theme(tmp_path, "house").layers[0].name


def test_a_slip_in_the_name_of_a_theme(tmp_path: Path) -> None:
    """Themes of the hub, and those that come along, are proposed."""
    write_theme(tmp_path, "riverside", {})
    (found,) = problems_of(tmp_path, "rivreside")
    assert "Did you mean “riverside”? Else put it in themes/rivreside/." == found.hint
    (found,) = problems_of(tmp_path, "home-bas")
    assert found.hint.startswith("Did you mean “home-base”?")


def test_a_broken_parent_is_named(tmp_path: Path) -> None:
    """Where the fault lies in a parent, its theme.toml is the place."""
    write_theme(tmp_path, "ward", {"theme.toml": 'extends = "house"'})
    write_theme(tmp_path, "house", {"theme.toml": "api = 9"})
    (found,) = problems_of(tmp_path, "ward")
    assert "themes/house/theme.toml" == found.path


def test_files_that_are_no_text(tmp_path: Path) -> None:
    """Every template and table of words that cannot be read is told, all at once."""
    write_theme(
        tmp_path,
        "house",
        {
            "templates/a.html": b"\xff",
            "templates/b.html": "fine",
            "strings/de.toml": b"a = '\xff'",
            "strings/en.toml": "a = ",
        },
    )
    found = problems_of(tmp_path, "house")
    assert [
        ("HC503", "themes/house/templates/a.html"),
        ("HC503", "themes/house/strings/de.toml"),
        ("HC503", "themes/house/strings/en.toml"),
    ] == [(item.code, item.path) for item in found]
    assert "Save it as UTF-8." == found[0].hint


def give(monkeypatch: pytest.MonkeyPatch, *points: EntryPoint) -> None:
    """As if packages with these entry points were installed."""
    monkeypatch.setattr(metadata, "entry_points", lambda *, group: _in_group(points, group))


def _in_group(points: tuple[EntryPoint, ...], group: str) -> list[EntryPoint]:
    return [point for point in points if point.group == group]


PLACE = Path("/nowhere")
"""What the entry point of a test leads to; it is set by the test."""


def point(name: str, value: str) -> EntryPoint:
    """An entry point of a theme."""
    return EntryPoint(name, value, "hcsite.themes")


def test_an_installed_theme(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A package may bring a theme along; a theme of the hub goes before it."""
    installed = write_theme(tmp_path / "site-packages", "calm", {"templates/a.html": "installed"})
    monkeypatch.setattr(f"{__name__}.PLACE", installed, raising=True)
    other = EntryPoint("calm", "no.such:module", "other.group")
    give(monkeypatch, other, point("loud", "no.such:module"), point("calm", f"{__name__}:PLACE"))
    (layer,) = read_theme(tmp_path, "calm").layers
    assert ("installed", "calm") == (layer.templates["a.html"], layer.name)
    write_theme(tmp_path, "calm", {"templates/a.html": "own"})
    (layer,) = read_theme(tmp_path, "calm").layers
    assert "own" == layer.templates["a.html"]


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("no.such.module:PLACE", "cannot be loaded: No module named 'no'"),
        ("pathlib:NOTHING", "cannot be loaded: module 'pathlib' has no attribute 'NOTHING'"),
        (f"{__name__}:PLACE", "has no theme.toml"),
    ],
)
def test_a_broken_installed_theme(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, value: str, words: str
) -> None:
    """A package whose theme is not there is an error, and no crash."""
    give(monkeypatch, point("calm", value))
    (found,) = problems_of(tmp_path, "calm")
    assert ("HC501", "site.toml") == (found.code, found.path)
    assert words in found.message


def test_the_built_in_theme_of_a_wheel(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """In a wheel the theme lies in the package, in a checkout beside it."""
    module = tmp_path / "hcsite" / "theme" / "folder.py"
    monkeypatch.setattr(folder, "__file__", str(module))
    assert tmp_path / "themes" / "x" == built_in("x")
    packed = tmp_path / "hcsite" / "_themes" / "x"
    packed.mkdir(parents=True)
    assert packed == built_in("x")


def test_paths_as_people_know_them(tmp_path: Path) -> None:
    """From the root of the hub; of a theme that lies elsewhere the last three parts."""
    assert "themes/a/theme.toml" == shown(tmp_path / "themes/a/theme.toml", tmp_path)
    assert "calm/templates/a.html" == shown(Path("/x/y/calm/templates/a.html"), tmp_path)
