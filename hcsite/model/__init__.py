"""The nouns of a health hub and pure questions about them; no input or output."""

from __future__ import annotations
