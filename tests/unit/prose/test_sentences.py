"""Sentences: where plain text may be parted, and where never."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hcsite.prose.sentences import sentences

MARKDOWN = re.compile(r"^(?:[#>|:\[-].*|\d+\. .*)$|<[^>]+>|[*_`]|\]\([^)]*\)|\[", re.MULTILINE)


def parted(text: str) -> list[str]:
    """The sentences with a bar between them as they are easily read in a test."""
    return list(sentences(text.replace(" | ", " ")))


@pytest.mark.parametrize(
    "text",
    [
        "Most colds pass. | Some do not!",
        "Dr. Reid and Prof. Okafor wrote it. | They met Mr. J. R. Jones.",
        "Open from 9 a.m. to 5 p.m. on weekdays. | Closed on Sundays.",
        "We close at 5 p.m. | The pharmacy stays open.",
        "Come at 9 a.m. Saturday. | Bring a mask.",
        "Use herbs, e.g. thyme, i.e. no salt. | It works vs. placebo.",
        "Fruit, nuts, etc. | The rest is easy.",
        "It took approx. 5 days. | See No. 5 and Fig. 2. | No. | That is a myth.",
        "The dose was 2.5 ml. | Wait an hour.",
        "St. Mary's is on Main St. | The clinic is near.",
        "Vitamin C. | Hepatitis B. | The jab is safe.",
        "Written by J. Smith and A. B. Jones. | George W. Bush read it.",
        "In the U.S. Department of Health. | In the U.S. | We help.",
        "It started on 3 Oct. 2026. | It ended soon.",
        "Version 3.5 is out. | It has 1.000 lines.",
        "Wait… | Then go... and rest.",
        "Really?! | Yes.",
        "openFDA is open. | openFDA grows. | mRNA is short.",
        "See nhs.uk. | Or call us.",
        "It is in mmHg.[1] | Then rest.",
        "15 people came. | 12 stayed.",
        "Steps: 1. Wash your hands.",
        "これは文です。 | 次の文。",
        "هل تعرف؟ | نعم.",
        "यह है। | वह है।",
    ],
)
def test_full_stops_end_sentences_only_where_they_do(text: str) -> None:
    """Abbreviations, initials, decimals and times keep their sentence together."""
    assert text.split(" | ") == parted(text)


@pytest.mark.parametrize(
    "text",
    [
        "He said, “Stop. Wait.” | Then he left.",
        "She asked “Why?” and went. | Nobody knew.",
        '"One. Two." | Three.',
        "'Four. Five.' | The patients' view counts. | It's fine.",
        "Ask us (by phone. Or mail.) at any time. | We help.",
        "We help. | (Call us. Any time.) | Come in!",
        "„Eins. Zwei.“ | Drei.",
        "An open “quotation never ends. | So it goes.",
        "An open (bracket too. | So it goes.",
        "She is 5'10\" tall. | He is 6'.",
    ],
)
def test_quotations_and_brackets_are_never_split(text: str) -> None:
    """What opens and closes is one piece; a mark that never closes holds nothing together."""
    assert text.split(" | ") == parted(text)


def test_paragraphs_and_items_end_sentences_and_lines_do_not() -> None:
    """The marks of items are no part of what is said."""
    text = "Do this:\n- Rest at home\n- Drink water.\n2. Dry\n   them. Well.\n\n"
    text += "A line\nthat wraps. End"
    expected = "Do this:|Rest at home|Drink water.|Dry them.|Well.|A line that wraps.|End"
    assert expected.split("|") == list(sentences(text))


def test_a_full_stop_in_another_language_is_read_with_its_words() -> None:
    """Abbreviations are data by language; without data, capitals decide."""
    assert ("Nehmen Sie z.B. Tee.", "Gut.") == sentences("Nehmen Sie z.B. Tee. Gut.", "de-AT")
    assert ("Vea la pág. 5 hoy.", "Sí.") == sentences("Vea la pág. 5 hoy. Sí.", "es")
    assert ("One.", "Two.") == sentences("One. Two.", "tlh")


def test_no_words_give_no_sentences() -> None:
    """Nothing, and white space, hold none."""
    assert () == sentences("")
    assert () == sentences(" \n\n \r\n")


@given(st.text(alphabet="aB .!?…\"'“”‘’()[]1,-\n\u00a0é。", max_size=60))
def test_nothing_is_lost_or_made_up(text: str) -> None:
    """The sentences are the text, but for white space and the marks of items."""
    blanks = re.compile(r"\s+")
    bare = blanks.sub("", text)
    kept = blanks.sub("", "".join(sentences(text)))
    assert set(kept) <= set(bare)
    if not re.search(r"(?m)^\s*(?:[-*•]|\d{1,3}[.)]|[a-z]\))\s", text):
        assert bare == kept


@pytest.mark.corpus
def test_sentences_of_real_posts_read_as_sentences(trial_corpus: Path) -> None:
    """Of the paragraphs of the corpus, nearly all parts begin with a capital or a digit."""
    odd, total = [], 0
    for path in sorted(trial_corpus.rglob("*.md")):
        body = path.read_text(encoding="utf-8").rpartition("\n---\n")[2]
        for paragraph in re.split(r"\n\s*\n", body):
            if not re.match(r"[A-Z][a-z]", paragraph):
                continue
            found = sentences(MARKDOWN.sub("", paragraph))
            total += len(found)
            odd += [part for part in found[1:] if not re.match(r"\W*[A-Z0-9]|\w*[A-Z]", part)]
    assert total > 500
    assert len(odd) < total * 0.01, odd
