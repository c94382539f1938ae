"""Old addresses and the pages that lead on from them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from hcsite.engine.codec import encode
from hcsite.engine.job import Inputs
from hcsite.features.pages.redirects import RedirectView, moves_of, redirect, redirect_jobs
from hcsite.model.lifecycle import State
from hcsite.theme.layers import Layer, Theme
from tests.unit.features.pages.hubs import hub
from tests.unit.features.pages.samples import SITE as SITE_VIEW
from tests.unit.model.documents import SITE, page, person, post, topic


def inputs(template: str | None) -> Inputs:
    """A theme with this template for redirects, and all that pages share."""
    layer = Layer("base", "themes/base", templates={"redirect.html": template} if template else {})
    shared = {
        "theme": encode(Theme((layer,))),
        "site": encode(SITE_VIEW),
        "strings": encode({"moved": "Moved to {title}"}),
    }
    return Inputs({}, shared)


def test_moves() -> None:
    """Every old address of every kind of piece, sorted, with where it leads and whose it is."""
    built = hub(
        post("salt", aliases=("/z/", "/2019/salt.html")),
        page("about", aliases=("/a/",)),
        person("ana", aliases=("/team/ana/",)),
        topic("heart", aliases=("/cardio/",)),
        post("draft", aliases=("/d/",), draft=True),
    )
    assert (
        ("/2019/salt.html", "/posts/salt/", "Salt", "content/posts/salt.md"),
        ("/a/", "/about/", "About", "content/pages/about.md"),
        ("/cardio/", "/topics/heart/", "Heart", "content/topics/heart.md"),
        ("/team/ana/", "/people/ana/", "Ana", "content/people/ana.md"),
        ("/z/", "/posts/salt/", "Salt", "content/posts/salt.md"),
    ) == moves_of(built)


def test_moves_of_drafts() -> None:
    """In a preview the old addresses of drafts lead to them."""
    built = hub(post("a", aliases=("/x/",), draft=True), shown=State)
    assert [("/x/", "/posts/a/")] == [move[:2] for move in moves_of(built)]


def test_jobs() -> None:
    """A page for each old address, which leads to the full new one, base path and all."""
    (job,) = redirect_jobs(
        hub(post("salt", aliases=("/2019/salt",))),
        "closure",
        moves_of(hub(post("salt", aliases=("/2019/salt",)))),
    )
    assert "2019/salt/index.html" == job.path
    target = "https://health.example.org/hub/posts/salt/"
    assert RedirectView("/2019/salt", target, "Salt") == job.args
    assert "hcsite.features.pages.redirects:redirect" == job.renderer
    assert ("closure", ("site", "strings")) == (job.closure, job.shared)
    assert "content/posts/salt.md" == job.source


@pytest.mark.parametrize(
    ("alias", "path"),
    [
        ("/a", "a/index.html"),
        ("/a/", "a/index.html"),
        ("/a.html", "a.html"),
        ("/a/b.htm", "a/b.htm"),
        ("/\u8840/", "\u8840/index.html"),
    ],
)
def test_paths(alias: str, path: str) -> None:
    """An old address is answered by a file, or by a folder's index."""
    (job,) = redirect_jobs(
        hub(post("salt", aliases=(alias,))), "", moves_of(hub(post("salt", aliases=(alias,))))
    )
    assert path == job.path


def test_targets_are_encoded() -> None:
    """Other scripts are percent-encoded, as they stand in a URL."""
    site = replace(SITE, base_url="https://example.org/")
    (job,) = redirect_jobs(
        hub(post("\u8840", aliases=("/a/",)), site=site),
        "",
        moves_of(hub(post("\u8840", aliases=("/a/",)), site=site)),
    )
    assert "https://example.org/posts/%E8%A1%80/" == job.args.target


def test_rendering() -> None:
    """The template gets the target and the title, with the words of the theme."""
    view = RedirectView("/a/", "https://example.org/?a&b", "Salt & pepper")
    template = '<a href="{{ target }}">{{ t("moved", title=title) }}</a>'
    done = redirect.render(view, inputs(template))
    expected = '<a href="https://example.org/?a&amp;b">Moved to Salt &amp; pepper</a>'
    assert (expected.encode(), ()) == (done.data, done.diagnostics)


@pytest.mark.parametrize(
    ("template", "code"), [("{{ nothing }}", "HC512"), ("{% if %}", "HC511"), (None, "HC512")]
)
def test_a_broken_template(template: str | None, code: str) -> None:
    """A mistake in the theme is a diagnostic that names the old address, and no page."""
    done = redirect.render(RedirectView("/a/", "https://example.org/", "A"), inputs(template))
    (found,) = done.diagnostics
    assert (b"", code, "/a/") == (done.data, found.code, found.page)
