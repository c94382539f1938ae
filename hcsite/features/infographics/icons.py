"""The icons that a theme has, for which no library is wanted."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from typing import Final

ICONS: Final = "icons.toml"


def icon_paths(files: Mapping[str, bytes]) -> tuple[tuple[str, str], ...]:
    """The icons in a theme's `infographics/`, by name; a broken file has none yet."""
    try:
        found = tomllib.loads(files.get(ICONS, b"").decode())
        return tuple(sorted((name, str(path)) for name, path in found.items()))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError):
        return ()
