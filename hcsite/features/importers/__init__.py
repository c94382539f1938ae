"""Bringing the posts, pictures and addresses of another site over, and saying what was lost."""

from __future__ import annotations
