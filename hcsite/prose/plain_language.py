"""The rules of plain language: what a text says in a way that many readers cannot follow.

Each is a function of the blocks of an English text. They are quiet: what may be right is not told,
what is a matter of style is told once for the whole text.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping

from hcsite.core.diagnostics import Level
from hcsite.prose.abbreviations import abbreviations
from hcsite.prose.advice import Advice, listed
from hcsite.prose.blocks import Block, sentences_of
from hcsite.prose.passive import voice
from hcsite.prose.person_first import labels
from hcsite.prose.plain_words import hard_words
from hcsite.prose.reading import LONG_SENTENCE, Reading, grade, is_readable
from hcsite.prose.risk_numbers import Kind, RiskNumber, risk_numbers

GRADES = (8.0, 10.0, 0.0)
"""Above these a text is warned of (Flesch-Kincaid, SMOG) or refused (0: never)."""

RULES = ("LAN-01", "LAN-02", "LAN-05", "LAN-06", "LAN-07", "LAN-09", "LAN-11")
"""The rules of this module."""

VERY_LONG = 30
"""Words of a sentence that should be two."""

MOST_SENTENCES = 3
"""Sentences of a paragraph that is read as one."""

PASSIVE_SHARE = 0.15
_FEWEST_SENTENCES = 10
_FEWEST_PASSIVES = 4
_MOST_TOLD = 5

_NUMBERS: dict[Kind, tuple[Level, str, str]] = {
    "share": (
        Level.INFO,
        "“{}” leaves readers to work out how many people that is.",
        "Say it in people too: “about 3 in 10 adults”.",
    ),
    "relative": (
        Level.WARNING,
        "“{}” does not say how likely it is to begin with.",
        "Give both numbers: “from 1 in 1,000 to 2 in 1,000”.",
    ),
    "mixed": (
        Level.WARNING,
        "“{}” cannot be compared at a glance.",
        "Use the same second number in both: “10 in 100” and “1 in 100”.",
    ),
    "decimal": (
        Level.INFO,
        "“{}” is hard to picture.",
        "Round it, or say it in people: “about 4 in 100”.",
    ),
}


def is_english(lang: str) -> bool:
    """Whether the formulas and the rules hold for a language; elsewhere they say nothing."""
    return lang.partition("-")[0].lower() == "en"


def findings(
    blocks: tuple[Block, ...],
    *,
    lang: str = "en",
    terms: tuple[str, ...] = (),
    known: Collection[str] = (),
    grades: tuple[float, float, float] = GRADES,
    asked: Collection[str] = RULES,
    whole: str = "",
) -> tuple[Advice, ...]:
    """What the rules that are `asked` find in a text; the functions below tell the arguments."""
    if not is_english(lang):
        return ()
    rules: Mapping[str, Callable[[], tuple[Advice, ...]]] = {
        "LAN-01": lambda: _level(blocks, terms, grades),
        "LAN-02": lambda: long_sentences(blocks),
        "LAN-05": lambda: unknown_words(blocks, known=known),
        "LAN-06": lambda: unknown_abbreviations(blocks, known=known),
        "LAN-07": lambda: passive_voice(blocks),
        "LAN-09": lambda: hard_numbers(blocks),
        "LAN-11": lambda: labelled_people(blocks, whole),
    }
    return tuple(item for name, rule in rules.items() if name in asked for item in rule())


def _level(
    blocks: tuple[Block, ...], terms: tuple[str, ...], grades: tuple[float, float, float]
) -> tuple[Advice, ...]:
    """What there is to say of the reading level: nothing of most texts, which is known sooner."""
    if is_readable(blocks, kincaid=grades[0], smog=grades[1]):
        return ()
    return reading_level(grade(blocks, terms=terms), grades=grades)


def reading_level(
    reading: Reading, *, grades: tuple[float, float, float] = GRADES
) -> tuple[Advice, ...]:
    """LAN-01: the text is harder than the hub wants.

    A text that is too short is not judged. Where only the page's own terms are to blame, it is
    told as a note.
    """
    most_kincaid, most_smog, refused = grades
    score, own = reading.score, reading.own or reading.score
    if reading.trust == "too short":
        return ()
    if score.flesch_kincaid <= most_kincaid and score.smog <= most_smog:
        return ()
    level = Level.WARNING
    message = f"This reads like {reading.band}; many adults read at grade 6 to 8."
    if 0 < refused < own.flesch_kincaid:
        level = Level.ERROR
    elif own.flesch_kincaid <= most_kincaid and own.smog <= most_smog:
        level = Level.INFO
        message += f" Without its own terms it is {own.band}."
    first = reading.hardest[0] if reading.hardest else None
    hint = "Shorten the longest sentences, and replace long words."
    if first:
        hint += f" Begin with: “{_beginning(first.sentence)}” ({first.reason})."
    return (Advice("LAN-01", level, message, hint),)


def long_sentences(blocks: tuple[Block, ...]) -> tuple[Advice, ...]:
    """LAN-02: sentences of more than 30 words, the longest five; a count of the other long ones."""
    found: list[Advice] = []
    sentences = sentences_of(blocks)
    worst = sorted((s for s in sentences if s.words > VERY_LONG), key=lambda s: -s.words)
    for item in worst[:_MOST_TOLD]:
        message = f"This sentence has {item.words} words: “{_beginning(item.text)}”"
        hint = "Make two or three of it: one thought in each, up to 20 words."
        found.append(
            Advice("LAN-02", Level.WARNING, message, hint, _beginning(item.text, ""), item.block)
        )
    rest = len([s for s in sentences if s.words > LONG_SENTENCE]) - len(found)
    if rest > 0:
        more = "more sentences have" if found else "sentences have"
        message = f"{rest} {more} more than {LONG_SENTENCE} words."
        if rest == 1:
            message = f"One {'more ' if found else ''}sentence has more than {LONG_SENTENCE} words."
        found.append(Advice("LAN-02", Level.INFO, message, "Shorten those that you can."))
    return (*found, *_long_paragraphs(blocks))


def _long_paragraphs(blocks: tuple[Block, ...]) -> tuple[Advice, ...]:
    counts: dict[int, int] = {}
    for item in sentences_of(blocks):
        counts[item.block] = counts.get(item.block, 0) + 1
    long = [block for block, number in counts.items() if number > MOST_SENTENCES]
    if not long:
        return ()
    which = "One paragraph has" if len(long) == 1 else f"{len(long)} paragraphs have"
    message = f"{which} more than {MOST_SENTENCES} sentences."
    hint = "Begin a new paragraph with each new thought, or make a list."
    words = _beginning(blocks[long[0]].text, "")
    return (Advice("LAN-02", Level.INFO, message, hint, words, long[0]),)


def unknown_words(blocks: tuple[Block, ...], *, known: Collection[str] = ()) -> tuple[Advice, ...]:
    """LAN-05: each medical word that is not explained, and once all words that have a shorter one.

    `known` are the words that the hub explains: its glossary, and what `<dfn>` marks.
    """
    found = hard_words(blocks, known=known)
    medical = tuple(
        Advice(
            "LAN-05",
            Level.WARNING,
            f"“{word.words}” is not explained, and many readers do not know it.",
            f"Say “{word.plain}”, put that in brackets behind it, or add the word to the glossary.",
            word.words,
            word.block,
        )
        for word in found
        if word.medical
    )
    formal = [word for word in found if not word.medical]
    if not formal:
        return medical
    one = len(formal) == 1
    message = "There is a shorter word for this." if one else "There are shorter words for these."
    told = "; ".join(f"“{w.words}”: {w.plain}" for w in formal[: 2 * _MOST_TOLD])
    hint = f"{told}." if len(formal) <= 2 * _MOST_TOLD else f"{told}; and more."
    message = f"{message[:-1]}: {listed([word.words for word in formal])}."
    first = formal[0]
    return (*medical, Advice("LAN-05", Level.INFO, message, hint, first.words, first.block))


def unknown_abbreviations(
    blocks: tuple[Block, ...], *, known: Collection[str] = ()
) -> tuple[Advice, ...]:
    """LAN-06: each abbreviation that is not explained; `known` as in `unknown_words`."""
    return tuple(
        Advice(
            "LAN-06",
            Level.WARNING,
            f"“{item.words}” is not explained.",
            f"Write its words at first, then “({item.words})”; or leave the abbreviation out.",
            item.words,
            item.block,
        )
        for item in abbreviations(blocks, known=known)
    )


def passive_voice(blocks: tuple[Block, ...]) -> tuple[Advice, ...]:
    """LAN-07: more than 15 % of the sentences say what is done, and not who does it."""
    found = voice(blocks)
    few = found.sentences < _FEWEST_SENTENCES or len(found.passive) < _FEWEST_PASSIVES
    if few or found.share <= PASSIVE_SHARE:
        return ()
    count, first = len(found.passive), found.passive[0]
    message = f"{count} of {found.sentences} sentences do not say who does what."
    hint = f"Name who acts: “Take it at night”. The first is “{_beginning(first.text)}”"
    return (Advice("LAN-07", Level.INFO, message, hint, _beginning(first.text, ""), first.block),)


def hard_numbers(blocks: tuple[Block, ...]) -> tuple[Advice, ...]:
    """LAN-09: numbers that readers misread; bare shares and decimals are told once each."""
    found: list[Advice] = []
    told: dict[Kind, list[RiskNumber]] = {}
    for item in risk_numbers(blocks):
        told.setdefault(item.kind, []).append(item)
    for kind, items in told.items():
        level, message, hint = _NUMBERS[kind]
        for item in items if level is Level.WARNING else items[:1]:
            more = len(items) - 1 if level is Level.INFO else 0
            said = message.format(item.words) + (f" So do {more} more numbers." if more > 1 else "")
            found.append(Advice("LAN-09", level, said, hint, item.words, item.block))
    return tuple(found)


def labelled_people(blocks: tuple[Block, ...], whole: str = "") -> tuple[Advice, ...]:
    """LAN-11: words that make an illness the whole person; `whole` as in `labels`."""
    return tuple(
        Advice(
            "LAN-11",
            Level.WARNING,
            f"“{item.words}” names people by one trait alone.",
            f"Name the person first: {item.instead}.",
            item.words,
            item.block,
        )
        for item in labels(blocks, whole)
    )


def _beginning(sentence: str, end: str = " …") -> str:
    """The first words of a sentence, to know it by."""
    words = sentence.split()
    return sentence if len(words) <= 8 else " ".join(words[:8]) + end
