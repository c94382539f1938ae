"""All texts for two posts of the sample hub, as they were read and found good.

Where a change is meant, read the new texts aloud first. Then delete the file in `golden/`: the next
run writes it anew, and fails once to say so.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from hcsite.content.document import Settings, read_document
from hcsite.features.teasers.view import Author, Citation, Composed, PieceView
from hcsite.model.kinds import Kind
from hcsite.model.matter import PostMatter
from tests.support.corpus import ROOT
from tests.unit.features.teasers.pieces import composed

GOLDEN = Path(__file__).with_name("golden")


@pytest.mark.parametrize("name", ["salt", "norovirus-at-home"])
def test_texts_are_those_that_were_read(name: str) -> None:
    """Each text, with its further fields and its angle."""
    said = printed(composed(sample(name)))
    path = GOLDEN / f"{name}.txt"
    if not path.exists():
        path.write_text(said, encoding="utf-8")
        pytest.fail(f"{path.name} was written anew: read it, then run the test again")
    assert path.read_text(encoding="utf-8") == said


def sample(name: str) -> PieceView:
    """A post of the sample hub, at an address that every platform takes for one."""
    path = f"content/posts/{name}.md"
    data = (ROOT / path).read_bytes()
    record, body = read_document(data, path=path, kind=Kind.POST, settings=Settings("UTC"))
    assert record.document is not None
    matter = record.document.matter
    assert isinstance(matter, PostMatter)
    return PieceView(
        path=path,
        identity=path,
        slug=name,
        url=f"https://www.willowbrook.org/posts/{name}/",
        title=matter.title,
        summary=matter.summary,
        key_message=matter.key_message,
        actions=matter.actions,
        promotion=matter.promotion,
        tags=matter.tags,
        authors=(Author("samuel-okafor", "Samuel Okafor"),),
        reviewers=("Dr Anna Reid",),
        reviewed="12 October 2026",
        sources=tuple(Citation(s.publisher, s.year) for s in matter.sources),
        organisation="Willowbrook Family Clinic",
        site="Willowbrook Health",
        place="Millbrook",
        lang="en-GB",
        kind=matter.kind,
        audience=matter.audience,
        body=body.decode("utf-8"),
        year="2026",
        short_url="https://wbrk.org/s/k7m2q9",
    )


def printed(result: Composed) -> str:
    """The teasers of a piece, for reading."""
    lines = []
    for teaser in result.teasers:
        head = (teaser.platform, teaser.variant, teaser.angle, f"{teaser.length}/{teaser.limit}")
        parts = [f"[{part.name}] {part.text}" for part in teaser.parts]
        lines += [f"--- {' · '.join(head)}", teaser.text, *parts, ""]
    return "\n".join((*lines, *(f"{d.code} {d.message}" for d in result.diagnostics), ""))
