"""The platforms: what they ask, how they count, and where each figure was read."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from hcsite.cli.count_command import UNITS
from hcsite.model.platform import HashtagRule, Limit, LinkRule, PictureRule, Platform
from hcsite.model.platforms import known_platforms
from scripts.docs_parts.tables import anchor, code, table

OUR_AIM = "our own aim"
Row = tuple[str, str, str, str]

_URL = re.compile(r"https://\S+")
_LINKS = {
    "text": "in the text, on a line of its own",
    "card": "beside the text, in a field or as a card",
    "button": "on a button",
    "bio": "in the profile: nobody can press it below a post",
    "sticker": "on a sticker",
    "print": "as a QR code and a short address",
    "none": "nowhere",
}


def platforms_part() -> str:
    """A row for each platform: the limits that writers meet most."""
    heads = ("Id", "Platform", "Text", "Title", "Hashtags", "Link", "Alt text")
    return table(heads, (_overview(platform) for platform in known_platforms().values()))


def _overview(item: Platform) -> tuple[str, ...]:
    place = item.link.place
    limits = (_number(item.text.max), _number(item.title.max), str(item.hashtags.max))
    named = f"[{item.name}](#{anchor(item.name)})"
    return (code(item.id), named, *limits, place, _number(item.alt.max))


def units_part() -> str:
    """How each unit counts, and the platforms that count so."""
    platforms = known_platforms().values()
    rows = (
        (code(unit.value), told, ", ".join(p.name for p in platforms if _counts(p, unit.value)))
        for unit, told in UNITS.items()
    )
    return table(("Unit", "Counted", "Platforms"), rows)


def _counts(item: Platform, unit: str) -> bool:
    return bool(item.text.max) and item.text.unit.value == unit


def sources_part() -> str:
    """A section for each platform with all its figures."""
    return "\n".join(_section(platform) for platform in known_platforms().values())


def _section(item: Platform) -> str:
    notes = "".join(f"- {note}\n" for note in item.notes)
    rows = table(("Figure", "Value", "Kind", "Source"), _rows(item))
    return f"### {item.name}\n\n{rows}\n{notes}"


def _rows(item: Platform) -> Iterator[Row]:
    names = (("Title", item.title), ("Text", item.text), ("Second field", item.extra))
    for name, limit in (*names, ("Alt text", item.alt)):
        yield from _limit(name, limit)
    if item.target:
        aim = f"{item.min} to {item.target}" if item.min else f"{item.target}"
        yield "Length of our texts", aim, "our aim", ""
    yield from _hashtags(item.hashtags)
    yield "Link", _LINKS[item.link.place], *_origin(item.link)
    yield from _pictures(item.picture)


def _limit(name: str, limit: Limit) -> Iterator[Row]:
    if limit.max:
        most = f"{limit.max:,}"
        if limit.max_bytes:
            most += f", and {limit.max_bytes:,} bytes"
        yield name, most, *_origin(limit)
    if limit.fold:
        yield f"{name}, seen at once", f"{limit.fold}", "soft", _linked(limit.fold_source)


def _hashtags(rule: HashtagRule) -> Iterator[Row]:
    told = f"{rule.reco} written, {rule.max} at most" if rule.max else "none"
    length = f"; {rule.length} characters each" if rule.length else ""
    yield "Hashtags", told + length, *_origin(rule)


def _pictures(rule: PictureRule) -> Iterator[Row]:
    sizes = ", ".join(f"{width} × {height}" for width, height in rule.sizes)
    count = f"{rule.min_count or 'up'} to {rule.max_count}" if rule.max_count else ""
    size = f"{rule.max_bytes:,} bytes" if rule.max_bytes else ""
    top, below = rule.safe
    safe = f"free of words: {top} at the top, {below} below" if top or below else ""
    kinds = ", ".join(rule.formats) if rule.source else ""
    told = "; ".join(filter(None, (sizes, count, size, safe, kinds)))
    if told:
        yield "Pictures (needed)" if rule.required else "Pictures", told, *_origin(rule)


def _origin(rule: Limit | HashtagRule | LinkRule | PictureRule) -> tuple[str, str]:
    """What kind of figure it is, and its source; an aim of ours is its own source."""
    if rule.source == OUR_AIM:
        return "our aim", ""
    return "official" if rule.official else "soft", _linked(rule.source)


def _linked(source: str) -> str:
    """A source with each address as a link that shows its host."""
    return _URL.sub(lambda match: f"[{urlsplit(match[0]).netloc}]({match[0]})", source)


def _number(number: int) -> str:
    return f"{number:,}" if number else "–"
