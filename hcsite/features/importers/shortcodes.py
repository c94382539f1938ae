"""Shortcodes of Hugo and Quarto, `{{< name … >}}` and `{{% name … %}}`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from hcsite.features.importers.conversion import Conversion, alone, fenced
from hcsite.features.importers.shortcode_names import boxed, paired, single
from hcsite.features.importers.vault import RAW

_CODE = re.compile(
    r"\{\{[<%]\s*(?P<name>highlight|code)\b(?P<arguments>[^>%]*)[>%]\}\}(?P<inside>.{0,20000}?)"
    r"\{\{[<%]\s*/\s*(?P=name)\s*[>%]\}\}",
    re.DOTALL,
)
_ESCAPED = re.compile(r"\{\{([<%])/\*(.{0,2000}?)\*/([>%])\}\}", re.DOTALL)
_SHORTCODE = re.compile(
    r"\{\{(?P<open>[<%])\s*(?P<close>/?)\s*(?P<name>[A-Za-z_][\w./-]*)"
    r"(?P<arguments>(?:\"(?:[^\"\\]|\\.){0,2000}\"|`[^`]{0,2000}`|[^\"`{]|\{(?!\{)){0,4000}?)"
    r"\s*(?P<self>/?)\s*[>%]\}\}",
    re.DOTALL,
)
_ARGUMENT = re.compile(
    r"(?:(?P<key>[\w-]+)\s*=\s*)?(?:\"(?P<quoted>(?:[^\"\\]|\\.)*)\"|`(?P<raw>[^`]*)`|(?P<bare>[^\s\"`=]+))"
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Piece:
    """A shortcode, or the text before the next one (no name)."""

    start: int
    end: int
    name: str = ""
    arguments: str = ""
    closing: bool = False
    ends_itself: bool = False


def lift_shortcodes(text: str, conversion: Conversion) -> str:
    """Texts that are code or only look like shortcodes, before anything else reads them."""

    def escaped(match: re.Match[str]) -> str:
        open_mark, close_mark = match[1], match[3]
        return conversion.vault.put(RAW, f"{{{{{open_mark}{match[2]}{close_mark}}}}}")

    def code(match: re.Match[str]) -> str:
        language = next(iter(match["arguments"].replace('"', " ").split()), "")
        return f"\n{fenced(match['inside'].strip(chr(10)), language)}\n"

    return _CODE.sub(code, _ESCAPED.sub(escaped, text))


def expand_shortcodes(text: str, conversion: Conversion) -> str:
    """The text with its shortcodes turned into Markdown, or into notes."""
    pieces = tuple(_pieces(text))
    return _Expansion(text, pieces, conversion).render(0, len(pieces))


def _pieces(text: str) -> Sequence[_Piece]:
    found: list[_Piece] = []
    last = 0
    for match in _SHORTCODE.finditer(text):
        if match.start() > last:
            found.append(_Piece(last, match.start()))
        found.append(
            _Piece(
                match.start(),
                match.end(),
                match["name"],
                match["arguments"],
                closing=bool(match["close"]),
                ends_itself=bool(match["self"]),
            )
        )
        last = match.end()
    if last < len(text):
        found.append(_Piece(last, len(text)))
    return found


def _arguments(text: str) -> tuple[list[str], dict[str, str]]:
    """Arguments by position and by name."""
    places: list[str] = []
    names: dict[str, str] = {}
    for match in _ARGUMENT.finditer(text):
        value = next(
            (v for v in (match["quoted"], match["raw"], match["bare"]) if v is not None), ""
        )
        value = re.sub(r"\\(.)", r"\1", value) if match["quoted"] is not None else value
        if match["key"]:
            names[match["key"]] = value
        else:
            places.append(value)
    return places, names


class _Expansion:
    """One pass over one text."""

    def __init__(self, text: str, pieces: tuple[_Piece, ...], conversion: Conversion) -> None:
        self._text = text
        self._pieces = pieces
        self._conversion = conversion

    def render(self, start: int, end: int) -> str:
        parts: list[str] = []
        index = start
        while index < end:
            piece = self._pieces[index]
            if not piece.name:
                parts.append(self._text[piece.start : piece.end])
            elif not piece.closing:
                close = -1 if piece.ends_itself else self._closing(index, end)
                parts.append(self._expand(index, close))
                index = max(index, close)
            index += 1
        return "".join(parts)

    def _closing(self, index: int, end: int) -> int:
        depth = 0
        for number in range(index, end):
            piece = self._pieces[number]
            if piece.name == self._pieces[index].name and not piece.ends_itself:
                depth += -1 if piece.closing else 1
                if depth == 0:
                    return number
        return -1

    def _expand(self, index: int, close: int) -> str:
        piece = self._pieces[index]
        source = self._text[piece.start : piece.end]
        places, names = _arguments(piece.arguments)
        by_itself = alone(self._text, piece.start, piece.end)
        if close < 0:
            made = single(piece.name, places, names, self._conversion)
            if made is not None:
                return f"\n\n{made}\n\n" if by_itself and made else made
            words = (
                f"The old site used its shortcode “{piece.name}” here; what it showed is not known."
            )
            return self._conversion.note(words, source, block=by_itself)
        inside = self.render(index + 1, close)
        made = boxed(piece.name, places, names, inside) or paired(
            piece.name, places, names, inside, conversion=self._conversion
        )
        if made is not None:
            return made
        words = f"The old site framed the text near here with its shortcode “{piece.name}”."
        note = self._conversion.note(words, source, block=by_itself)
        return f"{note}\n\n{inside}" if by_itself else f"{note}{inside}"
