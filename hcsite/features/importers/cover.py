"""The picture that front matter names."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import urlsplit

from hcsite.core.text import one_line
from hcsite.features.importers.album import Album
from hcsite.features.importers.conversion import Conversion
from hcsite.features.importers.seen import words
from hcsite.features.importers.spans import spans_of

FIELDS = ("image", "featured_image", "featuredimage", "feature_image", "cover", "cover_image",
          "coverimage", "hero_image", "thumbnail", "og_image", "images")  # fmt: skip
_SOURCES = ("src", "path", "url", "file", "image", "feature", "name")
_ALTS = ("alt", "image-alt", "image_alt", "imagealt", "alt_text", "description")


def find_cover(
    conversion: Conversion, album: Album, body: str
) -> tuple[dict[str, object], frozenset[str]]:
    """The field `image` for the hub (empty where there is none), and the old fields it replaces."""
    lower = {key.lower(): key for key in conversion.data}
    for name in FIELDS:
        key = lower.get(name, "")
        source, described = _named(conversion.data.get(key)) if key else ("", {})
        if source:
            return _cover(source, described, conversion, album, key=key, body=body)
    return {}, frozenset()


def _named(value: object) -> tuple[str, Mapping[str, object]]:
    """The file that a field names, and what it says of it."""
    if isinstance(value, list):
        value = value[0] if value else ""
    if isinstance(value, Mapping):
        source = next((str(value[key]) for key in _SOURCES if value.get(key)), "")
        return source.strip(), value
    return (value.strip() if isinstance(value, str) else ""), {}


def _cover(
    source: str,
    described: Mapping[str, object],
    conversion: Conversion,
    album: Album,
    *,
    key: str,
    body: str,
) -> tuple[dict[str, object], frozenset[str]]:
    if urlsplit(source).scheme in ("http", "https") or source.startswith("//"):
        name = album.picture(source, conversion)
        if not name:
            message = f"The picture “{source}” lies on another site and was left out."
            hint = "Save it beside the text, mind its licence, and name that file as image."
            conversion.warn("HC711", message, near=source, hint=hint)
            return {}, frozenset()
    name = album.picture(source, conversion)
    if not name:
        message = f"The picture “{source}” is not among the files that were imported."
        conversion.warn("HC709", message, near=source)
        words_said = "The old page named a picture for its head, which is not among its files."
        conversion.note(words_said, f"{key}: {source}", block=False)
        return {}, frozenset()
    alt = _described(described, conversion, name, body)
    if not alt:
        message = f"The picture “{name}” came over, but it has no description."
        hint = "Say what it shows and name it in the front matter as image with src and alt."
        conversion.warn("HC710", message, near=source, hint=hint)
        words_said = f"The old page had the picture “{name}” at its head, without a description;"
        words_said += " describe it and name it in the front matter as image."
        conversion.note(words_said, f"{key}: {source}", block=False)
        return {}, frozenset((key.lower(),))
    made: dict[str, object] = {"src": name, "alt": alt}
    for field in ("caption", "credit"):
        value = described.get(field)
        if isinstance(value, str) and value.strip():
            made[field] = words(value)
    return made, frozenset((key.lower(), "image-alt", "image_alt", "imagealt"))


def _described(
    described: Mapping[str, object], conversion: Conversion, name: str, body: str
) -> str:
    """What the picture shows: as front matter says it, or as the body does."""
    for data in (described, conversion.data):
        for key in _ALTS[: None if data is described else -1]:
            value = data.get(key)
            if isinstance(value, str) and value.strip():
                return words(value)
    shown = (span for span in spans_of(body) if span.image and span.target == name)
    alts = (one_line(span.words).replace("\\[", "[").replace("\\]", "]") for span in shown)
    return next((alt for alt in alts if alt and "(description missing)" not in alt), "")
