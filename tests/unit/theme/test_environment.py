"""Rendering templates: layers, words and dates, and mistakes of theme authors as diagnostics."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime

import pytest

from hcsite.core.diagnostics import Diagnostic, Level
from hcsite.theme.environment import TemplateProblem, safe
from hcsite.theme.folder import Layer, Theme
from hcsite.theme.views import BodyView, LinkView, ListView, PageView
from tests.unit.theme.themes import SITE, pages_of, theme_of

NIGHT = datetime(2025, 12, 31, 23, 30, tzinfo=UTC)


def shown(
    source: str,
    *,
    strings: Mapping[str, str] | None = None,
    lang: str = "en-GB",
    time_zone: str = "UTC",
    **context: object,
) -> str:
    """A template of one line, rendered."""
    site = replace(SITE, lang=lang, time_zone=time_zone)
    pages = pages_of(theme_of(base={"a.html": source}), site, strings)
    return pages.render("a.html", page_path="a/index.html", context=context)


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


def test_layers() -> None:
    """A near template is taken for a bare name wherever it is asked for; parents can be reached."""
    theme = theme_of(
        ward={
            "post.html": "{% extends 'parent:post.html' %}"
            "{% block b %}ward {{ super() }}{% endblock %}",
            "foot.html": "ward foot, {% include 'parent:foot.html' %}",
        },
        house={
            "post.html": "{% extends 'parent:post.html' %}"
            "{% block b %}house {{ super() }}{% endblock %}",
            "foot.html": "house foot, {% include 'parent:foot.html' %}",
        },
        base={
            "post.html": "{% extends 'base.html' %}{% block b %}base{% endblock %}",
            "base.html": "[{% block b %}{% endblock %}] {% include 'foot.html' %}",
            "foot.html": "base foot",
        },
    )
    html = pages_of(theme).render("post.html", page_path="", context={})
    assert "[ward house base] ward foot, house foot, base foot" == html


def test_names_of_layers() -> None:
    """A full name means one layer's template; imports and lists go by the same rules."""
    theme = theme_of(
        house={"m.html": "{% macro x() %}house{% endmacro %}", "a.html": "house"},
        base={
            "m.html": "{% macro x() %}base{% endmacro %}",
            "a.html": "base",
            "b.html": "{% import 'm.html' as m %}{% from 'base:m.html' import x %}"
            "{{ m.x() }} {{ x() }} {% include 'base:a.html' %} {% include ['no.html', 'a.html'] %}"
            "{% include 'no.html' ignore missing %}",
        },
    )
    html = pages_of(theme).render("b.html", page_path="", context={})
    assert "house base base house" == html


def test_what_templates_are_given() -> None:
    """Context, site and words; text is escaped, HTML that was checked is not."""
    source = "{{ site.name }} {{ t('hi', name='<Ana>') }} {{ a }} {{ b }}"
    strings = {"hi": "Hello {name} & all"}
    html = shown(source, strings=strings, a="<b>", b=safe("<b>"))
    assert "Riverside Hello &lt;Ana&gt; &amp; all &lt;b&gt; <b>" == html


def test_blocks_leave_no_blank_lines() -> None:
    """A line with a block alone leaves no line behind."""
    assert "a\nb\n" == shown("a\n  {% if true %}\nb\n  {% endif %}\n")


@pytest.mark.parametrize(
    ("lang", "zone", "expected"),
    [
        ("en-GB", "UTC", "31 December 2025"),
        ("en-GB", "Europe/Berlin", "1 January 2026"),
        ("es", "UTC", "31 de diciembre de 2025"),
        ("ja", "Asia/Tokyo", "2026\u5e741\u67081\u65e5"),
        ("ar", "UTC", "31 \u062f\u064a\u0633\u0645\u0628\u0631 2025"),
    ],
)
def test_dates(lang: str, zone: str, expected: str) -> None:
    """An instant near midnight is shown as the day of the hub, in the hub's language."""
    assert expected == shown("{{ d | date }}", lang=lang, time_zone=zone, d=NIGHT)


def test_dates_of_pages_and_machines() -> None:
    """A page in another language has its own dates; machines get the hub's offset."""
    source = "{{ d | date('de') }} {{ day | date }} {{ d | machine_date }} {{ day | machine_date }}"
    html = shown(source, time_zone="Europe/Berlin", d=NIGHT, day=date(2026, 3, 2))
    assert "1. Januar 2026 2 March 2026 2026-01-01T00:30:00+01:00 2026-03-02" == html


def test_json_in_a_script() -> None:
    """JSON keeps its letters, is in order, and cannot end the script that it stands in."""
    value = {"b": "</script><!--", "a": ["\u00e9", 1, None], "c": "&amp;"}
    expected = '{"a": ["\u00e9", 1, null], "b": "\\u003c/script>\\u003c!--", "c": "\\u0026amp;"}'
    assert expected == shown("{{ v | json }}", v=value)


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("{{ 'a/b<c>/d' | slash }}", "a/<wbr>b&lt;c&gt;/<wbr>d"),
        ("{{ 'ab' | slash }}", "ab"),
        ("{{ 'cy' | language }}", "Welsh"),
        ("{{ t('n', n=1) }}, {{ t('n', n=3) }}", "1 post, 3 posts"),
    ],
)
def test_other_filters_and_words(source: str, expected: str) -> None:
    """Long addresses may break, languages have names, sentences have a number."""
    strings = {"n_one": "{n} post", "n_other": "{n} posts"}
    assert expected == shown(source, strings=strings)


def test_plurals_follow_the_language_of_the_hub() -> None:
    """The forms of a language with several are chosen by its own rule."""
    strings = {"n_one": "wpis", "n_few": "wpisy", "n_many": "wpis\u00f3w", "n_other": "wpisu"}
    html = shown(
        "{% for n in [1, 2, 5] %}{{ t('n', n=n) }} {% endfor %}", strings=strings, lang="pl"
    )
    assert "wpis wpisy wpis\u00f3w " == html


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
        ("{{ nothing }}", "HC512", "'nothing' is undefined."),
        ("{{ nothing.at.all }}", "HC512", "'nothing' is undefined."),
        ("{% if nothing %}{% endif %}", "HC512", "'nothing' is undefined."),
        ("{{ d.x }}", "HC512", "'dict object' has no attribute 'x'."),
        ("{{ 1 / 0 }}", "HC512", "The template failed: ZeroDivisionError: division by zero."),
        ("{{ t('no') }}", "HC512", "The template failed: KeyError: 'no'."),
        ("{{ t('hi', nam=1) }}", "HC512", "The template failed: KeyError: 'name'."),
        ("{{ 'x' | date }}", "HC512", "The template failed: AssertionError."),
        ("{{ d | json | nope }}", "HC511", "No filter named 'nope'."),
        ("{% if %}", "HC511", "Expected an expression, got 'end of statement block'."),
        ("{% nope %}", "HC511", "Encountered unknown tag 'nope'."),
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


def test_two_environments_do_not_mix() -> None:
    """Words and dates belong to the pages that were made with them."""
    theme = theme_of(base={"a.html": "{{ t('a') }} {{ d | date }}"})
    english = pages_of(theme, replace(SITE, lang="en-GB"), {"a": "A"})
    german = pages_of(theme, replace(SITE, lang="de"), {"a": "\u00c4"})
    day = {"d": date(2026, 3, 2)}
    assert "\u00c4 2. M\u00e4rz 2026" == german.render("a.html", page_path="", context=day)
    assert "A 2 March 2026" == english.render("a.html", page_path="", context=day)


def test_layers_of_one_template_folder() -> None:
    """A theme in a package is told by the end of its path, as it was read."""
    layer = Layer("calm", "calm/theme", templates={"a.html": "{{ no }}"})
    assert "calm/theme/templates/a.html" == problem(Theme((layer,))).path


def test_links_are_escaped() -> None:
    """An address from front matter cannot leave its attribute."""
    link = LinkView('/"><script>', "<b>")
    html = shown('<a href="{{ x.url }}">{{ x.label }}</a>', x=link)
    assert '<a href="/&#34;&gt;&lt;script&gt;">&lt;b&gt;</a>' == html
