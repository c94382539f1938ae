"""Places that a writer still has to fill in: `[[fill in: what belongs here]]`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hcsite.content.frontmatter import Split
from hcsite.content.problems import Place
from hcsite.core.diagnostics import Diagnostic, warning

MARK = "[[fill in"
"""How such a place begins. `init` and `new` write them."""

_FENCE = re.compile(r"[ >]*(`{3,}|~{3,})")
_CODE = re.compile(r"(`+)[^`]+\1")


def unfilled(split: Split, *, path: str) -> tuple[Diagnostic, ...]:
    """A warning (HC318) at the first place that is still to be filled in, or nothing.

    Remarks of the front matter and code in the text are no such places.
    """
    if MARK not in split.yaml and MARK not in split.body:
        return ()
    places = [*_in_fields(split), *_in_text(split)]
    if not places:
        return ()
    more = len(places) - 1
    rest = f", and so {'is' if more == 1 else 'are'} {more} more below" if more else ""
    hint = "Write what belongs there in place of the brackets, or delete the sentence."
    message = f"This place is still to be filled in{rest}."
    return (warning("HC318", message, hint=hint, **places[0].keywords(path)),)


def _in_fields(split: Split) -> Iterator[Place]:
    lines = split.yaml.split("\n")
    yield from _marks((n, x) for n, x in enumerate(lines, split.yaml_line) if x[:1] != "#")


def _in_text(split: Split) -> Iterator[Place]:
    yield from _marks(_prose(split))


def _prose(split: Split) -> Iterator[tuple[int, str]]:
    """The lines of the body that are no code, with code inside of them blanked."""
    fence = ""
    for number, line in enumerate(split.body.split("\n"), split.body_line):
        mark = _FENCE.match(line)
        if mark and not fence:
            fence = mark[1]
        elif mark and mark[1].startswith(fence):
            fence = ""
        elif not fence:
            yield number, _CODE.sub(lambda code: " " * len(code[0]), line)


def _marks(lines: Iterator[tuple[int, str]]) -> Iterator[Place]:
    for number, line in lines:
        start = line.find(MARK)
        while start >= 0:
            yield Place(number, start + 1, line)
            start = line.find(MARK, start + 1)
