"""The forms of what tells who a patient is: HIPAA's Safe Harbor list, 45 CFR 164.514(b)(2).

Each pattern is tried only near the spots where it could be (digits, an @, the word “patient”) that
hold one of its hints, and no part of one grows without a bound: time grows with the text alone.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from ipaddress import ip_address
from typing import Final

from hcsite.core.text import compiled
from hcsite.prose.identifiers import is_nhs_number
from hcsite.prose.watch import keys_of

_MONTH = (
    "(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
    r"|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?"
)
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_FULL_DATE = (
    rf"(?:\d{{1,4}}[/.-]\d{{1,2}}[/.-]\d{{1,4}}|{_DAY}(?: of)? {_MONTH},? \d{{2,4}}"
    rf"|{_MONTH} {_DAY},? \d{{4}})"
)
_DATE = rf"(?:{_FULL_DATE}|{_DAY}(?: of)? {_MONTH}|{_MONTH} {_DAY})(?!\w)"
_START = r"(?<![^\W_])"
_GAP = r"(?:\s(?:is|was))?[\s:#=._-]{0,4}"
_NUMBER = r"(?:numbers?|nos?\.?|id|identifier|#)"
_NAME = r"[A-Z][a-zà-öø-ÿ]{1,20}(?:[-'][A-Z][a-zà-öø-ÿ]{1,20})?"
_CLINICAL = (
    "admitted|discharged|diagnosed|treated|operated|hospitali[sz]ed|readmitted|intubated|transferred"
    "|underwent|examined|presented|referred|seen|died|passed away|tested (?:positive|negative)"
    "|gave birth|delivered|miscarried|visited (?:us|the (?:clinic|surgery|ward|hospital|practice))"
)
_ROADS = (
    "Street|St|Road|Rd|Avenue|Ave|Lane|Ln|Drive|Boulevard|Blvd|Close|Court|Ct|Crescent|Place|Pl"
    "|Terrace|Way|Square|Gardens|Row|Hill|Parade|Highway|Hwy|Parkway|Pkwy|Mews|Grove"
)
_PHONE = (
    r"\+\d{1,3}(?:[ .()-]{1,2}\d{1,8}){2,6}|\+\d{8,15}"
    r"|(?:1[ .-])?(?:\([2-9]\d{2}\) ?|[2-9]\d{2}[ .-])[2-9]\d{2}[ .-]\d{4}"
    r"|\(0\d{2,5}\)(?:[ -]?\d{3,8}){1,3}|0\d{2,5}(?:[ -]\d{3,8}){1,3}|07\d{9}"
)


def _has_digits(least: int) -> Callable[[str], bool]:
    return lambda value: sum(map(str.isdigit, value)) >= least


def _is_address(value: str) -> bool:
    """Whether it is an address of a machine of somebody, not of everybody's own."""
    try:
        address = ip_address(value)
    except ValueError:
        return False
    return not (address.is_loopback or address.is_unspecified or value.startswith("0"))


_FREE = re.compile(r"(?:\+?1)?8(?:00|33|44|55|66|77|88)\d{7}|(?:\+?44|0)(?:3|80)\d{5,9}")


def _is_personal_phone(value: str) -> bool:
    """Whether it may be a person's: free numbers and short ones are those of services."""
    bare = re.sub(r"[^\d+]", "", value)
    return 9 <= len(bare) <= 16 and not _FREE.fullmatch(bare)


_NO_NAMES: Final = frozenset(
    """Access Advice Advisory Advocate Advocacy Affairs Alliance Assessment Association Board Care
    Centre Center Charter Choice Council Data Education Engagement Experience Facing Flow Forum
    Group Groups Health Help Information Initiated Involvement Journey Led Level Liaison Line Online
    Outcome Outcomes Panel Participation Partnership Pathway Pathways Portal Protection Quality
    Records Reported Rights Safety Satisfaction Services Support Transport Voice Voices Zone
    Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June
    July August September October November December I The This That If When What Why How Is Are Do
    Does Can Will Should And Or But For With Without From Medicare Medicaid Hospital""".split()
)


def _is_name(value: str) -> bool:
    return value.split()[0] not in _NO_NAMES and value.split()[-1] not in _NO_NAMES


_ROLES: Final = frozenset(
    """admin appointments bookings care comms communications contact corrections data editor
    editorial editors enquiries enquiry feedback hello help helpdesk helpline info inquiries jobs
    mail media news newsletter office outreach post postmaster press privacy reception referrals
    service services support team volunteer volunteering web webmaster""".split()
)


def _is_personal_mail(value: str) -> bool:
    """Whether it may be a person's: `info@` and `fda@fda.example` are those of offices."""
    local, _, host = value.lower().partition("@")
    named = any(len(label) > 2 and label in local for label in host.split(".")[:-1])
    return not (named or local in _ROLES)


def _always(_value: str) -> bool:
    return True


@dataclass(frozen=True, slots=True)
class Form:
    """One way in which an identifier is written; `value` in the pattern is the part to check.

    It is tried where one of `hints` (in small letters) and that many `digits` stand near by.
    """

    rule: str
    topic: str
    pattern: str
    hints: tuple[str, ...] = ()
    keys: tuple[str, ...] = ()
    digits: int = 0
    holds: Callable[[str], bool] = _always
    unlabelled: bool = False

    @property
    def find(self) -> re.Pattern[str]:
        """The pattern, made when it is first wanted."""
        return compiled(self.pattern)


def _form(rule: str, topic: str, find: str, hints: str = "", **more: object) -> Form:
    parts = tuple(filter(None, hints.split("|")))
    return Form(rule, topic, find, parts, keys_of(parts), **more)  # type: ignore[arg-type]


NUMBERS: Final = (
    _form(
        "PRI-01",
        "ssn",
        r"\d(?<![^\W_]\d)(?<!-\d)(?<!9)\d\d(?<!000)(?<!666)-(?!00)\d\d-(?!0000)\d{4}(?![\w-])",
        "-",
        digits=9,
    ),
    _form(
        "PRI-01",
        "ssn",
        rf"(?i:{_START}(?:ssn|social[ _-]security(?:[ _-]{_NUMBER})?)){_GAP}"
        r"\d{3}[ -]?\d\d[ -]?\d{4}(?!\d)",
        "ssn|social",
    ),
    _form(
        "PRI-01",
        "record",
        rf"(?i:{_START}(?:mrn|(?:medical[ _-]records?|hospital|patient|chart|case)[ _-]{_NUMBER}))"
        rf"{_GAP}(?P<value>[A-Za-z]{{0,4}}-?\d[\d-]{{3,14}})(?!\d)",
        "mrn|record|hospital|patient|chart|case",
        holds=_has_digits(4),
    ),
    _form(
        "PRI-01",
        "birth-date",
        rf"(?i:{_START}(?:d\.?o\.?b\.?|date[ _-]of[ _-]birth|birth ?date){_GAP}{_FULL_DATE})",
        "dob|d.o.b|birth",
    ),
    _form(
        "PRI-01",
        "account",
        r"(?i:(?<![^\W_])(?:member(?:ship)?|policy|subscriber|insurance|account|acct|medicaid|medicare"
        rf"|health[ -]plan|beneficiary|claim|group)[ _-]?{_NUMBER}){_GAP}"
        r"(?P<value>[A-Za-z]{0,5}[ -]?\d(?:[ -]?\d|[A-Z]){4,19})",
        "member|policy|subscriber|insurance|account|acct|medic|plan|beneficiary|claim|group",
        holds=_has_digits(5),
    ),
    _form(
        "PRI-01",
        "member",
        r"[1-9](?<![^\W_].)[AC-HJKMNP-RT-Y][AC-HJKMNP-RT-Y\d]\d-?[AC-HJKMNP-RT-Y]"
        r"[AC-HJKMNP-RT-Y\d]\d-?[AC-HJKMNP-RT-Y]{2}\d\d(?![^\W_])",
        digits=5,
    ),
    _form(
        "PRI-01",
        "nhs-number",
        rf"(?i:{_START}(?:nhs|chi|h&c)[ _-]?{_NUMBER}){_GAP}"
        r"(?P<value>\d{3}[ -]?\d{3}[ -]?\d{4})(?!\d)",
        "nhs|chi|h&c",
        holds=is_nhs_number,
    ),
    _form(
        "PRI-01",
        "nhs-number",
        r"\d(?<![^\W_].)(?<![+(.-].)\d\d \d{3} \d{4}(?![\w-])",
        digits=10,
        holds=is_nhs_number,
        unlabelled=True,
    ),
    _form(
        "PRI-02",
        "care-date",
        rf"(?i:{_START}(?:{_CLINICAL})\b)[^.!?\n]{{0,60}}?"
        rf"\b(?i:on (?:\w{{3,6}}day,? )?(?:the )?{_DATE})",
        "admitted|charged|diagnosed|treated|operated|hospitali|intubated|transferred|underwent|examined|"
        "presented|referred|seen|died|passed|tested|birth|delivered|miscarried|visited",
    ),
    _form("PRI-02", "birth-date", rf"(?i:{_START}born on (?:the )?{_DATE})", "born on"),
    _form(
        "PRI-02",
        "street",
        rf"\d(?<![^\W_].)\d{{0,4}}[A-Za-z]?,? (?:[A-Z][\w'.-]{{1,20}} ){{1,4}}(?:{_ROADS})\b"
        r"(?!\.?,? (?:Suite|Ste|Floor|Building|Bldg|Room)\b)",
    ),
    _form(
        "PRI-02",
        "age",
        r"[91](?<!over .)(?<!under .)(?<!than .)(?<!least .)(?<!to .)(?<!or .)(?<!and .)"
        r"(?<![\w.-].)(?:(?<=9)\d|(?<=1)[0-2]\d)(?i:[ -]years?[ -]old|[ -]?y/?o)\b"
        r"(?! (?:and|or) (?:over|older|above))",
    ),
    _form(
        "PRI-02",
        "age",
        rf"(?i:{_START}aged? (?:9\d|1[0-2]\d)\b(?![+%.,-]?\d|\+|%| ?- ?\d| to "
        r"|(?: years?)? (?:and|or) (?:over|older|above|under)))",
        "aged|age 9|age 1",
    ),
    _form(
        "PRI-02",
        "phone",
        rf"(?<![\w.+/=-])(?:{_PHONE})(?![\w-])",
        digits=9,
        holds=_is_personal_phone,
        unlabelled=True,
    ),
    _form(
        "PRI-02",
        "ip",
        r"\d(?<![\w.:-].)\d{0,2}\.(?:\d{1,3}\.){2}\d{1,3}(?![\w-]|\.\d)",
        ".",
        digits=4,
        holds=_is_address,
    ),
    _form(
        "PRI-02",
        "ip",
        r"[\dA-Fa-f:](?<![\w:.].)(?:[\dA-Fa-f]{0,4}:){2,7}[\dA-Fa-f]{0,4}(?![\w:])",
        "::",
        holds=_is_address,
    ),
    _form(
        "PRI-02",
        "ip",
        r"[\dA-Fa-f](?<![\w:.].)[\dA-Fa-f]{0,3}(?::[\dA-Fa-f]{1,4}){7}(?![\w:])",
        ":",
        digits=6,
        holds=_is_address,
    ),
)
"""What has digits. PRI-01 is hardly ever wrong; PRI-02 asks for a second look."""

WORDS: Final = (
    _form(
        "PRI-02",
        "name",
        rf"{_START}(?:patient|client|resident)(?: named| called|,)? (?:(?:Mr|Mrs|Ms|Miss)\.? )?"
        rf"(?P<value>{_NAME} {_NAME}|(?<!, ){_NAME})(?![\w-])",
        "patient|client|resident",
        holds=_is_name,
    ),
    _form(
        "PRI-02",
        "name",
        rf"{_START}(?:Patient|Client|Resident)(?: named| called|[,:])? (?:(?:Mr|Mrs|Ms|Miss)\.? )?"
        rf"(?P<value>{_NAME} {_NAME})(?=,? (?:\(|\d|is|was|has|had|says|said|aged|born|DOB|NHS)\b)",
        "patient|client|resident",
        holds=_is_name,
    ),
    _form(
        "PRI-02",
        "name",
        rf"{_START}(?i:(?:patient|client|resident)(?:'?s)?[ _-]name){_GAP}"
        rf"(?P<value>{_NAME}(?: {_NAME})?)",
        "name",
        holds=_is_name,
    ),
    _form(
        "PRI-02",
        "mail",
        r"(?<![\w.+%-])[\w.+%-]{1,64}@(?:[\w-]{1,63}\.){1,6}[^\W\d_]{2,24}\b",
        "@",
        holds=_is_personal_mail,
    ),
)
"""What need not have digits."""

STORY: Final = (
    _form(
        "PRI-03",
        "name",
        rf"{_START}(?:Mr|Mrs|Ms|Miss|Mx|Master)\.? (?P<value>{_NAME}(?: {_NAME})?)",
        "m",
    ),
)
"""What is looked for in the stories of cases only: elsewhere such names are those of staff."""
