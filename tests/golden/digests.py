"""What of an output is written down: all words and links, but no markup and no hashes of files."""

from __future__ import annotations

import json
import re
from html.parser import HTMLParser

from hcsite.core.digest import digest_bytes

SEEN = ("alt", "content", "datetime", "href", "lang", "src")
"""Attributes that readers or machines read."""

_HASH = re.compile(r"\.[0-9a-f]{10}(?=\.[a-z0-9]+)")
_TEXTS = (".html", ".json", ".txt", ".webmanifest", ".xml")
_NAMES = ("_headers", "_redirects")


class _Words(HTMLParser):
    """Collects one line for each text, each attribute that counts, each script's data."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.lines: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if name in SEEN and value and tag != "meta":
                self.lines.append(f"{tag} {name}: {value}")
        if tag == "meta":
            known = dict(attrs)
            key = known.get("name") or known.get("property") or known.get("http-equiv")
            self.lines.append(f"meta {key}: {known.get('content')}")

    def handle_data(self, data: str) -> None:
        text = " ".join(data.split())
        if text.startswith("{"):
            self.lines.extend(text.replace("},{", "},\n{").split("\n"))
        elif text:
            self.lines.append(text)


def name_of(path: str) -> str:
    """The path of an output without the hash of its content."""
    return _HASH.sub(".HASH", path)


def words_of(path: str, data: bytes) -> str:
    """The words and links of an output, one a line; nothing for pictures, styles and scripts."""
    if not path.endswith((*_TEXTS, *_NAMES)):
        return ""
    text = _HASH.sub(".HASH", data.decode("utf-8"))
    if path.endswith(".html"):
        parser = _Words()
        parser.feed(text)
        return "\n".join(parser.lines) + "\n"
    if path.endswith((".json", ".webmanifest")):
        return json.dumps(json.loads(text), ensure_ascii=False, indent=1) + "\n"
    return text


def line_of(path: str, data: bytes) -> str:
    """An output as one line: its name, and the digest of its words where it has any."""
    words = words_of(path, data)
    mark = digest_bytes(words.encode())[:12] if words else "-"
    return f"{mark:<12} {name_of(path)}"
