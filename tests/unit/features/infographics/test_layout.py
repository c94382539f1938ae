"""The layout of pictures: nothing overlaps, nothing leaves its box, whatever is written."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hcsite.features.infographics.arrange import DRAWN
from hcsite.features.infographics.choice import by_importance
from hcsite.features.infographics.marks import Mark, Sheet
from hcsite.features.infographics.slides import slides_of
from hcsite.features.infographics.view import CHANNELS, POSTER, SLIDE
from hcsite.model.infographic import KINDS, Block, Entry, Infographic
from tests.unit.features.infographics.samples import ALL, BLOCKS, CODE, sheet

SLACK = 2.5
"""Pixels by which ink may be over: letters are hinted, lines have a width."""

WORDS = st.text(
    st.sampled_from("abc äß é … 12 <&\"' مرحبا 高血压 ส🧂\u200d\u202e"), max_size=60
) | st.sampled_from(["Donaudampfschifffahrtsgesellschaft" * 3, "word " * 80, ""])


@st.composite
def infographics(draw: st.DrawFn) -> Infographic:
    """Blocks of all kinds with hostile words."""
    kinds = draw(st.lists(st.sampled_from(KINDS), min_size=1, max_size=5))
    return Infographic(tuple(draw(_blocks(kind)) for kind in kinds))


@st.composite
def _blocks(draw: st.DrawFn, kind: str) -> Block:
    numbers = draw(st.lists(st.floats(0, 1e6), min_size=2, max_size=8))
    rows = tuple(
        Entry(word := draw(WORDS), draw(WORDS), "heart", n, f"{n:g}", (word, f"{n:g}"))
        for n in numbers
    )
    whole = draw(st.integers(1, 1000))
    return Block(
        kind,
        draw(WORDS),
        draw(st.sampled_from(["", "heart"])),
        draw(WORDS),
        tuple(draw(st.lists(WORDS, max_size=2))),
        rows,
        ("Who", "Of 100"),
        draw(st.integers(0, whole)),
        whole,
        draw(st.sampled_from([2, 3])),
    )


def _reach(mark: Mark) -> tuple[float, float, float, float]:
    """From where to where a mark reaches, in its piece."""
    if mark.d == "figure":  # a person is slender, in a square
        return mark.x + mark.w * 0.27, mark.y, mark.x + mark.w * 0.73, mark.y + mark.h
    if mark.kind != "text":
        return mark.x, mark.y, mark.x + mark.w, mark.y + mark.h
    left = {"start": 0.0, "middle": mark.w / 2, "end": mark.w}[mark.anchor]
    return mark.x - left, mark.y - mark.size * 0.7, mark.x - left + mark.w, mark.y + mark.size * 0.2


def _check(found: Sheet) -> None:
    for piece in found.pieces:
        assert -SLACK <= piece.x <= piece.x + piece.width <= found.width + SLACK, piece.kind
        for mark in piece.marks:
            left, top, right, bottom = _reach(mark)
            assert -SLACK <= left <= right <= piece.width + SLACK, (piece.kind, mark)
            assert -SLACK <= top <= bottom <= piece.height + SLACK, (piece.kind, mark)
    below = sorted((p for p in found.pieces if p.kind != "ground"), key=lambda piece: piece.y)
    if found.width <= found.height:
        assert all(a.y + a.height <= b.y + SLACK for a, b in pairwise(below))


@settings(max_examples=15, deadline=None)
@given(infographics(), st.sampled_from([(1080, 0), *CHANNELS]), st.booleans())
def test_nothing_overlaps_or_overflows(
    shown: Infographic, size: tuple[int, int], rtl: bool
) -> None:
    """With long words, other scripts, emoji, markup and empty texts, in every size."""
    shape = "card" if size[1] else "page"
    _check(sheet(shown, width=size[0], height=size[1], shape=shape, rtl=rtl))


@pytest.mark.parametrize("shape", ["page", "card", "poster", "slide"])
def test_all_kinds_in_all_shapes(shape: str) -> None:
    """Each kind of block is drawn; a page and the slides together hold all of them."""
    assert set(KINDS) == set(DRAWN) == set(BLOCKS)
    if shape == "slide":
        for number in range(1, slides_of(ALL.groups) + 1):
            _check(sheet(ALL, width=SLIDE[0], height=SLIDE[1], shape=shape, slide=number))
        return
    size = {"page": (1080, 0), "card": (1000, 1500), "poster": POSTER}[shape]
    code = CODE if shape == "poster" else None
    found = sheet(ALL, width=size[0], height=size[1], shape=shape, code=code)
    _check(found)
    assert (shape == "page") == (found.left == 0)


def _told(found: Sheet) -> str:
    words = (mark.text for piece in found.pieces for mark in piece.marks if mark.kind == "text")
    return " ".join(words).replace("\u00a0", " ")


@pytest.mark.parametrize("size", CHANNELS, ids=str)
def test_when_to_call_is_never_left_out(size: tuple[int, int]) -> None:
    """In each shape stand the title and all signs of danger, upright the key number; more is told.

    Where not even the signs have room, the first of each call stand there, and lead to the rest.
    """
    found = sheet(ALL, width=size[0], height=size[1], shape="card")
    told = _told(found)
    assert 0 == found.missing < found.left
    words = ["grams", "111", "999", "often.", *(["6 g"] if size[0] < size[1] else [])]
    assert [] == [word for word in words if word not in told]
    assert "Read all of it at willowbrook.example" in told
    signs = tuple(Entry(f"{number} " + "a long sign of danger " * 6) for number in range(12))
    calls = (Block("warning", "Call 111 if:", entries=signs), BLOCKS["steps"])
    full = Infographic((*calls, Block("emergency", "Call 999 if:", entries=signs)))
    found = sheet(full, width=size[0], height=size[1], shape="card")
    told = _told(found)
    assert 0 == found.missing
    assert [] == [word for word in ("grams", "111", "999", "0 a long") if word not in told]
    assert "11 a long" in told or "Read all of it at willowbrook.example" in told


def test_importance_goes_before_the_order_of_the_text() -> None:
    """Emergencies, warnings, numbers, people, the message; then the rest, and words at the end."""
    kinds = [kind for kind in KINDS if kind not in ("heading", "text", "cta")]
    first = ["emergency", "warning", "big-number", "icon-array", "key-message"]
    rest = [kind for kind in kinds if kind not in first]
    order = [KINDS[place] for place in by_importance(KINDS)]
    assert [*first, *rest, "cta", "heading", "text"] == order


def test_bars_begin_at_zero_and_keep_their_ratio() -> None:
    """A bar of 35 is 35/65 as long as one of 65."""
    found = sheet(Infographic((BLOCKS["bars"],)))
    (piece,) = (piece for piece in found.pieces if piece.kind == "bars")
    short, long = (m for m in piece.marks if m.kind == "rect" and m.h > 30 and m.radius)
    assert short.x == long.x
    assert round(short.w / long.w, 3) == round(35 / 65, 3)


def test_icon_array_shows_so_many_people_of_so_many() -> None:
    """Seven in the brand's colour, ninety-three in grey."""
    found = sheet(Infographic((BLOCKS["icon-array"],)))
    fills = [m.fill for piece in found.pieces for m in piece.marks if m.d == "figure"]
    assert (7, 93) == (fills.count("accent"), fills.count("rest"))


def test_previews_of_links_show_the_number_beside_all_calls() -> None:
    """Where calls for help leave it no room below, it stands beside the title, with its words."""
    signs = tuple(Entry(f"sign {n} that takes so many words that it is long") for n in range(3))
    calls = [replace(BLOCKS[kind], entries=signs) for kind in ("warning", "emergency")]
    shown = Infographic((BLOCKS["steps"], BLOCKS["icon-array"], *calls))
    page = sheet(shown, width=1200, height=630, shape="card")
    said = " ".join(m.text for p in page.pieces for m in p.marks if m.kind == "text")
    assert (0, 1, 6) == (page.missing, page.left, said.count(" that takes"))
    assert "7\xa0of\xa0100 people cough" in said.replace("7 of 100", "7\xa0of\xa0100")


def test_a_slide_fills_its_room_and_parts_no_words() -> None:
    """A short list grows; where a larger scale would break a word, it stays smaller."""

    def slide(entry: str) -> tuple[float, bool]:
        block = replace(BLOCKS["checklist"], entries=(Entry(entry), Entry("Rest.")))
        page = sheet(Infographic((block,)), width=1080, height=1350, shape="slide", slide=2)
        marks = [m for m in page.pieces[1].marks if m.kind == "text"]
        return max(m.size for m in marks), any(m.text.endswith("-") for m in marks)

    assert (88.0, False) == slide("Drink.")
    size, parted = slide("Blutdruckmessgerätemanschette")
    assert size < 88
    assert not parted
