"""Texts of a piece as sentences that know how they may be used."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from hcsite.features.teasers.language import Language, has_digit, has_phone, is_whole, stems
from hcsite.features.teasers.markup import LINK, LINKED, plain
from hcsite.features.teasers.units import BRIEF, SHORT, Run, Sentence
from hcsite.prose.claims import claims
from hcsite.prose.sentences import sentences

SHORTEST, LONGEST = 12, 320
"""Characters of a sentence that can be quoted."""

LONG_WORD, HEADLINE = 3, 0.8
"""Characters of a word that a title begins with a capital, and the share of them that do."""

TOPIC = 8
"""Words at the beginning of a sentence in which it says what it is about."""

EARLY = 5
"""Words at the beginning of a sentence about “the trials” in which it says of what they are."""

LENGTHY = 190
"""Characters above which a sentence is hard to read."""

INVITING = 1.5
"""What an invitation to come or call takes from a sentence, where not only neighbours read."""

HEAVY = 7.2
"""Characters of a word, with the space behind it, above which a text is hard going."""

_LINKED_STOP = re.compile(rf"([.!?…]+){LINKED}")
_ADDRESS = re.compile(r"https?:|www\.|\S@\S|</?\w|\[\^|::")
_CODE = re.compile(r"[{}\\]|(?<!\w)#[^\W\d]|\(\)|\$\w|\w_\w|<-|->|=>|==|\w=\w")
_STRANGE = re.compile(r"[:@#<>\[{}\\$_=]|www\.|\(\)")
"""A sign that every address and all code have."""

_CITED = re.compile(
    r"\(\d{1,3}(?:\s?[,–-]\s?\d{1,3})*(?: p\.? ?\d+)?\)|\[\d{1,3}\]"
    r"|\b(?:[Ff]ig(?:ure|\.)|[Tt]able|[Cc]ase|[Ss]tep|[Ss]ection|[Pp]hase|[Oo]ption|[Ll]evel) \d"
)
"""A number of a reference, or of a figure: it leads nowhere outside of the page."""

_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"")
_DOUBLE = re.compile(r"(?<!\.)\.\.$")
_STRAY = re.compile(r"\s+([,.;:!?])(?!\w)")


@dataclass(frozen=True, slots=True)
class Cutter:
    """Cuts the texts of one piece; `subjects` are the words that tell what it is about.

    `names` are those of them that stand in its title.
    `guarded`: the piece names no helpline, so it says nothing of sensitive subjects elsewhere.
    """

    language: Language
    subjects: frozenset[str]
    lang: str
    guarded: bool = True
    names: frozenset[str] = frozenset()

    def run(self, text: str) -> Run:
        """The sentences of a paragraph; what only sends readers on is left out at its end."""
        raw = sentences(_LINKED_STOP.sub(rf"{LINKED}\1", text), self.lang)
        language = self.language
        found = [self._of_body(part) for part in raw if not language.asides.match(plain(part))]
        found = [one for place, one in enumerate(found) if not _repeats(found[:place][-1:], one)]
        while found and _is_link(raw[-1], first=len(raw) == 1) and found[-1].text == plain(raw[-1]):
            found.pop()
            raw = raw[:-1]
        while found and self._sends_on(raw[-1]) and found[-1].text == plain(raw[-1]):
            found.pop()
            raw = raw[:-1]
        return self._with_findings(found)

    def _with_findings(self, run: list[Sentence]) -> Run:
        """What is told together: who was studied and what was found, a case and whom to call."""
        for index, sentence in enumerate(run[:-1]):
            following = run[index + 1]
            if not following.alone and self.language.emergency.search(following.text):
                run[index] = replace(sentence, open=True)
            if self.language.studying.search(sentence.text):
                run[index] = replace(sentence, open=True)
                run[index + 1] = replace(following, alone=False)
        return tuple(run)

    def _of_body(self, raw: str) -> Sentence:
        sentence = self.sentence(raw)
        if self.language.promising.match(sentence.text):
            return replace(sentence, usable=False)
        if self.language.asking.match(sentence.text):
            return replace(sentence, alone=False)
        return sentence

    def sentence(self, raw: str) -> Sentence:
        """One sentence, judged."""
        text, language = _DOUBLE.sub(".", _STRAY.sub(r"\1", plain(raw))), self.language
        anchored = self.is_anchored(text)
        vague = language.names_something_known(text) and not self._is_named_early(text, anchored)
        words = text.split()
        few = len(words) <= 2 and not text.endswith("?")
        telling = _tells(text, language)
        usable = self._is_usable(text) and not self._sends_on(raw)
        return Sentence(
            text,
            alone=not few and not vague and not language.leans(text),
            bound=language.takes_back(text),
            open=few or text.endswith((":", "?")) or bool(language.announcing.search(text)),
            usable=usable or (few and is_whole(text)),
            anchored=anchored,
            topical=not self.names.isdisjoint(stems(" ".join(words[:TOPIC]))),
            reaching=bool(language.reaching.search(text)),
            offering=not language.choosing.isdisjoint(text.casefold().split()),
            telling=telling,
            own=bool(language.first_person.search(_QUOTED.sub("", text))),
            phone=has_phone(text),
            inviting=bool(language.inviting.search(text)),
            pull=_pull(text, language, telling=telling),
        )

    def _is_named_early(self, text: str, anchored: bool) -> bool:
        """Whether “the trials” are told at once to be those of the subject."""
        if not anchored or not self.language.definite.match(text):
            return anchored
        return not self.subjects.isdisjoint(stems(" ".join(text.split()[:EARLY])))

    def is_anchored(self, text: str) -> bool:
        """Whether a text names what the piece is about."""
        return not self.subjects.isdisjoint(stems(text))

    def may_say(self, text: str) -> bool:
        """Whether a text keeps away from sensitive subjects, or may speak of them."""
        return not (self.guarded and self.language.sensitive.search(text))

    def whole(self, text: str) -> Run:
        """The sentences of a field of front matter, which is meant to hold whole ones."""
        return tuple(self.sentence(part) for part in sentences(_ended(text), self.lang))

    def _is_usable(self, text: str) -> bool:
        return (
            SHORTEST <= len(text) <= LONGEST
            and (is_whole(text) or text.endswith(":"))
            and not is_technical(text)
            and not is_headline(text)
            and not self.language.is_foreign(text)
            and not self.language.elsewhere.search(text)
            and self.may_say(text)
            and not any(claim.level == "error" for claim in claims(text))
        )

    def _sends_on(self, raw: str) -> bool:
        if LINK not in raw:
            return False
        return bool(self.language.navigation.match(plain(raw)) or self._is_bare_link(raw))

    def _is_bare_link(self, raw: str) -> bool:
        """Whether the words of a link are no more than “here”."""
        words = (part.partition(LINKED)[0] for part in raw.split(LINK)[1:])
        return any(word.strip(" .,").casefold() in self.language.bare_links for word in words)


def _repeats(before: Sequence[Sentence], sentence: Sentence) -> bool:
    """Whether a sentence says again what the one before it has said, as a button does."""
    bare = sentence.text.rstrip(".!").casefold()
    return any(bare in other.text.casefold() for other in before)


def _is_link(raw: str, *, first: bool) -> bool:
    """Whether a sentence behind others is a link from end to end, as buttons are."""
    return not first and raw.startswith(LINK) and raw.rstrip(".!?").endswith(LINKED)


def is_technical(text: str) -> bool:
    """Whether there is an address, code or the number of a reference in a text."""
    if _STRANGE.search(text) and (_ADDRESS.search(text) or _CODE.search(text)):
        return True
    return has_digit(text) and _CITED.search(text) is not None


def is_headline(text: str) -> bool:
    """Whether a text is set As a Title is: it is no sentence."""
    long = [word for word in text.split()[1:] if len(word) > LONG_WORD]
    return len(long) > 2 and sum(word[0].isupper() for word in long) >= HEADLINE * len(long)


def _ended(text: str) -> str:
    """A text that ends as a sentence does."""
    text = " ".join(text.split())
    return text if not text or not text[-1].isalnum() else f"{text}."


def _pull(text: str, language: Language, *, telling: bool) -> float:
    """How well a sentence draws readers in: by figures, help and “you”, not by doubts."""
    narrow = bool(language.narrow.match(text))
    drawing = 0.2 * min(3, len(language.drawing.findall(text)))
    found = drawing * (0.5 if narrow else 1) + 0.6 * telling
    found -= INVITING * bool(language.inviting.search(text))
    found -= 1.0 * narrow
    found -= 3.0 * bool(language.unsure.search(text))
    found -= 2.0 * bool(language.narrating.match(text))
    found -= 0.5 * (len(text) / (text.count(" ") + 1) > HEAVY)
    short, long = len(text) < BRIEF, len(text) > LENGTHY
    return found - SHORT * short - 0.5 * long - 0.3 * ("(" in text)


def _tells(text: str, language: Language) -> bool:
    if text.endswith("?") or not language.telling.search(text):
        return False
    return has_digit(text) or bool(language.fractions.search(text))
