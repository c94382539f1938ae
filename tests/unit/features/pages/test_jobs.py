"""The job of a page."""

from __future__ import annotations

import pytest

from hcsite.engine.job import Job
from hcsite.features.pages.jobs import page_job
from hcsite.theme.views import BodyView, HomeView, PageView
from tests.unit.features.pages.hubs import context_of, hub

CONTEXT = context_of(hub())


def test_a_page_with_a_body() -> None:
    """It names its text, its template is a closure, its file the source."""
    view = PageView(
        "/hub/about/", "https://x/hub/about/", "About", BodyView("content/pages/about.md")
    )
    expected = Job(
        path="about/index.html",
        renderer="hcsite.features.pages.render:page",
        args=view,
        closure="closure of page.html",
        shared=("site", "strings"),
        texts=("content/pages/about.md",),
        source="content/pages/about.md",
    )
    source = "content/pages/about.md"
    job = page_job(CONTEXT, "page", "/about/", view, "page.html", source=source)
    assert expected == job


def test_a_page_without_a_body() -> None:
    """A list, and a page whose file has no text, need no text."""
    home = page_job(CONTEXT, "home", "/", HomeView("/hub/", "https://x/hub/"), "home.html")
    assert ("index.html", (), "") == (home.path, home.texts, home.source)
    empty = PageView("/hub/a/", "https://x/hub/a/", "A", BodyView())
    assert () == page_job(CONTEXT, "page", "/a/", empty, "page.html").texts


@pytest.mark.parametrize(
    ("address", "path"),
    [
        ("/", "index.html"),
        ("/posts/salt/", "posts/salt/index.html"),
        ("/404.html", "404.html"),
        ("/\u8840\u5727/", "\u8840\u5727/index.html"),
    ],
)
def test_where_it_goes(address: str, path: str) -> None:
    """An address that ends with a slash is a folder's index, another one a file."""
    view = HomeView("/hub/", "https://x/hub/")
    assert path == page_job(CONTEXT, "home", address, view, "home.html").path
