"""The time zone of a computer is found in what the system says."""

from __future__ import annotations

import pytest

from hcsite.features.scaffold.zone import zone_of


@pytest.mark.parametrize(
    ("variable", "link", "expected"),
    [
        ("Europe/London", "", "Europe/London"),
        (":Europe/London", "", "Europe/London"),
        ("/usr/share/zoneinfo/Asia/Kolkata", "", "Asia/Kolkata"),
        ("", "/usr/share/zoneinfo/Europe/Paris", "Europe/Paris"),
        ("", "../usr/share/zoneinfo/posix/Europe/Paris", "Europe/Paris"),
        ("", "/var/db/timezone/zoneinfo/America/New_York", "America/New_York"),
        ("GMT-3wrong", "/usr/share/zoneinfo/Europe/Paris", "Europe/Paris"),
        ("America/Chicago", "/usr/share/zoneinfo/Europe/Paris", "America/Chicago"),
        ("", "", ""),
        ("/etc/passwd", "/etc/passwd", ""),
        ("../../etc/passwd", "", ""),
        ("Nowhere/Land", "/usr/share/zoneinfo/Nowhere/Land", ""),
    ],
)
def test_zone(variable: str, link: str, expected: str) -> None:
    """TZ comes first, then the link of the system; what is no zone is passed over."""
    assert expected == zone_of(variable, link)
