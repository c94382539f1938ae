"""A kit of three pieces: one as a clinic has it, one that is hostile, one that is held back."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from functools import cache
from typing import Any

from hcsite.engine.codec import encode
from hcsite.engine.job import Inputs, Job
from hcsite.engine.worker import renderer_of
from hcsite.features.kit.plan_desk import desk_jobs
from hcsite.features.kit.schedule import Send
from hcsite.features.kit.view import (
    KitPerson,
    KitPicture,
    KitPiece,
    KitPlatform,
    KitView,
    LinkPreview,
    StaffTexts,
)
from hcsite.model.site import Organisation
from hcsite.model.teaser import Part, Teaser
from hcsite.theme.folder import built_in, read_theme
from hcsite.theme.views import SiteView

THEME = read_theme(built_in().parents[1], "home-base")
STRINGS = THEME.strings("en-GB")
URL = "https://willowbrook.example/posts/salt/"
SHORT = "https://willowbrook.example/s/k3f9a"
WIDE = KitPicture("1200x630", "images/salt-1200x630.jpg", 1200, 630, "A spoon of salt on a table")
TALL = KitPicture("1080x1350", "images/salt-1080x1350.jpg", 1080, 1350, "A spoon of salt, upright")

PLATFORMS = (
    KitPlatform(
        "x",
        "X",
        "x_weighted",
        280,
        official=True,
        share="https://x.com/intent/tweet?text={text}&url={url}&via={handle}",
        notes=("One hashtag is enough.",),
    ),
    KitPlatform(
        "bluesky",
        "Bluesky",
        "grapheme",
        300,
        official=True,
        share="https://bsky.app/intent/compose?text={text}",
        link="card",
    ),
    KitPlatform(
        "mastodon",
        "Mastodon",
        "mastodon",
        500,
        official=True,
        share="https://share.joinmastodon.org/#text={text_with_url}",
    ),
    KitPlatform(
        "facebook",
        "Facebook Page",
        "char",
        63206,
        fold=120,
        share="https://www.facebook.com/sharer/sharer.php?u={url}",
    ),
    KitPlatform(
        "instagram",
        "Instagram feed",
        "char",
        2200,
        fold=125,
        link="bio",
        sizes=((1080, 1350),),
        picture=True,
    ),
    KitPlatform("gbp", "Google Business Profile", "char", 1500, fold=80, link="button"),
    KitPlatform("newsletter", "E-mail newsletter", share="mailto:?subject={subject}&body={text}"),
    KitPlatform("sms", "SMS", "sms", 160, official=True, share="sms:?&body={text}"),
    KitPlatform("print_qr", "Poster", "char", 180, link="print"),
)


def teaser(platform: str, text: str, **more: Any) -> Teaser:
    """A text for the piece about salt, first of its platform, without a limit."""
    fields: dict[str, Any] = {
        "post": "content/posts/salt.md",
        "variant": "day-0",
        "angle": "how",
        "length": len(text),
        "limit": 0,
        "unit": "char",
        "url": f"{URL}?utm_source={platform}&utm_medium=social&utm_campaign=promotion",
    }
    return Teaser(platform=platform, text=text, **{**fields, **more})


X_TEXT = (
    "Most of the salt we eat is already in the food we buy.\n\n"
    "A slice of bread can hold as much as a packet of crisps. Read the label before you reach for "
    "the cheaper loaf.\n\n{url}\n\n#HeartHealth"
)
POINTS = (
    "Three ways to eat less salt this week, from our practice nurse:\n\n"
    "1. Compare two labels of the same food, and take the one with less.\n"
    "2. Taste before you salt.\n"
    "3. Cook beans and vegetables without salt; add lemon, garlic or herbs."
)


def texts() -> tuple[Teaser, ...]:
    """All texts about salt."""
    x = teaser("x", "", limit=280, unit="x_weighted", length=214)
    x_url = x.url
    return (
        teaser("x", X_TEXT.format(url=x_url), limit=280, unit="x_weighted", length=203),
        teaser(
            "x",
            f"Does sea salt count? It does: all salt is sodium.\n\n{x_url}",
            variant="week-1",
            limit=280,
            unit="x_weighted",
            length=75,
        ),
        teaser(
            "bluesky",
            "How much salt is too much? About a teaspoon a day, for everything you eat. 🧂",
            limit=300,
            unit="grapheme",
            length=76,
        ),
        teaser(
            "mastodon",
            f"{POINTS}\n\nReviewed by a nurse.\n\nhttps://willowbrook.example/posts/salt/",
            parts=(Part("warning", "Food and weight", 15, 500),),
            limit=500,
            unit="mastodon",
            length=300,
            speaker="anna-reid",
        ),
        teaser("facebook", f"{POINTS}\n\nKnow someone who cooks for others? Send it to them."),
        teaser(
            "instagram",
            f"{POINTS}\n\nThe link is in our bio.\n\n#HeartHealth #Salt",
            image=TALL.path,
            image_alt="Three ways to eat less salt, as a list",
            limit=2200,
            length=310,
        ),
        teaser(
            "gbp",
            "Our nurse shows how to read a food label, every Tuesday at the clinic. Open to all, "
            "no appointment needed.",
            limit=1500,
            warnings=("Say when it ends.",),
        ),
        teaser(
            "newsletter",
            f"Hello,\n\n{POINTS}\n\nTake care,\nAnna",
            parts=(
                Part("subject", "Less salt without the sad dinners", 33, 60),
                Part("preheader", "Three small changes from our nurse", 34, 100),
            ),
            speaker="anna-reid",
            written=True,
        ),
        teaser("sms", f"Willowbrook: eat less salt in 3 steps. {SHORT}", limit=160, unit="sms"),
        teaser(
            "print_qr",
            "Compare two labels, and take the food with less salt.\n\nChest pain? Call 999 at once."
            "\n\nScan the code, or go to willowbrook.example/s/k3f9a",
            parts=(Part("headline", "Less salt, lower blood pressure"),),
            url=SHORT,
        ),
    )


SALT = KitPiece(
    path="content/posts/salt.md",
    identity="posts/salt",
    title="How much salt is too much?",
    url=URL,
    published="2026-11-19T09:00:00+00:00",
    short_url=SHORT,
    lang="en-GB",
    summary="Most salt hides in food that we buy. Here is how to find it.",
    authors=("anna-reid",),
    reviewers=("samuel-okafor",),
    reviewed="2026-09-14",
    topics=("Heart health",),
    images=(WIDE, TALL),
    teasers=texts(),
    preview=LinkPreview(
        "How much salt is too much?",
        "Most salt hides in food that we buy. Here is how to find it.",
        "https://willowbrook.example/cards/salt.1a2b.jpg",
        "willowbrook.example",
    ),
    cautions=("Its review is due on 14 December 2026.",),
    notes=("Its text for X was written before the piece changed.",),
)

BAD = "<script>alert('x')</script> \"quoted\" & 'apostrophe' =HYPERLINK(\"a\") 👩🏽‍⚕️ مرحبا 你好 "
HOSTILE_URL = "https://willowbrook.example/posts/" + "a" * 1960 + "/"
HOSTILE = KitPiece(
    path="content/posts/hostile.md",
    identity='posts/"><script>',
    title=(BAD * 5)[:300],
    url=HOSTILE_URL,
    published="2026-11-01T09:00:00+00:00",
    summary=BAD,
    authors=("anna-reid",),
    topics=('Heart "><b>', "O'Brien's & co"),
    images=(KitPicture("x", 'images/a "b" #1?.jpg', 1200, 630, BAD),),
    teasers=(
        teaser("x", f"</textarea>{BAD}", url="javascript:alert(1)", warnings=(BAD,), limit=280),
        teaser(
            "facebook",
            f"{BAD}{'long ' * 60}",
            parts=(Part('odd "><i>', BAD, 1, 2), Part("slide 2", BAD)),
            image='images/a "b" #1?.jpg',
            image_alt=BAD,
            url=HOSTILE_URL,
        ),
        teaser("unheard_of", BAD, variant='odd "><i>'),
    ),
    preview=LinkPreview(BAD, BAD, "https://elsewhere.example/x.jpg", "willowbrook.example"),
    cautions=(BAD,),
    notes=(BAD,),
)
HELD = KitPiece(
    path="content/posts/dose.md",
    identity="posts/dose",
    title="An old piece about doses",
    url="https://willowbrook.example/posts/dose/",
    published="2026-10-01T09:00:00+00:00",
    teasers=(teaser("x", "A text that nobody may send."),),
    held="Its review has been overdue since 1 May 2026.",
)
STAFF = tuple(
    teaser("whatsapp", f"Text {n}: I work at Willowbrook, and this helps.", variant=f"staff-{n}")
    for n in range(1, 7)
)
KIT = KitView(
    site="Willowbrook Health",
    org="Willowbrook Family Clinic",
    url="https://willowbrook.example/",
    as_of="2026-11-21T12:00:00+00:00",
    day="2026-11-21",
    zone="Europe/London",
    lang="en-GB",
    people=(
        KitPerson("org", "Willowbrook Family Clinic"),
        KitPerson("anna-reid", "Anna Reid", "i"),
        KitPerson("samuel-okafor", "Dr Samuel Okafor", "i"),
    ),
    platforms=PLATFORMS,
    pieces=(SALT, HOSTILE, HELD),
    staff=(StaffTexts(SALT.path, STAFF),),
)
SENDS = (
    Send(datetime(2026, 11, 21, 17, 45, tzinfo=UTC), SALT, SALT.teasers[0]),
    Send(datetime(2026, 11, 23, 8, 35, tzinfo=UTC), SALT, SALT.teasers[2]),
    Send(datetime(2026, 11, 23, 11, 30, tzinfo=UTC), SALT, SALT.teasers[5]),
    Send(datetime(2026, 11, 30, 8, 5, tzinfo=UTC), SALT, SALT.teasers[1]),
)
FILES = ("teasers.json", "schedule/publer.csv", "schedule/buffer/x.csv", "newsletter.html")
SITE = SiteView(
    name=KIT.site,
    base="/",
    origin="https://willowbrook.example",
    home="/",
    lang="en-GB",
    time_zone=KIT.zone,
    org=Organisation(KIT.org),
    accent="#0b5c63",
    accent_dark="#7fd1d6",
)


@cache
def jobs(kit: KitView = KIT) -> dict[str, Job]:
    """The jobs of a kit by their paths."""
    paths = {piece.path for piece in kit.pieces}
    sends = [send for send in SENDS if send.piece.path in paths]
    made = desk_jobs(kit, lambda name: name, sends=sends, files=FILES)
    return {job.path: job for job in made}


@cache
def shared(site: SiteView = SITE) -> Mapping[str, bytes]:
    """What all pages share: the hub, the words, the theme."""
    return {"site": encode(site), "strings": encode(dict(STRINGS)), "theme": encode(THEME)}


@cache
def page(path: str, kit: KitView = KIT) -> str:
    """A page of the kit; fails where there is something to be said about it."""
    job = jobs(kit)[path]
    rendered = renderer_of(job.renderer).render(job.args, Inputs({}, shared()))
    assert not [item for item in rendered.diagnostics if item.code not in ("HC880", "HC881")]
    return rendered.data.decode()
