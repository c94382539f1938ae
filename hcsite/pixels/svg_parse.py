"""The one way into an SVG file: no document type that does anything, no entities, bounded."""

from __future__ import annotations

from typing import Final, Protocol

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import DefusedXMLParser, ParseError

from hcsite.pixels.faults import bad_svg

MAX_BYTES: Final = 5_000_000
MAX_DEPTH: Final = 200
MAX_ELEMENTS: Final = 50_000
_HARMLESS_TYPE: Final = "-//W3C//DTD SVG "


class Target(Protocol):
    """What is told of each tag and text, in the order of the file; names are `{namespace}name`."""

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """Begin an element."""

    def end(self, tag: str) -> None:
        """End the element that began last."""

    def data(self, text: str) -> None:
        """Take a piece of text; one text may come in several."""


class _Bounded:
    """A target in front of the real one that stops what is too deep or too much."""

    def __init__(self, target: Target, path: str) -> None:
        self._target = target
        self._path = path
        self._depth = 0
        self._elements = 0
        self.data = target.data

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        self._elements += 1
        if self._depth > MAX_DEPTH:
            raise bad_svg(f"its parts are nested more than {MAX_DEPTH} deep", path=self._path)
        if self._elements > MAX_ELEMENTS:
            raise bad_svg(f"it has more than {MAX_ELEMENTS:,} parts", path=self._path)
        self._target.start(tag, attributes)

    def end(self, tag: str) -> None:
        self._depth -= 1
        self._target.end(tag)


class _Parser(DefusedXMLParser):
    """A parser that lets the document type of SVG pass, as long as it declares nothing."""

    def defused_start_doctype_decl(
        self, name: str, sysid: str | None, pubid: str | None, has_internal_subset: bool
    ) -> None:
        """Refuse any other document type."""
        if has_internal_subset or not (pubid or "").startswith(_HARMLESS_TYPE):
            super().defused_start_doctype_decl(name, sysid, pubid, has_internal_subset)


def parse(data: bytes, target: Target, *, path: str = "") -> None:
    """Read an SVG file from its first tag to its last.

    Comments and processing instructions are passed over. The document type of SVG 1.1, which
    many drawing programs write, is passed over too when it declares nothing itself; any other
    is refused. Raises HC323 with the place where the file cannot be read.
    """
    if len(data) > MAX_BYTES:
        raise bad_svg(f"it is larger than {MAX_BYTES // 1_000_000} MB", path=path)
    parser = _Parser(target=_Bounded(target, path), forbid_dtd=True)
    try:
        parser.feed(data)
        parser.close()
    except DefusedXmlException as cause:
        reason = "it declares a document type or entities of its own, which can do harm"
        raise bad_svg(reason, path=path) from cause
    except ParseError as cause:
        line, column = cause.position
        raise bad_svg("it is not well-formed", path=path, line=line, column=column + 1) from cause
    except (ValueError, LookupError) as cause:
        raise bad_svg("the encoding that it states is not known", path=path) from cause
