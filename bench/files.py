"""Small files, and words as YAML."""

from __future__ import annotations

import json
from pathlib import Path


def put(path: Path, text: str) -> None:
    """Writes a text file, and the folders above it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode())


def quoted(text: str) -> str:
    """A text between quotation marks, as YAML reads it (JSON is YAML)."""
    return json.dumps(text, ensure_ascii=False)
