"""What a hub can do; features meet in the model and in app, never each other."""

from __future__ import annotations
