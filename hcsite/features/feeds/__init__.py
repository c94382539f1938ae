"""Feeds with the full content, in three formats, over one view."""

from __future__ import annotations
