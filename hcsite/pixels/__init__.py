"""Pictures: reading headers, stripping metadata, making icons."""

from __future__ import annotations
