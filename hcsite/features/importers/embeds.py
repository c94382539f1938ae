"""Links in the place of what would be loaded from other sites: players, frames, snippets."""

from __future__ import annotations

import re
from urllib.parse import parse_qs, urlsplit

_YOUTUBE = re.compile(r"(?:youtube(?:-nocookie)?\.com/(?:embed|v|shorts)/|youtu\.be/)([\w-]{6,})")
_VIMEO = re.compile(r"player\.vimeo\.com/video/(\d+)")
_MAPS = re.compile(r"google\.[a-z.]+/maps|openstreetmap\.org")
_SAFE = re.compile(r"[\w.~%/:?&=+@#,;!$'*-]+")


def youtube(video: str) -> str:
    """A link to a video on YouTube."""
    return f"[Video on YouTube](https://www.youtube.com/watch?v={_clean(video)})"


def vimeo(video: str) -> str:
    """A link to a video on Vimeo."""
    return f"[Video on Vimeo](https://vimeo.com/{_clean(video)})"


def gist(who: str, number: str = "") -> str:
    """A link to code on GitHub Gist."""
    path = f"{who}/{number}" if number else who
    return f"[Code on GitHub Gist](https://gist.github.com/{_clean(path)})"


def post_on(site: str, host: str, path: str) -> str:
    """A link to a post on a social network."""
    return f"[Post on {site}](https://{host}/{_clean(path)})"


def framed(address: str, title: str = "") -> str:
    """A link to what a frame showed; empty where the frame names no address."""
    if address.startswith("//"):
        address = f"https:{address}"
    parts = urlsplit(address)
    if parts.scheme not in ("http", "https") or not parts.netloc:
        return ""
    if match := _YOUTUBE.search(address):
        listed = parse_qs(parts.query).get("list") if match[1] == "videoseries" else None
        if listed:
            query = _clean(listed[0])
            return f"[Videos on YouTube](https://www.youtube.com/playlist?list={query})"
        return youtube(match[1]).replace("Video on YouTube", _words(title) or "Video on YouTube")
    if match := _VIMEO.search(address):
        return vimeo(match[1]).replace("Video on Vimeo", _words(title) or "Video on Vimeo")
    kind = "Map" if _MAPS.search(address) else "Content"
    host = parts.netloc.removeprefix("www.")
    return f"[{_words(title) or f'{kind} on {host}'}]({clean_address(address)})"


def clean_address(address: str) -> str:
    """An address that stands safely between the round brackets of a link."""
    address = "".join(char for char in address.strip() if char.isprintable())
    safe = address.replace(" ", "%20").replace("<", "%3C").replace(">", "%3E")
    return safe.replace("(", "%28").replace(")", "%29").replace("\\", "%5C").replace('"', "%22")


def _words(title: str) -> str:
    return re.sub(r"[\[\]<>`*]", "", title).strip()


def _clean(part: str) -> str:
    return "".join(_SAFE.findall(part.strip("\"' ")))
