"""A walk through the blocks of a body, heading by heading."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile
from typing import TYPE_CHECKING

from hcsite.features.teasers.boxes import figure_told, lacks_call, read_myth, read_offer, warned
from hcsite.features.teasers.language import Language, is_whole, stems
from hcsite.features.teasers.listings import ITEM, read_list
from hcsite.features.teasers.markup import Block, plain
from hcsite.features.teasers.section import Section
from hcsite.features.teasers.sentences import Cutter
from hcsite.features.teasers.units import Listing, Passage, Question, Run, Saying

PART = 60
"""Characters from which a part of a paragraph says enough."""

if TYPE_CHECKING:
    from hcsite.features.teasers.mining import Found

HEADING, QUESTION = 60, 80
"""Characters of a heading, and of one that asks, that can stand in an outline."""

ASKED = 3
"""Spaces between the words of a question that stands for a heading, at least."""

SERIES = 3
"""The level from which headings can be the items of a list."""

_NUMBER = re.compile(r"^(?:(?:\d{1,2}(?:\.\d{1,2})*|[a-z])[.)]|Q\d{0,2}[.:])\s+")
_ANSWER = re.compile(r"^A\d{0,2}[.:]\s+(?=\S)")
RESTATED = 0.6
"""The share of its words that an answer has from its question, and so says nothing new."""

_SIGNS = frozenset({"warning", "emergency"})


def walk(blocks: Sequence[Block], section: Section, found: Found) -> None:
    """Adds the units of some blocks to what was found."""
    lead = ""
    _read_series(blocks, section.cutter, found)
    for index, block in enumerate(blocks):
        before = blocks[index - 1] if index else None
        if block.kind == "heading" or _is_asked(block, section):
            section, lead = _entered(plain(block.text), section, found), ""
            section = replace(section, urgent=_is_urgent(blocks[index + 1 :]))
        elif section.apart:
            continue
        elif block.kind == "gap":
            weighs = section.cutter.language.weighing.search(section.heading)
            section, lead = replace(section, apart=bool(weighs)), ""
        elif block.kind == "text":
            led = bool(lead)
            lead = _read_text(
                block.text, section, found, after_heading=_is_heading(before), led=led
            )
        elif block.kind == "list":
            read_list(block, lead, section, found)
            lead = ""
        elif block.kind == "quote":
            _read_quote(block, section, found)
        elif block.kind == "box":
            following = blocks[index + 1] if index + 1 < len(blocks) else None
            _read_box(block, following, section, found)
            lead = ""


def _read_series(blocks: Sequence[Block], cutter: Cutter, found: Found) -> None:
    """Headings of one level, each with a paragraph, below another heading: a list in disguise."""
    above, items = "", list[Run]()
    for number, block in enumerate((*blocks, Block("heading", level=1))):
        if block.kind == "heading" and block.level < SERIES:
            if above and len(items) > 2 and all(items):
                found.listings.append(
                    Listing(above, tuple(items), anchored=cutter.is_anchored(above))
                )
            above, items = block.text, []
        elif block.kind == "heading":
            items.append(_headed(block, blocks[number + 1 : number + 4], cutter))


def _headed(heading: Block, following: Sequence[Block], cutter: Cutter) -> Run:
    """A heading and its only paragraph as one item; nothing where there is more below it."""
    texts = [cutter.run(b.text) for b in following if b.kind == "text"]
    until = next((n for n, b in enumerate(following) if b.kind == "heading"), len(following))
    own = [run for run in texts[:until] if run]
    run = own[0] if len(own) == 1 or (own and until < 3) else ()
    size = sum(len(s.text) for s in run)
    if not run or size > ITEM or not all(s.usable for s in run):
        return ()
    return (replace(run[0], text=f"{heading.text.rstrip(' .:')}: {run[0].text}"), *run[1:])


def _is_urgent(following: Sequence[Block]) -> bool:
    part = takewhile(lambda block: block.kind != "heading", following)
    return any(block.name == "emergency" for block in part)


def _is_heading(block: Block | None) -> bool:
    return block is not None and (block.kind == "heading" or _is_question(block))


def _is_question(block: Block) -> bool:
    """Whether a paragraph is nothing but a question, which what follows answers."""
    text = plain(block.text)
    alone = text.endswith("?") and text.count("?") == 1 and not re.search(r"[.!:]\s", _bare(text))
    return block.kind == "text" and alone and len(text) <= QUESTION and text.count(" ") >= ASKED


def _is_asked(block: Block, section: Section) -> bool:
    """Whether a paragraph stands for a heading, where no other heading limits what is said."""
    bound = section.apart or section.signs or section.cutter.language.scoping.match(section.heading)
    return not bound and _is_question(block)


def _bare(text: str) -> str:
    """A heading without its number, or the “Q:” of a question."""
    return _NUMBER.sub("", text)


def _entered(text: str, section: Section, found: Found) -> Section:
    text = _bare(text)
    name = text.rstrip(" :").casefold()
    language = section.cutter.language
    apart = name in language.apart
    fit = name not in language.hollow and len(text) > 3 and not _leads_on(text, language)
    is_short = len(text) <= (QUESTION if text.endswith("?") else HEADING)
    if fit and is_short and not apart and section.cutter.may_say(text):
        found.outline.append(text.rstrip(" :"))
        if section.cutter.is_anchored(text) and not language.vague.match(text):
            found.asked += [text] if text.endswith("?") and not language.points_back(text) else []
    return replace(section, heading=text, apart=apart)


def _leads_on(heading: str, language: Language) -> bool:
    """Whether a heading is the beginning of a list, or sends readers elsewhere."""
    begins = (
        language.promising.match(heading)
        or language.navigation.match(heading)
        or language.elsewhere.search(heading)
    )
    return heading.endswith(":") or bool(begins or language.adding.search(heading))


def _read_text(text: str, section: Section, found: Found, *, after_heading: bool, led: bool) -> str:
    """Adds a paragraph; gives its last words where they lead to what follows.

    One that other words led to (`led`) may hold in their case alone: nothing of it stands alone.
    """
    run = section.cutter.run(_ANSWER.sub("", text) if after_heading else text)
    if led:
        run = tuple(replace(sentence, alone=False) for sentence in run)
    lead = run[-1].text if run and run[-1].text.endswith(":") else ""
    if lead:
        leans = section.cutter.language.leans(lead)
        run = run[:-1]
        run = (*run[:-1], replace(run[-1], open=True)) if run and leans else run
    if not run:
        return lead
    if section.signs:
        _read_warning(run, section, found)
        return lead
    language = section.cutter.language
    scoped = bool(language.scoping.match(section.heading))
    if scoped and section.urgent and not any(language.emergency.search(s.text) for s in run):
        return lead  # where minutes count, nothing is said without whom to call
    whole = bool(language.weighing.search(section.heading))
    passage = Passage(run, section.heading, len(found.passages), after_heading, scoped, whole, PART)
    heading = section.heading
    if not language.asks_of_a_case(heading):
        found.passages.append(passage)
    if after_heading and heading.endswith("?") and _answers(run, heading, section):
        first = replace(run[0], alone=True, bound=False)
        unsure = bool(language.unsure.search(first.text))  # what is known stands behind it
        answer = replace(passage, sentences=(first, *run[1:]), whole=passage.whole or unsure)
        anchored = section.cutter.is_anchored(heading) and not language.vague.match(heading)
        anchored = anchored and not language.points_back(heading)
        found.questions.append(Question(heading, answer, anchored))
    return lead


def _read_warning(run: Run, section: Section, found: Found) -> None:
    """A warning is said as a whole, with its title, or not at all."""
    enough = sum(len(s.text) for s in run) >= PART
    if section.heading and enough and all(s.usable for s in run) and not run[-1].open:
        title = section.cutter.sentence(section.heading)
        found.listings.append(
            Listing(
                section.heading,
                (run,),
                signs=True,
                anchored=title.anchored or run[0].anchored,
                own=any(s.own for s in run),
                phone=any(s.phone for s in run),
            )
        )


def _answers(run: Run, heading: str, section: Section) -> bool:
    """Whether a paragraph answers the heading above it, and does not point to a table below."""
    first, cutter = run[0], section.cutter
    is_question = len(heading.split()) > 2 and cutter.may_say(heading)
    told, asked = stems(first.text), stems(heading)
    if cutter.language.unsure.search(first.text) and len(run) == 1:
        return False
    if first.text.endswith("?") or len(told & asked) >= RESTATED * len(told):
        return False
    return is_question and not cutter.language.pointing.search(first.text)


def _read_quote(block: Block, section: Section, found: Found) -> None:
    texts = [plain(inner.text) for inner in block.inside if inner.kind == "text"]
    speaker = ""
    if len(texts) > 1 and texts[-1].startswith(("—", "–", "-")):
        speaker = texts.pop().lstrip("—–- ")
    text = " ".join(texts)
    if texts and speaker and is_whole(text) and len(block.inside) <= len(texts) + 1:
        found.sayings.append(Saying(text, speaker))
    del section


def _read_box(block: Block, following: Block | None, section: Section, found: Found) -> None:
    inner = replace(section, heading=block.text)
    if block.name in _SIGNS:
        if lacks_call(block, section):
            return
        inner = replace(section, heading=warned(block.text, section), signs=True)
    match block.name:
        case "myth":
            read_myth(block, following, section, found)
        case "icon-array" | "big-number":
            walk(figure_told(block), section, found)
        case "fact" | "figure":
            return
        case "cta":
            read_offer(block, section, found)
        case "steps" | "key-message":
            walk(block.inside, replace(section, heading=_titled(block, section)), found)
        case _:
            walk(block.inside, inner, found)


def _titled(block: Block, section: Section) -> str:
    return block.text if block.name == "steps" and block.text else section.heading
