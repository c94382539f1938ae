"""Links between the pieces of the old site: to their new files, or plain words where none is."""

from __future__ import annotations

import posixpath
import re
from urllib.parse import unquote, urlsplit

from hcsite.core.text import shorten
from hcsite.features.importers.album import Album
from hcsite.features.importers.conversion import Conversion, ticked
from hcsite.features.importers.directory import Directory
from hcsite.features.importers.liquid_tags import POST_URL
from hcsite.features.importers.seen import words
from hcsite.features.importers.shortcode_names import REF
from hcsite.features.importers.spans import Span, spans_of
from hcsite.features.importers.vault import CODE

_SCHEMES = frozenset(("http", "https", "mailto", "tel", "sms"))
_SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):", re.IGNORECASE)
_NOWHERE = "leads to nothing in the import and became plain text"
_HELD_BACK = "leads to a draft and became plain text"
_SHOWN = 60
_HINT = "Link to a page of the hub, or to the full address on the web."


def find_papers(text: str, conversion: Conversion, album: Album) -> None:
    """Puts the files that people download (leaflets, say) beside the piece that links to them."""
    for span in spans_of(text):
        target = _without_host(span.target, conversion)
        if not span.image and target and "." in posixpath.basename(target):
            album.paper(target, conversion)


def rewrite_links(text: str, conversion: Conversion, album: Album, directory: Directory) -> str:
    """The text with links as a hub checks them; nothing in it can be a broken link any more."""
    parts: list[str] = []
    last = 0
    for span in sorted((s for s in spans_of(text) if not s.image), key=lambda s: s.start):
        if span.start >= last:
            parts.append(text[last : span.start])
            parts.append(_rewritten(span, conversion, album, directory))
            last = span.end
    return "".join([*parts, text[last:]])


def _without_host(target: str, conversion: Conversion) -> str:
    """The path of an address within the old site; empty for all that leads out of it."""
    parts = urlsplit(target)
    if parts.netloc:
        own = parts.netloc == conversion.site.host
        return target.partition("//")[2][len(parts.netloc) :] or "/" if own else ""
    return target if target.startswith((POST_URL, REF)) or not _SCHEME.match(target) else ""


def _rewritten(span: Span, conversion: Conversion, album: Album, directory: Directory) -> str:
    target = conversion.vault.restore(span.target, CODE)
    title = f' "{span.title.replace(chr(34), "&quot;")}"' if span.title else ""
    if target.startswith("//"):
        target = f"https:{target}"
    inside = _without_host(target, conversion)
    found, held_back = _found(inside, conversion, directory) if inside else ("", False)
    if inside and not found and not held_back:
        found = album.paper(inside, conversion)
    if found or target == "/":
        return f"[{span.words}]({found or '/'}{title})"
    scheme = _SCHEME.match(target)
    if scheme and scheme[1].lower() in _SCHEMES:
        return f"[{span.words}]({_encoded(target)}{title})"
    return _plain(span, target, conversion, why=_HELD_BACK if held_back else _NOWHERE)


def _found(target: str, conversion: Conversion, directory: Directory) -> tuple[str, bool]:
    """The link to a piece from the file of this one, or nothing; and whether it is a draft."""
    address, _, fragment = target.partition("#")
    here = conversion.path
    base = conversion.site.base
    path = directory.find(address, here) if address else here
    if not path and base and address.startswith(f"{base}/"):
        path = directory.find(address.removeprefix(base), here)
    if not path:
        return "", False
    if path in directory.drafts and here not in directory.drafts:
        return "", True
    wanted = unquote(fragment)
    name = directory.anchors[path].find(wanted) if wanted else ""
    if path == here and (name or not address):
        return (f"#{name}" if name else ""), False
    if wanted and not name:
        message = (
            f"“{target}” names a place that its page no longer has; the link leads to the top."
        )
        conversion.inform("HC712", message, near=target)
    folder = posixpath.dirname(directory.targets[here])
    relative = posixpath.relpath(directory.targets[path], folder)
    return (f"{relative}#{name}" if name else relative), False


def _plain(span: Span, target: str, conversion: Conversion, *, why: str) -> str:
    """The words of a link that leads nowhere; where it led is told at the end of the text."""
    address = target.removeprefix(POST_URL).removeprefix(REF)
    message = f"The link “{address}” {why}."
    if not target:
        message = f"The link “{span.words[:40]}” has no address and became plain text."
    conversion.warn("HC712", message, near=address or f"[{span.words}]", hint=_HINT)
    if target.startswith("#") or not target:
        return span.words
    if span.words.strip() == target:  # the address is what readers saw
        return conversion.vault.put(CODE, ticked(address))
    said = shorten(words(conversion.vault.restore(span.words, CODE)), _SHOWN) or "a picture"
    conversion.dead_links[said, address] = None
    return span.words


def _encoded(target: str) -> str:
    """The target of a link as it may stand in round brackets."""
    target = re.sub(r"\s", "%20", target).replace("<", "%3C").replace(">", "%3E")
    if "(" in target or ")" in target or "\\" in target:
        return target.replace("(", "%28").replace(")", "%29").replace("\\", "%5C")
    return target
