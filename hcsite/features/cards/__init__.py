"""Cards: pictures that stand for a piece in link previews and in posts on each platform."""

from __future__ import annotations
