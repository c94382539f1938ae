"""The pictures and fonts that `site.toml` names."""

from __future__ import annotations

from collections.abc import Mapping

from hcsite.app.media import MediaReader
from hcsite.app.reading import Sources
from hcsite.app.sources import CONFIG
from hcsite.core.diagnostics import Diagnostic, Problems, error
from hcsite.features.assets.views import FontView
from hcsite.model.media import Medium
from hcsite.model.site import Site

FONTS = {"font_file": "text", "heading_font_file": "head"}
"""The settings that name a font, and what it is for."""


def brand_media(read: Sources, media: MediaReader) -> tuple[dict[str, Medium], list[Diagnostic]]:
    """The hub's own pictures, by the words of `site.toml`."""
    found: list[Diagnostic] = []
    brand: dict[str, Medium] = {}
    for name in ("logo", "share_image", *FONTS):
        words = getattr(read.site.brand, name)
        path = f"content{words}" if words.startswith("/") else words
        if not words:
            continue
        if path not in read.listing.entries:
            message = f"brand.{name} names “{words}”, and there is no such file."
            hint = "Put it into content/media/ and write /media/ and its name."
            line = read.site.line_of(f"brand.{name}")
            found.append(error("HC424", message, path=CONFIG, line=line, hint=hint))
            continue
        if name in FONTS and not path.endswith(".woff2"):
            message = f"brand.{name} is “{words}”; fonts are published as .woff2 files only."
            hint = "Convert the font, mind its licence, and name the .woff2 file."
            line = read.site.line_of(f"brand.{name}")
            found.append(error("HC424", message, path=CONFIG, line=line, hint=hint))
            continue
        try:
            brand[words] = media.fetch(path)
        except Problems as problems:
            found.extend(problems.diagnostics)
    return brand, found


def fonts_of(site: Site, brand: Mapping[str, Medium]) -> tuple[FontView, ...]:
    """The fonts of the brand, with the addresses of their files."""
    named = ((role, brand.get(getattr(site.brand, key))) for key, role in FONTS.items())
    return tuple(FontView(role, site.link(file.address)) for role, file in named if file)
