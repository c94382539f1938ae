"""Addresses as people write them: on the web, of e-mail, and former addresses of a piece."""

from __future__ import annotations

import re
from urllib.parse import SplitResult, urlsplit

from hcsite.content.problems import quote, wrong
from hcsite.content.texts import read_word

_ALIAS_BAD = re.compile(r"[\s?#\\]|(?:^|/)\.\.?(?:/|$)|^//")
_EMAIL = re.compile(r"[^\s@<>\"(),:;]+@[^\s@<>\"(),:;]+\.[^\s@<>\"(),:;.]{2,}")
_HOST = re.compile(r"[^\s/?#@<>\"\\]+")
_WHOLE = "Write the address at which the hub will live, such as https://health.example.org/"
_BARE_HOST = re.compile(r"[\w-]+(?:\.[\w-]+)+(?:/|$)")


def read_alias(value: object) -> str:
    """A former address of a piece, from the root of the hub."""
    text = read_word(value, "an address such as /old/page/")
    if "://" in text:
        parts = _split_address(text)
        path = parts.path if parts else ""
        hint = f"Write {path}." if path else "Write what follows the name of the site."
        raise wrong(f"takes an address without https:// and host, not {quote(text)}", hint)
    if not text.startswith("/"):
        raise wrong(f"takes an address that begins with /, not {quote(text)}", f"Write /{text}.")
    if _ALIAS_BAD.search(text):
        hint = "No spaces, “..”, “//” at the beginning, “?”, “#” or “\\” are possible here."
        raise wrong(f"is not an address that can be forwarded: {quote(text)}", hint)
    return text


def _split_address(text: str) -> SplitResult | None:
    try:
        return urlsplit(text)
    except ValueError:
        return None


def read_web_address(value: object) -> str:
    """An address on the web, with `https://` or `http://`."""
    text = read_word(value, "an address on the web")
    parts = _split_address(text)
    if text.startswith(("https://", "http://")) and parts is not None:
        if _HOST.fullmatch(parts.netloc) and not re.search(r"\s", text):
            return text
        raise wrong(f"is not a whole address: {quote(text)}", "Copy it from the browser again.")
    hint = f"Write https://{text}" if _BARE_HOST.match(text) else ""
    raise wrong(
        f"takes an address that begins with https://, not {quote(text)}",
        hint or "Copy the address from the browser.",
    )


def read_email(value: object) -> str:
    """An e-mail address."""
    text = read_word(value, "an e-mail address").removeprefix("mailto:")
    if not _EMAIL.fullmatch(text):
        hint = "Write an address such as editor@example.org."
        raise wrong(f"takes an e-mail address, not {quote(text)}", hint)
    return text


def read_base_url(value: object) -> str:
    """The address at which the hub lives, with a slash at its end (wrong ones are HC006)."""
    text = read_word(value, "the address of the hub")
    parts = _split_address(text)
    if parts is None or not text.startswith(("https://", "http://")):
        hint = f"Write https://{text}" if _BARE_HOST.match(text) else _WHOLE
        raise wrong(f"takes an address with https://, not {quote(text)}", hint, code="HC006")
    if "?" in text or "#" in text:
        bare = text.partition("?")[0].partition("#")[0]
        hint = f"Write {bare}"
        raise wrong(f"takes an address without ? and #, not {quote(text)}", hint, code="HC006")
    if not _HOST.fullmatch(parts.netloc) or re.search(r"[\s\\]|//", text.partition("//")[2]):
        raise wrong(f"is not a whole address: {quote(text)}", _WHOLE, code="HC006")
    return text if text.endswith("/") else f"{text}/"


def read_site_path(value: object) -> str:
    """The address of a page of the hub, from its root, with a slash at its end."""
    text = read_word(value, "the address of a page such as /about/")
    if not text.startswith("/") or _ALIAS_BAD.search(text):
        hint = "Write the address as it stands after the name of the hub, such as /about/."
        raise wrong(f"takes the address of a page of the hub, not {quote(text)}", hint)
    return text if text.endswith("/") or "." in text.rpartition("/")[2] else f"{text}/"


def read_page_address(value: object) -> str:
    """The address of a page of the hub, or of one elsewhere on the web."""
    text = read_word(value, "the address of a page such as /about/")
    return read_web_address(text) if "://" in text else read_site_path(text)
