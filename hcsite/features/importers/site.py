"""What the old site's own settings say: its address, its time zone, how it made addresses."""

from __future__ import annotations

import posixpath
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from hcsite.content.foreign import read_config
from hcsite.core.diagnostics import Diagnostic, warning
from hcsite.features.importers.decode import NotText, decode
from hcsite.features.importers.tree import SourceTree

Origin = Literal["markdown", "jekyll", "hugo"]

_FORMATS = ("toml", "yaml", "yml", "json")
_HUGO = ("hugo", "config", "config/_default/hugo", "config/_default/config")
_CONFIGS: dict[Origin, tuple[str, ...]] = {
    "jekyll": ("_config.yml", "_config.yaml", "_config.toml"),
    "hugo": tuple(f"{name}.{form}" for name in _HUGO for form in _FORMATS),
    "markdown": ("_quarto.yml",),
}
_FORMS = {".toml": "toml", ".json": "json"}


@dataclass(frozen=True, slots=True)
class OldSite:
    """The old site: its files, and its settings (`data`, and what matters most of them)."""

    origin: Origin
    tree: SourceTree
    data: dict[str, object] = field(default_factory=dict)
    host: str = ""
    base: str = ""
    zone: str = ""
    notes: tuple[Diagnostic, ...] = ()

    def setting(self, path: str) -> object:
        """A setting by its dotted path, or None."""
        return dig(self.data, path)


def dig(data: object, path: str) -> object:
    """A value within values by its dotted path, or None."""
    for step in path.split("."):
        if isinstance(data, Mapping):
            data = data.get(step)
        elif isinstance(data, list) and step.isdigit() and int(step) < len(data):
            data = data[int(step)]
        else:
            return None
    return data


def read_site(origin: Origin, tree: SourceTree) -> OldSite:
    """The settings that lie in the folder; a site without any has none."""
    path = next((name for name in _CONFIGS[origin] if name in tree.files), "")
    data, notes = _read(tree, path) if path else ({}, ())
    url = str(data.get("url") or data.get("baseURL") or data.get("baseurl") or "")
    parts = urlsplit(url if "//" in url else "")
    base = str(data.get("baseurl") or "") if origin == "jekyll" else parts.path
    zone = str(data.get("timezone") or data.get("timeZone") or "")
    return OldSite(origin, tree, data, parts.netloc, base.rstrip("/"), _known_zone(zone), notes)


def read_data(tree: SourceTree, path: str) -> dict[str, object]:
    """A file of data of the old site (`_data/authors.yml`); empty where it cannot be read."""
    return _read(tree, path)[0] if path in tree.files else {}


def _read(tree: SourceTree, path: str) -> tuple[dict[str, object], tuple[Diagnostic, ...]]:
    try:
        text = decode(tree.read(path), path=path)[0]
    except (OSError, NotText):
        message = "The settings of the old site cannot be read."
        return {}, (warning("HC701", message, path=path),)
    data, problems = read_config(text, _FORMS.get(posixpath.splitext(path)[1], "yaml"))
    return data, tuple(warning("HC701", problem, path=path) for problem in problems)


def _known_zone(name: str) -> str:
    try:
        return ZoneInfo(name).key if name else ""
    except (ValueError, OSError, KeyError):
        return ""
