"""What can be wrong with a picture, in sentences for the person who took it."""

from __future__ import annotations

from hcsite.core.diagnostics import Problems, error, warning

MAX_PIXELS = 100_000_000
"""The most pixels that one picture may have: what decodes into 400 MB of memory."""

_SAVE_AGAIN = (
    "Open it in a picture program, save it again as JPEG, PNG or WebP, and use the new file."
)
_EXPORT_AGAIN = (
    "Export it again from the drawing program as a plain SVG, or export it as PNG instead."
)


class BrokenStructureError(ValueError):
    """Bytes that do not follow the rules of their own format; never leaves this floor."""


def unreadable(detail: str = "", *, path: str = "") -> Problems:
    """HC321: the file is not a picture, or its pixels are damaged."""
    message = "This file is not a picture that can be read"
    message += f": {detail}." if detail else "."
    return Problems([error("HC321", message, path=path, hint=_SAVE_AGAIN)])


def too_large(width: int, height: int, *, frames: int = 1, path: str = "") -> Problems:
    """HC322: the picture would need too much memory, or an animation too much time."""
    if frames > 1:
        message = (
            f"This animation is too large: {frames} or more pictures of {width} x {height} pixels."
        )
        hint = "Make it shorter or smaller, or publish it as a video."
    else:
        limit = MAX_PIXELS // 1_000_000
        message = (
            f"This picture is too large: {width} x {height} pixels, more than {limit} megapixels."
        )
        hint = "Scale it down in a picture program, for example to 2400 pixels wide."
    return Problems([error("HC322", message, path=path, hint=hint)])


def bad_svg(reason: str, *, path: str = "", line: int = 0, column: int = 0) -> Problems:
    """HC323: the drawing is broken, or is made to do harm."""
    message = f"This SVG cannot be read: {reason}."
    return Problems(
        [error("HC323", message, path=path, line=line, column=column, hint=_EXPORT_AGAIN)]
    )


def unsupported(kind: str, *, path: str = "") -> Problems:
    """HC324: a file of a kind that browsers do not show; `kind` is a name such as "TIFF"."""
    message = f"This file is of a kind that a web page cannot show: {kind}."
    hint = "Save or export it as JPEG (photos), PNG (screenshots) or SVG (drawings)."
    return Problems([error("HC324", message, path=path, hint=hint)])


def not_paintable(reason: str, *, path: str = "") -> Problems:
    """HC857: a drawing that browsers show, but that cannot be made pixels."""
    message = f"This SVG cannot be drawn into a picture: {reason}."
    hint = (
        "Turn words into paths (outlines) and leave effects out in the drawing program,"
        " or export it as PNG and use that file."
    )
    return Problems([warning("HC857", message, path=path, hint=hint)])
