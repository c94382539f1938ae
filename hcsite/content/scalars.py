"""Single values of front matter and of `site.toml`, typed by us and not guessed by YAML.

Each type is made for pydantic. Values come as text (YAML) or typed (TOML); what is wrong with one
is said in words that follow the name of the field.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Annotated

from pydantic import AfterValidator, BeforeValidator, PlainValidator, ValidationInfo, WithJsonSchema

from hcsite.content.addresses import read_alias, read_email, read_web_address
from hcsite.content.dates import parse_day, parse_instant
from hcsite.content.problems import quote, wrong
from hcsite.content.texts import kind_of, not_empty, read_text, read_word
from hcsite.core.text import did_you_mean, slugify

_COUNT = re.compile(r"[+-]?\d{1,9}", re.ASCII)
_COLOUR = re.compile(r"#[0-9a-fA-F]{6}", re.ASCII)
_SHORT_COLOUR = re.compile(r"#?([0-9a-fA-F]{3}|[0-9a-fA-F]{6})", re.ASCII)
_LANGUAGE = re.compile(
    r"[a-zA-Z]{2,3}(?:-[a-zA-Z]{4})?(?:-(?:[a-zA-Z]{2}|\d{3}))?"
    r"(?:-(?:[a-zA-Z0-9]{5,8}|\d[a-zA-Z0-9]{3}))*",
    re.ASCII,
)
_YES = frozenset(("true", "yes", "on"))
_NO = frozenset(("false", "no", "off"))
_LONGEST_SLUG = 120
_LIST = "Write it as a list in square brackets: [one, two]"


def read_flag(value: object) -> bool:
    """Yes or no."""
    if isinstance(value, bool):
        return value
    word = value if isinstance(value, str) else ""
    if word in (word.lower(), word.title(), word.upper()) and word.lower() in _YES | _NO:
        return word.lower() in _YES
    raise wrong(f"takes yes or no, not {kind_of(value)}", "Write true or false.")


def read_count(value: object) -> int:
    """A whole number from 0."""
    return _number_from(0, value)


def read_positive(value: object) -> int:
    """A whole number from 1."""
    return _number_from(1, value)


def _number_from(least: int, value: object) -> int:
    if isinstance(value, str) and _COUNT.fullmatch(value.strip()):
        value = int(value)
    if not isinstance(value, int) or isinstance(value, bool):
        raise wrong(f"takes a whole number, not {kind_of(value)}", "Write digits alone, such as 3.")
    if value < least:
        hint = f"Write a number from {least} up."
        raise wrong(f"cannot be less than {least}, and is {value}", hint)
    return value


def read_day(value: object) -> date:
    """A date without a time."""
    if isinstance(value, date) and not isinstance(value, datetime):
        return value
    if isinstance(value, datetime):
        return parse_day(value.isoformat())
    return parse_day(read_word(value, "a date"))


def read_instant(value: object, info: ValidationInfo) -> datetime:
    """A date, or a date and time, as an instant in the zone that the context names."""
    zone = info.context["zone"] if info.context else UTC
    return parse_instant(read_word(value, "a date"), zone)


def is_slug(text: str) -> bool:
    """Whether a text is lower-case letters of any script, digits and single hyphens between."""
    if text.isascii() and text.islower() and text.isalnum():
        return True
    if not text or text.startswith("-") or text.endswith("-") or "--" in text:
        return False
    return text == unicodedata.normalize("NFC", text.lower()) and all(
        char == "-" or unicodedata.category(char)[0] in "LMN" for char in text
    )


def read_slug(value: object) -> str:
    """A part of an address."""
    text = read_word(value, "one word")
    if not is_slug(text):
        better = slugify(text)
        hint = f"Write {better}." if is_slug(better) else ""
        raise wrong(
            f"takes lower-case letters, digits and hyphens, not {quote(text)}",
            hint or "Write words joined by hyphens, such as less-salt.",
        )
    if len(text) > _LONGEST_SLUG:
        raise wrong(f"is longer than {_LONGEST_SLUG} characters", "Keep the words that matter.")
    return text


def read_person(value: object) -> str:
    """The id of a person: the name of a file in `content/people/`."""
    where = "Write the name of the file in content/people/ without .md"
    text = read_word(value, "the id of a person", f"{where}.")
    if not is_slug(text):
        better = slugify(text)
        such = f", such as {better}" if is_slug(better) and "," not in text else ""
        if "," in text:
            such = f"; several go in a list: [{', '.join(map(slugify, text.split(',')))}]"
        raise wrong(f"takes the id of a person, not {quote(text)}", f"{where}{such}.")
    return text


def read_identity(value: object) -> str:
    """The lasting id of a piece: any characters but spaces."""
    text = read_text(value)
    if not text or " " in text or len(text) > 200:
        hint = "It may look like “posts/salt”; it never changes once the piece is published."
        raise wrong(f"takes up to 200 characters without spaces, not {quote(text)}", hint)
    return text


def read_colour(value: object) -> str:
    """A colour as `#rrggbb`, in lower case."""
    text = read_word(value, "a colour")
    if not _COLOUR.fullmatch(text):
        short = _SHORT_COLOUR.fullmatch(text)
        digits = "".join(c * 2 for c in short[1]) if short and len(short[1]) == 3 else text[-6:]
        hint = f"Write #{digits.lower()}." if short else "Write it as #0b5c63: six digits after #."
        raise wrong(f"takes a colour such as #0b5c63, not {quote(text)}", hint)
    return text.lower()


def read_language(value: object) -> str:
    """A language tag (BCP 47), its parts in the usual upper and lower case."""
    text = read_word(value, "a language")
    if not _LANGUAGE.fullmatch(text):
        better = text.replace("_", "-").partition(".")[0]
        known = better != text and _LANGUAGE.fullmatch(better)
        hint = f"Write {better}." if known else "Write a code such as en, en-GB or es."
        raise wrong(f"takes the code of a language, not {quote(text)}", hint)
    first, *rest = text.split("-")
    return "-".join([first.lower(), *map(_cased, rest)])


def _cased(part: str) -> str:
    if len(part) == 2:
        return part.upper()
    return part.title() if len(part) == 4 and part.isalpha() else part.lower()


def choice(*words: str) -> Callable[[object], str]:
    """A validator that lets the given words pass and proposes one of them otherwise."""

    def read_choice(value: object) -> str:
        text = read_word(value, "one word")
        if text not in words:
            hint = did_you_mean(text, words) or f"Choose from: {', '.join(words)}."
            raise wrong(f"cannot have the value {quote(text)}", hint)
        return text

    return read_choice


def one_or_more(value: object) -> object:
    """A list as it is, and a single text as a list of one."""
    if isinstance(value, str):
        return [value]
    return as_list(value)


def words_in_list(value: object) -> object:
    """The same for short words, where a comma shows that a list was meant."""
    if isinstance(value, str) and "," in value:
        words = ", ".join(part.strip() for part in value.split(",") if part.strip())
        raise wrong(f"has several words in one text: {quote(value)}", f"Write a list: [{words}]")
    return one_or_more(value)


def as_list(value: object) -> object:
    """A list as it is; its items must not be empty, and no text twice."""
    if not isinstance(value, list):
        hint = "Put a hyphen and a space before each item." if isinstance(value, dict) else _LIST
        raise wrong(f"takes a list, not {kind_of(value)}", hint)
    if "" in value:
        raise wrong("has an empty item", "Write something between the quotes, or delete the item.")
    seen: set[str] = set()
    for item in value:
        if isinstance(item, str) and item in seen:
            raise wrong(f"has {quote(item)} twice", "Delete one of them.")
        if isinstance(item, str):
            seen.add(item)
    return value


Text = Annotated[str, PlainValidator(read_text), WithJsonSchema({"type": "string"})]
Title = Annotated[
    str,
    PlainValidator(read_text),
    AfterValidator(not_empty),
    WithJsonSchema({"type": "string", "minLength": 1}),
]
Flag = Annotated[bool, PlainValidator(read_flag), WithJsonSchema({"type": "boolean"})]
Count = Annotated[
    int, PlainValidator(read_count), WithJsonSchema({"type": "integer", "minimum": 0})
]
Positive = Annotated[
    int, PlainValidator(read_positive), WithJsonSchema({"type": "integer", "minimum": 1})
]
Day = Annotated[
    date, PlainValidator(read_day), WithJsonSchema({"type": "string", "format": "date"})
]
Instant = Annotated[
    datetime,
    PlainValidator(read_instant),
    WithJsonSchema(
        {
            "type": "string",
            "pattern": r"^\d{4}-\d{2}-\d{2}([Tt ].+)?$",
            "anyOf": [
                {"format": "date"},
                {"format": "date-time"},
                {"pattern": r"[Tt ]+\d{1,2}:\d{2}"},
            ],
        }
    ),
]
Slug = Annotated[str, PlainValidator(read_slug), WithJsonSchema({"type": "string"})]
Alias = Annotated[
    str, PlainValidator(read_alias), WithJsonSchema({"type": "string", "pattern": "^ */"})
]
WebAddress = Annotated[
    str,
    PlainValidator(read_web_address),
    WithJsonSchema({"type": "string", "pattern": "^ *https?://"}),
]
Email = Annotated[
    str, PlainValidator(read_email), WithJsonSchema({"type": "string", "pattern": "@"})
]
PersonId = Annotated[str, PlainValidator(read_person), WithJsonSchema({"type": "string"})]
Identity = Annotated[str, PlainValidator(read_identity), WithJsonSchema({"type": "string"})]
Colour = Annotated[
    str,
    PlainValidator(read_colour),
    WithJsonSchema({"type": "string", "pattern": "^ *#[0-9a-fA-F]{6} *$"}),
]
LanguageTag = Annotated[
    str,
    PlainValidator(read_language),
    WithJsonSchema({"type": "string", "pattern": "^ *[a-zA-Z]{2,3}(-[a-zA-Z0-9]+)* *$"}),
]
Words = Annotated[
    tuple[Text, ...],
    BeforeValidator(one_or_more, json_schema_input_type=Text | list[Text]),
]
Tags = Annotated[
    tuple[Text, ...],
    BeforeValidator(words_in_list, json_schema_input_type=Text | list[Text]),
]
