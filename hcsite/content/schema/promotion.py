"""The fields by which a piece is passed on: figures, questions, hand-written teasers, a voice."""

from __future__ import annotations

import re
from typing import Annotated, Any

from pydantic import PlainValidator, WithJsonSchema

from hcsite.content.problems import quote, wrong
from hcsite.content.scalars import (
    Count,
    Day,
    Flag,
    Positive,
    Text,
    Title,
    WebAddress,
    Words,
)
from hcsite.content.schema.evidence import Year
from hcsite.content.schema.fields import Fields, block, compact, maybe, needed, noun, short_or_block
from hcsite.content.schema.parts import one_of
from hcsite.content.texts import kind_of, read_paragraphs, read_text, read_word, refuse_nothing
from hcsite.model.promotion import Local, Override, Quote, Stat, Voice

TONES = ("normal", "sensitive", "emergency")

_CAMPAIGN = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*", re.ASCII)
_PLATFORM = re.compile(r"[a-z0-9]+(_[a-z0-9]+)*", re.ASCII)


class StatFields(Fields):
    """A figure, in a whole sentence."""

    text: Title = needed("The sentence with the figure, as readers can take it in.")
    source: Text = maybe("Who counted it, such as Office for National Statistics.")
    year: Year = maybe("The year of the figure.")


class QuoteFields(Fields):
    """What somebody said, word by word."""

    text: Title = needed("What was said, word by word, without quotation marks.")
    speaker: Text = maybe("Who said it: a name, or the id of a person.")
    role: Text = maybe("What the speaker is, such as practice nurse.")


class LocalFields(Fields):
    """Something that takes place near the readers."""

    what: Title = needed("What takes place, such as Walk-in flu clinic.")
    where: Text = maybe("The place.")
    when: Text = maybe("The day and the time, as people say it.")
    who: Text = maybe("For whom it is.")


class OverrideFields(Fields):
    """A text for one platform, written by hand."""

    text: Text = maybe("The text for this platform, without link and hashtags; lines are kept.")
    title: Text = maybe("The title, subject or headline, where the platform has one.")
    checked: Text = maybe("Written by hcsite: what the piece said when the text was checked.")


def _read_teasers(value: object) -> tuple[Override, ...]:
    refuse_nothing(value)
    if not isinstance(value, dict):
        hint = 'Write, below it, x: "The text for X" and the like.'
        raise wrong(f"takes a text for each platform, not {kind_of(value)}", hint)
    return tuple(_override(str(key), item) for key, item in sorted(compact(value).items()))


def _override(platform: str, value: Any) -> Override:
    if not _PLATFORM.fullmatch(platform):
        hint = "Write the id of a platform, such as x or linkedin_page."
        raise wrong(f"does not know the platform {quote(platform)}", hint)
    if isinstance(value, str):
        return Override(platform, text=read_paragraphs(value))
    known = OverrideFields.model_fields
    if not isinstance(value, dict) or not all(isinstance(v, str) for v in value.values()):
        hint = 'Write it as a text, or as title: "…" and text: "…".'
        raise wrong(f"takes a text for {platform}, not {kind_of(value)}", hint)
    for key in value:
        if key not in known:
            hint = f"A teaser has {', '.join(known)}."
            raise wrong(f"does not know {quote(str(key))} for {platform}", hint)
    fields = {key: read_text(item) for key, item in value.items() if key != "text"}
    return Override(platform, text=read_paragraphs(value.get("text", "")), **fields)


def _read_campaign(value: object) -> str:
    text = read_word(value, "the name of a campaign")
    if not _CAMPAIGN.fullmatch(text):
        hint = "Write small letters, digits and hyphens, such as heart-week."
        raise wrong(f"takes the name of a campaign, not {quote(text)}", hint)
    return text


Campaign = Annotated[
    str,
    PlainValidator(_read_campaign),
    WithJsonSchema({"type": "string", "pattern": "^ *[a-z0-9]"}),
]

StatEntry = Annotated[
    StatFields,
    short_or_block("text", "the sentence with the figure", schema=Text | StatFields),
    noun(Stat),
]
QuoteEntry = Annotated[
    QuoteFields,
    short_or_block("text", "what was said, word by word", schema=Text | QuoteFields),
    noun(Quote),
]
LocalEntry = Annotated[
    LocalFields, block('what: "Walk-in flu clinic" and, below it, when: "…"'), noun(Local)
]
Teasers = Annotated[
    tuple[Override, ...],
    PlainValidator(_read_teasers),
    WithJsonSchema(
        {
            "type": "object",
            "additionalProperties": {
                "anyOf": [
                    {"type": "string"},
                    {
                        "type": "object",
                        "properties": {
                            name: {"type": "string", "description": field.description}
                            for name, field in OverrideFields.model_fields.items()
                        },
                        "additionalProperties": False,
                    },
                ]
            },
        }
    ),
]


class PromotionFields(Fields):
    """The fields by which a piece is passed on; all can be left out."""

    stat: StatEntry = maybe("A figure for teasers, as a whole sentence, with source and year.")
    quote: QuoteEntry = maybe("Words of somebody for teasers, with speaker and role.")
    question: Text = maybe("The question that it answers, as a patient would ask it.")
    myth: Text = maybe("A belief that is wrong, as a whole sentence; fact says what is right.")
    fact: Text = maybe("What is right instead of the myth, as a whole sentence.")
    key_points: Words = maybe("The points for teasers, each a whole sentence of 120 letters or so.")
    must_keep: Words = maybe("Words that no teaser may leave out, such as “for adults only”.")
    tone: Annotated[str, *one_of(*TONES)] = maybe(
        "sensitive for suicide, eating disorders and abuse; emergency where minutes count."
    )
    helpline: Text = maybe("Where to find help at once, as a whole sentence with the number.")
    local: LocalEntry = maybe("Something near the readers: what, where, when and for whom.")
    campaign: Campaign = maybe("The campaign that its links belong to; promotion where none is.")
    promote: Flag = maybe("Yes: it is passed on however old it is; no: never.")
    promote_until: Day = maybe("The last day on which it should be passed on.")
    teasers: Teasers = maybe("Texts by platform that you wrote yourself, such as x: “…”.")


class VoiceFields(Fields):
    """How a person, or the hub, speaks."""

    person: Annotated[str, *one_of("i", "we")] = maybe("i or we.")
    emoji: Count = maybe("How many emoji a text may have, at most.")
    contractions: Flag = maybe("Whether “don't” is right, or “do not”.")
    greeting: Text = maybe("How a letter begins, such as Hello.")
    sign_off: Text = maybe("How a letter ends, such as Take care, Anna.")
    avoid: Words = maybe("Words that you would never use.")


VoiceEntry = Annotated[
    VoiceFields,
    short_or_block("person", "i or we", schema=Text | VoiceFields),
    noun(Voice),
]


class KitTable(Fields):
    """What is made for the people who pass pieces on."""

    enabled: Flag = maybe("Whether teasers and the kit are made at all.")
    cards: Flag = maybe("Whether each piece has a share card of its own.")
    short_links: Flag = maybe("Whether each piece has a short address for print and SMS.")
    days: Positive = maybe("How many days back the kit goes; 90 where none is given.")
    staff: Count = maybe("How many different texts there are for members of staff.")
    utm: Flag = maybe("Whether links tell your statistics on which platform they stood.")
    campaign: Campaign = maybe("The campaign of links where a piece names none.")
    short_url: WebAddress = maybe("What printed links begin with, where it is another address.")
