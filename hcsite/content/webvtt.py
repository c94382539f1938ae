"""Captions in WebVTT: read, and looked at for what hides words from those who need them.

The format: https://www.w3.org/TR/webvtt1/
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import unescape
from typing import Final

from hcsite.core.diagnostics import Diagnostic, error, warning
from hcsite.model.video import Cue, Track, clock

BROKEN: Final = "HC352"
DOUBTFUL: Final = "HC353"
"""The codes of captions that cannot be used, and of those that readers may miss."""

MOST_BYTES: Final = 2_000_000
MOST_TOLD: Final = 20
"""So many findings of one file are told; the rest is of the same kind."""

_TIME: Final = r"(?:(\d{2,4}):)?([0-5]\d):([0-5]\d)\.(\d{3})"
_TIMES: Final = re.compile(rf"[ \t]*{_TIME}[ \t]+-->[ \t]+{_TIME}(?:[ \t]+(.*))?", re.ASCII)
_PLACED: Final = re.compile(r"\b(?:line|position|region):")
_VOICE: Final = re.compile(r"<v(?:\.[^ \t>]*)?[ \t]+([^>]+)>")
_TAG: Final = re.compile(r"<[^>]*>")
_NOT_CUES: Final = ("NOTE", "STYLE", "REGION")
_EXAMPLE: Final = "00:01.000 --> 00:04.500"


def read_captions(data: bytes, *, path: str) -> Track:
    """The cues of a file of captions, and what is wrong with it: HC352 and HC353."""
    if len(data) > MOST_BYTES:
        hint = "Look whether it is the right file; captions of an hour have some 100 kB."
        return _refused(path, 0, "This file is too large for captions.", hint)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as wrong:
        line = data.count(b"\n", 0, wrong.start) + 1
        hint = "Save the file as UTF-8."
        return _refused(path, line, "These captions are not in UTF-8.", hint)
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    if not re.match(r"WEBVTT(?:[ \t]|$)", lines[0]):
        hint = (
            "Its first line must be WEBVTT. Subtitles in another form (.srt) have to be converted."
        )
        return _refused(path, 1, "This file does not begin as WebVTT does.", hint)
    reader = _Reader(path, lines)
    reader.read()
    return Track(tuple(reader.cues), tuple(reader.found[:MOST_TOLD]))


def late_cues(track: Track, seconds: float, *, path: str) -> Iterator[Diagnostic]:
    """HC352: captions that come after the end of the video, which is `seconds` long."""
    for cue in track.cues:
        if cue.start >= seconds + 1:
            message = f"This caption begins at {clock(int(cue.start))}, after the end of the video."
            hint = "Look whether these captions belong to this video."
            yield error(BROKEN, message, path=path, line=cue.line, hint=hint)
            return


def _refused(path: str, line: int, message: str, hint: str) -> Track:
    return Track((), (error(BROKEN, message, path=path, line=line, hint=hint),))


@dataclass(slots=True)
class _Reader:
    path: str
    lines: list[str]
    cues: list[Cue] = field(default_factory=list)
    found: list[Diagnostic] = field(default_factory=list)
    placed: bool = False

    def read(self) -> None:
        """Reads block after block: what stands between empty lines."""
        number = 1
        while number < len(self.lines) and self.lines[number].strip():
            number += 1  # what stands below WEBVTT belongs to the header
        while number < len(self.lines):
            if not self.lines[number].strip():
                number += 1
                continue
            end = number
            while end < len(self.lines) and self.lines[end].strip():
                end += 1
            self._block(number, end)
            number = end
        if not self.cues and not self.found:
            self._say(BROKEN, 1, "There is no caption in this file.", f"Write {_EXAMPLE}")

    def _block(self, start: int, end: int) -> None:
        first = self.lines[start]
        if first.split(maxsplit=1)[0] in _NOT_CUES and "-->" not in first:
            return
        at = start if "-->" in first or start + 1 == end else start + 1
        match = _TIMES.fullmatch(self.lines[at].rstrip())
        if match is None:
            comma = "," in self.lines[at] and "-->" in self.lines[at]
            hint = "Write a full stop before the thousandths, no comma." if comma else ""
            message = "The times of this caption cannot be read."
            self._say(BROKEN, at + 1, message, hint or f"Write them as {_EXAMPLE}")
            return
        words = "\n".join(self.lines[at + 1 : end])
        voice = _VOICE.search(words)
        cue = Cue(
            _seconds(*match.groups()[:4]),
            _seconds(*match.groups()[4:8]),
            " ".join(unescape(_TAG.sub("", words)).split()),
            " ".join(unescape(voice[1]).split()) if voice else "",
            at + 1,
        )
        self._check(cue, placed=bool(_PLACED.search(match[9] or "")))
        self.cues.append(cue)

    def _check(self, cue: Cue, *, placed: bool) -> None:
        before = self.cues[-1] if self.cues else None
        if cue.end <= cue.start:
            self._say(BROKEN, cue.line, "This caption ends before it begins.", "Correct its times.")
        if not cue.text:
            hint = "Write what is said or heard, or take the caption out."
            self._say(DOUBTFUL, cue.line, "This caption is empty.", hint)
        if before is not None and cue.start < before.start:
            message = "This caption begins earlier than the one before it."
            self._say(BROKEN, cue.line, message, "Put the captions in the order of their times.")
        elif before is not None and cue.start < before.end and not (placed or self.placed):
            message = f"This caption covers the one in line {before.line}, which is still shown."
            self._say(
                DOUBTFUL,
                cue.line,
                message,
                "End that one first, or show one at the top: write line:0 behind its times.",
            )
        self.placed = placed

    def _say(self, code: str, line: int, message: str, hint: str) -> None:
        say = error if code == BROKEN else warning
        source = self.lines[line - 1] if len(self.lines[line - 1]) < 200 else ""
        self.found.append(say(code, message, path=self.path, line=line, source=source, hint=hint))


def _seconds(hours: str | None, minutes: str, seconds: str, thousandths: str) -> float:
    return int(hours or 0) * 3600 + int(minutes) * 60 + int(seconds) + int(thousandths) / 1000
