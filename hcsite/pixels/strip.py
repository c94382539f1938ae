"""The bytes of a picture that may be published: what it shows, whose it is, and nothing else."""

from __future__ import annotations

from hcsite.pixels.probe import Picture
from hcsite.pixels.rasters import strip_raster
from hcsite.pixels.svg import clean_svg


def strip(data: bytes, picture: Picture, *, path: str = "") -> bytes:
    """Remove metadata: places, names, serial numbers, faces, thumbnails, texts, hidden endings.

    Rights stay in JPEG, PNG and WebP (`hcsite.pixels.rights`), written anew; GIF, AVIF and SVG
    lose them too. JPEG, PNG and GIF keep every pixel, WebP too unless it has to be turned; AVIF
    with metadata is encoded again. Where there is nothing to remove the same bytes come back, and
    so they do when it is called twice. Of `picture` only the format is read. Raises HC321 where the
    file does not follow the rules of its format, HC323 for an SVG that cannot be made harmless.
    """
    if picture.format == "svg":
        return clean_svg(data, path=path)
    return strip_raster(data, picture.format, path=path)
