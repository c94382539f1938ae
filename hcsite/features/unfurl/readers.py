"""The readers of heads: what each network takes, in which order, and how it shows that.

The facts are data, in readers.toml beside this module, each with its source.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from hcsite.core.text import one_line
from hcsite.features.unfurl.graphs import Node, card_of, value_in
from hcsite.features.unfurl.head import Head

FILE = Path(__file__).with_name("readers.toml")


@dataclass(frozen=True, slots=True)
class Takes:
    """The keys of each part, in the order in which a reader asks for them.

    `needs` are those without which it shows nothing at all. `labels`: it shows pairs of
    `twitter:label1` and `twitter:data1`. `oembed`: an oEmbed document, where named, goes before.
    """

    title: tuple[str, ...]
    source: str
    official: bool
    description: tuple[str, ...] = ()
    image: tuple[str, ...] = ()
    alt: tuple[str, ...] = ()
    site: tuple[str, ...] = ()
    byline: tuple[str, ...] = ()
    account: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    labels: bool = False
    oembed: bool = False

    @property
    def graphs(self) -> bool:
        """Whether it looks into JSON-LD."""
        return any(key.startswith("jsonld:") for key in self.title)


@dataclass(frozen=True, slots=True)
class Window:
    """How many bytes of a page are read; 0: nobody says so."""

    bytes: int = 0
    source: str = ""
    official: bool = False


@dataclass(frozen=True, slots=True)
class Lengths:
    """How many characters are shown; 0: nobody says so."""

    title: int = 0
    description: int = 0
    alt: int = 0
    source: str = ""
    official: bool = False


@dataclass(frozen=True, slots=True)
class Hides:
    """What is taken and not shown: `title`, `description`."""

    parts: tuple[str, ...] = ()
    source: str = ""
    official: bool = False


@dataclass(frozen=True, slots=True)
class Frame:
    """How a picture is shown, and what it must be; pixels and bytes, 0 for no figure.

    `large` tells when it has the whole width: `always`, `never`, `card` (where `twitter:card` asks
    for it) or `landscape` (where it is wider than high). `sized`: width and height must be told.
    """

    frame: tuple[int, int] = (1200, 630)
    large: str = "always"
    large_from: tuple[int, int] = (0, 0)
    min: tuple[int, int] = (0, 0)
    max: tuple[int, int] = (0, 0)
    max_bytes: int = 0
    safe_bytes: int = 0
    max_ratio: float = 0.0
    sized: bool = False
    formats: tuple[str, ...] = ()
    source: str = ""
    official: bool = False


@dataclass(frozen=True, slots=True)
class Reader:
    """A network that makes previews of links. `refresh` is its page for a new look, or nothing."""

    id: str
    name: str
    refresh: str
    takes: Takes
    window: Window
    text: Lengths
    hides: Hides
    picture: Frame


@dataclass(frozen=True, slots=True)
class Reading:
    """What a reader has taken from a head; empty where there is nothing for it."""

    title: str
    description: str
    image: str
    alt: str
    site: str
    byline: str
    account: str
    labels: tuple[tuple[str, str], ...]
    lacks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Read:
    """A reader, what it would take from a whole head, and what it takes of what it reads."""

    reader: Reader
    whole: Reading
    seen: Reading


@cache
def readers() -> tuple[Reader, ...]:
    """All readers, in the order of the file."""
    table = tomllib.loads(FILE.read_text(encoding="utf-8"))
    return tuple(_reader(name, entry) for name, entry in table.items())


def _reader(name: str, entry: Mapping[str, Any]) -> Reader:
    return Reader(
        id=name,
        name=entry["name"],
        refresh=entry["refresh"],
        takes=Takes(**_frozen(entry["takes"])),
        window=Window(**_frozen(entry.get("window", {}))),
        text=Lengths(**_frozen(entry.get("text", {}))),
        hides=Hides(**_frozen(entry.get("hides", {}))),
        picture=Frame(**_frozen(entry["picture"])),
    )


def _frozen(table: Mapping[str, Any]) -> dict[str, Any]:
    return {k: tuple(v) if isinstance(v, list) else v for k, v in table.items()}


def read_all(head: Head) -> tuple[Read, ...]:
    """What all readers take from a head."""
    return tuple(_read(reader, head) for reader in readers())


def _read(reader: Reader, head: Head) -> Read:
    near = head.within(reader.window.bytes)
    whole = read_as(reader, head)
    return Read(reader, whole, whole if near is head else read_as(reader, near))


def read_as(reader: Reader, head: Head) -> Reading:
    """What a reader takes from a head; how much of the page it reads is not considered here."""
    takes = reader.takes
    card = card_of(head) if takes.graphs else {}

    def first(keys: tuple[str, ...]) -> str:
        return next(filter(None, (_value(head, card, key) for key in keys)), "")

    return Reading(
        title=first(takes.title),
        description=first(takes.description),
        image=first(takes.image),
        alt=first(takes.alt),
        site=first(takes.site),
        byline=first(takes.byline),
        account=first(takes.account),
        labels=_labels(head) if takes.labels else (),
        lacks=tuple(key for key in takes.needs if not head.content(key)),
    )


def _value(head: Head, card: Node, key: str) -> str:
    kind, _, name = key.partition(":")
    match kind:
        case "html":
            return head.title
        case "link":
            return head.href(name)
        case "jsonld":
            return one_line(value_in(card, name))
        case _:
            return head.content(key)


def _labels(head: Head) -> tuple[tuple[str, str], ...]:
    """Up to two pairs of a label and what it says."""
    pairs = ((head.content(f"twitter:label{n}"), head.content(f"twitter:data{n}")) for n in (1, 2))
    return tuple(pair for pair in pairs if all(pair))
