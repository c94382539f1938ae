"""Templates, views and what a theme is made of."""

from __future__ import annotations
