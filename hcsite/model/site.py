"""The hub itself: who publishes it, where, and how it presents itself (`site.toml`)."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from urllib.parse import urlsplit

from hcsite.model.address import encoded
from hcsite.model.promotion import Voice
from hcsite.model.renditions import USUAL_FORMATS


@dataclass(frozen=True, slots=True)
class PostalAddress:
    """Where the organisation is."""

    street: str = ""
    city: str = ""
    region: str = ""
    postcode: str = ""
    country: str = ""

    @property
    def lines(self) -> tuple[str, ...]:
        """The address as people write it, without empty parts and bare codes of countries."""
        country = self.country if len(self.country) > 2 else ""
        parts = (self.street, self.city, self.region, self.postcode, country)
        return tuple(part for part in parts if part)


@dataclass(frozen=True, slots=True)
class Organisation:
    """Who stands behind the hub. `type` is a schema.org type such as `MedicalClinic`."""

    name: str
    id: str = "org"
    type: str = "Organization"
    legal_name: str = ""
    email: str = ""
    phone: str = ""
    specialty: tuple[str, ...] = ()
    address: PostalAddress = PostalAddress()
    ids: tuple[tuple[str, str], ...] = ()
    same_as: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Brand:
    """A few values that make the theme yours: colours as `#rrggbb`, files from `content/media/`."""

    accent: str = "#0b5c63"
    accent_dark: str = "#7fd1d6"
    logo: str = ""
    share_image: str = ""
    share_image_alt: str = ""
    font_file: str = ""
    heading_font_file: str = ""


@dataclass(frozen=True, slots=True)
class Policies:
    """Addresses of the pages that say how the hub works; they stand in the footer of each page."""

    editorial: str = ""
    corrections: str = ""
    privacy: str = ""
    accessibility: str = ""
    feedback: str = ""
    funding: str = ""
    ethics: str = ""
    ai: str = ""
    ads: str = ""


@dataclass(frozen=True, slots=True)
class Social:
    """Accounts of the hub itself: `@user@instance`, `@handle`, `handle.bsky.social`."""

    mastodon: str = ""
    x: str = ""
    bluesky: str = ""
    rel_me: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ReviewPolicy:
    """How often content is reviewed, and how long after the date a late review is tolerated."""

    max_months: int = 36
    high_risk_months: int = 12
    grace_days: int = 90
    min_sources: int = 2
    source_age_years: int = 5
    reviewer_must_differ: bool = True


@dataclass(frozen=True, slots=True)
class PrivacyPolicy:
    """What the hub does with readers: origins that pages may ask, and how visits are counted.

    `contacts` are telephone numbers, addresses and names that are no patient's.
    """

    allow_origins: tuple[str, ...] = ()
    analytics: str = "none"
    forms: tuple[str, ...] = ()
    contacts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class EmergencyPolicy:
    """Whose emergency numbers hold: a country, as a code of two letters, or EU; or own numbers."""

    locale: str = ""
    numbers: tuple[str, ...] = ()
    advice: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ReadabilityPolicy:
    """The reading level that is aimed at, in school grades; `error_fk` 0 stops no build."""

    audience: str = "general"
    target_fk: float = 6.9
    target_smog: float = 8.9
    warn_fk: float = 8.0
    warn_smog: float = 10.0
    error_fk: float = 0.0


@dataclass(frozen=True, slots=True)
class Waiver:
    """A rule that is set aside for one file, for a stated reason, until a day."""

    rule: str
    path: str
    reason: str
    until: date
    line: int = field(default=0, compare=False)

    def covers(self, path: str) -> bool:
        """Whether it holds for a file: its own, or one in its folder."""
        return path == self.path or (self.path.endswith("/") and path.startswith(self.path))


@dataclass(frozen=True, slots=True)
class ContentPolicy:
    """Rules for content: who may sign, what is clinical, since when trust rules bind old posts."""

    org_author: bool = True
    clinical: dict[str, bool] = field(default_factory=dict)
    legacy_until: str = ""


@dataclass(frozen=True, slots=True)
class KitPolicy:
    """What is made for the people who pass pieces on.

    `enabled` says whether teasers are made at all, `cards` whether each piece has a share card of
    its own, `short_links` whether each has an address that can be printed. `days`: pieces that are
    no older are in the kit; `staff`: how many different texts there are for members of staff;
    `utm`: whether links tell the reader's statistics where they stood; `short_url`: the address
    that printed links begin with, where it is another than the hub's.
    """

    enabled: bool = True
    cards: bool = True
    short_links: bool = True
    days: int = 90
    staff: int = 6
    utm: bool = True
    campaign: str = "promotion"
    short_url: str = ""


@dataclass(frozen=True, slots=True)
class PicturePolicy:
    """What is made of pictures: formats, and widths in pixels (none: those of the theme)."""

    formats: tuple[str, ...] = USUAL_FORMATS
    widths: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Plugin:
    """A plug-in that the hub uses: its name, and the values of its own table as they were given."""

    name: str
    settings: dict[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Site:
    """All of `site.toml`, checked. `base_url` ends with a slash.

    `severity` re-grades rules by their ids. `platforms` are the ids of those that are used (none:
    all); `platform_rules` what the hub says of them otherwise than we. `lines` tells where each
    value stands, by its keys (`brand.logo`, `nav.main.0`), for diagnostics that only the whole hub
    can find.
    """

    base_url: str
    name: str
    time_zone: str
    org: Organisation
    default_lang: str = "en"
    tagline: str = ""
    description: str = ""
    profile: str = "blog"
    notice: str = ""
    disclaimer: str = ""
    theme: str = "home-base"
    brand: Brand = Brand()
    policies: Policies = Policies()
    social: Social = Social()
    review: ReviewPolicy = ReviewPolicy()
    content: ContentPolicy = ContentPolicy()
    privacy: PrivacyPolicy = PrivacyPolicy()
    emergency: EmergencyPolicy = EmergencyPolicy()
    readability: ReadabilityPolicy = ReadabilityPolicy()
    severity: dict[str, str] = field(default_factory=dict)
    waivers: tuple[Waiver, ...] = ()
    nav: tuple[str, ...] = (
        "/posts/",
        "/infographics/",
        "/videos/",
        "/topics/",
        "/people/",
        "/about/",
    )
    share: tuple[str, ...] = ("whatsapp", "facebook", "x", "bluesky", "mastodon", "email")
    feed_limit: int = 20
    pictures: PicturePolicy = PicturePolicy()
    kit: KitPolicy = KitPolicy()
    voice: Voice = Voice()
    platforms: tuple[str, ...] = ()
    platform_rules: dict[str, dict[str, object]] = field(default_factory=dict)
    plugins: tuple[Plugin, ...] = ()
    extra: dict[str, object] = field(default_factory=dict)
    lines: dict[str, int] = field(default_factory=dict, compare=False)

    def line_of(self, key: str) -> int:
        """The line of a value, or of the nearest table around it; 0 where none was written."""
        while key not in self.lines and "." in key:
            key = key.rpartition(".")[0]
        return self.lines.get(key, 0)

    @property
    def origin(self) -> str:
        """Scheme and host, without a slash: `https://health.example.org`."""
        parts = urlsplit(self.base_url)
        return f"{parts.scheme}://{parts.netloc}"

    @property
    def base_path(self) -> str:
        """The path under which the hub lives; begins and ends with a slash."""
        return _path_of(self.base_url)

    def link(self, address: str) -> str:
        """An address of the hub (`/posts/salt/`) as a link below the base path, percent-encoded."""
        return self.base_path + encoded(address.removeprefix("/"))

    def absolute(self, address: str) -> str:
        """An address of the hub as a full URL, percent-encoded."""
        return self.base_url + encoded(address.removeprefix("/"))


@lru_cache(maxsize=16)
def _path_of(base_url: str) -> str:
    """The path of an address; asked for with each link of a hub."""
    return urlsplit(base_url).path or "/"
