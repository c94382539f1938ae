"""What theme authors get wrong, in words: where it is, what it is, what was probably meant."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Mapping
from dataclasses import fields
from types import TracebackType

from jinja2 import TemplateError, TemplateNotFound, TemplateRuntimeError, TemplateSyntaxError

from hcsite.core.text import nearest

MOST_NUMBERS = 1_000_000
"""So many numbers may `range` give to one page. Templates have no other loop without an end."""

_NO_FIELD = re.compile(
    r"'(hcsite\.(?:theme\.views|model)\.\w+)\.(\w+) object' has no attribute '(\w+)'"
)
_NO_KEY = re.compile(r"'dict object' has no attribute '(.+)'")
_NO_NAME = re.compile(r"'(\w+)' is undefined")
_FIELDS = "The fields that templates may use are listed in “Themes” in the documentation."
_FILES = "To see all templates: hcsite theme list --files. A newer hcsite may name it otherwise."
_NO_TAG = re.compile(r"Encountered unknown tag '(\w+)'")
_NO_END = re.compile(r"Unexpected end of template.* block that needs to be closed is '(\w+)'")
_FORMS = "Lines look like this: {{ page.title }}, {% if page.image %}…{% endif %}, {# a remark #}"


class NoWordsError(TemplateRuntimeError):
    """Words of the interface that are not there, or a value that they want and did not get."""

    def __init__(self, key: str, missing: str, strings: Mapping[str, str]) -> None:
        self.key = key
        wants = key in strings or f"{key}_other" in strings
        super().__init__(
            f"The words “{key}” want a value called “{missing}”"
            if wants
            else f"There are no words called “{key}” in strings/"
        )


class NotADateError(TemplateRuntimeError):
    """Something else than a date, where a filter takes one."""

    def __init__(self, value: object) -> None:
        kind = "a text" if isinstance(value, str) else "nothing" if value is None else "no date"
        super().__init__(f"This filter takes a date, and got {kind}")


class EndlessLoopError(TemplateRuntimeError):
    """A page that would never be done."""


_HINTS: tuple[tuple[type[Exception], str], ...] = (
    (TemplateSyntaxError, _FORMS),
    (TemplateNotFound, _FILES),
    (EndlessLoopError, "Look at what its range(…) is given."),
    (RecursionError, "Look at its include and extends lines."),
    (TimeoutError, "Look at its loops: one of them goes on for too long, or for ever."),
)


class LoopBudget:
    """How many numbers the loops of one page may still take."""

    def __init__(self) -> None:
        self._left = MOST_NUMBERS

    def renew(self) -> None:
        """Another page begins."""
        self._left = MOST_NUMBERS

    def numbers(self, *limits: int) -> range:
        """What `range` gives; raises EndlessLoopError where a page would never be done."""
        found = range(*limits)
        self._left -= min(len(found[: MOST_NUMBERS + 1]), MOST_NUMBERS + 1)
        if self._left < 0:
            raise EndlessLoopError("The template counts on without an end")
        return found


def place_of(reason: Exception, sources: Mapping[str, str]) -> tuple[str, int]:
    """The template, among those in `sources`, and the line in which it failed."""
    if isinstance(reason, TemplateSyntaxError):
        return reason.filename or reason.name or "", reason.lineno
    place, line = "", 0
    trace: TracebackType | None = reason.__traceback__
    while trace is not None:
        name = trace.tb_frame.f_code.co_filename
        if name in sources:
            place, line = name, trace.tb_lineno
        trace = trace.tb_next
    return place, line


def sentence_of(reason: Exception) -> str:
    """What is wrong."""
    text = str(reason)
    if missing := _NO_FIELD.search(text):
        return f"There is no field “{missing[3]}” here ({missing[2]})."
    if missing := _NO_KEY.search(text):
        return f"There is no “{missing[1]}” here."
    if missing := _NO_NAME.search(text):
        return f"Nothing is called “{missing[1]}” here."
    if isinstance(reason, TemplateSyntaxError) and (plain := _plain_syntax(text)):
        return plain
    if isinstance(reason, TemplateNotFound):
        return f"There is no template called “{reason.name}”."
    if isinstance(reason, TemplateError):
        text = (reason.message or "The template cannot be used").rstrip(".")
        return f"{text[:1].upper()}{text[1:]}."
    if isinstance(reason, RecursionError):
        return "The template includes itself without an end."
    if isinstance(reason, TimeoutError):
        return "The template did not come to an end, so it was stopped."
    told = f"{type(reason).__name__}: {reason}".rstrip(": .")
    return f"The template failed: {told}."


def _plain_syntax(text: str) -> str:
    """A sentence on what Jinja could not read, for the slips that are made most."""
    if tag := _NO_TAG.search(text):
        if tag[1].startswith("end"):
            return f"“{tag[1]}” closes nothing here, or something inside of it is open."
        return f"There is no “{{% {tag[1]} %}}” in templates."
    if block := _NO_END.search(text):
        return f"“{{% {block[1]} … %}}” is never closed: “{{% end{block[1]} %}}” is missing."
    return ""


def hint_for(reason: Exception, *, names: Iterable[str], words: Iterable[str]) -> str:
    """What to do: the name that was probably meant, among `names` and `words` of the interface."""
    text = str(reason)
    guess = ""
    if hint := next((hint for kind, hint in _HINTS if isinstance(reason, kind)), ""):
        return hint
    if missing := _NO_FIELD.search(text):
        guess = nearest(missing[3], _fields_of(missing[1], missing[2]))
    elif missing := _NO_KEY.search(text):
        return "Where it may be missing, ask first: {% if page.extra.ward is defined %}"
    elif missing := _NO_NAME.search(text):
        guess = nearest(missing[1], names)
    elif isinstance(reason, NoWordsError):
        guess = nearest(reason.key, words)
        if not guess or guess == reason.key:
            return "The words of the interface stand in strings/ of the theme."
    return f"Did you mean “{guess}”?" if guess else _FIELDS


def _fields_of(module: str, name: str) -> list[str]:
    """The fields and properties of a view, or of a noun that a view holds."""
    view = getattr(sys.modules[module], name)
    made = (key for key, item in vars(view).items() if isinstance(item, property))
    return [*(field.name for field in fields(view)), *made]
