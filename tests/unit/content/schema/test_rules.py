"""Tables of site.toml about trust: reviews, privacy, reading level, severities, waivers."""

from __future__ import annotations

from datetime import date

import pytest

from hcsite.content.config import read_config
from hcsite.model.site import (
    EmergencyPolicy,
    PrivacyPolicy,
    ReadabilityPolicy,
    ReviewPolicy,
    Site,
    Waiver,
)

HEAD = """\
[site]
base_url = "https://health.example.org"
name = "Riverside"
time_zone = "UTC"

[org]
name = "Clinic"
"""


def read(text: str) -> Site:
    """The settings, which are sound."""
    site, found = read_config((HEAD + text).encode())
    assert site is not None, found
    return site


def said(text: str) -> list[str]:
    """What is wrong, with the hint."""
    site, found = read_config((HEAD + text).encode())
    assert site is None
    return [f"{item.message} | {item.hint}" for item in found]


def test_all_tables() -> None:
    """Each setting becomes what the model knows."""
    site = read(
        """
[review]
max_months = 24
min_sources = 0
source_age_years = 3
reviewer_must_differ = false
[privacy]
allow_origins = ["HTTPS://Video.example.org/", "http://127.0.0.1:8000"]
analytics = "We count visits from the log of our server."
forms = "https://forms.example.org/send"
[emergency]
locale = "gb"
[readability]
audience = "clinician"
warn_fk = 9
error_fk = 12.5
[severity]
"evi-05" = "warning"
"EVI-01" = "off"
[[waivers]]
rule = "EVI-01"
path = "content/posts/"
reason = "Old evidence."
until = 2026-12-31
"""
    )
    assert ReviewPolicy(24, 12, 90, 0, 3, reviewer_must_differ=False) == site.review
    origins = ("https://video.example.org", "http://127.0.0.1:8000")
    told = "We count visits from the log of our server."
    assert PrivacyPolicy(origins, told, ("https://forms.example.org/send",)) == site.privacy
    assert EmergencyPolicy("GB") == site.emergency
    assert ReadabilityPolicy("clinician", warn_fk=9.0, error_fk=12.5) == site.readability
    assert {"EVI-05": "warning", "EVI-01": "off"} == site.severity
    waiver = Waiver("EVI-01", "content/posts/", "Old evidence.", date(2026, 12, 31))
    assert (waiver,) == site.waivers


def test_none_is_needed() -> None:
    """A hub without these tables has the usual."""
    site = read("")
    assert (ReviewPolicy(), PrivacyPolicy(), {}, ()) == (
        site.review,
        site.privacy,
        site.severity,
        site.waivers,
    )


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('[severity]\n"EVI-99" = "off"', "“severity” does not know “EVI-99”."),
        ('[severity]\n"EVI-01" = "of"', "“severity” takes one of: off, error, warning, info."),
        ('[severity]\n"EVI-01" = false', "“severity” takes one of: off, error, warning, info."),
        (
            '[privacy]\nallow_origins = "https://a.example.org/path"',
            "“allow_origins” takes the address of a server, not “https://a.example.org/path”.",
        ),
        (
            '[privacy]\nallow_origins = ["https://["]',
            "“allow_origins” takes the address of a server, not “https://[”.",
        ),
        (
            '[privacy]\nallow_origins = "https://a:b@c.example.org"',
            "“allow_origins” takes the address of a server, not “https://a:b@c.example.org”.",
        ),
        (
            '[emergency]\nlocale = "United Kingdom"',
            "“locale” takes the two letters of a country, not “United Kingdom”.",
        ),
        ("[readability]\nwarn_fk = 25", "“warn_fk” takes a school grade, not 25."),
        ("[readability]\nwarn_fk = nan", "“warn_fk” takes a school grade, not nan."),
        (
            '[readability]\nwarn_fk = "8"',
            "“warn_fk” takes a school grade, not “8”.",
        ),
        (
            "[readability]\nwarn_fk = true",
            "“warn_fk” takes a school grade, not true or false without quotes.",
        ),
        ("[review]\nmax_months = 0", "“max_months” cannot be less than 1, and is 0."),
    ],
)
def test_wrong_values(text: str, message: str) -> None:
    """What cannot be is told in a sentence, with a hint."""
    (told,) = said(text)
    sentence, _, hint = told.partition(" | ")
    assert message == sentence
    assert hint.strip()


def test_waiver_needs_all() -> None:
    """A waiver names rule, file, reason and end."""
    found = said('[[waivers]]\nrule = "EVI-01"\npath = "content/"\n')
    assert ["reason", "until"] == [
        word for told in found for word in ("reason", "until") if word in told
    ]
    assert 2 == len(found)
