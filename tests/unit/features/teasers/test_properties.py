"""What holds for every piece that anybody can write."""

from __future__ import annotations

import re
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from hcsite.features.teasers.view import PieceView
from hcsite.model.promotion import Promotion
from hcsite.prose.counting import measure
from hcsite.prose.figures import missing_figures
from hcsite.prose.likeness import FAIL_ABOVE, containment
from tests.unit.features.teasers.pieces import all_text, composed, every_platform, html, piece

WORDS = st.sampled_from(
    "norovirus soap water rest hands people doctors 12 days 3 in 10 % not never may it they "
    "this however but children adults feel better 38°C call us often 🤢 ¡ola! مرحبا".split()
)
SENTENCE = st.lists(WORDS, min_size=2, max_size=14).map(
    lambda words: f"{' '.join(words).capitalize()}."
)
PARAGRAPH = st.lists(SENTENCE, min_size=1, max_size=5).map(" ".join)
LIST = st.lists(SENTENCE, min_size=1, max_size=5).map(
    lambda items: "\n".join(f"- {item}" for item in items)
)
HEADING = st.lists(WORDS, min_size=1, max_size=6).map(lambda words: f"## {' '.join(words)}?")
BODY = st.lists(st.one_of(PARAGRAPH, LIST, HEADING), max_size=9).map("\n\n".join)
KEPT = st.sampled_from([(), ("Only for adults.",), ("for adults in England", "Ask first.")])


@st.composite
def pieces(draw: st.DrawFn) -> PieceView:
    """A piece with anything in it."""
    view = piece(
        title=draw(st.text(min_size=1, max_size=90).filter(str.strip)),
        summary=draw(st.one_of(st.just(""), PARAGRAPH)),
        key_message=draw(st.one_of(st.just(""), SENTENCE)),
        actions=tuple(draw(st.lists(SENTENCE, max_size=3))),
        tags=tuple(draw(st.lists(st.text(max_size=12), max_size=3))),
        body=html(draw(BODY)),
        staff=2,
    )
    return replace(view, promotion=Promotion(must_keep=draw(KEPT)))


@settings(max_examples=25)
@given(pieces())
def test_what_every_teaser_is(view: PieceView) -> None:
    """It fits, keeps what must be kept, and invents no figure; no two that meet are alike."""
    result = composed(view)
    platforms = {platform.id: platform for platform in every_platform()}
    fields = (view.title, view.summary, view.key_message, *view.actions, view.body)
    source = " | ".join(fields)  # apart, or “0” and “May” would be a date
    source += f"\n{view.reviewed}\nNHS 2024 {view.url} {view.short_url} {' '.join(view.tags)}"
    for teaser in result.teasers:
        assert measure(teaser.text, platforms[teaser.platform].text).fits
        said = " ".join(all_text(teaser).casefold().split())
        assert all(word.casefold() in said for word in view.promotion.must_keep)
        bare = re.sub(r"#\S+", "", teaser.text.replace(teaser.url, ""))  # tags join words
        assert () == missing_figures(_unnumbered(bare), source)
    kept = " ".join(view.promotion.must_keep)
    _check_likeness([(t.variant, t.platform, t.text) for t in result.teasers], kept)


@settings(max_examples=8)
@given(pieces())
def test_the_same_piece_gives_the_same_texts(view: PieceView) -> None:
    """Composing twice changes nothing."""
    assert composed(view) == composed(view)


def _unnumbered(text: str) -> str:
    return "\n".join(line.partition(". ")[2] or line for line in text.splitlines())


def _check_likeness(texts: list[tuple[str, str, str]], kept: str) -> None:
    if kept:
        return  # what every text must say makes short ones alike
    for number, (variant, platform, text) in enumerate(texts):
        for other_variant, other_platform, other in texts[:number]:
            if variant == other_variant or platform == other_platform:
                assert containment(text, other) <= FAIL_ABOVE
