"""Every message about site.toml, to the letter."""

from __future__ import annotations

import pytest

from hcsite.content.config import read_config
from hcsite.core.diagnostics import Level

HEAD = """\
[site]
base_url = "https://health.example.org"
name = "Riverside Health Hub"
time_zone = "America/Chicago"
"""


def problems_of(text: str) -> list[str]:
    """What is wrong with a configuration, as people read it."""
    site, found = read_config(text.encode())
    assert site is None
    assert {Level.ERROR} == {item.level for item in found}
    assert {"site.toml"} == {item.path for item in found}
    lines = text.split("\n")
    assert all(item.source == lines[item.line - 1] for item in found)
    return [
        f"{item.line}:{item.column}: {item.code} {item.message} | {item.hint}" for item in found
    ]


CUT = (
    "The file ends in the middle of a value: something above is not closed. | "
    "Look for a quotation mark or a bracket without its partner."
)
FORM = 'Lines look like this: name = "Riverside Health Hub"; tables like this: [site]'


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            '[site]\nname "x"',
            f"2:6: HC002 There is no “=” between the name and the value. | {FORM}",
        ),
        (
            "[site]\nname = Foo",
            (
                "2:8: HC002 This value is not understood. | "
                "Put texts in quotes; write true or false, numbers and dates without."
            ),
        ),
        (
            '[site]\nname = "Foo\nx = 1',
            (
                "2:12: HC002 The text that begins in this line is never closed. | "
                "Put a quotation mark at its end."
            ),
        ),
        (
            "[site]\nname = 'Foo\nx = 'b'",
            (
                "2:12: HC002 The text that begins in this line is never closed. | "
                "Put a quotation mark at its end."
            ),
        ),
        (
            "[site]\nname = 'Foo",
            f"2:1: HC002 {CUT}",
        ),
        (
            '[site]\nname = "a\\qb"',
            (
                "2:12: HC002 A backslash in double quotes begins a code, and this one is not "
                "known. | Use single quotes for texts with a backslash."
            ),
        ),
        ("[site\nname = 1", "1:6: HC002 A bracket is opened and never closed. | Close it."),
        (
            "[site]\nx = [1,\n",
            f"2:1: HC002 {CUT}",
        ),
        ("[site]\n  a = 1\n  a = 2", "3:3: HC002 This name is given twice. | Keep one of them."),
        ("[site]\n[site]", "2:1: HC002 This name is given twice. | Keep one of them."),
        ("[site]\n* = 1", f"2:1: HC002 This line cannot be read. | {FORM}"),
        ("a = 1 b = 2", f"1:7: HC002 This line cannot be read. | {FORM}"),
        (
            "x = " + "[" * 3000,
            (
                "1:1: HC002 Brackets stand in brackets too many times. | "
                "Take some of them away: no value of this file needs more than three."
            ),
        ),
    ],
)
def test_syntax(text: str, said: str) -> None:
    """Errors of TOML come in plain words and with their place."""
    if text.startswith("x = ["):
        site, (found,) = read_config(text.encode())
        assert (None, "") == (site, found.source)
        assert said == f"{found.line}:{found.column}: {found.code} {found.message} | {found.hint}"
    else:
        assert [said] == problems_of(text)


def missing(line: int) -> list[str]:
    """What is said about the three values without which there is no site."""
    return [
        (
            f"{line}:1: HC005 “base_url” is missing. | "
            'Write below [site]: base_url = "https://health.example.org/"'
        ),
        f'{line}:1: HC005 “name” is missing. | Write below [site]: name = "Riverside Health Hub"',
        (
            f"{line}:1: HC005 “time_zone” is missing. | Write below [site]: "
            'time_zone = "Europe/London"'
        ),
    ]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", missing(1)),
        ("\n[site]", missing(2)),
        (
            'name = "x"',
            [
                "1:1: HC003 “name” is not known here. | It belongs below the line [site].",
                *missing(1),
            ],
        ),
        (
            HEAD.replace('"Riverside Health Hub"', '" "'),
            ['3:8: HC005 “name” is empty. | Write below [site]: name = "Riverside Health Hub"'],
        ),
        (
            HEAD + "[brnd]\naccent = 1",
            ["5:1: HC003 “brnd” is not known here. | Did you mean “brand”?"],
        ),
        (
            HEAD + "[name]\nx = 1",
            [
                (
                    "5:1: HC003 “name” is not known here. | Choose from: brand, content, "
                    "emergency, extra, kit, nav, org, pictures, platforms, plugin, policies, "
                    "privacy, readability, review, severity, share, site, social, voice, waivers."
                )
            ],
        ),
        (
            HEAD + "tag_line = 1",
            ["5:1: HC003 “tag_line” is not known here. | Did you mean “tagline”?"],
        ),
        (
            HEAD + "max_months = 3",
            ["5:1: HC003 “max_months” is not known here. | It belongs below the line [review]."],
        ),
        (
            HEAD + "[org]\naddress = {cty = 'x'}",
            ["6:12: HC003 “cty” is not known here. | Did you mean “city”?"],
        ),
        (
            HEAD + "[nav]\nfoot = 1",
            ["6:1: HC003 “foot” is not known here. | Choose from: main."],
        ),
        (
            "site = 1",
            [
                (
                    "1:8: HC004 “site” is the name of a table, not of a number without quotes. | "
                    "Write its name in square brackets on a line of its own, and its keys below."
                )
            ],
        ),
        (
            HEAD.replace("https://", "ftp://"),
            [
                (
                    "2:12: HC006 “base_url” takes an address with https://, not "
                    "“ftp://health.example.org”. | Write the address at which the hub will live, "
                    "such as https://health.example.org/"
                )
            ],
        ),
        (
            HEAD + 'profile = "hospice"\nfeed_limit = 0\ntheme = "../x"',
            [
                "5:11: HC004 “profile” cannot have the value “hospice”. | Did you mean “hospital”?",
                (
                    "6:14: HC004 “feed_limit” cannot be less than 1, and is 0. | "
                    "Write a number from 1 up."
                ),
                (
                    "7:9: HC004 “theme” takes the name of a theme, not “../x”. | "
                    "Write the name of a folder in themes/, such as home-base."
                ),
            ],
        ),
        (
            HEAD + '[share]\nchannels = ["facebok"]\n[nav]\nmain = "/posts/"',
            [
                (
                    "6:13: HC004 “channels” cannot have the value “facebok”. | "
                    "Did you mean “facebook”?"
                ),
                (
                    "8:8: HC004 “main” takes a list, not “/posts/”. | "
                    "Write it as a list in square brackets: [one, two]"
                ),
            ],
        ),
        (
            HEAD + '[content]\nclinical = {posts = true}\nlegacy_until = "soon"',
            [
                "6:12: HC004 “clinical” does not know “posts”. | Did you mean “post”?",
                (
                    "7:16: HC004 “legacy_until” is not a date: “soon”. | "
                    "Write it as year-month-day, such as 2026-09-14."
                ),
            ],
        ),
        (
            HEAD + "[content]\nclinical = true",
            [
                (
                    "6:12: HC004 “clinical” takes yes or no for each kind of content, not true or "
                    "false without quotes. | Write clinical = { post = true, infographic = true }"
                )
            ],
        ),
        (
            HEAD + "[extra]\n" + "a." * 30 + "b = 1",
            [
                (
                    "5:1: HC004 “extra” has fields within fields, more than 20 deep. | "
                    "Move some of them out of the others."
                )
            ],
        ),
    ],
)
def test_values(text: str, said: list[str]) -> None:
    """Each wrong value, unknown name and missing value is told, all at once and in order."""
    assert said == problems_of(text)


@pytest.mark.parametrize(
    ("zone", "meant"),
    [
        ("London", "Europe/London"),
        ("europe/london", "Europe/London"),
        ("Chicago", "America/Chicago"),
        ("New York", "America/New_York"),
        ("America/Chicgo", "America/Chicago"),
        ("Londn", "Europe/London"),
        ("CST", "America/Chicago"),
        ("EST", "America/New_York"),
        ("cet", "Europe/Berlin"),
    ],
)
def test_the_nearest_time_zone_is_proposed(zone: str, meant: str) -> None:
    """Cities, letter codes and mistakes are answered with a time zone."""
    (said,) = problems_of(HEAD.replace("America/Chicago", zone))
    expected = f"takes the name of a time zone, not “{zone}”. | Did you mean “{meant}”?"
    assert said.endswith(expected)


@pytest.mark.parametrize(
    "zone", ["", "America", "../etc/passwd", "/etc/passwd", "A\\u0000B", "Qqqq"]
)
def test_other_texts_are_no_time_zone(zone: str) -> None:
    """Folders of the data base, paths and nonsense are refused without an exception."""
    (said,) = problems_of(HEAD.replace("America/Chicago", zone))
    assert said.startswith("4:13: HC004 “time_zone”")


@pytest.mark.parametrize("zone", ["UTC", "Asia/Kolkata", "Etc/GMT+6"])
def test_time_zones(zone: str) -> None:
    """Names of the data base are taken."""
    site, _ = read_config(HEAD.replace("America/Chicago", zone).encode())
    assert zone == (site.time_zone if site else "")
