"""The schema of `site.toml`, table by table."""

from __future__ import annotations

import re
from datetime import date
from typing import Annotated, Any

from pydantic import AfterValidator, BeforeValidator, PlainValidator, WithJsonSchema

from hcsite.content.addresses import read_base_url, read_page_address, read_site_path
from hcsite.content.problems import quote, wrong
from hcsite.content.scalars import (
    Colour,
    Day,
    Email,
    Flag,
    LanguageTag,
    PersonId,
    Positive,
    Text,
    Title,
    WebAddress,
    Words,
    read_flag,
)
from hcsite.content.schema.fields import (
    LIST,
    Fields,
    compact,
    entries,
    maybe,
    needed,
    noun,
    read_extra,
)
from hcsite.content.schema.parts import Extra, Pairs, PictureFile, SchemaType, one_of
from hcsite.content.schema.pictures import PicturesTable
from hcsite.content.schema.platforms import PlatformsTable, read_platforms
from hcsite.content.schema.promotion import KitTable, VoiceEntry
from hcsite.content.schema.rules import (
    EmergencyTable,
    PrivacyTable,
    ReadabilityTable,
    ReviewTable,
    Severity,
    Waivers,
)
from hcsite.content.schema.social import SocialTable
from hcsite.content.schema.zones import read_time_zone
from hcsite.content.texts import kind_of, read_word
from hcsite.core.text import did_you_mean
from hcsite.model.kinds import PIECES
from hcsite.model.share import CHANNELS
from hcsite.model.site import (
    Brand,
    ContentPolicy,
    EmergencyPolicy,
    KitPolicy,
    PicturePolicy,
    Policies,
    PostalAddress,
    PrivacyPolicy,
    ReadabilityPolicy,
    ReviewPolicy,
    Social,
)

PROFILES = ("hospital", "clinic", "solo", "association", "blog")
_PLUGIN = re.compile(r"[a-z0-9]+([-_][a-z0-9]+)*")
_CLINICAL_KINDS = tuple(kind.value for kind in PIECES)


def _read_table(value: object) -> object:
    if not isinstance(value, dict):
        hint = "Write its name in square brackets on a line of its own, and its keys below."
        raise wrong(f"is the name of a table, not of {kind_of(value)}", hint)
    return compact(value)


def _read_theme(value: object) -> str:
    text = read_word(value, "the name of a theme")
    if not text or not text.replace("-", "").replace("_", "").isalnum():
        hint = "Write the name of a folder in themes/, such as home-base."
        raise wrong(f"takes the name of a theme, not {quote(text)}", hint)
    return text


def _read_plugin(value: object) -> str:
    text = read_word(value, "the name of a plug-in", 'Write plugins = ["its-name"]')
    if not _PLUGIN.fullmatch(text):
        hint = "Its documentation says how it is called: small letters, digits and hyphens."
        raise wrong(f"takes the name of a plug-in, not {quote(text)}", hint)
    return text


def _read_plugin_tables(value: object) -> dict[str, dict[str, Any]]:
    tables = read_extra(_read_table(value))
    for name, table in tables.items():
        if not isinstance(table, dict):
            hint = f"Write [plugin.NAME] on a line of its own, and {name} below."
            raise wrong(f"takes a table for each plug-in, not {kind_of(table)}", hint)
    return tables


def _read_clinical(value: object) -> dict[str, bool]:
    if not isinstance(value, dict):
        hint = "Write clinical = { post = true, infographic = true }"
        raise wrong(f"takes yes or no for each kind of content, not {kind_of(value)}", hint)
    for key in value:
        if key not in _CLINICAL_KINDS:
            raise wrong(f"does not know {quote(key)}", did_you_mean(str(key), _CLINICAL_KINDS))
    return {key: read_flag(item) for key, item in value.items()}


def _read_ads(value: object) -> str:
    return "none" if value == "none" else read_page_address(value)


def _iso(day: date) -> str:
    return day.isoformat()


TABLE = BeforeValidator(_read_table)
Page = Annotated[str, PlainValidator(read_page_address), WithJsonSchema({"type": "string"})]
SitePath = Annotated[
    str, PlainValidator(read_site_path), WithJsonSchema({"type": "string", "pattern": "^ */"})
]


class SiteTable(Fields):
    """What the hub is and where it lives."""

    base_url: Annotated[
        str,
        PlainValidator(read_base_url),
        WithJsonSchema({"type": "string", "format": "uri", "pattern": "^ *https?://"}),
    ] = needed("The address at which the hub lives, such as https://health.example.org/.")
    name: Title = needed("The name of the hub, as it stands at the top of each page.")
    time_zone: Annotated[
        str, PlainValidator(read_time_zone), WithJsonSchema({"type": "string"})
    ] = needed("The time zone in which dates are meant, such as Europe/London.")
    default_lang: LanguageTag = maybe("The language of the content, such as en-GB.")
    tagline: Text = maybe("A few words that stand below the name.")
    description: Text = maybe("One or two sentences about the hub for search engines and feeds.")
    profile: Annotated[str, *one_of(*PROFILES)] = maybe(
        "Which trust rules hold: hospital, clinic, solo, association or blog."
    )
    notice: Text = maybe("A sentence that stands on top of every page.")
    disclaimer: Text = maybe("The sentence that says that the hub does not replace a clinician.")
    theme: Annotated[str, PlainValidator(_read_theme), WithJsonSchema({"type": "string"})] = maybe(
        "The name of the theme; home-base where none is given."
    )
    feed_limit: Positive = maybe("How many posts the feeds hold.")
    plugins: Annotated[
        tuple[
            Annotated[
                str,
                PlainValidator(_read_plugin),
                WithJsonSchema({"type": "string", "pattern": f"^ *{_PLUGIN.pattern} *$"}),
            ],
            ...,
        ],
        LIST,
    ] = maybe("The plug-ins that the hub uses, by name.")


class AddressTable(Fields):
    """Where the organisation is."""

    street: Text = maybe("Street and number.")
    city: Text = maybe("The town or city.")
    region: Text = maybe("The county, state or region.")
    postcode: Text = maybe("The postal code.")
    country: Text = maybe("The country, as a code of two letters such as GB.")


class OrgTable(Fields):
    """Who stands behind the hub."""

    name: Title = maybe("The name of the organisation; that of the hub where none is given.")
    id: PersonId = maybe("The id by which it signs as an author: org.")
    type: SchemaType = maybe("Its type at schema.org, such as MedicalClinic or Hospital.")
    legal_name: Text = maybe("Its name as it is registered.")
    email: Email = maybe("The e-mail address for readers.")
    phone: Text = maybe("The telephone number for readers, with the code of the country.")
    specialty: Words = maybe("Its medical specialties, in the words of schema.org.")
    address: Annotated[AddressTable, TABLE, noun(PostalAddress)] = maybe("Where it is.")
    ids: Pairs = maybe("Numbers by register, such as npi or ror.")
    same_as: Annotated[tuple[WebAddress, ...], entries(WebAddress | list[WebAddress])] = maybe(
        "Addresses of other pages about it."
    )


class BrandTable(Fields):
    """A few values that make the theme yours."""

    accent: Colour = maybe("The main colour on a light ground, as #rrggbb.")
    accent_dark: Colour = maybe("The main colour on a dark ground, as #rrggbb.")
    logo: PictureFile = maybe("The logo's file, in content/media/.")
    share_image: PictureFile = maybe("The picture of shared links where a page has none.")
    share_image_alt: Text = maybe("What that picture shows.")
    font_file: Text = maybe("The .woff2 file of the text's font; else the reader's own font.")
    heading_font_file: Text = maybe("The .woff2 file of the headings' font; else the reader's own.")


class PoliciesTable(Fields):
    """Pages that say how the hub works."""

    editorial: Page = maybe("How pieces are written and checked.")
    corrections: Page = maybe("How mistakes are corrected.")
    privacy: Page = maybe("What is known about readers.")
    accessibility: Page = maybe("How accessible the hub is, and whom to tell about barriers.")
    feedback: Page = maybe("How readers reach you.")
    funding: Page = maybe("Who pays for the hub.")
    ethics: Page = maybe("By which ethical rules you work.")
    ai: Page = maybe("How you use software that writes.")
    ads: Annotated[str, PlainValidator(_read_ads), WithJsonSchema({"type": "string"})] = maybe(
        "Your rules for advertisements, or none where there are none."
    )


class ContentTable(Fields):
    """Rules for content."""

    org_author: Flag = maybe("Whether pieces without authors are signed by the organisation.")
    clinical: Annotated[
        dict[str, bool],
        PlainValidator(_read_clinical),
        WithJsonSchema(
            {
                "type": "object",
                "properties": {kind: {"type": "boolean"} for kind in _CLINICAL_KINDS},
                "additionalProperties": False,
            }
        ),
    ] = maybe("Whether a kind of content is clinical unless it says otherwise.")
    legacy_until: Annotated[Day, AfterValidator(_iso)] = maybe(
        "The day from which trust rules hold for imported pieces too."
    )


class ShareTable(Fields):
    """The share buttons below each post."""

    channels: Annotated[tuple[Annotated[str, *one_of(*CHANNELS)], ...], LIST] = maybe(
        "The channels, in the order of their buttons."
    )


class NavTable(Fields):
    """The menus."""

    main: Annotated[tuple[SitePath, ...], LIST] = maybe("The main menu: addresses of pages.")


class SiteFile(Fields):
    """All of `site.toml`."""

    site: Annotated[SiteTable, TABLE] = needed("What the hub is and where it lives.")
    org: Annotated[OrgTable, TABLE] = maybe("Who stands behind the hub.")
    brand: Annotated[BrandTable, TABLE, noun(Brand)] = maybe("Colours, logo and fonts.")
    policies: Annotated[PoliciesTable, TABLE, noun(Policies)] = maybe(
        "Pages that say how the hub works; the footer names them."
    )
    review: Annotated[ReviewTable, TABLE, noun(ReviewPolicy)] = maybe(
        "How often content is reviewed."
    )
    privacy: Annotated[PrivacyTable, TABLE, noun(PrivacyPolicy)] = maybe(
        "What the hub does with readers."
    )
    emergency: Annotated[EmergencyTable, TABLE, noun(EmergencyPolicy)] = maybe(
        "Whose emergency numbers hold."
    )
    readability: Annotated[ReadabilityTable, TABLE, noun(ReadabilityPolicy)] = maybe(
        "The reading level that is aimed at."
    )
    severity: Severity = maybe("Your own grade for rules of trust: off, info, warning or error.")
    waivers: Waivers = maybe("Rules that are set aside for a file, with a reason and an end.")
    content: Annotated[ContentTable, TABLE, noun(ContentPolicy)] = maybe("Rules for content.")
    social: Annotated[SocialTable, TABLE, noun(Social)] = maybe("Accounts of the hub itself.")
    share: Annotated[ShareTable, TABLE] = maybe("The share buttons below each post.")
    nav: Annotated[NavTable, TABLE] = maybe("The menus.")
    pictures: Annotated[PicturesTable, TABLE, noun(PicturePolicy)] = maybe(
        "In which widths and formats pictures are published."
    )
    kit: Annotated[KitTable, TABLE, noun(KitPolicy)] = maybe("For those who pass pieces on.")
    voice: VoiceEntry = maybe("How the hub speaks where a person does not.")
    platforms: Annotated[PlatformsTable, TABLE, AfterValidator(read_platforms)] = maybe(
        "Where you post: the platforms that you use, and rules of your own for them."
    )
    plugin: Annotated[
        dict[str, Any],
        PlainValidator(_read_plugin_tables),
        WithJsonSchema({"type": "object", "additionalProperties": {"type": "object"}}),
    ] = maybe("A table of values for each plug-in, [plugin.NAME]; its documentation names them.")
    extra: Extra = maybe("Values of your own, which the theme gets as they are.")
