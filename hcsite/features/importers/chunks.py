"""Fenced code of other generators: plain fences, and chunks that ran when the page was made."""

from __future__ import annotations

import re
from collections.abc import Sequence

from hcsite.content.foreign import read_config
from hcsite.core.text import one_line
from hcsite.features.importers.conversion import Conversion, fenced
from hcsite.features.importers.site import dig
from hcsite.features.importers.vault import FENCE

_CHUNK = re.compile(r"\{\s*(\w+)\b\s*(.*)\}", re.DOTALL)
_OPTION_LINE = re.compile(r"\s*(?:#|//|--|%)\|\s?(.*)")
_HEADER_OPTION = re.compile(r"([\w.]+)\s*=\s*(\"[^\"]*\"|'[^']*'|[^,\s]+)")
_LANGUAGE = re.compile(r"\{?\s*\.?([\w+#-]+)")
_FALSE = frozenset(("false", "f", "no"))


def chunk(info: str, lines: Sequence[str], conversion: Conversion) -> str:
    """What stands for a fenced block: the mark of a fence, or of a note, or of both."""
    running = _CHUNK.fullmatch(info)
    if running is None or running[1].startswith("."):
        language = _LANGUAGE.match(info)
        return _fence("\n".join(lines), language[1] if language else "", conversion)
    options, code = _options(running[2], lines)
    for key in ("echo", "eval", "include"):
        default = dig(conversion.data, f"execute.{key}")
        options.setdefault(key, "" if default is None else str(default))
    return _running(running[1].lower(), "\n".join(code).strip("\n"), options, conversion)


def _fence(code: str, language: str, conversion: Conversion) -> str:
    return conversion.vault.put(FENCE, fenced(code, language))


def _options(header: str, lines: Sequence[str]) -> tuple[dict[str, str], list[str]]:
    """The options of a chunk, from its header and its first lines, and the code without them."""
    options = {
        match[1].replace(".", "-"): match[2].strip("\"'")
        for match in _HEADER_OPTION.finditer(header)
    }
    count = next((n for n, line in enumerate(lines) if not _OPTION_LINE.match(line)), len(lines))
    written = "\n".join(_OPTION_LINE.sub(r"\1", line) for line in lines[:count])
    data, _ = read_config(written, "yaml")
    options.update({key: one_line(str(value)) for key, value in data.items()})
    return options, list(lines[count:])


def _off(options: dict[str, str], key: str) -> bool:
    return options.get(key, "").lower() in _FALSE


def _running(language: str, code: str, options: dict[str, str], conversion: Conversion) -> str:
    """Code that ran: shown as code where readers saw it; what it drew is not in the source."""
    caption = options.get("fig-cap") or options.get("tbl-cap") or ""
    thing = "table" if options.get("tbl-cap") else "figure"
    hidden = _off(options, "echo") or _off(options, "include")
    ran = not _off(options, "eval")
    if ran and caption:
        words = f"When the old page was made, code made a {thing} here: “{caption}”."
        words += f" The {thing} itself is not in the old files."
        if hidden:
            return conversion.note(words, code, block=True)
        note = conversion.note(words, f"{thing}: {caption}", block=True)
        return f"{_fence(code, language, conversion)}\n\n{note}"
    if hidden:
        words = "This code ran behind the old page; readers did not see it."
        return conversion.note(words, code, block=True) if code else ""
    if ran:
        message = "Code of this page ran when it was made; what it printed or drew is not here."
        if all(item.message != message for item in conversion.found):
            conversion.inform("HC714", message)
    return _fence(code, language, conversion)
