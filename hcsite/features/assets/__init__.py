"""Files that pages bring along: the theme's own, pictures, icons, and what is copied as it is."""

from __future__ import annotations
