"""How a text looks on a platform: what readers see at once, what is built of its link."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import urlsplit

from hcsite.core.text import slugify
from hcsite.features.kit.view import KitPicture, KitPlatform
from hcsite.model.teaser import Teaser

CARD_LINKS = ("text", "card")
"""The places of a link of which a platform makes a card."""

JOINERS = "\u200d\ufe0f"
SCHEMES = ("https://", "mailto:", "sms:")
"""Where a composer may be: nothing else is ever put into a link."""

LONGEST = 8_000
"""Composers refuse an address that is longer; then the text is copied by hand."""

_WIDTHS = {"byte": ("utf-8", 1), "utf16": ("utf-16-le", 2), "char": ("utf-16-le", 2)}
"""In which code a unit counts, and how many bytes it is there; others count characters."""

_BARE = frozenset(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-~")
_PERCENT = tuple(chr(byte) if byte in _BARE else f"%{byte:02X}" for byte in range(256))
_FIELD = re.compile(r"\{(\w+)\}")
_PARAMETER = re.compile(r"[^?&#=]+=\{(\w+)\}&?")
_GAPS = re.compile(r"\n{3,}")


@dataclass(frozen=True, slots=True)
class Shape:
    """What readers see there.

    `kind`: `post`, `picture` (it comes first), `letter`, `message` or `print`. `seen` stands above
    the fold, `more` below it. `card` says whether there is a card of the link, `button` a button.
    """

    kind: str
    seen: str
    more: str
    card: bool
    button: bool


def anchor_of(platform: str, variant: str, speaker: str = "org") -> str:
    """Where a text stands on the page of its piece."""
    return "-".join(filter(None, (slugify(platform), slugify(variant), slugify(speaker))))


def shape_of(teaser: Teaser, platform: KitPlatform) -> Shape:
    """What readers of a platform see of a text."""
    cut = fold_at(teaser.text, platform.fold, platform.unit)
    kind = _kind(teaser, platform)
    return Shape(
        kind=kind,
        seen=teaser.text[:cut].rstrip() if cut < len(teaser.text) else teaser.text,
        more=teaser.text[cut:].lstrip(" "),
        card=kind == "post" and platform.link in CARD_LINKS and bool(teaser.url),
        button=platform.link == "button" and bool(teaser.url),
    )


def _kind(teaser: Teaser, platform: KitPlatform) -> str:
    if platform.link == "print":
        return "print"
    if platform.unit == "sms":
        return "message"
    if any(part.name == "subject" for part in teaser.parts):
        return "letter"
    return "picture" if platform.picture else "post"


def fold_at(text: str, fold: int, unit: str) -> int:
    """The place in a text where readers must ask for more: between two words where it can be."""
    end = _end(text, fold, unit) if fold > 0 else len(text)
    if end == len(text):
        return end
    space = max(text.rfind(" ", 0, end + 1), text.rfind("\n", 0, end + 1))
    if space > end * 2 // 3:
        return space
    while end > 1 and _belongs_to_the_last(text, end):
        end -= 1
    return end


def _end(text: str, fold: int, unit: str) -> int:
    """How many characters of a text fit before a fold, which is never within one of them."""
    if text.isascii() or unit not in _WIDTHS:
        return min(fold, len(text))
    coding, width = _WIDTHS[unit]
    return len(text.encode(coding, "replace")[: fold * width].decode(coding, "ignore"))


def _belongs_to_the_last(text: str, place: int) -> bool:
    """Whether the character at a place is one with that before it, as accents and emoji are."""
    char, before = text[place], text[place - 1]
    return char in JOINERS or before == JOINERS[0] or unicodedata.combining(char) > 0


def composer_pattern(platform: KitPlatform, teaser: Teaser, image_url: str = "") -> str:
    """The address of the platform's composer, in which at most `{text}` is still to be filled in.

    Nothing where there is none; fields for which there is no value are left out. `image_url` is the
    full address of a published picture.
    """
    share = platform.share.replace("{text_with_url}", "{text}").replace("{both}", "{text}")
    if not share.startswith(SCHEMES):
        return ""
    parts = {part.name: part.text for part in teaser.parts}
    title = parts.get("title") or parts.get("subject") or ""
    known = {
        "url": teaser.url,
        "title": title,
        "subject": title,
        "image_url": image_url,
        "host": urlsplit(teaser.url).netloc,
        "tags_csv": ",".join(tag.removeprefix("#") for tag in teaser.hashtags),
    }
    filled = {key: _quoted_again(value) for key, value in known.items() if value}
    filled["text"] = "{text}"
    share = _PARAMETER.sub(lambda match: match[0] if match[1] in filled else "", share)
    return _FIELD.sub(lambda match: filled.get(match[1], ""), share).rstrip("&?")


def composer(pattern: str, text: str, url: str) -> str:
    """The address at which a composer opens with a text; nothing where that would be too long.

    A composer that is given the link apart gets the text without it, another one gets it in the
    text: so it never comes twice, nor is it lost.
    """
    if _quoted_again(url) in pattern:
        text = without(text, url)
    elif url not in text:
        text = f"{text}\n\n{url}"
    line = "\r\n" if pattern.startswith("mailto:") else "\n"
    filled = pattern.replace("{text}", quoted(text.replace("\n", line)))
    return filled if len(filled) <= LONGEST else ""


def quoted(text: str) -> str:
    """The text as a value in an address; as `urllib.parse.quote`, in half the time."""
    return text.encode("utf-8", "replace").decode("latin-1").translate(_PERCENT)


@lru_cache(maxsize=256)
def _quoted_again(text: str) -> str:
    """The same for what several texts name: a link, a picture, a title."""
    return quoted(text)


def without(text: str, url: str) -> str:
    """The text without the link."""
    return _GAPS.sub("\n\n", text.replace(url, "")).strip() if url else text


def card_picture(pictures: tuple[KitPicture, ...]) -> KitPicture | None:
    """The picture of a card of a link: the first that is about twice as wide as high."""
    wide = (p for p in pictures if p.height and 1.7 <= p.width / p.height <= 2.1)
    return next(wide, None)
