"""EVI-13: an infographic gives no relative risk alone."""

from __future__ import annotations

from dataclasses import replace

import pytest

from hcsite.features.trust.pictured import lone_relative_risks
from hcsite.model.document import Body, Document
from hcsite.model.kinds import Kind
from hcsite.model.matter import PostMatter
from hcsite.model.passage import Passage

DOCUMENT = Document("content/infographics/a.md", Kind.INFOGRAPHIC, PostMatter("A"), Body())


@pytest.mark.parametrize(
    ("texts", "lines"),
    [
        (("Twice as likely to get a clot.",), [5]),
        (("2 of 100 people instead of 1 of 100: twice as likely to get a clot.",), []),
        (("Cuts your risk by 30%.", "Rest at home."), [5]),
        (("50 %", "higher risk of stroke in smokers."), [5]),
        (("Smokers have twice the risk.",), [5]),
        (("People who smoke have 2 times higher risk: 4 of 100, not 2 of 100.",), []),
        (("The chances are 50 % in the higher risk group.",), []),
        (("Sleep 7 hours.",), []),
    ],
)
def test_a_relative_risk_needs_the_absolute_one(texts: tuple[str, ...], lines: list[int]) -> None:
    """In the same block; only infographics are asked, and only in English."""
    passages = tuple(Passage("paragraph", t, 5 + n, "big-number") for n, t in enumerate(texts))
    assert lines == [item.line for item in lone_relative_risks(DOCUMENT, passages, "en-GB")]
    assert [] == [*lone_relative_risks(DOCUMENT, passages, "de")]
    post = replace(DOCUMENT, kind=Kind.POST)
    assert [] == [*lone_relative_risks(post, passages, "en-GB")]
