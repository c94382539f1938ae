"""Single tags of Liquid: includes, links to other pieces, and the players of common plug-ins."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable

from hcsite.features.importers import embeds
from hcsite.features.importers.conversion import Conversion
from hcsite.features.importers.decode import NotText, decode
from hcsite.features.importers.liquid_values import Scope, Unknown, evaluate, shown
from hcsite.features.importers.pictures import picture

POST_URL = "post-url:"
"""The scheme of links that name a post by its file without ending."""

_PARAMETER = re.compile(
    r"([\w-]+)\s*=\s*(\"(?:[^\"\\]|\\.)*\"|'(?:[^'\\]|\\.)*'|[^\s\"']+)", re.DOTALL
)
_DEEPEST = 5
_LONGEST = 20_000

Expand = Callable[[str, dict[str, object]], str | None]


def plain_tag(name: str, arguments: str) -> str | None:
    """What stands for a tag that needs nothing but its own words, or None."""
    words = [word.strip("\"'") for word in arguments.split()]
    if name == "link" and words:
        return f"/{words[0].lstrip('/')}"
    if name == "post_url" and words:
        return f"{POST_URL}{words[0].lstrip('/')}"
    if name in ("youtube", "vimeo", "gist") and words:
        return _player(name, words)
    if name in ("img", "image") and words:
        source = next((word for word in words if "." in word or "/" in word), "")
        return picture(source, " ".join(words[words.index(source) + 1 :])) if source else None
    return "" if name in ("newline", "toc", "break") else None


def _player(name: str, words: list[str]) -> str:
    if name == "gist":
        return embeds.gist(words[0])
    video = words[0]
    if "/" in video:
        return embeds.framed(video) or embeds.youtube(video)
    return embeds.youtube(video) if name == "youtube" else embeds.vimeo(video)


def include(
    arguments: str, scope: Scope, conversion: Conversion, *, expand: Expand, depth: int
) -> str | None:
    """What an include showed: from its file, or by its name and parameters, or None."""
    name, _, rest = arguments.partition(" ")
    parameters = _parameters(rest, scope)
    inner = _file(name.strip("\"'"), conversion) if depth < _DEEPEST else None
    if inner is not None:
        made = expand(inner, parameters)
        if made is not None:
            return made.strip("\n")
    words = {key: value for key, value in parameters.items() if isinstance(value, str)}
    return _by_name(posixpath.splitext(posixpath.basename(name))[0].lower(), words)


def _parameters(text: str, scope: Scope) -> dict[str, object]:
    found: dict[str, object] = {}
    for match in _PARAMETER.finditer(text):
        value = match[2]
        if value[0] in "\"'":
            found[match[1]] = re.sub(r"\\(.)", r"\1", value[1:-1])
            continue
        try:
            found[match[1]] = evaluate(value, scope)
        except Unknown:
            found[match[1]] = None
    return found


def _file(name: str, conversion: Conversion) -> str | None:
    beside = posixpath.normpath(posixpath.join(posixpath.dirname(conversion.path), name))
    path = next((p for p in (f"_includes/{name}", beside) if p in conversion.site.tree.files), "")
    try:
        text = decode(conversion.site.tree.read(path), path=path)[0] if path else None
    except (OSError, NotText):
        return None
    return text if text is None or len(text) <= _LONGEST else None


def _by_name(name: str, words: dict[str, str]) -> str | None:
    """The includes that many themes have under the same names."""
    source = next(
        (words[key] for key in ("src", "url", "file", "path", "image") if key in words), ""
    )
    video = words.get("id") or words.get("youtubeId") or words.get("video") or ""
    if video and name.startswith(("youtube", "video", "vimeo")):
        return _player("vimeo" if "vimeo" in (name, words.get("provider")) else "youtube", [video])
    if source and name.startswith(("figure", "image", "img", "picture", "responsive-image")):
        alt = words.get("alt") or words.get("title") or ""
        return picture(source, alt, words.get("caption") or words.get("description") or "")
    if words.get("content") and name.startswith(("alert", "callout", "note", "warning", "tip")):
        kind = f"{name} {words.get('type', '')}"
        box = "warning" if re.search("warn|danger|caution|important", kind) else "note"
        return f"\n\n:::: {box}\n{shown(words['content'])}\n::::\n\n"
    return None
