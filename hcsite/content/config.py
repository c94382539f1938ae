"""Reading `site.toml`: who publishes the hub, where, and how it presents itself."""

from __future__ import annotations

import math
import tomllib
from collections.abc import Iterator
from datetime import date, datetime, time
from functools import partial
from typing import Any

from pydantic import ValidationError

from hcsite.content.problems import Codes, Path, Translation
from hcsite.content.schema.hints import block_at
from hcsite.content.schema.platforms import PlatformFields
from hcsite.content.schema.site import SiteFile, SiteTable
from hcsite.content.text_input import decode
from hcsite.content.toml_places import TomlPlaces
from hcsite.core.diagnostics import Diagnostic, Problems, error, in_order, warning
from hcsite.core.text import did_you_mean, nearest
from hcsite.core.toml_text import toml_fault
from hcsite.model.site import Organisation, Plugin, Site

_CODES = Codes(unknown="HC003", wrong="HC004", missing="HC005")
_FORM = 'Lines look like this: name = "Riverside Health Hub"; tables like this: [site]'
_EXAMPLES = {
    "base_url": 'base_url = "https://health.example.org/"',
    "name": 'name = "Riverside Health Hub"',
    "time_zone": 'time_zone = "Europe/London"',
}


def read_config(
    data: bytes, *, path: str = "site.toml"
) -> tuple[Site | None, tuple[Diagnostic, ...]]:
    """The hub as `site.toml` describes it, or nothing where it has errors (HC002 to HC006)."""
    try:
        text, said = decode(data, path=path)
    except Problems as problems:
        return None, problems.diagnostics
    try:
        values = tomllib.loads(text)
    except tomllib.TOMLDecodeError as exc:
        fault = toml_fault(exc, text, form=_FORM)
        return None, (*said, fault.diagnostic("HC002", path))
    except RecursionError:
        message = "Brackets stand in brackets too many times."
        hint = "Take some of them away: no value of this file needs more than three."
        return None, (*said, error("HC002", message, path=path, line=1, column=1, hint=hint))
    try:
        file = SiteFile.model_validate({"site": {}, **values})
    except ValidationError as exc:
        translation = Translation(
            codes=_CODES,
            places=TomlPlaces(text),
            path=path,
            unknown_hint=partial(_unknown_hint, values),
            missing_hint=_missing_hint,
            renamed={},
        )
        return None, in_order((*said, *translation.diagnostics(exc)))
    places = TomlPlaces(text)
    return _site(file, places.lines()), (*said, *_unused(file, places, path))


def _site(file: SiteFile, lines: dict[str, int]) -> Site:
    given = file.given()
    given |= given.pop("platforms", {})
    site = given.pop("site").given()
    org = given.pop("org").given() if "org" in given else {}
    for table, key, name in (("share", "channels", "share"), ("nav", "main", "nav")):
        values = given.pop(table).given() if table in given else {}
        if key in values:
            site[name] = values[key]
    if "extra" in given:
        given["extra"] = _plain(given["extra"])
    tables = _plain(given.pop("plugin", {}))
    if "plugins" in site:
        names = dict.fromkeys(site["plugins"])
        site["plugins"] = tuple(Plugin(name, tables.get(name, {})) for name in names)
    own = Organisation(**{"name": site["name"], **org})
    return Site(**site, **given, org=own, lines=lines)


def _unused(file: SiteFile, places: TomlPlaces, path: str) -> Iterator[Diagnostic]:
    """A warning for each table of a plug-in that is not named: it does nothing."""
    named = file.site.given().get("plugins", ())
    for name in file.given().get("plugin", {}):
        if name not in named:
            hint = f"Add “{name}” to plugins below [site], or take the table out."
            message = f"[plugin.{name}] does nothing: the hub does not use a plug-in of this name."
            place = places.key(("plugin", name)).keywords(path)
            yield warning("HC007", message, hint=hint, **place)


def _plain(value: Any) -> Any:
    """A value of the author's own as JSON can hold it."""
    if isinstance(value, dict):
        return {key: _plain(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_plain(item) for item in value]
    if isinstance(value, date | datetime | time):
        return value.isoformat()
    return str(value) if isinstance(value, float) and not math.isfinite(value) else value


def _unknown_hint(values: dict[str, Any], where: Path) -> str:
    key = str(where[-1])
    tables = SiteFile.model_fields
    if where[0] == "platforms" and len(where) > 1:
        rules = PlatformFields.model_fields
        return did_you_mean(key, rules) or f"A platform has {', '.join(rules)}."
    if len(where) == 1:
        if key in SiteTable.model_fields and not isinstance(values[key], dict):
            return "It belongs below the line [site]."
        return did_you_mean(key, tables) or f"Choose from: {', '.join(sorted(tables))}."
    here = block_at(SiteFile, where[:-1]).model_fields
    if guess := nearest(key, here):
        return f"Did you mean “{guess}”?"
    others = (table for table in tables if key in block_at(SiteFile, (table,)).model_fields)
    other = next(others, "")
    return f"It belongs below the line [{other}]." if other else did_you_mean(key, here)


def _missing_hint(where: Path) -> str:
    key = str(where[-1])
    if where[0] == "platforms":
        return "Give it a value, or take the line out."
    return f"Write below [site]: {_EXAMPLES[key]}" if key in _EXAMPLES else ""
