"""Liquid, the language of Jekyll's templates, where writers used it in their texts."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from hcsite.features.importers.conversion import Conversion, alone, fenced, ticked
from hcsite.features.importers.liquid_tags import include, plain_tag
from hcsite.features.importers.liquid_values import Scope, Unknown, evaluate, holds, shown
from hcsite.features.importers.vault import CODE, RAW

_TAG = r"\{%((?:[^%{]|%(?!\})|\{(?!%)){0,4000})%\}"
_OUTPUT = r"\{\{((?:[^{}]|\{(?!\{)|\}(?!\})){0,2000})\}\}"
_TOKEN = re.compile(f"{_TAG}|{_OUTPUT}")
_LITERAL = re.compile(r"\{%-?\s*(?P<name>raw|comment|highlight)\b(?P<arguments>[^%{}]*)%\}")
_SITE_ROOT = re.compile(r"\{\{-?\s*site\.(?:url|baseurl)\s*-?\}\}(?=/|\{\{-?\s*site\.baseurl)")
_LOOPS = ("for", "tablerow", "case")
_BLOCK_TAGS = ("if", "unless", "capture", *_LOOPS)


@dataclass(frozen=True, slots=True)
class _Token:
    """A tag, an output or text between them. `start` and `end` are its place in the text."""

    kind: str
    words: str
    start: int
    end: int

    @property
    def name(self) -> str:
        return self.words.split(maxsplit=1)[0] if self.kind == "tag" and self.words else ""


def lift_literals(text: str, conversion: Conversion) -> str:
    """Texts that Liquid itself leaves alone: raw ones, comments, and code to be coloured."""

    def lifted(name: str, arguments: str, inside: str) -> str:
        if name == "comment":
            conversion.leave_out("comments of the templates")
            return ""
        if name == "raw":
            return conversion.vault.put(RAW, inside)
        code = _paired(inside.strip("\n"), lambda *parts: parts[2])
        return f"\n{fenced(code, *arguments.strip('- ').split()[:1])}\n"

    return _paired(text, lifted)


def _paired(text: str, made: Callable[[str, str, str], str]) -> str:
    """The text with each literal replaced; one that is never ended is no literal."""
    parts: list[str] = []
    last = 0
    endless: set[str] = set()
    for match in _LITERAL.finditer(text):
        name = match["name"]
        if match.start() < last or name in endless:
            continue
        end = re.compile(rf"\{{%-?\s*end{name}\s*-?%\}}").search(text, match.end())
        if end is None:
            endless.add(name)
            continue
        parts.append(text[last : match.start()])
        parts.append(made(name, match["arguments"], text[match.end() : end.start()]))
        last = end.end()
    return "".join([*parts, text[last:]])


def lower_literals(text: str, conversion: Conversion) -> str:
    """Raw texts back in their places; marks of templates in them become code, to be seen."""

    def lowered(match: re.Match[str]) -> str:
        return conversion.vault.put(CODE, ticked(match[0]))

    def shown_raw(match: re.Match[str]) -> str:
        return _TOKEN.sub(lowered, conversion.vault.restore(match[0], RAW))

    return re.sub("\ufdd0r[0-9]+\ufdd1", shown_raw, text)


def fill_liquid(text: str, conversion: Conversion) -> str:
    """The text with what Liquid would have filled in, as far as the old files tell it."""
    text = _SITE_ROOT.sub("", text)
    page = {**conversion.data, "path": conversion.path}
    site = {**conversion.site.data, "baseurl": ""}
    return _Filling(text, conversion).run(Scope({"page": page, "site": site}))


class _Filling:
    """One pass over one text."""

    def __init__(self, text: str, conversion: Conversion, depth: int = 0) -> None:
        self._text = text
        self._conversion = conversion
        self._depth = depth
        self._tokens = tuple(_tokens(text))

    def run(self, scope: Scope) -> str:
        return self._render(0, len(self._tokens), scope)

    def _render(self, start: int, end: int, scope: Scope) -> str:
        parts: list[str] = []
        index = start
        while index < end:
            token = self._tokens[index]
            close = self._closing(index, end) if token.name in _BLOCK_TAGS else -1
            if token.kind == "text":
                parts.append(token.words)
            elif token.kind == "output":
                parts.append(self._output(token, scope))
            elif close > 0:
                parts.append(self._block(index, close, scope))
                index = close
            else:
                parts.append(self._tag(token, scope))
            index += 1
        return "".join(parts)

    def _closing(self, index: int, end: int) -> int:
        """The tag that ends a block, or -1."""
        name = self._tokens[index].name
        depth = 0
        for number in range(index, end):
            if self._tokens[number].name == name:
                depth += 1
            elif self._tokens[number].name == f"end{name}":
                depth -= 1
                if depth == 0:
                    return number
        return -1

    def _source(self, first: int, last: int) -> str:
        return self._text[self._tokens[first].start : self._tokens[last].end]

    def _alone(self, first: int, last: int) -> bool:
        return alone(self._text, self._tokens[first].start, self._tokens[last].end)

    def _output(self, token: _Token, scope: Scope) -> str:
        try:
            return shown(evaluate(token.words, scope))
        except (Unknown, ValueError):
            source = self._text[token.start : token.end]
            words = "The old site filled in a value here that its files do not tell."
            self._conversion.note(words, source, block=False)
            return self._conversion.vault.put(CODE, ticked(source))

    def _tag(self, token: _Token, scope: Scope) -> str:
        source = self._text[token.start : token.end]
        name, _, arguments = token.words.partition(" ")
        if name == "assign":
            target, _, expression = arguments.partition("=")
            try:
                scope.roots[target.strip()] = evaluate(expression, scope)
            except Unknown:
                scope.roots.pop(target.strip(), None)
            return ""
        by_itself = alone(self._text, token.start, token.end)
        if name.startswith("include"):
            return self._include(arguments, source, scope, block=by_itself)
        made = plain_tag(name, arguments)
        if made is not None:
            return f"\n\n{made}\n\n" if by_itself and made else made
        words = f"The old site ran a command of its own here, “{name}”."
        return self._conversion.note(words, source, block=by_itself)

    def _include(self, arguments: str, source: str, scope: Scope, *, block: bool) -> str:
        def expand(inner: str, parameters: dict[str, object]) -> str | None:
            known = len(self._conversion.remarks)
            filling = _Filling(inner, self._conversion, self._depth + 1)
            made = filling.run(scope.within(include=parameters))
            if len(self._conversion.remarks) == known:
                return made
            for original in list(self._conversion.remarks)[known:]:
                del self._conversion.remarks[original]
            return None

        made = include(arguments, scope, self._conversion, expand=expand, depth=self._depth)
        if made is not None:
            return made
        name = arguments.split(maxsplit=1)[0] if arguments else ""
        words = (
            f"The old site put a piece of its theme here, “{name}”, that is no part of the text."
        )
        return self._conversion.note(words, source, block=block)

    def _block(self, index: int, close: int, scope: Scope) -> str:
        token = self._tokens[index]
        arguments = token.words.partition(" ")[2]
        if token.name in _LOOPS:
            words = "The old site made a list or a choice here while it built the page."
            note = self._conversion.note(words, self._source(index, close), block=True)
            return f"\n\n{note}\n\n"
        if token.name == "capture":
            scope.roots[arguments.strip("\"' ")] = self._render(index + 1, close, scope)
            return ""
        branches = list(self._branches(index, close))
        try:
            for number, (condition, start, end) in enumerate(branches):
                truth = not condition or holds(condition, scope)
                if truth is not (token.name == "unless" and number == 0 and bool(condition)):
                    return self._render(start, end, scope)
        except Unknown:
            words = "The old site showed the text near this place only under a condition."
            at = self._alone(index, index)
            note = self._conversion.note(words, self._source(index, index), block=at)
            bodies = (self._render(start, end, scope) for _, start, end in branches)
            return f"{note}\n\n" * at + "\n".join(bodies) + note * (not at)
        return ""

    def _branches(self, index: int, close: int) -> Iterator[tuple[str, int, int]]:
        """Each branch of a condition: the condition, and the tokens from and to."""
        condition, start, depth = self._tokens[index].words.partition(" ")[2], index + 1, 0
        for number in range(index + 1, close):
            name = self._tokens[number].name
            if name in _BLOCK_TAGS:
                depth += 1
            elif name.startswith("end") and name[3:] in _BLOCK_TAGS:
                depth -= 1
            elif depth == 0 and name in ("else", "elsif"):
                yield condition, start, number
                condition, start = self._tokens[number].words.partition(" ")[2], number + 1
        yield condition, start, close


def _tokens(text: str) -> Sequence[_Token]:
    found: list[_Token] = []
    last = 0
    for match in _TOKEN.finditer(text):
        if match.start() > last:
            found.append(_Token("text", text[last : match.start()], last, match.start()))
        kind, words = ("tag", match[1]) if match[1] is not None else ("output", match[2])
        found.append(_Token(kind, words.strip("-").strip(), match.start(), match.end()))
        last = match.end()
    if last < len(text):
        found.append(_Token("text", text[last:], last, len(text)))
    return found
