"""What is wrong with front matter of which each value by itself is right."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from hcsite.content.problems import Places
from hcsite.content.schema.clocks import check_clocks
from hcsite.content.schema.evidence import LOCATORS
from hcsite.core.diagnostics import Diagnostic, error
from hcsite.model.kinds import Kind
from hcsite.model.matter import Matter, PostMatter
from hcsite.model.video import Video

_PICTURES = {
    Kind.POST: "image",
    Kind.INFOGRAPHIC: "image",
    Kind.VIDEO: "image",
    Kind.TOPIC: "image",
    Kind.PERSON: "photo",
}
"""The field of each kind that names its picture."""


def check(
    values: Mapping[str, Any], matter: Matter, *, kind: Kind, places: Places, path: str
) -> Iterator[Diagnostic]:
    """HC213 to HC215, and HC217.

    `values` is what was written; `matter` has those values that could be read.
    """
    key = _PICTURES.get(kind, "")
    if key in values and _lacks_alt(values[key]):
        file = values[key] if isinstance(values[key], str) else ""
        key = "poster" if kind is Kind.VIDEO and places.holds(("poster",)) else key
        hint = "Say in “alt” what the picture shows, for people who cannot see it."
        if file:
            hint = f'Write {key}: {{src: {file.strip()}, alt: "what the picture shows"}}'
        place = places.value((key, "alt")).keywords(path)
        yield error("HC214", f"“{key}” has no alt text.", hint=hint, **place)
    yield from check_clocks(values, matter, places=places, path=path)
    if isinstance(matter, PostMatter):
        if matter.video is not None:
            yield from _check_chapters(matter.video, places, path)
        yield from _check_sources(values.get("sources"), places, path)
        for late, message, hint in _impossible(matter):
            yield error("HC213", message, hint=hint, **places.value((late,)).keywords(path))


def _check_sources(sources: object, places: Places, path: str) -> Iterator[Diagnostic]:
    for number, source in enumerate(sources if isinstance(sources, list) else ()):
        if isinstance(source, dict) and not any(source.get(key) for key in LOCATORS):
            message = "This source does not say where it is found."
            hint = "Give one of url, doi, pmid and isbn."
            place = places.value(("sources", number)).keywords(path)
            yield error("HC215", message, hint=hint, **place)


def _check_chapters(video: Video, places: Places, path: str) -> Iterator[Diagnostic]:
    """HC211: chapters follow each other, and begin before the end."""
    last = -1
    for number, chapter in enumerate(video.chapters):
        place = places.value(("chapters", number)).keywords(path)
        if chapter.start <= last:
            message = f"“{chapter.title}” does not begin after the chapter before it."
            yield error("HC211", message, hint="Put the chapters in their order.", **place)
        elif video.duration and chapter.start >= video.duration:
            message = f"“{chapter.title}” begins after the end of the video."
            yield error("HC211", message, hint="Correct its time, or the duration.", **place)
        last = max(last, chapter.start)


def _lacks_alt(image: object) -> bool:
    if isinstance(image, str):
        return bool(image.strip())
    if not isinstance(image, dict):
        return False
    alt = image.get("alt")
    return alt is None or (isinstance(alt, str) and not alt.strip())


def _impossible(matter: PostMatter) -> Iterator[tuple[str, str, str]]:
    """Pairs of dates that cannot both be true: the field, a sentence, a hint."""
    published, expires, updated = matter.published, matter.expires, matter.updated
    if published and expires and expires <= published:
        hint = "Correct one of the two dates; a date without a time means midnight."
        yield "expires", "“expires” is not later than “published”: nobody would see it.", hint
    if published and updated and updated.date() < published.date():
        hint = "Correct one of the two dates, or delete “updated”."
        yield "updated", "“updated” is earlier than “published”.", hint
    reviewed, due = matter.last_reviewed, matter.review_due
    if reviewed and due and due <= reviewed:
        hint = "Give the day of the next review, or correct “last_reviewed”."
        yield "review_due", "“review_due” is not later than “last_reviewed”.", hint
