"""Rendering assets: bytes in, bytes out."""

from __future__ import annotations

import re

from hcsite.core.diagnostics import Problems, warning
from hcsite.engine.job import Inputs, Rendered, Renderer
from hcsite.features.assets.views import (
    FileView,
    FontView,
    IconView,
    PictureView,
    RenditionView,
    StyleView,
)
from hcsite.pixels import renditions
from hcsite.pixels.contrast import readable_on
from hcsite.pixels.icons import icon_png, icon_svg
from hcsite.pixels.probe import probe
from hcsite.pixels.strip import strip
from hcsite.pixels.svg import clean_drawing

ACCENT, ACCENT_DARK = b"__ACCENT__", b"__ACCENT_DARK__"


def _file(view: FileView, inputs: Inputs) -> Rendered:
    return Rendered(inputs.blobs[view.blob])


def _picture(view: PictureView, inputs: Inputs) -> Rendered:
    data = inputs.blobs[view.blob]
    try:
        picture = probe(data, path=view.path)
        if picture.format == "svg":
            return _drawing(data, view.path)
        return Rendered(strip(data, picture, path=view.path))
    except Problems as problems:
        return Rendered(b"", problems.diagnostics)


def _drawing(data: bytes, path: str) -> Rendered:
    clean = clean_drawing(data, path=path)
    if not clean.dropped:
        return Rendered(clean.data)
    gone = ", ".join(dict.fromkeys(clean.dropped))
    message = f"Taken out of this drawing, as it could do more than be seen: {gone}."
    hint = "Look at the picture on the page; save it as a plain SVG if something is missing."
    return Rendered(clean.data, (warning("HC336", message, path=path, hint=hint),))


_BETWEEN_LINES = re.compile(rb"(?:\A|\n)(?:\s++|/\*(?s:.*?)(?:\*/|\Z))*+")
"""The end of a line, with the blanks and the remarks that stand before the next words."""

_SPEAKS_FOR_ITSELF = b"{};,"
"""Behind these a stylesheet needs no blank."""


def _squeezed(css: bytes) -> bytes:
    """A stylesheet without line ends and without remarks on lines of their own."""

    def joint(match: re.Match[bytes]) -> bytes:
        before = css[match.start() - 1 : match.start()] if match.start() else b";"
        if before == b"\\":
            return match[0]  # a string goes on in the next line
        return b"" if before in _SPEAKS_FOR_ITSELF else b" "

    return _BETWEEN_LINES.sub(joint, css)


def _rendition(view: RenditionView, inputs: Inputs) -> Rendered:
    def load() -> bytes:
        return inputs.blobs[view.blob]

    try:
        if view.moving:
            return Rendered(renditions.moving(load(), path=view.path))
        data = renditions.rendition(
            renditions.Original(view.blob, load, view.path),
            size=(view.width, view.height),
            widest=view.widest,
            form=view.format,
            drawn=view.drawn,
        )
    except Problems as problems:
        return Rendered(b"", problems.diagnostics)
    return Rendered(data)


_INDENT = re.compile(rb"^[ \t]+(?://[^\n]*\n)?|^//[^\n]*\n", re.MULTILINE)
"""The blanks that a line of a script begins with; with the line where it is but a remark."""


def _script(view: FileView, inputs: Inputs) -> Rendered:
    """A script without indents and remarks; one whose strings may go over lines stays as it is."""
    data = inputs.blobs[view.blob]
    if any(sign in data for sign in (b"`", b"\\\n", b"/*")):
        return Rendered(data)
    return Rendered(_INDENT.sub(b"", data))


def _style(view: StyleView, inputs: Inputs) -> Rendered:
    css = _squeezed(inputs.blobs[view.blob]).replace(ACCENT_DARK, view.accent_dark.encode())
    css = css.replace(ACCENT, view.accent.encode())
    return Rendered(css + "".join(_font_rules(font) for font in view.fonts).encode())


_FALLBACK = {"text": "system-ui,sans-serif", "head": "ui-serif,Georgia,serif"}


def _font_rules(font: FontView) -> str:
    """The font's face, and the theme's variable (`--text`, `--head`) that puts it to use."""
    name = f"hub-{font.role}"
    return (
        f'@font-face{{font-family:"{name}";src:url("{font.url}") format("woff2");'
        "font-weight:100 900;font-display:swap}\n"
        f':root{{--{font.role}:"{name}",{_FALLBACK.get(font.role, "sans-serif")}}}\n'
    )


def _icon(view: IconView, inputs: Inputs) -> Rendered:
    del inputs
    ink = readable_on(view.accent)
    if view.form == "svg":
        return Rendered(icon_svg(background=view.accent, letter=view.letter, foreground=ink))
    return Rendered(
        icon_png(
            view.size,
            background=view.accent,
            letter=view.letter,
            foreground=ink,
            rounded=view.form == "rounded",
        )
    )


file: Renderer[FileView] = Renderer(FileView, _file)
script: Renderer[FileView] = Renderer(FileView, _script)
picture: Renderer[PictureView] = Renderer(PictureView, _picture)
rendition: Renderer[RenditionView] = Renderer(RenditionView, _rendition)
style: Renderer[StyleView] = Renderer(StyleView, _style)
icon: Renderer[IconView] = Renderer(IconView, _icon)
