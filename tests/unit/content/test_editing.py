"""Changing one field of a content file: every other byte of it stays as its writer left it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hcsite.content.editing import CannotEdit, add_item, set_value
from hcsite.core.diagnostics import Problems

NEW = "{by: anna, role: editor}"


def added(fields: str, body: str = "Text.\n") -> str:
    """The front matter with one more approval, where the body stayed as it was."""
    data = f"---\n{fields}---\n{body}".encode()
    after = add_item(data, "approvals", NEW, path="a.md").decode()
    assert after.startswith("---\n")
    assert after.endswith(f"---\n{body}")
    return after[4 : -len(body) - 4]


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ("title: Salt\n", f"title: Salt\napprovals:\n  - {NEW}\n"),
        ("", f"approvals:\n  - {NEW}\n"),
        ("approvals: []\ntitle: S\n", f"approvals:\n  - {NEW}\ntitle: S\n"),
        ("approvals:\ntitle: S\n", f"approvals:\n  - {NEW}\ntitle: S\n"),
        ("approvals: ~\n", f"approvals:\n  - {NEW}\n"),
        ("approvals: null\n", f"approvals:\n  - {NEW}\n"),
        ("approvals: [ ] # none yet\n", f"approvals: # none yet\n  - {NEW}\n"),
        ("approvals:  # who\n  - {by: ed}\n", f"approvals:  # who\n  - {{by: ed}}\n  - {NEW}\n"),
        (
            "approvals:\n  # nobody yet\ntitle: S\n",
            f"approvals:\n  # nobody yet\n  - {NEW}\ntitle: S\n",
        ),
        ("approvals:\n- {by: ed}\ntitle: S\n", f"approvals:\n- {{by: ed}}\n- {NEW}\ntitle: S\n"),
        (
            "approvals:\n    - by: ed\n      role: editor\ntitle: S\n",
            f"approvals:\n    - by: ed\n      role: editor\n    - {NEW}\ntitle: S\n",
        ),
        (
            "approvals:\n  - by: ed\n    notes:\n      - one\n\n# below\n\ntitle: S\n",
            f"approvals:\n  - by: ed\n    notes:\n      - one\n  - {NEW}\n\n# below\n\ntitle: S\n",
        ),
        ('"approvals":\n  - {by: ed}\n', f'"approvals":\n  - {{by: ed}}\n  - {NEW}\n'),
        ("'approvals' : []\n", f"approvals:\n  - {NEW}\n"),
        (
            "approvals:\n  - {by: ed,\n     role: x}\n",
            f"approvals:\n  - {{by: ed,\n     role: x}}\n  - {NEW}\n",
        ),
        ("approvals_old: 1\n", f"approvals_old: 1\napprovals:\n  - {NEW}\n"),
        ("extra:\n  approvals: [x]\n", f"extra:\n  approvals: [x]\napprovals:\n  - {NEW}\n"),
    ],
)
def test_add_item(fields: str, expected: str) -> None:
    """Behind the last item, as far from the edge as the others; a new list at the end."""
    assert expected == added(fields)


@pytest.mark.parametrize(
    "fields",
    [
        "approvals: [{by: ed}]\n",
        "approvals: [\n  {by: ed},\n]\n",
        "approvals:\n  [{by: ed}]\n",
        "approvals: &a\n  - {by: ed}\n",
        "approvals: {by: ed}\n",
    ],
)
def test_cannot_add(fields: str) -> None:
    """A list in brackets is left to a person."""
    with pytest.raises(CannotEdit):
        added(fields)


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ("title: S\n", "title: S\nupdated: 2026-06-01\n"),
        ("updated: 2026-01-01\n", "updated: 2026-06-01\n"),
        ("updated: 2026-01-01  # checked\n", "updated: 2026-06-01  # checked\n"),
        ('updated: "2026-01-01 #1" # b\n', "updated: 2026-06-01 # b\n"),
        ("updated: '2026'\n", "updated: 2026-06-01\n"),
        ("updated:\ntitle: S\n", "updated: 2026-06-01\ntitle: S\n"),
        ("updated: # when?\n", "updated: 2026-06-01 # when?\n"),
        ("updated: a#b\n", "updated: 2026-06-01\n"),
        ("updated: 1\n\n# below\ntitle: S\n", "updated: 2026-06-01\n\n# below\ntitle: S\n"),
    ],
)
def test_set_value(fields: str, expected: str) -> None:
    """The value changes, and a remark behind it stays."""
    data = f"---\n{fields}---\nupdated: in the text\n".encode()
    after = set_value(data, "updated", "2026-06-01", path="a.md").decode()
    assert f"---\n{expected}---\nupdated: in the text\n" == after


@pytest.mark.parametrize("value", ["|\n  2026", "\n  2026-01-01", '"2026\n  -01"'])
def test_cannot_set(value: str) -> None:
    """A value over several lines is left to a person."""
    with pytest.raises(CannotEdit):
        set_value(f"---\nupdated: {value}\n---\n".encode(), "updated", "1", path="a.md")


@pytest.mark.parametrize("end", ["\r\n", "\r", "\n"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_ends_of_lines(end: str, mark: str) -> None:
    """New lines end as the first of the file does; the mark at the beginning stays."""
    before = f"{mark}---\ntitle: S\n---\nText."
    after = f"{mark}---\ntitle: S\napprovals:\n  - {NEW}\n---\nText."
    data = add_item(before.replace("\n", end).encode(), "approvals", NEW, path="a.md")
    assert after.replace("\n", end).encode() == data


def test_mixed_file() -> None:
    """Lines with various ends, and characters that no page may hold, stay as they are."""
    before = b"---\r\ntitle: S\n---\nOne\r\nTwo\x07\rThree\xe2\x80\xa8Four\n\n"
    after = add_item(before, "approvals", NEW, path="a.md")
    assert before.replace(b"S\n", f"S\napprovals:\r\n  - {NEW}\r\n".encode()) == after


@pytest.mark.parametrize("data", [b"", b"No front matter.", b"---\ntitle: never closed\n"])
def test_no_front_matter(data: bytes) -> None:
    """What cannot be read is not changed."""
    with pytest.raises(Problems):
        add_item(data, "approvals", NEW, path="a.md")


KEYS = st.sampled_from(["title", "extra", "corrections", "sources", "'quoted'"])
VALUES = st.sampled_from(
    ["Salt", "[a, b]", "# none", '"a # b"', "|\n  text\n\n  more", "\n- a\n- b", "\n  - {a: b}", ""]
)
BLOCKS = st.lists(
    st.one_of(st.builds("{}: {}\n".format, KEYS, VALUES), st.sampled_from(["\n", "# remark\n"])),
    max_size=6,
).map("".join)
TEXTS = st.text(st.characters(codec="utf-8"), max_size=40)


@given(
    BLOCKS, BLOCKS, TEXTS, st.sampled_from(["", "approvals:\n  - {by: ed}\n", "approvals: []\n"])
)
def test_nothing_else_changes(above: str, below: str, body: str, field: str) -> None:
    """Without the lines that were written, the file is what it was, byte by byte."""
    before = f"---\n{above}{field}{below}---\n{body}".encode()
    after = add_item(before, "approvals", NEW, path="a.md")
    item = f"  - {NEW}\n"
    written = item if "by: ed" in field else f"approvals:\n{item}"
    assert 1 == after.count(item.encode())
    kept = "" if "[]" not in field else field
    assert before == after.replace(written.encode(), kept.encode(), 1)


@given(BLOCKS, BLOCKS, TEXTS)
def test_only_the_value_changes(above: str, below: str, body: str) -> None:
    """The same for a single value."""
    before = f"---\n{above}updated: 2026-01-01 # when\n{below}---\n{body}".encode()
    after = set_value(before, "updated", "2026-06-01", path="a.md")
    assert before == after.replace(b"updated: 2026-06-01 # when", b"updated: 2026-01-01 # when", 1)


def test_large_file() -> None:
    """A megabyte of front matter and text takes no longer than its length."""
    data = ("---\n" + "tags:\n- a\n" * 40_000 + "---\n" + "word \r\n" * 90_000).encode()
    after = add_item(data, "approvals", NEW, path="a.md")
    assert len(data) + len(f"approvals:\n  - {NEW}\n") == len(after)
