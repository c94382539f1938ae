"""What theme authors get wrong, as diagnostics: the place, the sentence, the hint."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from hcsite.core.diagnostics import Diagnostic, Level
from hcsite.theme.environment import TemplateProblem
from hcsite.theme.layers import Layer, Theme
from hcsite.theme.views import BodyView, LinkView, ListView, PageView
from tests.unit.theme.themes import pages_of, theme_of


def problem(theme: Theme, template: str = "a.html", **context: object) -> Diagnostic:
    """The diagnostic of a page that cannot be rendered."""
    with pytest.raises(TemplateProblem) as caught:
        pages_of(theme).render(template, page_path="posts/x/index.html", context=context)
    found = caught.value.diagnostic
    assert found.message == str(caught.value)
    assert ("posts/x/index.html", Level.ERROR) == (found.page, found.level)
    return found


def place(found: Diagnostic) -> tuple[str, str, int, str]:
    """Code, path, line and source of a diagnostic."""
    return (found.code, found.path, found.line, found.source)


def test_an_unknown_field() -> None:
    """Template, line, page and the line itself, and which field was meant."""
    page = ListView("/", "https://example.org/", "posts", cards=())
    found = problem(theme_of(house={"a.html": "ok\n<p>{{ page.card }}</p>\n"}), page=page)
    expected = ("HC512", "themes/house/templates/a.html", 2, "<p>{{ page.card }}</p>")
    assert expected == place(found)
    assert "There is no field “card” here (ListView)." == found.message
    assert "Did you mean “cards”?" == found.hint


def test_an_unknown_field_like_no_other() -> None:
    """Where nothing comes near, the hint leads to the documentation."""
    page = PageView("/a/", "https://example.org/a/", "A", BodyView())
    found = problem(theme_of(house={"a.html": "{{ page.zzzzzz }}"}), page=page)
    assert "There is no field “zzzzzz” here (PageView)." == found.message
    assert "“Themes”" in found.hint


@pytest.mark.parametrize(
    ("line", "code", "message"),
    [
        ("{{ nothing }}", "HC512", "Nothing is called “nothing” here."),
        ("{{ nothing.at.all }}", "HC512", "Nothing is called “nothing” here."),
        ("{% if nothing %}{% endif %}", "HC512", "Nothing is called “nothing” here."),
        ("{{ d.x }}", "HC512", "There is no “x” here."),
        ("{{ 1 / 0 }}", "HC512", "The template failed: ZeroDivisionError: division by zero."),
        ("{{ t('no') }}", "HC512", "There are no words called “no” in strings/."),
        ("{{ t('hi', nam=1) }}", "HC512", "The words “hi” want a value called “name”."),
        ("{{ 'x' | date }}", "HC512", "This filter takes a date, and got a text."),
        ("{{ none | machine_date }}", "HC512", "This filter takes a date, and got nothing."),
        (
            "{% for n in range(10 ** 12) %}{% endfor %}",
            "HC512",
            "The template counts on without an end.",
        ),
        (
            "{% for n in range(10 ** 4) %}{% for m in range(10 ** 4) %}{% endfor %}{% endfor %}",
            "HC512",
            "The template counts on without an end.",
        ),
        ("{{ d | json | nope }}", "HC511", "No filter named 'nope'."),
        ("{% if %}", "HC511", "Expected an expression, got 'end of statement block'."),
        ("{% nope %}", "HC511", "There is no “{% nope %}” in templates."),
        ("{% endif %}", "HC511", "“endif” closes nothing here, or something inside of it is open."),
        ("{{ a b }}", "HC511", "Expected token 'end of print statement', got 'b'."),
        ("{% include 'no.html' %}", "HC512", "There is no template called “no.html”."),
        ("{% include 'parent:a.html' %}", "HC512", "There is no template called “parent:a.html”."),
        ("{% import 'no.html' as n %}", "HC512", "There is no template called “no.html”."),
    ],
)
def test_mistakes_have_their_line(line: str, code: str, message: str) -> None:
    """A mistake on the third line is told with that line, its text and the page."""
    theme = theme_of(house={"a.html": f"one\ntwo\n{line}\nfour\n"})
    context: dict[str, object] = {"d": {}}
    strings = {"hi": "Hello {name}"}
    with pytest.raises(TemplateProblem) as caught:
        pages_of(theme, strings=strings).render("a.html", page_path="p", context=context)
    found = caught.value.diagnostic
    assert (code, "themes/house/templates/a.html", 3, line) == place(found)
    assert found.message.startswith(message)
    assert found.hint


@pytest.mark.parametrize(
    ("line", "hint"),
    [
        ("{{ pag.title }}", "Did you mean “page”?"),
        ("{{ sit.name }}", "Did you mean “site”?"),
        ("{{ t('visit_uss') }}", "Did you mean “visit_us”?"),
        ("{{ t('zzz') }}", "The words of the interface stand in strings/ of the theme."),
        (
            "{{ t('visit_us', war=1) }}",
            "The words of the interface stand in strings/ of the theme.",
        ),
        ("{{ d.ward }}", "Where it may be missing, ask first: {% if page.extra.ward is defined %}"),
        ("{{ range(10 ** 9) }}", "Look at what its range(…) is given."),
        ("{{ 1 / 0 }}", "The fields that templates may use are listed in “Themes” in the doc"),
    ],
)
def test_what_was_meant(line: str, hint: str) -> None:
    """Names of the context, words of the interface; else where to look."""
    pages = pages_of(theme_of(base={"a.html": line}), strings={"visit_us": "Come, {ward}"})
    with pytest.raises(TemplateProblem) as caught:
        pages.render("a.html", page_path="", context={"page": LinkView("/", ""), "d": {}})
    assert caught.value.diagnostic.hint.startswith(hint)


def test_each_page_counts_for_itself() -> None:
    """Loops of many pages together have no limit."""
    theme = theme_of(
        base={"a.html": "{% for n in range(400000) %}{% endfor %}{{ range(3) | sum }}"}
    )
    pages = pages_of(theme)
    assert ["3"] * 4 == [pages.render("a.html", page_path="", context={}) for _ in range(4)]


def test_a_mistake_in_a_partial() -> None:
    """The place is in the template that has the mistake, whichever layer that is."""
    theme = theme_of(
        house={"a.html": "{% extends 'parent:a.html' %}{% block b %}{{ super() }}{% endblock %}"},
        base={
            "a.html": "x\n{% block b %}\n{% include 'p.html' %}\n{% endblock %}",
            "p.html": "\n\n{{ no }}",
        },
    )
    expected = ("HC512", "themes/base/templates/p.html", 3, "{{ no }}")
    assert expected == place(problem(theme))


def test_a_mistake_in_a_macro() -> None:
    """A macro is told where it stands, not where it is called."""
    theme = theme_of(
        base={
            "a.html": "{% import 'm.html' as m %}\n{{ m.x() }}",
            "m.html": "\n{% macro x() %}\n{{ no }}{% endmacro %}",
        }
    )
    assert ("themes/base/templates/m.html", 3) == place(problem(theme))[1:3]


def test_a_syntax_error_in_what_is_included() -> None:
    """It is told in the file that has it."""
    theme = theme_of(base={"a.html": "{% include 'b.html' %}", "b.html": "\n{% endif %}"})
    found = problem(theme)
    assert ("HC511", "themes/base/templates/b.html", 2, "{% endif %}") == place(found)


def test_templates_without_an_end() -> None:
    """A template that includes itself is an error, and no crash."""
    theme = theme_of(base={"a.html": "{% include 'b.html' %}", "b.html": "{% include 'a.html' %}"})
    found = problem(theme)
    assert "HC512" == found.code
    assert "The template includes itself without an end." == found.message
    assert found.path.startswith("themes/base/templates/")


def test_a_theme_that_extends_in_a_circle() -> None:
    """So is one that extends itself."""
    theme = theme_of(base={"a.html": "{% extends 'a.html' %}"})
    assert "The template includes itself without an end." == problem(theme).message


def test_a_template_that_the_theme_lacks() -> None:
    """A theme without a page's template is told by the template's name."""
    found = problem(theme_of(base={}), "post.html")
    assert ("HC512", "post.html", 0, "") == place(found)
    assert "There is no template called “post.html”." == found.message


def test_an_error_without_words() -> None:
    """An exception without a message is still a sentence."""

    @dataclass
    class Silent:
        def __str__(self) -> str:
            raise RuntimeError

    found = problem(theme_of(base={"a.html": "{{ x }}"}), x=Silent())
    assert "The template failed: RuntimeError." == found.message


@pytest.mark.parametrize("line", ["{{ now() }}", "{{ lipsum() }}", "{{ [1, 2] | random }}"])
def test_templates_see_no_time_and_no_chance(line: str) -> None:
    """A template has no clock and no chance: the same arguments give the same page."""
    assert problem(theme_of(base={"a.html": line})).line == 1


def test_layers_of_one_template_folder() -> None:
    """A theme in a package is told by the end of its path, as it was read."""
    layer = Layer("calm", "calm/theme", templates={"a.html": "{{ no }}"})
    assert "calm/theme/templates/a.html" == problem(Theme((layer,))).path


def test_a_tag_that_is_never_closed() -> None:
    """The sentence names what is open, and what is missing."""
    with pytest.raises(TemplateProblem) as caught:
        pages_of(theme_of(base={"a.html": "{% if d %}a"})).render(
            "a.html", page_path="", context={"d": {}}
        )
    said = caught.value.diagnostic.message
    assert "“{% if … %}” is never closed: “{% endif %}” is missing." == said
