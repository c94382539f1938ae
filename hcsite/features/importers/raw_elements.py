"""HTML that a hub never holds: scripts, frames, players, forms and drawings."""

from __future__ import annotations

import html
import re

from hcsite.core.text import one_line
from hcsite.features.importers.conversion import Conversion, alone
from hcsite.features.importers.embeds import clean_address, framed
from hcsite.features.importers.vault import GONE

_ELEMENT = re.compile(
    r"<(?P<name>script|style|iframe|noscript|svg|object|video|audio|canvas|form|math|template"
    r"|textarea|select|frameset|applet)\b(?P<rest>(?:[^<>\"']|\"[^\"]*\"|'[^']*')*?)"
    r"(?:/>|>(?P<inside>.*?)</(?P=name)\s*>|>)",
    re.DOTALL | re.IGNORECASE,
)
_LONE = re.compile(r"<(?:embed|frame|param|source|track|link|meta|base)\b[^>]*/?>", re.IGNORECASE)
_COMMENT = re.compile(r"<!--(.*?)(?:-->|\Z)", re.DOTALL)
_DECLARATION = re.compile(r"<(?:!DOCTYPE|\?xml|!\[CDATA\[)[^>]*>", re.IGNORECASE)
_ATTRIBUTE = re.compile(r"([\w:-]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+))")
_SOURCE = re.compile(r"<source\b([^>]*)>", re.IGNORECASE)
_LABEL = re.compile(r"<title[^>]*>(.*?)</title>", re.DOTALL | re.IGNORECASE)
_OFFICE = re.compile(r"</?[a-z]:[a-z]\w*\b[^<>]*>", re.IGNORECASE)
_QUIET_COMMENTS = ("more", "excerpt", "end", "toc", "readmore")
_SPEAKER_DECK = re.compile(r"speakerdeck", re.IGNORECASE)
_WHY = "a hub loads nothing from other sites"
_NAMES = {
    "noscript": "text for readers without scripts",
    "object": "an embedded object",
    "canvas": "a drawing made by a script",
    "form": "a form",
    "math": "a formula",
    "template": "a template of a script",
    "textarea": "a field of a form",
    "select": "a field of a form",
    "frameset": "frames",
    "applet": "a program",
}


def attributes_of(text: str) -> dict[str, str]:
    """The attributes of a tag, names in lower case."""
    return {
        match[1].lower(): html.unescape(next(v for v in match.groups()[1:] if v is not None))
        for match in _ATTRIBUTE.finditer(text)
    }


def replace_raw(text: str, conversion: Conversion) -> str:
    """The text without such elements: a link where there is one, and a note in its place."""
    text = _COMMENT.sub(lambda match: _comment(match, conversion), text)
    text, count = _OFFICE.subn("", _DECLARATION.sub("", text))
    if count:
        conversion.leave_out("tags of an office program")

    def replaced(match: re.Match[str]) -> str:
        block = alone(text, match.start(), match.end())
        made = _element(match, conversion, block=block)
        return f"\n\n{made}\n\n" if block and made else made

    text = _ELEMENT.sub(replaced, text)
    return _LONE.sub(lambda match: _lone(match, conversion), text)


def _comment(match: re.Match[str], conversion: Conversion) -> str:
    words = one_line(match[1])
    if words and words.lower() not in _QUIET_COMMENTS:
        message = f"A comment that readers did not see was left out: {words[:80]}"
        conversion.inform("HC714", message, near=match[0])
    return ""


def _lone(match: re.Match[str], conversion: Conversion) -> str:
    address = attributes_of(match[0]).get("src", "")
    if match[0][1:6].lower() == "embed" and address:
        return _frame({"src": address}, match[0], conversion, block=False)
    conversion.leave_out("elements without content")
    return ""


def _element(match: re.Match[str], conversion: Conversion, *, block: bool) -> str:
    name = match["name"].lower()
    attributes = attributes_of(match["rest"])
    inside = match["inside"] or ""
    if name == "style":
        conversion.leave_out("style sheets")
        return ""
    if name == "script":
        return _script(attributes, match[0], conversion, block=block)
    if name == "iframe":
        return _frame(attributes, match[0], conversion, block=block)
    if name in ("video", "audio"):
        return _media(name, attributes, inside, match[0], conversion=conversion, block=block)
    if name == "svg":
        return _drawing(attributes, match[0], conversion, block=block)
    if name == "noscript" and not inside.strip():
        return ""
    words = f"The old page had {_NAMES[name]} here, which a hub cannot hold."
    return conversion.note(words, match[0], block=block)


def _script(attributes: dict[str, str], source: str, conversion: Conversion, *, block: bool) -> str:
    kind = attributes.get("type", "")
    if "json" in kind:
        conversion.leave_out("data for search engines")
        return ""
    address = attributes.get("src", "")
    deck = attributes.get("data-id", "")
    if deck and _SPEAKER_DECK.search(f"{address} {attributes.get('class', '')}"):
        slides = f"https://speakerdeck.com/player/{clean_address(deck)}"
        words = "The old page showed slides of Speaker Deck here; a link stands in their place,"
        note = conversion.note(f"{words} because {_WHY}.", source, block=block)
        return _linked(f"[Slides on Speaker Deck]({slides})", note)
    link = framed(address) if address else ""
    why = f"a link stands in its place, because {_WHY}" if link else "a hub runs none"
    words = f"The old page ran a script here; {why}."
    return _linked(link, conversion.note(words, source, block=block))


def _frame(attributes: dict[str, str], source: str, conversion: Conversion, *, block: bool) -> str:
    link = framed(
        attributes.get("src", "") or attributes.get("data-src", ""), attributes.get("title", "")
    )
    if not link:
        words = "The old page showed something in a frame here, which a hub cannot."
        return conversion.note(words, source, block=block)
    words = "The old page showed content of another site in a frame here; a link stands in its"
    words += f" place, because {_WHY}."
    return _linked(link, conversion.note(words, source, block=block))


def _media(
    name: str,
    attributes: dict[str, str],
    inside: str,
    source: str,
    *,
    conversion: Conversion,
    block: bool,
) -> str:
    inner = _SOURCE.search(inside)
    address = attributes.get("src") or (attributes_of(inner[1]).get("src", "") if inner else "")
    thing = "a video" if name == "video" else "a sound"
    words = f"The old page played {thing} here; a link to the file stands in its place."
    label = attributes.get("title") or ("Video" if name == "video" else "Audio")
    link = f"[{label}]({clean_address(address)})" if address else ""
    return _linked(link, conversion.note(words, source, block=block))


def _drawing(
    attributes: dict[str, str], source: str, conversion: Conversion, *, block: bool
) -> str:
    label = _LABEL.search(source)
    words = one_line(label[1]) if label else attributes.get("aria-label", "")
    if attributes.get("aria-hidden") == "true" or (not words and "<text" not in source):
        conversion.leave_out("small drawings without words")
        return ""
    said = f"The old page had a drawing in its text here{f', “{words}”' if words else ''}."
    return conversion.note(f"{said} Save it as a picture to use it again.", source, block=block)


def _linked(link: str, note: str) -> str:
    return f"{link}\n\n{note}" if link and note != GONE else link + note
