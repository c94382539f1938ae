"""Platforms in `site.toml`: which the hub uses, and its own rules for them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from string import Formatter
from typing import Annotated, Any

from pydantic import BeforeValidator, ConfigDict, PlainValidator, ValidationError, WithJsonSchema
from pydantic_core import InitErrorDetails, PydanticCustomError

from hcsite.content.problems import Path, quote, wrong
from hcsite.content.scalars import Flag, Text, Title, read_count, read_positive
from hcsite.content.schema.fields import LIST, Fields, compact, maybe
from hcsite.content.schema.parts import one_of
from hcsite.content.texts import kind_of, read_word
from hcsite.core.text import did_you_mean
from hcsite.model.platform import LINK_PLACES, SHARE_FIELDS, Platform, Unit
from hcsite.model.platforms import BASED_ON, known_platforms, platform_hint

LONGEST = 1_000_000
SMALLEST, LARGEST = 100, 4096
"""Pixels of a side: less shows nothing, and more is refused nearly everywhere."""

_ID = re.compile(r"[a-z0-9]+(_[a-z0-9]+)*", re.ASCII)
_WORD = re.compile(r"([a-z0-9]+([-_][a-z0-9]+)*)?", re.ASCII)
_LONGEST_ID = 40
_COMPOSERS = ("https://", "mailto:", "sms:")


def _read_rules(value: object) -> object:
    if not isinstance(value, dict):
        hint = "Write [platforms.NAME] on a line of its own, and the rules of the platform below."
        raise wrong(f"takes the rules of a platform, not {kind_of(value)}", hint)
    return compact(value)


def _read_length(value: object) -> int:
    return _not_longer(read_positive(value))


def _read_few(value: object) -> int:
    return _not_longer(read_count(value))


def _not_longer(number: int) -> int:
    if number > LONGEST:
        hint = f"Write a number up to {LONGEST}, or take the line out."
        raise wrong(f"cannot be more than {LONGEST}", hint)
    return number


def _read_sizes(value: object) -> list[list[int]]:
    sizes = value if isinstance(value, list) else []
    if not sizes or not all(map(_is_size, sizes)):
        told = kind_of(value) if value != [] else "an empty list"
        hint = "Write width and height of each in brackets: sizes = [[1080, 1350], [1080, 1080]]"
        raise wrong(f"takes sizes of pictures in pixels, not {told}", hint)
    for width, height in sizes:
        if not all(SMALLEST <= side <= LARGEST for side in (width, height)):
            hint = f"Write numbers from {SMALLEST} to {LARGEST}."
            raise wrong(f"cannot have a picture of {width} × {height} pixels", hint)
    return sizes


def _is_size(value: object) -> bool:
    return isinstance(value, list) and [int, int] == [type(side) for side in value]


def _read_utm(value: object) -> str:
    text = read_word(value, "a word for statistics")
    if not _WORD.fullmatch(text):
        hint = "Write small letters, digits and hyphens, such as linkedin; “” leaves it out."
        raise wrong(f"takes a word for statistics, not {quote(text)}", hint)
    return text


def _read_share(value: object) -> str:
    text = read_word(value, "the address of a composer")
    if text and not text.startswith(_COMPOSERS):
        hint = "It begins with https://, such as https://example.org/share?u={url}"
        raise wrong(f"takes the address of a composer, not {quote(text)}", hint)
    try:
        parts = list(Formatter().parse(text))
    except ValueError:
        hint = "Each “{” has a “}” behind it: https://example.org/share?u={url}"
        raise wrong("has a brace without its partner", hint) from None
    for _, field, form, conversion in parts:
        if field is not None and field not in SHARE_FIELDS:
            predicate = f"cannot fill in {quote(f'{{{field}}}')}"
            raise wrong(predicate, did_you_mean(field, SHARE_FIELDS))
        if form or conversion:
            hint = f"Write {{{field}}} and nothing more in the braces."
            raise wrong(f"has something beside {quote(field)} in the braces", hint)
    return text


Length = Annotated[
    int, PlainValidator(_read_length), WithJsonSchema({"type": "integer", "minimum": 1})
]
Few = Annotated[int, PlainValidator(_read_few), WithJsonSchema({"type": "integer", "minimum": 0})]
Word = Annotated[str, PlainValidator(_read_utm), WithJsonSchema({"type": "string"})]


class PlatformFields(Fields):
    """The rules of a platform: of one that hcsite knows, or of one of your own."""

    name: Title = maybe("What people call it.")
    based_on: Title = maybe("For a platform of your own: the one whose rules it has otherwise.")
    max: Length = maybe("How long a text may be, in the unit.")
    unit: Annotated[str, *one_of(*(unit.value for unit in Unit))] = maybe("What is counted.")
    title_max: Length = maybe("How long a title, a subject or a headline may be.")
    hashtags: Few = maybe("How many hashtags a text has; 0 for none.")
    link: Annotated[str, *one_of(*LINK_PLACES)] = maybe("Where the link stands.")
    target: Length = maybe("How long our texts should be, in the unit.")
    alt_max: Length = maybe("How long an alt text may be.")
    sizes: Annotated[
        list[list[int]],
        PlainValidator(_read_sizes),
        WithJsonSchema(
            {"type": "array", "items": {"type": "array", "items": {"type": "integer"}}},
        ),
    ] = maybe("Sizes of its pictures in pixels, the best first, such as [[1080, 1350]].")
    person: Annotated[str, *one_of("i", "we")] = maybe("Whose voice it wants: i or we.")
    emoji: Flag = maybe("Whether texts may have emoji.")
    sensitive: Flag = maybe("Whether it is for subjects such as suicide or abuse too.")
    utm_source: Word = maybe("The source that links tell your statistics; “”: they tell nothing.")
    utm_medium: Word = maybe("The medium that links tell your statistics, such as social.")
    share: Annotated[str, PlainValidator(_read_share), WithJsonSchema({"type": "string"})] = maybe(
        "The address at which a text can be written there, with {text} and {url} in it."
    )


class PlatformsTable(Fields):
    """Where you post: the platforms that you use, and rules of your own for them."""

    model_config = ConfigDict(extra="allow")
    __pydantic_extra__: dict[str, Annotated[PlatformFields, BeforeValidator(_read_rules)]]

    use: Annotated[tuple[Text, ...], LIST] = maybe(
        "The platforms that you use, in the order in which they are shown; else all."
    )


def read_platforms(table: PlatformsTable) -> dict[str, Any]:
    """The fields of `Site` that the table stands for: `platforms` and `platform_rules`."""
    tables = table.__pydantic_extra__.items()
    own = {name: dict(sorted(rules.given().items())) for name, rules in tables}
    use = table.use if "use" in table.model_fields_set else None
    found = [*_wrong_rules(own), *_wrong_use(use, own)]
    if found:
        details = [InitErrorDetails(type=what, loc=path, input=None) for path, what in found]
        raise ValidationError.from_exception_data(PlatformsTable.__name__, details)
    used = {"platforms": tuple(dict.fromkeys(use))} if use else {}
    return {**used, "platform_rules": own}


Faults = Iterator[tuple[Path, PydanticCustomError]]
Rules = Mapping[str, Mapping[str, Any]]


def _wrong_use(use: tuple[str, ...] | None, own: Rules) -> Faults:
    if use == ():
        hint = "Name some platforms, or take the line out: then all of them are used."
        yield ("use",), wrong("names no platform", hint)
    for number, name in enumerate(use or ()):
        if name not in _every(own):
            predicate = f"does not know the platform {quote(name)}"
            yield ("use", number), wrong(predicate, platform_hint(name, _every(own)))


def _wrong_rules(own: Rules) -> Faults:
    for name, rules in own.items():
        base = rules.get(BASED_ON)
        if name in known_platforms():
            if base is not None:
                hint = "Take the line out, or write the rules in a table of another name."
                yield (
                    (name, BASED_ON),
                    wrong(f"is for platforms of your own, and hcsite knows {quote(name)}", hint),
                )
        elif base is None:
            example = f'A platform of your own needs a line such as {BASED_ON} = "linkedin".'
            hint = f"{platform_hint(name, known_platforms())} {example}"
            yield (name,), wrong("is no platform that hcsite knows", hint)
        elif not _ID.fullmatch(name) or len(name) > _LONGEST_ID:
            hint = "Write a few small letters, digits and underscores, as in [platforms.our_forum]."
            yield (name,), wrong("cannot be the id of a platform", hint)
        elif base not in _every(own):
            predicate = f"does not know the platform {quote(base)}"
            yield (name, BASED_ON), wrong(predicate, platform_hint(base, _every(own)))
        elif circle := _circle(name, own):
            hint = "Base one of them on a platform that hcsite knows, such as linkedin."
            yield (name, BASED_ON), wrong(f"goes round in a circle: {', '.join(circle)}", hint)


def _every(own: Rules) -> Mapping[str, Platform]:
    return {**{name: Platform(name, name) for name in own}, **known_platforms()}


def _circle(name: str, own: Rules) -> list[str]:
    """The way from a platform back to itself; nothing where there is none."""
    way = [name]
    while (base := own.get(way[-1], {}).get(BASED_ON)) is not None:
        way.append(base)
        if base in way[:-1]:
            return way if base == name else []
    return []
