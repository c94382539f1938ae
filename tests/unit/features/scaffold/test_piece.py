"""A new piece comes back as it was wished for, whatever its title."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hcsite.content.document import Settings, read_document
from hcsite.content.texts import UNWANTED
from hcsite.core.diagnostics import Level
from hcsite.core.text import one_line
from hcsite.features.scaffold.files import NewFile, Refused
from hcsite.features.scaffold.known import Known
from hcsite.features.scaffold.piece import Wish, clean_title, plan_piece, slug_of, written_date
from hcsite.model.document import Document
from hcsite.model.kinds import Kind
from hcsite.model.matter import Matter, PersonMatter, PostMatter

DAY = "2026-11-21"
SPECIAL = (
    "yes",
    "Salt: how much?",
    "\"Quotes\" and 'more' \\ back",
    "# no remark #hash",
    "- a dash",
    "🧂 salt 👩🏽 and 🏥",
    "नमस्ते दुनिया",
    "مرحبا",
    "{a: [b, *c, &d, !e]}",
    "null ~ 2026-03-02 1:30",
    "%TAG @at `tick`",
    "--- title ---",
    "$title ${id} $$",
    "x" * 300,
    "word " * 60,
    "é" * 300,
    "字" * 300,
    "a\u0085b\u2028c\ufeffd\u00a0e",
    "Org",
    "Index",
)
KINDS = st.sampled_from(list(Kind))


EMPTY = Known()


def plan(title: str, kind: Kind = Kind.POST, known: Known = EMPTY, **more: Any) -> NewFile:
    """The file of a piece with this title."""
    return plan_piece(Wish(kind, title, DAY, **more), known, time_zone="UTC")


def read(file: NewFile, kind: Kind) -> Document[Matter]:
    """The document that a build reads from a file; there is no error in it."""
    record, _ = read_document(
        file.text.encode(), path=file.path, kind=kind, settings=Settings("UTC")
    )
    told = [item.code for item in record.diagnostics if item.level is not Level.INFO]
    assert ["HC318"] == told  # what is to be filled in, and nothing else
    assert record.document is not None
    return record.document


@given(st.text(max_size=400), KINDS, st.booleans())
def test_any_title_comes_back(title: str, kind: Kind, bundle: bool) -> None:
    """What is written reads back with the very title, without an error or a warning."""
    _comes_back(title, kind, bundle=bundle)


@pytest.mark.parametrize("kind", list(Kind))
@pytest.mark.parametrize("title", SPECIAL)
def test_special_titles_come_back(title: str, kind: Kind) -> None:
    """Titles that mean something to YAML, to templates or to a disk are written right."""
    _comes_back(title, kind, bundle=False)


def _comes_back(title: str, kind: Kind, *, bundle: bool) -> None:
    try:
        file = plan(title, kind, bundle=bundle)
    except Refused:
        expected = one_line(title.replace("\ufeff", ""))
        assert UNWANTED.search(expected) or slug_of(expected) in ("", "org", "index")
        return
    matter = read(file, kind).matter
    written = matter.name if isinstance(matter, PersonMatter) else matter.title
    assert one_line(title.replace("\ufeff", "")) == written
    assert matter.draft
    assert len(file.path.rpartition("/")[2].encode()) <= 255


@given(st.text("abzéñßøλДжшنव字🧂09 -_.'’", min_size=1, max_size=400))
def test_words_always_make_a_name(title: str) -> None:
    """Letters and digits are enough for a file's name, which is never too long."""
    slug = slug_of(title)
    assert bool(slug) is any(char.isalnum() for char in title)
    assert len(slug) <= 80
    assert len(slug.encode()) <= 180


def test_the_whole_file() -> None:
    """A post has every useful field with a word on each, and is a draft."""
    text = plan("Salt and you").text
    assert 'title: "Salt and you"      # The title, as readers see it.\n' in text
    assert "\nid: posts/salt-and-you-2026-11-21 # written once; " in text
    assert "\ndraft: true                # Yes while nobody but the staff should see it.\n" in text
    assert "\npublished:                 # When it goes live: " in text
    fields = "summary authors reviewers topics tags key_message actions sources image ai funding"
    for name in fields.split():
        assert f"\n{name}:" in text or f"\n# {name}:" in text


@pytest.mark.parametrize("kind", list(Kind))
def test_blocks_can_be_switched_on(kind: Kind) -> None:
    """Without their `#` the examples are understood too: they are no lies."""
    head, matter, body = plan("Salt", kind).text.split("---\n", 2)
    lines = (line.removeprefix("# ").replace("#  -", "  -") for line in matter.splitlines())
    text = "---\n".join([head, "\n".join([*lines, ""]), body])
    record, _ = read_document(
        text.encode(), path="content/x.md", kind=kind, settings=Settings("UTC")
    )
    assert [] == [item for item in record.diagnostics if item.level is Level.ERROR]


def test_published() -> None:
    """A day that is given stands in the file; it is a draft all the same."""
    matter = read(plan("Salt", published="2026-12-24T09:00"), Kind.POST).matter
    assert isinstance(matter, PostMatter)
    assert datetime(2026, 12, 24, 9, tzinfo=UTC) == matter.published
    assert matter.draft


def test_people_and_topics_are_named() -> None:
    """A small hub shows what there is to choose from; a large one does not."""
    small = Known(people=("ana", "bo"), topics=("heart",))
    text = plan("Salt", known=small).text
    assert "This hub has: ana, bo, org." in text
    assert "This hub has: heart." in text
    large = Known(people=tuple(f"p{n}" for n in range(20)))
    assert "This hub has:" not in plan("Salt", known=large).text


def test_ids_are_free() -> None:
    """An id that somebody has is not given again."""
    taken = Known(ids=frozenset({f"posts/salt-{DAY}", f"posts/salt-{DAY}-2"}))
    assert f"\nid: posts/salt-{DAY}-3 #" in plan("Salt", known=taken).text


def test_bundle_and_slug() -> None:
    """A bundle is a folder with an index; a slug of one's own names it."""
    assert "content/posts/less/index.md" == plan("Salt", slug="less", bundle=True).path
    assert "content/people/ana.md" == plan("Ana Flores", Kind.PERSON, slug="ana").path


@pytest.mark.parametrize(
    ("title", "more", "expected"),
    [
        ("", {}, 'The title is missing. Write it in quotes: hcsite new post "Salt and you"'),
        (" \n ", {}, 'The title is missing. Write it in quotes: hcsite new post "Salt and you"'),
        ("a\x07", {}, "The title holds an invisible control character. Type it anew."),
        ("caf\udce9", {}, "The title holds an invisible control character. Type it anew."),
        (
            "?!",
            {},
            (
                "“?!” has no letters from which a name for the file can be made."
                " Give one with --slug, such as: --slug my-post"
            ),
        ),
        ("Index", {}, "“index” has a meaning of its own. Give another name: --slug my-index"),
        (
            "Salt",
            {"slug": "Less Salt"},
            (
                "--slug takes lower-case letters, digits and hyphens, not “Less Salt”."
                " Write --slug less-salt"
            ),
        ),
        (
            "Salt",
            {"slug": "../etc"},
            "--slug takes lower-case letters, digits and hyphens, not “../etc”. Write --slug etc",
        ),
        (
            "Salt",
            {"slug": "??"},
            (
                "--slug takes lower-case letters, digits and hyphens, not “??”."
                " Write words joined by hyphens: less-salt"
            ),
        ),
        ("Salt", {"slug": "x" * 81}, "--slug is too long. Keep the words that matter."),
        (
            "Salt",
            {"published": "0001-01-01"},
            "“published” has the year 0001: “0001-01-01”. Years from 1800 to 2200 are understood.",
        ),
    ],
)
def test_refused(title: str, more: dict[str, Any], expected: str) -> None:
    """What cannot be planned is told, with what to do."""
    with pytest.raises(Refused) as caught:
        plan(title, **more)
    assert expected == str(caught.value)


def test_address_is_taken() -> None:
    """Two files never want one address."""
    known = Known(addresses={"/posts/salt/": "content/posts/Salt/index.md"})
    with pytest.raises(Refused) as caught:
        plan("Salt", known=known)
    assert str(caught.value) == (
        "content/posts/Salt/index.md has the address /posts/salt/ already."
        " Write another title, or give another name with --slug."
    )


def test_person_called_org() -> None:
    """The organisation has its own id, which no person can have."""
    with pytest.raises(Refused, match="“org” has a meaning of its own"):
        plan("Org", Kind.PERSON)


def test_title_that_would_change(monkeypatch: pytest.MonkeyPatch) -> None:
    """Should a title ever come back as another, nothing is written."""
    monkeypatch.setattr("hcsite.features.scaffold.piece.quoted", lambda _: "Pepper")
    with pytest.raises(Refused, match="The title would come back as “Pepper”"):
        plan("Salt")


def test_long_names_are_cut_between_words() -> None:
    """A long title gives a name of whole words."""
    slug = slug_of("salt " * 60)
    assert "-".join(["salt"] * 16) == slug
    assert "a" * 80 == slug_of("a" * 300)


def test_clean_title() -> None:
    """White space of all kinds becomes single spaces."""
    assert "Salt and you" == clean_title("  Salt\n\tand\u00a0you\ufeff ")


@pytest.mark.parametrize(
    ("moment", "expected"),
    [
        (None, ""),
        (datetime(2026, 3, 2), "2026-03-02"),  # noqa: DTZ001  # the hub's own zone is meant
        (datetime(2026, 3, 2, 9, 30), "2026-03-02T09:30"),  # noqa: DTZ001  # as above
        (datetime(2026, 3, 2, tzinfo=UTC), "2026-03-02T00:00+00:00"),
    ],
)
def test_written_date(moment: datetime | None, expected: str) -> None:
    """A date is written as short as it is meant."""
    assert expected == written_date(moment)
