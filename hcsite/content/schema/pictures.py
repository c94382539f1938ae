"""The table of `site.toml` about pictures."""

from __future__ import annotations

from typing import Annotated

from pydantic import PlainValidator, WithJsonSchema

from hcsite.content.problems import quote, wrong
from hcsite.content.schema.fields import LIST, Fields, maybe
from hcsite.content.schema.parts import one_of
from hcsite.model.renditions import FORMATS, NARROWEST, WIDEST, is_width


def _read_width(value: object) -> int:
    if not is_width(value):
        hint = "Write them without quotes: widths = [360, 720, 1440]"
        limits = f"{NARROWEST} to {WIDEST}"
        raise wrong(f"takes whole numbers of pixels from {limits}, not {quote(str(value))}", hint)
    assert isinstance(value, int)  # noqa: S101  # for the checker of types
    return value


class PicturesTable(Fields):
    """What is made of pictures, so that each reader gets a file that fits."""

    formats: Annotated[tuple[Annotated[str, *one_of(*FORMATS)], ...], LIST] = maybe(
        "Their formats: webp where none are named; [] leaves pictures as they are."
    )
    widths: Annotated[
        tuple[
            Annotated[
                int,
                PlainValidator(_read_width),
                WithJsonSchema({"type": "integer", "minimum": NARROWEST, "maximum": WIDEST}),
            ],
            ...,
        ],
        LIST,
    ] = maybe("Their widths in pixels; those of the theme where none are given.")
