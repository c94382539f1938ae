"""EVI-13: an infographic never gives a relative risk alone: pictures travel without their text."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from hcsite.core.diagnostics import Diagnostic
from hcsite.features.trust.examination import remark
from hcsite.model.document import Document
from hcsite.model.kinds import Kind
from hcsite.model.matter import PostMatter
from hcsite.model.passage import Passage
from hcsite.prose.blocks import TextBlock
from hcsite.prose.plain_language import is_english
from hcsite.prose.risk_numbers import risk_numbers

RULE = "EVI-13"


def lone_relative_risks(
    document: Document[PostMatter], passages: tuple[Passage, ...], lang: str
) -> Iterator[Diagnostic]:
    """“Twice as likely”, in a block that does not say how likely."""
    if document.kind is not Kind.INFOGRAPHIC or not is_english(lang):
        return
    for _, group in groupby(passages, key=lambda item: item.box):
        block = tuple(group)
        text = " ".join(passage.text for passage in block)
        for number in risk_numbers((TextBlock("paragraph", text.lower()),)):
            if number.kind == "relative":
                message = f"“{number.words}” does not say how likely that is."
                hint = "Say it with one base: “2 of 100 people instead of 1 of 100”."
                yield remark(document, RULE, message, hint, line=block[0].line)
                break
