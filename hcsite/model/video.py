"""A video: where it lies, its captions, its chapters; what is known of its file."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final
from urllib.parse import quote

from hcsite.core.diagnostics import Diagnostic

HOSTS: Final = {"youtube": "YouTube", "vimeo": "Vimeo", "peertube": "PeerTube"}
"""The hosts whose videos can be shown, and their names."""


@dataclass(frozen=True, slots=True)
class VideoSource:
    """A file of the hub (`src`), or a video at a `host` of `HOSTS` under its `id`.

    `origin` is that of a PeerTube instance (`https://tube.example.org`); `key` is the further part
    of the address of a video at Vimeo that is not listed.
    """

    src: str = ""
    host: str = ""
    id: str = ""
    origin: str = ""
    key: str = ""

    @property
    def watch(self) -> str:
        """The page of the video at its host; nothing for a file of the hub."""
        match self.host:
            case "youtube":
                return f"https://www.youtube.com/watch?v={self.id}"
            case "vimeo":
                return f"https://vimeo.com/{self.id}" + (f"/{self.key}" if self.key else "")
            case "peertube":
                return f"{self.origin}/w/{quote(self.id)}"
            case _:
                return ""

    @property
    def frame(self) -> str:
        """What a frame shows once a reader asks for it: the host's player that sets no cookies."""
        match self.host:
            case "youtube":
                return f"https://www.youtube-nocookie.com/embed/{self.id}?rel=0"
            case "vimeo":
                more = f"&h={self.key}" if self.key else ""
                return f"https://player.vimeo.com/video/{self.id}?dnt=1{more}"
            case "peertube":
                return f"{self.origin}/videos/embed/{quote(self.id)}?p2p=0&warningTitle=0"
            case _:
                return ""

    @property
    def frame_origin(self) -> str:
        """The origin that the frame asks: what a Content-Security-Policy names."""
        return "/".join(self.frame.split("/")[:3])

    def watch_from(self, second: int) -> str:
        """The page of the video at its host, from a second on."""
        match self.host:
            case "youtube":
                return f"{self.watch}&t={second}s"
            case "vimeo":
                return f"{self.watch}#t={second}s"
            case "peertube":
                return f"{self.watch}?start={second}s"
            case _:
                return ""


@dataclass(frozen=True, slots=True)
class CaptionFile:
    """A file of captions (WebVTT), and the language in it; the piece's own where none is given."""

    src: str
    lang: str = ""


@dataclass(frozen=True, slots=True)
class Captions:
    """The captions of a video: files, or `burned_in` where they are part of the picture."""

    files: tuple[CaptionFile, ...] = ()
    burned_in: bool = False

    def __bool__(self) -> bool:
        """Whether there are any."""
        return bool(self.files) or self.burned_in


@dataclass(frozen=True, slots=True)
class Chapter:
    """A part of a video: the second in which it begins, and its title."""

    start: int
    title: str


@dataclass(frozen=True, slots=True)
class Video:
    """What front matter says of a video; `duration` in seconds, 0 where nothing is said."""

    video: VideoSource | None = None
    captions: Captions = Captions()
    chapters: tuple[Chapter, ...] = ()
    duration: int = 0


VIDEO: Final = frozenset(("video", "captions", "chapters", "duration"))
"""The fields of front matter that make up a `Video`."""


@dataclass(frozen=True, slots=True)
class Recording:
    """What the header of a video file tells: its media type, size in pixels, length in seconds.

    `codec` is how its pictures are packed, such as `avc1`. What is not told is 0 or empty.
    """

    type: str
    width: int = 0
    height: int = 0
    seconds: float = 0.0
    codec: str = ""


@dataclass(frozen=True, slots=True)
class Cue:
    """A caption: from when to when (seconds), its words on one line, who speaks, its line."""

    start: float
    end: float
    text: str
    speaker: str = ""
    line: int = 0


@dataclass(frozen=True, slots=True)
class Track:
    """A file of captions, read: its cues in order, and what is wrong with it by itself."""

    cues: tuple[Cue, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()


def clock(seconds: int) -> str:
    """A time as people write it: `2:05`, `1:02:05`."""
    minutes, second = divmod(seconds, 60)
    hour, minute = divmod(minutes, 60)
    return f"{hour}:{minute:02}:{second:02}" if hour else f"{minute}:{second:02}"


def iso_duration(seconds: int) -> str:
    """A length as ISO 8601 writes it: `PT2M5S`; nothing for none."""
    if not seconds:
        return ""
    minutes, second = divmod(seconds, 60)
    hour, minute = divmod(minutes, 60)
    told = ((hour, "H"), (minute, "M"), (second, "S"))
    return "PT" + "".join(f"{number}{unit}" for number, unit in told if number)


FEWEST_CHAPTERS: Final = 3
SHORTEST_CHAPTER: Final = 10
"""So many chapters, of so many seconds each, YouTube wants before it shows any."""


def chapter_lines(chapters: tuple[Chapter, ...]) -> tuple[str, ...]:
    """Chapters as a description at YouTube names them; nothing where YouTube would not take them.

    Rules: https://support.google.com/youtube/answer/9884579
    """
    starts = [item.start for item in chapters]
    gaps = [after - before for before, after in pairwise(starts)]
    fit = len(starts) >= FEWEST_CHAPTERS and not starts[0] and min(gaps) >= SHORTEST_CHAPTER
    return tuple(f"{clock(item.start)} {item.title}" for item in chapters) if fit else ()


LONG_PAUSE: Final = 2.5
"""Seconds of silence after which a transcript begins a paragraph."""

FULL: Final = 350
"""Characters after which a paragraph of a transcript ends with the next sentence."""

_ENDS: Final = (".", "!", "?", "…", "。", "！", "？", "”")  # noqa: RUF001


def transcript_of(cues: Iterable[Cue], *, names: bool = True) -> tuple[str, ...]:
    """The words of captions as paragraphs: one for each speaker, and a new one after a pause.

    What stays on the screen from one caption to the next, as automatic captions have it, is told
    once. With `names` a paragraph begins with who speaks.
    """
    paragraphs: list[str] = []
    words = speaker = shown = ""
    end = 0.0
    for cue in cues:
        text = cue.text.removeprefix(shown).strip() if shown else cue.text
        shown = cue.text
        if not text:
            end = cue.end
            continue
        closed = words.endswith(_ENDS)
        turned = cue.speaker != speaker and bool(cue.speaker)
        if words and (turned or (closed and (cue.start - end > LONG_PAUSE or len(words) > FULL))):
            paragraphs.append(words)
            words = ""
        if not words and turned and names:
            text = f"{cue.speaker}: {text}"
        speaker = cue.speaker or speaker
        words, end = f"{words} {text}".strip(), cue.end
    return (*paragraphs, words) if words else tuple(paragraphs)


_SOUND: Final = re.compile(r"\[[^\]]{0,80}\]|\([^)]{0,80}\)|[♪♫]+")
_NAMED: Final = re.compile(r"(?:[-\u2013]|>>)\s*|[A-Z][A-Z .'\-]{1,30}:\s+")
_END: Final = re.compile(r"[.!?…。！？][”’\"')\]]*(?=\s|$)")  # noqa: RUF001


def spoken_in(cues: Iterable[Cue]) -> tuple[str, ...]:
    """What is said in captions, as paragraphs of whole sentences without names and sounds.

    A sentence without its beginning or its end is left out.
    """
    said = (replace(cue, text=_words_of(cue.text)) for cue in cues)
    return tuple(filter(None, map(_whole, transcript_of(said, names=False))))


def _whole(paragraph: str) -> str:
    """The sentences that have a beginning and an end; one in small letters has lost its first."""
    if paragraph[0].islower():
        first = _END.search(paragraph)
        paragraph = paragraph[first.end() :].strip() if first else ""
    ends = [match.end() for match in _END.finditer(paragraph)]
    return paragraph[: ends[-1]] if ends else ""


def _words_of(text: str) -> str:
    """A caption without what is only heard, and without the name that stands in front of it."""
    return " ".join(_without_name(_SOUND.sub(" ", text)).split())


def _without_name(text: str) -> str:
    bare = text.strip()
    named = _NAMED.match(bare)
    return bare[named.end() :] if named else bare
