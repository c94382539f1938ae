"""What a writer may add to a piece for those who pass it on, and how a person speaks."""

from __future__ import annotations

from dataclasses import dataclass, fields
from datetime import date


@dataclass(frozen=True, slots=True)
class Stat:
    """A figure, in a whole sentence, with who counted it and when."""

    text: str
    source: str = ""
    year: str = ""


@dataclass(frozen=True, slots=True)
class Quote:
    """What somebody said, word by word, and who that is."""

    text: str
    speaker: str = ""
    role: str = ""


@dataclass(frozen=True, slots=True)
class Local:
    """Something that takes place near the readers: what, where and when, for whom."""

    what: str
    where: str = ""
    when: str = ""
    who: str = ""


@dataclass(frozen=True, slots=True)
class Override:
    """A text for one platform, written by hand; `checked` is the digest of what it was made from.

    `title` is the title, subject or headline where the platform has one.
    """

    platform: str
    text: str = ""
    title: str = ""
    checked: str = ""


@dataclass(frozen=True, slots=True)
class Promotion:
    """All that front matter says for teasers. Each text is a whole sentence.

    `must_keep` are words that no teaser may leave out; `tone` is `normal`, `sensitive` or
    `emergency`; `promote` says whether it is passed on, however old it is (none: while it is new);
    `promote_until` is the last day on which it is passed on.
    """

    stat: Stat | None = None
    quote: Quote | None = None
    question: str = ""
    myth: str = ""
    fact: str = ""
    key_points: tuple[str, ...] = ()
    must_keep: tuple[str, ...] = ()
    tone: str = "normal"
    helpline: str = ""
    local: Local | None = None
    campaign: str = ""
    promote: bool | None = None
    promote_until: date | None = None
    teasers: tuple[Override, ...] = ()


PROMOTION = frozenset(field.name for field in fields(Promotion))
"""The fields of front matter that make up the promotion of a piece."""


@dataclass(frozen=True, slots=True)
class Voice:
    """How a person, or the hub, speaks: `person` is `i` or `we`.

    `avoid` are words that never stand in sentences that we write for them.
    """

    person: str = ""
    emoji: int = 0
    contractions: bool = True
    greeting: str = ""
    sign_off: str = ""
    avoid: tuple[str, ...] = ()
