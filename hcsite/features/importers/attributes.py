"""Attributes in braces: those of kramdown (`{: #id .class}`) and of Pandoc (`{#id width=50%}`)."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass

from hcsite.features.importers.conversion import Conversion
from hcsite.features.importers.vault import ANCHOR

_PART = re.compile(
    r"#(?P<id>[^\s#}]+)|\.(?P<class>[^\s.#}]+)"
    r"|(?P<key>[\w:-]+)=(?:\"(?P<double>(?:[^\"\\]|\\.)*)\"|'(?P<single>[^']*)'|(?P<bare>[^\s\"'}]+))"
    r"|(?P<word>[^\s=}]+)"
)
_OPTIONS = re.compile(r"\{::(?:options|nomarkdown)[^}]*/?\}|\{:/(?:nomarkdown|options)?\}")
_COMMENT = re.compile(r"\{::comment\}.*?\{:/(?:comment)?\}", re.DOTALL)
_TOC = re.compile(
    r"^[ \t]*(?:[*+-]|\d+\.)[ \t]+.*\n\{:\s*(?:toc|\.toc|#toc)\b[^}]*\}[ \t]*$", re.MULTILINE
)
_LONE = re.compile(r"^(?P<before>[ \t>]*)\{:(?P<inside>[^}\n]*)\}[ \t]*$")
_SPAN = re.compile(r"(?<=[)*_`\]\ufdd1])\{:(?P<inside>[^}\n]*)\}")
_HEADING = re.compile(
    r"^(?P<head>#{1,6}[ \t].*?)[ \t]*\{(?P<inside>:?[ \t]*[#.][^{}\n]*)\}[ \t#]*$", re.MULTILINE
)
_BRACKETED = re.compile(r"(?<![!\\])\[(?P<words>[^\[\]\n]+)\]\{(?P<inside>[^{}\n]+)\}")
_AFTER_CODE = re.compile("(?<=\ufdd1)\\{[ \t]*[.#][^{}\n]*\\}")
_LOUD = frozenset("warning danger caution important alert-warning alert-danger".split())
_ABBREVIATION = re.compile(r"^\*\[(?P<short>[^\]\n]+)\]:[ \t]*(?P<long>.+)$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Attributes:
    """What stands between braces."""

    id: str
    classes: tuple[str, ...]
    values: dict[str, str]

    def get(self, *keys: str) -> str:
        """The first of these values that is given."""
        return next((self.values[key] for key in keys if self.values.get(key)), "")


def read_attributes(text: str) -> Attributes:
    """The attributes that stand between braces (given without them)."""
    identity, classes, values = "", [], {}
    for part in _PART.finditer(text):
        if part["id"]:
            identity = part["id"]
        elif part["class"]:
            classes.append(part["class"])
        elif part["key"]:
            given = (part["double"], part["single"], part["bare"])
            value = next((value for value in given if value is not None), "")
            values[part["key"]] = re.sub(r"\\(.)", r"\1", value)
    if "id" in values and not identity:
        identity = values["id"]
    classes.extend(values.get("class", "").split())
    return Attributes(identity, tuple(classes), values)


def drop_attributes(text: str, conversion: Conversion) -> str:
    """The text without attributes: names of places become anchors, looks are left out."""
    text, count = _OPTIONS.subn("", _COMMENT.sub("", text))
    text, tables = _TOC.subn("", text)
    if tables:
        conversion.leave_out("a table of contents that the generator made")
    text = _expand_abbreviations(text)
    text = _HEADING.sub(lambda match: _heading(match, conversion), text)
    text = _blocks(text, conversion)
    text, spans = _SPAN.subn("", text)
    text = _BRACKETED.sub(_bracketed, text)
    text, codes = _AFTER_CODE.subn("", text)
    if count or spans or codes:
        conversion.leave_out("attributes in braces")
    return text


def _heading(match: re.Match[str], conversion: Conversion) -> str:
    attributes = read_attributes(match["inside"].lstrip(":"))
    if not attributes.id:
        return match["head"]
    return f"{conversion.vault.put(ANCHOR, attributes.id)}\n\n{match['head']}"


def _blocks(text: str, conversion: Conversion) -> str:
    """Lines of kramdown that hold attributes alone; they belong to the block above or below."""
    lines: list[str] = []
    for line in text.split("\n"):
        lone = _LONE.match(line)
        if lone is None:
            lines.append(line)
            continue
        attributes = read_attributes(lone["inside"])
        start = len(lines)
        while start and lines[start - 1].strip():
            start -= 1
        loud = _LOUD.intersection(attributes.classes)
        if loud and start < len(lines):
            lines[start:] = ["::: warning", *map(_unquoted, lines[start:]), ":::"]
        elif attributes.id:
            mark = conversion.vault.put(ANCHOR, attributes.id)
            lines[start:start] = [f"{lone['before']}{mark}", ""]
        elif attributes.classes and "no_toc" not in attributes.classes:
            conversion.leave_out("attributes in braces")
    return "\n".join(lines)


def _unquoted(line: str) -> str:
    return re.sub(r"^[ ]{0,3}> ?", "", line)


def _bracketed(match: re.Match[str]) -> str:
    attributes = read_attributes(match["inside"])
    if not (attributes.id or attributes.classes or attributes.values):
        return match[0]
    language = attributes.get("lang")
    return f'<span lang="{language}">{match["words"]}</span>' if language else match["words"]


def _expand_abbreviations(text: str) -> str:
    """Abbreviations that kramdown explains everywhere: explained where they first stand."""
    meanings = {match["short"]: match["long"].strip() for match in _ABBREVIATION.finditer(text)}
    text = _ABBREVIATION.sub("", text)
    for short, long in meanings.items():
        match = re.search(rf"(?<![\w/#.-]){re.escape(short)}(?![\w/-])", text)
        if match:
            title = html.escape(long)
            said = f'<abbr title="{title}">{match[0]}</abbr>'
            text = text[: match.start()] + said + text[match.end() :]
    return text
