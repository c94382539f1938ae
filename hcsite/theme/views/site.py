"""The hub itself, as every page knows it."""

from __future__ import annotations

from dataclasses import dataclass, field

from hcsite.model.site import Organisation
from hcsite.theme.views.basics import ImageView, LinkView


@dataclass(frozen=True, slots=True)
class AssetsView:
    """Addresses of the theme's own files."""

    css: str = ""
    """The stylesheet of `home-base`."""
    js: str = ""
    """The script of `home-base`."""
    icon_svg: str = ""
    """The icon of the hub, as a drawing."""
    icon_touch: str = ""
    """The icon for home screens."""
    manifest: str = ""
    """The web app manifest."""
    files: dict[str, str] = field(default_factory=dict)
    """The address of every file of `assets/`, by its name there."""


@dataclass(frozen=True, slots=True)
class NumbersView:
    """The numbers to call where the hub is: each link calls, and its words are the number."""

    emergency: tuple[LinkView, ...] = ()
    """Emergency services; the first is the usual one."""
    advice: tuple[LinkView, ...] = ()
    """Medical advice that cannot wait but is no emergency."""
    crisis: tuple[LinkView, ...] = ()
    """Somebody to talk to for people in despair."""
    poison: tuple[LinkView, ...] = ()
    """Advice on poisons."""


@dataclass(frozen=True, slots=True)
class SiteView:
    """What every page knows of the hub."""

    name: str
    """The name of the hub."""
    base: str
    """The path below which the hub lives, with slashes at both ends."""
    origin: str
    """Scheme and host, without a slash at the end: `https://health.example.org`."""
    home: str
    """The address of the front page."""
    lang: str = "en"
    """The language of the hub, as a code."""
    direction: str = "ltr"
    """Which way that language is written: `ltr` or `rtl`."""
    locale: str = "en"
    """The language as link cards want it: `en_GB`."""
    time_zone: str = "UTC"
    """The time zone in which dates are meant."""
    tagline: str = ""
    """A few words that stand below the name."""
    description: str = ""
    """One or two sentences about the hub."""
    notice: str = ""
    """A sentence that stands on top of every page."""
    disclaimer: str = ""
    """The sentence that says that the hub does not replace a clinician."""
    profile: str = "blog"
    """What kind of publisher it is, such as `clinic`."""
    org: Organisation = field(default_factory=lambda: Organisation(name=""))
    """Who stands behind the hub."""
    org_people: bool = False
    """Whether the hub has pages of people."""
    logo: ImageView | None = None
    """The logo."""
    share_image: ImageView | None = None
    """The picture of link cards where a page has none."""
    accent: str = ""
    """The main colour on a light ground, as `#rrggbb`."""
    accent_dark: str = ""
    """The main colour on a dark ground."""
    nav: tuple[LinkView, ...] = ()
    """The main menu."""
    policies: tuple[LinkView, ...] = ()
    """The pages that say how the hub works, for the footer."""
    policy_urls: dict[str, str] = field(default_factory=dict)
    """The addresses of the same pages by their setting, such as `corrections`."""
    feeds: tuple[LinkView, ...] = ()
    """The feeds of the hub."""
    numbers: NumbersView = NumbersView()
    """The numbers to call when it is urgent; empty where the hub's country is not known."""
    share: tuple[str, ...] = ()
    """The channels of the share links, in order."""
    mastodon: str = ""
    """The hub's Mastodon account, as `@name@instance`."""
    x: str = ""
    """The hub's account at X, as `@name`."""
    bluesky: str = ""
    """The hub's Bluesky account."""
    rel_me: tuple[str, ...] = ()
    """Addresses of profiles that link back to the hub."""
    accounts: tuple[LinkView, ...] = ()
    """Links to the hub's own accounts elsewhere."""
    assets: AssetsView = AssetsView()
    """The theme's own files."""
    csp: str = ""
    """The Content-Security-Policy of every page."""
    sizes: dict[str, str] = field(default_factory=dict)
    """How wide pictures are shown, by their place: the value of the attribute `sizes`."""
    preview: bool = False
    """Whether this is a preview, in which drafts may show."""
    extra: dict[str, object] = field(default_factory=dict)
    """The values of `[extra]` in `site.toml`, as they were written."""
