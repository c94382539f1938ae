"""The pictures and papers of one piece: found in the old site, and given safe names."""

from __future__ import annotations

import posixpath
import re
from dataclasses import dataclass, field
from urllib.parse import unquote, urlsplit

from hcsite.core.diagnostics import Problems
from hcsite.core.text import slugify
from hcsite.features.importers.conversion import Conversion
from hcsite.features.importers.places import spelled
from hcsite.model.media import DOWNLOADS, PICTURES

_LONGEST = 80
_ENDINGS = {"jpeg": (".jpg", ".jpeg")}
_TEMPLATE = (
    "It is a template into which the old site put words; save the finished picture from there."
)
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")


@dataclass(slots=True)
class Album:
    """Files that lie beside a piece in the hub.

    `names` gives the new name by old path, `files` the bytes by new name, and `faults` says by old
    path why a picture cannot be used.
    """

    names: dict[str, str] = field(default_factory=dict)
    files: dict[str, bytes] = field(default_factory=dict)
    faults: dict[str, str] = field(default_factory=dict)

    def renamed(self) -> tuple[tuple[str, str], ...]:
        """Each file whose name changed: its path in the old site, and its name here."""
        return tuple(
            (old, new) for old, new in self.names.items() if posixpath.basename(old) != new
        )

    def picture(self, address: str, conversion: Conversion) -> str:
        """The new name of the picture at an address of the old site; empty where it is missing."""
        path = _find(address, conversion, PICTURES)
        if not path or path in self.faults:
            return ""
        if path not in self.names and not self._take(path, address, conversion):
            return ""
        return self.names[path]

    def _take(self, path: str, address: str, conversion: Conversion) -> bool:
        """Copies a picture; false where a hub could not show it."""
        data = b""
        try:
            data = conversion.site.tree.read(path)
            ending = _true_ending(data, path)
        except (OSError, Problems) as exc:
            self.faults[path] = _TEMPLATE if _is_template(data) else _told(exc)
            message = f"The picture “{path}” cannot be used. {self.faults[path]}"
            conversion.warn("HC709", message, near=address)
            return False
        if ending != posixpath.splitext(path)[1].lower():
            message = f"“{posixpath.basename(path)}” is in truth a {ending[1:].upper()} file."
            conversion.inform("HC716", message)
        self._place(path, data, ending)
        return True

    def paper(self, address: str, conversion: Conversion) -> str:
        """The new name of a file that people download; empty where there is none."""
        path = _find(address, conversion, DOWNLOADS)
        if path and path not in self.names:
            try:
                data = conversion.site.tree.read(path)
            except OSError:
                return ""
            self._place(path, data, posixpath.splitext(path)[1].lower())
        return self.names.get(path, "")

    def _place(self, path: str, data: bytes, ending: str) -> None:
        stem = posixpath.splitext(posixpath.basename(path))[0]
        base = slugify(spelled(_CAMEL.sub("-", stem)))
        base = base.encode("ascii", "ignore").decode()[:_LONGEST].strip("-") or "file"
        name, number = f"{base}{ending}", 1
        while self.files.get(name, data) != data:
            number += 1
            name = f"{base}-{number}{ending}"
        self.files[name] = data
        self.names[path] = name


def _is_template(data: bytes) -> bool:
    return data.startswith(b"---") and b"<svg" in data


def _told(fault: OSError | Problems) -> str:
    return fault.diagnostics[0].message if isinstance(fault, Problems) else "It cannot be read."


def _find(address: str, conversion: Conversion, endings: frozenset[str]) -> str:
    """The path of a file with one of these endings; odd ways to it are reported."""
    site = conversion.site
    parts = urlsplit(address)
    if parts.scheme not in ("", "http", "https") or parts.netloc not in ("", site.host):
        return ""
    found = site.tree.find(parts.path, beside=conversion.path, base=site.base)
    if found is None or posixpath.splitext(found.path)[1].lower() not in endings:
        return ""
    if found.how:
        message = f"“{address}” was not where it should be; “{found.path}” was found {found.how}."
        conversion.inform("HC716", message, near=address)
    return found.path


def _true_ending(data: bytes, path: str) -> str:
    """The ending that fits what the file is. Raises Problems where a hub cannot show it."""
    from hcsite.pixels.probe import probe, verify  # Pillow is slow to import

    kind = probe(data, path=path).format
    verify(data, path=path)
    ending = posixpath.splitext(path)[1].lower()
    fitting = _ENDINGS.get(kind, (f".{kind}",))
    return ending if ending in fitting else fitting[0]


def words_of(address: str) -> str:
    """The words in the name of a file."""
    stem = posixpath.splitext(posixpath.basename(unquote(urlsplit(address).path)))[0]
    return " ".join(re.split(r"[\W_]+", _CAMEL.sub(" ", stem))).strip()


def makeshift(address: str) -> str:
    """An alternative text that says that there is none, so that nobody takes it for one."""
    return f"Picture: {words_of(address) or 'no name'} (description missing)"
