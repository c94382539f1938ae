"""The reading level of texts that somebody counted by hand, and of texts that others graded."""

from __future__ import annotations

import json
import math
from dataclasses import replace
from pathlib import Path
from statistics import mean

import pytest

from hcsite.prose.blocks import TextBlock, at_least, plain_blocks, sentences_of
from hcsite.prose.reading import Reading, Score, grade, is_readable
from hcsite.prose.words import sounds, whole_words, words_in

CDC = Path(__file__).parents[4] / "shared" / "readability" / "cdc-pages.json"

EASY = "The cat sat on the mat."  # 6 words, 6 syllables
HARD = "Medication alleviates inflammation considerably."  # 4 words, 17 syllables, all long

MOBY_DICK = """
Call me Ishmael. Some years ago--never mind how long precisely--having little or no money in my purse, and nothing particular to interest me on shore, I thought I would sail about a little and see the watery part of the world. It is a way I have of driving off the spleen and regulating the circulation. Whenever I find myself growing grim about the mouth; whenever it is a damp, drizzly November in my soul; whenever I find myself involuntarily pausing before coffin warehouses, and bringing up the rear of every funeral I meet; and especially whenever my hypos get such an upper hand of me, that it requires a strong moral principle to prevent me from deliberately stepping into the street, and methodically knocking people's hats off--then, I account it high time to get to sea as soon as I can. This is my substitute for pistol and ball. With a philosophical flourish Cato throws himself upon his sword; I quietly take to the ship. There is nothing surprising in this. If they but knew it, almost all men in their degree, some time or other, cherish very nearly the same feelings towards the ocean with me.
"""  # noqa: E501  # a paragraph is a line


def read(text: str, *terms: str) -> Reading:
    """The reading of a plain text."""
    return grade(plain_blocks(text), terms=terms)


def test_counted_by_hand() -> None:
    """Two texts of which each figure can be checked with a pencil."""
    easy, hard = read(f"{EASY} " * 10), read(f"{HARD} " * 10)
    assert (10, 60, 60, 0) == (easy.sentences, easy.words, easy.syllables, easy.long_words)
    assert easy.score.flesch_kincaid == pytest.approx(0.39 * 6 + 11.8 * 1 - 15.59)
    assert easy.score.smog == pytest.approx(3.1291)
    assert (10, 40, 170, 40) == (hard.sentences, hard.words, hard.syllables, hard.long_words)
    assert hard.score.flesch_kincaid == pytest.approx(0.39 * 4 + 11.8 * 17 / 4 - 15.59)
    assert hard.score.smog == pytest.approx(1.043 * math.sqrt(120) + 3.1291)


def test_counted_by_somebody_else() -> None:
    """The beginning of Moby-Dick: 201 words, 8 sentences, and by hand 304 syllables."""
    found = read(MOBY_DICK)
    assert (201, 8) == (found.words, found.sentences)
    assert found.syllables == pytest.approx(304, rel=0.01)
    assert found.score.flesch_kincaid == pytest.approx(12.06, rel=0.02)


@pytest.mark.parametrize("formula", ["flesch_kincaid", "smog"])
def test_graded_by_a_program_of_others(formula: str) -> None:
    """Pages of CDC, graded by Readability Studio: on average within 0.4 grades, 95 % within one."""
    if not CDC.is_file():
        pytest.skip("the graded pages are not here")
    pages = json.loads(CDC.read_text(encoding="utf-8"))
    errors = [abs(getattr(read(page["text"]).score, formula) - page[formula]) for page in pages]
    assert mean(errors) <= 0.40
    assert sum(error <= 1 for error in errors) >= 0.95 * len(errors)


def test_harder_is_never_easier() -> None:
    """Longer words and longer sentences raise both grades."""
    short, long = read(f"{EASY} {HARD} " * 10), read(f"{EASY} {HARD} {HARD} " * 10)
    assert short.score.flesch_kincaid < long.score.flesch_kincaid
    assert short.score.smog < long.score.smog
    joined = read(f"{EASY[:-1]}, and the dog lay by the door of the house. " * 10)
    assert read(f"{EASY} " * 10).score.flesch_kincaid < joined.score.flesch_kincaid


@pytest.mark.parametrize(
    ("jargon", "plain"),
    [
        ("Utilize sunscreen.", "Use sunscreen."),
        ("Hypertension is prevalent.", "High blood pressure is common."),
        ("Medication can alleviate inflammation.", "This drug can ease the swelling."),
        ("Obtain immunizations.", "Get your shots."),
        ("Excess mucus may be present.", "You may have a runny nose."),
        ("Adherence to medication is essential.", "Take your pills as you were told."),
        ("Transmission is facilitated by proximity.", "It spreads when people are close."),
        ("Monitor for adverse reactions.", "Watch for side effects."),
        ("Individuals should initiate physical activity.", "Start to move more."),
        ("Ambulatory patients may discontinue treatment.", "If you can walk, you may stop."),
    ],
)
def test_plain_words_are_easier(jargon: str, plain: str) -> None:
    """What one should say instead has the lower grade, and no more long words."""
    hard, easy = read(f"{jargon} " * 12).score, read(f"{plain} " * 12).score
    assert easy.flesch_kincaid < hard.flesch_kincaid
    assert easy.smog <= hard.smog


def test_headings_tables_and_fragments_do_not_count() -> None:
    """They change no figure; fragments are counted apart."""
    blocks = plain_blocks(f"{EASY} " * 10)
    more = (
        TextBlock("heading", "Cardiovascular considerations for practitioners", 2),
        TextBlock("cell", "Hypertension is a cardiovascular condition."),
        TextBlock("item", "sore throat"),
    )
    expected = replace(grade(blocks), fragments=1)
    assert expected == grade((*blocks, *more))


def test_too_short_and_estimate() -> None:
    """Ten sentences and a hundred words are the least; below thirty it is an estimate."""
    assert "too short" == read(f"{EASY} " * 9).trust
    assert "too short" == read(f"{EASY} " * 16).trust  # 96 words
    assert "too short to say" == read("Hello.").band
    assert "estimate" == read(f"{EASY} " * 29).trust
    assert "about grade 1 to 3 (an estimate)" == read(f"{EASY} " * 29).band
    assert "good" == read(f"{EASY} " * 30).trust


def test_nothing_to_read() -> None:
    """Numbers, addresses and nothing at all have no words."""
    for text in ("", "123. 45!", "https://health.example.org/a.", "ana@health.example.org"):
        assert (0, Score(0.0, 0.0)) == (read(text).words, read(text).score)


def test_bands() -> None:
    """Both grades as whole numbers; none below 1 or above 16."""
    bands = [Score(7.4, 9.5), Score(8.4, 7.6), Score(-2, 3.1), Score(18, 17), Score(15, 19)]
    expected = [
        "about grade 7 to 10",
        "about grade 8",
        "about grade 1 to 3",
        "grade 16 or higher",
        "about grade 15 to 16",
    ]
    assert expected == [score.band for score in bands]
    assert (12, 15) == Score(7.4, 9.5).ages


def test_without_the_pages_own_terms() -> None:
    """Words that a page cannot do without are set aside, in plural too; others are not."""
    text = "Hypertension is common. Treat your hypertension early with tablets. " * 15
    found = read(text, "Hypertension", "high blood pressure")
    assert found.own is not None
    assert found.own.smog == pytest.approx(3.1291)
    assert found.own.flesch_kincaid < found.score.flesch_kincaid
    assert read(text, "asthma").own is None


def test_hardest_sentences() -> None:
    """The worst first, with reasons; none that is easy."""
    long = "We ask you to come to the desk in the hall " + "and to wait there " * 4 + "for us."
    found = read(
        f"{EASY}\n{long}\nOur practitioners prioritise cardiovascular rehabilitation for you all."
    )
    assert [8, 29] == [len(found.hardest[0].sentence.split()), found.hardest[1].words]
    assert "4 long words: practitioners, prioritise, cardiovascular, rehabilitation" == (
        found.hardest[0].reason
    )
    assert "29 words" == found.hardest[1].reason
    assert () == read(EASY).hardest


def test_words() -> None:
    """Numbers and addresses are none, a compound is one."""
    text = (
        "COVID-19: call 911, see www.health.example.org or write to a.b@example.org (up-to-date)."
    )
    assert ["COVID-19", "call", "see", "or", "write", "to", "up-to-date"] == words_in(text)
    assert (2, 2, 0) == sounds("and/or")
    assert (0, 0, 0) == sounds("10–15%,")


def test_whole_words() -> None:
    """A pattern of phrases takes plurals and capitals, and no parts of words."""
    pattern = whole_words(["salt", "sea salt", " "])
    assert pattern is not None
    assert ["Sea  salts", "SALT"] == pattern.findall("Sea  salts, SALT, salty, basalt")
    assert whole_words([""]) is None


HUGE = 99.0


@pytest.mark.parametrize(
    "odd",
    [
        "Ask Dr. Smith. He knows etc. And more.",
        "He said “No. Really not.” And left (see p. 5. Then stop).",
        "a) First. b) Second. www. The address.",
        "Take 5\u00a0mg. Then 12345. The U.S. A word.",
        "日本語。です Yes. Approx. Two is it. ! ?",
        "It ends\nin the middle. Of\ra line. So it is here.",
    ],
)
def test_sentences_are_never_taken_for_more_than_they_are(odd: str) -> None:
    """What is counted sooner is the same but for sentences, of which there are no fewer."""
    blocks = tuple(TextBlock("paragraph", f"{text} {HARD}") for text in (EASY, odd, HARD) * 9)
    found, sooner = sentences_of(blocks), at_least(blocks)
    assert len(found) >= sooner.sentences >= 18
    assert sum(item.words for item in found) == sooner.words
    assert sum(item.syllables for item in found) == sooner.syllables
    assert sum(item.long_words for item in found) == sooner.long_words


def test_readable_is_what_has_no_grade_above() -> None:
    """A text at the very grade is; below it none; a short one always."""
    blocks = plain_blocks(f"{EASY} {HARD} He said “No. Really.” " * 12)
    score = grade(blocks).score
    assert is_readable(blocks, kincaid=score.flesch_kincaid, smog=score.smog)
    assert not is_readable(blocks, kincaid=score.flesch_kincaid - 0.001, smog=HUGE)
    assert not is_readable(blocks, kincaid=HUGE, smog=score.smog - 0.001)
    assert is_readable(plain_blocks(HARD), kincaid=0, smog=0)
