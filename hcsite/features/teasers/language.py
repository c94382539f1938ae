"""How a language holds sentences together, from the words that its phrases bring along."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from hcsite.features.teasers.phrases import Phrases

ENOUGH = 12
"""Words of a sentence from which “it” at its end stands for something in the sentence."""

FEW = 8
"""Words of a sentence from which its language shows."""

_NEVER = re.compile(r"(?!)")
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_DIGIT = re.compile(r"\d")
_PHONE = re.compile(r"(?<![\w.,])\+?\(?\d(?:[\s().\-\u2010\u2011]{0,2}\d){6,14}(?![\w])")
_SAID_BEFORE = re.compile(r"^\W*(?:\w+\W+){0,3}(?:it|they|them|he|she|him|her)\b", re.IGNORECASE)
_SAID_AT_END = re.compile(r"\b(?:that|this|these|those|so|ones?)[.!]$", re.IGNORECASE)
_IT_AT_END = re.compile(r"\b(?:it|them)[.!]$", re.IGNORECASE)
_PRONOUN = re.compile(r"\b(?:it|its|they|them|their|he|she|him|her|his)\b", re.IGNORECASE)
_ENDS = (".", "!", "?", ":", "…", ".”", "!”", "?”", ".)", '."', '?"', '!"', ".’", *"。！？؟।")  # noqa: RUF001
_OPENING = "“‘\"'«„([¿¡"
_WHOLE = tuple(end for end in _ENDS if end not in {":", "…"})


@dataclass(frozen=True, slots=True)
class Language:
    """What is asked of the sentences of a language: a pattern matches where the answer is yes."""

    leaning: re.Pattern[str]
    announcing: re.Pattern[str]
    adding: re.Pattern[str]
    vague: re.Pattern[str]
    timely: re.Pattern[str]
    dated: re.Pattern[str]
    this: re.Pattern[str]
    pointing: re.Pattern[str]
    studying: re.Pattern[str]
    referring: re.Pattern[str]
    comparing: re.Pattern[str]
    than: re.Pattern[str]
    definite: re.Pattern[str]
    contrast: re.Pattern[str]
    denying: re.Pattern[str]
    elsewhere: re.Pattern[str]
    navigation: re.Pattern[str]
    promising: re.Pattern[str]
    everyday: re.Pattern[str]
    asides: re.Pattern[str]
    drawing: re.Pattern[str]
    inviting: re.Pattern[str]
    narrow: re.Pattern[str]
    unsure: re.Pattern[str]
    telling: re.Pattern[str]
    fractions: re.Pattern[str]
    first_person: re.Pattern[str]
    emergency: re.Pattern[str]
    conditions: re.Pattern[str]
    scoping: re.Pattern[str]
    weighing: re.Pattern[str]
    asking: re.Pattern[str]
    sensitive: re.Pattern[str]
    one_of: re.Pattern[str]
    joining: frozenset[str]
    choosing: frozenset[str]
    bare_links: frozenset[str]
    apart: frozenset[str]
    hollow: frozenset[str]
    weak_tags: frozenset[str]
    common: frozenset[str]

    def leans(self, text: str) -> bool:
        """Whether a sentence says too little without what stands before it.

        A call to an emergency number says in which case it holds, or the case stands before it.
        """
        if self.emergency.search(text) and not self.conditions.search(text):
            return True
        return bool(
            self.leaning.match(text)
            or self.pointing.search(text)
            or self.this.search(self.timely.sub("", text))
            or _SAID_BEFORE.match(text)
            or _SAID_AT_END.search(text)
            or (_IT_AT_END.search(text) and len(text.split()) < ENOUGH)
            or (self.comparing.search(text) and not self.than.search(text))
        )

    def names_something_known(self, text: str) -> bool:
        """Whether a sentence speaks of “the trials” or of “it”: of which was said before."""
        match = self.definite.match(text)
        rest = text[match.end() :].lstrip() if match else ""
        return rest[:1].islower() or bool(_PRONOUN.search(text))

    def takes_back(self, text: str) -> bool:
        """Whether a sentence qualifies the one before it, so that the two are never parted."""
        if self.contrast.match(text):
            return True
        begins = self.leaning.match(text) or _SAID_BEFORE.match(text)
        return bool(begins and self.denying.search(text))

    def is_foreign(self, text: str) -> bool:
        """Whether a sentence of some length has none of the words that every sentence has."""
        if self.everyday is _NEVER or len(text.split()) < FEW:
            return False
        return not self.everyday.search(text)

    def subjects(self, *texts: str) -> frozenset[str]:
        """The words that tell what something is about, in the form in which `stems` gives them."""
        words = (word for text in texts for word in _WORD.findall(text))
        found = {_stem(word) for word in words if len(word) > 3 or word.isupper()}
        return frozenset(found - self.common)


def stems(text: str) -> set[str]:
    """The words of a text, so that singular and plural compare as one."""
    return {_stem(word) for word in _WORD.findall(text)}


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
        first_person=_exactly(words.get("first_person", ())),
        emergency=_emergency(words),
        conditions=_anywhere(words.get("conditions", ())),
        scoping=_beginning(words.get("scoping", ())),
        asking=_beginning(words.get("asking", ())),
        weighing=_anywhere(words.get("weighing", ())),
        sensitive=_anywhere(words.get("sensitive", ())),
        one_of=_anywhere(words.get("one_of", ())),
        joining=frozenset(word.casefold() for word in words.get("joining", ())),
        choosing=frozenset(word.casefold() for word in words.get("choosing", ())),
        bare_links=frozenset(word.casefold() for word in words.get("bare_links", ())),
        apart=frozenset(word.casefold() for word in words.get("apart", ())),
        hollow=frozenset(word.casefold() for word in words.get("hollow", ())),
        weak_tags=frozenset(word.casefold() for word in words.get("weak_tags", ())),
        common=frozenset(_stem(word) for word in words.get("common", ())),
    )


def _beginning(words: Iterable[str]) -> re.Pattern[str]:
    found = _choice(words)
    return re.compile(rf"\W*(?:{found})(?!\w)", re.IGNORECASE) if found else _NEVER


def _anywhere(words: Iterable[str]) -> re.Pattern[str]:
    found = _choice(words)
    return re.compile(rf"(?<!\w)(?:{found})(?!\w)", re.IGNORECASE) if found else _NEVER


def _exactly(words: Iterable[str]) -> re.Pattern[str]:
    found = _choice(words)
    return re.compile(rf"(?<!\w)(?:{found})(?!\w)") if found else _NEVER


def _emergency(words: Mapping[str, tuple[str, ...]]) -> re.Pattern[str]:
    numbers, calls = _choice(words.get("emergency", ())), _choice(words.get("call", ()))
    if not numbers or not calls:
        return _NEVER
    return re.compile(rf"(?<!\w)(?:{calls})\b[^.!?]*?(?<!\w)(?:{numbers})(?!\w)", re.IGNORECASE)


def _choice(words: Iterable[str]) -> str:
    """A pattern for any of some words, the longest first; words that begin alike stand together.

    So a place in a text is compared with a few letters, not with hundreds of words.
    """
    escaped = ([re.escape(sign).replace("'", "['’]") for sign in word] for word in words)
    return _branches(sorted(escaped, key=lambda signs: (-len("".join(signs)), signs)))


def _branches(words: Iterable[list[str]]) -> str:
    by_sign: dict[str, list[list[str]]] = {}
    for signs in words:
        by_sign.setdefault(signs[0] if signs else "", []).append(signs[1:])
    found = [f"{sign}{_branches(rest)}" if sign else "" for sign, rest in by_sign.items()]
    return f"(?:{'|'.join(found)})" if len(found) > 1 else "".join(found)
