"""Rules about what a text says: asked of each file when it is read, in words and places."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from hcsite.core.diagnostics import Diagnostic, Level, in_order
from hcsite.features.trust.promises import privacy_signs
from hcsite.features.trust.signs import signs_of
from hcsite.model.document import Document
from hcsite.model.kinds import Kind
from hcsite.model.matter import Matter, PersonMatter, PostMatter
from hcsite.model.passage import Passage
from hcsite.model.rule import TextRules, known_rules
from hcsite.prose.doses import find_notation
from hcsite.prose.emergency import find_foreign_numbers
from hcsite.prose.evidence import find_promises, find_unsourced
from hcsite.prose.finding import Finding
from hcsite.prose.phi import find_identifiers
from hcsite.prose.plain_language import findings as plain_findings
from hcsite.prose.safety import find_red_flags, find_suicide_wording

PLAIN = frozenset(("LAN-01", "LAN-02", "LAN-05", "LAN-06", "LAN-07", "LAN-09", "LAN-11"))
"""Rules of plain language that are asked of a text as a whole."""

EVERYWHERE = frozenset(("PRI-01", "SAF-04", "SAF-06", "EVI-11"))
"""Rules that are asked of pages and profiles too."""

_CARDS = frozenset(("emergency", "warning"))
_SOURCED = frozenset(("paragraph", "item", "cell"))


@dataclass(frozen=True, slots=True)
class Reading:
    """What the rules found in a text, and the signs in it by which other rules go (`dose`)."""

    diagnostics: tuple[Diagnostic, ...] = ()
    signs: tuple[str, ...] = ()


def read_text(
    document: Document[Matter], passages: tuple[Passage, ...], rules: TextRules
) -> Reading:
    """All findings in one file; a function of the file and the rules alone."""
    matter = document.matter
    if isinstance(matter, PostMatter):
        asked = rules.asked(matter, document.kind)
    else:
        asked = rules.rules & EVERYWHERE
    lines = (*_told_in_fields(document), *passages)
    reader = _Reader(document, lines, passages, rules, asked)
    signs = signs_of(passages, asked)
    if document.kind is Kind.PAGE and "PRI-12" in rules.rules:
        signs = (*signs, *privacy_signs(lines, rules.analytics))
    return Reading(in_order(reader.findings()), signs)


def _told_in_fields(document: Document[Matter]) -> Iterator[Passage]:
    """What the front matter shows to readers, as passages at the lines of its keys."""
    matter = document.matter
    told: list[tuple[str, str]] = [("summary", matter.summary)]
    if isinstance(matter, PersonMatter):
        told.append(("role", matter.role))
    else:
        told.append(("title", matter.title))
    if isinstance(matter, PostMatter):
        told.append(("key_message", matter.key_message))
        told.extend(("actions", action) for action in matter.actions)
        balance = ("benefits", "risks", "unknowns")
        told.extend((name, getattr(matter.assurance, name)) for name in balance)
        if matter.image is not None:
            told.extend(("image", words) for words in (matter.image.alt, matter.image.caption))
            told.append(("image", matter.image.src))
    for key, words in told:
        if words:
            yield Passage(f"field {key}", words, document.line_of(key))


@dataclass(frozen=True, slots=True)
class _Reader:
    document: Document[Matter]
    lines: tuple[Passage, ...]
    body: tuple[Passage, ...]
    rules: TextRules
    asked: frozenset[str]

    def findings(self) -> Iterator[Diagnostic]:
        """Everything that is asked of this file."""
        for passage in self.lines:
            for item in self._in_passage(passage):
                yield self._told(item, passage.line)
        if "SAF-01" in self.asked:
            yield from self._flags()
        if self.asked & PLAIN:
            yield from self._plain()

    @property
    def _language(self) -> str:
        matter = self.document.matter
        own = "" if isinstance(matter, PersonMatter) else getattr(matter, "lang", "")
        return own or self.rules.language

    def _in_passage(self, passage: Passage) -> Iterable[Finding]:
        text, asked, lang = passage.text, self.asked, self._language
        found: list[Finding] = []
        if asked & {"PRI-01", "PRI-02", "PRI-03"}:
            found.extend(self._identifiers(text))
        if "SAF-02" in asked and self.rules.country:
            found.extend(find_foreign_numbers(text, self.rules.country))
        if "SAF-04" in asked:
            found.extend(find_suicide_wording(text, lang))
        if "SAF-06" in asked:
            found.extend(find_notation(text))
        if "EVI-11" in asked:
            found.extend(find_promises(text, lang))
        if "EVI-05" in asked and passage.kind in _SOURCED and not passage.noted:
            found.extend(find_unsourced(text))
        return (item for item in found if item.rule in asked)

    def _identifiers(self, text: str) -> Iterable[Finding]:
        matter = self.document.matter
        story = isinstance(matter, PostMatter) and matter.assurance.case_story is not None
        return find_identifiers(text, allowed=frozenset(self.rules.contacts), case_story=story)

    def _told(self, item: Finding, line: int) -> Diagnostic:
        rule = known_rules()[item.rule]
        message = f"“{item.masked}”: {item.why}"
        path = self.document.path
        return Diagnostic(item.rule, rule.level, message, path=path, line=line, hint=item.mend)

    def _flags(self) -> Iterator[Diagnostic]:
        """Each danger sign once, where nothing says what to do about it."""
        matter = self.document.matter
        if not isinstance(matter, PostMatter):
            return
        carded = any(passage.box in _CARDS for passage in self.body)
        if carded or matter.assurance.emergency or matter.promotion.helpline:
            return
        dismissed = {topic.casefold() for topic, _ in matter.assurance.safety}
        seen: set[str] = set()
        for passage in self.lines:
            for item in find_red_flags(passage.text, self._language):
                words = {item.topic.casefold(), item.words.casefold()}
                if item.topic not in seen and dismissed.isdisjoint(words):
                    seen.add(item.topic)
                    told = self._told(item, passage.line)
                    yield told if item.grave else told.at(Level.WARNING)

    def _plain(self) -> Iterator[Diagnostic]:
        matter = self.document.matter
        if not isinstance(matter, PostMatter) or matter.audience == "clinician":
            return
        terms = tuple(word for item in matter.about for word in (item.name, *item.alt))
        given = plain_findings(
            self.body, lang=self._language, terms=terms, grades=self.rules.grades
        )
        for item in given:
            if item.rule in self.asked:
                line = self.body[item.block].line if item.block >= 0 else 1
                path = self.document.path
                yield Diagnostic(
                    item.rule, item.level, item.message, path=path, line=line, hint=item.hint
                )
