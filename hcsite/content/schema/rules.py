"""Tables of `site.toml` about trust: reviews, privacy, reading level, severities, waivers."""

from __future__ import annotations

import re
from typing import Annotated

from pydantic import PlainValidator, WithJsonSchema

from hcsite.content.problems import quote, wrong
from hcsite.content.scalars import Count, Day, Flag, Positive, Title, WebAddress, Words
from hcsite.content.schema.fields import LIST, Fields, block, entries, maybe, needed, noun
from hcsite.content.schema.parts import one_of
from hcsite.content.texts import kind_of, read_text, read_word
from hcsite.core.text import did_you_mean
from hcsite.model.rule import GRADES, known_rules
from hcsite.model.site import Waiver

_COUNTRY = re.compile(r"[A-Z]{2}", re.ASCII)
_TELEPHONE = re.compile(r"\+?\d[\d ()/-]{0,24}", re.ASCII)
_ORIGIN = re.compile(r"(https?://[a-z0-9.-]+(?::\d{1,5})?)/?", re.ASCII)


def read_rule(value: object) -> str:
    """The id of a trust rule."""
    text = read_word(value, "the id of a rule")
    if text.upper() not in known_rules():
        hint = did_you_mean(text, known_rules()) or "Write the id of a rule, such as EVI-01."
        raise wrong(f"does not know {quote(text)}", hint)
    return text.upper()


def _read_severity(value: object) -> dict[str, str]:
    if not isinstance(value, dict):
        hint = 'Write [severity] on a line of its own, and "EVI-05" = "off" below it.'
        raise wrong(f"takes a grade for each rule, not {kind_of(value)}", hint)
    for grade in value.values():
        if grade not in GRADES:
            raise wrong("takes one of: " + ", ".join(GRADES), did_you_mean(str(grade), GRADES))
    return {read_rule(key): grade for key, grade in value.items()}


def _read_origin(value: object) -> str:
    text = read_word(value, "the address of a server")
    match = _ORIGIN.fullmatch(text.lower())
    if match is None:
        hint = "Write scheme and host alone, such as https://video.example.org."
        raise wrong(f"takes the address of a server, not {quote(text)}", hint)
    return match[1]


def _read_grade_number(value: object) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value <= 20:
        told = value if type(value) in (int, float) else kind_of(value)
        hint = "Write a number from 0 to 20, such as 6.9."
        raise wrong(f"takes a school grade, not {told}", hint)
    return float(value)


def _read_locale(value: object) -> str:
    text = read_word(value, "a country")
    if not _COUNTRY.fullmatch(text.upper()):
        hint = "Write the two letters of the country, such as US or GB."
        raise wrong(f"takes the two letters of a country, not {quote(text)}", hint)
    return text.upper()


def _read_telephone(value: object) -> str:
    text = read_text(value)
    if not _TELEPHONE.fullmatch(text):
        hint = 'Write it as people read it, in quotation marks, such as "112" or "01 809 2166".'
        raise wrong(f"takes a telephone number, not {quote(text)}", hint)
    return text


Telephone = Annotated[str, PlainValidator(_read_telephone), WithJsonSchema({"type": "string"})]
Telephones = Annotated[tuple[Telephone, ...], entries(Telephone | list[Telephone])]
Origin = Annotated[str, PlainValidator(_read_origin), WithJsonSchema({"type": "string"})]
Grade = Annotated[float, PlainValidator(_read_grade_number), WithJsonSchema({"type": "number"})]
RuleId = Annotated[str, PlainValidator(read_rule), WithJsonSchema({"type": "string"})]
Severity = Annotated[
    dict[str, str],
    PlainValidator(_read_severity),
    WithJsonSchema(
        {"type": "object", "additionalProperties": {"type": "string", "enum": list(GRADES)}}
    ),
]


class ReviewTable(Fields):
    """How often content is reviewed, and on what it rests."""

    max_months: Positive = maybe("Months until a piece is to be reviewed again, at most.")
    high_risk_months: Positive = maybe("The same for pieces of high risk.")
    grace_days: Count = maybe("Days for which a late review is tolerated.")
    min_sources: Count = maybe("How many sources a clinical piece needs; 2 where none is given.")
    source_age_years: Positive = maybe("How old its newest source may be, in years.")
    reviewer_must_differ: Flag = maybe("Whether nobody may review a piece of their own.")


class PrivacyTable(Fields):
    """What the hub does with readers."""

    allow_origins: Annotated[tuple[Origin, ...], entries(Origin | list[Origin])] = maybe(
        "Servers that pages may ask beside the hub's own, such as https://video.example.org."
    )
    analytics: Title = maybe("none, or how visits are counted, as a sentence for readers.")
    forms: Annotated[tuple[WebAddress, ...], entries(WebAddress | list[WebAddress])] = maybe(
        "Addresses to which forms of the hub may send what readers type."
    )
    contacts: Words = maybe(
        "Telephone numbers, addresses and names that texts may show beside those of [org]."
    )


class EmergencyTable(Fields):
    """Whose emergency numbers hold."""

    locale: Annotated[str, PlainValidator(_read_locale), WithJsonSchema({"type": "string"})] = (
        maybe("The country, as two letters; that of the organisation where none is given.")
    )
    numbers: Telephones = maybe(
        "Numbers of the emergency services, where hcsite does not know them; the usual one first."
    )
    advice: Telephones = maybe(
        "Numbers for medical advice that cannot wait, where hcsite does not know them."
    )


class ReadabilityTable(Fields):
    """The reading level that is aimed at, in school grades."""

    audience: Annotated[str, *one_of("general", "clinician")] = maybe(
        "For whom the hub is written: general, or clinician (then no grade is asked for)."
    )
    target_fk: Grade = maybe("The Flesch-Kincaid grade to aim at.")
    target_smog: Grade = maybe("The SMOG grade to aim at.")
    warn_fk: Grade = maybe("The Flesch-Kincaid grade above which a piece is warned of.")
    warn_smog: Grade = maybe("The SMOG grade above which a piece is warned of.")
    error_fk: Grade = maybe("The Flesch-Kincaid grade above which a build stops; 0 for never.")


class WaiverFields(Fields):
    """A rule that is set aside for one file."""

    rule: RuleId = needed("The id of the rule, such as EVI-01.")
    path: Title = needed("The file, such as content/posts/salt.md; a folder ends with /.")
    reason: Title = needed("Why, as a sentence.")
    until: Day = needed("The last day on which this holds.")


Waivers = Annotated[
    tuple[
        Annotated[
            WaiverFields, block("rule, path, reason and until below [[waivers]]"), noun(Waiver)
        ],
        ...,
    ],
    LIST,
]
