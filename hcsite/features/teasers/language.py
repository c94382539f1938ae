"""How a language holds sentences together, from the words that its phrases bring along."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from hcsite.features.teasers.phrases import Phrases
from hcsite.features.teasers.searching import NEVER, Search, choice, search_for

ENOUGH = 12
"""Words of a sentence from which “it” at its end stands for something in the sentence."""

RESTATED = 0.7
"""The share of its words that a question has from the title, and so asks nothing new."""

FEW = 8
"""Words of a sentence from which its language shows."""

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_DIGIT = re.compile(r"\d")
_PHONE = re.compile(r"(?<![\w.,])\+?\(?\d(?:[\s().\-\u2010\u2011]{0,2}\d){6,14}(?![\w])")
_PERSONS = ("it", "they", "them", "he", "she", "him", "her")
_POINTERS = ("that", "this", "these", "those", "here", "so", "one", "ones")
_SAID_BEFORE = search_for(_PERSONS, before=r"^\W*(?:\w+\W+){0,3}", behind=r"\b")
_SAID_AT_END = search_for(_POINTERS, before=r"\b", behind=r"[.!]$")
_OF_THEM = search_for(
    tuple(
        f"{many} of them" for many in ("most", "some", "all", "many", "both", "one", "none", "few")
    ),
    before=r"(?<!, )\b",
    behind=r"\b",
)
_IT_AT_END = search_for(("it", "them"), before=r"\b", behind=r"[.!]$")
_THEM_AT_END = search_for(("them",), before=r"\b", behind=r"\W*$")
_PRONOUN = search_for((*_PERSONS, "its", "their", "his"), before=r"\b", behind=r"\b")
_ENDS = (".", "!", "?", ":", "…", ".”", "!”", "?”", ".)", '."', '?"', '!"', ".’", *"。！？؟।")  # noqa: RUF001
_OPENING = "“‘\"'«„([¿¡"
_WHOLE = tuple(end for end in _ENDS if end not in {":", "…"})


@dataclass(frozen=True, slots=True)
class Language:
    """What is asked of the sentences of a language: a pattern matches where the answer is yes."""

    leaning: Search
    announcing: Search
    adding: Search
    vague: Search
    timely: Search
    dated: Search
    this: Search
    pointing: Search
    reaching: Search
    studying: Search
    referring: Search
    comparing: Search
    than: Search
    definite: Search
    contrast: Search
    denying: Search
    elsewhere: Search
    navigation: Search
    promising: Search
    everyday: Search
    asides: Search
    drawing: Search
    inviting: Search
    narrow: Search
    unsure: Search
    telling: Search
    fractions: Search
    first_person: Search
    emergency: Search
    conditions: Search
    scoping: Search
    supposing: Search
    narrating: Search
    weighing: Search
    asking: Search
    telling_of: Search
    describing: Search
    open_questions: Search
    persons: Search
    numbers: Search
    sensitive: Search
    one_of: Search
    joining: frozenset[str]
    choosing: frozenset[str]
    bare_links: frozenset[str]
    apart: frozenset[str]
    hollow: frozenset[str]
    weak_tags: frozenset[str]
    small: frozenset[str]
    common: frozenset[str]

    def leans(self, text: str) -> bool:
        """Whether a sentence says too little without what stands before it.

        A call to an emergency number says in which case it holds, or the case stands before it.
        """
        if self.emergency.search(text) and not self.conditions.search(text):
            return True
        bare = self.timely.without(text)
        return bool(
            self.leaning.match(text)
            or self.pointing.search(bare)
            or self.this.search(bare)
            or _SAID_BEFORE.match(text)
            or _SAID_AT_END.search(text)
            or _OF_THEM.search(text)
            or (_IT_AT_END.search(text) and len(text.split()) < ENOUGH)
            or (self.comparing.search(text) and not self.than.search(text))
        )

    def asks_of_a_case(self, heading: str) -> bool:
        """Whether a heading asks what holds in one case alone."""
        return heading.endswith("?") and bool(self.supposing.search(heading))

    def points_back(self, heading: str) -> bool:
        """Whether a heading speaks of “this” or “these”, which stood above it."""
        return bool(self.this.search(self.timely.without(heading)) or self.pointing.search(heading))

    def ends_on_pronoun(self, heading: str) -> bool:
        """Whether the words above a list speak of “them” and do not say of whom."""
        return bool(_THEM_AT_END.search(heading)) and not self.persons.search(heading)

    def names_something_known(self, text: str) -> bool:
        """Whether a sentence speaks of “the trials” or of “it”: of which was said before."""
        match = self.definite.match(text)
        rest = text[match.end() :].lstrip() if match else ""
        if rest[:1].islower():
            return True
        pronoun = _PRONOUN.search(text)
        return pronoun is not None and not self.persons.search(text[: pronoun.start()])

    def takes_back(self, text: str) -> bool:
        """Whether a sentence qualifies the one before it, so that the two are never parted."""
        if self.contrast.match(text):
            return True
        begins = self.leaning.match(text) or _SAID_BEFORE.match(text)
        return bool(begins and self.denying.search(text))

    def is_foreign(self, text: str) -> bool:
        """Whether a sentence of some length has none of the words that every sentence has."""
        if self.everyday is NEVER or len(text.split()) < FEW:
            return False
        return not self.everyday.search(text)

    def subjects(self, *texts: str) -> frozenset[str]:
        """The words that tell what something is about, in the form in which `stems` gives them."""
        words = (word for text in texts for word in _WORD.findall(text))
        found = {_stem(word) for word in words if len(word) > 2 or word.isupper()}
        return frozenset(found - self.common)


def stems(text: str) -> set[str]:
    """The words of a text, so that singular and plural compare as one."""
    return {_stem(word) for word in _WORD.findall(text)}


@lru_cache(maxsize=1024)
def restates(question: str, title: str) -> bool:
    """Whether a question asks what the title, which stands beside it, has said."""
    asked = stems(question)
    return len(asked & stems(title)) >= RESTATED * max(1, len(asked))


@lru_cache(maxsize=8192)
def _stem(word: str) -> str:
    word = word.casefold().replace("’", "'").removesuffix("'s")
    if len(word) > 4 and word.endswith("s") and not word.endswith("ss"):
        word = word[:-1]
    return word[:-3] if len(word) > 6 and word.endswith("ing") else word


def has_digit(text: str) -> bool:
    """Whether there is a figure in a text."""
    return bool(_DIGIT.search(text))


def has_phone(text: str) -> bool:
    """Whether there is a telephone number (of seven digits or more) in a text."""
    if not has_digit(text):
        return False
    return any(sum(map(str.isdigit, found[0])) >= 7 for found in _PHONE.finditer(text))


def is_whole(text: str) -> bool:
    """Whether a text looks like whole sentences: it ends as one, and begins as one."""
    first = next((char for char in text if char.isalnum()), "")
    begins = text[:1].isalnum() or text[:1] in _OPENING
    return text.endswith(_WHOLE) and begins and bool(first) and not first.islower()


@lru_cache(maxsize=16)
def language_of(phrases: Phrases) -> Language:
    """The language of some phrases."""
    words = dict(phrases.words)
    return Language(
        leaning=_beginning(words.get("leaning", ())),
        announcing=_anywhere(words.get("announcing", ())),
        adding=_anywhere(words.get("adding", ())),
        vague=_beginning(words.get("vague", ())),
        timely=_anywhere(words.get("timely", ())),
        dated=_anywhere(words.get("dated", ())),
        this=_anywhere(words.get("this", ())),
        pointing=_anywhere(words.get("pointing", ())),
        reaching=_anywhere(words.get("reaching", ())),
        studying=_anywhere(words.get("studying", ())),
        referring=_anywhere(words.get("referring", ())),
        comparing=_anywhere(words.get("comparing", ())),
        than=_anywhere(words.get("than", ())),
        definite=_beginning(words.get("definite", ())),
        contrast=_beginning(words.get("contrast", ())),
        denying=_anywhere(words.get("denying", ())),
        elsewhere=_anywhere(words.get("elsewhere", ())),
        navigation=_beginning(words.get("navigation", ())),
        promising=_beginning(words.get("promising", ())),
        everyday=_anywhere(words.get("everyday", ())),
        asides=_beginning(words.get("asides", ())),
        drawing=_anywhere(words.get("drawing", ())),
        inviting=_anywhere(words.get("inviting", ())),
        narrow=_beginning(words.get("narrow", ())),
        unsure=_anywhere(words.get("unsure", ())),
        telling=_anywhere(words.get("telling", ())),
        fractions=_anywhere(words.get("fractions", ())),
        first_person=_anywhere(words.get("first_person", ()), exact=True),
        emergency=_emergency(words),
        conditions=_anywhere(words.get("conditions", ())),
        scoping=_beginning(words.get("scoping", ())),
        supposing=_anywhere(words.get("supposing", ())),
        narrating=_beginning(words.get("narrating", ())),
        asking=_beginning(words.get("asking", ())),
        telling_of=_beginning(words.get("telling_of", ())),
        describing=_anywhere(words.get("describing", ())),
        open_questions=_beginning(words.get("open_questions", ())),
        persons=_anywhere(words.get("persons", ())),
        numbers=_anywhere(words.get("numbers", ())),
        weighing=_anywhere(words.get("weighing", ())),
        sensitive=_anywhere(words.get("sensitive", ())),
        one_of=_anywhere(words.get("one_of", ())),
        joining=frozenset(word.casefold() for word in words.get("joining", ())),
        choosing=frozenset(word.casefold() for word in words.get("choosing", ())),
        bare_links=frozenset(word.casefold() for word in words.get("bare_links", ())),
        apart=frozenset(word.casefold() for word in words.get("apart", ())),
        hollow=frozenset(word.casefold() for word in words.get("hollow", ())),
        weak_tags=frozenset(word.casefold() for word in words.get("weak_tags", ())),
        small=frozenset(word.casefold() for word in words.get("small", ())),
        common=frozenset(_stem(word) for word in words.get("common", ())),
    )


def _beginning(words: Sequence[str]) -> Search:
    return search_for(words, before=r"\W*", behind=r"(?!\w)")


def _anywhere(words: Sequence[str], *, exact: bool = False) -> Search:
    return search_for(words, before=r"(?<!\w)", behind=r"(?!\w)", exact=exact)


def _emergency(words: Mapping[str, tuple[str, ...]]) -> Search:
    calls = choice(words.get("call", ()))
    if not calls:
        return NEVER
    before = rf"(?<!\w)(?:{calls})\b[^.!?]*?(?<!\w)"
    return search_for(words.get("emergency", ()), before=before, behind=r"(?!\w)")
