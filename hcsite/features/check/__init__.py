"""Checks that need the whole hub: what no single file can tell."""

from __future__ import annotations
