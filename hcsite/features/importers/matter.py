"""Front matter of the old site in the words of a hub; what has no word there goes under extra."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from hcsite.core.text import one_line, shorten
from hcsite.features.importers.conversion import Conversion
from hcsite.features.importers.dates import Moment, read_moment
from hcsite.features.importers.seen import seen_note, words

_PUBLISHED = (
    "date",
    "published",
    "publishdate",
    "publish_date",
    "pubdate",
    "created",
    "lastupdate",
)
_UPDATED = ("updated", "lastmod", "last_modified_at", "date-modified", "modified", "date_modified")
_SUMMARY = ("description", "summary", "excerpt", "abstract", "lead", "subtitle")
_LANGUAGE = re.compile(r"[a-zA-Z]{2,3}(?:[-_][a-zA-Z0-9]{2,8})*")
_KINDS = frozenset(("default", "page", "post", "posts", "single"))
_TAKEN = frozenset("title slug permalink url aliases alias redirect_from redirects draft".split())
_SEEN = "Look for the note at the end of the text, and write into the text what readers still need."
_LONGEST_SUMMARY = 300
_TRUE = frozenset(("true", "yes", "on", "1"))
_FALSE = frozenset(("false", "no", "off", "0"))


@dataclass(frozen=True, slots=True)
class Dates:
    """When a piece was published and changed."""

    published: Moment | None = None
    updated: Moment | None = None


def is_true(value: object) -> bool:
    """Whether a field says yes."""
    return value is True or str(value).lower() in _TRUE


def read_dates(conversion: Conversion, from_name: Moment | None) -> Dates:
    """The dates of a piece; without one of publication, the one of its last change stands in."""
    published, field = _first_moment(conversion, _PUBLISHED)
    updated, _ = _first_moment(conversion, (*_UPDATED, "lastupdate"))
    if field == "lastupdate" and from_name is None:
        message = (
            "The old file says when it was changed, not when it was published; that day is used."
        )
        conversion.inform("HC705", message, near="lastupdate")
    if published is None or (field == "lastupdate" and from_name is not None):
        published = from_name or published
    if published is None and updated is not None:
        message = (
            "The old file says when it was changed, not when it was published; that day is used."
        )
        conversion.inform("HC705", message)
        published = updated
    if published and updated and _day(updated) < _day(published):
        message = "The day of the last change lies before that of publication and was left out."
        conversion.warn("HC705", message)
        updated = None
    return Dates(published, updated)


def _day(moment: Moment) -> tuple[int, int, int]:
    return moment.year, moment.month, moment.day


def _first_moment(conversion: Conversion, keys: tuple[str, ...]) -> tuple[Moment | None, str]:
    for key in keys:
        value = field(conversion.data, key)
        if value in (None, "", True, False) or str(value).lower() in _TRUE | _FALSE:
            continue
        moment = read_moment(value)
        if moment is not None:
            return moment, key
        message = f"The date “{one_line(str(value))[:40]}” cannot be read without a guess."
        hint = "Write it as year-month-day, such as 2019-02-26."
        conversion.warn("HC705", message, near=f"{key}:", hint=hint)
    return None, ""


def field(data: Mapping[str, object], key: str) -> object:
    """A field whatever the case of its name."""
    if key in data:
        return data[key]
    return next((value for name, value in data.items() if name.lower() == key), None)


def is_draft(data: Mapping[str, object], path: str) -> bool:
    """Whether the old site kept the piece back."""
    hidden = str(data.get("published")).lower() in _FALSE or "_drafts/" in path
    return hidden or is_true(data.get("draft")) or is_true(data.get("private"))


def read_summary(data: Mapping[str, object]) -> tuple[str, str]:
    """A summary, and the field that it was taken from (empty where the field keeps more)."""
    for key in _SUMMARY:
        value = field(data, key)
        text = words(value) if isinstance(value, str) else ""
        if len(text) > 1 and text[0] == text[-1] == '"':
            text = text[1:-1]
        if text:
            short = shorten(text, _LONGEST_SUMMARY)
            return short, key if short == text else ""
    return "", ""


def read_language(data: Mapping[str, object]) -> str:
    """The language of a piece, where it names one."""
    for key in ("lang", "language", "locale"):
        value = data.get(key)
        if isinstance(value, str) and _LANGUAGE.fullmatch(value):
            return value.replace("_", "-")
    return ""


def read_extra(conversion: Conversion, used: frozenset[str]) -> dict[str, object]:
    """All fields that a hub does not know, as they were."""
    consumed = used | _TAKEN | frozenset((*_PUBLISHED, *_UPDATED, "private"))
    extra = {
        key: value
        for key, value in conversion.data.items()
        if key.lower() not in consumed
        and value not in (None, "", [], {})
        and not (key in ("layout", "type") and value in _KINDS)
    }
    if not extra:
        return extra
    message = f"Kept under extra, which a hub's pages do not show: {', '.join(extra)}."
    notes = {key: note for key, value in extra.items() if (note := seen_note(key, value))}
    if notes:
        conversion.last_notes.extend(notes.values())
        names = ", ".join(f"“{name}”" for name in notes)
        message += f" Readers of the old page saw words of {names}."
        conversion.warn("HC706", message, near=f"{next(iter(notes))}:", hint=_SEEN)
    else:
        conversion.inform("HC706", message)
    return extra
