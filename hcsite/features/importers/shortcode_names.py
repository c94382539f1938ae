"""What the shortcodes that many sites have in common turn into."""

from __future__ import annotations

import html
import posixpath
import re
from collections.abc import Mapping, Sequence

from hcsite.content.foreign import read_foreign
from hcsite.features.importers import embeds
from hcsite.features.importers.conversion import Conversion
from hcsite.features.importers.decode import NotText, decode
from hcsite.features.importers.liquid_values import Unknown, shown
from hcsite.features.importers.pictures import picture
from hcsite.features.importers.site import dig
from hcsite.features.importers.vault import CODE

REF = "ref:"
"""The scheme of links that name a piece by its file, wherever it lies."""

_BOXES = frozenset("admonition alert box callout caution danger hint important info note notice"
                   " success tip warning".split())  # fmt: skip
_LOUD = re.compile("warn|danger|caution|important|error|alert-red")
_SILENT = frozenset("pagebreak toc br clear bi fa iconify icon fas fab lipsum rawhtml".split())
_UNWRAPPED = frozenset(
    "center column columns grid row section tab tabs tabpane wrapper div".split()
)
_PLAYERS = frozenset("gist instagram tweet twitter video vimeo x youtube".split())
_PICTURES = frozenset("figure image img imgproc picture responsive-image".split())


def single(
    name: str, places: Sequence[str], names: Mapping[str, str], conversion: Conversion
) -> str | None:
    """What stands for a shortcode without a text of its own, or None where it is not known."""
    first = places[0] if places else ""
    if name in ("ref", "relref"):
        return f"{REF}{first or names.get('path', '')}"
    if name in _PICTURES:
        return _figure(places, names)
    if name in _PLAYERS:
        return _player(name, places, names)
    if name in ("param", "meta", "var"):
        return _setting(first, conversion)
    if name == "kbd" and first:
        return f"<kbd>{html.escape(first, quote=False)}</kbd>"
    if name == "include" and first:
        return _included(first, conversion)
    if name in _SILENT:
        conversion.leave_out(f"“{name}”")
        return ""
    return None


def boxed(name: str, places: Sequence[str], names: Mapping[str, str], inside: str) -> str | None:
    """A box around a text: a warning, or a note in a quotation."""
    if name not in _BOXES:
        return None
    kind = " ".join((name, *places[:1], names.get("type", ""), names.get("color", "")))
    title = names.get("title") or (places[1] if len(places) > 1 else "")
    box = "warning" if _LOUD.search(kind) else "note"
    return f"\n\n:::: {f'{box} {title}'.strip()}\n{inside.strip()}\n::::\n\n"


def paired(
    name: str,
    places: Sequence[str],
    names: Mapping[str, str],
    inside: str,
    *,
    conversion: Conversion,
) -> str | None:
    """What stands for a shortcode around a text, or None where it is not known."""
    if name in ("details", "expand", "collapse", "accordion", "spoiler"):
        summary = names.get("summary") or names.get("title") or (places[0] if places else "Details")
        return f"\n\n<details>\n<summary>{summary}</summary>\n\n{inside.strip()}\n\n</details>\n\n"
    if name in _UNWRAPPED:
        conversion.leave_out(f"“{name}”")
        return f"\n\n{inside.strip()}\n\n"
    if name in _PICTURES:
        caption = names.get("caption") or inside
        return _figure(places, {**names, "caption": caption})
    if name == "rawhtml":
        return inside
    return None


def _figure(places: Sequence[str], names: Mapping[str, str]) -> str | None:
    source = names.get("src") or names.get("link-src") or (places[0] if places else "")
    if not source:
        return None
    credit = names.get("attr") or ""
    if credit and names.get("attrlink"):
        credit = f"[{credit}]({names['attrlink']})"
    parts = (_sentence(names.get("title", "")), names.get("caption"), credit)
    caption = " ".join(part for part in parts if part).strip()
    caption = names["title"] if caption == _sentence(names.get("title", "")) != "" else caption
    alt = names.get("alt") or (places[1] if len(places) > 1 else "") or names.get("title") or ""
    made = picture(source, alt, caption)
    link = names.get("link")
    return f"[{made}]({link})" if link and not caption else made


def _sentence(words: str) -> str:
    """Words that others can follow."""
    return f"{words}." if words and words[-1] not in ".:;!?" else words


def _player(name: str, places: Sequence[str], names: Mapping[str, str]) -> str | None:
    first = places[0] if places else ""
    if name in ("tweet", "twitter", "x"):
        user, number = names.get("user") or "i", names.get("id") or first
        return embeds.post_on("X", "x.com", f"{user}/status/{number}") if number else None
    if name == "instagram":
        return embeds.post_on("Instagram", "www.instagram.com", f"p/{first}/") if first else None
    if name == "gist":
        return embeds.gist(*places[:2]) if places else None
    return _video(name, first, names)


def _video(name: str, first: str, names: Mapping[str, str]) -> str | None:
    address = first or names.get("id") or names.get("src") or names.get("url") or ""
    if not address:
        return None
    if "/" in address:
        return embeds.framed(address, names.get("title", "")) or None
    return embeds.vimeo(address) if name == "vimeo" else embeds.youtube(address)


def _setting(name: str, conversion: Conversion) -> str | None:
    site = conversion.site.data
    for data, path in ((conversion.data, name), (site, f"params.{name}"), (site, name)):
        try:
            value = shown(dig(data, path))
        except Unknown:
            continue
        if value:
            return value
    return None


def _included(name: str, conversion: Conversion) -> str | None:
    """The text of a file beside the page; what it includes itself stays a note."""
    path = posixpath.normpath(posixpath.join(posixpath.dirname(conversion.path), name))
    if path not in conversion.site.tree.files:
        return None
    try:
        text = decode(conversion.site.tree.read(path), path=path)[0]
    except (OSError, NotText):
        return None
    body = read_foreign(text).body.strip()
    marks = re.compile(r"\{\{[<%].*?[>%]\}\}", re.DOTALL)
    return marks.sub(lambda mark: conversion.vault.put(CODE, f"`{mark[0]}`"), body)
