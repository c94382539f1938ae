"""The schema of front matter: one file for each kind of content, and the way from text to nouns."""

from __future__ import annotations

from hcsite.content.schema.kinds import field_help, fields_of, known_keys
from hcsite.content.schema.reading import read_front_matter, read_matter

__all__ = ["field_help", "fields_of", "known_keys", "read_front_matter", "read_matter"]
