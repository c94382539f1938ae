"""Blocks that show what a piece rests on and who paid: sources, funding, AI, corrections."""

from __future__ import annotations

import re
from typing import Annotated

from pydantic import PlainValidator, WithJsonSchema

from hcsite.content.problems import quote, wrong
from hcsite.content.scalars import Day, PersonId, Text, Title, WebAddress, Words
from hcsite.content.schema.fields import LIST, Fields, block, maybe, needed, noun, short_or_block
from hcsite.content.schema.parts import one_of
from hcsite.content.texts import read_word
from hcsite.model.trust import RETRACTION, AiUse, Correction, Funding, Source

LOCATORS = ("url", "doi", "pmid", "isbn")
"""Any of these says where a source is found."""

_SOURCE_KINDS = (
    "guideline",
    "systematic-review",
    "trial",
    "study",
    "review",
    "report",
    "statistics",
    "leaflet",
    "label",
    "book",
    "law",
    "webpage",
    "news",
    "other",
)
_DOI = re.compile(r"(?:https?://(?:dx\.)?doi\.org/|doi:[ ]*)?(10\.\d{4,9}/\S+)", re.IGNORECASE)
_PMID = re.compile(r"(?:PMID:?[ ]*)?(\d{1,9})", re.ASCII | re.IGNORECASE)
_ISBN = re.compile(r"(?:ISBN(?:-1[03])?:?[ ]*)?((?:\d[ -]?){9}[\dXx]|(?:\d[ -]?){12}\d)", re.ASCII)
_YEAR = re.compile(r"[12]\d{3}|n\.d\.", re.ASCII)


def _read_doi(value: object) -> str:
    text = read_word(value, "a DOI")
    match = _DOI.fullmatch(text)
    if match is None:
        raise wrong(f"takes a DOI, not {quote(text)}", "A DOI looks like 10.1000/182.")
    return match[1]


def _read_pmid(value: object) -> str:
    text = read_word(value, "the number of an article in PubMed")
    match = _PMID.fullmatch(text)
    if match is None:
        hint = "Write the digits that end its address at pubmed.ncbi.nlm.nih.gov."
        raise wrong(f"takes the number of an article in PubMed, not {quote(text)}", hint)
    return match[1]


def _read_isbn(value: object) -> str:
    text = read_word(value, "an ISBN")
    match = _ISBN.fullmatch(text)
    if match is None:
        hint = "Copy its 13 digits (10 on older books) from the back of the book."
        raise wrong(f"takes an ISBN, not {quote(text)}", hint)
    return match[1].replace(" ", "-").upper()


def read_year(value: object) -> str:
    """A year of four digits, or `n.d.` where none is known."""
    text = read_word(str(value) if type(value) is int else value, "a year")
    if not _YEAR.fullmatch(text):
        raise wrong(f"takes a year, not {quote(text)}", "Write four digits, or n.d. for no date.")
    return text


def _text_schema(pattern: str) -> WithJsonSchema:
    return WithJsonSchema({"type": "string", "pattern": pattern})


Year = Annotated[str, PlainValidator(read_year), _text_schema(r"^ *([12]\d{3}|n\.d\.) *$")]


class SourceFields(Fields):
    """Something that a piece rests on. One of url, doi, pmid and isbn says where it is found."""

    title: Title = needed("The title of the source.")
    id: Text = maybe("A short name by which footnotes of the text refer to it.")
    authors: Text = maybe("Its authors, as they are cited.")
    publisher: Text = maybe("The journal, the publisher or the organisation.")
    year: Year = maybe("The year in which it came out, or n.d.")
    url: WebAddress = maybe("Its address on the web.")
    doi: Annotated[str, PlainValidator(_read_doi), _text_schema(r"10\.\d{4,9}/")] = maybe(
        "Its DOI, such as 10.1000/182."
    )
    pmid: Annotated[str, PlainValidator(_read_pmid), _text_schema(r"\d")] = maybe(
        "Its number in PubMed."
    )
    isbn: Annotated[str, PlainValidator(_read_isbn), _text_schema(r"\d")] = maybe(
        "The ISBN of a book."
    )
    kind: Annotated[str, *one_of(*_SOURCE_KINDS)] = maybe("What kind of source it is.")
    updated: Day = maybe("The day on which its publisher last changed it.")
    accessed: Day = maybe("The day on which you last read it.")


Sources = Annotated[
    tuple[
        Annotated[
            SourceFields,
            block('title: "Salt intake" and, below it, url: https://example.org/salt'),
            noun(Source),
        ],
        ...,
    ],
    LIST,
]


class FundingFields(Fields):
    """Who paid for a piece."""

    statement: Text = maybe("Who paid, as a sentence for readers.")
    sponsor: Text = maybe("The sponsor, where there is one: the piece is labelled.")


FundingEntry = Annotated[
    FundingFields,
    short_or_block("statement", '"Paid for by the clinic."', schema=Text | FundingFields),
    noun(Funding),
]


class AiFields(Fields):
    """How far software wrote the text."""

    use: Annotated[str, *one_of("none", "assisted", "generated")] = maybe(
        "none, assisted (a person wrote it with help) or generated (software wrote it)."
    )
    tools: Words = maybe("The tools that were used.")
    responsible: PersonId = maybe("The id of the person who answers for the text.")


AiEntry = Annotated[
    AiFields,
    short_or_block("use", "none, assisted or generated", schema=Text | AiFields),
    noun(AiUse),
]


class CorrectionFields(Fields):
    """A public note on what was wrong and what is said now."""

    date: Day = needed("The day of the correction.")
    type: Annotated[str, *one_of("correction", "clarification", "update", RETRACTION)] = maybe(
        "correction, clarification, update or retraction."
    )
    note: Text = maybe("What was wrong, as a sentence for readers.")
    was: Text = maybe("The wording until then.")
    now: Text = maybe("The wording since then.")


Corrections = Annotated[
    tuple[
        Annotated[
            CorrectionFields,
            block('date: 2026-05-01 and, below it, note: "The salt limit was wrong."'),
            noun(Correction),
        ],
        ...,
    ],
    LIST,
]
