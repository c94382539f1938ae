"""Digests, diagnostics, files, text: the ground floor, standard library only."""

from __future__ import annotations
