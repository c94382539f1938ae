"""Showing a hub on this computer."""

from __future__ import annotations
