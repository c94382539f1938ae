"""From the values of a front matter to the noun of its kind, or to all that is wrong with them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import partial
from typing import Any
from zoneinfo import ZoneInfo

from pydantic import ValidationError

from hcsite.content.frontmatter import Split
from hcsite.content.problems import Codes, Path, Translation
from hcsite.content.schema.fields import Fields, compact
from hcsite.content.schema.findings import check
from hcsite.content.schema.hints import missing_hint, unknown_hint
from hcsite.content.schema.kinds import fields_of
from hcsite.content.yaml_nodes import Value, compose
from hcsite.content.yaml_places import NodePlaces
from hcsite.core.diagnostics import Diagnostic, Problems, error, has_errors, in_order
from hcsite.model.kinds import PIECES, Kind
from hcsite.model.matter import Matter, PageMatter, PersonMatter, PostMatter, TopicMatter
from hcsite.model.promotion import PROMOTION, Promotion
from hcsite.model.record import FrontMatter
from hcsite.model.trust import ASSURANCE, Assurance
from hcsite.model.video import VIDEO, Video

_CODES = Codes(unknown="HC210", wrong="HC211", missing="HC212")
_DATED = PIECES
_OTHER_NAMES: dict[Kind, dict[str, str]] = {
    **{kind: {"date": "published"} for kind in PIECES},
    Kind.VIDEO: {"date": "published", "poster": "image"},
}
"""Fields that have a second name, by that name."""

_NAMES = {"title", "name"}
_NOUNS: dict[Kind, Callable[..., Matter]] = {
    Kind.POST: PostMatter,
    Kind.INFOGRAPHIC: PostMatter,
    Kind.VIDEO: PostMatter,
    Kind.PAGE: PageMatter,
    Kind.PERSON: PersonMatter,
    Kind.TOPIC: TopicMatter,
}
_WHOLE = re.compile(r"[+-]?\d{1,15}", re.ASCII)
_DECIMAL = re.compile(r"[+-]?\d{1,15}\.\d{1,15}", re.ASCII)


def read_matter(
    tree: dict[str, Value], places: NodePlaces, *, kind: Kind, path: str, zone: ZoneInfo
) -> FrontMatter:
    """The front matter of a file, without its lines."""
    values = compact(tree)
    found: list[Diagnostic] = []
    renamed: dict[str, str] = {}
    for other, name in _OTHER_NAMES.get(kind, {}).items():
        if other in values:
            renamed[name] = other
            if name in values:
                found.append(_named_twice(other, name, places, path))
            values = {(name if key == other else key): values[key] for key in values}
    if isinstance(values.get("extra"), dict):
        values = {**values, "extra": _typed(values["extra"], places, ("extra",))}
    fields = fields_of(kind)
    try:
        matter = _make(kind, fields.model_validate(values, context={"zone": zone}))
        whole = not found
    except ValidationError as exc:
        whole = False
        translation = Translation(
            codes=_CODES,
            places=places,
            path=path,
            unknown_hint=partial(unknown_hint, kind),
            missing_hint=partial(missing_hint, kind),
            renamed=renamed,
        )
        found.extend(translation.diagnostics(exc))
        spoiled = {item["loc"][0] for item in exc.errors(include_url=False)}
        rest = {key: value for key, value in values.items() if key not in spoiled}
        rest |= dict.fromkeys(_NAMES & fields.model_fields.keys() & spoiled, "?")
        matter = _make(kind, fields.model_validate(rest, context={"zone": zone}))
    found.extend(check(values, matter, kind=kind, places=places, path=path))
    return FrontMatter(matter, in_order(found)) if whole else _partial(matter, found)


def _partial(matter: Matter | None, found: Iterable[Diagnostic]) -> FrontMatter:
    return FrontMatter(None, in_order(found), matter)


def read_front_matter(split: Split, *, kind: Kind, path: str, time_zone: str) -> FrontMatter:
    """The front matter of a file. `time_zone` is a name that `zoneinfo` knows.

    Problems of YAML are among the diagnostics.
    """
    try:
        composed = compose(split, path=path)
    except Problems as problems:
        return FrontMatter(None, problems.diagnostics)
    places = composed.places
    zone = ZoneInfo(time_zone)
    read = read_matter(composed.tree, places, kind=kind, path=path, zone=zone)
    found = (*composed.diagnostics, *read.diagnostics)
    if has_errors(composed.diagnostics):
        read = _partial(read.matter or read.partial, found)
    elif composed.diagnostics:
        read = replace(read, diagnostics=in_order(found))
    lines = places.lines()
    if names := _OTHER_NAMES.get(kind):
        lines = tuple((names.get(key, key), line) for key, line in lines)
    return replace(read, lines=lines)


def _make(kind: Kind, fields: Fields) -> Matter:
    given = fields.given()
    if kind in _DATED and not PROMOTION.isdisjoint(given):
        told = {name: given.pop(name) for name in PROMOTION & given.keys()}
        given["promotion"] = Promotion(**told)
    if kind in _DATED and not ASSURANCE.isdisjoint(given):
        shown = {name: given.pop(name) for name in ASSURANCE & given.keys()}
        given["assurance"] = Assurance(**shown)
    if kind is Kind.VIDEO:
        given["video"] = Video(**{name: given.pop(name) for name in VIDEO & given.keys()})
    return _NOUNS[kind](**given)


def _named_twice(other: str, name: str, places: NodePlaces, path: str) -> Diagnostic:
    message = f"“{other}” and “{name}” are both given; they mean the same."
    place = places.key((other,)).keywords(path)
    return error("HC211", message, hint=f"Delete “{other}”.", **place)


def _typed(value: Any, places: NodePlaces, path: Path) -> Any:
    """An author's own values: numbers and yes or no where they are written without quotes."""
    if isinstance(value, dict):
        return {key: _typed(item, places, (*path, key)) for key, item in value.items()}
    if isinstance(value, list):
        return [_typed(item, places, (*path, number)) for number, item in enumerate(value)]
    if not isinstance(value, str) or not places.plain(path):
        return value
    if value.lower() in ("true", "false"):
        return value.lower() == "true"
    if _WHOLE.fullmatch(value):
        return int(value)
    return float(value) if _DECIMAL.fullmatch(value) else value
