"""The rules for a page's head: its texts, its address, how far down it stands, what is ignored."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from hcsite.features.unfurl.findings import Finding, ImageOf, names, tell
from hcsite.features.unfurl.graphs import accounts_in, blocks_of, card_of
from hcsite.features.unfurl.head import Head, split_url
from hcsite.features.unfurl.pictures import picture_findings
from hcsite.features.unfurl.readers import Read

ACCOUNT = re.compile(r"@?[\w.-]+@[\w-]+(\.[\w-]+)+")
PROFILE = re.compile(r"https://(?P<host>[^/]+)/@[\w.-]+/?")
ELSEWHERE = ("medium.com", "youtube.com", "tiktok.com", "threads.net", "threads.com")
"""Hosts whose profiles look like those of the fediverse, and are not."""

THEME = "A theme of your own must write the metadata as partials/head.html of home-base does."


def findings_in(head: Head, reads: Sequence[Read], *, image_of: ImageOf) -> tuple[Finding, ...]:
    """Everything to be said of a head; the diagnostics have no place yet."""
    return (
        *_texts(reads),
        *_address(head),
        *picture_findings(head, reads, image_of),
        *_lengths(reads),
        *_window(reads),
        *_ignored(head, reads),
        *_credit(head, reads),
    )


def _texts(reads: Sequence[Read]) -> Iterator[Finding]:
    wanted = {"title": "Give the piece a title.", "description": "Give the piece a summary."}
    for part, advice in wanted.items():
        asked = [read for read in reads if getattr(read.reader.takes, part)]
        without = [read.reader for read in asked if not getattr(read.whole, part)]
        if without:
            message = f"The page has no {part} for {names(without)}."
            official = any(reader.takes.official for reader in without)
            hint = f"{advice} {THEME}"
            yield tell("HC890", message, hint=hint, about=without, official=official)


def _address(head: Head) -> Iterator[Finding]:
    own, canonical = head.content("og:url"), head.href("canonical")
    parts = split_url(own)
    if not own:
        message = "The page does not name its own address (og:url)."
    elif parts.scheme not in ("http", "https") or not parts.netloc:
        message = f"The page names “{own}” as its own address (og:url), which is not a whole one."
    elif parts.query or parts.fragment:
        message = "The address that the page gives as its own (og:url) has parameters."
    elif canonical and own != canonical:
        message = "The page names two addresses as its own: og:url and the canonical link differ."
    else:
        return
    hint = f"Both must be the plain address of the page. {THEME}"
    yield tell("HC891", message, hint=hint)


def _lengths(reads: Sequence[Read]) -> Iterator[Finding]:
    for part, called in (("title", "title"), ("alt", "alternative text of the picture")):
        cut = [
            (read.reader, limit, length)
            for read in reads
            if (limit := getattr(read.reader.text, part))
            and (length := len(getattr(read.whole, part))) > limit
        ]
        if cut:
            shown = ", ".join(f"{limit} on {reader.name}" for reader, limit, _ in cut)
            longest = max(length for _, _, length in cut)
            message = f"The {called} has {longest} characters; shown are {shown}."
            hint = "Put what matters first: what is longer is cut off."
            about = [reader for reader, _, _ in cut]
            yield tell("HC896", message, hint=hint, about=about, official=False)


def _window(reads: Sequence[Read]) -> Iterator[Finding]:
    for read in reads:
        if read.whole == read.seen:
            continue
        name, window = read.reader.name, read.reader.window
        message = (
            f"{name} reads {window.bytes:,} bytes of a page, and some metadata stands below that."
        )
        hint = f"Move what is long out of the head, or below the metadata. {THEME}"
        yield tell("HC897", message, hint=hint, about=[read.reader], official=window.official)


def _ignored(head: Head, reads: Sequence[Read]) -> Iterator[Finding]:
    blocks = list(blocks_of(head))
    if None in blocks:
        message = "A block of JSON-LD in the page cannot be read."
        yield tell("HC898", message, hint=f"No search engine reads it either. {THEME}")
    if blocks and not card_of(head):
        message = "Mastodon passes over the JSON-LD of the page, and shows no author by name."
        hint = "It wants a block of its own with WebPage or NewsArticle as its only @type."
        about = [read.reader for read in reads if read.reader.takes.graphs]
        yield tell("HC898", message, hint=hint, about=about, official=False)
    oembed = any("oembed" in link.type for link in head.links if "alternate" in link.rels)
    if oembed:
        about = [read.reader for read in reads if read.reader.takes.oembed]
        message = f"On {names(about)} the oEmbed document goes before all that the page says."
        hint = "Take the link to it out of the head, unless others embed this page."
        yield tell("HC898", message, hint=hint, about=about, official=False)


def _credit(head: Head, reads: Sequence[Read]) -> Iterator[Finding]:
    about = [read.reader for read in reads if read.reader.takes.account]
    creator = head.content("fediverse:creator")
    if creator and not ACCOUNT.fullmatch(creator):
        message = f"“{creator}” is no account of the fediverse, so nobody gets the credit there."
        hint = "Write it as @name@server, in the field mastodon of the person or of site.toml."
        yield tell("HC899", message, hint=hint, about=about)
    found = [url for url in accounts_in(head) if _is_account(url)]
    if found and not creator:
        message = f"{found[0]} gets no credit where somebody shares this page in the fediverse."
        hint = "Name it as mastodon: in the file of the person, or below [social] in site.toml."
        yield tell("HC899", message, hint=hint, about=about, official=False)


def _is_account(url: str) -> bool:
    match = PROFILE.fullmatch(url)
    return match is not None and not match["host"].removeprefix("www.").endswith(ELSEWHERE)
