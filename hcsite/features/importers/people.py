"""People and topics that the pieces name: those of the hub, or new files to be checked."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from hcsite.core.text import one_line, slugify
from hcsite.features.importers.emit import emit_matter
from hcsite.features.importers.existing import Existing, by_words
from hcsite.features.importers.places import slug_of

_AND = re.compile(r"\s+(?:and|&|und|et|y)\s+|\s*;\s*")
_DEGREE = re.compile(
    r"(?:M\.?D|D\.?O|R\.?N|N\.?P|P\.?A|Ph\.?\s?D|D\.?Phil|M\.?P\.?H|M\.?S\.?c?|B\.?S\.?c?|M\.?B\.?A|MBBS"
    r"|FACC|FACP|FRCP|MRCP|DDS|PharmD|Pharm\.?D|DNP|BSN|MSN|MA|BA|Dr\.?P\.?H|CPH|RPh|LCSW|PsyD)\.?"
)
_PREFIX = re.compile(r"(?:(Dr|Prof|Professor|Mr|Mrs|Ms|Miss|Sir|Dame)\.?\s+)+(?=\S)")
_ORCID = re.compile(r"(?:https?://orcid\.org/)?(\d{4}-\d{4}-\d{4}-\d{3}[\dX])")
_BIO = "This page was made by the import of an old site and needs checking"
_MODULUS = 11


@dataclass(slots=True)
class Person:
    """A person as the pieces name them."""

    name: str
    prefix: str = ""
    suffix: str = ""
    more: dict[str, object] = field(default_factory=dict)
    extra: dict[str, object] = field(default_factory=dict)


@dataclass(slots=True)
class Register:
    """Who and what is named, by id; `made` holds the files to write, from the hub's root."""

    existing: Existing
    people: dict[str, Person] = field(default_factory=dict)
    topics: dict[str, str] = field(default_factory=dict)
    _known_people: dict[str, str] = field(init=False)
    _known_topics: dict[str, str] = field(init=False)

    def __post_init__(self) -> None:
        self._known_people = by_words(self.existing.people)
        self._known_topics = by_words(self.existing.topics)

    def person(self, person: Person) -> tuple[str, bool]:
        """The id of a person, and whether they are new with this piece."""
        known = self._known_people.get(slugify(person.name))
        if known:
            return known, False
        base = slug_of(person.name)
        name, number = base, 1
        while (name in self.people and self.people[name].name != person.name) or (
            f"content/people/{name}.md" in self.existing.paths
        ):
            number += 1
            name = f"{base}-{number}"
        new = name not in self.people
        if new:
            self.people[name] = person
        else:
            _join(self.people[name], person)
        return name, new

    def topic(self, title: str) -> tuple[str, bool]:
        """The id of a topic, and whether it is new with this piece."""
        known = self._known_topics.get(slugify(title))
        if known:
            return known, False
        name = slug_of(title)
        new = name not in self.topics
        self.topics.setdefault(name, title)
        return name, new

    def files(self) -> Iterator[tuple[str, bytes]]:
        """The files of all new people and topics, by path."""
        for name, person in sorted(self.people.items()):
            yield f"content/people/{name}.md", _person_file(person)
        for name, title in sorted(self.topics.items()):
            yield f"content/topics/{name}.md", emit_matter({"title": title}).encode()


def _join(known: Person, person: Person) -> None:
    """What a later piece adds to a person."""
    known.prefix, known.suffix = known.prefix or person.prefix, known.suffix or person.suffix
    for key, value in person.more.items():
        known.more.setdefault(key, value)
    for key, value in person.extra.items():
        known.extra.setdefault(key, value)


def _person_file(person: Person) -> bytes:
    fields: dict[str, object] = {"name": person.name}
    if person.prefix:
        fields["honorific_prefix"] = person.prefix
    if person.suffix:
        fields["honorific_suffix"] = person.suffix
    fields |= {"role": "Author", **person.more}
    if person.extra:
        fields["extra"] = person.extra
    bio = f"{_BIO}: name, role, where this person works, and a few words about them.\n"
    return (emit_matter(fields) + "\n" + bio).encode()


def read_authors(value: object, known: Mapping[str, object]) -> tuple[Person, ...]:
    """The people whom a field names, in words or described; `known` are those of the old site."""
    if isinstance(value, list):
        return tuple(person for item in value for person in read_authors(item, known))
    if isinstance(value, Mapping):
        described = _described(value)
        return (described,) if described else ()
    if not isinstance(value, str) or not value.strip():
        return ()
    listed = known.get(value.strip())
    if isinstance(listed, Mapping):
        return read_authors({"name": value.strip(), **listed}, {})
    return tuple(
        person for words in _split(one_line(value)) if (person := _named(words)) is not None
    )


def _split(words: str) -> list[str]:
    """Single names out of a line of names."""
    parts: list[str] = []
    for part in _AND.split(words):
        pieces = [piece.strip() for piece in part.split(",") if piece.strip()]
        people = [piece for piece in pieces if not _DEGREE.fullmatch(piece)]
        if len(people) > 1 and all(" " in piece for piece in people):
            parts.extend(pieces)
        else:
            parts.append(part)
    joined: list[str] = []
    for part in parts:
        if joined and _DEGREE.fullmatch(part):
            joined[-1] += f", {part}"
        elif part.strip():
            joined.append(part.strip())
    return joined


def _named(words: str) -> Person | None:
    words = one_line(re.sub(r"<[^>]*>|\([^)]*@[^)]*\)", "", words)).strip(" ,")
    prefix = _PREFIX.match(words)
    title = prefix[0].strip() if prefix else ""
    pieces = [piece.strip() for piece in words[len(prefix[0]) if prefix else 0 :].split(",")]
    degrees = [piece for piece in pieces[1:] if _DEGREE.fullmatch(piece)]
    others = [piece for piece in pieces if piece not in degrees]
    # “Flores, Ana” is Ana Flores.
    pair = len(others) == 2 and all(" " not in piece for piece in others)
    name = f"{others[1]} {others[0]}" if pair else ", ".join(others)
    return Person(name, title, ", ".join(degrees)) if name else None


def _described(data: Mapping[str, object]) -> Person | None:
    """A person out of fields such as `name`, `orcid`, `url` and `affiliation`."""
    name = data.get("name") or data.get("display_name") or data.get("title")
    if isinstance(name, Mapping):
        name = " ".join(str(name[key]) for key in ("given", "family") if name.get(key))
    person = _named(str(name)) if name else None
    if person is None:
        return None
    person.suffix = person.suffix or one_line(str(data.get("degrees") or "")).strip("[]'\"")
    used = {"name", "display_name", "degrees"}
    if isinstance(data.get("degrees"), list):
        person.suffix = ", ".join(str(item) for item in data["degrees"])  # type: ignore[attr-defined]
    orcid = _ORCID.fullmatch(str(data.get("orcid") or ""))
    if orcid and _valid_orcid(orcid[1]):
        person.more["ids"] = {"orcid": orcid[1]}
        used.add("orcid")
    url = str(data.get("url") or data.get("website") or data.get("web") or "")
    if re.fullmatch(r"https?://\S+", url):
        person.more["same_as"] = [url]
        used |= {"url", "website", "web"}
    places = data.get("affiliation") or data.get("affiliations")
    first = places[0] if isinstance(places, list) and places else places
    place = first.get("name") if isinstance(first, Mapping) else first
    if isinstance(place, str) and place:
        person.more["affiliation"] = {"name": place}
        if not isinstance(places, list) or len(places) == 1:
            used |= {"affiliation", "affiliations"}
    person.extra = {key: value for key, value in data.items() if key not in used and value}
    return person


def _valid_orcid(text: str) -> bool:
    digits = text.replace("-", "")
    total = 0
    for digit in digits[:-1]:
        total = (total + int(digit)) * 2
    check = (_MODULUS + 1 - total % _MODULUS) % _MODULUS
    return digits[-1] == ("X" if check == _MODULUS - 1 else str(check))


def read_words(value: object, *, spaces: bool) -> tuple[str, ...]:
    """Categories or tags: a list, or words parted by commas (or by spaces, as Jekyll has it)."""
    if isinstance(value, str):
        value = value.split(",") if "," in value or not spaces else value.split()
    if not isinstance(value, list):
        return ()
    words = (one_line(str(item)) for item in value if isinstance(item, str | int | float))
    return tuple(dict.fromkeys(word for word in words if word))
