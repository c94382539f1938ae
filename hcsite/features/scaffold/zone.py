"""Which time zone a computer keeps, from what the system says of it."""

from __future__ import annotations

from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

_FOLDER = "zoneinfo/"
USUAL = "UTC"


def zone_of(variable: str, link: str) -> str:
    """The IANA name of the zone, or nothing where neither tells it.

    `variable` is the value of `TZ`; `link` is where `/etc/localtime` leads. Both may be empty.
    """
    for said in (variable.removeprefix(":"), link):
        name = said.partition(_FOLDER)[2] if _FOLDER in said else said
        for prefix in ("posix/", "right/"):
            name = name.removeprefix(prefix)
        if _is_zone(name):
            return name
    return ""


def _is_zone(name: str) -> bool:
    if not name or name.startswith("/"):
        return False
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return False
    return True
