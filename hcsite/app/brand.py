"""The brand: its pictures and fonts, and whether its colours can be read on the theme."""

from __future__ import annotations

from collections.abc import Mapping

from hcsite.app.media import MediaReader
from hcsite.app.reading import Sources
from hcsite.app.sources import CONFIG
from hcsite.core.diagnostics import Diagnostic, Problems, error
from hcsite.features.assets.views import FontView
from hcsite.model.media import Medium
from hcsite.model.site import Site
from hcsite.theme.folder import Theme

ENOUGH = 4.5
"""WCAG 2.2, success criterion 1.4.3, for text."""

FONTS = {"font_file": "text", "heading_font_file": "head"}
"""The settings that name a font, and what it is for."""


def check_brand(site: Site, theme: Theme) -> list[Diagnostic]:
    """An error for each pair of colours that is too pale to read."""
    from hcsite.pixels.contrast import contrast  # Pillow's door is slow to open

    found: list[Diagnostic] = []
    for name, background in theme.backgrounds().items():
        colour = getattr(site.brand, name, "")
        ratio = contrast(colour, background) if colour else ENOUGH
        if ratio < ENOUGH:
            message = (
                f"brand.{name} {colour} on {background} has a contrast of {ratio:.2f}:1;"
                f" text needs {ENOUGH}:1."
            )
            hint = "Choose a darker colour." if name == "accent" else "Choose a lighter colour."
            line = site.line_of(f"brand.{name}")
            found.append(error("ACC-04", message, path=CONFIG, line=line, hint=hint))
    return found


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
    """The fonts of the hub, with their addresses."""
    named = ((role, brand.get(getattr(site.brand, key))) for key, role in FONTS.items())
    return tuple(FontView(role, site.link(file.address)) for role, file in named if file)
