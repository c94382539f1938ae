"""Send dates: calm, in time, and the same for the same pieces."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest

from hcsite.features.kit.schedule import GAP, SendPlan, our_rhythm, plan_sends, read_rhythm
from hcsite.features.kit.view import KitPiece, KitPlatform
from tests.unit.features.kit.export_samples import AS_OF, kit, moved, piece, teaser

LONDON = ZoneInfo("Europe/London")
VARIANTS = ("day-0", "week-1", "month-1")
ON_X = tuple(teaser("x", variant) for variant in VARIANTS)


def local(plan: SendPlan) -> list[tuple[str, str]]:
    """Variant and local time of each send."""
    return [(s.teaser.variant, f"{s.at.astimezone(LONDON):%Y-%m-%d %H:%M}") for s in plan.sends]


def many(number: int) -> tuple[KitPiece, ...]:
    """Pieces that were published at the same moment."""
    return tuple(piece(f"p{n:02}", *ON_X) for n in range(number))


def test_three_texts() -> None:
    """The first goes out on the day, the second a week later, the third after a month."""
    plan = plan_sends(kit(piece("salt", *ON_X)))
    assert [
        ("day-0", "2026-11-20 08:05"),
        ("week-1", "2026-11-27 08:05"),
        ("month-1", "2026-12-20 08:05"),
    ] == local(plan)


def test_hours_are_local_in_summer_too() -> None:
    """Eight in the morning is eight in the morning: an hour earlier in UTC in summer."""
    early = piece("salt", *ON_X, published="2026-06-01T05:00:00+00:00")
    plan = plan_sends(moved(kit(early), "2026-06-01T05:30:00+00:00"))
    assert datetime(2026, 6, 1, 7, 5, tzinfo=UTC) == plan.sends[0].at


def test_nothing_is_sent_before_it_is_published() -> None:
    """A scheduled piece waits for its moment."""
    later = piece("salt", *ON_X, published="2026-11-25T15:00:00+00:00")
    assert ("day-0", "2026-11-25 17:45") == local(plan_sends(kit(later)))[0]


def test_weekends() -> None:
    """Where weekends are no days, Monday is the next one."""
    friday = piece("salt", teaser("linkedin"), published="2026-11-20T20:00:00+00:00")
    assert [("day-0", "2026-11-23 08:15")] == local(plan_sends(kit(friday)))


@pytest.mark.parametrize(
    "as_of",
    [
        "2026-11-20T07:00:00+00:00",
        "2026-11-20T13:00:00+00:00",
        "2026-11-24T13:00:00+00:00",
        "2026-12-19T00:00:00+00:00",
    ],
)
def test_never_in_the_past_and_never_close(as_of: str) -> None:
    """Whenever it is built: nothing in the past, and ten minutes between posts of a platform."""
    texts = [teaser(p, v) for p in ("x", "facebook", "pinterest") for v in VARIANTS]
    crowd = [replace(p, teasers=tuple(texts)) for p in many(12)]
    plan = plan_sends(moved(kit(*crowd), as_of))
    assert plan.sends
    assert all(send.at >= datetime.fromisoformat(as_of) for send in plan.sends)
    for platform in ("x", "facebook", "pinterest"):
        times = [send.at for send in plan.sends if send.teaser.platform == platform]
        assert all(late - early >= GAP for early, late in pairwise(sorted(times)))


@pytest.mark.parametrize(
    ("field", "value", "sent"),
    [
        ("promote_until", "2026-11-27", 2),
        ("promote_until", "2026-11-26", 1),
        ("promote_until", "2026-11-19", 0),
        ("expires", "2026-11-27", 1),
        ("expires", "2026-11-27T08:30:00+00:00", 2),
        ("held", "Its review is overdue.", 0),
    ],
)
def test_ends(field: str, value: str, sent: int) -> None:
    """The last day is a day; on the day of expiry nothing is sent; what is held is not sent."""
    ended = piece("salt", *ON_X, **{field: value})
    assert sent == len(plan_sends(kit(ended)).sends)


def test_a_missed_first_hour_moves() -> None:
    """Who builds after the last hour of the day sends the first text the next morning."""
    view = kit(piece("salt", *ON_X))
    evening = local(plan_sends(moved(view, "2026-11-20T19:00:00+00:00")))
    assert ("day-0", "2026-11-21 08:05") == evening[0]
    late = local(plan_sends(moved(view, "2026-11-21T09:00:00+00:00")))
    assert ["week-1", "month-1"] == [variant for variant, _ in late]


def test_a_missed_later_hour_is_past() -> None:
    """A second text that was not sent stays unsent."""
    view = moved(kit(piece("salt", *ON_X)), "2026-11-27T09:00:00+00:00")
    assert [("month-1", "2026-12-20 08:05")] == local(plan_sends(view))


def test_a_new_piece_moves_no_other() -> None:
    """Older pieces keep their hours when another one is published after them."""
    old, new = piece("old", *ON_X), piece("new", *ON_X, published="2026-11-20T07:30:00+00:00")
    before = plan_sends(kit(old)).sends
    after = [send for send in plan_sends(kit(new, old)).sends if send.piece == old]
    assert list(before) == after


def test_order_of_pieces_does_not_matter() -> None:
    """The plan is that of the pieces, not of the order in which they are told."""
    crowd = many(5)
    assert plan_sends(kit(*crowd)) == plan_sends(kit(*reversed(crowd)))


def test_platforms_that_are_not_used() -> None:
    """A text for a platform that the hub does not use is not sent; letters have their own day."""
    told = piece("salt", teaser("tumblr"), teaser("newsletter"), teaser("whatsapp"))
    assert ["whatsapp"] == [s.teaser.platform for s in plan_sends(kit(told)).sends]


def test_an_unknown_platform_has_default_hours() -> None:
    """A platform that a hub adds is sent to at the default hour, once."""
    own = KitPlatform("intranet", "Intranet")
    texts = tuple(teaser("intranet", variant) for variant in VARIANTS)
    view = kit(piece("salt", *texts), platforms=(own,))
    assert [("day-0", "2026-11-20 10:10")] == local(plan_sends(view))


def test_one_text_for_each_platform_and_time() -> None:
    """Two voices do not speak from one account at the same time."""
    both = (teaser(text="I say so.", speaker="ana"), teaser(text="We say so."))
    assert ["I say so."] == [s.teaser.text for s in plan_sends(kit(piece("salt", *both))).sends]


def test_a_crowd_is_left_to_people() -> None:
    """What finds no hour within two weeks is not sent in spring."""
    plan = plan_sends(kit(*(replace(p, teasers=(teaser("pinterest"),)) for p in many(40))))
    last = datetime.fromisoformat(AS_OF) + timedelta(days=15)
    assert 15 == len(plan.sends)
    assert all(send.at < last for send in plan.sends)


@pytest.mark.parametrize("hours", [0, 1.5, 6, 11, 17, 40, 170])
def test_until(hours: float) -> None:
    """Before the moment that it names, a plan stays the same."""
    view = kit(*many(3))
    start = datetime.fromisoformat(AS_OF) + timedelta(hours=hours)
    plan = plan_sends(moved(view, start.isoformat()))
    assert plan.until > start
    half = start + (plan.until - start) / 2
    last = plan.until - timedelta.resolution
    for moment in (half, last):
        assert plan.sends == plan_sends(moved(view, moment.isoformat())).sends


def test_our_rhythm_is_sound() -> None:
    """Our own hours can be read, lie in waking hours, and name texts that there are."""
    rhythm = our_rhythm()
    for hours in (rhythm.default, *rhythm.platforms.values()):
        assert all(7 <= hour.hour <= 21 for hour in hours.hours)
        assert set(hours.variants) <= set(rhythm.offsets)
        assert hours.days <= set(range(1, 8))


def test_hours_too_close() -> None:
    """Two hours of a platform within ten minutes are refused, also around midnight."""
    text = (
        "within_days = 1\ncatch_up_hours = 1\n[variants]\nday-0 = 0\n"
        '[default]\nhours = ["{}", "{}"]\ndays = [1]\nvariants = ["day-0"]\n'
    )
    assert read_rhythm(text.format("10:00", "10:10")).default.hours
    for pair in (("10:00", "10:09"), ("00:01", "23:59")):
        with pytest.raises(ValueError, match="ten minutes"):
            read_rhythm(text.format(*pair))
