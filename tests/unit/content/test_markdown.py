"""The Markdown that we read; the cases are in tests/fixtures/markdown/."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from hcsite.content.markdown import block_of, parser
from hcsite.model.words import BLOCKS, BodyWords
from tests.support import tools
from tests.unit.content.dot_format import Case, read_cases
from tests.unit.content.published import (
    WORDS,
    assert_safe,
    canonical,
    filled,
    parsed,
    readable,
    strict_problem,
    text_of,
)

FIXTURES = Path(__file__).parents[2] / "fixtures" / "markdown"
CASES = [case for path in sorted(FIXTURES.glob("*.md")) for case in read_cases(path)]

SPEC = "commonmark-spec/spec.txt"
EXAMPLE = re.compile(r"^`{32} example\n(.*?)^\.\n(.*?)^`{32}$", re.MULTILINE | re.DOTALL)
FIGURES = frozenset({572, 573, 576, 577, 584, 585, 586, 588, 589, 591})
"""Examples of a picture alone in its paragraph with a title: here the title becomes a caption."""


def name_of(case: Case) -> str:
    """The id of a case in pytest's output."""
    return f"{case.file}: {case.title}"


@pytest.mark.parametrize("case", CASES, ids=name_of)
def test_fixture(case: Case) -> None:
    """The HTML, with `{target}` for each hole, and what is said, are those of the fixture."""
    assert case.expected == readable(parsed(case.text))


@pytest.mark.parametrize("case", CASES, ids=name_of)
def test_fixture_is_safe(case: Case) -> None:
    """Nothing in the fixtures publishes what must not be published."""
    assert_safe(case.text)


@pytest.mark.parametrize("file", sorted({case.file for case in CASES} - {"html.md"}))
def test_fixtures_are_sound_html(file: str) -> None:
    """What Markdown alone gives is HTML without a mistake."""
    pieces = [filled(parsed(case.text)) for case in CASES if case.file == file]
    assert [] == [piece for piece in pieces if strict_problem(piece)]


def test_titles_of_fixtures_are_unique() -> None:
    """No file has two cases of one name, so that a failure names one."""
    names = [name_of(case) for case in CASES]
    assert len(names) == len(set(names))


@pytest.mark.parametrize("block", BLOCKS)
def test_each_block_has_a_fixture(block: str) -> None:
    """Every block that writers may use stands in the fixtures, well closed."""
    opened = [c for c in CASES if f"::: {block}" in c.text and f"“{block}”" not in c.expected]
    assert opened


@pytest.mark.parametrize(
    ("info", "expected"),
    [
        (" warning Ask us ", ("warning", "Ask us")),
        ("fact", ("fact", "")),
        (" a  b  c", ("a", "b  c")),
        ("", ("", "")),
    ],
)
def test_name_and_title_of_a_block(info: str, expected: tuple[str, str]) -> None:
    """The first word is the name, the rest the title."""
    assert expected == block_of(info)


def test_words_of_the_theme() -> None:
    """Titles, labels and the way back are in the words of the theme, escaped."""
    words = BodyWords(
        titles=(("warning", 'Achtung & "Halt"'),),
        table='Tabelle "1"',
        footnotes="Fu\u00dfnoten <1>",
        back="Zur\u00fcck & weiter",
    )
    text = "::: warning\na[^1]\n:::\n\n|b|\n|-|\n\n::: fact\nc\n:::\n\n[^1]: d\n"
    html = parser(words).render(text)
    assert '<p class="block-title">Achtung &amp; "Halt"</p>' in html
    assert 'aria-label="Tabelle &quot;1&quot;"' in html
    assert 'aria-label="Fu\u00dfnoten &lt;1&gt;"' in html
    assert 'aria-label="Zur\u00fcck &amp; weiter"' in html
    assert '<div class="block block-fact" role="note">\n<p>c</p>' in html


def test_a_parser_keeps_nothing_between_texts() -> None:
    """References and footnotes of one text are unknown in the next."""
    first = "[a]: b.md\n\n[^1]: c\n\nx[^1] [a]\n"
    alone = readable(parsed("x[^1] [a]\n"))
    parsed(first)
    assert alone == readable(parsed("x[^1] [a]\n"))
    assert "<p>x[^1] [a]</p>" == alone


def test_nesting_ends() -> None:
    """A thousand quotations in each other are read, to a depth."""
    html = parsed("> " * 1000 + "a\n").html
    assert 20 < html.count("<blockquote>") < 100


def examples() -> list[tuple[int, str, str]]:
    """The examples of the CommonMark specification: number, Markdown, HTML."""
    text = tools.module_file(SPEC).read_text(encoding="utf-8")
    found = EXAMPLE.findall(text.replace("\u2192", "\t"))
    return [(number, given, html) for number, (given, html) in enumerate(found, start=1)]


def compact(html: str) -> str:
    """HTML in one form; an empty quotation holds nothing, not even a line end."""
    return canonical(html.replace("<blockquote>\n</", "<blockquote></"))


def test_commonmark() -> None:
    """Every example of the specification gives its HTML, but for captions."""
    render = parser(WORDS).render
    every = examples()
    differ = {n for n, given, html in every if compact(html) != compact(render(given))}
    assert FIGURES == differ
    assert 652 == len(every)


def test_commonmark_keeps_its_words() -> None:
    """A whole body shows the words of each example; those with raw HTML are only safe."""
    for number, given, html in examples():
        body = assert_safe(given)
        has_html = any(
            token.type.startswith("html_")
            for block in parser(WORDS).parse(given)
            for token in (block, *(block.children or ()))
        )
        if not has_html and number not in FIGURES:
            assert text_of(html) == text_of(filled(body)), number
