"""What a template can reach, and when its digest changes."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from hcsite.theme.closure import Closures, resolve
from hcsite.theme.layers import Theme
from tests.unit.theme.themes import theme_of

BASE = {
    "base.html": "{% include 'head.html' %}{% block main %}{% endblock %}",
    "head.html": "<head>",
    "post.html": "{% extends 'base.html' %}",
    "page.html": "{% extends 'base.html' %}{% import 'macros.html' as m %}",
    "macros.html": "{% macro a() %}{% endmacro %}",
    "alone.html": "alone",
}
HOUSE = {
    "post.html": "{% extends 'parent:post.html' %}",
    "head.html": "{% include 'parent:head.html' %}",
}
WARD = {"post.html": "{% extends 'parent:post.html' %}"}
THEME = theme_of(ward=WARD, house=HOUSE, base=BASE)


def changed(
    theme: Theme, layer: str, templates: Mapping[str, str | None], *names: str
) -> list[str]:
    """Which of these templates have another digest once files of a layer changed."""
    stack = {x.name: dict(x.templates) for x in theme.layers}
    for name, source in templates.items():
        stack[layer].pop(name, None)
        if source is not None:
            stack[layer][name] = source
    before, after = Closures(theme), Closures(theme_of(**stack))
    return [name for name in names if before.digest(name) != after.digest(name)]


ALL = ("post.html", "page.html", "alone.html")


@pytest.mark.parametrize(
    ("layer", "templates", "expected"),
    [
        ("base", {"head.html": "<head lang>"}, ["post.html", "page.html"]),
        ("base", {"base.html": "x"}, ["post.html", "page.html"]),
        ("base", {"post.html": "{% extends 'base.html' %} "}, ["post.html"]),
        ("house", {"post.html": "{% extends 'parent:post.html' %} "}, ["post.html"]),
        ("base", {"macros.html": ""}, ["page.html"]),
        ("base", {"alone.html": "still alone"}, ["alone.html"]),
        ("base", {"new.html": "new"}, []),
        ("ward", {"new.html": "new"}, []),
        ("ward", {"head.html": "near"}, ["post.html", "page.html"]),
        ("ward", {"base.html": BASE["base.html"]}, ["post.html", "page.html"]),
        ("ward", {"alone.html": "alone"}, ["alone.html"]),
        ("ward", {"post.html": None}, ["post.html"]),
        ("house", {"head.html": None}, ["post.html", "page.html"]),
        ("house", {"head.html": "no parent"}, ["post.html", "page.html"]),
        ("base", {"macros.html": None}, ["page.html"]),
    ],
)
def test_what_changes_a_digest(
    layer: str, templates: Mapping[str, str | None], expected: list[str]
) -> None:
    """The digest follows every file that is reached, whether it comes, goes or changes."""
    assert expected == changed(THEME, layer, templates, *ALL)


def test_the_name_of_a_layer_counts() -> None:
    """The same files under another name are another theme: messages would name it."""
    other = theme_of(ward=WARD, clinic=HOUSE, base=BASE)
    assert Closures(THEME).digest("post.html") != Closures(other).digest("post.html")
    assert Closures(THEME).digest("alone.html") == Closures(other).digest("alone.html")


def test_absent_templates() -> None:
    """A template that is not there has a digest too, which changes when it comes."""
    theme = theme_of(base={"a.html": "{% include 'b.html' ignore missing %}"})
    assert ["a.html", "b.html"] == changed(theme, "base", {"b.html": "b"}, "a.html", "b.html")
    assert [] == changed(theme, "base", {"c.html": "c"}, "a.html", "b.html")


def test_lists_of_names() -> None:
    """Of several names each may be the one that is taken."""
    theme = theme_of(base={"a.html": "{% include ['b.html', 'c.html'] %}", "c.html": "c"})
    assert ["a.html"] == changed(theme, "base", {"b.html": "b"}, "a.html")
    assert ["a.html"] == changed(theme, "base", {"c.html": "d"}, "a.html")


@pytest.mark.parametrize(
    "line", ["{% include name %}", "{% extends name ~ '.html' %}", "{% include ['b', name] %}"]
)
def test_names_that_are_known_at_run_time(line: str) -> None:
    """A dynamic name may mean any template, so every one of every layer counts."""
    theme = theme_of(house={"a.html": line}, base={"x.html": "x", "b": "b"})
    assert ["a.html"] == changed(theme, "base", {"x.html": "y"}, "a.html")
    assert ["a.html"] == changed(theme, "base", {"new.html": "new"}, "a.html")
    assert [] == changed(theme, "base", {"x.html": "y"}, "b")


@pytest.mark.parametrize(
    "around",
    [
        "{% if a %}{%- include 'b'\n-%}{% endif %}",
        "{# such as {% include %} #}{% include 'b' %}",
        "{# {% import 'no' #}{% include 'b' %}",
        "{%+ from\n 'b' import c %}",
        "{% raw %}{% include {% endraw %}{% include 'b' %}",
        "{% include ['%}', 'b'] %}",
        "{% block c %}{% set d %}{%include 'b'%}{% endset %}{% endblock %}",
    ],
)
def test_a_name_is_found_wherever_it_stands(around: str) -> None:
    """Beside what looks like a statement and is none, over lines, in blocks."""
    theme = theme_of(base={"a.html": around, "b": "b"})
    assert ["a.html"] == changed(theme, "base", {"b": "c"}, "a.html")


def test_circles_end() -> None:
    """Templates that include each other are each reached once."""
    theme = theme_of(base={"a": "{% include 'b' %}", "b": "{% include 'a' %}{% include 'b' %}"})
    assert ["a", "b"] == changed(theme, "base", {"b": "x"}, "a", "b")


def test_a_mistake_in_a_template_counts_as_text() -> None:
    """A template that cannot be parsed has a digest; it is told when it is rendered."""
    theme = theme_of(base={"a": "{% if %}", "b": "{% include 'a' %}"})
    assert ["a", "b"] == changed(theme, "base", {"a": "{% if x %}"}, "a", "b")


def test_digests_are_stable() -> None:
    """The order of files does not count, and neither does what was asked for before."""
    mixed = theme_of(ward=WARD, house=HOUSE, base=dict(reversed(BASE.items())))
    first, second = Closures(THEME), Closures(mixed)
    forwards = [first.digest(name) for name in ALL]
    backwards = [second.digest(name) for name in reversed(ALL)]
    assert forwards == backwards[::-1]
    assert forwards == [first.digest(name) for name in ALL]
    assert len(ALL) == len(set(forwards))


@pytest.mark.parametrize(
    ("name", "caller", "expected"),
    [
        ("post.html", "", "ward:post.html"),
        ("post.html", "base:base.html", "ward:post.html"),
        ("head.html", "", "house:head.html"),
        ("alone.html", "", "base:alone.html"),
        ("parent:post.html", "ward:post.html", "house:post.html"),
        ("parent:post.html", "house:post.html", "base:post.html"),
        ("parent:post.html", "base:post.html", ""),
        ("parent:page.html", "ward:post.html", "base:page.html"),
        ("parent:post.html", "", "house:post.html"),
        ("parent:nothing.html", "ward:post.html", ""),
        ("base:post.html", "ward:post.html", "base:post.html"),
        ("house:alone.html", "", ""),
        ("other:post.html", "", ""),
        ("nothing.html", "", ""),
    ],
)
def test_what_a_name_means(name: str, caller: str, expected: str) -> None:
    """A bare name is the nearest, `parent:` the next below the caller, a full name itself."""
    found = resolve(THEME, name, caller)
    assert expected == (f"{found[0].name}:{found[1]}" if found else "")
