"""Reading site.toml."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from hcsite.content.config import read_config
from hcsite.core.diagnostics import Level
from hcsite.model.site import (
    Brand,
    ContentPolicy,
    Organisation,
    Policies,
    PostalAddress,
    ReviewPolicy,
    Site,
    Social,
)

HEAD = """\
[site]
base_url = "https://health.example.org"
name = "Riverside Health Hub"
time_zone = "America/Chicago"
"""
SMALLEST = Site(
    base_url="https://health.example.org/",
    name="Riverside Health Hub",
    time_zone="America/Chicago",
    org=Organisation(name="Riverside Health Hub"),
)


def test_the_smallest_site() -> None:
    """Three values are enough; the organisation is called as the hub where nothing else is said."""
    assert (SMALLEST, ()) == read_config(HEAD.encode())


def test_windows_files_are_read() -> None:
    """A byte order mark and CRLF are simply read."""
    assert (SMALLEST, ()) == read_config(b"\xef\xbb\xbf" + HEAD.replace("\n", "\r\n").encode())


def test_every_value_of_a_site() -> None:
    """All tables and keys reach the site."""
    text = """
tagline = "Near you"
description = "Health"
default_lang = "en-us"
profile = "clinic"
notice = "A sample"
disclaimer = "Ask your clinician."
theme = "my_theme"
feed_limit = 5
[org]
id = "org"
type = "MedicalClinic"
name = "Riverside Clinic"
legal_name = "Riverside Clinic LLC"
email = "a@example.org"
phone = "+1-217-555-0100"
specialty = "PrimaryCare"
address = {street = "1 River Rd", city = "S", region = "IL", postcode = "1", country = "US"}
ids = {ror = "", npi = "1234567893"}
same_as = ["https://example.org/riverside"]
[brand]
accent = "#0B5C63"
accent_dark = "#ffffff"
logo = "logo.svg"
share_image = "share.png"
share_image_alt = "A river"
font_file = "inter.ttf"
heading_font_file = "lora.ttf"
[policies]
editorial = "/editorial"
ads = "none"
ai = "https://example.org/ai"
[review]
max_months = 24
high_risk_months = 6
grace_days = 0
[content]
org_author = false
clinical = {post = true, infographic = false}
legacy_until = 2027-01-01
[social]
mastodon = "hub@example.org"
x = "hub"
bluesky = "@hub.example.org"
rel_me = ["https://example.org/@hub"]
[share]
channels = ["sms", "x"]
[nav]
main = ["/posts/", "/about"]
[extra]
since = 2020-01-01
at = 10:00:00
big = inf
list = [1, "two", {three = 2020-01-01T00:00:00Z}]
"""
    address = PostalAddress("1 River Rd", "S", "IL", "1", "US")
    expected = replace(
        SMALLEST,
        tagline="Near you",
        description="Health",
        default_lang="en-US",
        profile="clinic",
        notice="A sample",
        disclaimer="Ask your clinician.",
        theme="my_theme",
        feed_limit=5,
        org=Organisation(
            name="Riverside Clinic",
            type="MedicalClinic",
            legal_name="Riverside Clinic LLC",
            email="a@example.org",
            phone="+1-217-555-0100",
            specialty=("PrimaryCare",),
            address=address,
            ids=(("npi", "1234567893"), ("ror", "")),
            same_as=("https://example.org/riverside",),
        ),
        brand=Brand(
            accent="#0b5c63",
            accent_dark="#ffffff",
            logo="logo.svg",
            share_image="share.png",
            share_image_alt="A river",
            font_file="inter.ttf",
            heading_font_file="lora.ttf",
        ),
        policies=Policies(editorial="/editorial/", ads="none", ai="https://example.org/ai"),
        review=ReviewPolicy(24, 6, 0),
        content=ContentPolicy(False, {"post": True, "infographic": False}, "2027-01-01"),  # noqa: FBT003
        social=Social("@hub@example.org", "@hub", "hub.example.org", ("https://example.org/@hub",)),
        share=("sms", "x"),
        nav=("/posts/", "/about/"),
        extra={
            "since": "2020-01-01",
            "at": "10:00:00",
            "big": "inf",
            "list": [1, "two", {"three": "2020-01-01T00:00:00+00:00"}],
        },
    )
    assert (expected, ()) == read_config((HEAD + text).encode())


def test_files_that_are_not_utf8() -> None:
    """They are refused as any other file."""
    site, (found,) = read_config(b"[site]\nname = '\xff'")
    assert (None, "HC101", 2, 9) == (site, found.code, found.line, found.column)


def test_invisible_characters_warn() -> None:
    """The site is read, and the warning kept."""
    site, (found,) = read_config(HEAD.replace("Hub", "Hub\x0c").encode())
    assert (site.name if site else "", found.code) == ("Riverside Health Hub\ufffd", "HC102")


def test_our_own_site_is_read() -> None:
    """The site.toml of this repository has no problem."""
    path = Path(__file__).parents[3] / "site.toml"
    site, found = read_config(path.read_bytes())
    assert () == found
    assert site is not None


PIECES = st.sampled_from(
    '[site] [ ] = " \' """ name base_url x.y { } 1 , # [[a]] 2020-01-01 true \\ [org] extra inf '
    "nav main".split()
)


@given(st.lists(PIECES | st.sampled_from(" \n"), max_size=25).map("".join) | st.text(max_size=40))
def test_any_text_gives_a_site_or_problems(text: str) -> None:
    """Never another exception; every place is in the file."""
    site, found = read_config(text.encode("utf-8", "ignore"))
    assert (site is None) == any(item.level is Level.ERROR for item in found)
    assert all(1 <= item.line <= text.count("\n") + text.count("\r") + 1 for item in found)
