"""Rules on what stands around a text: its language, where it leads, what goes out beside it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath

from hcsite.core.diagnostics import Diagnostic, Level
from hcsite.features.trust.examination import remark
from hcsite.model.document import Document
from hcsite.model.matter import PostMatter
from hcsite.model.passage import Passage
from hcsite.model.promotion import Promotion
from hcsite.prose.commerce import earning_links
from hcsite.prose.languages import other_language
from hcsite.prose.phi import find_identifiers
from hcsite.prose.plain_language import is_english

FEW_WORDS = 150
"""A page of fewer words beside a PDF says less than the PDF does."""

_ONWARD = re.compile(
    r"(?i)\b(?:(?:more|further|other|where to (?:find|get)|get|find)\s+(?:\w+\s+)?"
    r"(?:help|support|information|reading|advice|resources?)|learn more|find out more|read more"
    r"|helplines?|support groups?|useful (?:links|contacts|websites)|resources|see also)\b"
)
_PRAISE = re.compile(
    r"(?i)\b(?:testimonials?|success stor(?:y|ies)|(?:what|hear from) (?:our|my) "
    r"(?:patients?|clients?|customers?)(?: say)?|(?:patient|client|customer) reviews?"
    r"|our happy (?:patients|clients|customers))\b"
)
_VARY = re.compile(r"(?i)\b(?:results?|outcomes?|effects?)\b.{0,40}\b(?:vary|differ|not typical)\b")
_EFFECT = re.compile(
    r"(?i)\b(?:cured|healed|saved my life|changed my life|works? wonders|pain[- ]free|100 ?%"
    r"|no longer need|gone (?:for good|forever))\b"
)


def unmarked_shops(
    document: Document[PostMatter], markup: str, first_line: int
) -> Iterator[Diagnostic]:
    """DCL-05: a link that may earn money says so; each place once."""
    for link in earning_links(markup):
        what = "pays for sales" if link.paid else "leads to a shop"
        message = f"This link {what}, and is not marked as sponsored: {link.url[:80]}"
        hint = 'Take it out, or write <a href="…" rel="sponsored">. If nobody is paid, waive it.'
        line = first_line + markup.count("\n", 0, link.start)
        level = None if link.paid else Level.INFO
        yield remark(document, "DCL-05", message, hint, line=line, level=level)


def praise(document: Document[PostMatter], passages: Iterable[Passage]) -> Iterator[Diagnostic]:
    """DCL-06: what patients say in praise has their leave, promises nothing, and is not typical."""
    passages = tuple(passages)
    heads = [p for p in passages if p.kind in ("heading", "title") and _PRAISE.search(p.text)]
    if not heads:
        return
    line = heads[0].line
    story = document.matter.assurance.case_story
    if story is None or not story.authorisation:
        message = "What patients say in praise stands here without a record of their permission."
        hint = "Add “case_story:” with the number of the written permission (authorisation)."
        yield remark(document, "DCL-06", message, hint, line=line)
    if not any(_VARY.search(passage.text) for passage in passages):
        message = "Nothing says that others may fare otherwise than those who praise here."
        hint = "Add a sentence such as “Results vary from person to person”."
        yield remark(document, "DCL-06", message, hint, line=line)
    for passage in passages:
        if passage.kind == "quote" and (found := _EFFECT.search(passage.text)):
            message = f"“{found[0]}” in words of praise promises an effect."
            hint = "Leave the sentence out: one person's success proves nothing."
            yield remark(document, "DCL-06", message, hint, line=passage.line)


def leads_further(
    document: Document[PostMatter], passages: Iterable[Passage], lang: str
) -> Iterator[Diagnostic]:
    """EVI-12: a heading or a box leads readers to more help."""
    if not is_english(lang) or document.matter.promotion.helpline:
        return
    heads = (p for p in passages if p.kind in ("heading", "title"))
    if not any(head.box == "cta" or _ONWARD.search(head.text) for head in heads):
        message = "Nothing in this piece leads readers further."
        hint = "Add a heading such as “More help” with links to a support group or a guide."
        yield remark(document, "EVI-12", message, hint, line=1)


def pdf_alone(document: Document[PostMatter]) -> Iterator[Diagnostic]:
    """ACC-06: a page that leads to a PDF says itself what readers need."""
    if document.body.words >= FEW_WORDS:
        return
    for link in document.body.links:
        if PurePosixPath(link.target.partition("#")[0]).suffix.lower() == ".pdf":
            message = "This page says little beside its PDF, which is hard to read on a telephone."
            hint = "Say on the page what the PDF says, and offer the PDF beside it."
            yield remark(document, "ACC-06", message, hint, line=link.line)
            return


def told_language(document: Document[PostMatter], text: str, lang: str) -> Iterator[Diagnostic]:
    """ACC-08: the text is in the language that its page names."""
    found = other_language(text, lang)
    if found:
        what = f"letters of the script {found}" if found.istitle() else f"words of “{found}”"
        message = f"The page names “{lang}” as its language, and the text has {what}."
        hint = "Write the language of the text, such as “lang: es”."
        line = document.line_of("lang")
        yield remark(document, "ACC-08", message, hint, line=line, level=Level.WARNING)


def passed_on(document: Document[PostMatter], contacts: frozenset[str]) -> Iterator[Diagnostic]:
    """SDA-05: what is written for platforms tells of no patient, and who paid is not left out."""
    matter = document.matter
    promotion = matter.promotion
    if promotion == _NOTHING and not matter.funding.sponsor:
        return
    for key, text in _texts(promotion):
        for item in find_identifiers(text, allowed=contacts):
            level = None if item.rule == "PRI-01" else Level.WARNING
            message = f"“{item.masked}”: {item.why}"
            line = document.line_of(key)
            yield remark(document, "SDA-05", message, item.mend, line=line, level=level)
    sponsor = matter.funding.sponsor.casefold()
    kept = " ".join(promotion.must_keep).casefold()
    if sponsor and sponsor not in kept and promotion.promote is not False:
        message = "Texts for platforms do not have to say who paid for this piece."
        hint = f'Add: must_keep: ["Paid for by {matter.funding.sponsor}."]; or promote: no'
        line = document.line_of("funding")
        yield remark(document, "SDA-05", message, hint, line=line, level=Level.WARNING)


_NOTHING = Promotion()


def _texts(promotion: Promotion) -> Iterator[tuple[str, str]]:
    for override in promotion.teasers:
        yield "teasers", f"{override.title}\n{override.text}"
    if promotion.stat is not None:
        yield "stat", promotion.stat.text
    if promotion.quote is not None:
        yield "quote", f"{promotion.quote.text}\n{promotion.quote.speaker}"
    for key in ("question", "myth", "fact"):
        yield key, getattr(promotion, key)
    yield "key_points", "\n".join(promotion.key_points)
