"""The drawing written anew, tag by tag, from what is known to be harmless."""

from __future__ import annotations

from typing import Final

from hcsite.pixels.css import clean_css, is_safe
from hcsite.pixels.faults import bad_svg
from hcsite.pixels.svg_images import clean_data_address
from hcsite.pixels.svg_references import MAX_DRAWN, References
from hcsite.pixels.svg_rules import ATTRIBUTES, ELEMENTS, PICTURES, PREFIXES, SVG, XLINK, XML
from hcsite.pixels.svg_size import check_root

_NAMES: Final = {
    f"{{{XLINK}}}href": "xlink:href",
    f"{{{XML}}}space": "xml:space",
    f"{{{XML}}}lang": "xml:lang",
}
_REFERENCES: Final = frozenset({"href", "xlink:href"})
_WEB: Final = ("https://", "http://")
_TEXT: Final = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#13;"})
_VALUE: Final = str.maketrans(
    {
        "&": "&amp;",
        "<": "&lt;",
        ">": "&gt;",
        '"': "&quot;",
        "\t": "&#9;",
        "\n": "&#10;",
        "\r": "&#13;",
    }
)


class Cleaner:
    """A target of the parser that writes down what may stay; `dropped` names what may not."""

    def __init__(self, path: str) -> None:
        self._path = path
        self._out: list[str] = []
        self._names: list[str] = []
        self._unfinished = False  # the last start tag still waits for ">" or "/>"
        self._skipped = 0  # depth inside an element that is left out
        self._style: list[str] = []
        self._root = ""
        self._bare = False  # a drawing that names no namespace at all
        self._xlink = False
        self._references = References()
        self.dropped: dict[str, None] = {}

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """Begin an element."""
        if self._skipped:
            self._skipped += 1
            return
        if not self._names:
            check_root(tag, path=self._path)
            self._bare = tag == "svg"
        name = self._local(tag)
        inside_style = bool(self._names) and self._names[-1] == "style"
        stays = name in ELEMENTS and not inside_style
        kept = self._attributes(name, attributes) if stays else {}
        if not stays or (name == "image" and not _has_reference(kept)):
            self.dropped[f"<{tag.rpartition('}')[2]}>"] = None
            self._skipped = 1
            return
        self._references.start(name, kept)
        written = "".join(f' {key}="{value.translate(_VALUE)}"' for key, value in kept.items())
        if self._names:
            self._finish_tag()
            self._out.append(f"<{name}{written}")
        else:
            self._root = written
        self._names.append(name)
        self._unfinished = True

    def end(self, tag: str) -> None:  # noqa: ARG002  # the parser has checked that it fits
        """End the element that began last."""
        if self._skipped:
            self._skipped -= 1
            return
        name = self._names.pop()
        self._references.end()
        if name == "style":
            self._write_style()
        if self._unfinished:
            self._out.append("/>")
            self._unfinished = False
        else:
            self._out.append(f"</{name}>")

    def data(self, text: str) -> None:
        """Take a piece of text."""
        if self._skipped:
            return
        if self._names[-1] == "style":
            self._style.append(text)
        else:
            self._finish_tag()
            self._out.append(text.translate(_TEXT))

    def document(self) -> str:
        """Give the whole drawing, after the last tag.

        Raises HC323 where it would draw more than a browser can.
        """
        if self._references.drawn() > MAX_DRAWN:
            raise bad_svg("its parts repeat or hold each other without end", path=self._path)
        xlink = f' xmlns:xlink="{XLINK}"' if self._xlink else ""
        return f'<svg xmlns="{SVG}"{xlink}{self._root}{"".join(self._out)}'

    def _local(self, tag: str) -> str:
        """Give the name of an element of SVG; nothing for an element of something else."""
        space, _brace, name = tag.rpartition("}")
        mine = space == f"{{{SVG}" or (self._bare and not space)
        return name if mine else ""

    def _attributes(self, element: str, attributes: dict[str, str]) -> dict[str, str]:
        kept: dict[str, str] = {}
        for key, value in attributes.items():
            name = _NAMES.get(key, key)
            clean = _clean_value(element, name, value)
            if clean != value:
                self.dropped[f"{name} of <{element}>"] = None
            if clean is not None:
                kept[name] = clean
                self._xlink |= name == "xlink:href"
        return kept

    def _finish_tag(self) -> None:
        if self._unfinished:
            self._out.append(">")
            self._unfinished = False

    def _write_style(self) -> None:
        text = "".join(self._style)
        self._style.clear()
        clean = (
            "" if "<" in text else clean_css(text)
        )  # no style has it, and a page might end there
        if clean != text:
            self.dropped["parts of <style>"] = None
        if clean:
            self._finish_tag()
            self._out.append(clean.translate(_TEXT))


def _has_reference(attributes: dict[str, str]) -> bool:
    return not _REFERENCES.isdisjoint(attributes)


def _clean_value(element: str, name: str, value: str) -> str | None:
    """Give what may stay of an attribute's value; None where the attribute has to go."""
    if name in _REFERENCES:
        return _clean_reference(element, value)
    if name == "style":
        return clean_css(value) or None
    if name in ATTRIBUTES or name in _NAMES.values() or name.startswith(PREFIXES):
        return value if is_safe(value) else None
    return None


def _clean_reference(element: str, value: str) -> str | None:
    address = value.strip()
    if element in PICTURES:
        local = element == "feImage" and address.startswith("#")
        return value if local else clean_data_address(value)
    if element == "a" and address.lower().startswith(_WEB):
        return value
    return value if address.startswith("#") else None
