"""What a browser sees of a page: when it is the same, and when only its styles are new."""

from __future__ import annotations

from pathlib import Path

import pytest

from hcsite.features.preview.sight import sight_at, sight_of
from tests.support.site import write_files

PAGE = '<link rel="stylesheet" href="/hub/assets/{css}"><p>{text}</p><img src="/hub/{image}">'


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A built hub with two stylesheets and a picture."""
    files = {"assets/a.css": "a", "assets/b.css": "b", "p.png": "1", "404.html": "none"}
    write_files(tmp_path, files)
    return tmp_path


def page(css: str = "a.css", text: str = "One.", image: str = "p.png") -> bytes:
    """A page of it."""
    return PAGE.format(css=css, text=text, image=image).encode()


def test_another_name_of_a_stylesheet(folder: Path) -> None:
    """The rest of the page is the same."""
    first, second = (sight_of(page(css), folder=folder, base="/hub/") for css in ("a.css", "b.css"))
    assert first.shape == second.shape
    assert first.styles != second.styles
    assert ("/hub/assets/b.css",) == second.sheets


def test_another_content_of_a_stylesheet(folder: Path) -> None:
    """A sheet that keeps its name is seen to be new."""
    first = sight_of(page(), folder=folder, base="/hub/")
    write_files(folder, {"assets/a.css": "longer"})
    second = sight_of(page(), folder=folder, base="/hub/")
    assert (first.shape, False) == (second.shape, first.styles == second.styles)


def test_another_text_or_picture(folder: Path) -> None:
    """Both are another shape, the picture also where it keeps its name."""
    first = sight_of(page(), folder=folder, base="/hub/")
    assert first.shape != sight_of(page(text="Two."), folder=folder, base="/hub/").shape
    write_files(folder, {"p.png": "22"})
    assert first.shape != sight_of(page(), folder=folder, base="/hub/").shape


@pytest.mark.parametrize("name", ["none/index.html", "../secret.html", "", "\0", "x" * 5000])
def test_no_such_page(folder: Path, name: str) -> None:
    """It looks like the page that says so; nothing outside of the folder is read."""
    write_files(folder.parent, {"secret.html": "secret"})
    assert sight_at(name, folder=folder, base="/").shape.startswith("absent-")
    write_files(folder, {"404.html": None})
    assert "absent" == sight_at(name, folder=folder, base="/").shape
