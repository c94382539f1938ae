"""Rules about what a text says: asked of each file when it is read, in words and places."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import cast

from hcsite.core.diagnostics import Diagnostic, Level, in_order
from hcsite.features.trust.examination import remark
from hcsite.features.trust.further import (
    leads_further,
    passed_on,
    pdf_alone,
    praise,
    told_language,
    unmarked_shops,
)
from hcsite.features.trust.marks import unmatched_marks
from hcsite.features.trust.pictured import lone_relative_risks
from hcsite.features.trust.promises import privacy_signs
from hcsite.features.trust.shape import (
    cards_without_number,
    half_told_treatment,
    long_stretches,
    unclear_calls,
)
from hcsite.features.trust.signs import signs_of
from hcsite.features.trust.whole import Whole, joined
from hcsite.model.document import Document
from hcsite.model.kinds import Kind
from hcsite.model.matter import Matter, PersonMatter, PostMatter
from hcsite.model.passage import Passage
from hcsite.model.rule import TextRules
from hcsite.prose.claims import claims
from hcsite.prose.doses import find_notation
from hcsite.prose.emergency import Numbers, find_foreign_numbers, numbers_of
from hcsite.prose.evidence import find_promises, find_unsourced
from hcsite.prose.finding import Finding
from hcsite.prose.phi import find_identifiers
from hcsite.prose.plain_language import RULES as PLAIN
from hcsite.prose.plain_language import findings as plain_findings
from hcsite.prose.safety import find_red_flags, find_suicide_wording

EVERYWHERE = frozenset(("PRI-01", "SAF-02", "SAF-04", "SAF-06", "EVI-11"))
"""Rules that are asked of pages and profiles too."""

SHOWN_WHEN_RETRACTED = frozenset(("title", "corrections"))
"""The fields that readers see of a piece that was taken back."""

_HELP = re.compile(
    r"\d{3}|(?i:\b(?:call|phone|ring|contact|ask|tell|talk|speak|emergency|hospital|doctor|GP|nurse"
    r"|pharmacist|midwife)\b)"
)
"""What a warning says where it answers a danger sign: a number, or somebody to turn to."""

_SOURCED = frozenset(("paragraph", "item", "cell"))


@dataclass(frozen=True, slots=True)
class Reading:
    """What the rules found in a text, and the signs in it by which other rules go (`dose`)."""

    diagnostics: tuple[Diagnostic, ...] = ()
    signs: tuple[str, ...] = ()


def read_text(
    document: Document[Matter],
    passages: tuple[Passage, ...],
    rules: TextRules,
    *,
    markup: str = "",
    first_line: int = 1,
    known: frozenset[str] = frozenset(),
) -> Reading:
    """All findings in one file; a function of the file and the rules alone.

    `markup` is the body as it was written, from a line of the file on; `known` are the words that
    the glossary of the hub explains.
    """
    matter = document.matter
    if isinstance(matter, PostMatter):
        if matter.is_retracted:
            passages, markup = (), ""
        asked = rules.asked(matter, document.kind)
    else:
        asked = EVERYWHERE.intersection(rules.rules)
    lines = (*_told_in_fields(document), *passages)
    whole = joined(lines)
    reader = _Reader(document, lines, passages, rules, asked, whole, markup, first_line, known)
    signs = signs_of(passages, whole.text, asked)
    if document.kind is Kind.PAGE and "PRI-12" in rules.rules:
        signs = (*signs, *privacy_signs(lines, rules.analytics))
    return Reading(in_order(reader.findings()), signs)


def _is_answer(passage: Passage) -> bool:
    """Whether it belongs to a box that says where help is."""
    told = passage.box == "warning" and _HELP.search(passage.text) is not None
    return told or passage.box == "emergency"


def _told_in_fields(document: Document[Matter]) -> Iterator[Passage]:
    """What the front matter shows to readers, as passages at the lines of its keys."""
    matter = document.matter
    told: list[tuple[str, str]] = [("summary", matter.summary)]
    if isinstance(matter, PersonMatter):
        told.append(("role", matter.role))
    else:
        told.append(("title", matter.title))
    if isinstance(matter, PostMatter):
        told.extend(_told_in_notes(matter))
        if matter.is_retracted:
            told = [(key, words) for key, words in told if key in SHOWN_WHEN_RETRACTED]
        else:
            told.extend(_told_in_advice(matter))
    for key, words in told:
        if words:
            yield Passage(f"field {key}", words, document.line_of(key))


def _told_in_notes(matter: PostMatter) -> Iterator[tuple[str, str]]:
    """What was put right, why a piece is not kept up, who paid. `was` quotes what was wrong."""
    for item in matter.corrections:
        yield "corrections", item.note
        yield "corrections", item.now
    assurance = matter.assurance
    if assurance.retired is not None:
        yield "retired", assurance.retired.reason
    if assurance.case_story is not None:
        yield "case_story", assurance.case_story.changed
    yield "funding", matter.funding.statement


def _told_in_advice(matter: PostMatter) -> Iterator[tuple[str, str]]:
    yield "key_message", matter.key_message
    yield from (("actions", action) for action in matter.actions)
    for name in ("benefits", "risks", "unknowns"):
        yield name, getattr(matter.assurance, name)
    for card in matter.assurance.emergency:
        yield from (("emergency", sign) for sign in card.signs)
    if matter.image is not None:
        yield from (("image", words) for words in (matter.image.alt, matter.image.caption))
        yield "image", matter.image.src


@dataclass(frozen=True, slots=True)
class _Reader:
    document: Document[Matter]
    lines: tuple[Passage, ...]
    body: tuple[Passage, ...]
    rules: TextRules
    asked: frozenset[str]
    whole: Whole
    markup: str
    first_line: int
    known: frozenset[str]

    def findings(self) -> Iterator[Diagnostic]:
        """Everything that is asked of this file."""
        for item in self._in_whole():
            if item.rule in self.asked:
                yield self._told(item, self.whole.line_at(item.start))
        for passage, item in self._in_passages():
            yield self._told(item, passage.line)
        matter = self.document.matter
        if isinstance(matter, PostMatter) and not matter.is_retracted:
            yield from self._in_piece(cast("Document[PostMatter]", self.document))

    @property
    def _language(self) -> str:
        matter = self.document.matter
        own = "" if isinstance(matter, PersonMatter) else getattr(matter, "lang", "")
        return own or self.rules.language

    @property
    def _numbers(self) -> Numbers | None:
        emergency, advice = self.rules.numbers
        return numbers_of(self.rules.country, emergency=emergency, advice=advice)

    def _in_whole(self) -> Iterator[Finding]:
        text, asked, lang = self.whole.text, self.asked, self._language
        if asked & {"PRI-01", "PRI-02", "PRI-03"}:
            yield from self._identifiers(text)
        if "SAF-02" in asked:
            yield from find_foreign_numbers(text, self._numbers)
        if "SAF-04" in asked:
            yield from find_suicide_wording(text, lang)
        if "SAF-06" in asked:
            yield from find_notation(text)

    def _in_passages(self) -> Iterator[tuple[Passage, Finding]]:
        """Where it matters what stands in quotations, or what kind of passage it is."""
        lang = self._language
        if "EVI-11" in self.asked and claims(self.whole.text, lang, rule="EVI-11"):
            for passage in self.lines:
                yield from ((passage, item) for item in self._promises(passage, lang))
        if "EVI-05" in self.asked:
            for passage in self.body:
                if passage.kind in _SOURCED and not passage.noted:
                    yield from ((passage, item) for item in find_unsourced(passage.text))

    def _promises(self, passage: Passage, lang: str) -> Iterator[Finding]:
        """“Proven” is for readers to judge where the sources are told."""
        sourced = passage.noted or bool(getattr(self.document.matter, "sources", ()))
        for item in find_promises(passage.text, lang):
            if not (sourced and "proven" in item.words.lower()):
                yield item

    def _in_piece(self, document: Document[PostMatter]) -> Iterator[Diagnostic]:
        asked, body = self.asked, self.body
        if "SAF-01" in asked:
            yield from self._flags(document.matter)
        if "SAF-02" in asked and not (self._numbers and self._numbers.emergency):
            yield from cards_without_number(document)
        if not asked.isdisjoint(PLAIN):
            yield from self._plain(document.matter)
        if "EVI-04" in asked:
            yield from unmatched_marks(document, body)
        if "EVI-13" in asked:
            yield from lone_relative_risks(document, body, self._language)
        if "EVI-09" in asked:
            yield from half_told_treatment(document, self.whole.text, self._language)
        if "SAF-03" in asked:
            yield from unclear_calls(document, body)
        if "LAN-08" in asked:
            yield from long_stretches(document, body)
        yield from self._around(document)

    def _around(self, document: Document[PostMatter]) -> Iterator[Diagnostic]:
        asked, body, lang = self.asked, self.body, self._language
        if "DCL-05" in asked:
            yield from unmarked_shops(document, self.markup, self.first_line)
        if "DCL-06" in asked:
            yield from praise(document, body)
        if "EVI-12" in asked:
            yield from leads_further(document, body, lang)
        if "ACC-06" in asked:
            yield from pdf_alone(document)
        if "ACC-08" in asked:
            yield from told_language(document, self.whole.text, lang)
        if "SDA-05" in asked:
            yield from passed_on(document, frozenset(self.rules.contacts))

    def _identifiers(self, text: str) -> Iterable[Finding]:
        matter, ours = self.document.matter, self.rules.contacts
        if not isinstance(matter, PostMatter):
            return find_identifiers(text, allowed=frozenset(ours))
        names = (*matter.authors, *(review.id for review in matter.reviewers), matter.editor)
        staff = (name.replace("-", " ") for name in names if "-" in name)
        story = matter.assurance.case_story is not None
        return find_identifiers(text, allowed=frozenset((*ours, *staff)), case_story=story)

    def _told(self, item: Finding, line: int) -> Diagnostic:
        message = f"“{item.masked}”: {item.why}"
        return remark(self.document, item.rule, message, item.mend, line=line)

    def _flags(self, matter: PostMatter) -> Iterator[Diagnostic]:
        """Each danger sign once, where nothing says what to do about it."""
        carded = any(_is_answer(passage) for passage in self.body)
        if carded or matter.assurance.emergency or matter.promotion.helpline:
            return
        dismissed = {topic.casefold() for topic, _ in matter.assurance.safety}
        for item in find_red_flags(self.whole.text, self._language):
            if dismissed.isdisjoint((item.topic.casefold(), item.words.casefold())):
                told = self._told(item, self.whole.line_at(item.start))
                yield told if item.grave else told.at(Level.WARNING)

    def _plain(self, matter: PostMatter) -> Iterator[Diagnostic]:
        if matter.audience == "clinician":
            return
        terms = tuple(word for item in matter.about for word in (item.name, *item.alt))
        given = plain_findings(
            self.body,
            lang=self._language,
            terms=terms,
            known=self.known,
            grades=self.rules.grades,
            asked=self.asked,
            whole=self.whole.text,
        )
        for item in given:
            line = self.body[item.block].line if item.block >= 0 else 1
            yield remark(
                self.document, item.rule, item.message, item.hint, line=line, level=item.level
            )
