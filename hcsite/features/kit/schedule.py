"""When each text is sent: a calm plan, the same for the same pieces at the same moment."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from hcsite.features.kit.view import KitPiece, KitView
from hcsite.model.teaser import Teaser

FILE = Path(__file__).with_name("schedule.toml")
GAP = timedelta(minutes=10)
"""No two posts of one platform are closer: schedulers refuse them, and readers do not want them."""


@dataclass(frozen=True, slots=True)
class Hours:
    """When a platform takes posts: local hours, ISO days of the week, and which texts."""

    hours: tuple[time, ...]
    days: frozenset[int]
    variants: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Rhythm:
    """The rules of `schedule.toml`. `offsets` gives days after the piece was published."""

    offsets: Mapping[str, int]
    default: Hours
    platforms: Mapping[str, Hours]
    within: timedelta
    catch_up: timedelta

    def of(self, platform: str) -> Hours:
        """The hours of a platform."""
        return self.platforms.get(platform, self.default)


@dataclass(frozen=True, slots=True)
class Send:
    """A text with the instant (UTC) at which it is to be sent."""

    at: datetime
    piece: KitPiece
    teaser: Teaser


@dataclass(frozen=True, slots=True)
class SendPlan:
    """What is to be sent, by time. It is the same for every moment before `until`."""

    sends: tuple[Send, ...]
    until: datetime


def read_rhythm(text: str) -> Rhythm:
    """The rules in a TOML text; raises ValueError where two hours of a platform are too close."""
    table = tomllib.loads(text)
    default = _hours(table["default"], {})
    platforms = {
        name: _hours(own, table["default"]) for name, own in table.get("platform", {}).items()
    }
    return Rhythm(
        offsets=table["variants"],
        default=default,
        platforms=platforms,
        within=timedelta(days=table["within_days"]),
        catch_up=timedelta(hours=table["catch_up_hours"]),
    )


def _hours(own: Mapping[str, Any], default: Mapping[str, Any]) -> Hours:
    values = {**default, **own}
    hours = tuple(sorted(time.fromisoformat(hour) for hour in values["hours"]))
    day = date(2000, 1, 1)
    moments = [datetime.combine(day, hour) for hour in hours]
    moments += [moment + timedelta(days=1) for moment in moments[:1]]
    if any(late - early < GAP for early, late in pairwise(moments)):
        raise ValueError("two hours of a platform are less than ten minutes apart")
    return Hours(hours, frozenset(values["days"]), tuple(values["variants"]))


@cache
def our_rhythm() -> Rhythm:
    """The rules beside this file."""
    return read_rhythm(FILE.read_text(encoding="utf-8"))


def plan_sends(view: KitView, rhythm: Rhythm | None = None) -> SendPlan:
    """What is to be sent from the moment of the view on.

    The hours are given out from the oldest piece to the newest, so that a new piece leaves those of
    the others as they are. What was to be sent before is past; only the first text of a piece that
    missed its hour by less than a day moves to the next one, as a piece is often published after
    the hour of its day.
    """
    rhythm = rhythm or our_rhythm()
    zone = ZoneInfo(view.zone)
    now = datetime.fromisoformat(view.as_of).astimezone(UTC)
    tomorrow = datetime.combine(now.astimezone(zone).date() + timedelta(days=1), time(), zone)
    changes = [tomorrow.astimezone(UTC)]
    sends: list[Send] = []
    diary = _Diary(rhythm, zone)
    late: list[Send] = []
    for wish in _wishes(view, rhythm, zone):
        at = diary.take(wish, wish.since)
        if at is None:
            continue
        if at >= now:
            sends.append(Send(at, wish.piece, wish.teaser))
        elif rhythm.offsets[wish.teaser.variant] == 0 and now < at + rhythm.catch_up:
            late.append(Send(at, wish.piece, wish.teaser))
    for missed in late:
        moved = diary.take(_wish(missed.piece, missed.teaser, rhythm, zone), now)
        changes.append(missed.at + rhythm.catch_up)
        if moved is not None:
            sends.append(Send(moved, missed.piece, missed.teaser))
    changes += (send.at + timedelta.resolution for send in sends)
    return SendPlan(tuple(sorted(sends, key=_order)), min(changes))


def _order(send: Send) -> tuple[datetime, str, str, str]:
    return send.at, send.teaser.platform, send.piece.identity, send.teaser.variant


@dataclass(frozen=True, slots=True)
class _Wish:
    piece: KitPiece
    teaser: Teaser
    since: datetime
    until: datetime


def _wishes(view: KitView, rhythm: Rhythm, zone: ZoneInfo) -> Iterator[_Wish]:
    known = {platform.id for platform in view.platforms}
    for piece in sorted(view.pieces, key=lambda p: (_instant(p.published, zone), p.identity)):
        if piece.held:
            continue
        texts: dict[tuple[str, str], Teaser] = {}
        for teaser in piece.teasers:
            if teaser.platform in known and teaser.variant in rhythm.of(teaser.platform).variants:
                texts.setdefault((teaser.platform, teaser.variant), teaser)
        order = sorted(texts.values(), key=lambda t: (rhythm.offsets[t.variant], t.platform))
        for teaser in order:
            yield _wish(piece, teaser, rhythm, zone)


def _wish(piece: KitPiece, teaser: Teaser, rhythm: Rhythm, zone: ZoneInfo) -> _Wish:
    published = _instant(piece.published, zone)
    since = published
    offset = rhythm.offsets[teaser.variant]
    if offset:
        day = published.astimezone(zone).date() + timedelta(days=offset)
        since = datetime.combine(day, time(), zone).astimezone(UTC)
    return _Wish(piece, teaser, since, _end(piece, zone))


def _end(piece: KitPiece, zone: ZoneInfo) -> datetime:
    """The first instant at which a piece may not be sent any more."""
    ends = [datetime.max.replace(tzinfo=UTC)]
    if piece.expires:
        ends.append(_instant(piece.expires, zone))
    if piece.promote_until:
        last = date.fromisoformat(piece.promote_until[:10])
        ends.append(datetime.combine(last + timedelta(days=1), time(), zone).astimezone(UTC))
    return min(ends)


def _instant(text: str, zone: ZoneInfo) -> datetime:
    moment = datetime.fromisoformat(text)
    return (moment if moment.tzinfo else moment.replace(tzinfo=zone)).astimezone(UTC)


@dataclass(slots=True)
class _Diary:
    """The hours that are taken, by platform."""

    rhythm: Rhythm
    zone: ZoneInfo
    taken: dict[str, set[datetime]] = field(default_factory=dict)

    def take(self, wish: _Wish, since: datetime) -> datetime | None:
        """The next free hour from an instant on, now taken; None where there is none in time."""
        platform = wish.teaser.platform
        taken = self.taken.setdefault(platform, set())
        for at in self._hours(self.rhythm.of(platform), since):
            if at >= wish.until:
                return None
            if at not in taken:
                taken.add(at)
                return at
        return None

    def _hours(self, hours: Hours, since: datetime) -> Iterator[datetime]:
        first = since.astimezone(self.zone).date()
        for number in range(self.rhythm.within.days + 1):
            day = first + timedelta(days=number)
            if day.isoweekday() not in hours.days:
                continue
            for hour in hours.hours:
                at = datetime.combine(day, hour, self.zone).astimezone(UTC)
                if at >= since:
                    yield at
