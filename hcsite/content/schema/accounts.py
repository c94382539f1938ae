"""Accounts at social networks, of people and of the hub."""

from __future__ import annotations

import re
from typing import Annotated

from pydantic import PlainValidator, WithJsonSchema

from hcsite.content.problems import quote, wrong
from hcsite.content.texts import read_word

_MASTODON = re.compile(r"@?(\w+(?:[.-]\w+)*)@([\w-]+(?:\.[\w-]+)+)")
_MASTODON_PAGE = re.compile(r"https?://([\w.-]+)/@(\w+)/?")
_X = re.compile(r"@?([A-Za-z0-9_]{1,15})", re.ASCII)
_X_PAGE = re.compile(r"https?://(?:www\.)?(?:x|twitter)\.com/(\w{1,15})/?", re.ASCII)
_BLUESKY = re.compile(r"@?([A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+)", re.ASCII)
_BLUESKY_PAGE = re.compile(r"https?://bsky\.app/profile/([\w.-]+)/?", re.ASCII)


def _read_mastodon(value: object) -> str:
    text = read_word(value, "a Mastodon account")
    if match := _MASTODON.fullmatch(text):
        return f"@{match[1]}@{match[2]}"
    page = _MASTODON_PAGE.fullmatch(text)
    hint = f'Write "@{page[2]}@{page[1]}".' if page else 'It looks like "@name@instance.example".'
    raise wrong(f"takes a Mastodon account, not {quote(text)}", hint)


def _read_x(value: object) -> str:
    text = read_word(value, "an account at X")
    if match := _X.fullmatch(text):
        return f"@{match[1]}"
    page = _X_PAGE.fullmatch(text)
    hint = f'Write "@{page[1]}".' if page else 'It looks like "@name", up to 15 letters and digits.'
    raise wrong(f"takes an account at X, not {quote(text)}", hint)


def _read_bluesky(value: object) -> str:
    text = read_word(value, "a Bluesky account")
    if match := _BLUESKY.fullmatch(text):
        return match[1].lower()
    page = _BLUESKY_PAGE.fullmatch(text)
    hint = f"Write {page[1]}." if page else "It looks like name.bsky.social."
    raise wrong(f"takes a Bluesky account, not {quote(text)}", hint)


_TEXT = WithJsonSchema({"type": "string"})

Mastodon = Annotated[str, PlainValidator(_read_mastodon), _TEXT]
"""An account as `@name@instance`."""

X = Annotated[str, PlainValidator(_read_x), _TEXT]
"""An account as `@name`."""

Bluesky = Annotated[str, PlainValidator(_read_bluesky), _TEXT]
"""An account as `name.bsky.social`, without `@`."""
