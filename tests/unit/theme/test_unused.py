"""Blocks and files of a theme that no page shows."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from hcsite.core.diagnostics import Level
from hcsite.theme.unused import unused_parts
from tests.unit.theme.themes import theme_of

END = "{% endblock %}"
HEAD = "{% block head %}{% include 'partials/a.html' %}" + END
BASE = {
    "base.html": HEAD + "{% block main %}" + END,
    "post.html": "{% extends 'base.html' %}{% block main %}{% block body %}" + END * 2,
    "partials/a.html": "a",
}


def unused(**house: str) -> list[tuple[str, int, str, str]]:
    """What is said of a house theme: where, which line, what, what to do."""
    return told({name.replace("__", "/") + ".html": text for name, text in house.items()})


def told(templates: Mapping[str, str]) -> list[tuple[str, int, str, str]]:
    """The same by the names of files."""
    found = unused_parts(theme_of(house=templates, base=BASE), ["house"])
    assert {("HC514", Level.WARNING), ("HC511", Level.ERROR)} >= {(x.code, x.level) for x in found}
    return [
        (item.path.removeprefix("themes/house/templates/"), item.line, item.message, item.hint)
        for item in found
    ]


def test_what_is_used() -> None:
    """Blocks of any template above, new blocks within them, files that something includes."""
    body = "{% block body %}{% include 'partials/mine.html' %}{% block new %}"
    post = "{% extends 'parent:post.html' %}{% block head %}" + END + body + END * 2
    assert [] == unused(post=post, partials__mine="x", partials__a="y")


@pytest.mark.parametrize(
    ("block", "hint"),
    [("bodi", "Did you mean “body”?"), ("zzz", "There are: body, head, main.")],
)
def test_a_block_that_replaces_none(block: str, hint: str) -> None:
    """The line, the block, and what was probably meant."""
    source = "{% extends 'parent:post.html' %}\n{% block " + block + " %}x{% endblock %}\n"
    message = f"There is no block “{block}” to replace, so this is shown nowhere."
    assert [("post.html", 2, message, hint)] == unused(post=source)


def test_a_file_that_no_page_uses() -> None:
    """A slip in the name of a partial, and one that nothing includes."""
    message = "No page uses this template."
    assert [
        ("partials/aa.html", 0, message, "Did you mean “partials/a.html”?"),
        ("zzzzzzz.html", 0, message, "Include it somewhere, or delete it."),
    ] == unused(partials__aa="x", zzzzzzz="y")


@pytest.mark.parametrize(
    "source",
    [
        "{% block mine %}{% endblock %}",
        "{% extends name %}{% block mine %}{% endblock %}",
        "{% extends 'nowhere.html' %}{% block mine %}{% endblock %}",
        "{% extends 'post.html' %}{% block mine %}{% endblock %}",
    ],
)
def test_what_nobody_can_know(source: str) -> None:
    """A frame of its own, a name that is known later, a file that is not there: silence."""
    assert [] == unused(post=source)


def test_only_what_is_the_hubs_own() -> None:
    """A theme of somebody else is not for the hub to mend, and the lowest replaces nothing."""
    theme = theme_of(ward={}, house={"zzz.html": "x"}, base={**BASE, "partials/b.html": "b"})
    assert [] == unused_parts(theme, ["ward", "base"])
    assert 1 == len(unused_parts(theme, ["ward", "house", "base"]))


def test_what_stands_outside_of_all_blocks() -> None:
    """Words below the last block of a template that extends another one are never shown."""
    inside = "{% extends 'parent:post.html' %}\n{% set a = 1 %}{# why #}{% block body %}b" + END
    message = "This stands outside of all blocks, so it is shown nowhere."
    hint = "Put it into a block of the template that this one extends."
    assert [] == unused(post=f"{inside}\n\n")
    assert [("post.html", 4, message, hint)] == unused(post=f"{inside}\n\n<p>Bye {{{{ a }}}}</p>")
    assert [("post.html", 3, message, hint)] == unused(post=f"{inside}\n{{{{ a }}}}")


def test_a_template_that_cannot_be_parsed() -> None:
    """It is told alone: what it would use is not called unused."""
    (found,) = unused(post="{% extends 'parent:post.html' %}\n{% iff a %}", partials__mine="x")
    assert ("post.html", 2, "There is no “{% iff %}” in templates.") == found[:3]
