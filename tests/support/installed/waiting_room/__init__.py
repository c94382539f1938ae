"""A theme for screens in a waiting room: the opening hours stand below each page."""

from __future__ import annotations

from pathlib import Path

FOLDER = Path(__file__).resolve().parent / "theme"
"""What the entry point leads to."""
