"""The last touches: line breaks, bold and stressed words, empty lines."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from hcsite.content.foreign_blocks import blocks_of
from hcsite.features.importers.vault import (
    ALONE,
    BOLD,
    BREAK,
    GONE,
    STRESS,
    UNBOLD,
    UNSTRESS,
    continued,
)

_LEAD = re.compile(r"[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*(?:\[[ xX]\] )?")
_BREAKS = re.compile(f"(?<![ \t])[ \t]*{BREAK}(?:[ \t]*{BREAK})*[ \t]*")
_STARTS_BLOCK = re.compile(r"\s*(?:[-*+]\s|\d{1,9}[.)]\s|#{1,6}\s|>|:{3,}|\|)")
_EMPTY_LINES = re.compile(r"\n{3,}")
_SIGNS = {BOLD: ("**", "strong"), STRESS: ("*", "em")}
_PAIR = re.compile(
    f"([{BOLD}{STRESS}])([^{BOLD}{STRESS}{UNBOLD}{UNSTRESS}]*)([{UNBOLD}{UNSTRESS}])"
)
_NUMBERED = re.compile(r" [0-9]+[.)]")
_TRACELESS = re.compile(rf"(?<=\S) *{GONE}(?=[ .,;:!?)\n]|\Z)|{GONE} ?")
_LONE_SIGNS = re.compile(f"[{BOLD}{STRESS}{UNBOLD}{UNSTRESS}]")


def polish(text: str) -> str:
    """The text without the marks of breaks and stress, and with single empty lines."""
    while True:
        stressed = _PAIR.sub(_stress, text)
        if stressed == text:
            break
        text = stressed
    text = _LONE_SIGNS.sub("", _TRACELESS.sub("", text))
    if BREAK in text:
        text = "\n".join(_break_lines(text))
    text = _EMPTY_LINES.sub("\n\n", "\n".join(_spaced(text.split("\n"))))
    return text.strip("\n") + "\n"


def _spaced(lines: list[str]) -> Iterator[str]:
    """The lines without spaces that say nothing; two at an end may break a line, and stay."""
    for number, line in enumerate(lines):
        bare = line.rstrip(" \t")
        last = number + 1 == len(lines) or not lines[number + 1].strip(" \t")
        text = bare if last or len(line) - len(bare) == 1 else line
        lone = text.startswith(" ") and text[1:2] not in (" ", "*", "+", "-", "")
        yield text[1:] if lone and not _NUMBERED.match(text) else text


def _stress(match: re.Match[str]) -> str:
    """Stars where Markdown would read them as meant, else the elements of HTML."""
    sign, name = _SIGNS[match[1]]
    words = match[2]
    if not words.strip() or "\n\n" in words:
        return words
    before = match.string[match.start() - 1 : match.start()]
    after = match.string[match.end() : match.end() + 1]
    opens = not (_marks(words[0]) and before and not _apart(before))
    closes = not (_marks(words[-1]) and after and not _apart(after))
    if opens and closes and not words.startswith("*") and not words.endswith("*"):
        return f"{sign}{words}{sign}"
    return f"<{name}>{words}</{name}>"


def _marks(char: str) -> bool:
    return unicodedata.category(char)[0] in "PSC"


def _apart(char: str) -> bool:
    return char.isspace() or _marks(char)


def _break_lines(text: str) -> list[str]:
    """Each break as a backslash at the end of its line, or as nothing where a block ends anyway."""
    text = "\n".join(_joined(text.split("\n")))
    tables, headings = _lines_of(text, "table"), _lines_of(text, "heading")
    lines: list[str] = []
    for number, line in enumerate(text.split("\n")):
        if BREAK not in line:
            lines.append(line)
        elif line.lstrip(" >").startswith("|") or number in tables:
            lines.append(_BREAKS.sub(" <br> ", line).replace(" <br> |", " |"))
        elif number in headings or re.match(r"[ >]*#{1,6} ", line):
            lines.append(_BREAKS.sub(" ", line).rstrip())
        else:
            lines.extend(_cut(line))
    return list(_ended(lines))


def _lines_of(text: str, kind: str) -> set[int]:
    found = (block for block in blocks_of(text) if block.kind == kind)
    return {number for block in found for number in range(block.start, block.end)}


def _joined(lines: list[str]) -> Iterator[str]:
    """A break on a line of its own belongs to the line above; between blocks it means nothing."""
    above: str | None = None
    for line in lines:
        if above is None:
            above = line
        elif BREAK in line and not line.replace(BREAK, "").strip(" \t>") and above.strip():
            above += BREAK * line.count(BREAK)
        else:
            yield above
            above = line
    yield above or ""


def _cut(line: str) -> Iterator[str]:
    """A line cut behind each of its breaks, its parts as far to the right as its text."""
    lead = _LEAD.match(line)
    before = lead[0] if lead else ""
    further = continued(before)
    line = before + line[len(before) :].lstrip(f"{BREAK} \t")
    start = 0
    for match in _BREAKS.finditer(line):
        part = line[start : match.start()].rstrip()
        yield f"{further if start else ''}{part}{BREAK * match[0].count(BREAK)}"
        start = match.end()
    if start < len(line):
        yield (further if start else "") + line[start:]


def _ended(lines: list[str]) -> Iterator[str]:
    """The lines with the breaks at their ends as Markdown writes them."""
    again = ""
    for number, line in enumerate(lines):
        text = again.strip("\0") + line.lstrip(" \t>") if again else line
        again = ""
        bare = text.rstrip(BREAK)
        count = len(text) - len(bare)
        below = lines[number + 1] if number + 1 < len(lines) else ""
        if bare.lstrip().startswith(">"):
            below = re.sub(r"^[ \t]*>[ \t]?", "", below)
        if not count:
            yield text
        elif not bare.strip(" \t>"):
            yield bare.rstrip() if not below.strip() else ""
        elif not below.strip(f" >{BREAK}") or _STARTS_BLOCK.match(below) or ALONE.search(below):
            yield bare
        else:
            lead = _LEAD.match(bare)
            further = continued(lead[0] if lead else "")
            yield bare if count > 1 else f"{bare}\\"
            if count > 1:
                yield further.rstrip()
            again = further or "\0"
