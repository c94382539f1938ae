"""Teasers: a true and different text for each platform, composed of a piece's own sentences."""

from __future__ import annotations
