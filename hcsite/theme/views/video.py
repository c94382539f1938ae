"""Videos: where they lie, what is said in them, and what a click would ask of others."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class CaptionsView:
    """The captions of a video in one language."""

    url: str
    """The address of the file (WebVTT)."""
    lang: str
    """The language, as a code."""
    label: str
    """Its name, in the language of the page."""


@dataclass(frozen=True, slots=True)
class ChapterView:
    """A part of a video."""

    title: str
    """What it shows."""
    start: int
    """The second in which it begins."""
    time: str
    """The same as people write it: `2:05`."""
    url: str
    """Where the video is shown from there on."""


@dataclass(frozen=True, slots=True)
class VideoView:
    """A video: a file of the hub, or one at a host that is asked only when a reader wants it."""

    url: str = ""
    """The address of the file; empty where the video lies at a host."""
    type: str = ""
    """The media type of the file, such as `video/mp4`."""
    width: int = 0
    """Its width in pixels; 0 where that is not known."""
    height: int = 0
    """Its height in pixels."""
    duration: int = 0
    """How long it is, in seconds; 0 where that is not known."""
    time: str = ""
    """The same as people write it: `2:05`."""
    captions: tuple[CaptionsView, ...] = ()
    """Its captions, those of the page's language first."""
    chapters: tuple[ChapterView, ...] = ()
    """Its parts."""
    transcript: tuple[str, ...] = ()
    """Its captions as paragraphs, where the piece has no text of its own."""
    host: str = ""
    """The name of the host, such as YouTube; empty for a file of the hub."""
    watch: str = ""
    """The page of the video at its host."""
    watch_domain: str = ""
    """The domain of that page, which the link says beforehand."""
    frame: str = ""
    """What a frame would show; nothing is asked there before a reader clicks."""
    frame_domain: str = ""
    """The domain that the frame would ask, which the button says beforehand."""
    csp: str = ""
    """The Content-Security-Policy of its page, where a frame may be shown."""
    size: int = 0
    """How large the file is, in bytes; 0 where it lies at a host."""
