"""Rendering templates: layers, words and dates, and mistakes of theme authors as diagnostics."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from hcsite.theme.environment import safe
from hcsite.theme.views import LinkView
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


def test_two_environments_do_not_mix() -> None:
    """Words and dates belong to the pages that were made with them."""
    theme = theme_of(base={"a.html": "{{ t('a') }} {{ d | date }}"})
    english = pages_of(theme, replace(SITE, lang="en-GB"), {"a": "A"})
    german = pages_of(theme, replace(SITE, lang="de"), {"a": "\u00c4"})
    day = {"d": date(2026, 3, 2)}
    assert "\u00c4 2. M\u00e4rz 2026" == german.render("a.html", page_path="", context=day)
    assert "A 2 March 2026" == english.render("a.html", page_path="", context=day)


def test_links_are_escaped() -> None:
    """An address from front matter cannot leave its attribute."""
    link = LinkView('/"><script>', "<b>")
    html = shown('<a href="{{ x.url }}">{{ x.label }}</a>', x=link)
    assert '<a href="/&#34;&gt;&lt;script&gt;">&lt;b&gt;</a>' == html
