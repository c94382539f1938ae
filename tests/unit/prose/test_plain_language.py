"""The rules of plain language: what fails, what passes, and their typical false alarms."""

from __future__ import annotations

import pytest

from hcsite.core.diagnostics import Level
from hcsite.prose.abbreviations import abbreviations
from hcsite.prose.blocks import TextBlock, plain_blocks
from hcsite.prose.passive import is_passive, voice
from hcsite.prose.person_first import labels
from hcsite.prose.plain_language import (
    findings,
    hard_numbers,
    is_english,
    labelled_people,
    long_sentences,
    passive_voice,
    reading_level,
    unknown_abbreviations,
    unknown_words,
)
from hcsite.prose.reading import grade
from hcsite.prose.risk_numbers import risk_numbers

EASY = "The cat sat on the mat with you."
HARD = "Medication alleviates inflammation in hypertension considerably for everybody."


def short(text: str, *known: str) -> list[str]:
    """The abbreviations of a plain text that it does not explain."""
    return [item.words for item in abbreviations(plain_blocks(text), known=known)]


def numbers(text: str) -> list[tuple[str, str]]:
    """The numbers of a plain text that readers may misread."""
    return [(item.kind, item.words) for item in risk_numbers(plain_blocks(text))]


def test_reading_level() -> None:
    """LAN-01 warns above the hub's grades, and is silent below and where there is too little."""
    hard = grade(plain_blocks(f"{HARD} " * 30))
    (finding,) = reading_level(hard)
    assert ("LAN-01", Level.WARNING) == (finding.rule, finding.level)
    assert finding.message.startswith("This reads like grade 16 or higher")
    assert "Begin with: “Medication alleviates" in finding.hint
    assert Level.ERROR is reading_level(hard, grades=(8, 10, 12))[0].level
    assert () == reading_level(hard, grades=(99, 99, 0))
    assert () == reading_level(grade(plain_blocks(f"{EASY} " * 30)))
    assert () == reading_level(grade(plain_blocks(f"{HARD} " * 5)))


def test_reading_level_of_a_page_with_long_terms() -> None:
    """LAN-01 is a note where only the page's own terms are long."""
    text = "Your cardiomyopathy may change. Live well with cardiomyopathy. " * 20
    assert Level.WARNING is reading_level(grade(plain_blocks(text)))[0].level
    (finding,) = reading_level(grade(plain_blocks(text), terms=("cardiomyopathy",)))
    assert Level.INFO is finding.level
    assert "Without its own terms it is about grade 1 to 3." in finding.message


def test_long_sentences() -> None:
    """LAN-02 warns above 30 words, notes others above 20, and paragraphs of four sentences."""
    blocks = plain_blocks(f"{'word ' * 31}.\n{'word ' * 21}.\n{'word ' * 20}.")
    found = [(item.level, item.message, item.block) for item in long_sentences(blocks)]
    first, second = found
    assert (Level.WARNING, 0) == (first[0], first[2])
    assert (Level.INFO, "One more sentence has more than 20 words.", -1) == second
    (paragraph,) = long_sentences(plain_blocks(f"{EASY}\n{f'{EASY} ' * 4}"))
    assert ("One paragraph has more than 3 sentences.", 1) == (paragraph.message, paragraph.block)
    assert () == long_sentences(plain_blocks(f"{EASY} " * 3))
    many = long_sentences(plain_blocks(f"{'word ' * 31}.\n" * 8))
    assert [Level.WARNING] * 5 + [Level.INFO] == [item.level for item in many]
    assert "3 more sentences have more than 20 words." == many[-1].message


def test_unknown_words() -> None:
    """LAN-05 warns of each word of medicine, and notes shorter words once."""
    blocks = plain_blocks("We utilize tests prior to care of oedema.\nSepsis is next.")
    found = unknown_words(blocks)
    assert [
        (Level.WARNING, "oedema", 0),
        (Level.WARNING, "Sepsis", 1),
        (Level.INFO, "utilize", 0),
    ] == [(item.level, item.words, item.block) for item in found]
    assert "There are shorter words for these: “utilize” and “prior to”." == found[-1].message
    assert "“utilize”: use; “prior to”: before." == found[-1].hint
    assert () == unknown_words(plain_blocks("We use tests."))


@pytest.mark.parametrize(
    "text",
    [
        "The World Health Assembly (WHA) met.",
        "WHA (World Health Assembly) met.",
        "In the WHA, or the big meeting, they talk.",
        "WHA stands for a big meeting.",
        "The Ministry of Health and Welfare paid. MHW staff came.",
        "Ask the NHS, a GP or 911 in the US about HIV, CT and DNA.",
        "Do NOT wait, and not tomorrow.",
        "READ ALL OF THIS NOW AND TELL XYZ.",
        "Chapter IV of part IIB.",
        "The trust with the code **RTD** told nothing. RTD is far.",
        "Springfield, IL is far. See JAMA.example.org/XYZ or a@XYZ.org.",
    ],
)
def test_abbreviations_that_are_fine(text: str) -> None:
    """LAN-06: explained before or behind, by their words, or known to all."""
    assert [] == short(text)


def test_abbreviations() -> None:
    """LAN-06: each once, in singular, unless the hub explains it."""
    assert ["COPD", "PCP"] == short("COPD is common. PCPs treat COPD's signs.")
    assert ["PCP"] == short("COPD is common. PCPs treat COPD.", "copd")
    (finding,) = unknown_abbreviations(plain_blocks(f"{EASY}\nAsk your PCP."))
    assert ("LAN-06", Level.WARNING, "PCP", 1) == (
        finding.rule,
        finding.level,
        finding.words,
        finding.block,
    )


@pytest.mark.parametrize(
    ("passive", "sentence"),
    [
        (True, "The dose is measured twice."),
        (True, "The dose was not always carefully measured."),
        (True, "It has been shown."),
        (True, "You will be given a card."),
        (False, "You measure the dose."),
        (False, "She was tired and is worried."),
        (False, "It is red."),
        (False, "We are looking at it; it worked."),
        (False, "The bed is here, and painted walls help."),
        (False, "Is it so? Indeed it is indeed."),
    ],
)
def test_passive(passive: bool, sentence: str) -> None:
    """Forms of “be” with a participle, and not with an adjective."""
    assert passive is is_passive(sentence)


def test_passive_voice() -> None:
    """LAN-07 notes a text of which more than 15 % is passive; a few sentences are no share."""
    passive = "The dose is measured twice."
    blocks = plain_blocks("\n".join([EASY] * 16 + [passive] * 4))
    (finding,) = passive_voice(blocks)
    assert ("LAN-07", Level.INFO, 16) == (finding.rule, finding.level, finding.block)
    assert finding.message.startswith("4 of 20 sentences")
    assert () == passive_voice(plain_blocks("\n".join([EASY] * 30 + [passive] * 4)))
    assert () == passive_voice(plain_blocks("\n".join([passive] * 5)))
    assert 0.0 == voice(()).share


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("30% of adults have it.", [("share", "30%")]),
        ("30% of adults have it, about 3 in 10.", []),
        ("Use a gel with 60% alcohol for people at risk.", []),
        ("It is 40% faster.", []),
        ("It doubles your risk of stroke.", [("relative", "doubles your risk")]),
        ("It doubles your risk, from 1 in 1,000 to 2 in 1,000.", []),
        ("Smokers are twice as likely to have it.", [("relative", "twice as likely")]),
        ("Walk twice a day, three times a week.", []),
        ("3.7% of women notice it.", [("decimal", "3.7%")]),
        ("Take 2.5 mL.", []),
        ("1 in 10 get a rash and 3 in 250 a fever.", [("mixed", "1 in 10 and 3 in 250")]),
        ("1 in ten get a rash and 3 in 10 a fever.", []),
        ("Call 1 of 2 numbers.", []),
    ],
)
def test_risk_numbers(text: str, expected: list[tuple[str, str]]) -> None:
    """LAN-09: shares of people, relative risks, mixed wholes and decimals, and nothing else."""
    assert expected == numbers(text)


def test_hard_numbers() -> None:
    """LAN-09 notes bare shares once, and warns of each “twice as likely”."""
    blocks = plain_blocks(
        "30% of adults have it.\n20% of adults do not.\n10% of women may.\nMen are twice as likely."
    )
    found = hard_numbers(blocks)
    assert [(Level.INFO, "30%", 0), (Level.WARNING, "twice as likely", 3)] == [
        (item.level, item.words, item.block) for item in found
    ]
    assert found[0].message.endswith("So do 2 more numbers.")


@pytest.mark.parametrize(
    "text",
    [
        "People with diabetes can have diabetic eye disease.",
        "Diabetic clinics are open. A diabetic diet is dear.",
        "The elderly man came. The deaf club meets.",
        "Is bipolar disorder common? The economy suffered.",
        "Alcoholic drinks are bad. The clinic closed.",
        "A victim of theft. They committed to it.",
    ],
)
def test_words_that_label_nobody(text: str) -> None:
    """LAN-11: names of illnesses and other uses of the words."""
    assert () == labels(plain_blocks(text))


def test_labelled_people() -> None:
    """LAN-11: what to say instead, headings too, each once."""
    blocks = (
        TextBlock("heading", "Diabetics", 2),
        *plain_blocks("She suffers from gout.\nDiabetics."),
    )
    found = labelled_people(blocks)
    assert [("Diabetics", 0), ("suffers from", 1)] == [(item.words, item.block) for item in found]
    assert "Name the person first: “people with diabetes”." == found[0].hint
    words = (
        "a diabetic, wheelchair-bound, stroke victims, mentally ill, the elderly, addicts,"
        " handicapped, migraine sufferers, afflicted by, committed suicide"
    )
    assert 10 == len(labels(plain_blocks(f"{words}.".replace("a diabetic,", "He is a diabetic;"))))


def test_all_findings() -> None:
    """All rules in one order; nothing is said of other languages."""
    blocks = plain_blocks("Diabetics utilize 30% of the adults' PCP time for oedema.")
    rules = [item.rule for item in findings(blocks)]
    assert ["LAN-05", "LAN-05", "LAN-06", "LAN-09", "LAN-11"] == rules
    assert () == findings(blocks, lang="es")
    assert () == findings(())
    assert [True, True, False] == [is_english(lang) for lang in ("en", "EN-gb", "es")]


@pytest.mark.parametrize(
    "piece", ["A", "AB ", "(", "“", "1 in ", "is quickly ", "30% ", "e.g. ", "a-", "@.", "A&"]
)
def test_hostile_texts_end(piece: str) -> None:
    """A hundred thousand characters of the worst are read in a moment."""
    assert isinstance(findings(plain_blocks(piece * (100_000 // len(piece)))), tuple)


def test_a_text_of_nothing_but_abbreviations_ends() -> None:
    """Only so many of them are looked for."""
    letters = "ABCDEFGHJK"
    text = " ".join(
        f"x {a}{b}{c}{d}" for a in letters for b in letters for c in letters for d in letters
    )
    assert len(short(text)) <= 30
