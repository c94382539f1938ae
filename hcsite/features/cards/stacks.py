"""Texts above each other: fitted into their box, and placed there with what leads them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from hcsite.features.cards.design import Lead, Stack, Text
from hcsite.pixels.canvas import Box, Canvas
from hcsite.pixels.shaping import Typeface
from hcsite.pixels.text_layout import Block, Style, fit

_TALL: Final = 100_000
_PILL: Final = (22, 12)
"""How far a pill reaches around what stands in it, in pixels."""

_SMALL: Final = 0.5
"""How much of the height of a stack a text beside the main one may take."""

_SHARES: Final = {"start": 0.0, "top": 0.0, "middle": 0.5, "end": 1.0, "bottom": 1.0}


@dataclass(frozen=True, slots=True)
class Placed:
    """A stack that fits: its blocks with their boxes, the box of its lead, and that of it all."""

    stack: Stack
    blocks: tuple[tuple[Text, Block, Box], ...]
    lead: Box | None
    around: Box


def place(
    stack: Stack, words: Mapping[str, str], typefaces: Mapping[str, Typeface], *, box: Box
) -> Placed | None:
    """Fit the texts of a stack that are there; nothing where none is.

    `words` are the texts of the card by field, `typefaces` its fonts by weight.
    """
    texts = [text for text in stack.texts if words[text.field]]
    aside = stack.lead.size[0] + stack.lead.gap if stack.lead else 0
    room = box[2] - box[0] - aside, box[3] - box[1]
    blocks = _fitted(texts, words, typefaces, room=room)
    kept = [one for one, block in zip(texts, blocks, strict=True) if not _is_needless(one, block)]
    if len(kept) < len(texts):
        texts, blocks = kept, _fitted(kept, words, typefaces, room=room)
    if not texts:
        return None
    tall = sum(block.height for block in blocks) + sum(text.gap for text in texts[1:])
    wide = aside + max(block.width for block in blocks)
    high = max(tall, stack.lead.size[1] if stack.lead else 0)
    rtl = typefaces["regular"].rtl
    share = abs(_SHARES[stack.align] - int(rtl))
    left = box[0] + (box[2] - box[0] - wide) * share
    top = box[1] + (box[3] - box[1] - high) * _SHARES[stack.place]
    inner = left if rtl else left + aside
    placed: list[tuple[Text, Block, Box]] = []
    y = top + (high - tall) / 2 - texts[0].gap
    for text, block in zip(texts, blocks, strict=True):
        y += text.gap
        corners = (round(inner), round(y), round(inner + wide - aside), round(y + block.height))
        placed.append((text, block, corners))
        y += block.height
    lead = _lead_box(stack.lead, left, left + wide, middle=top + high / 2, rtl=rtl)
    around = (round(left), round(top), round(left + wide), round(top + high))
    return Placed(stack, tuple(placed), lead, around)


def _is_needless(text: Text, block: Block) -> bool:
    """Whether a title that only says what a card belongs to would be cut: it is left out."""
    return text.minor and text.field == "title" and not block.whole


def _lead_box(
    lead: Lead | None, left: float, right: float, *, middle: float, rtl: bool
) -> Box | None:
    if lead is None:
        return None
    width, height = lead.size
    edge = round(right - width if rtl else left)
    top = round(middle - height / 2)
    return edge, top, edge + width, top + height


def _fitted(
    texts: list[Text],
    words: Mapping[str, str],
    typefaces: Mapping[str, Typeface],
    *,
    room: tuple[int, int],
) -> list[Block]:
    """Fit the small texts first; the main one gets the height that they leave."""
    width, height = room
    most = height * _SMALL if any(text.main for text in texts) else _TALL
    blocks: dict[int, Block] = {}
    left: float = height - sum(text.gap for text in texts[1:])
    for number in sorted(range(len(texts)), key=lambda place: texts[place].main):
        text = texts[number]
        style = Style(typefaces[text.weight], *text.size, lines=text.lines, leading=text.leading)
        tall = left if text.main else most
        blocks[number] = fit(words[text.field], style, width=width, height=tall)
        left -= blocks[number].height
    return [blocks[number] for number in range(len(texts))]


def draw(placed: Placed, canvas: Canvas, colours: Mapping[str, str]) -> None:
    """Write a stack that was placed; its lead is drawn by who has the pictures."""
    stack = placed.stack
    if stack.pill:
        (x, y), (left, top, right, bottom) = _PILL, placed.around
        pill = (left - x, top - y, right + x, bottom + y)
        canvas.shape("rectangle", pill, colours[stack.pill], radius=(pill[3] - pill[1]) // 2)
    align = "start" if stack.lead else stack.align
    for text, block, box in placed.blocks:
        canvas.text(block, box, colours[text.colour], align)
