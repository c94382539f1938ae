"""The lists of a body: as a whole with what leads to them, and item by item."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from hcsite.features.teasers.language import has_digit, is_whole
from hcsite.features.teasers.markup import LINK, LINKED, Block
from hcsite.features.teasers.section import Section
from hcsite.features.teasers.sentences import Cutter, is_technical
from hcsite.features.teasers.units import Listing, Run, Sentence

if TYPE_CHECKING:
    from hcsite.features.teasers.mining import Found

MOST_ITEMS = 9
"""Items of a list that can stand in a post."""

ITEM = 200
"""Characters of an item that can."""

_LABEL = re.compile(r"[^.?!:]{2,60}:\s")
"""The beginning of an item that says for which case it is; it belongs to its list."""

_HALF = re.compile(r"^\W*(?:\S+\s+){1,4}who \w+:?$")
"""Words that lead on from within an item: “Women who want:”."""


def read_list(block: Block, lead: str, section: Section, found: Found) -> None:
    """Adds a list, with what leads to it, and its items where each says enough by itself."""
    cutter = section.cutter
    if block.nested or not 2 <= len(block.items) <= MOST_ITEMS:
        return
    if section.urgent and not section.signs and cutter.language.scoping.match(section.heading):
        return  # as with the sentences there: whom to call stands elsewhere
    items = tuple(_item(text, cutter, lead) for text in block.items)
    if not all(items) or any(run[-1].text.endswith(":") for run in items):
        return  # what such an item leads to stands elsewhere
    whole = all(is_whole(s.text) for run in items for s in run)
    if lead and whole and not _can_lead(cutter, lead):
        lead = ""  # each item says enough by itself, so the heading can stand above them
    opening = lead or section.heading
    if _is_menu(block) or cutter.language.elsewhere.search(opening):
        return
    supposed = cutter.language.asks_of_a_case(section.heading)
    if not lead and cutter.language.adding.search(opening):
        return
    short = all(sum(len(s.text) for s in run) <= ITEM for run in items)
    said = all(cutter.may_say(text) for text in (*block.items, lead, section.heading))
    if not lead and not whole and section.heading.endswith("?"):
        said = said and bool(cutter.language.open_questions.match(section.heading))
    fit = (
        said
        and short
        and (section.signs or not cutter.language.ends_on_pronoun(opening))
        and all(s.usable or (not whole and _is_fragment(s)) for run in items for s in run)
    )
    if fit and (opening or whole) and (not lead or _can_lead(cutter, lead)):
        sentences = [s for run in items for s in run]
        found.listings.append(
            Listing(
                opening.rstrip(" :?") if not opening.endswith("?") else opening,
                items,
                ordered=block.ordered and whole,
                whole=whole,
                signs=section.signs,
                led=bool(lead),
                counted=has_digit(opening) or bool(cutter.language.numbers.search(opening)),
                under=section.heading if lead else "",
                anchored=cutter.is_anchored(opening) and not (lead and supposed),
                own=any(s.own for s in sentences),
                phone=any(s.phone for s in sentences),
            )
        )
    labelled = any(_LABEL.match(text) for text in block.items)
    scoped = cutter.language.scoping.match(section.heading)
    if whole and not (block.tied or lead or section.signs or labelled or scoped or supposed):
        found.points += items


def _is_menu(block: Block) -> bool:
    """Whether each item is a link from end to end: it leads to what there is, and says nothing."""
    return all(
        text.startswith(LINK) and text.rstrip(" .;,").endswith(LINKED) for text in block.items
    )


def _can_lead(cutter: Cutter, lead: str) -> bool:
    sentence = cutter.sentence(lead)
    language = cutter.language
    leans = (
        language.promising.match(lead)  # it sends readers on
        or language.navigation.match(lead)
        or language.leaning.match(lead)  # “these groups:” points to the list itself
        or language.names_something_known(lead)
        or language.adding.search(lead)
        or _HALF.search(lead)
    )
    return sentence.usable and not leans and not sentence.own


def _item(text: str, cutter: Cutter, lead: str) -> Run:
    """An item; what ties it to the next one goes, unless it alone says that one of them will do."""
    run = cutter.run(text)
    if len(run) == 1 and not is_whole(run[0].text):
        text, language = run[0].text.rstrip(" ;,"), cutter.language
        last = text.rpartition(" ")[2].casefold()
        tied = last in language.joining or (
            last in language.choosing and language.one_of.search(lead)
        )
        text = text.rpartition(" ")[0].rstrip(" ;,") if tied else text
        return (replace(run[0], text=text),)
    return run


def _is_fragment(sentence: Sentence) -> bool:
    text = sentence.text
    return 2 < len(text) <= ITEM and not text.endswith(":") and not is_technical(text)
