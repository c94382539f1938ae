"""Views taken apart: every field of every class of them, and what it could be instead."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass, replace
from datetime import date, timedelta
from typing import Any, get_args, get_type_hints

import hcsite.features
from hcsite.engine.codec import encode
from hcsite.engine.job import Renderer
from hcsite.theme.views import HoleView, SiteView
from tests.property import samples

Steps = tuple[str | int, ...]
"""The way from a view to a value in it: names of fields, positions in tuples."""

INSTEAD: Mapping[tuple[str, str], tuple[object, ...]] = {
    ("BodyView", "html"): (samples.BODIES[1],),
    ("ShownView", "text"): (samples.BODIES[0],),
    ("ShownView", "lang"): ("de",),
    ("BodyView", "holes"): ((HoleView("/hub/x/"), *samples.BODY.holes[1:]),),
    ("FeedView", "publisher"): (("Hillside", ""),),
    ("FileView", "blob"): (samples.FILE_DIGESTS[1],),
    ("CopyView", "blob"): (samples.FILE_DIGESTS[1],),
    ("PictureView", "blob"): (samples.FILE_DIGESTS[1],),
    ("RenditionView", "blob"): (samples.FILE_DIGESTS[5],),
    ("RenditionView", "format"): ("png",),
    ("StyleView", "blob"): (samples.FILE_DIGESTS[3],),
    ("IconView", "form"): ("rounded", "svg"),
    ("IconView", "letter"): ("H",),
    ("IconView", "accent"): ("#7a1f5c",),
    ("StyleView", "accent"): ("#7a1f5c",),
    ("StyleView", "accent_dark"): ("#f7d1d6",),
    ("PostView", "kind"): ("infographic",),
    ("PostView", "review_state"): ("overdue",),
    ("PostView", "state"): ("draft",),
    ("PageView", "state"): ("draft",),
    ("VideoView", "size"): (2_400_000,),
    ("Card", "kind"): ("infographic",),
    ("Card", "review_state"): ("due",),
    ("ListView", "name"): ("posts",),
    ("ListView", "kind"): ("infographic",),
    ("Correction", "type"): ("retraction",),
    ("AiUse", "use"): ("none",),
    ("Emergency", "level"): ("soon",),
    ("SourceCount", "kind"): ("law",),
    ("Review", "role"): ("editorial",),
    ("SiteView", "time_zone"): ("Pacific/Auckland",),
    ("SiteView", "lang"): ("de",),
    ("SiteView", "locale"): ("en-GB",),
    ("SiteView", "sizes"): (dict.fromkeys(samples.SITE.sizes, "50vw"),),
    ("SiteView", "share"): (("sms",),),
    ("ImageView", "type"): ("image/png",),
    ("ImageView", "source_type"): ("TrainedAlgorithmicMedia",),
}
"""What to try where a letter more would not be a value that the field can have."""


APART = tuple(f"hcsite.features.{name}." for name in ("cards", "infographics", "kit"))
"""Features whose views have no samples here: test_staff_views.py looks at their keys."""


def renderers(*, apart: bool = False) -> dict[str, Renderer[Any]]:
    """Every renderer of every feature by `module:name`: those with samples, or those `apart`."""
    found: dict[str, Renderer[Any]] = {}
    for info in pkgutil.walk_packages(hcsite.features.__path__, "hcsite.features."):
        for name, value in vars(importlib.import_module(info.name)).items():
            if isinstance(value, Renderer) and info.name.startswith(APART) == apart:
                found[f"{info.name}:{name}"] = value
    return found


def classes_of(kind: Any, seen: dict[type, None]) -> dict[type, None]:
    """A class of views and all classes that its fields can hold."""
    if is_dataclass(kind) and isinstance(kind, type):
        if kind in seen:
            return seen
        seen[kind] = None
        for hint in get_type_hints(kind).values():
            classes_of(hint, seen)
    for argument in get_args(kind):
        classes_of(argument, seen)
    return seen


def all_fields() -> list[tuple[type, str]]:
    """Every field of every class that a renderer is given."""
    seen = classes_of(SiteView, {})
    for renderer in renderers().values():
        classes_of(renderer.view, seen)
    return [(kind, field.name) for kind in seen for field in fields(kind)]


@dataclass(frozen=True, slots=True)
class Change:
    """A sample, the same with one field changed, and the renderer; of `site`, where that is it."""

    renderer: str
    view: Any
    changed: Any
    site: SiteView = samples.SITE
    changed_site: SiteView = samples.SITE


def changes_of(kind: type, name: str) -> Iterator[Change]:
    """Every way in which a field of a class can be changed in a sample."""
    for renderer, views in samples.SAMPLES.items():
        for view in views:
            for steps, holder in instances(view, kind):
                for value in others(holder, name):
                    yield Change(renderer, view, put(view, (*steps, name), value))
    for steps, holder in instances(samples.SITE, kind):
        for value in others(holder, name):
            site = put(samples.SITE, (*steps, name), value)
            for renderer, views in samples.SAMPLES.items():
                if ".pages." in renderer:
                    yield from (Change(renderer, v, v, changed_site=site) for v in views)


def instances(value: Any, kind: type, steps: Steps = ()) -> Iterator[tuple[Steps, Any]]:
    """Every value of a class within a value, and the way to it."""
    if type(value) is kind:
        yield steps, value
    if is_dataclass(value):
        for field in fields(value):
            yield from instances(getattr(value, field.name), kind, (*steps, field.name))
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from instances(item, kind, (*steps, index))


def put(value: Any, steps: Steps, new: object) -> Any:
    """The value with another one at the end of the way."""
    if not steps:
        return new
    step, *rest = steps
    if isinstance(step, int):
        return (*value[:step], put(value[step], tuple(rest), new), *value[step + 1 :])
    return replace(value, **{step: put(getattr(value, step), tuple(rest), new)})


def others(holder: Any, name: str) -> Iterator[object]:
    """What a field could be instead."""
    value = getattr(holder, name)
    special = INSTEAD.get((type(holder).__name__, name))
    if special is not None:
        yield from (item for item in special if item != value)
        return
    yield from _others(value)


def _others(value: Any) -> Iterator[object]:
    match value:
        case bool():
            yield not value
        case int():
            yield value + 1
        case str():
            yield f"{value}x"
        case date():
            yield value + timedelta(days=400)
        case dict():
            yield {**value, "corrections": "/hub/x/"}
            yield {}
        case tuple():
            yield from _other_tuples(value)
        case None:
            return
        case _:
            for field in fields(value):
                for other in others(value, field.name):
                    yield replace(value, **{field.name: other})


def _other_tuples(value: tuple[Any, ...]) -> Iterator[object]:
    if value:
        yield value[:-1]
        for other in _others(value[-1]):
            yield (*value[:-1], other)


def without(value: Any, kind: type, name: str) -> Any:
    """A view as builtins, with a field of a class left out wherever it stands."""
    if is_dataclass(value):
        return {
            field.name: without(getattr(value, field.name), kind, name)
            for field in fields(value)
            if not (type(value) is kind and field.name == name)
        }
    if isinstance(value, tuple):
        return [without(item, kind, name) for item in value]
    return value


def forgetful(value: Any, kind: type, name: str) -> bytes:
    """The bytes of a key that forgets a field."""
    return encode(without(value, kind, name))
