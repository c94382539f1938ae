"""Blocks that several kinds of content share: pictures, reviews, subjects, series."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import PlainValidator, WithJsonSchema

from hcsite.content.problems import quote, wrong
from hcsite.content.scalars import (
    Count,
    Day,
    Flag,
    PersonId,
    Text,
    Title,
    WebAddress,
    Words,
    choice,
)
from hcsite.content.schema.fields import (
    Fields,
    entries,
    maybe,
    needed,
    noun,
    read_extra,
    read_pairs,
    short_or_block,
)
from hcsite.content.texts import read_word
from hcsite.model.matter import Series
from hcsite.model.trust import Consent, Image, Review, Subject

_SOURCE_TYPES = (
    "digitalCapture",
    "computationalCapture",
    "negativeFilm",
    "positiveFilm",
    "print",
    "humanEdits",
    "digitalCreation",
    "dataDrivenMedia",
    "algorithmicMedia",
    "trainedAlgorithmicMedia",
    "algorithmicallyEnhanced",
    "compositeWithTrainedAlgorithmicMedia",
    "compositeCapture",
    "compositeSynthetic",
    "composite",
    "screenCapture",
    "virtualRecording",
)
"""How a picture came to be: the codes of IPTC's list of digital source types."""

_ROLES = ("clinical", "editorial", "pharmacy", "lived-experience", "language")

_read_source_type = choice(*_SOURCE_TYPES)


def _source_type(value: object) -> str:
    """A code of IPTC, which others write with a capital letter."""
    text = value if isinstance(value, str) else ""
    return _read_source_type(text[:1].lower() + text[1:] if text else value)


def _picture_file(value: object) -> str:
    text = read_word(value, "the name of a picture file")
    if "://" in text or text.startswith(("//", "data:")):
        hint = "Save the picture among the files of the hub, and write its name here."
        raise wrong(f"takes the name of a picture file, not the address {quote(text)}", hint)
    if not text:
        raise wrong("is empty", kind="empty")
    return text


PictureFile = Annotated[str, PlainValidator(_picture_file), WithJsonSchema({"type": "string"})]


def one_of(*words: str) -> tuple[PlainValidator, WithJsonSchema]:
    """What makes a text one of the given words."""
    return PlainValidator(choice(*words)), WithJsonSchema({"type": "string", "enum": list(words)})


class ConsentFields(Fields):
    """Leave to show a person, by the number of the document: that never lies in the hub."""

    id: Title = needed("The number of the signed form; never the form itself.")
    scope: Text = maybe("Where the picture may be shown, such as web+social.")
    expires: Day = maybe("The last day on which it may be shown.")


ConsentEntry = Annotated[
    ConsentFields,
    short_or_block("id", "the number of the signed form", schema=Text | ConsentFields),
    noun(Consent),
]


class ImageFields(Fields):
    """A picture: its file, and what it shows in words."""

    src: PictureFile = needed("The picture's file, beside this file or in content/media/.")
    alt: Text = maybe("What the picture shows, for people who cannot see it.")
    caption: Text = maybe("A line that stands below the picture.")
    credit: Text = maybe("Whom to thank for the picture, as it is shown below it.")
    creator: Text = maybe("Who made the picture: a name, or the id of a person.")
    license: Text = maybe("The licence of the picture, such as CC-BY-4.0.")
    source_type: Annotated[
        str,
        PlainValidator(_source_type),
        WithJsonSchema(
            {
                "type": "string",
                "enum": [*_SOURCE_TYPES, *(code[0].upper() + code[1:] for code in _SOURCE_TYPES)],
            }
        ),
    ] = maybe("How the picture came to be: digitalCapture is a photo, trainedAlgorithmicMedia AI.")
    people: Flag = maybe("Whether somebody can be recognised in it.")
    consent: ConsentEntry = maybe("The number of the signed consent of those people.")


Picture = Annotated[
    ImageFields,
    short_or_block(
        "src", 'src: plate.png and, below it, alt: "what it shows"', schema=Text | ImageFields
    ),
    noun(Image),
]


class ReviewFields(Fields):
    """One review of a piece by a person."""

    id: PersonId = needed("The id of the person who reviewed it.")
    role: Annotated[str, *one_of(*_ROLES)] = maybe("In which role the person reviewed it.")
    date: Day = maybe("The day of the review.")


Reviewer = Annotated[
    ReviewFields,
    short_or_block("id", "the id of a person", schema=PersonId | ReviewFields),
    noun(Review),
]
Reviewers = Annotated[tuple[Reviewer, ...], entries(PersonId | list[PersonId | ReviewFields])]

Pairs = Annotated[
    tuple[tuple[str, str], ...],
    PlainValidator(read_pairs),
    WithJsonSchema({"type": "object", "additionalProperties": {"type": "string"}}),
]
Extra = Annotated[dict[str, Any], PlainValidator(read_extra), WithJsonSchema({"type": "object"})]


def _schema_type(value: object) -> str:
    text = read_word(value, "a type of schema.org")
    if not (text.isascii() and text.isalnum() and text[0].isupper()):
        hint = "Write a type such as MedicalCondition, Drug or MedicalTest."
        raise wrong(f"takes a type of schema.org, not {quote(text)}", hint)
    return text


SchemaType = Annotated[
    str, PlainValidator(_schema_type), WithJsonSchema({"type": "string", "pattern": "^ *[A-Z]"})
]


class SubjectFields(Fields):
    """What a piece is about, in the words and codes of medicine."""

    name: Title = needed("The name of the condition, medicine or test.")
    type: SchemaType = maybe("Its type at schema.org; MedicalCondition where none is given.")
    alt: Words = maybe("Other names, such as the medical word.")
    codes: Pairs = maybe("Codes by system, such as icd10cm: I10 or mesh: D006973.")
    same_as: Annotated[tuple[WebAddress, ...], entries(WebAddress | list[WebAddress])] = maybe(
        "Addresses of pages that are about the same thing."
    )


Subjects = Annotated[
    tuple[
        Annotated[
            SubjectFields,
            short_or_block("name", "name: High blood pressure", schema=Text | SubjectFields),
            noun(Subject),
        ],
        ...,
    ],
    entries(Text | list[Text | SubjectFields]),
]


class SeriesFields(Fields):
    """The series that a piece is a part of."""

    name: Title = needed("The name of the series.")
    part: Count = maybe("Which part it is, from 1; by date where none is given.")


SeriesEntry = Annotated[
    SeriesFields,
    short_or_block("name", "the name of the series", schema=Text | SeriesFields),
    noun(Series),
]
