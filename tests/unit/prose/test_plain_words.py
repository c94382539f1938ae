"""Words that many readers do not know."""

from __future__ import annotations

import tomllib

import pytest

from hcsite.prose.blocks import TextBlock, plain_blocks
from hcsite.prose.plain_words import FILE, hard_words


def found(text: str, *known: str) -> list[str]:
    """The hard words of a plain text."""
    return [word.words for word in hard_words(plain_blocks(text), known=known)]


def test_found_with_what_to_say_instead() -> None:
    """A word of medicine and a word of offices, as they stand, with their block."""
    blocks = plain_blocks("Eat less salt.\nUtilizing salt raises the risk of Hypertension.")
    words = hard_words(blocks)
    assert [("Utilizing", "use", False, 1), ("Hypertension", "high blood pressure", True, 1)] == [
        (word.words, word.plain, word.medical, word.block) for word in words
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Many have hypertension (high blood pressure).",
        "High blood pressure (hypertension) is common.",
        "Hypertension means that the pressure is too high.",
        "Hypertension is a rise of the pressure.",
        "Hypertension, also called the silent killer, is common.",
        "Your doctor may call it hypertension. High blood pressure has few signs.",
        "It is also known as hypertension.",
        "We treat hypertension here.\nHypertension – pressure that is too high – has few signs.",
    ],
)
def test_what_the_text_explains_is_fine(text: str) -> None:
    """Wherever it is explained, before or behind."""
    assert [] == found(text)


@pytest.mark.parametrize(
    "text",
    [
        "Hypertension is dangerous.",
        "We treat hypertension (see below).",
        "Ask about hypertension, stroke and diabetes.",
    ],
)
def test_what_only_looks_like_it_is_not(text: str) -> None:
    """A bracket that points elsewhere, a list, a remark."""
    assert ["hypertension"] == [word.lower() for word in found(text)]


def test_words_of_others_in_quotation_marks_are_fine() -> None:
    """What is quoted by itself is a term of theirs; with more around it, it is our sentence."""
    assert [] == found("You are in “discontinued” status.")
    assert ["discontinued"] == found("“It was discontinued.”")


def test_what_the_hub_explains_is_fine() -> None:
    """The glossary, and the terms of a list of meanings."""
    assert [] == found("We treat hypertension.", "Hypertension")
    blocks = (TextBlock("term", "Sepsis"), *plain_blocks("Sepsis can kill."))
    assert () == hard_words(blocks)


def test_forms_and_spellings() -> None:
    """British and American spelling, plural and verb; the longest of two; once each."""
    words = "Oedema and edema. Adverse events. A pulmonary embolism. Facilitates. Biopsies. Oedema."
    assert ["Oedema", "Adverse events", "pulmonary embolism", "Facilitates", "Biopsies"] == found(
        words
    )


def test_parts_of_words_are_not() -> None:
    """Neither compounds nor longer words that hold one."""
    assert [] == found("Non-invasive care. Post-renal. Systematically. Administrator. Topically.")


def test_headings_and_tables_are_not_asked() -> None:
    """They are short by nature; the text explains."""
    assert () == hard_words((TextBlock("heading", "Hypertension", 2), TextBlock("cell", "Oedema")))


def test_the_list_is_sound() -> None:
    """Small letters, nothing twice, and what to say instead is none of the hard words."""
    tables = tomllib.loads(FILE.read_text(encoding="utf-8"))
    words = [word for table in tables.values() for word in table]
    assert len(words) == len(set(words))
    assert [] == [word for word in words if word != word.lower()]
    formal = set(tables["formal"])
    plain = {
        part.strip() for table in tables.values() for v in table.values() for part in v.split(",")
    }
    assert set() == formal & plain


def test_a_letter_that_changes_its_length() -> None:
    """Turkish İ is two characters in small letters; places stay right."""
    assert ["hypertension"] == found("In İzmir we treat hypertension.")


def test_two_spellings_of_one_word() -> None:
    """What is listed in both is told once, whichever order the words have in memory."""
    found = hard_words((TextBlock("paragraph", "The etiologies of an etiology."),))
    assert ["etiologies"] == [word.words for word in found]
