"""Options that many commands share."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import click
import pytest

from hcsite.cli.common import Moment, jobs_default, now


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2026-03-02", datetime(2026, 3, 2)),  # noqa: DTZ001  # the hub's own zone is meant
        ("2026-03-02T09:30", datetime(2026, 3, 2, 9, 30)),  # noqa: DTZ001  # as above
        ("2026-03-02T09:30:00Z", datetime(2026, 3, 2, 9, 30, tzinfo=UTC)),
        (
            "2026-03-02 09:30+02:00",
            datetime(2026, 3, 2, 9, 30, tzinfo=timezone(timedelta(hours=2))),
        ),
    ],
)
def test_moment(text: str, expected: datetime) -> None:
    """Dates are understood as people type them; without an offset none is made up."""
    assert expected == Moment().convert(text, None, None)
    assert expected == Moment().convert(expected, None, None)


def test_no_moment() -> None:
    """What is no date is told with examples."""
    with pytest.raises(click.BadParameter, match="“soon” is no date; write 2026-03-02"):
        Moment().convert("soon", None, None)


def test_now() -> None:
    """The clock gives an instant with its offset."""
    assert timedelta(0) == now().utcoffset()


@pytest.mark.parametrize(("given", "expected"), [("3", 3), ("0", None), ("many", None), ("", None)])
def test_jobs(given: str, expected: int | None, monkeypatch: pytest.MonkeyPatch) -> None:
    """A number in the environment is taken; anything else is as if it were not there."""
    monkeypatch.setenv("HCSITE_JOBS", given)
    assert jobs_default() == expected if expected else jobs_default() >= 1
