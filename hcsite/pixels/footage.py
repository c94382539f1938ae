"""What a video file is, by its bytes: MP4 or WebM, its size and length."""

from __future__ import annotations

from pathlib import Path, PurePosixPath
from typing import Final

from hcsite.core.diagnostics import Problems, error
from hcsite.model.video import Recording
from hcsite.pixels.mp4 import read_mp4
from hcsite.pixels.webm import read_webm

UNUSABLE: Final = "HC351"
_EXPORT: Final = (
    "Save it as MP4 with H.264 (for example: ffmpeg -i film.mov -c:v libx264 talk.mp4)."
)
_ENDINGS: Final = {"video/mp4": (".mp4", ".m4v"), "video/webm": (".webm",)}
_EVERYWHERE: Final = frozenset(("avc1", "avc3", "vp8", "vp9", "vp09", "av01", "av1"))
"""How pictures can be packed so that all browsers of today show them."""


def probe_video(file: Path, path: str) -> Recording:
    """What the file's header tells. Raises Problems (HC351) where browsers cannot show it."""
    size = file.stat().st_size
    with file.open("rb") as opened:
        head = opened.read(12)
        if head[4:8] == b"ftyp" and head[8:12] == b"qt  ":
            raise _unusable(path, "This is a QuickTime film, which many browsers cannot show.")
        if head[4:8] == b"ftyp":
            found = read_mp4(opened, size)
        elif head[:4] == b"\x1a\x45\xdf\xa3":
            found = read_webm(opened, size)
        else:
            raise _unusable(path, "This is no video that browsers can show.")
    if found is None:
        raise _unusable(path, "No pictures are found in this video; it may be cut off.")
    endings = _ENDINGS[found.type]
    if PurePosixPath(path).suffix.lower() not in endings:
        kind = found.type.rpartition("/")[2]
        raise _unusable(
            path,
            f"This file is a video of the kind {kind}, and is not called so.",
            f"Call it {PurePosixPath(path).stem}{endings[0]}.",
        )
    if found.codec not in _EVERYWHERE:
        message = f"Not all browsers can show how this video is packed (“{found.codec}”)."
        raise _unusable(path, message)
    return found


def _unusable(path: str, message: str, hint: str = _EXPORT) -> Problems:
    return Problems([error(UNUSABLE, message, path=path, hint=hint)])
