"""Words that tell who a patient is: numbers, dates, names, addresses."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final, NamedTuple

from hcsite.core.text import has_one
from hcsite.prose.finding import Finding
from hcsite.prose.phi_patterns import NUMBERS, STORY, WORDS, Form
from hcsite.prose.watch import has_digits, watched

_ODD: Final = (("\u00a0\u202f\u2007\u2009", " "), ("‐‑‒–−", "-"), ("’", "'"))
_DIGIT: Final = re.compile(r"\d")
_DIGITS: Final = re.compile(r"\d(?:\D{0,90}\d)*")
_WORDS_AT: Final = re.compile(r"@|[Pp]atient|[Cc]lient|[Rr]esident")
_WORD_KEYS: Final = ("@", "patient", "client", "resident")
_BEFORE, _BEHIND = 90, 120
_WORDS: Final[dict[str, str]] = {
    "ssn": "This looks like a US social security number",
    "record": "This looks like the number of a medical record",
    "birth-date": "This looks like a date of birth",
    "account": "This looks like the number of a member, policy or account",
    "member": "This looks like a Medicare number",
    "nhs-number": "This is a valid NHS number",
    "name": "This may be the name of a patient",
    "care-date": "This may be the day of somebody's care",
    "street": "This may be a private address",
    "age": "An age of 90 or more can tell who somebody is",
    "phone": "This may be a private telephone number",
    "mail": "This may be a private e-mail address",
    "ip": "This looks like the address of a computer (IP)",
}
_MEND: Final = {
    "PRI-01": "Take it out, and look whether more in the text tells who the patient is.",
    "PRI-02": "Take it out if it is a patient's. If not, write it below [privacy]: contacts = […]",
    "PRI-03": "Use a made-up first name, and say that details were changed.",
}
_MEND_BY_TOPIC: Final = {
    "age": "Say “90 or older”.",
    "care-date": "Name the year alone, or leave it out.",
    "birth-date": "Name the year alone, or leave it out.",
}
_CALLING: Final = re.compile(r"(?i)(?:tel|phone|call|dial|ring|fax|text|mobile|\+1|\b1)\W{0,4}$")
_OURS: Final = re.compile(
    r"(?i)(?:\bour (?:team|office|staff|desk)|\b(?:contact|reach|e-?mail|write to|fax) us"
    r"|\bfax(?: (?:it|them|this))?)(?: (?:to|at|on|by e-?mail at))?\W{0,4}$"
)
"""Before a number or an address these tell that it is one of an office."""

_URL: Final = re.compile(r"\S{0,300}$")


class _Allowed(NamedTuple):
    """What may stand in a text: words, telephone numbers, addresses and hosts of e-mail."""

    words: tuple[str, ...]
    numbers: tuple[str, ...]
    mail: tuple[str, ...]


def find_identifiers(
    text: str, *, allowed: frozenset[str] = frozenset(), case_story: bool = False
) -> tuple[Finding, ...]:
    """What may tell who a patient is, in the order of the text: rules PRI-01, PRI-02 and PRI-03.

    `text` may be a body, an alt text, a caption, a file name, a field. `allowed` holds what the
    publisher shows on purpose: telephone numbers, e-mail addresses or their hosts
    (`clinic.example`), street addresses, names. In a `case_story` names with Mr or Mrs count too.
    """
    plain = _plain(text)
    found: list[Finding] = []
    taken = bytearray(len(text))
    for form, match in _matches(plain, STORY if case_story else ()):
        start, end = match.span()
        words = text[start:end].rstrip(" ,;:-")
        if not any(taken[start:end]) and not _is_allowed(form.topic, words, _forms(allowed)):
            taken[start:end] = b"\1" * (end - start)
            found.append(_finding(form, words, start))
    return tuple(sorted(found, key=lambda finding: finding.start))


def every_key() -> frozenset[str]:
    """What to watch for, beside digits: see `watch`."""
    return frozenset((*_WORD_KEYS, *(key for form in (*NUMBERS, *WORDS) for key in form.keys)))


def _plain(text: str) -> str:
    """The text with plain spaces, hyphens and apostrophes, of the same length."""
    if not text.isascii():
        for odd, even in _ODD:
            for char in odd:
                text = text.replace(char, even)
    return text


def _matches(text: str, more: tuple[Form, ...]) -> Iterator[tuple[Form, re.Match[str]]]:
    words = watched(text)
    tried: list[tuple[re.Pattern[str], tuple[Form, ...]]] = []
    if has_digits(text):
        tried.append((_DIGITS, NUMBERS))
    if not words.isdisjoint(_WORD_KEYS):
        tried.append((_WORDS_AT, WORDS))
    for spots, all_forms in tried:
        forms = [form for form in all_forms if not (form.keys and words.isdisjoint(form.keys))]
        for first, last in _windows(spots, text) if forms else ():
            near = text[first:last].lower()
            digits = len(_DIGIT.findall(near))
            for form in forms:
                if form.digits <= digits and _hinted(form, near):
                    yield from _near(form, text, first, last)
    for form in more:
        yield from _near(form, text, 0, len(text))


def _windows(spots: re.Pattern[str], text: str) -> Iterator[tuple[int, int]]:
    """Give the places around some spots; a spot inside the last place makes that longer.

    So nothing is read more than a few times, and most places stay small.
    """
    first = last = 0
    for spot in spots.finditer(text):
        start = max(0, spot.start() - _BEFORE)
        if spot.end() > last:
            if last:
                yield first, last
            first = start
        last = spot.end() + _BEHIND
    if last:
        yield first, last


def _hinted(form: Form, lower: str) -> bool:
    return not form.hints or has_one(lower, form.hints)


def _near(form: Form, text: str, first: int, last: int) -> Iterator[tuple[Form, re.Match[str]]]:
    whole = "value" not in form.find.groupindex
    for match in form.find.finditer(text, first, last):
        if not form.holds(match[0 if whole else "value"]):
            continue
        elsewhere = form.unlabelled and _stands_elsewhere(form, text, match.start())
        if not (elsewhere or _is_of_an_office(form, text, match.start())):
            yield form, match


def _stands_elsewhere(form: Form, text: str, start: int) -> bool:
    """Whether digits belong to a URL, or those of an NHS number to a telephone."""
    before = text[max(0, start - 300) : start]
    run = _URL.search(before)
    if run is not None and ("://" in run[0] or "doi.org" in run[0]):
        return True
    return form.topic == "nhs-number" and _CALLING.search(before[-12:]) is not None


def _is_of_an_office(form: Form, text: str, start: int) -> bool:
    before = text[max(0, start - 40) : start]
    return form.topic in {"mail", "phone"} and _OURS.search(before) is not None


def _finding(form: Form, words: str, start: int) -> Finding:
    mend = _MEND_BY_TOPIC.get(form.topic) if form.rule == "PRI-02" else None
    why = f"{_WORDS[form.topic]}."
    return Finding(form.rule, form.topic, words, start, why, mend or _MEND[form.rule])


def _is_allowed(topic: str, words: str, allowed: _Allowed) -> bool:
    if topic == "mail":
        address = words.lower()
        return any(address == item or address.endswith("@" + item) for item in allowed.mail)
    if topic in {"phone", "nhs-number", "ssn"}:
        return any(number.endswith(_bare(words)[-9:]) for number in allowed.numbers)
    said = " ".join(words.lower().split())
    return any(said in item or item in said for item in allowed.words)


@lru_cache(maxsize=16)
def _forms(allowed: frozenset[str]) -> _Allowed:
    words = tuple(" ".join(_plain(item).lower().split()) for item in sorted(allowed))
    return _Allowed(
        words=tuple(filter(None, words)),
        numbers=tuple(number for item in words if len(number := _bare(item)) >= 7),
        mail=tuple(item.removeprefix("@") for item in words if "." in item and " " not in item),
    )


def _bare(text: str) -> str:
    return "".join(char for char in text if char.isdigit())
