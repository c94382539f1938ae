"""Code blocks and code in lines, put out of reach of the passes that change text."""

from __future__ import annotations

import html
import re

from hcsite.content.foreign_blocks import Block, blocks_of
from hcsite.features.importers.chunks import chunk
from hcsite.features.importers.conversion import Conversion, fenced, ticked
from hcsite.features.importers.tags import Balance, split_tags
from hcsite.features.importers.vault import CODE, FENCE, RAW, continued, indented

_FENCE_LINE = re.compile(r"(?P<before>.*?)(?P<fence>`{3,}|~{3,})(?P<info>.*)")
_INLINE = re.compile(r"(?<![\\`])(`+)(?!`)((?:(?!\n[ \t]*\n).)+?)(?<!`)\1(?!`)", re.DOTALL)
_PRE = re.compile(r"<pre\b([^>]*)>(.*?)</pre\s*>", re.DOTALL | re.IGNORECASE)
_CODE = re.compile(
    r"<(code|tt|samp)\b[^>]*>((?:(?!</?\1\b).)*?)</\1\s*>", re.DOTALL | re.IGNORECASE
)
_ANY_TAG = re.compile(r"</?[a-zA-Z][^>]*>")
_LANGUAGE = re.compile(r"(?:language|lang|highlight|brush:?)[-= \"]+([\w+#-]+)")
_HTML_LINE = re.compile(r"\s*</?[a-zA-Z][\w-]*[\s/>]")
_INDENT = 4


def shield_code(text: str, conversion: Conversion) -> str:
    """The text with its code behind marks."""
    text = _shield_blocks(text, conversion)
    text = _PRE.sub(lambda match: _from_pre(match, conversion), text)

    def inline(match: re.Match[str]) -> str:
        return conversion.vault.put(CODE, conversion.vault.restore(match[0], RAW))

    def from_html(match: re.Match[str]) -> str:
        words = html.unescape(_ANY_TAG.sub("", match[2])).strip()
        return conversion.vault.put(CODE, ticked(" ".join(words.split()))) if words else ""

    return _CODE.sub(from_html, _INLINE.sub(inline, text))


def _shield_blocks(text: str, conversion: Conversion) -> str:
    lines: list[str | None] = list(text.split("\n"))
    open_html = Balance()
    for block in blocks_of(text):
        part = [line or "" for line in lines[block.start : block.end]]
        if block.kind == "html" and block.depth == 0:
            open_html.run(split_tags("\n".join(part)))
            open_html.settle()
        elif block.kind == "fence":
            lines[block.start : block.end] = _from_fence(part, block, conversion)
        elif block.kind == "code":
            within = bool(open_html.stack) and bool(_HTML_LINE.match(part[0]))
            lines[block.start : block.end] = (
                [line.lstrip() for line in part] if within else _from_indented(part, conversion)
            )
    return "\n".join(line for line in lines if line is not None)


def _from_fence(lines: list[str], block: Block, conversion: Conversion) -> list[str | None]:
    """The fence's mark behind what stood before it; None for each line that is no more."""
    opening = _FENCE_LINE.match(lines[0])
    before, fence = (opening["before"], opening["fence"]) if opening else ("", "```")
    content = [_without(line, before) for line in lines[1:]]
    if content and re.fullmatch(rf"\s*{re.escape(fence)}[`~]*\s*", content[-1]):
        content.pop()
    content = [conversion.vault.restore(line, RAW) for line in content]
    made = chunk(block.info.strip(), content, conversion)
    return [before + indented(made, before), *[None] * (len(lines) - 1)]


def _without(line: str, before: str) -> str:
    """A line of a fence without the marks of the list or quotation that it stands in."""
    further = continued(before)
    if line.startswith(further):
        return line[len(further) :]
    if ">" in further:
        return re.sub(r"^(?:\s{0,3}> ?)+", "", line)
    return line.lstrip(" ")


def _from_indented(lines: list[str], conversion: Conversion) -> list[str | None]:
    """An indented block of code as a fence; the count of lines stays the same."""
    written = [line.expandtabs(_INDENT) for line in lines]
    width = min(len(line) - len(line.lstrip(" ")) for line in written if line.strip(" "))
    code = conversion.vault.restore("\n".join(line[width:] for line in written), RAW)
    mark = " " * max(0, width - _INDENT) + conversion.vault.put(FENCE, fenced(code))
    return [f"{mark}\n", *[None] * (len(lines) - 1)]


def _from_pre(match: re.Match[str], conversion: Conversion) -> str:
    language = _LANGUAGE.search(match[0].partition("\n")[0])
    code = html.unescape(_ANY_TAG.sub("", match[2])).strip("\n")
    code = conversion.vault.restore(code, RAW + CODE + FENCE)
    return f"\n\n{conversion.vault.put(FENCE, fenced(code, language[1] if language else ''))}\n\n"
