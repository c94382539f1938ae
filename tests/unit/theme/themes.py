"""Themes for tests: in memory by their layers, or on disk."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from hcsite.theme.environment import Pages
from hcsite.theme.layers import Layer, Theme
from hcsite.theme.views import SiteView
from tests.support.site import write_files

SITE = SiteView(name="Riverside", base="/", origin="https://example.org", home="/")


def theme_of(**layers: Mapping[str, str]) -> Theme:
    """A theme of templates by name; the first layer is the nearest."""
    return Theme(
        tuple(
            Layer(name, f"themes/{name}", templates=dict(templates))
            for name, templates in layers.items()
        )
    )


def pages_of(
    theme: Theme, site: SiteView = SITE, strings: Mapping[str, str] | None = None
) -> Pages:
    """The pages of a theme."""
    return Pages(theme, site, strings or {})


def write_theme(root: Path, name: str, files: Mapping[str, str | bytes]) -> Path:
    """A theme below `themes/` of the hub at `root`; without more it extends nothing."""
    folder = root / "themes" / name
    write_files(folder, {"theme.toml": "api = 1\n", **files})
    return folder
