"""What an approval stands for: the digest of all that readers see of a piece."""

from __future__ import annotations

import hashlib
import json
import unicodedata
from collections.abc import Mapping
from dataclasses import MISSING, fields, is_dataclass
from datetime import date, datetime
from functools import cache
from types import MappingProxyType
from typing import Any

from hcsite.model.matter import Matter, PostMatter
from hcsite.model.trust import Assurance, CaseStory, Image, Translation

UNSEEN: Mapping[type, frozenset[str]] = MappingProxyType(
    {
        PostMatter: frozenset(
            "id slug aliases draft published expires legacy promotion extra".split()
        ),
        Assurance: frozenset(("approvals", "safety", "scores")),
        Image: frozenset(("people", "consent")),
        CaseStory: frozenset(("authorisation", "checked_by")),
        Translation: frozenset(("source_hash",)),
    }
)
"""Fields that readers do not see, so that they are not part of what is approved: where, when and
whether a piece is shown, and records of the staff."""

_NOTHING: frozenset[str] = frozenset()


def seen_digest(matter: PostMatter, text: str) -> str:
    """The SHA-256 of a piece as readers see it: of its fields and its text.

    Fields that say nothing are left out, so that new kinds of fields leave old approvals as they
    are.
    """
    return _sha256(f"1\n{_told_json(matter)}\n{plain_text(text)}")


def matter_digest(matter: Matter) -> str:
    """The SHA-256 of the front matter of any piece as readers see it."""
    return _sha256(f"1\n{_told_json(matter)}")


def words_digest(matter: PostMatter, text: str) -> str:
    """The SHA-256 of the words of a piece that a translation has too."""
    told = (matter.title, matter.summary, matter.key_message, *matter.actions)
    told = (*told, *(getattr(matter.assurance, name) for name in ("benefits", "risks", "unknowns")))
    lines = "\n".join(plain_text(words) for words in told)
    return _sha256(f"words 1\n{lines}\n{plain_text(text)}")


def signed_digest(matter: Matter, text: str) -> str:
    """The digest by which a piece is approved; nothing where nobody has."""
    if not isinstance(matter, PostMatter) or not matter.assurance.approvals:
        return ""
    return seen_digest(matter, text)


def _told_json(matter: Matter) -> str:
    return json.dumps(_told(matter), ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def _sha256(told: str) -> str:
    return hashlib.sha256(told.encode("utf-8", "surrogatepass")).hexdigest()


def plain_text(text: str) -> str:
    """A text as it is compared: composed letters, no blanks at the ends of lines."""
    lines = unicodedata.normalize("NFC", text).splitlines()
    return "\n".join(line.rstrip() for line in lines).strip("\n")


def _told(noun: Any) -> Any:
    if isinstance(noun, str):
        return unicodedata.normalize("NFC", noun)
    if is_dataclass(noun):
        told: dict[str, Any] = {}
        kind: Any = type(noun)
        for name, usual in _seen_fields(kind):
            value = getattr(noun, name)
            if value == usual:
                continue
            said = _told(value)
            if said != {}:  # a group of fields of which only unseen ones are given
                told[name] = said
        return told
    if isinstance(noun, tuple | list):
        return [_told(item) for item in noun]
    if isinstance(noun, datetime):
        return noun.replace(tzinfo=None).isoformat()  # the clock of the hub, as readers see it
    if isinstance(noun, date):
        return noun.isoformat()
    return noun


@cache
def _seen_fields(kind: type[Any]) -> tuple[tuple[str, Any], ...]:
    """The fields of a class that readers see, with what they say where nothing is given."""
    unseen = UNSEEN.get(kind, _NOTHING)
    return tuple((f.name, _usual(f)) for f in fields(kind) if f.name not in unseen)


def _usual(field: Any) -> Any:
    if field.default is not MISSING:
        return field.default
    return field.default_factory() if field.default_factory is not MISSING else MISSING


def untouched(matter: object, now: str) -> tuple[bool, ...]:
    """For each approval of a piece, whether it stands for a digest: that of the piece as it is."""
    if not isinstance(matter, PostMatter):
        return ()
    return tuple(
        bool(item.sha256) and now.startswith(item.sha256) for item in matter.assurance.approvals
    )


def pictures_digest(digests: Mapping[str, str]) -> str:
    """The SHA-256 of some pictures, from the digest of each by its path; nothing without any.

    Paths give the order alone: two pictures that change places do not stay what was approved.
    """
    if not digests:
        return ""
    told = "\n".join(digests[path] for path in sorted(digests))
    return hashlib.sha256(told.encode()).hexdigest()
