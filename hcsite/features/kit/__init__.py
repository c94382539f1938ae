"""The kit: what people need to carry each piece to every other channel. Never published."""

from __future__ import annotations
