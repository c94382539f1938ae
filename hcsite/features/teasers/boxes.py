"""The boxes of a body: warnings, figures, beliefs and offers."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from hcsite.features.teasers.language import is_whole
from hcsite.features.teasers.markup import Block
from hcsite.features.teasers.section import Section
from hcsite.features.teasers.units import Myth

if TYPE_CHECKING:
    from hcsite.features.teasers.mining import Found


def lacks_call(box: Block, section: Section) -> bool:
    """Whether a warning says nothing of whom to call, where minutes count and another one does."""
    said = " ".join((box.text, *(inner.text for inner in box.inside)))
    urgent = section.urgent and _names_case(section)
    return urgent and not section.cutter.language.emergency.search(said)


def warned(title: str, section: Section) -> str:
    """The title of a warning, with the case for which it holds, where it does not say so itself."""
    subjects = section.cutter.language.subjects
    if not title or not _names_case(section) or subjects(title) & subjects(section.heading):
        return title
    return f"{section.heading.rstrip(' :')}, {title[:1].lower()}{title[1:]}"


def _names_case(section: Section) -> bool:
    """Whether a heading says for which case its part holds: “In an asthma attack”."""
    language, heading = section.cutter.language, section.heading
    named = language.scoping.match(heading) and not language.leaning.match(heading)
    return bool(named and language.subjects(heading))


def figure_told(block: Block) -> tuple[Block, ...]:
    """A figure on top of a box, and the words that go on below it, as one paragraph."""
    first = next(iter(block.inside), None)
    if first is None or first.kind != "text" or not first.text[:1].islower():
        return block.inside
    return (replace(first, text=f"{block.text} {first.text}"), *block.inside[1:])


def read_myth(block: Block, following: Block | None, section: Section, found: Found) -> None:
    """Adds a belief that is wrong, with what is right in its box or in the next one."""
    own = _prose(block, section)
    named = len(block.text.split()) > 1
    belief = _sentence(block.text) if named else own  # of one word: it is only the label
    right = following if following and following.name == "fact" else None
    if right is None:
        if own and named:
            found.myths.append(Myth(belief, own))
        return
    body = _prose(right, section)
    title = _sentence(right.text) if len(right.text.split()) > 1 else ""
    found.myths.append(Myth(belief, title or body, f"{title} {body}".strip()))


def _prose(block: Block, section: Section) -> str:
    """The text of a box that holds nothing but usable sentences; else nothing."""
    if any(inner.kind != "text" for inner in block.inside):
        return ""
    run = tuple(s for inner in block.inside for s in section.cutter.run(inner.text))
    return " ".join(s.text for s in run) if all(s.usable and not s.own for s in run) else ""


def _sentence(title: str) -> str:
    return title if not title or not title[-1].isalnum() else f"{title}."


def read_offer(block: Block, section: Section, found: Found) -> None:
    """Adds what the organisation offers, from its title on."""
    run = [s for b in block.inside if b.kind == "text" for s in section.cutter.run(b.text)]
    kept = tuple(s for s in run if is_whole(s.text) and s.usable)
    if kept and block.text:
        title = replace(section.cutter.sentence(_sentence(block.text)), alone=True)
        found.offers.append((title, *kept))
