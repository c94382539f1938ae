"""Front matter of the old site in the words of a hub; what has no word there goes under extra."""

from __future__ import annotations

import html
import re
from collections.abc import Mapping
from dataclasses import dataclass

from hcsite.core.text import one_line, shorten
from hcsite.features.importers.conversion import Conversion
from hcsite.features.importers.dates import Moment, read_moment

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
_MARKUP = re.compile(
    r"<[^>]*>|(?<!\\)[*`]+|(?<!\w)_+(?=\w)|(?<=\w)_+(?!\w)|!?\[([^\]]*)\]\([^)]*\)"
)
_KINDS = frozenset(("default", "page", "post", "posts", "single"))
_TAKEN = frozenset("title slug permalink url aliases alias redirect_from redirects draft".split())
_WORDS = frozenset("description heading label subhead text title".split())
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


def words(text: object) -> str:
    """Plain words on one line, out of Markdown or HTML."""
    plain = _MARKUP.sub(r"\1", html.unescape(str(text)))
    return one_line(re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", plain)).strip()


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
    if extra:
        message = f"Kept under extra, which a hub's pages do not show: {', '.join(extra)}."
        seen = [key for key, value in extra.items() if _holds_words(value)]
        if seen:
            names = ", ".join(f"“{name}”" for name in seen)
            hint = "Write what readers still need into the text."
            message += f" Readers of the old page saw words of {names}."
            conversion.warn("HC706", message, near=f"{seen[0]}:", hint=hint)
        else:
            conversion.inform("HC706", message)
    return extra


def _holds_words(value: object) -> bool:
    """Whether nested data held text that the old theme showed."""
    if isinstance(value, Mapping):
        return any(key in _WORDS and item for key, item in value.items()) or any(
            _holds_words(item) for item in value.values() if not isinstance(item, str)
        )
    return isinstance(value, list) and any(
        _holds_words(item) for item in value if not isinstance(item, str)
    )
