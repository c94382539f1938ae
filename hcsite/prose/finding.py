"""What a rule found in a text, in the one shape of all rules on words."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

_ENDS: Final = re.compile(r"[.!?]+[\"'”’)\]]*\s|\n")
_REACH: Final = 300
_WORD: Final = re.compile(r"([^\W\d_])[^\W\d_]+")
_DIGIT: Final = re.compile(r"\d(?=.*\d.*\d)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Finding:
    """Words of a text that a rule speaks of.

    `rule` is an id such as PRI-01, `topic` one word for what was found (`ssn`, `stroke`), `start`
    counts characters from 0. `why` says in one sentence what is wrong, `mend` what to do. `grave`
    tells the worse half of a rule that has two levels.
    """

    rule: str
    topic: str
    words: str
    start: int
    why: str
    mend: str
    grave: bool = False

    @property
    def masked(self) -> str:
        """The words as a log may show them: of what is private the last two digits, first letters.

        So of names and addresses; small letters before a name (“the patient”) stay.
        """
        if not self.rule.startswith("PRI-"):
            return self.words
        words = _DIGIT.sub("•", self.words)
        if self.topic == "name":
            return _WORD.sub(lambda word: word[0] if word[0].islower() else f"{word[1]}…", words)
        return _WORD.sub(r"\1…", words) if self.topic in {"mail", "street"} else words


def sentence_at(text: str, start: int, end: int) -> tuple[str, str]:
    """What stands before and behind some words in their sentence, each at most 300 characters.

    By full stops and line ends alone: for a look around, not for a count.
    """
    before = text[max(0, start - _REACH) : start]
    cut = max((match.end() for match in _ENDS.finditer(before)), default=0)
    behind = text[end : end + _REACH]
    stop = _ENDS.search(behind)
    return before[cut:], behind[: stop.start()] if stop else behind
