"""The web app manifest: name, colours and icons for a telephone's home screen."""

from __future__ import annotations

import json
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class IconView:
    """A square icon of `size` pixels (0: any, as SVG is). `maskable` ones fill the whole square."""

    url: str
    size: int
    type: str = "image/png"
    maskable: bool = False


@dataclass(frozen=True, slots=True)
class ManifestView:
    """What the manifest tells. `home` is the hub's front page, from the root of the host."""

    name: str
    home: str
    short_name: str = ""
    description: str = ""
    lang: str = "en"
    direction: str = "ltr"
    theme_color: str = ""
    background_color: str = ""
    icons: tuple[IconView, ...] = ()


def render(view: ManifestView) -> bytes:
    """The JSON. The hub opens in the browser as it is: readers keep the address bar and tabs."""
    fields: dict[str, object] = {
        "id": view.home,
        "name": view.name,
        "short_name": view.short_name or view.name,
        "description": view.description,
        "lang": view.lang,
        "dir": view.direction,
        "start_url": view.home,
        "scope": view.home,
        "display": "browser",
        "theme_color": view.theme_color,
        "background_color": view.background_color,
        "icons": [_icon(icon) for icon in view.icons],
    }
    told = {name: value for name, value in fields.items() if value}
    return (json.dumps(told, ensure_ascii=False, indent=1) + "\n").encode()


def _icon(icon: IconView) -> dict[str, str]:
    return {
        "src": icon.url,
        "sizes": f"{icon.size}x{icon.size}" if icon.size else "any",
        "type": icon.type,
        "purpose": "maskable" if icon.maskable else "any",
    }
