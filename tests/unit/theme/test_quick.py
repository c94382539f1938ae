"""Pages that are rendered quickly are those that Jinja renders."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from jinja2 import TemplateError

from hcsite.theme.environment import LITTLE, Pages
from hcsite.theme.layers import Layer, Theme
from hcsite.theme.views import SiteView

SITE = SiteView(name="A & B", base="/", origin="https://a.example", home="/")
WORDS = {"by": "by {who}", "go": "Go <on>", "n_one": "{n} piece", "n_other": "{n} pieces"}
CONTEXT = {"a": "x<y", "b": ("p", "q", "r"), "site_": SITE, "none": ""}

PARTS = (
    "text & more",
    "{{ a }}",
    "{{ none or a|upper }}",
    "{{ site.name }}{{ site.extra.gone|default('-') }}",
    "{{ t('go') }}{{ t('by', who=a) }}{{ t('n', n=b|length) }}",
    "{% set a = 'mine' %}",
    "{% set c %}<i>{{ a }}</i>{% endset %}{{ c }}",
    "{{ c|default('no c') }}",
    "{{ c is defined }}",
    "{% for x in b %}{{ x }}{% if not loop.last %},{% endif %}{% endfor %}",
    "{% for a in b if a != 'q' %}{% include 'one' %}{% endfor %}{{ a }}",
    "{% include 'one' %}",
    "{% include 'two' %}",
    "{% include ['none', 'one'] %}",
    "{% include 'gone' ignore missing %}",
    "{% if a %}{% from 'made' import icon %}{% else %}{% set icon = '' %}{% endif %}{{ icon }}",
    "{% from 'made' import icon, hello %}{{ icon }}{{ hello(a) }}{{ hello('<', 2) }}",
    "{% import 'made' as made %}{{ made.icon }}{{ made['icon'] }}{{ made.hello(made.icon) }}",
    "{% call(x) wrap() %}{{ x }}{{ a }}{% endcall %}",
    "{% filter upper %}{{ a }}{% include 'one' %}{% endfilter %}",
    "{% with a = 'w' %}{{ a }}{% include 'one' %}{% endwith %}",
    "{{ '<' ~ a ~ icon|default('') }}",
    "{% block inner %}[{{ a }}{{ c|default('') }}]{% endblock %}",
)
FIXED = {
    "one": "({{ a }}{{ c|default('-') }}{% set a = 'in' %}{{ a }})",
    "two": "{% from 'made' import icon %}{{ icon }}{% include 'one' %}"
    "{% for x in b %}{{ loop.index }}{% endfor %}",
    "made": "{% set icon %}<svg>{{ site.name }}</svg>{% endset %}"
    "{% macro hello(who, times=1) %}{{ t('by', who=who) }}{{ icon }}{{ times }}{% endmacro %}",
    "base": "{% set top = 'top' %}{{ top }}{% block one %}1{% endblock %}{% include 'one' %}"
    "{% block two %}{{ top }}{{ a }}{% endblock %}",
}
WRAP = "{% macro wrap() %}<b>{{ caller('it') }}</b>{% endmacro %}"


def pages(**templates: str) -> Pages:
    """A theme of one layer."""
    layer = Layer("own", "themes/own", {**FIXED, **templates})
    return Pages(Theme((layer,)), SITE, WORDS)


def plainly(made: Pages) -> str:
    """The page as Jinja renders it."""
    return made._environment.get_template("own:page").render(CONTEXT)


def quickly(made: Pages) -> str:
    """The page as it is rendered quickly."""
    return made.render_quickly("page", CONTEXT)


def outcome(render: Callable[[Pages], str], made: Pages) -> str | type[Exception]:
    """The page, or the kind of mistake in its template."""
    try:
        return render(made)
    except TemplateError as mistake:
        return type(mistake)


def bodies() -> st.SearchStrategy[str]:
    """Some parts, one after the other; a block can stand in a template only once."""
    lists = st.lists(st.sampled_from(PARTS), min_size=1, max_size=6, unique=True)
    return lists.map(" ".join)


@settings(max_examples=30, deadline=None)
@given(bodies())
def test_any_template(body: str) -> None:
    """Whatever stands in a template, and in whatever order."""
    made = pages(page=WRAP + body)
    assert outcome(plainly, made) == outcome(quickly, made)


@settings(max_examples=30, deadline=None)
@given(bodies(), bodies())
@example("{% set a = 'mine' %}", "{% include 'one' %} {% set a = 'mine' %}")
@example("{% for a in b %}{% endfor %}", "{% include 'one' %} {% set a = 'mine' %}")
def test_any_child(one: str, two: str) -> None:
    """In the blocks of a template that extends another, beside words that are not shown."""
    two = two.replace("block inner", "block other")
    child = (
        "{% extends 'base' %}"
        + WRAP
        + "{% block one %}"
        + WRAP
        + one
        + "{{ super() }}{% endblock %}"
    )
    made = pages(page=child + "{% block two %}" + WRAP + two + "{% endblock %}")
    assert outcome(plainly, made) == outcome(quickly, made)


@pytest.mark.parametrize(
    "source",
    [
        "{% set t = 'mine' %}{{ t }}",
        "{% macro m(t) %}{{ t }}{% endmacro %}{{ m('mine') }}",
        "{% for t in b %}{{ t }}{% include 'says' %}{% endfor %}",
    ],
)
def test_a_theme_may_give_t_a_meaning(source: str) -> None:
    """Then no word of the interface is taken for granted, in no template of it."""
    made = pages(page=source, says="{{ t }}")
    assert outcome(plainly, made) == outcome(quickly, made)


@pytest.mark.parametrize(
    "source",
    [
        "{% include 'asks' %}",
        "{% for x in b %}{% include 'asks' %}{% endfor %}",
        "{% for x in b %}{{ loop.index }}{% include 'asks' %}{% endfor %}",
        "{% include 'late' %}{% set late = 'later' %}{{ late }}",
    ],
)
def test_what_an_included_template_asks_for(source: str) -> None:
    """A partial sees what it sees in Jinja, be that an error."""
    asks = "{{ loop.last if loop is defined else 'no loop' }}"
    made = pages(page=source, asks=asks, late="{{ late|default('early') }}")
    made._rendered["page"] = LITTLE
    assert plainly(made) == made.render("page", page_path="", context=CONTEXT)


def test_what_is_not_foreseen_is_left_to_jinja() -> None:
    """The page is the same, however many of its template came before."""
    made = pages(page="{{ a }}{% include 'made' without context %}{% include 'one' %}")
    with pytest.raises(TemplateError):
        quickly(made)
    rendered = set()
    for before in (0, LITTLE, LITTLE):
        made._rendered["page"] = before
        rendered.add(made.render("page", page_path="", context=CONTEXT))
    assert {plainly(made)} == rendered


def test_where_many_come_the_first_is_quick() -> None:
    """What the usual way takes to get ready is spared, and the page is the same."""
    made = pages(page="{{ a }}")
    assert plainly(made) == made.render("page", page_path="", context=CONTEXT, many=True)
    assert "_quick" in vars(made)


def test_scoped_blocks() -> None:
    """A block that sees the loop around it."""
    made = pages(page="{% for x in b %}{% block s scoped %}{{ x }}{% endblock %}{% endfor %}")
    assert plainly(made) == quickly(made)


def test_templates_that_import_each_other() -> None:
    """They are refused in finite time, as Jinja does."""
    made = pages(
        page="{% from 'ring' import x %}{{ x }}",
        ring="{% from 'rung' import y %}{% from 'rung' import z %}{% set x = y %}",
        rung="{% from 'ring' import x %}{% set y = x %}",
    )
    with pytest.raises(RecursionError):
        made.render_quickly("page", CONTEXT)
