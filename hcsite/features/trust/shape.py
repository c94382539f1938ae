"""Rules about how a piece is laid out: headings, lists, call-outs, the parts of a treatment."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from hcsite.core.diagnostics import Diagnostic, Level
from hcsite.features.trust.examination import remark
from hcsite.model.document import Document
from hcsite.model.matter import PostMatter
from hcsite.model.passage import Passage
from hcsite.prose.plain_language import is_english

MOST_WORDS = 300
"""Words that are read on end; half as many more are let pass, for nobody counts."""

MOST_ITEMS = 7
MOST_CALLS = 2
"""Call-outs of one kind: of more, none is read."""

CALLS = ("emergency", "warning")

_READ = frozenset({"paragraph", "item", "quote", "definition"})
_ACTION = re.compile(
    r"(?i)\b(?:call|phone|ring|dial|text|go|get|see|visit|ask|tell|talk|speak|contact|book|use|seek"
    r"|stop|do not|don['’]t|never|avoid|keep|take|leave|wait|wash|check|find|make|move|give|sit|lie"
    r"|signs?|symptoms?)\b"
)
_PARTS: Mapping[str, str] = {
    "how it works": r"works?\b|working|what (?:it|they) do|what happens|acts? on|blocks?",
    "what it brings": (
        r"benefit|helps?\b|improve|reliev|success|effective|advantage|lowers?|prevents?"
    ),
    "what it can do to people": (
        r"risk|side[ -]effect|harm|complication|unwanted|danger|safe\b|safety|bleeding"
    ),
    "what happens without it": (
        r"without (?:it|treatment|medicine|surgery|an operation)|no treatment|not treated|untreated"
        r"|do nothing|watchful|(?:do not|don['’]t|not) (?:have|take|treat|get) (?:it|treat)"
        r"|not having|wait and see"
    ),
    "what else there is": (
        r"other (?:\w+ )?(?:way|option|choice|treatment|medicine)|alternativ|instead|choices"
    ),
}
"""What people need to know to choose a treatment, and words by which a text tells it."""

_FIND = {part: re.compile(f"(?i)\\b(?:{words})") for part, words in _PARTS.items()}


def cards_without_number(document: Document[PostMatter]) -> Iterator[Diagnostic]:
    """SAF-02: a card at the top tells whom to call; asked where no number of the hub is known."""
    cards = document.matter.assurance.emergency
    if any(card.signs and card.level == "emergency" for card in cards):
        message = "The emergency card names no number, because none is known for this hub."
        hint = (
            'Write numbers = ["112"], with those of your country, below [emergency] in site.toml.'
        )
        line = document.line_of("emergency")
        yield remark(document, "SAF-02", message, hint, line=line, level=Level.WARNING)


def long_stretches(
    document: Document[PostMatter], passages: Iterable[Passage]
) -> Iterator[Diagnostic]:
    """LAN-08: a heading every 300 words or so, and no more than seven items in a list."""
    words, since, told = 0, 0, False
    for passage in passages:
        if passage.kind == "heading":
            words, since, told = 0, 0, False
        elif passage.kind in _READ:
            since = since or passage.line
            words += len(passage.text.split())
            if words > MOST_WORDS * 1.5 and not told:
                told = True
                message = f"From here more than {MOST_WORDS} words follow without a heading."
                hint = "Add headings that say what comes, one for each thought."
                yield remark(document, "LAN-08", message, hint, line=since)
        if passage.item == MOST_ITEMS + 1:
            message = f"This list has more than {MOST_ITEMS} items."
            hint = "Make two lists of it with a heading each, or leave the least important out."
            yield remark(document, "LAN-08", message, hint, line=passage.line)


def unclear_calls(
    document: Document[PostMatter], passages: Iterable[Passage]
) -> Iterator[Diagnostic]:
    """SAF-03: the title of an emergency box says what to do; there are few call-outs of a kind."""
    titles = [item for item in passages if item.kind == "title" and item.box in CALLS]
    counts = Counter(item.box for item in titles)
    for item in titles:
        is_clear = _ACTION.search(item.text) or any(char.isdigit() for char in item.text)
        if item.box == "emergency" and not is_clear:
            message = f"The title “{item.text[:60]}” does not say what to do."
            hint = "Begin with the action, and end with “if:”, such as “Call 999 if:”."
            yield remark(document, "SAF-03", message, hint, line=item.line)
    for box, count in counts.items():
        if count > MOST_CALLS:
            message = f"There are {count} boxes of the kind “{box}”; of so many none is read."
            hint = f"Keep {MOST_CALLS} at most, and join the signs that ask for the same."
            line = next(item.line for item in titles if item.box == box)
            yield remark(document, "SAF-03", message, hint, line=line)


def half_told_treatment(
    document: Document[PostMatter], text: str, lang: str
) -> Iterator[Diagnostic]:
    """EVI-09: what people need to know to choose a treatment, wherever in the text it is told.

    A note, unless the text keeps silent on what it brings or what it can do to people.
    """
    matter = document.matter
    if matter.kind != "treatment" or not is_english(lang):
        return
    told = {
        "what it brings": matter.assurance.benefits,
        "what it can do to people": matter.assurance.risks,
    }
    lacks = [part for part, find in _FIND.items() if not (told.get(part) or find.search(text))]
    if lacks:
        message = f"This piece on a treatment does not tell {' or '.join(lacks)}."
        hint = "Add a heading for each, in words such as “Other choices”."
        line, level = document.line_of("kind"), None if told.keys() & set(lacks) else Level.INFO
        yield remark(document, "EVI-09", message, hint, line=line, level=level)
