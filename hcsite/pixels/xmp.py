"""Rights in XMP (ISO 16684-1), read from any packet and written as a packet of nothing else.

The properties and their forms are those of the IPTC Photo Metadata Standard and of PLUS.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final
from xml.sax.saxutils import escape

from hcsite.core.diagnostics import Problems
from hcsite.pixels.rights import Rights
from hcsite.pixels.svg_parse import parse

_RDF: Final = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
_ROOT: Final = _RDF + "RDF"
_HIDDEN: Final = {"{http://www.w3.org/XML/1998/namespace}lang", _RDF + "parseType"}
_NAMESPACES: Final = {
    "cc": "http://creativecommons.org/ns#",
    "dc": "http://purl.org/dc/elements/1.1/",
    "Iptc4xmpExt": "http://iptc.org/std/Iptc4xmpExt/2008-02-29/",
    "photoshop": "http://ns.adobe.com/photoshop/1.0/",
    "plus": "http://ns.useplus.org/ldf/xmp/1.0/",
    "xmpRights": "http://ns.adobe.com/xap/1.0/rights/",
}
_SIMPLE: Final = {
    "credit": "photoshop:Credit",
    "marked": "xmpRights:Marked",
    "statement": "xmpRights:WebStatement",
    "licence": "cc:license",
    "source_type": "Iptc4xmpExt:DigitalSourceType",
}
_BY_LANGUAGE: Final = {"notice": "dc:rights", "terms": "xmpRights:UsageTerms"}
_LICENSOR: Final = {"licensor_name": "plus:LicensorName", "licensor_url": "plus:LicensorURL"}
_CREATOR, _LICENSORS = "dc:creator", "plus:Licensor"

_MOST_VALUES: Final = 1000
"""More is no statement of rights; the rest of the packet is not kept."""


class _Values:
    """Takes the values of a packet: of each property its texts, with the element or attribute.

    Only what is said of the picture itself counts. Pictures that it was made of, and its history,
    have names and rights too, in properties of properties.
    """

    def __init__(self) -> None:
        self.found: list[tuple[str, str, str]] = []
        self._open: list[str] = []
        self._text: list[str] = []

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """Begin an element; attributes of the description are properties in short form."""
        self._open.append(tag)
        self._text.clear()
        for name, value in attributes.items():
            self._keep(name, value)

    def end(self, tag: str) -> None:
        """End an element: what stood in it alone is a value."""
        self._keep(tag, "".join(self._text))
        self._text.clear()
        self._open.pop()

    def data(self, text: str) -> None:
        """Take a piece of text."""
        self._text.append(text)

    def _keep(self, name: str, value: str) -> None:
        if _ROOT not in self._open or not value.strip() or len(self.found) >= _MOST_VALUES:
            return
        inside = self._open[self._open.index(_ROOT) + 1 :]
        if inside[:1] == [_RDF + "Description"]:
            self.found.append((inside[1] if len(inside) > 1 else name, name, value))


def rights_in(packet: bytes) -> Rights:
    """Give the rights that an XMP packet states; none where it cannot be read."""
    values = _Values()
    try:
        parse(packet.strip(b"\0 \t\r\n"), values)
    except Problems:
        return Rights()
    found: dict[str, str] = {}
    for field, name in {**_SIMPLE, **_BY_LANGUAGE}.items():
        found[field] = next(_of(values, name), "")
    for field, name in _LICENSOR.items():
        found[field] = next(_of(values, _LICENSORS, name), "")
    return Rights(creators=tuple(_of(values, _CREATOR)), **found)


def _of(values: _Values, name: str, inner: str = "") -> Iterator[str]:
    """Give the texts of a property, or those of one part of its structure."""
    part = _qualified(inner) if inner else ""
    for owner, holder, text in values.found:
        if owner == _qualified(name) and holder not in _HIDDEN and part in ("", holder):
            yield text


def _qualified(name: str) -> str:
    prefix, _, local = name.partition(":")
    return f"{{{_NAMESPACES[prefix]}}}{local}"


def packet_of(rights: Rights) -> bytes:
    """Give an XMP packet that states the rights and nothing else, for a reader of any age."""
    lines = "".join(_lines(rights))
    names = "".join(f' xmlns:{prefix}="{uri}"' for prefix, uri in _NAMESPACES.items())
    return (
        '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>'
        f'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="{_RDF[1:-1]}">'
        f'<rdf:Description rdf:about=""{names}>{lines}</rdf:Description>'
        '</rdf:RDF></x:xmpmeta><?xpacket end="r"?>'
    ).encode()


def _lines(rights: Rights) -> Iterator[str]:
    if rights.creators:
        items = "".join(f"<rdf:li>{escape(name)}</rdf:li>" for name in rights.creators)
        yield f"<{_CREATOR}><rdf:Seq>{items}</rdf:Seq></{_CREATOR}>"
    for field, name in _BY_LANGUAGE.items():
        if text := getattr(rights, field):
            item = f'<rdf:li xml:lang="x-default">{escape(text)}</rdf:li>'
            yield f"<{name}><rdf:Alt>{item}</rdf:Alt></{name}>"
    for field, name in _SIMPLE.items():
        if text := getattr(rights, field):
            yield f"<{name}>{escape(text)}</{name}>"
    parts = "".join(
        f"<{name}>{escape(text)}</{name}>"
        for field, name in _LICENSOR.items()
        if (text := getattr(rights, field))
    )
    if parts:
        bag = f'<rdf:Bag><rdf:li rdf:parseType="Resource">{parts}</rdf:li></rdf:Bag>'
        yield f"<{_LICENSORS}>{bag}</{_LICENSORS}>"
