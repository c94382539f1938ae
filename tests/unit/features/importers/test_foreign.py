"""Front matter of other generators."""

from __future__ import annotations

import pytest

from hcsite.content.foreign import read_config, read_foreign


def test_yaml_between_fences() -> None:
    """Fields, body, and the line on which the body begins."""
    foreign = read_foreign("---\ntitle: Salt\ndraft: true\nn: 3\nf: 1.5\nx:\n---\nText\n")
    assert {"title": "Salt", "draft": True, "n": 3, "f": 1.5, "x": None} == foreign.data
    assert ("Text\n", 8, ()) == (foreign.body, foreign.line, foreign.problems)


@pytest.mark.parametrize("word", ["yes", "on", "012", "12:30", "2018-10-6", "2019-01-02", "0x1F"])
def test_nothing_is_guessed(word: str) -> None:
    """What YAML 1.1 would take for a truth, a number or a date stays text."""
    assert {"a": word} == read_foreign(f"---\na: {word}\n---\n").data


def test_toml_and_json() -> None:
    """Front matter of Hugo in its other two forms; dates become text."""
    toml = read_foreign("+++\ntitle = 'A'\ndate = 2020-01-02T03:04:05Z\nday = 2020-01-02\n+++\nB")
    expected = {"title": "A", "date": "2020-01-02T03:04:05+00:00", "day": "2020-01-02"}
    assert (expected, "B") == (toml.data, toml.body)
    json = read_foreign('{"title": "A", "tags": ["x"]}\n\nB')
    assert ({"title": "A", "tags": ["x"]}, "B", 3) == (json.data, json.body, json.line)


def test_broken_json_is_text() -> None:
    """A text that begins like JSON and is none stays whole."""
    foreign = read_foreign('{"title": \nText')
    assert ({}, '{"title": \nText') == (foreign.data, foreign.body)
    assert 1 == len(foreign.problems)


def test_one_slip_costs_one_field() -> None:
    """A colon in a title, a tab and a strange tag cost nothing but a remark."""
    foreign = read_foreign("---\ntitle: Salt: less\n\tday:\t\t'x'\nwhen: !expr Sys.Date()\n---\n")
    assert "Salt: less day: 'x" == foreign.data["title"]
    assert "Sys.Date()" == foreign.data["when"]
    assert "“title”" in foreign.problems[0]


def test_tags_of_other_programs() -> None:
    """The values behind unknown tags are kept as they are."""
    foreign = read_foreign("---\na: !x [1, 2]\nb: !x {c: d}\n---\n")
    assert {"a": [1, 2], "b": {"c": "d"}} == foreign.data


def test_tabs_behind_colons() -> None:
    """Tabs that YAML forbids are read as spaces."""
    assert {"a": "b", "c": "d"} == read_foreign("---\na:\t\tb\nc:\td\n---\n").data


def test_a_broken_toml_field() -> None:
    """In TOML too, the good fields are kept."""
    foreign = read_foreign("+++\na = 'x'\nb = oops\n+++\n")
    assert {"a": "x", "b": "oops"} == foreign.data


def test_doubled_fields_are_told() -> None:
    """A field that stands twice is reported; the last one counts."""
    foreign = read_foreign("---\na: 1\na: 2\n---\n")
    assert {"a": 2} == foreign.data
    assert ("“a” stands twice in the front matter; the last one counts.",) == foreign.problems


def test_unclosed_front_matter() -> None:
    """It is read up to the first empty line."""
    foreign = read_foreign("---\ntitle: A\n\nText")
    assert ({"title": "A"}, "Text", 4) == (foreign.data, foreign.body, foreign.line)
    assert 1 == len(foreign.problems)


@pytest.mark.parametrize("text", ["---\n\nNo fields\n\n---\nB", "---\nwords\n\nB", "Text", ""])
def test_no_front_matter(text: str) -> None:
    """A rule at the top is a rule, and a text without fields is a text."""
    foreign = read_foreign(text)
    assert ({}, text, ()) == (foreign.data, foreign.body, foreign.problems)


def test_empty_front_matter() -> None:
    """Two fences without anything between them are front matter."""
    assert ({}, "B", 3) == (*vars_of(read_foreign("---\n---\nB")),)


def vars_of(foreign: object) -> tuple[object, ...]:
    """Data, body and line."""
    return tuple(getattr(foreign, name) for name in ("data", "body", "line"))


BOMB = "\n".join(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9) if n else '1'}]" for n in range(9))


@pytest.mark.parametrize(
    "matter",
    [BOMB, "a: &a [*a]", "a: " + "[" * 60 + "]" * 60, "\n".join(f"k{n}: &x{n} 1" for n in range(3))
     + "\nl: [" + ", ".join(["*x1"] * 300) + "]", "a: " + "[" * 30 + "1," * 25_000 + "]" * 30],
)  # fmt: skip
def test_bombs_do_not_go_off(matter: str) -> None:
    """Aliases of aliases, endless nesting and masses of values are left unread, and said."""
    foreign = read_foreign(f"---\n{matter}\n---\nText")
    assert ({}, "Text") == (foreign.data, foreign.body)
    assert "left unread" in foreign.problems[0]


def test_too_long_front_matter() -> None:
    """Nobody writes two hundred thousand characters of fields by hand."""
    foreign = read_foreign("---\na: " + "x" * 200_001 + "\n---\nText")
    assert ({}, "Text") == (foreign.data, foreign.body)
    assert 1 == len(foreign.problems)


def test_settings_in_three_forms() -> None:
    """The settings of a generator are read in the form that their file has."""
    for text, form in (("a: 1", "yaml"), ("a = 1", "toml"), ('{"a": 1}', "json")):
        assert ({"a": 1}, ()) == read_config(text, form)


def test_settings_without_sense() -> None:
    """What is no mapping gives nothing."""
    assert ({}, ()) == read_config("just words", "yaml")
    assert {} == read_config("a: b: c\nd: {e", "yaml")[0].get("f", {})


def test_odd_values_become_text() -> None:
    """Binary data and keys that are no text are kept as text."""
    foreign = read_foreign("---\n1: !!binary aGk=\nt: !!set {a, b}\n---\n")
    assert "b'hi'" == foreign.data["1"]
