"""What templates see: frozen, complete, narrow values. Their fields are the contract of themes.

Addresses (`url`) are links from the root of the host with the base path (`/hub/posts/salt/`);
`canonical` and feed links are absolute. Dates are `date` or aware `datetime` values.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime

from hcsite.model.document import Heading
from hcsite.model.site import Organisation
from hcsite.model.trust import (
    AiUse,
    Correction,
    Credential,
    Funding,
    Interests,
    Review,
    Source,
    Subject,
)


@dataclass(frozen=True, slots=True)
class LinkView:
    """A link: where to, and its words."""

    url: str
    label: str


@dataclass(frozen=True, slots=True)
class ImageView:
    """A published picture. `width` and `height` in pixels; `type` is its media type."""

    url: str
    width: int
    height: int
    type: str
    alt: str = ""
    caption: str = ""
    credit: str = ""
    creator: str = ""
    license: str = ""
    source_type: str = ""


@dataclass(frozen=True, slots=True)
class HoleView:
    """What fills a hole of a body: a link (`url`; empty: the link is taken out), or a picture."""

    url: str = ""
    width: int = 0
    height: int = 0
    image: bool = False


@dataclass(frozen=True, slots=True)
class BodyView:
    """A body: `html` is the digest of the HTML with holes, `holes` what fills them, in order.

    `lead` is the plain text of the first paragraph: the description where no summary is given.
    """

    html: str = ""
    holes: tuple[HoleView, ...] = ()
    headings: tuple[Heading, ...] = ()
    words: int = 0
    lead: str = ""


@dataclass(frozen=True, slots=True)
class PersonCard:
    """A person as bylines and lists show them."""

    id: str
    url: str
    name: str
    honorific_prefix: str = ""
    honorific_suffix: str = ""
    role: str = ""
    health_professional: bool = False
    photo: ImageView | None = None
    mastodon: str = ""
    x: str = ""

    @property
    def display_name(self) -> str:
        """The name as people say it: `Dr Anna Reid`."""
        return f"{self.honorific_prefix} {self.name}".strip()


@dataclass(frozen=True, slots=True)
class ReviewView:
    """Who reviewed a piece, and that review."""

    person: PersonCard
    review: Review


@dataclass(frozen=True, slots=True)
class Card:
    """A piece as lists show it."""

    url: str
    kind: str
    title: str
    summary: str = ""
    published: datetime | None = None
    image: ImageView | None = None
    authors: tuple[str, ...] = ()
    topic: str = ""
    last_reviewed: date | None = None
    review_state: str = "none"


@dataclass(frozen=True, slots=True)
class SeriesView:
    """The series that a piece belongs to; `current` counts from 1."""

    name: str
    current: int
    parts: tuple[LinkView, ...]


@dataclass(frozen=True, slots=True)
class PostView:
    """A post or an infographic (then `image` is the picture and the body its full text)."""

    url: str
    canonical: str
    kind: str
    title: str
    body: BodyView
    summary: str = ""
    lang: str = "en"
    direction: str = "ltr"
    published: datetime | None = None
    updated: datetime | None = None
    last_reviewed: date | None = None
    review_due: date | None = None
    review_state: str = "none"
    key_message: str = ""
    actions: tuple[str, ...] = ()
    authors: tuple[PersonCard, ...] = ()
    by_organisation: bool = False
    reviewers: tuple[ReviewView, ...] = ()
    editor: PersonCard | None = None
    topics: tuple[LinkView, ...] = ()
    tags: tuple[str, ...] = ()
    image: ImageView | None = None
    series: SeriesView | None = None
    sources: tuple[Source, ...] = ()
    funding: Funding = Funding()
    ai: AiUse = AiUse()
    license: str = ""
    corrections: tuple[Correction, ...] = ()
    clinical: bool = False
    audience: str = ""
    about: tuple[Subject, ...] = ()
    specialties: tuple[str, ...] = ()
    related: tuple[Card, ...] = ()
    state: str = "live"
    extra: dict[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class PageView:
    """A page such as "About us"."""

    url: str
    canonical: str
    title: str
    body: BodyView
    summary: str = ""
    lang: str = "en"
    direction: str = "ltr"
    updated: datetime | None = None
    state: str = "live"
    extra: dict[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class PersonView:
    """The profile of a person, with the newest of their pieces."""

    url: str
    canonical: str
    person: PersonCard
    body: BodyView
    summary: str = ""
    own_affiliation: bool = True
    affiliation: LinkView | None = None
    specialties: tuple[str, ...] = ()
    credentials: tuple[Credential, ...] = ()
    ids: tuple[tuple[str, str], ...] = ()
    same_as: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    interests: Interests = Interests()
    active: bool = True
    written: tuple[Card, ...] = ()
    reviewed: tuple[Card, ...] = ()
    years: tuple[LinkView, ...] = ()
    feeds: tuple[LinkView, ...] = ()
    extra: dict[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class TopicView:
    """A topic with the newest of its pieces; older ones by year."""

    url: str
    canonical: str
    title: str
    body: BodyView
    summary: str = ""
    synonyms: tuple[str, ...] = ()
    about: tuple[Subject, ...] = ()
    image: ImageView | None = None
    cards: tuple[Card, ...] = ()
    years: tuple[LinkView, ...] = ()
    feeds: tuple[LinkView, ...] = ()
    extra: dict[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class TopicCard:
    """A topic as lists show it; `count` is the number of its live pieces."""

    url: str
    title: str
    summary: str = ""
    count: int = 0
    image: ImageView | None = None


@dataclass(frozen=True, slots=True)
class ListView:
    """A list of pieces: all posts, all infographics, a year of them, or of one topic or person.

    `name` tells which: `posts`, `infographics`, `year`. `subject` is the topic or person whose
    year it is. `years` link to the archives by year.
    """

    url: str
    canonical: str
    name: str
    year: int = 0
    kind: str = ""
    subject: LinkView | None = None
    cards: tuple[Card, ...] = ()
    years: tuple[LinkView, ...] = ()


@dataclass(frozen=True, slots=True)
class TopicsView:
    """All topics."""

    url: str
    canonical: str
    topics: tuple[TopicCard, ...] = ()


@dataclass(frozen=True, slots=True)
class PeopleView:
    """All people of the hub."""

    url: str
    canonical: str
    people: tuple[PersonCard, ...] = ()


@dataclass(frozen=True, slots=True)
class HomeView:
    """The front page: the newest pieces, infographics, topics and people."""

    url: str
    canonical: str
    latest: tuple[Card, ...] = ()
    infographics: tuple[Card, ...] = ()
    topics: tuple[TopicCard, ...] = ()
    people: tuple[PersonCard, ...] = ()


@dataclass(frozen=True, slots=True)
class NotFoundView:
    """The page for an address that is not there."""

    url: str
    topics: tuple[TopicCard, ...] = ()


@dataclass(frozen=True, slots=True)
class AssetsView:
    """Addresses of the theme's own files; `files` has all of them by name."""

    css: str = ""
    js: str = ""
    icon_svg: str = ""
    icon_touch: str = ""
    manifest: str = ""
    files: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class SiteView:
    """What every page knows of the hub. `base` is the base path, `origin` scheme and host.

    `nav` is the main menu, `policies` the footer's links. `share` names the channels of the share
    links, in order; `accounts` are links to the hub's own accounts elsewhere. `share_image` is the
    picture of link cards where a page has none.
    """

    name: str
    base: str
    origin: str
    home: str
    lang: str = "en"
    direction: str = "ltr"
    locale: str = "en"
    time_zone: str = "UTC"
    tagline: str = ""
    description: str = ""
    notice: str = ""
    disclaimer: str = ""
    profile: str = "blog"
    org: Organisation = field(default_factory=lambda: Organisation(name=""))
    org_people: bool = False
    logo: ImageView | None = None
    share_image: ImageView | None = None
    accent: str = ""
    accent_dark: str = ""
    nav: tuple[LinkView, ...] = ()
    policies: tuple[LinkView, ...] = ()
    policy_urls: dict[str, str] = field(default_factory=dict)
    feeds: tuple[LinkView, ...] = ()
    share: tuple[str, ...] = ()
    mastodon: str = ""
    x: str = ""
    bluesky: str = ""
    rel_me: tuple[str, ...] = ()
    accounts: tuple[LinkView, ...] = ()
    assets: AssetsView = AssetsView()
    csp: str = ""
    preview: bool = False
    extra: dict[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ShareLink:
    """A plain link by which a reader shares a page: the channel's id, its name, the address."""

    channel: str
    label: str
    url: str


@dataclass(frozen=True, slots=True)
class Head:
    """What stands in the `<head>` of a page; made from the view by the renderer, not by themes.

    `meta` are (name, content) pairs, `properties` (property, content) pairs, in order; `graphs`
    JSON-LD texts, safe to stand in a `<script>` element; `feeds` (title, type, address) triples.
    """

    title: str
    description: str
    canonical: str = ""
    robots: str = ""
    meta: tuple[tuple[str, str], ...] = ()
    properties: tuple[tuple[str, str], ...] = ()
    feeds: tuple[tuple[str, str, str], ...] = ()
    graphs: tuple[str, ...] = ()
    rel_me: tuple[str, ...] = ()
