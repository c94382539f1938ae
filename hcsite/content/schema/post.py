"""The front matter of a post."""

from __future__ import annotations

from typing import Annotated

from hcsite.content.scalars import (
    Alias,
    Day,
    Flag,
    Identity,
    Instant,
    LanguageTag,
    PersonId,
    Slug,
    Tags,
    Text,
    Title,
    Words,
)
from hcsite.content.schema.assurance import AssuranceFields
from hcsite.content.schema.evidence import AiEntry, Corrections, FundingEntry, Sources
from hcsite.content.schema.fields import Fields, entries, maybe, needed
from hcsite.content.schema.parts import (
    Extra,
    Picture,
    Reviewers,
    SeriesEntry,
    Subjects,
    one_of,
)
from hcsite.content.schema.promotion import PromotionFields

People = Annotated[tuple[PersonId, ...], entries(PersonId | list[PersonId])]
Aliases = Annotated[tuple[Alias, ...], entries(Alias | list[Alias])]

_KINDS = ("condition", "treatment", "test", "prevention", "news", "event")
_AUDIENCES = ("patient", "carer", "public", "clinician")


class EditorialFields(Fields):
    """What a piece says, who answers for it, and what it rests on."""

    title: Title = needed("The title, as readers see it.")
    summary: Text = maybe("One or two sentences for lists, search results and shared links.")
    slug: Slug = maybe("The last part of the address; the name of the file where none is given.")
    id: Identity = maybe(
        "A lasting id that never changes; the path of the file where none is given."
    )
    lang: LanguageTag = maybe(
        "The language of the piece, such as en-GB; that of the hub by default."
    )
    aliases: Aliases = maybe("Former addresses that lead here, each beginning with /.")
    draft: Flag = maybe("Yes while nobody but the staff should see it.")
    published: Instant = maybe(
        "When it goes live: a date, or a date and time; later ones wait until then."
    )
    updated: Instant = maybe("When what it says last changed.")
    expires: Instant = maybe("When it is taken away again.")
    authors: People = maybe("Ids of the people who wrote it; org stands for the organisation.")
    reviewers: Reviewers = maybe("Who checked it: ids of people, or id, role and date of each.")
    editor: PersonId = maybe("The id of the person who edited it.")
    topics: Tags = maybe("Topics of the hub, from content/topics/.")
    tags: Tags = maybe("Free words for related posts, keywords and hashtags.")
    series: SeriesEntry = maybe("The series that it is a part of, and which part.")
    image: Picture = maybe("The picture at its top and in shared links, with its alt text.")
    key_message: Text = maybe("The one thing to remember, in one to three sentences.")
    actions: Words = maybe("What readers can do, each in a short sentence that begins with a verb.")
    sources: Sources = maybe("What it rests on: title, publisher, year and where it is found.")
    clinical: Flag = maybe(
        "Whether the rules for clinical content hold; site.toml has the default."
    )
    kind: Annotated[str, *one_of(*_KINDS)] = maybe(
        "What it tells about: condition, treatment, test, prevention, news or event."
    )
    risk: Annotated[str, *one_of("normal", "high")] = maybe(
        "High for doses, pregnancy, children and emergencies: it is reviewed more often."
    )
    audience: Annotated[str, *one_of(*_AUDIENCES)] = maybe(
        "For whom it is written: patient, carer, public or clinician."
    )
    about: Subjects = maybe("The conditions, medicines or tests that it is about, with codes.")
    specialties: Words = maybe("The medical specialties that it belongs to.")
    last_reviewed: Day = maybe("The day on which it was last reviewed as a whole.")
    review_due: Day = maybe("The day by which it is to be reviewed again.")
    funding: FundingEntry = maybe("Who paid for it, as a sentence, or statement and sponsor.")
    ai: AiEntry = maybe("How far software wrote it: none, assisted or generated.")
    license: Text = maybe("The licence of the text, such as CC-BY-4.0.")
    corrections: Corrections = maybe("What was wrong and has been corrected, with the day of each.")
    legacy: Flag = maybe("Yes for an imported piece: trust rules only warn for a time.")
    extra: Extra = maybe("Fields of your own, which the theme gets as they are.")


class PostFields(AssuranceFields, PromotionFields, EditorialFields):
    """The front matter of a post. Only a title is needed; without a date it is a draft."""
