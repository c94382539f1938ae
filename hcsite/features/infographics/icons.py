"""The icons that a theme has: their names, for which no library is wanted."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from typing import Final

ICONS: Final = "icons.toml"


def icon_names(files: Mapping[str, bytes]) -> tuple[str, ...]:
    """The names of the icons in a theme's `infographics/`; a broken file has none yet."""
    try:
        return tuple(sorted(tomllib.loads(files.get(ICONS, b"").decode())))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError):
        return ()
