"""Raster pictures inside of drawings: they too lose their metadata, or go."""

from __future__ import annotations

import base64
import binascii
import re
from typing import Final

from hcsite.core.diagnostics import Problems
from hcsite.pixels.probe import probe
from hcsite.pixels.rasters import strip_raster

_DATA: Final = re.compile(
    r"\s*data:image/(?:png|jpe?g|webp|gif)\s*;\s*base64\s*,(.*)", re.IGNORECASE | re.DOTALL
)
_ALLOWED: Final = frozenset({"png", "jpeg", "webp", "gif"})
_SPACE: Final = re.compile(r"[ \t\r\n]+")


def clean_data_address(text: str) -> str | None:
    """Give a `data:` address of a raster picture with the metadata taken out of the picture.

    The same text comes back where nothing was to be taken out. None for any other address, and
    for pictures that cannot be read or are too large.
    """
    match = _DATA.fullmatch(text)
    if match is None:
        return None
    try:
        data = base64.b64decode(_SPACE.sub("", match[1]), validate=True)
        kind = probe(data, path="").format
        if kind not in _ALLOWED:
            return None
        stripped = strip_raster(data, kind)
    except (Problems, binascii.Error, ValueError):
        return None
    if stripped == data:
        return text
    return f"data:image/{kind};base64,{base64.b64encode(stripped).decode('ascii')}"
