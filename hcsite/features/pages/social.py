"""Link cards: Open Graph and Twitter metadata, and who gets the credit in the fediverse."""

from __future__ import annotations

from hcsite.core.text import shorten
from hcsite.features.pages.locales import open_graph_locale
from hcsite.features.pages.outline import Outline
from hcsite.features.pages.trails import Page, Strings, absolute
from hcsite.theme.formats import long_date
from hcsite.theme.views import PersonCard, PostView, SiteView, VideoView

Pairs = tuple[tuple[str, str], ...]

ALT_LIMIT = 420
"""Characters of an alternative text that X takes."""


def properties_of(view: Page, site: SiteView, outline: Outline) -> Pairs:
    """The Open Graph properties (`property=`), in the order that readers of the protocol want.

    The properties of a picture stand directly after it. `article:author` names the person: the
    protocol asks for a profile, but readers show what stands there; the JSON-LD has the address.
    """
    pairs = [
        ("og:type", outline.type),
        ("og:site_name", site.name),
        ("og:title", outline.title),
        ("og:description", outline.description),
        ("og:url", outline.canonical),
        ("og:locale", open_graph_locale(outline.lang, site.locale)),
        *_picture(site, outline),
    ]
    if isinstance(view, PostView):
        pairs += _video(view.video, site)
        pairs += _article(view, site, outline)
    return tuple(pair for pair in pairs if pair[1])


def meta_of(view: Page, site: SiteView, outline: Outline, strings: Strings) -> Pairs:
    """The named metadata (`name=`): the author, the Twitter card, the fediverse account."""
    first = outline.authors[0] if outline.authors else None
    image, names = outline.image, ", ".join(outline.author_names(site))
    pairs = [
        ("author", names),
        ("twitter:card", "summary_large_image" if image else "summary"),
        ("twitter:site", handle(site.x)),
        ("twitter:creator", handle(first.x) if first else ""),
        ("twitter:title", outline.title),
        ("twitter:description", outline.description),
    ]
    if image:
        pairs.append(("twitter:image", absolute(site, image.url)))
        pairs.append(("twitter:image:alt", shorten(image.alt or outline.title, ALT_LIMIT)))
    if isinstance(view, PostView):
        pairs += _labels(view, site, names=names, strings=strings)
    pairs.append(("fediverse:creator", _fediverse(first, site)))
    return tuple(pair for pair in pairs if pair[1])


def handle(account: str) -> str:
    """An account with its `@`; nothing for nothing."""
    return f"@{account.removeprefix('@')}" if account else ""


def profile_url(account: str) -> str:
    """The address of a fediverse account (`@user@instance`), or nothing where it is not one."""
    user, _, instance = account.removeprefix("@").partition("@")
    return f"https://{instance}/@{user}" if user and instance else ""


def _picture(site: SiteView, outline: Outline) -> list[tuple[str, str]]:
    image = outline.image
    if image is None:
        return []
    return [
        ("og:image", absolute(site, image.url)),
        ("og:image:type", image.type),
        ("og:image:width", str(image.width or "")),
        ("og:image:height", str(image.height or "")),
        ("og:image:alt", image.alt or outline.title),
    ]


def _video(video: VideoView | None, site: SiteView) -> list[tuple[str, str]]:
    """A film of our own, which networks may play where the link stands; never somebody else's."""
    if video is None or not video.url:
        return []
    return [
        ("og:video", absolute(site, video.url)),
        ("og:video:type", video.type),
        ("og:video:width", str(video.width or "")),
        ("og:video:height", str(video.height or "")),
    ]


def _article(view: PostView, site: SiteView, outline: Outline) -> list[tuple[str, str]]:
    return [
        ("article:published_time", outline.published),
        ("article:modified_time", outline.modified),
        *(("article:author", name) for name in outline.author_names(site)),
        ("article:section", view.topics[0].label if view.topics else ""),
        *(("article:tag", tag) for tag in view.tags),
    ]


def _labels(
    view: PostView, site: SiteView, *, names: str, strings: Strings
) -> list[tuple[str, str]]:
    pairs = [("twitter:label1", strings["head_written_by"]), ("twitter:data1", names)]
    if view.last_reviewed:
        pairs.append(("twitter:label2", strings["head_reviewed"]))
        pairs.append(("twitter:data2", long_date(view.last_reviewed, site.lang)))
    return pairs


def _fediverse(first: PersonCard | None, site: SiteView) -> str:
    return handle((first.mastodon if first else "") or site.mastodon)
