"""Addresses of videos as people copy them: YouTube, Vimeo, PeerTube, or a file of the hub."""

from __future__ import annotations

import re
from typing import Final
from urllib.parse import parse_qs, urlsplit

from hcsite.content.problems import quote, wrong
from hcsite.content.texts import read_word
from hcsite.model.video import HOSTS, VideoSource

_ID: Final = {
    "youtube": re.compile(r"[A-Za-z0-9_-]{11}", re.ASCII),
    "vimeo": re.compile(r"\d{1,15}", re.ASCII),
    "peertube": re.compile(
        r"[A-Za-z0-9]{22}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.ASCII
    ),
}
_KEY: Final = re.compile(r"[0-9a-f]{4,40}", re.ASCII)
_YOUTUBE: Final = re.compile(r"(?:(?:www\.|m\.|music\.)?youtube(?:-nocookie)?\.com|youtu\.be)")
_VIMEO: Final = re.compile(r"(?:www\.|player\.)?vimeo\.com")
_HOST: Final = re.compile(r"[a-z0-9-]+(?:\.[a-z0-9-]+)+(?::\d{2,5})?", re.ASCII)
_FILE: Final = re.compile(r"(?i)\.(?:mp4|m4v|webm|mov|mkv|avi|ogv|mpe?g|wmv)$")
_FORMS: Final = (
    "Write the name of a file (talk.mp4), youtube:ID, vimeo:ID, or the address at YouTube, Vimeo or"
    " PeerTube."
)


def read_video(value: object) -> VideoSource:
    """The place of a video: the name of a file, `youtube:ID`, `vimeo:ID`, or an address."""
    text = read_word(value, "the name of a video file, or an address")
    if not text:
        raise wrong("is empty", kind="empty")
    host, colon, identity = text.partition(":")
    if colon and host in ("youtube", "vimeo"):
        return _checked(host, identity.strip(), text)
    if "://" in text:
        return _of_address(text)
    if text.startswith("//") or not _FILE.search(text):
        raise wrong(f"takes a video file or an address, not {quote(text)}", _FORMS)
    return VideoSource(src=text)


def _of_address(text: str) -> VideoSource:
    try:
        parts = urlsplit(text)
        host = parts.netloc.lower()
    except ValueError:
        raise wrong(f"is not a whole address: {quote(text)}", "Copy it again.") from None
    steps = [step for step in parts.path.split("/") if step]
    if parts.scheme in ("http", "https"):
        if _YOUTUBE.fullmatch(host):
            named = parse_qs(parts.query).get("v", [""])[0]
            return _checked("youtube", named or (steps[-1] if steps else ""), text)
        if _VIMEO.fullmatch(host):
            numbers = [step for step in steps if step.isdigit()]
            key = parse_qs(parts.query).get("h", [steps[-1] if len(steps) > 1 else ""])[0]
            found = _checked("vimeo", numbers[0] if numbers else "", text)
            keyed = _KEY.fullmatch(key) and key != found.id
            return VideoSource(host="vimeo", id=found.id, key=key if keyed else "")
        if _HOST.fullmatch(host) and len(steps) > 1 and steps[-2] in ("w", "watch", "embed"):
            found = _checked("peertube", steps[-1], text)
            return VideoSource(host="peertube", id=found.id, origin=f"https://{host}")
    raise wrong(f"is no video at YouTube, Vimeo or PeerTube: {quote(text)}", _FORMS)


def _checked(host: str, identity: str, text: str) -> VideoSource:
    if not _ID[host].fullmatch(identity):
        hint = "Open the video there, and copy its address from the browser."
        raise wrong(f"has no video of {HOSTS[host]} in it: {quote(text)}", hint)
    return VideoSource(host=host, id=identity)
