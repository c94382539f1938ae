"""Blocks that show that a piece is safe and signed off: approvals, red flags, case stories."""

from __future__ import annotations

import re
from typing import Annotated

from pydantic import AfterValidator, BeforeValidator, Field, PlainValidator, WithJsonSchema

from hcsite.content.problems import quote, wrong
from hcsite.content.scalars import Count, Day, PersonId, Positive, Text, Title, Words
from hcsite.content.schema.fields import (
    LIST,
    Fields,
    block,
    compact,
    maybe,
    needed,
    noun,
    read_pairs,
)
from hcsite.content.schema.parts import one_of
from hcsite.content.texts import kind_of, read_word
from hcsite.model.trust import Approval, CaseStory, Emergency, Retirement, Score, Translation

TOOLS = ("cdc-index", "pemat-understandability", "pemat-actionability")
"""The forms by which a piece is scored."""

_DIGEST = re.compile(r"[0-9a-f]{8,64}", re.ASCII)


def _read_digest(value: object) -> str:
    text = read_word(value, "the digest of a text").lower()
    if not _DIGEST.fullmatch(text):
        hint = "Do not write approvals by hand: run hcsite review and the name of the file."
        raise wrong(f"takes the digest of a text, not {quote(text)}", hint)
    return text


Digest = Annotated[
    str, PlainValidator(_read_digest), WithJsonSchema({"type": "string", "pattern": "[0-9a-f]{8}"})
]


class ApprovalFields(Fields):
    """A sign-off, as `hcsite review` writes it."""

    by: PersonId = needed("The id of the person who signed it off.")
    role: Annotated[str, *one_of("clinician", "editor")] = maybe("As what: clinician or editor.")
    date: Day = needed("The day of the sign-off.")
    sha256: Digest = needed("The digest of what readers saw then.")
    pictures: Digest = maybe("The digest of the pictures that readers saw then.")
    figures: Digest = maybe("The digest of the numbers that the text held then.")
    negations: Digest = maybe("The digest of words such as “not” among those numbers.")
    change: Annotated[str, *one_of("minor")] = maybe(
        "minor, where an editor says that the change since then alters no meaning."
    )


Approvals = Annotated[
    tuple[
        Annotated[ApprovalFields, block("it with hcsite review, not by hand"), noun(Approval)], ...
    ],
    LIST,
]


class EmergencyFields(Fields):
    """Signs that call for help."""

    level: Annotated[str, *one_of("emergency", "urgent", "soon")] = maybe(
        "How soon: emergency (call at once), urgent (today) or soon."
    )
    signs: Words = Field(alias="if", description="The signs, each in a few words.")


Emergencies = Annotated[
    tuple[
        Annotated[
            EmergencyFields,
            block("level: emergency and, below it, if: [chest pain, trouble speaking]"),
            noun(Emergency),
        ],
        ...,
    ],
    LIST,
]


class SafetyFields(Fields):
    """Why red flags of the text need no card."""

    dismiss: Annotated[
        tuple[tuple[str, str], ...],
        PlainValidator(read_pairs),
        WithJsonSchema({"type": "object", "additionalProperties": {"type": "string"}}),
    ] = needed("The red flag, and the reason: stroke: named only as a risk in later life.")


def _dismissed(fields: SafetyFields) -> tuple[tuple[str, str], ...]:
    for term, reason in fields.dismiss:
        if not reason:
            hint = f"Write why, such as {term}: named only as a risk in later life."
            raise wrong(f"sets {quote(term)} aside without a reason", hint)
    return fields.dismiss


SafetyEntry = Annotated[
    SafetyFields,
    block("dismiss: and, below it, stroke: named only as a risk in later life"),
    AfterValidator(_dismissed),
]


class CaseStoryFields(Fields):
    """The story of a patient, told with leave."""

    authorisation: Text = maybe("The number of the written permission; never the paper itself.")
    changed: Text = maybe("The line that tells readers that details were changed.")
    checked_by: PersonId = maybe("The id of the second person who checked that nobody is known.")


def _read_case(value: object) -> object:
    if isinstance(value, str) and value.strip().lower() in ("true", "yes"):
        return {}
    if not isinstance(value, dict):
        hint = "Write authorisation, changed and checked_by below it."
        raise wrong(f"takes several fields, not {kind_of(value)}", hint)
    return compact(value)


CaseStoryEntry = Annotated[CaseStoryFields, BeforeValidator(_read_case), noun(CaseStory)]


class RetirementFields(Fields):
    """A piece that is no longer kept up."""

    date: Day = needed("The day since when it is not kept up any more.")
    reason: Text = maybe("Why, as a sentence for readers.")
    successor: Text = maybe("The address of what to read instead, beginning with /.")


RetirementEntry = Annotated[
    RetirementFields,
    block('date: 2026-05-01 and, below it, reason: "There is a newer guide."'),
    noun(Retirement),
]


class TranslationFields(Fields):
    """What a piece was translated from."""

    id: Title = needed("The id, or the file, of the piece that it was translated from.")
    source_hash: Digest = maybe("The digest of that piece when it was translated.")
    reviewer: PersonId = maybe("The id of the person who read the translation again.")


TranslationEntry = Annotated[
    TranslationFields,
    block("id: content/posts/salt.md and, below it, source_hash and reviewer"),
    noun(Translation),
]


class ScoreFields(Fields):
    """What somebody gave the piece by a form that the staff fills in; readers do not see it."""

    tool: Annotated[str, *one_of(*TOOLS)] = needed(
        "cdc-index, or the half of PEMAT: pemat-understandability or pemat-actionability."
    )
    by: PersonId = needed("The id of the person who filled it in.")
    date: Day = needed("The day.")
    points: Count = needed("The points that it got.")
    of: Positive = needed("The points that it could get: the items that apply to it.")


Scores = Annotated[
    tuple[
        Annotated[
            ScoreFields,
            block("tool: cdc-index and, below it, by, date, points: 18 and of: 20"),
            noun(Score),
        ],
        ...,
    ],
    LIST,
]


class AssuranceFields(Fields):
    """The fields that show that a piece is safe and signed off; all can be left out."""

    approvals: Approvals = maybe("Who signed it off, written by hcsite review.")
    retired: RetirementEntry = maybe("Since when, and why, it is no longer kept up.")
    benefits: Text = maybe("What speaks for what the piece advises.")
    risks: Text = maybe("What speaks against it, or can go wrong.")
    unknowns: Text = maybe("What nobody knows yet.")
    emergency: Emergencies = maybe("Signs that call for help, for a card at the top.")
    safety: SafetyEntry = maybe("Why a red flag of the text needs no card here.")
    case_story: CaseStoryEntry = maybe("For the story of a patient: permission and second check.")
    translation_of: TranslationEntry = maybe("What it was translated from.")
    scores: Scores = maybe("What somebody gave it by the CDC Index or PEMAT.")
