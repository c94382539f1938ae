"""The renderer of drawings, resvg: one call, in which nothing of the system is read."""

from __future__ import annotations

from collections.abc import Sequence

import resvg_py


def rendered(
    svg: str, *, width: int, height: int, fonts: Sequence[str] = (), ground: str = ""
) -> bytes:
    """Give a harmless drawing as PNG; nothing where the renderer cannot draw it.

    It fills `width` and `height` (pixels) as far as its proportions let it; words are set in the
    font files of `fonts`, and in no others. `ground` is the colour behind it; empty: none.
    """
    try:
        return resvg_py.svg_to_bytes(
            svg_string=svg,
            background=ground or None,
            width=width,
            height=height,
            skip_system_fonts=True,
            font_files=[*fonts],
            languages=["en"],
        )
    except BaseException as cause:  # a panic of Rust's is no `Exception`
        if isinstance(cause, ValueError) or "panic" in type(cause).__name__.lower():
            return b""
        raise
