"""Local times that the clocks of a place leave out, or show twice, when they are changed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any

from hcsite.content.dates import local_time
from hcsite.content.problems import Places, name_of, quote
from hcsite.core.diagnostics import Diagnostic, info, warning
from hcsite.model.matter import Matter

_INSTANTS = ("published", "updated", "expires")
_FORM = "%Y-%m-%d %H:%M"


def check_clocks(
    values: Mapping[str, Any], matter: Matter, *, places: Places, path: str
) -> Iterator[Diagnostic]:
    """HC217 for each time without an offset of which the hub's clocks do not tell one instant.

    A bare date is never in doubt: whoever gives no time leaves it to hcsite.
    """
    for key in _INSTANTS:
        moment, text = getattr(matter, key, None), values.get(key)
        if not isinstance(moment, datetime) or not isinstance(text, str):
            continue
        local = local_time(text.strip())
        if local is not None:
            where = (key,) if places.holds((key,)) else ("date",)
            place = places.value(where).keywords(path)
            yield from _doubts(local, moment, name=name_of(where), written=text, place=place)


def _doubts(
    local: datetime, moment: datetime, *, name: str, written: str, place: dict[str, object]
) -> Iterator[Diagnostic]:
    zone = moment.tzinfo
    if moment.replace(tzinfo=None, fold=0) != local:
        message = (
            f"{name} names a time that the clocks in {zone} leave out: {quote(written)}."
            f" It is read as {moment.strftime(_FORM)}."
        )
        hint = f"Write {moment.strftime(_FORM)}, or another time of that day."
        yield warning("HC217", message, hint=hint, **place)
        return
    first, second = (local.replace(tzinfo=zone, fold=fold) for fold in (0, 1))
    if first.utcoffset() != second.utcoffset():
        message = (
            f"{name} names a time that the clocks in {zone} show twice: {quote(written)}."
            " The first is taken."
        )
        one, two = (each.isoformat(" ", "minutes") for each in (first, second))
        hint = f"Write {one} for the first, {two} for the second, or another time."
        yield info("HC217", message, hint=hint, **place)
