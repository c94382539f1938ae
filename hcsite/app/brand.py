"""Whether everybody can read the brand's colours on the surfaces of the theme."""

from __future__ import annotations

from hcsite.app.sources import CONFIG
from hcsite.core.diagnostics import Diagnostic, error
from hcsite.model.site import Site
from hcsite.theme.layers import Theme

ENOUGH = 4.5
"""WCAG 2.2, success criterion 1.4.3, for text."""


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
