"""Pages that people read: their views, their heads, and how they are rendered."""

from __future__ import annotations
