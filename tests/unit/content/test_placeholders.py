"""Places that are still to be filled in."""

from __future__ import annotations

import pytest

from hcsite.content.document import Settings, read_document
from hcsite.core.diagnostics import Diagnostic, Level
from hcsite.model.kinds import Kind

PATH = "content/posts/salt.md"
HEAD = "---\ntitle: Salt\n---\n"


def found_in(text: str) -> list[Diagnostic]:
    """What is said about places to fill in, in a post with this text."""
    record, _ = read_document(text.encode(), path=PATH, kind=Kind.POST, settings=Settings("UTC"))
    return [item for item in record.diagnostics if item.code == "HC318"]


@pytest.mark.parametrize(
    ("text", "place", "message"),
    [
        (f"{HEAD}Call [[fill in: who]].\n", (4, 6), "This place is still to be filled in."),
        (
            f"{HEAD}[[fill in: a]] [[fill in: b]]\n\n[[fill in]]\n",
            (4, 1),
            "This place is still to be filled in, and so are 2 more below.",
        ),
        (
            '---\ntitle: Salt\nsummary: "[[fill in: one sentence]]"\n---\n[[fill in: b]]\n',
            (3, 11),
            "This place is still to be filled in, and so is 1 more below.",
        ),
    ],
)
def test_the_first_place_is_told(text: str, place: tuple[int, int], message: str) -> None:
    """One warning for a file: where the first place is, and how many follow."""
    (told,) = found_in(text)
    assert message == told.message
    assert (Level.WARNING, PATH, *place) == (told.level, told.path, told.line, told.column)
    assert "Write what belongs there in place of the brackets, or delete the sentence." == told.hint


@pytest.mark.parametrize(
    "text",
    [
        HEAD + "All is said.\n",
        "---\ntitle: Salt\n# summary: [[fill in: one sentence]]\n---\nText.\n",
        HEAD + "```\n[[fill in: code]]\n```\n\nWrite `[[fill in: x]]` there.\n",
        HEAD + "~~~~\n~~~\n[[fill in: code]]\n~~~~\n",
    ],
)
def test_what_is_no_place(text: str) -> None:
    """Remarks of the front matter and code are none."""
    assert [] == found_in(text)


def test_after_code_there_may_be_one() -> None:
    """A fence that is closed hides nothing behind it."""
    (told,) = found_in(HEAD + "```\nx\n```\n\n`y` [[fill in: a]]\n")
    assert (8, 5) == (told.line, told.column)
