"""What a theme says of pictures: in how many pixels it wants them, and how wide it shows them."""

from __future__ import annotations

from typing import Any

from hcsite.model.renditions import NARROWEST, WIDEST, is_width

KEYS = ("widths", "sizes")
"""What may stand in the table `pictures` of a `theme.toml`."""


def wrong_in(table: dict[str, Any]) -> str:
    """What is wrong in the table, as the end of a sentence; nothing where all is well."""
    widths, sizes = table.get("widths", []), table.get("sizes", {})
    if unknown := sorted(table.keys() - set(KEYS)):
        return f"nobody reads “{unknown[0]}”: write {' or '.join(KEYS)}"
    if not isinstance(widths, list) or not all(map(is_width, widths)):
        return f"widths has to be a list of whole numbers from {NARROWEST} to {WIDEST}"
    if not isinstance(sizes, dict) or not all(type(text) is str for text in sizes.values()):
        return "sizes has to be a table of texts, such as “100vw”"
    return ""
