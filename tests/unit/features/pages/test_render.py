"""Rendering pages: what a template gets, and that nothing else is read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pytest

from hcsite.engine.codec import encode
from hcsite.engine.job import Inputs, Rendered, Renderer
from hcsite.features.pages import render
from hcsite.features.pages.render import pages_of, render_view
from hcsite.features.pages.trails import Page
from hcsite.model.document import Heading
from hcsite.model.holes import hole
from hcsite.model.particulars import Text
from hcsite.theme.layers import Layer, Theme
from hcsite.theme.views import BodyView, HoleView, ImageView
from tests.unit.features.pages.samples import (
    ABOUT,
    HERO,
    HOME,
    INFOGRAPHIC,
    NOT_FOUND,
    PAGES,
    PEOPLE,
    POST,
    POSTS,
    PROFILE,
    SITE,
    STRINGS,
    TOPIC,
    TOPICS,
)

HTML = f'<p>Eat <a href="{hole(0)}">less</a> <img src="{hole(1)}" alt="A"></p>'
HOLES = (HoleView("/hub/posts/less/"), HoleView("/hub/media/a.png", 4, 3, image=True))
FILLED = (
    '<p>Eat <a href="/hub/posts/less/">less</a> <img src="/hub/media/a.png" width="4" height="3"'
    ' loading="lazy" decoding="async" alt="A"></p>'
)
TEXT = Text(HTML, (Heading(2, "More", "more"),), 401, "Eat less.")
BODY = BodyView("content/a.md", HOLES)
RENDERERS: Mapping[str, tuple[Renderer[object], Page]] = {
    "home.html": (render.home, HOME),  # type: ignore[dict-item]
    "post.html": (render.post, POST),  # type: ignore[dict-item]
    "infographic.html": (render.post, INFOGRAPHIC),  # type: ignore[dict-item]
    "page.html": (render.page, ABOUT),  # type: ignore[dict-item]
    "archive.html": (render.archive, POSTS),  # type: ignore[dict-item]
    "topic.html": (render.topic, TOPIC),  # type: ignore[dict-item]
    "topics.html": (render.topics, TOPICS),  # type: ignore[dict-item]
    "person.html": (render.person, PROFILE),  # type: ignore[dict-item]
    "people.html": (render.people, PEOPLE),  # type: ignore[dict-item]
    "404.html": (render.not_found, NOT_FOUND),  # type: ignore[dict-item]
}


def inputs(
    templates: Mapping[str, str],
    *,
    site: object = SITE,
    strings: Mapping[str, str] = STRINGS,
    text: Text = TEXT,
) -> Inputs:
    """A theme of these templates, and all that pages share."""
    shared = {
        "theme": encode(Theme((Layer("base", "themes/base", templates=dict(templates)),))),
        "site": encode(site),
        "strings": encode(dict(strings)),
    }
    return Inputs({}, shared, {"content/a.md": encode(text)})


def shown(view: Page, source: str, **rest: object) -> str:
    """A page by a template of one line."""
    done = render_view(view, inputs({"a.html": source}, **rest), template="a.html")  # type: ignore[arg-type]
    assert () == done.diagnostics
    return done.data.decode()


@pytest.mark.parametrize("template", RENDERERS)
def test_each_kind_has_its_template(template: str) -> None:
    """Each renderer takes the view of its kind, and the theme's template for it."""
    renderer, view = RENDERERS[template]
    assert renderer.view is type(view)
    done = renderer.render(view, inputs({template: "{{ page.url }} by {{ site.name }}"}))
    assert f"{view.url} by {SITE.name}".encode() == done.data


def test_bodies_are_filled() -> None:
    """Holes get their addresses, and the HTML is not escaped again."""
    assert FILLED == shown(replace(POST, body=BODY), "{{ body }}")
    assert "" == shown(POST, "{{ body }}")
    assert "" == shown(HOME, "{{ body }}")


def test_a_body_is_told_with_its_text() -> None:
    """Templates see headings, words and the first paragraph, which no plan holds."""
    source = "{{ page.body.words }} {{ page.body.lead }} {{ page.body.headings[0].anchor }}"
    assert "401 Eat less. more" == shown(replace(POST, body=BODY), source)


def test_a_body_whose_links_are_gone() -> None:
    """A link that leads nowhere keeps its words, and a picture its description."""
    body = BodyView("content/a.md", (HoleView(), HoleView(image=True)))
    expected = '<p>Eat <a>less</a> <img alt="A"></p>'
    assert expected == shown(replace(POST, body=body), "{{ body }}")


@pytest.mark.parametrize(
    ("words", "minutes"), [(0, "0"), (1, "1"), (200, "1"), (201, "2"), (401, "3")]
)
def test_reading_time(words: int, minutes: str) -> None:
    """Minutes that have begun, for posts."""
    view = replace(POST, body=BODY)
    assert minutes == shown(view, "{{ minutes }}", text=Text(words=words))


def test_what_only_posts_have() -> None:
    """Other pages have no share links and no time to read."""
    site = replace(SITE, share=("x", "email"))
    assert "0 ()" == shown(ABOUT, "{{ minutes }} {{ share }}", site=site)


def test_share_links() -> None:
    """The hub's channels in their order, in the words of the theme, with the whole address."""
    site = replace(SITE, share=("facebook", "email"))
    strings = {**STRINGS, "share_email": "By mail"}
    source = "{% for s in share %}{{ s.channel }}={{ s.label }} {{ s.url }}\n{% endfor %}"
    first, second = shown(POST, source, site=site, strings=strings).splitlines()
    url = "https%3A%2F%2Fhealth.example.org%2Fhub%2Fposts%2Fpressure%2F"
    assert f"facebook=Facebook https://www.facebook.com/sharer/sharer.php?u={url}" == first
    assert second.startswith("email=By mail mailto:?subject=High%20blood%20pressure")


@pytest.mark.parametrize(
    ("image", "share_image", "expected"),
    [
        (HERO, SITE.share_image, "hero.3c.jpg"),
        (None, SITE.share_image, "share.2b.jpg"),
        (None, None, ""),
    ],
)
def test_the_picture_that_is_shared(
    image: ImageView | None, share_image: ImageView | None, expected: str
) -> None:
    """Pinterest gets the piece's picture, else the hub's; without one there is no such link."""
    site = replace(SITE, share=("pinterest",), share_image=share_image)
    html = shown(
        replace(POST, image=image), "{% for s in share %}{{ s.url }}{% endfor %}", site=site
    )
    assert (expected in html) if expected else ("" == html)


def test_head_and_trail() -> None:
    """The head and the way from home are made from the view."""
    html = shown(POST, "{{ head.title }}|{% for c in crumbs %}{{ c.label }}>{% endfor %}")
    title = "High blood pressure: 5 things to do this week"
    assert f"{title} \u2013 Riverside Health Hub|Home>Heart health>{title}>" == html


def test_the_text_of_an_infographic() -> None:
    """Its picture's data have the words of the body; those of a post do not."""
    source = "{% for g in head.graphs %}{{ g }}{% endfor %}"
    assert "Eat less" in shown(replace(INFOGRAPHIC, body=BODY), source)
    assert "Eat less" not in shown(replace(POST, body=BODY), source)


@pytest.mark.parametrize(
    ("view", "path"),
    [
        (POST, "posts/pressure/index.html"),
        (HOME, "index.html"),
        (NOT_FOUND, "404.html"),
        (TOPIC, "topics/heart/index.html"),
    ],
)
def test_a_broken_template(view: Page, path: str) -> None:
    """A mistake of the theme is a diagnostic with the file that was being made, and no page."""
    done = render_view(view, inputs({"a.html": "\n{{ page.no }}"}), template="a.html")
    (found,) = done.diagnostics
    assert (b"", path, 2) == (done.data, found.page, found.line)
    assert "themes/base/templates/a.html" == found.path


def test_a_hub_at_the_root_of_its_host() -> None:
    """Without a base path the page's file is found all the same."""
    site = replace(SITE, base="/", home="/")
    view = replace(ABOUT, url="/about/")
    done = render_view(view, inputs({}, site=site), template="a.html")
    assert ["about/index.html"] == [item.page for item in done.diagnostics]


def test_templates_are_made_once() -> None:
    """The same theme, hub and words give the same environment, others another one."""
    first, second = inputs({"a.html": "a"}).shared, inputs({"a.html": "b"}).shared
    one = pages_of(first["theme"], first["site"], first["strings"])
    assert one is pages_of(first["theme"], first["site"], first["strings"])
    assert one is not pages_of(second["theme"], second["site"], second["strings"])


@pytest.mark.parametrize("name", PAGES)
def test_rendering_is_a_function(name: str) -> None:
    """The same view gives the same bytes, also after it went through the codec."""
    given = inputs({"a.html": "{{ page }} {{ head }} {{ crumbs }} {{ share }}"})
    once = render_view(PAGES[name], given, template="a.html")
    assert isinstance(once, Rendered)
    assert once == render_view(PAGES[name], given, template="a.html")
    assert once.data
