"""The front matter of a person."""

from __future__ import annotations

from typing import Annotated

from pydantic import AfterValidator, BeforeValidator

from hcsite.content.problems import wrong
from hcsite.content.scalars import (
    Day,
    Flag,
    LanguageTag,
    PersonId,
    Slug,
    Text,
    Title,
    WebAddress,
    Words,
)
from hcsite.content.schema.accounts import Bluesky, Mastodon, X
from hcsite.content.schema.evidence import Year
from hcsite.content.schema.fields import (
    LIST,
    Fields,
    block,
    compact,
    entries,
    maybe,
    needed,
    noun,
)
from hcsite.content.schema.parts import Extra, Pairs, Picture, one_of
from hcsite.content.schema.post import Aliases
from hcsite.content.schema.promotion import VoiceEntry
from hcsite.content.texts import kind_of
from hcsite.model.matter import Affiliation
from hcsite.model.trust import Credential, Interests


class CredentialFields(Fields):
    """A degree, a licence or a board certificate."""

    name: Title = needed("Its name, such as MD or Registered Nurse.")
    kind: Annotated[
        str, *one_of("degree", "license", "board", "registration", "certificate", "membership")
    ] = maybe("What it is: degree, license, board, registration, certificate or membership.")
    by: Text = maybe("Who gave it.")
    year: Year = maybe("The year in which it was given.")
    number: Text = maybe("The number of the licence or registration.")
    verify_url: WebAddress = maybe("Where readers can check it.")
    expires: Day = maybe("The day after which it no longer holds.")


Credentials = Annotated[
    tuple[
        Annotated[
            CredentialFields,
            block("kind: degree and, below it, name: MD"),
            noun(Credential),
        ],
        ...,
    ],
    LIST,
]


class AffiliationFields(Fields):
    """Another organisation for which a person works."""

    name: Title = needed("The name of the organisation.")
    url: WebAddress = maybe("Its address on the web.")


def _read_affiliation(value: object) -> object:
    if isinstance(value, str):
        return {"name": value}
    if not isinstance(value, dict):
        hint = "Write org for your own organisation, or name and url of another."
        raise wrong(f"takes a text or several fields, not {kind_of(value)}", hint)
    return compact(value)


def _affiliation(fields: AffiliationFields) -> Affiliation:
    given = fields.given()
    return Affiliation() if given == {"name": "org"} else Affiliation(own=False, **given)


class InterestsFields(Fields):
    """A declaration of interests."""

    statement: Text = maybe("The declaration, as a sentence for readers.")
    none: Flag = maybe("Yes where the person declares that there are none.")
    date: Day = maybe("The day of the declaration.")


def _read_interests(value: object) -> object:
    if isinstance(value, str):
        return {"none": True} if value.strip().lower() == "none" else {"statement": value}
    if not isinstance(value, dict):
        hint = "Write none, or the declaration as a sentence."
        raise wrong(f"takes a text or several fields, not {kind_of(value)}", hint)
    return compact(value)


class PersonFields(Fields):
    """The front matter of a person: an author, a reviewer or an editor."""

    name: Title = needed("The name alone, without title and degrees.")
    id: PersonId = maybe("The id by which posts name the person; the name of the file by default.")
    slug: Slug = maybe("The last part of the address; the name of the file where none is given.")
    summary: Text = maybe("One or two sentences about the person.")
    aliases: Aliases = maybe("Former addresses that lead here, each beginning with /.")
    draft: Flag = maybe("Yes while nobody but the staff should see it.")
    honorific_prefix: Text = maybe("What stands before the name, such as Dr.")
    honorific_suffix: Text = maybe("What stands behind the name, such as MD, FACC.")
    health_professional: Flag = maybe(
        "Whether the person is a health professional; without it, the page says neither."
    )
    role: Text = maybe("What the person does, such as Cardiologist or Editor.")
    affiliation: Annotated[
        AffiliationFields,
        BeforeValidator(_read_affiliation, json_schema_input_type=Text | AffiliationFields),
        AfterValidator(_affiliation),
    ] = maybe("org for your own organisation, or name and url of another.")
    specialties: Words = maybe("The medical specialties of the person.")
    credentials: Credentials = maybe("Degrees, licences and certificates.")
    ids: Pairs = maybe("Numbers by register, such as orcid, npi or gmc.")
    same_as: Annotated[tuple[WebAddress, ...], entries(WebAddress | list[WebAddress])] = maybe(
        "Addresses of other pages about the person."
    )
    languages: Annotated[tuple[LanguageTag, ...], entries(LanguageTag | list[LanguageTag])] = maybe(
        "Languages that the person speaks with patients, such as en or es."
    )
    interests: Annotated[
        InterestsFields,
        BeforeValidator(_read_interests, json_schema_input_type=Text | InterestsFields),
        noun(Interests),
    ] = maybe("The declaration of interests; write none if there are none.")
    photo: Picture = maybe("A picture of the person, with its alt text.")
    mastodon: Mastodon = maybe("The Mastodon account, as @name@instance.")
    x: X = maybe("The account at X, as @name.")
    bluesky: Bluesky = maybe("The Bluesky account, as name.bsky.social.")
    voice: VoiceEntry = maybe("How the person speaks: i or we, greeting and sign-off.")
    active: Flag = maybe("No for somebody who no longer writes here.")
    extra: Extra = maybe("Fields of your own, which the theme gets as they are.")
