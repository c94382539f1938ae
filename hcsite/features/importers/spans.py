"""Links and pictures within Markdown: where they stand and what they name."""

from __future__ import annotations

import re
from dataclasses import dataclass

from hcsite.features.importers.attributes import Attributes, read_attributes

_TAIL = re.compile(
    r"\(\s*(?:<(?P<angled>[^<>\n]*)>|(?P<bare>(?:[^\s()\\]|\\.|\((?:[^\s()\\]|\\.|\([^\s()]*\))*\))*))"
    r"(?:\s+(?:\"(?P<double>(?:[^\"\\]|\\.)*)\"|'(?P<single>(?:[^'\\]|\\.)*)'|\((?P<round>[^()]*)\)))?"
    r"\s*\)",
    re.DOTALL,
)
_LOOSE_TAIL = re.compile(r"\(\s*(?P<bare>[^<>\n\"]{0,300}?\.\w{2,5})\s*\)")
_BRACES = re.compile(r"\{(?P<inside>[ \t]*(?:[.#:]|[\w-]+=)(?:[^{}\"]|\"(?:[^\"\\]|\\.)*\")*)\}")
_DEFINITION = re.compile(
    r"^[ ]{0,3}\[(?P<label>[^\]\n^][^\]\n]*)\]:[ \t]*\n?[ \t]*"
    r"(?:<(?P<angled>[^<>\n]*)>|(?P<bare>\S+))"
    r"(?:[ \t]+(?:\"(?P<double>[^\"\n]*)\"|'(?P<single>[^'\n]*)'|\((?P<round>[^()\n]*)\)))?[ \t]*$",
    re.MULTILINE,
)
_USE = re.compile(
    r"(?P<image>!?)\[(?P<words>[^\[\]]*(?:\[[^\[\]]*\][^\[\]]*)*)\](?:\[(?P<label>[^\[\]]*)\])?(?![(:\[])"
)
_EXTERNAL = re.compile(r"(?:https?|mailto|tel|sms):", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Span:
    """A link or picture: from `start` to `end`, its words between, its target and title."""

    start: int
    end: int
    words: str
    target: str
    title: str = ""
    image: bool = False
    attributes: Attributes | None = None


def spans_of(text: str) -> tuple[Span, ...]:
    """All links and pictures within lines, by the place where they end."""
    found: list[Span] = []
    stack: list[int] = []
    position = 0
    while position < len(text):
        char = text[position]
        if char == "\\":
            position += 2
            continue
        if char == "\n" and text[position + 1 : position + 2] == "\n":
            stack.clear()
        elif char == "[":
            stack.append(position)
        elif char == "]" and stack:
            opened = stack.pop()
            span = _span(text, opened, position)
            if span is not None:
                found.append(span)
                position = span.end
                if not span.image:  # no link lies within another
                    stack = [place for place in stack if text[place - 1 : place] == "!"]
                continue
        position += 1
    return tuple(found)


def _span(text: str, opened: int, closed: int) -> Span | None:
    image = text[opened - 1 : opened] == "!" and text[opened - 2 : opened - 1] != "\\"
    tail = _TAIL.match(text, closed + 1) or (_LOOSE_TAIL.match(text, closed + 1) if image else None)
    if tail is None:
        return None
    parts = tail.groupdict()
    target = parts.get("angled") if parts.get("angled") is not None else parts["bare"]
    titles = (parts.get("double"), parts.get("single"), parts.get("round"))
    title = next((title for title in titles if title is not None), "")
    braces = _BRACES.match(text, tail.end())
    return Span(
        opened - image,
        braces.end() if braces else tail.end(),
        text[opened + 1 : closed],
        re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", target or "").strip(),
        re.sub(r"\\(.)", r"\1", title),
        image,
        read_attributes(braces["inside"]) if braces else None,
    )


def inline_references(text: str) -> str:
    """The text with references (`[words][label]`) that stay in the site written out in place.

    References to other sites are left as they are, but for pictures.
    """
    targets: dict[str, tuple[str, str]] = {}
    for match in _DEFINITION.finditer(text):
        target = match["angled"] if match["angled"] is not None else match["bare"]
        title = next((t for t in (match["double"], match["single"], match["round"]) if t), "")
        targets.setdefault(_label(match["label"]), (target, title))
    if not targets:
        return text
    local = {label for label, (target, _) in targets.items() if not _EXTERNAL.match(target)}

    def written_out(match: re.Match[str]) -> str:
        label = _label(match["label"] or match["words"])
        if label not in targets or not (label in local or match["image"]):
            return match[0]
        target, title = targets[label]
        quoted = f' "{title}"' if title else ""
        angled = f"<{target}>" if " " in target else target
        return f"{match['image']}[{match['words']}]({angled}{quoted})"

    def kept(match: re.Match[str]) -> str:
        return "" if _label(match["label"]) in local else match[0]

    return _USE.sub(written_out, _DEFINITION.sub(kept, text))


def _label(text: str) -> str:
    return " ".join(text.casefold().split())
