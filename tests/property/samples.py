"""One rich view for each renderer: no field of it is empty, so that no change of one is lost."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from hcsite.features.assets.views import (
    FileView,
    FontView,
    PictureView,
    RenditionView,
    StyleView,
)
from hcsite.features.assets.views import IconView as TabIcon
from hcsite.features.feeds.corrections import CorrectionEntry, CorrectionsView
from hcsite.features.feeds.view import Enclosure, FeedEntry, FeedView
from hcsite.features.host.headers import HeadersView
from hcsite.features.host.manifest import IconView, ManifestView
from hcsite.features.host.redirects import RedirectsView
from hcsite.features.host.robots import RobotsView
from hcsite.features.host.sitemap import SitemapView, VideoEntry
from hcsite.features.pages.redirects import RedirectView
from hcsite.features.privacy.traces import COPIED, CopyView
from hcsite.theme.views import (
    HomeView,
    NotFoundView,
    PeopleView,
    TopicsView,
)
from tests.property.sample_blobs import BLOBS, BODIES, FILE_DIGESTS, TEXTS
from tests.property.sample_pages import (
    ANA,
    BARE,
    BEN,
    BODY,
    CARD,
    DAY,
    FILM,
    FRESH_CARD,
    LATER,
    NOBODY,
    ORIGIN,
    PAGE,
    PERSON,
    POST,
    PUBLISHED,
    SIGNED,
    SITE,
    TOPIC,
    TOPIC_CARD,
    TRUST,
    TUBE,
    YEAR,
    image,
)

__all__ = ["BLOBS", "BODIES", "BODY", "FILE_DIGESTS", "SAMPLES", "SITE", "TEXTS"]


ENTRY = FeedEntry(
    id="tag:health.example.org,2026:salt",
    url=f"{ORIGIN}/hub/posts/salt/",
    title="Eat less salt",
    published=PUBLISHED,
    updated=LATER,
    summary="Small changes.",
    authors=(("Ana Flores", f"{ORIGIN}/hub/people/ana/"),),
    tags=("salt",),
    image=image("salt"),
    body=BODY,
    lang="es",
    key_message="One teaspoon.",
    last_reviewed=DAY,
    sources=2,
    enclosure=Enclosure(f"{ORIGIN}/hub/media/a.mp4", "video/mp4", 812, 38),
)
FEED = FeedView(
    title="Riverside",
    home_url=f"{ORIGIN}/hub/",
    site_name="Riverside",
    publisher=("Riverside Clinic", f"{ORIGIN}/hub/"),
    description="Plain facts.",
    rss_url=f"{ORIGIN}/hub/feed.xml",
    atom_url=f"{ORIGIN}/hub/atom.xml",
    json_url=f"{ORIGIN}/hub/feed.json",
    lang="en",
    icon=image("icon"),
    entries=(ENTRY,),
)
PAGES = "hcsite.features.pages.render"
HOST = "hcsite.features.host.plan"
SAMPLES: Mapping[str, tuple[object, ...]] = {
    f"{PAGES}:home": (
        HomeView(
            "/hub/", f"{ORIGIN}/hub/", (CARD, FRESH_CARD), (CARD,), (TOPIC_CARD,), (ANA,), (CARD,)
        ),
    ),
    f"{PAGES}:post": (POST, SIGNED, FILM, TUBE),
    f"{PAGES}:page": (PAGE, BARE),
    f"{PAGES}:archive": (YEAR, replace(YEAR, subject=None)),
    f"{PAGES}:topic": (TOPIC,),
    f"{PAGES}:topics": (TopicsView("/hub/topics/", f"{ORIGIN}/hub/topics/", (TOPIC_CARD,)),),
    f"{PAGES}:person": (PERSON, NOBODY),
    f"{PAGES}:people": (PeopleView("/hub/people/", f"{ORIGIN}/hub/people/", (ANA, BEN)),),
    f"{PAGES}:trust": (TRUST, replace(TRUST, corrections=())),
    f"{PAGES}:not_found": (NotFoundView("/hub/404.html", (TOPIC_CARD,)),),
    "hcsite.features.pages.redirects:redirect": (
        RedirectView("/old/", f"{ORIGIN}/hub/posts/salt/", "Eat less salt"),
    ),
    "hcsite.features.feeds.plan:rss_form": (FEED,),
    "hcsite.features.feeds.plan:atom_form": (FEED,),
    "hcsite.features.feeds.plan:json_form": (FEED,),
    "hcsite.features.feeds.corrections:atom_form": (
        CorrectionsView(
            title="Corrections",
            url=f"{ORIGIN}/hub/trust/atom.xml",
            home_url=f"{ORIGIN}/hub/trust/",
            publisher="Riverside Clinic",
            lang="en",
            entries=(
                CorrectionEntry(
                    "tag:1", f"{ORIGIN}/hub/posts/salt/", "Eat less salt", "Too high.", LATER
                ),
            ),
        ),
    ),
    f"{HOST}:sitemap_file": (
        SitemapView(
            ((f"{ORIGIN}/hub/", DAY),),
            videos=(
                (
                    f"{ORIGIN}/hub/",
                    VideoEntry("/a.jpg", "A", "B", "/a.mp4", "/frame", 38, "2026-01", "2027-01"),
                ),
            ),
        ),
    ),
    f"{HOST}:robots_file": (RobotsView(f"{ORIGIN}/hub/sitemap.xml", closed=("/desk/",)),),
    f"{HOST}:manifest_file": (
        ManifestView(
            name="Riverside Health",
            home="/hub/",
            short_name="Riverside",
            description="Plain facts.",
            theme_color="#0b5c63",
            background_color="#ffffff",
            icons=(IconView("/hub/assets/i.png", 192),),
        ),
    ),
    f"{HOST}:headers_file": (
        HeadersView(
            "/hub/",
            origins=("https://video.example",),
            forms=("https://forms.example/a",),
            frames=("https://player.example",),
        ),
    ),
    f"{HOST}:redirects_file": (RedirectsView("/hub/", (("/old/", "/posts/salt/"),)),),
    "hcsite.features.assets.render:file": (FileView(FILE_DIGESTS[0]),),
    "hcsite.features.assets.render:script": (FileView(FILE_DIGESTS[2]),),
    COPIED: (CopyView(FILE_DIGESTS[0], "content/static/a.png"),),
    "hcsite.features.assets.render:picture": (PictureView(FILE_DIGESTS[0], "content/a.png"),),
    "hcsite.features.assets.render:rendition": (
        RenditionView(FILE_DIGESTS[4], "content/a.gif", 48, 32, "webp", 48, moving=True),
        RenditionView(FILE_DIGESTS[0], "content/a.png", 2, 1, "webp", 4),
    ),
    "hcsite.features.assets.render:style": (
        StyleView(FILE_DIGESTS[2], "#0b5c63", "#7fd1d6", (FontView("text", "/hub/media/f.woff2"),)),
    ),
    "hcsite.features.assets.render:icon": (TabIcon("R", "#0b5c63", 32, "square"),),
}
"""The samples of each renderer."""
