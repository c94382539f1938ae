"""Headings below the title: levels without gaps, and names of places that links can find."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from hcsite.content.foreign_blocks import Block, blocks_of
from hcsite.core.text import one_line, slugify
from hcsite.features.importers.conversion import Conversion
from hcsite.features.importers.vault import ALONE, ANCHOR, CODE, MARK, UNDER

_ATX = re.compile(
    r"(?P<lead>[ \t>]*(?:[-*+][ \t]+)?)(?P<level>#{1,6})(?:[ \t]+(?P<words>.*?))?[ \t]*#*[ \t]*"
)
_UNDER = re.compile(rf"(?P<lead>[ \t>]*){UNDER} ?(?P<words>.*)")
_TIGHT = re.compile(r"^(?P<level>#{2,6})(?=[^\s#\d!])(?P<words>.*)$", re.MULTILINE)
_ANCHORS_ALONE = re.compile("[ \t>]*(?:\ufdd0a[0-9]+\ufdd1[ \t]*)+")
_ANCHOR = re.compile("\ufdd0a[0-9]+\ufdd1")
_LINK = re.compile(r"!?\[([^\[\]]*)\](?:\([^()]*(?:\([^()]*\)[^()]*)*\)|\[[^\]]*\])")
_VALID = re.compile(r"[A-Za-z][A-Za-z0-9_:-]*")
_OWN_PREFIX = "hc-"
_DEEPEST = 6


@dataclass(slots=True)
class Anchors:
    """The names of places on a page, and what became of names that it cannot hold."""

    names: set[str] = field(default_factory=set)
    counts: dict[str, int] = field(default_factory=dict)
    instead: dict[str, str] = field(default_factory=dict)

    def find(self, fragment: str) -> str:
        """The name that a link to a fragment must use now; empty where there is no such place."""
        if fragment in self.names:
            return fragment
        return self.instead.get(fragment, "")


@dataclass(slots=True)
class _Heading:
    """A heading in the text: its lines, its words, the level it had and the one it gets."""

    start: int
    end: int
    lead: str
    words: str
    was: int
    under: bool = False
    level: int = 0


@dataclass(frozen=True, slots=True)
class Arranged:
    """A body with its headings in order; `title` is the heading that was taken as title."""

    text: str
    anchors: Anchors
    title: str = ""


def arrange_headings(
    text: str, conversion: Conversion, *, title: str, wanted: frozenset[str]
) -> Arranged:
    """The text with headings from level 2 without gaps; `wanted` are fragments that links name."""
    text = _TIGHT.sub(r"\g<level> \g<words>", text)
    lines = text.split("\n")
    headings = _find(text, lines)
    taken = _title_of(headings, lines, title)
    if taken is not None and (not title or _same(taken, title, conversion)):
        headings.remove(taken)
        _erase(lines, taken)
    _set_levels(headings)
    if any(heading.level != heading.was and not heading.under for heading in headings):
        conversion.inform("HC715", "Headings were moved to other levels, to go down one by one.")
    anchors = _write(headings, lines, conversion, wanted)
    made = _ANCHOR.sub("", "\n".join(lines))
    said = _plain(taken.words, conversion) if taken is not None and not title else ""
    return Arranged(made, anchors, said)


def _find(text: str, lines: list[str]) -> list[_Heading]:
    found = [
        heading
        for block in blocks_of(text)
        if block.kind == "heading" and (heading := _heading(block, lines)) is not None
    ]
    for number, line in enumerate(lines):
        match = _UNDER.fullmatch(line)
        if match:
            found.append(_Heading(number, number + 1, match["lead"], match["words"], 0, under=True))
    found.sort(key=lambda heading: heading.start)
    last = 1
    for heading in found:
        if heading.under:
            heading.was = last + 1
        else:
            last = heading.was
    return found


def _heading(block: Block, lines: list[str]) -> _Heading | None:
    level = int(block.info)
    atx = _ATX.fullmatch(lines[block.start])
    if atx:
        return _Heading(
            block.start, block.start + 1, atx["lead"], (atx["words"] or "").strip(), level
        )
    if block.depth:
        return None
    words = one_line(" ".join(lines[block.start : block.end - 1]))
    return _Heading(block.start, block.end, "", words, level)


def _title_of(headings: list[_Heading], lines: list[str], title: str) -> _Heading | None:
    """The heading that is the title: the first one, if nothing but names of places is above it."""
    first = next((heading for heading in headings if not heading.under), None)
    if first is None or first.lead.strip():
        return None
    above = [line for line in lines[: first.start] if line.strip()]
    only = all(_ANCHORS_ALONE.fullmatch(line) for line in above)
    return first if only and first.words and (title or first.words) else None


def _same(heading: _Heading, title: str, conversion: Conversion) -> bool:
    return slugify(_plain(heading.words, conversion)) == slugify(title)


def _erase(lines: list[str], heading: _Heading) -> None:
    """Empties the lines of a heading and of what named its place."""
    for number in range(heading.end):
        if number >= heading.start or _ANCHORS_ALONE.fullmatch(lines[number]):
            lines[number] = ""


def _set_levels(headings: list[_Heading]) -> None:
    stack: list[int] = []
    for heading in headings:
        while stack and stack[-1] >= heading.was:
            stack.pop()
        heading.level = min(2 + len(stack), _DEEPEST)
        stack.append(heading.was)


def _write(
    headings: list[_Heading], lines: list[str], conversion: Conversion, wanted: frozenset[str]
) -> Anchors:
    """Writes headings and names of places into the lines; gives the names that the page has."""
    anchors = Anchors()
    by_line = {heading.start: heading for heading in headings}
    waiting: list[str] = []
    for number, line in enumerate(lines):
        heading = by_line.get(number)
        here = [conversion.vault.get(mark) for mark in MARK.finditer(line) if mark[1] == ANCHOR]
        if heading is not None:
            names = [*waiting, *here]
            _write_heading(heading, lines, conversion, names=names, wanted=wanted, anchors=anchors)
            waiting = []
        elif _ANCHORS_ALONE.fullmatch(line):
            waiting.extend(here)
            lines[number] = ""
        elif line.strip() and (waiting or here):
            names = [name for name in (*waiting, *here) if name in wanted]
            _name_block(number, lines, names, anchors)
            waiting = []
    return anchors


def _write_heading(
    heading: _Heading,
    lines: list[str],
    conversion: Conversion,
    *,
    names: Iterable[str],
    wanted: frozenset[str],
    anchors: Anchors,
) -> None:
    words = one_line(_ANCHOR.sub("", heading.words))
    plain = _plain(words, conversion)
    for number in range(heading.start, heading.end):
        lines[number] = ""
    if not plain:
        return
    automatic = _free(slugify(plain) or "section", anchors)
    given = list(names)
    meant = [name for name in _variants(plain) if name in wanted and name != automatic]
    good = [name for name in (*given, *meant) if _usable(name, anchors.names)]
    name = good[0] if good else automatic
    anchors.names.add(name)
    for other in (*given, *meant):
        if other != name and other not in anchors.names:
            anchors.instead[other] = name
    mark = f"{heading.lead}{{#{name}}}\n" if good and name != automatic else ""
    lines[heading.start] = f"{mark}{heading.lead}{'#' * heading.level} {words}"


def _name_block(number: int, lines: list[str], names: list[str], anchors: Anchors) -> None:
    """Gives a paragraph or list its name, on a line above it."""
    start = number
    while start and lines[start - 1].strip():
        start -= 1
    first = lines[start]
    able = not first.startswith((" ", "\t", ":::", "<", "|")) and not ALONE.search(first)
    good = [name for name in names if _usable(name, anchors.names)]
    if not able or not good:
        return
    anchors.names.add(good[0])
    for other in names:
        if other != good[0]:
            anchors.instead[other] = good[0]
    lines[start] = f"{{#{good[0]}}}\n{first}"


def _usable(name: str, taken: set[str]) -> bool:
    return bool(_VALID.fullmatch(name)) and name not in taken and not name.startswith(_OWN_PREFIX)


def _free(wanted: str, anchors: Anchors) -> str:
    """The name that a hub gives a heading by itself."""
    if wanted.startswith(_OWN_PREFIX):
        wanted = f"section-{wanted}"
    number = anchors.counts.get(wanted, 1)
    name = wanted
    while name in anchors.names:
        number += 1
        name = f"{wanted}-{number}"
    anchors.counts[wanted] = number
    return name


def _variants(plain: str) -> tuple[str, ...]:
    """The names that other generators give a heading."""
    low = plain.lower()
    github = re.sub(r"[^\w\- ]", "", low).replace(" ", "-")
    pandoc = re.sub(r"^[^a-z]+", "", re.sub(r"\s+", "-", re.sub(r"[^\w\-. ]", "", low)))
    kramdown = re.sub(r"^[^a-z]+", "", re.sub(r"[^a-z0-9 -]", "", low)).replace(" ", "-")
    return tuple(dict.fromkeys((github, kramdown, pandoc)))


def _plain(words: str, conversion: Conversion) -> str:
    """The words of a heading without signs."""
    words = conversion.vault.restore(_ANCHOR.sub("", words), CODE)
    while (shorter := _LINK.sub(r"\1", words)) != words:
        words = shorter
    words = re.sub(r"<[^>]*>|(?<!\\)[*`]+|(?<![\w\\])_+|_+(?!\w)", "", words)
    return one_line(re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", words))
