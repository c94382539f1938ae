"""Where the folders of a theme lie."""

from __future__ import annotations

from pathlib import Path

from hcsite.app.options import Options
from hcsite.theme.folder import theme_folders


def is_foreign(options: Options, theme: str) -> bool:
    """Whether a theme comes from a package, so that its files are not watched by their stamps."""
    own = (options.root / "themes", Path(__file__).resolve().parents[2])
    return not all(
        any(folder.is_relative_to(place) for place in own)
        for _, folder in theme_folders(options.root, theme)
    )
