"""The front matter of a video: that of a post, and where it lies; the body is its transcript."""

from __future__ import annotations

import re
from typing import Annotated

from pydantic import BeforeValidator, PlainValidator, WithJsonSchema

from hcsite.content.problems import quote, wrong
from hcsite.content.scalars import Title, read_language
from hcsite.content.schema.fields import Fields, entries, maybe, needed, noun
from hcsite.content.schema.parts import Picture
from hcsite.content.schema.post import PostFields
from hcsite.content.texts import kind_of, read_word
from hcsite.content.video_addresses import read_video
from hcsite.model.video import CaptionFile, Captions, Chapter, VideoSource

BURNED_IN = "burned-in"
_CLOCK = re.compile(r"(?:(\d{1,2}):)?(\d{1,3}):([0-5]\d)", re.ASCII)
_ISO = re.compile(r"PT(?:(\d{1,2})H)?(?:(\d{1,4})M)?(?:(\d{1,5})S)?", re.ASCII)
_CHAPTER = re.compile(r"(\S+)\s+(?:[-\u2013]\s+)?(\S.*)")


def read_seconds(value: object) -> int:
    """A time as `2:05`, `1:02:05` or `PT2M5S`, or a number of seconds."""
    text = str(value) if type(value) is int else read_word(value, "a time such as 2:05")
    for form in (_CLOCK, _ISO):
        match = form.fullmatch(text)
        if match and any(match.groups()):
            hours, minutes, seconds = (int(part or 0) for part in match.groups())
            return hours * 3600 + minutes * 60 + seconds
    if text.isascii() and text.isdigit() and len(text) <= 5:
        return int(text)
    hint = "Write minutes and seconds with a colon: 2:05"
    raise wrong(f"takes a time such as 2:05, not {quote(text)}", hint)


def _read_captions(value: object) -> Captions:
    """The name of a file, names by language, or `burned-in`."""
    if isinstance(value, dict):
        files = [CaptionFile(_vtt(src), read_language(lang)) for lang, src in value.items() if src]
        return Captions(tuple(files))
    text = read_word(value, "the name of a file", "Write captions: {en: talk.en.vtt}")
    if text == BURNED_IN:
        return Captions(burned_in=True)
    return Captions((CaptionFile(_vtt(text)),))


def _vtt(value: object) -> str:
    text = read_word(value, "the name of a file of captions")
    if "://" in text or not text.lower().endswith(".vtt"):
        hint = "Save the captions as WebVTT (.vtt) beside this file, and write the file's name."
        raise wrong(f"takes the name of a .vtt file, not {quote(text)}", hint)
    return text


def _read_chapter(value: object) -> Chapter | object:
    """A chapter on one line, as YouTube wants it: `0:40 Take a reading`."""
    if not isinstance(value, str):
        if not isinstance(value, dict):
            raise wrong(
                f"takes a time and a title, not {kind_of(value)}", "Write “0:40 Its title”."
            )
        return value
    match = _CHAPTER.fullmatch(read_word(value, "a time and a title"))
    if match is None:
        raise wrong(f"has no time or no title: {quote(value)}", "Write “0:40 Its title”.")
    return {"start": match[1], "title": match[2]}


Second = Annotated[
    int,
    PlainValidator(read_seconds),
    WithJsonSchema({"type": ["string", "integer"], "pattern": r"^ *(\d|PT)"}),
]


class ChapterFields(Fields):
    """A part of a video."""

    start: Second = needed("When it begins, such as 0:40.")
    title: Title = needed("What it shows, in a few words.")


class VideoFields(PostFields):
    """The front matter of a video. The body is the transcript: all that is said and shown."""

    video: Annotated[
        VideoSource,
        PlainValidator(read_video),
        WithJsonSchema({"type": "string", "minLength": 1}),
    ] = maybe("The video: a file (talk.mp4), or its address at YouTube, Vimeo or PeerTube.")
    captions: Annotated[
        Captions,
        PlainValidator(_read_captions),
        WithJsonSchema(
            {
                "anyOf": [
                    {"type": "string"},
                    {"type": "object", "additionalProperties": {"type": "string"}},
                ]
            }
        ),
    ] = maybe("Its captions: a WebVTT file, files by language, or burned-in.")
    chapters: Annotated[
        tuple[
            Annotated[ChapterFields, BeforeValidator(_read_chapter), noun(Chapter)],
            ...,
        ],
        entries(str | list[str | ChapterFields]),
    ] = maybe("Its parts, each a time and a title: “0:40 Take a reading”.")
    duration: Second = maybe("How long it is, such as 2:05; read from the file where it tells.")
    image: Picture = maybe(
        "Its poster: what is shown before it plays; drawn from the title where none is given."
    )
