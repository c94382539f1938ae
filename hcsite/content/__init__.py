"""Reading what writers write: front matter, Markdown, configuration."""

from __future__ import annotations
