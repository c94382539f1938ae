"""How many sentences of a text say what is done, and not who does it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from hcsite.prose.blocks import Block, Sentence, sentences_of

_BE = frozenset("is are was were be been being isn't aren't wasn't weren't".split())
_BETWEEN = frozenset(
    "not also often only usually always never sometimes already still now being been"
    " both all generally then later just ever".split()
)
_IRREGULAR = frozenset(
    """
    beaten begun bent bitten bled blown borne bought bound broken brought built burnt caught chosen
    dealt done drawn driven drunk eaten fed felt fought found forbidden forgotten frozen given grown
    heard held hidden kept known laid led lent lost made meant met paid said seen sent sewn shaken
    shed shot shown shut sold spent spread stuck stung struck sworn taken taught thought thrown told
    torn understood undone withheld withdrawn woken won worn written
    """.split()
)
"""Participles that do not end in -ed; those that are adjectives as often are left out."""

_ADJECTIVES = frozenset(
    """
    advanced advised aged allowed alarmed annoyed ashamed bored balanced blessed bloated blocked
    committed complicated concerned confused congested convinced crowded dated dedicated delighted
    depressed detailed determined diabetes-related disabled disappointed distressed divided educated
    embarrassed excited exhausted experienced exposed frightened frustrated healed impressed
    increased indeed inflamed infected injured interested involved isolated limited located
    married mixed motivated need need-based obliged old-fashioned organised organized overwhelmed
    pleased prepared qualified raised related relaxed relieved required retired satisfied scared
    scheduled shaped sized skilled stressed strained supposed surprised swollen thrilled tired
    unaffected unchanged unexpected unlimited unmarried unrelated untreated unused unvaccinated
    unwanted upset used vaccinated varied worried
    """.split()
)
"""Words that end as participles do, and mostly tell how somebody or something is."""

_WORD = re.compile(r"[a-z]+(?:['-][a-z]+)*|[,;:.()]")
_NO_ADVERB = frozenset({"family", "only", "early", "july", "rely", "reply", "supply", "apply"})


@dataclass(frozen=True, slots=True)
class Voice:
    """How many sentences there are, and those in the passive voice."""

    sentences: int
    passive: tuple[Sentence, ...]

    @property
    def share(self) -> float:
        """The part of the sentences that is passive, from 0 to 1."""
        return len(self.passive) / self.sentences if self.sentences else 0.0


def voice(blocks: tuple[Block, ...]) -> Voice:
    """The sentences of an English text in the passive voice, as far as forms tell."""
    found = sentences_of(blocks)
    return Voice(len(found), tuple([item for item in found if is_passive(item.text)]))


def is_passive(sentence: str) -> bool:
    """Whether a form of “be” and a participle stand together: “the dose is measured”."""
    lowered = sentence.lower().replace("’", "'")
    if _BE.isdisjoint(lowered.split()):
        return False
    expected = False
    for word in _WORD.findall(lowered):
        if word in _BE:
            expected = True
        elif expected and not _may_stand_between(word):
            if _is_participle(word):
                return True
            expected = False
    return False


def _may_stand_between(word: str) -> bool:
    return word in _BETWEEN or (word.endswith("ly") and word not in _NO_ADVERB)


@cache
def _is_participle(word: str) -> bool:
    if word in _IRREGULAR:
        return True
    return len(word) > 4 and word.endswith("ed") and word not in _ADJECTIVES
