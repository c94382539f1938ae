"""Front matter in the words of a hub."""

from __future__ import annotations

import pytest

from tests.unit.features.importers.old_site import Bring


def fields(bring: Bring, matter: str, name: str = "a.md") -> list[str]:
    """The front matter of a post, without title, id, slug and legacy."""
    made = bring({name: f"---\ntitle: A\n{matter}---\nx"})
    target = made.report(name).target.removeprefix("content/")
    skip = ("title:", "id:", "slug:", "legacy:")
    return [line for line in made.matter(target) if not line.startswith(skip)]


@pytest.mark.parametrize(
    ("matter", "expected"),
    [
        ("date: 2020-01-02\n", ["published: 2020-01-02"]),
        (
            "Date: 2 Jan 2020\nlastmod: 2021-01-01\n",
            ["published: 2020-01-02", "updated: 2021-01-01"],
        ),
        ("published: 2020-01-02\n", ["published: 2020-01-02"]),
        ("published: true\ndate: 2020-01-02\n", ["published: 2020-01-02"]),
        ("lastupdate: 2020-01-02\n", ["published: 2020-01-02", "updated: 2020-01-02"]),
        ("modified: 2020-01-02\n", ["published: 2020-01-02", "updated: 2020-01-02"]),
        ("date: 2020-01-02\nupdated: 2019-01-01\n", ["published: 2020-01-02"]),
        ("date: 03/04/2020\n", []),
        ("date:\n", []),
    ],
)
def test_dates(bring: Bring, matter: str, expected: list[str]) -> None:
    """Days of publication and change, under the names that they have elsewhere."""
    assert expected == fields(bring, matter)


def test_dates_in_names(bring: Bring) -> None:
    """A day in the name of the file is a date; one in front matter wins."""
    assert ["published: 2020-01-02"] == fields(bring, "", "2020-01-02-a.md")
    assert ["published: 2020-02-02"] == fields(bring, "date: 2020-02-02\n", "2020-01-02-b.md")
    made = fields(bring, "lastupdate: 2020-03-03\n", "2020-01-02-c.md")
    assert ["published: 2020-01-02", "updated: 2020-03-03"] == made


@pytest.mark.parametrize("word", ["draft: true", "draft: yes", "published: false", "private: true"])
def test_drafts(bring: Bring, word: str) -> None:
    """What the old site held back stays held back."""
    assert ["draft: true", "published: 2020-01-02"] == fields(bring, f"date: 2020-01-02\n{word}\n")


@pytest.mark.parametrize(
    ("matter", "expected"),
    [
        ("description: A <b>b</b> *c* [d](e) &amp; f\n", ['summary: "A b c d & f"']),
        ("summary: x\nsubtitle: z\n", ["summary: x", "extra:", "  subtitle: z"]),
        ('subtitle: >\n  "In quotes"\n', ["summary: In quotes"]),
        ("excerpt:\n", []),
        ("description: [a]\n", ["extra:", "  description: [a]"]),
    ],
)
def test_summaries(bring: Bring, matter: str, expected: list[str]) -> None:
    """Plain words, from the first field that has some."""
    assert ["published: 2020-01-02"] == [
        line for line in fields(bring, "date: 2020-01-02\n" + matter) if line not in expected
    ]


def test_a_long_summary_is_cut_and_kept(bring: Bring) -> None:
    """The whole of it stays under extra."""
    made = fields(bring, f"summary: {'word ' * 100}\n")
    assert made[0].startswith("summary: ")
    assert len(made[0]) < 320
    assert f"  summary: {('word ' * 100).strip()}" in made


def test_languages(bring: Bring) -> None:
    """A language that is one; anything else is kept apart."""
    assert ["lang: en-GB"] == fields(bring, "language: en_GB\n")
    assert ["extra:", "  lang: 3"] == fields(bring, "lang: 3\n")


def test_words_that_readers_saw_are_told(bring: Bring) -> None:
    """Nested texts of the old theme are a warning, plain fields are news."""
    made = bring({"a.md": "---\ntitle: A\nlinks:\n  - {items: [{title: T}]}\norder: 3\n---\nx"})
    notes = [note for note in made.report("a.md").notes if note.code == "HC706"]
    assert ["warning"] == [note.level for note in notes]
    assert "“links”" in notes[0].message
    assert made.body("posts/a.md").endswith("“links”.\n\n- T\n:::")
    made = bring({"a.md": "---\ntitle: A\norder: 3\nmore: {a: [1]}\n---\nx"})
    notes = [note for note in made.report("a.md").notes if note.code == "HC706"]
    assert ["info"] == [note.level for note in notes]


def test_tags_topics_and_keywords(bring: Bring) -> None:
    """Categories become topics, tags and keywords tags, each once."""
    matter = "categories: [Heart, heart]\ntags: [a, b]\nkeywords: b, c\n"
    assert ["topics: [heart]", "tags: [a, b, c]"] == fields(bring, matter)


def test_the_kind_is_no_field(bring: Bring) -> None:
    """`layout: post` says nothing that a hub has to keep."""
    assert [] == fields(bring, "layout: post\n")
    assert ["extra:", "  layout: wide"] == fields(bring, "layout: wide\n")
