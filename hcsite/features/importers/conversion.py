"""One body on its way into the hub: what all passes share, and all that they have to say."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from hcsite.core.diagnostics import Diagnostic, info, warning
from hcsite.core.text import one_line, shorten
from hcsite.features.importers.site import OldSite
from hcsite.features.importers.vault import (
    CODE,
    FENCE,
    GONE,
    HOLE,
    MARK,
    NOTE,
    RAW,
    TEXT,
    Vault,
)

_SPECIAL = re.compile(r"([\\`*\[\]<>]|(?<!\w)_|_(?!\w))")
_LEFT = re.compile("[\ufdd0-\ufdef]")
_COLONS = re.compile(r"^[ \t>]*(:{3,})", re.MULTILINE)
_TICKS = re.compile(r"`+")
_BEGINS_BLOCK = re.compile(r"^(\d{0,9})([-+#.)~|:=])")
_ENDS_COMMENT = re.compile(r"--(!?)>")
_LONGEST = 16_000
_CUT = "The rest is in the old file."
_SHOWN = 60
_DEAD = "The old page had links here that lead to nothing in this hub and became plain words:"
_HINT = "Look for the note in the text, mend the place and remove it."


@dataclass(slots=True)
class Remark:
    """Something that could not be brought over: in words, as it was, and how often it stood."""

    words: str
    original: str
    block: bool
    near: str
    count: int = 1


@dataclass(slots=True)
class Conversion:
    """The work on one body. `raw` is the whole old file, for the lines of findings.

    `dead_links` are the words and addresses of links that became plain words, `last_notes` the
    notes on what stood on the old page outside its text: both stand at the end of the new one.
    """

    site: OldSite
    path: str
    raw: str
    data: dict[str, object]
    vault: Vault = field(default_factory=Vault)
    found: list[Diagnostic] = field(default_factory=list)
    remarks: dict[str, Remark] = field(default_factory=dict)
    left_out: dict[str, None] = field(default_factory=dict)
    dead_links: dict[tuple[str, str], None] = field(default_factory=dict)
    last_notes: list[str] = field(default_factory=list)

    def inform(self, code: str, message: str, *, near: str = "") -> None:
        """Adds what an editor may like to know."""
        self.found.append(info(code, message, path=self.path, line=self.line_of(near)))

    def warn(self, code: str, message: str, *, near: str = "", hint: str = "") -> None:
        """Adds what an editor has to look at."""
        line = self.line_of(near)
        self.found.append(warning(code, message, path=self.path, line=line, hint=hint))

    def leave_out(self, what: str) -> None:
        """Remembers what only mattered to the looks of the old site; said once, at the end."""
        self.left_out[what] = None

    def note(self, words: str, original: str, *, block: bool, near: str = "") -> str:
        """What stands in the text for something that could not be brought over.

        A block gets its note in its place. What stood in the middle of a sentence gets one at
        the end of the text, however often it stood there.
        """
        original = self.vault.restore(original, CODE + FENCE + HOLE + RAW + TEXT)
        original = _LEFT.sub("", MARK.sub("", original)).strip("\n")
        known = self.remarks.get(original)
        if known is None:
            self.remarks[original] = Remark(words, original, block, near or original)
        else:
            known.count += 1
        return self.vault.put(NOTE, render_note(words, original)) if block else GONE

    def finish(self) -> tuple[str, tuple[Diagnostic, ...]]:
        """The notes for the end of the text, and everything that was found."""
        tail: list[str] = []
        for remark in self.remarks.values():
            times = f" ({remark.count} times)" if remark.count > 1 else ""
            shown = shorten(one_line(remark.original), _SHOWN)
            message = f"{remark.words}{times} It was: {shown}"
            self.warn("HC713", message, near=remark.near, hint=_HINT)
            if not remark.block:
                again = f" It stood here {remark.count} times." if remark.count > 1 else ""
                tail.append(render_note(remark.words + again, remark.original))
        tail.extend(self.last_notes)
        if self.dead_links:
            named = ", ".join(dict.fromkeys(f"“{words}”" for words, _ in self.dead_links))
            led = "\n".join(f"{words}: {address}" for words, address in self.dead_links)
            tail.append(render_note(f"{_DEAD} {named}.", led))
        if self.left_out:
            what = ", ".join(self.left_out)
            self.inform("HC714", f"Left out, because only the old site's looks used it: {what}.")
        return "\n\n".join(tail), tuple(self.found)

    def line_of(self, near: str) -> int:
        """The line of the old file in which something stands, 0 where it is not found."""
        first = near.strip().partition("\n")[0].strip()
        place = self.raw.find(first) if first else -1
        return self.raw.count("\n", 0, place) + 1 if place >= 0 else 0


def render_note(words: str, original: str = "", *, shown: str = "") -> str:
    """The note: what readers and editors see, and for editors alone how it was written.

    `words` is a sentence and `shown` is Markdown; the original stands in a comment of HTML, which
    stays in the file and is never published.
    """
    inside = "\n\n".join(filter(None, (literal(words), shown, _hidden(original))))
    colons = ":" * max(3, colons_in(inside) + 1)
    return f"{colons} import-note\n{inside}\n{colons}"


def literal(words: str) -> str:
    """Plain words on one line, so that Markdown takes no sign of them for its own."""
    return _BEGINS_BLOCK.sub(r"\1\\\2", _SPECIAL.sub(r"\\\1", one_line(words)))


def cut(text: str) -> str:
    """A text of bearable length; where something is missing, it says so."""
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}\n… {_CUT}"


def _hidden(original: str) -> str:
    """A comment of HTML: one block, as no line in it is empty and nothing in it ends it."""
    lines = (line.rstrip() for line in _ENDS_COMMENT.sub(r"--\1&gt;", cut(original)).split("\n"))
    kept = [line for line in lines if line]
    return "\n".join(["<!-- It was:", *kept, "-->"]) if kept else ""


def colons_in(text: str) -> int:
    """The longest run of colons at the start of a line, three or more; a shorter one is none.

    A block must be opened with more, for the reader of blocks ends them even within code.
    """
    return max((len(run) for run in _COLONS.findall(text)), default=0)


def fenced(code: str, language: str = "") -> str:
    """Code in a fence that is longer than any run of backticks within."""
    longest = max((len(run) for run in _TICKS.findall(code)), default=0)
    fence = "`" * max(3, longest + 1)
    return f"{fence}{language}\n{code}\n{fence}"


def ticked(code: str) -> str:
    """Code within a line."""
    longest = max((len(run) for run in _TICKS.findall(code)), default=0)
    ticks = "`" * (longest + 1)
    space = " " if longest or code[:1] == code[-1:] == " " else ""
    return f"{ticks}{space}{code}{space}{ticks}"


def alone(text: str, start: int, end: int) -> bool:
    """Whether nothing else stands on the lines of a piece of text."""
    before = text[text.rfind("\n", 0, start) + 1 : start]
    after = text[end:].partition("\n")[0]
    return not before.strip() and not after.strip()
