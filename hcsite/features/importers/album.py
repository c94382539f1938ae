"""The pictures and papers of one piece: found in the old site, and given safe names."""

from __future__ import annotations

import posixpath
import re
from dataclasses import dataclass, field
from urllib.parse import unquote, urlsplit

from hcsite.core.text import slugify
from hcsite.features.importers.conversion import Conversion
from hcsite.features.importers.places import spelled
from hcsite.features.importers.tree import PAPERS, PICTURES

_LONGEST = 80
_SIGNATURES = (
    (b"\x89PNG", ".png"),
    (b"\xff\xd8\xff", ".jpg"),
    (b"GIF8", ".gif"),
    (b"RIFF", ".webp"),
)
_SAME = {".jpeg": ".jpg"}
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")


@dataclass(slots=True)
class Album:
    """Files that lie beside a piece in the hub: old path to new name, and the bytes by new name."""

    names: dict[str, str] = field(default_factory=dict)
    files: dict[str, bytes] = field(default_factory=dict)
    papers: dict[str, str] = field(default_factory=dict)

    def renamed(self) -> tuple[tuple[str, str], ...]:
        """Each file whose name changed: its path in the old site, and its name here."""
        return tuple(
            (old, new) for old, new in self.names.items() if posixpath.basename(old) != new
        )

    def picture(self, address: str, conversion: Conversion) -> str:
        """The new name of the picture at an address of the old site; empty where it is missing."""
        path = self.find(address, conversion, PICTURES)
        if not path:
            return ""
        if path not in self.names:
            try:
                data = conversion.site.tree.read(path)
            except OSError:
                return ""
            if not data:
                return ""
            self.names[path] = self._place(path, data, conversion)
        return self.names[path]

    def paper(self, address: str, conversion: Conversion) -> str:
        """The path in the old site of a file that people download; empty where there is none."""
        return self.find(address, conversion, PAPERS)

    def find(self, address: str, conversion: Conversion, endings: frozenset[str]) -> str:
        """The path of a file with one of these endings; odd ways to it are reported."""
        site = conversion.site
        parts = urlsplit(address)
        if parts.netloc and parts.netloc != site.host:
            return ""
        found = site.tree.find(parts.path, beside=conversion.path, base=site.base)
        if found is None or posixpath.splitext(found.path)[1].lower() not in endings:
            return ""
        if found.how:
            message = (
                f"“{address}” was not where it should be; “{found.path}” was found {found.how}."
            )
            conversion.inform("HC716", message, near=address)
        return found.path

    def _place(self, path: str, data: bytes, conversion: Conversion) -> str:
        stem, ending = posixpath.splitext(posixpath.basename(path))
        ending = ending.lower()
        true = next((kind for mark, kind in _SIGNATURES if data.startswith(mark)), "")
        if true and true != _SAME.get(ending, ending) and ending != ".svg":
            message = f"“{posixpath.basename(path)}” is in truth a {true[1:].upper()} file."
            conversion.inform("HC716", message)
            ending = true
        base = slugify(spelled(_CAMEL.sub("-", stem)))[:_LONGEST].strip("-") or "picture"
        base = base if base.isascii() else slugify(base.encode("ascii", "ignore").decode())
        name, number = f"{base or 'picture'}{ending}", 1
        while self.files.get(name, data) != data:
            number += 1
            name = f"{base}-{number}{ending}"
        self.files[name] = data
        return name


def words_of(address: str) -> str:
    """The words in the name of a file."""
    stem = posixpath.splitext(posixpath.basename(unquote(urlsplit(address).path)))[0]
    return " ".join(re.split(r"[\W_]+", _CAMEL.sub(" ", stem))).strip()


def makeshift(address: str) -> str:
    """An alternative text that says that there is none, so that nobody takes it for one."""
    return f"Picture: {words_of(address) or 'no name'} (description missing)"
