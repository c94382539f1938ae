"""Links between the pieces of the old site: to their new files, or plain words where none is."""

from __future__ import annotations

import posixpath
import re
from dataclasses import dataclass, field
from urllib.parse import unquote, urlsplit

from hcsite.core.text import slugify
from hcsite.features.importers.album import Album
from hcsite.features.importers.conversion import Conversion, ticked
from hcsite.features.importers.headings import Anchors
from hcsite.features.importers.liquid_tags import POST_URL
from hcsite.features.importers.papers import Papers
from hcsite.features.importers.shortcode_names import REF
from hcsite.features.importers.spans import Span, spans_of
from hcsite.features.importers.vault import CODE

_SCHEMES = frozenset(("http", "https", "mailto", "tel", "sms"))
_SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):", re.IGNORECASE)
_ENDINGS = re.compile(r"(?:/index)?\.(?:html?|md|markdown|qmd|rmd)$|/index$", re.IGNORECASE)
_DATE = re.compile(r"^\d{4}-\d{1,2}-\d{1,2}-")
_ROOTS = frozenset("_posts blog content docs en pages post posts site source src".split())


@dataclass(slots=True)
class Directory:
    """Where each piece of the old site is now: by its old addresses, and by its old path."""

    targets: dict[str, str] = field(default_factory=dict)
    addresses: dict[str, str] = field(default_factory=dict)
    anchors: dict[str, Anchors] = field(default_factory=dict)
    observed: dict[str, dict[str, None]] = field(default_factory=dict)

    def add(self, path: str, target: str, addresses: tuple[str, ...]) -> None:
        """Enters a piece."""
        self.targets[path] = target
        for address in addresses:
            self.addresses.setdefault(_key(address), path)

    def find(self, address: str, source: str) -> str:
        """The old path of the piece that an address means in the piece at `source`, or nothing."""
        if address.startswith((POST_URL, REF)):
            return self._by_name(address.partition(":")[2], source)
        key = _key(posixpath.join("/", posixpath.dirname(source), address))
        absolute = address.startswith("/")
        if absolute and _key(address) in self.addresses:
            return self.addresses[_key(address)]
        if not absolute:
            beside = next((path for path in self.targets if _key("/" + path) == key), "")
            if beside:
                return beside
        tail = _key(address if absolute else key)
        found = [path for path in self.targets if _served(path, tail)]
        if len(found) == 1 and absolute:
            self.observed.setdefault(found[0], {})[urlsplit(address).path] = None
        return found[0] if len(found) == 1 else ""

    def _by_name(self, name: str, source: str) -> str:
        wanted = _key("/" + name.partition("#")[0])
        if wanted == "/":
            return source
        paths = [path for path in self.targets if _key("/" + path).endswith(wanted)]
        if len(paths) != 1:
            bare = [path for path in self.targets if _bare(path) == _bare(name)]
            paths = paths or bare
        return paths[0] if len(paths) == 1 else ""


def _key(address: str) -> str:
    """An address without what makes no difference: ending, slash at the end, upper case."""
    path = posixpath.normpath("/" + unquote(urlsplit(address).path).lstrip("/"))
    return _ENDINGS.sub("", path).casefold() or "/"


def _served(path: str, key: str) -> bool:
    """Whether an address means a file in a folder that the old site served as its root."""
    full = _key("/" + path)
    above = full[: len(full) - len(key)]
    if key == "/" or not full.endswith(key):
        return False
    return all(folder in _ROOTS or folder.startswith("_") for folder in above.split("/") if folder)


def _bare(path: str) -> str:
    name = posixpath.basename(_ENDINGS.sub("", path.partition("#")[0]))
    return slugify(_DATE.sub("", name))


def rewrite_links(
    text: str,
    conversion: Conversion,
    album: Album,
    *,
    directory: Directory,
    papers: Papers,
) -> str:
    """The text with links as a hub checks them; nothing in it can be a broken link any more."""
    parts: list[str] = []
    last = 0
    for span in sorted((s for s in spans_of(text) if not s.image), key=lambda s: s.start):
        if span.start >= last:
            parts.append(text[last : span.start])
            parts.append(_rewritten(span, conversion, album, directory=directory, papers=papers))
            last = span.end
    return "".join([*parts, text[last:]])


def _rewritten(
    span: Span,
    conversion: Conversion,
    album: Album,
    *,
    directory: Directory,
    papers: Papers,
) -> str:
    target = conversion.vault.restore(span.target, CODE)
    title = f' "{span.title.replace(chr(34), "&quot;")}"' if span.title else ""
    if target.startswith("//"):
        target = f"https:{target}"
    scheme = _SCHEME.match(target)
    own = urlsplit(target).netloc == conversion.site.host != ""
    if scheme and scheme[1].lower() in _SCHEMES and not own:
        return f"[{span.words}]({_encoded(target)}{title})"
    known = target.startswith((POST_URL, REF)) or not scheme or own
    place = target.partition("://")[2].partition("/")[2] if own else target
    place = f"/{place}" if own else place
    found = _found(place, conversion, directory) if known else ""
    if not found and known:
        paper = album.paper(place, conversion)
        found = papers.address(paper) if paper else ""
    if found or target == "/":
        return f"[{span.words}]({found or target}{title})"
    if own:
        return f"[{span.words}]({_encoded(target)}{title})"
    return _plain(span, target, conversion)


def _found(target: str, conversion: Conversion, directory: Directory) -> str:
    """The link to a piece from the file of this one, or nothing."""
    address, _, fragment = target.partition("#")
    here = conversion.path
    path = here if not address else directory.find(address, here)
    if not path:
        return ""
    wanted = unquote(fragment)
    name = directory.anchors[path].find(wanted) if wanted else ""
    if wanted and not name and path != here:
        message = (
            f"“{target}” names a place that is no longer on its page; the link leads to its top."
        )
        conversion.inform("HC712", message, near=target)
    if path == here:
        return f"#{name}" if name else ""
    relative = posixpath.relpath(
        directory.targets[path], posixpath.dirname(directory.targets[here])
    )
    return f"{relative}#{name}" if name else relative


def _plain(span: Span, target: str, conversion: Conversion) -> str:
    """The words of a link that leads nowhere, and where it led."""
    message = f"The link “{target}” leads to nothing in the import and became plain text."
    if not target:
        message = f"The link “{span.words[:40]}” has no address and became plain text."
    hint = "Link to a page of the hub, or to the full address on the web."
    conversion.warn("HC712", message, near=target or f"[{span.words}]", hint=hint)
    if target.startswith("#") or not target or span.words.lstrip().startswith("!["):
        return span.words
    if span.words.strip() == target:
        return conversion.vault.put(CODE, ticked(target))
    shown = ticked(target.removeprefix(POST_URL).removeprefix(REF))
    return f"{span.words} ({conversion.vault.put(CODE, shown)})"


def _encoded(target: str) -> str:
    """The target of a link as it may stand in round brackets."""
    target = re.sub(r"\s", "%20", target).replace("<", "%3C").replace(">", "%3E")
    if "(" in target or ")" in target or "\\" in target:
        return target.replace("(", "%28").replace(")", "%29").replace("\\", "%5C")
    return target
