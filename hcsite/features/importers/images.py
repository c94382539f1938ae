"""Pictures in a body: copied beside it, described, captioned; or a note where they are missing."""

from __future__ import annotations

import posixpath
import re
from urllib.parse import urlsplit

from hcsite.core.text import one_line
from hcsite.features.importers.album import Album, makeshift, words_of
from hcsite.features.importers.conversion import Conversion, alone
from hcsite.features.importers.embeds import clean_address
from hcsite.features.importers.pictures import picture, plain
from hcsite.features.importers.spans import Span, spans_of
from hcsite.features.importers.vault import CODE, MARK, TEXT

_UNFINISHED = re.compile(r"!\[[^\[\]\n]*\]\([^()\n]*$", re.MULTILINE)
_MARKUP = re.compile(r"[*_`]|\\(?=[\[\]])")
_SENTENCE = re.compile(r".{10,}?[.!?](?=\s|$)")
_LONGEST_ALT = 150
_DESCRIPTION = re.compile(
    r"(?:bar ?chart|chart|diagram|drawing|graph|image|logo|map|photo|picture|screenshot)\b"
    r"[^.]*\.?$",
    re.IGNORECASE,
)
"""Words that say what a picture shows, and so need not stand below it again."""

_QUARTO_FIELDS = frozenset("citation date-modified engine execute format image-alt jupyter".split())


def is_quarto(conversion: Conversion) -> bool:
    """Whether the words of a picture were its caption, as Quarto and Pandoc show them."""
    fields = _QUARTO_FIELDS.intersection(conversion.data)
    return bool(fields) or "```{" in conversion.raw or "fig-alt=" in conversion.raw


def bring_pictures(text: str, conversion: Conversion, album: Album, numbers: dict[str, str]) -> str:
    """The text with its pictures as they lie beside it; `numbers` are those of labelled figures."""
    found = spans_of(text)
    links = [span for span in found if not span.image]
    parts: list[str] = []
    last = 0
    for span in sorted((s for s in found if s.image), key=lambda s: s.start):
        if span.start >= last:
            linked = any(link.start < span.start and span.end < link.end for link in links)
            work = _Picture(text, span, conversion, album, linked=linked)
            parts += (text[last : span.start], work.made(numbers))
            last = span.end
    text = "".join([*parts, text[last:]])

    def unfinished(match: re.Match[str]) -> str:
        words = "The old file breaks off here in the middle of a picture."
        at = alone(text, match.start(), match.end())
        return conversion.note(words, match[0], block=at)

    return _UNFINISHED.sub(unfinished, text)


class _Picture:
    """One picture and what becomes of it."""

    def __init__(
        self, text: str, span: Span, conversion: Conversion, album: Album, *, linked: bool
    ) -> None:
        self._span = span
        self._conversion = conversion
        self._album = album
        self._linked = linked
        self._alone = alone(text, span.start, span.end)
        self._original = self._restored(text[span.start : span.end])

    def _restored(self, text: str) -> str:
        return self._conversion.vault.restore(text, CODE + TEXT)

    def made(self, numbers: dict[str, str]) -> str:
        target = self._restored(self._span.target)
        if target.lower().startswith("data:"):
            words = "A picture was written into the text itself here; save it as a file to use it."
            return self._conversion.note(words, self._original, block=self._alone)
        name = self._album.picture(target, self._conversion)
        if name:
            return self._copied(name, target, numbers)
        parts = urlsplit(target if not target.startswith("//") else f"https:{target}")
        if parts.scheme in ("http", "https") and parts.netloc != self._conversion.site.host:
            return self._remote(parts.geturl(), parts.netloc)
        return self._missing(target)

    def _words(self) -> tuple[str, str]:
        """The alternative text and the caption that the old page gave."""
        attributes = self._span.attributes
        given = attributes.get("fig-alt", "alt") if attributes else ""
        caption = attributes.get("fig-cap") if attributes else ""
        words = self._restored(one_line(self._span.words))
        title = self._span.title
        captioned = is_quarto(self._conversion) and self._alone and words
        if captioned and (given or not _DESCRIPTION.match(words)):
            caption, words = caption or words, _first_sentence(words)
        return given or words, caption or ("" if title == words else title)

    def _copied(self, name: str, target: str, numbers: dict[str, str]) -> str:
        alt, caption = self._words()
        label = self._span.attributes.id if self._span.attributes else ""
        if label in numbers:
            caption = f"{numbers[label]}: {caption}" if caption else numbers[label]
        alt = one_line(_MARKUP.sub("", MARK.sub("", alt)))
        if not alt:
            alt = one_line(_MARKUP.sub("", caption)) or makeshift(target)
            if alt == makeshift(target):
                message = f"The picture “{name}” has no description; its text says so."
                hint = "Say in the square brackets what it shows."
                self._conversion.warn("HC710", message, near=target, hint=hint)
            else:
                caption = ""
        made = picture(name, alt, caption if self._alone else "")
        return made.strip("\n") if self._alone else made

    def _remote(self, address: str, host: str) -> str:
        alt, caption = self._words()
        label = plain(alt or caption or f"Picture on {host}")
        words = f"The old page loaded a picture from {host} here; a link stands in its place,"
        words += " because a hub loads nothing from other sites."
        note = self._conversion.note(words, self._original, block=self._alone, near=address)
        message = f"The picture “{address}” lies on another site and became a link."
        hint = "Save it beside the text, mind its licence, and name that file."
        self._conversion.warn("HC711", message, near=address, hint=hint)
        link = label if self._linked else f"[{label}]({clean_address(address)})"
        return f"{link}\n\n{note}" if self._alone else f"{link}{note}"

    def _missing(self, target: str) -> str:
        file = target.rpartition("/")[2] or target
        words = f"The old page showed the picture “{file}” here, which is not among its files."
        faults = self._album.faults
        fault = next((faults[path] for path in faults if posixpath.basename(path) == file), "")
        if fault:
            words = f"The old page showed the picture “{file}” here, which cannot be used. {fault}"
        else:
            message = f"The picture “{target}” is not among the files that were imported."
            self._conversion.warn("HC709", message, near=target)
        note = self._conversion.note(words, self._original, block=self._alone, near=target)
        alt = self._words()[0] or words_of(target)
        return note if self._alone else f"(missing picture: {plain(alt)}){note}"


def _first_sentence(words: str) -> str:
    """The beginning of a caption, as the alternative text of a picture that has no other."""
    match = _SENTENCE.match(words)
    short = match[0].rstrip(".") if match else words
    if len(short) <= _LONGEST_ALT:
        return short
    return short[:_LONGEST_ALT].rpartition(" ")[0]
