"""Jobs, keys, plans, the cache and the writing of output."""

from __future__ import annotations
