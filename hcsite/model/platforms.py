"""The platforms that hcsite knows, and those of a hub, with the rules that it changed."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import replace
from difflib import get_close_matches
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

from hcsite.model.matter import PostMatter
from hcsite.model.platform import (
    FilmRule,
    HashtagRule,
    Limit,
    LinkRule,
    PictureRule,
    Platform,
    Unit,
    Utm,
)
from hcsite.model.site import Site

FILE = Path(__file__).with_name("platforms.toml")
BASED_ON = "based_on"
OF_THE_HUB = "site.toml"
"""The source of a figure that the hub set itself: it stands for it, so that more is an error."""

_PARTS: Mapping[str, type[Any]] = {
    "text": Limit,
    "title": Limit,
    "extra": Limit,
    "hashtags": HashtagRule,
    "link": LinkRule,
    "alt": Limit,
    "picture": PictureRule,
    "film": FilmRule,
    "utm": Utm,
}
_RULES: Mapping[str, tuple[str, str]] = {
    "max": ("text", "max"),
    "unit": ("text", "unit"),
    "title_max": ("title", "max"),
    "hashtags": ("hashtags", "max"),
    "link": ("link", "place"),
    "alt_max": ("alt", "max"),
    "sizes": ("picture", "sizes"),
    "utm_source": ("utm", "source"),
    "utm_medium": ("utm", "medium"),
}
"""What a hub may change in a part of a platform: its name in `site.toml`, the part, the field."""

_WHOLE = ("name", "target", "person", "emoji", "sensitive", "share")
_MOST_GUESSES, _LIKENESS = 3, 0.65


@cache
def known_platforms() -> Mapping[str, Platform]:
    """The platforms of the data file by id, in its order."""
    known: dict[str, Platform] = {}
    for name, table in tomllib.loads(FILE.read_text(encoding="utf-8")).items():
        base = known[table[BASED_ON]] if BASED_ON in table else Platform(name, name)
        values = {key: _value(key, item) for key, item in table.items() if key != BASED_ON}
        known[name] = replace(base, **{"also": (), "id": name, **values})
    return MappingProxyType(known)


def _value(key: str, item: Any) -> Any:
    if key not in _PARTS:
        return _frozen(item)
    fields = {name: _frozen(value) for name, value in item.items()}
    if "unit" in fields:
        fields["unit"] = Unit(fields["unit"])
    return _PARTS[key](**fields)


def _frozen(item: Any) -> Any:
    return tuple(map(_frozen, item)) if isinstance(item, list) else item


def platforms_by_id(site: Site) -> Mapping[str, Platform]:
    """All platforms that a hub may name: those that we know, by its rules, then its own."""
    names = dict.fromkeys((*known_platforms(), *site.platform_rules))
    return {name: _ruled(name, site) for name in names}


def platforms_of(site: Site) -> tuple[Platform, ...]:
    """The platforms that a hub uses, by its rules: in its order, or in ours where it has none."""
    every = platforms_by_id(site)
    return tuple(every[name] for name in site.platforms or every)


def _ruled(name: str, site: Site) -> Platform:
    """A platform by the rules of a hub; one of its own begins as the one that it is based on."""
    rules = site.platform_rules.get(name, {})
    if name in known_platforms():
        return _changed(known_platforms()[name], rules)
    base = _ruled(str(rules[BASED_ON]), site)
    own = replace(
        base,
        id=name,
        name=name.replace("_", " ").capitalize(),
        utm=replace(base.utm, source=name.replace("_", "-")) if base.utm.source else base.utm,
        share="",
        notes=(),
        also=(),
    )
    return _changed(own, rules)


def _changed(platform: Platform, rules: Mapping[str, Any]) -> Platform:
    values = {key: rules[key] for key in _WHOLE if key in rules}
    for key, (part, field) in _RULES.items():
        if key in rules:
            old = values.get(part, getattr(platform, part))
            values[part] = replace(old, **_part_values(part, field, rules[key]))
    changed = replace(platform, **values)
    if not 0 < changed.text.max < changed.target:
        return changed
    return replace(changed, target=changed.text.max, min=min(changed.min, changed.text.max))


def _part_values(part: str, field: str, value: Any) -> dict[str, Any]:
    if field == "unit":
        return {field: Unit(value)}
    if part == "utm":
        return {field: value}
    both = {"reco": value} if part == "hashtags" else {}
    return {field: _frozen(value), **both, "official": True, "source": OF_THE_HUB}


def unknown_platforms(site: Site, matter: PostMatter) -> list[tuple[str, str]]:
    """Platforms for which a piece has a text and that the hub does not know, each with a hint."""
    names = [override.platform for override in matter.promotion.teasers]
    every = platforms_by_id(site) if names else {}
    return [(name, platform_hint(name, every)) for name in names if name not in every]


def platform_hint(word: str, platforms: Mapping[str, Platform]) -> str:
    """What was probably meant by the name of a platform, or all there are."""
    guesses = [f"“{name}”" for name in nearest_platforms(word, platforms)]
    if not guesses:
        return f"Choose from: {', '.join(platforms)}."
    head = f"{', '.join(guesses[:-1])} or " if len(guesses) > 1 else ""
    return f"Did you mean {head}{guesses[-1]}?"


def nearest_platforms(word: str, platforms: Mapping[str, Platform]) -> tuple[str, ...]:
    """The ids of the platforms that are called nearly so, the nearest first; three at most."""
    ids: dict[str, str] = {}
    for name, platform in platforms.items():
        for call in (name, platform.name, *platform.also):
            ids.setdefault(_plain(call), name)
    if _plain(word) in ids:
        return (ids[_plain(word)],)
    close = get_close_matches(_plain(word), ids, n=_MOST_GUESSES, cutoff=_LIKENESS)
    return tuple(dict.fromkeys(ids[call] for call in close))


def _plain(call: str) -> str:
    return call.casefold().replace("-", "_").replace(" ", "_").removeprefix("@")
