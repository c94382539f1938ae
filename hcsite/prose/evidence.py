"""Words that need a source, and words that no source can bear."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import Final

from hcsite.prose.claims import claims
from hcsite.prose.finding import Finding
from hcsite.prose.spans import spans, within

_NUMBER: Final = r"(?:\d[\d,.]{0,11}|one|two|three|four|five|six|seven|eight|nine|ten)"
_WHOLE: Final = r"(?:\d[\d,]{0,11}|ten|twenty|fifty|(?:a |one )?(?:hundred|thousand|million))"
_MONTH: Final = (
    "January|February|March|April|May|June|July|August|September|October|November|December"
)
_SAYS: Final = (
    "shows?|shown|showed|suggests?|suggested|finds?|found|proves?|proved|proven|confirms?|confirmed"
    "|says?|agree"
)
_CLAIM: Final = re.compile(
    rf"""\d(?<![\d.,].)[\d.,]{{0,11}}\ ?(?:%|per\ ?cent\b)
    |\b{_NUMBER}\ (?:in|out\ of)\ (?:every\ )?{_WHOLE}\b(?!\ (?:{_MONTH}))
    |\b(?:stud(?:y|ies)|trials?|research|evidence|reviews?|experts?|scientists?)
      \ (?:(?:has|have|also|clearly)\ ){{0,2}}(?:{_SAYS})\b
    |\bproven\b
    |\b(?:reduc|lower|cut|rais|increas|halv|doubl)\w{{0,3}}\ (?:your|the|their|a|any)\ (?:\w+\ )?
      (?:risks?|chances?|odds)\b
    |\b(?:twice|(?:\d{{1,3}}|two|three|four|five|ten)\ times)\ (?:as|more)\ (?:likely|common)\b""",
    re.IGNORECASE | re.VERBOSE,
)
_MOST_QUOTED: Final = 50
"""After so many places in quotations the next is not looked at."""


def find_unsourced(block: str) -> tuple[Finding, ...]:
    """Figures and findings in a block of text that ask for a source (EVI-05), in order.

    For paragraphs, list items and cells without a marker of a source; the caller knows which.
    """
    why = "Readers cannot tell where this comes from."
    mend = "Put the marker of a source behind it, such as [^who2023], or say it without the figure."
    return tuple(
        Finding("EVI-05", "unsourced", match[0], match.start(), why, mend)
        for match in _CLAIM.finditer(block)
    )


def find_promises(text: str, lang: str = "en") -> tuple[Finding, ...]:
    """Promises such as “cure” and “miracle” (EVI-11), in the order of the text.

    Not where they are denied, called a myth, or quoted. Each thing once.
    """
    return tuple(sorted(_promises(text, lang), key=lambda finding: finding.start))


def _promises(text: str, lang: str) -> Iterator[Finding]:
    for claim in claims(text, lang, rule="EVI-11"):
        start = _outside_quotes(text, claim.words)
        if start >= 0:
            grave, words = claim.level == "error", claim.words
            yield Finding("EVI-11", "promise", words, start, claim.why, claim.instead, grave=grave)


def _outside_quotes(text: str, words: str) -> int:
    """Give the first place of the words that is not in a quotation, or -1."""
    find = r"\s+".join(map(re.escape, words.split())).replace("'", "['’]")
    quoted = tuple(span for span in spans(text) if text[span[0]] in "\"'“‘«„")
    for match in islice(re.finditer(find, text), _MOST_QUOTED):
        if not within(match.start(), quoted):
            return match.start()
    return -1
