"""hcsite: a static site generator for trusted health voices."""

from __future__ import annotations

__version__ = "0.1.0"
