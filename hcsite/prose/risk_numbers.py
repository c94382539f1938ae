"""Numbers that readers misread: bare shares, “twice as likely”, mixed wholes, decimals."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from hcsite.prose.blocks import Block, prose

Kind = Literal["share", "relative", "mixed", "decimal"]

_MANY = r"(?:\d[\d,]*|one|two|three|four|five|six|seven|eight|nine|ten|half|fewer|more|less|about)"
_FREQUENCY = re.compile(
    rf"\b{_MANY} (?:\w+ ){{0,2}}?(?:in|out of|of|for) (?:every |each |about )?"
    r"(?P<whole>\d[\d,]*|ten|a hundred|one hundred|a thousand|one thousand)\b(?! ?(?:%|per ?cent))",
    re.IGNORECASE,
)
_WHOLE = re.compile(r" (?:in|of|for|every|each|about) (?:\d|ten\b|(?:a|one) (?:hundred|thousand))")
_NUMBER = re.compile(r" \d")
_NUMBERS = (" ten", "hundred", "thousand")
_SIGNS = (
    "%",
    "per cent",
    "percent",
    "doubl",
    "tripl",
    "halv",
    "quadrupl",
    "twice",
    "times",
    "by half",
    "thirds",
    "a third",
)
"""What a text holds where one of the other patterns may match."""

_SHARE = re.compile(r"(?<![\w.])(?:\d{1,2}(?:\.\d+)?|\.\d+) ?(?:%|per ?cent\b)(?!-)", re.IGNORECASE)
_RISK = r"(?:risks?|chances?|odds|likelihood)"
_PERCENT = r"\d+(?:\.\d+)? ?(?:%|per ?cent)"
_RELATIVE = re.compile(
    rf"\b(?:doubl|tripl|halv|quadrupl)(?:e|es|ed|ing) (?:\w+ ){{0,3}}?{_RISK}\b"
    r"|\b(?:twice|(?:two|three|four|five|six|ten|\d+(?:\.\d+)?)(?: to \w+)?[- ]times)"
    r" (?:as|more) likely\b"
    rf"|\b{_PERCENT} (?:more|less) likely\b"
    r"|\b(?:twice|(?:two|three|four|five|six|ten|\d+(?:\.\d+)?)[- ]times)"
    rf" (?:the|a) (?:\w+ )?{_RISK}\b"
    rf"|\b(?:{_PERCENT}|times) (?:higher|lower|greater|smaller|increased|reduced)"
    rf" (?:\w+ )?{_RISK}\b"
    rf"|\b(?:cut|reduc|rais|lower|increas)\w* (?:your |the |their |a )?(?:\w+ )?{_RISK}"
    rf" (?:\w+ ){{0,6}}?by (?:{_PERCENT}|half|a third|two thirds)",
    re.IGNORECASE,
)
_DECIMAL = re.compile(
    r"(?<![\w.,])\d+\.\d+ ?(?:%|per ?cent\b|(?:times|people|adults|children|women|men|in)\b)",
    re.IGNORECASE,
)
_OF_PEOPLE = re.compile(
    r"\b(?:risks?|chances?|likely|likelihood|odds|probability|people|persons?|adults?|child(?:ren)?"
    r"|women|men|patients?|cases|deaths?|die[ds]?|babies|infants|survival|survived?|effective"
    r"|recover|get|infected)\b",
    re.IGNORECASE,
)
_OF_THINGS = re.compile(
    r"\b(?:alcohol|ethanol|isopropanol|solution|bleach|fat|cocoa|cotton|juice|discount|off|fees?|price"
    r"|costs?|rating|disability|battery|humidity|oxygen|saturation|capacity|tax|interest|salary|income"
    r"|budget|data|dataset|zoom|screen|hba1c|saline|cream|confidence|threshold|sensitivity)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class RiskNumber:
    """A number that readers may misread, why, and the number of its block.

    `share`: a percentage of people without how many that is. `relative`: “twice as likely” without
    how likely. `mixed`: two wholes in one block (1 in 10 and 3 in 250). `decimal`: 3.7 %.
    """

    kind: Kind
    words: str
    block: int


def risk_numbers(blocks: tuple[Block, ...]) -> tuple[RiskNumber, ...]:
    """The numbers on risks in an English text that readers may misread, in its order."""
    return tuple(
        RiskNumber(kind, words, number)
        for number, block in prose(blocks)
        for kind, words in _found(block.text)
    )


def _found(text: str) -> Iterator[tuple[Kind, str]]:
    counted = _NUMBER.search(text) or any(word in text for word in _NUMBERS)
    frequencies = list(_FREQUENCY.finditer(text)) if counted and _WHOLE.search(text) else []
    wholes = {_number(match["whole"]): match[0] for match in frequencies}
    if len(wholes) > 1:
        yield "mixed", " and ".join(list(wholes.values())[:2])
    if not any(sign in text for sign in _SIGNS):
        return
    relative = None if frequencies else _RELATIVE.search(text)
    if relative:
        yield "relative", relative[0]
    decimal = _DECIMAL.search(text)
    share = None if frequencies or relative or decimal else _SHARE.search(text)
    number = decimal or share
    if number and _OF_PEOPLE.search(text) and not _OF_THINGS.search(text):
        yield "decimal" if decimal else "share", number[0]


def _number(whole: str) -> str:
    """A whole in digits, so that “ten” and 10 are the same."""
    named = {"ten": "10", "a hundred": "100", "one hundred": "100"}
    return named.get(
        whole.lower(), "1000" if "thousand" in whole.lower() else whole.replace(",", "")
    )
