"""Platforms in site.toml: right, wrong, hostile."""

from __future__ import annotations

import json
from typing import Any

import pytest

from hcsite.content.config import read_config
from hcsite.content.jsonschema import json_schemas
from hcsite.content.schema.platforms import PlatformFields
from hcsite.model.platforms import platforms_of

HEAD = """\
[site]
base_url = "https://health.example.org"
name = "Riverside"
time_zone = "Europe/London"
"""
FIRST = 1 + HEAD.count("\n")
"""The first line behind the head."""

EVERY = """\
[platforms]
use = ["doximity", "x", "mastodon"]
[platforms.doximity]
name = "Doximity"
based_on = "linkedin"
max = 2000
unit = "utf16"
title_max = 80
hashtags = 0
link = "card"
target = 500
alt_max = 120
sizes = [[1200, 627], [1080, 1080]]
person = "i"
emoji = false
sensitive = false
utm_source = "doximity"
utm_medium = "social"
share = "https://doximity.example.org/new?t={text_with_url}"
[platforms.x]
max = 500
"""


def said(text: str) -> list[str]:
    """What is wrong with a site.toml, in short: the line from the first of the text, and the rest.

    Every fault has a sentence and a hint.
    """
    site, found = read_config((HEAD + text).encode())
    assert site is None
    assert all(item.message.endswith(".") and item.hint for item in found)
    return [
        f"{item.line - FIRST + 1}:{item.column}: {item.code} {item.message} | {item.hint}"
        for item in found
    ]


def test_every_rule() -> None:
    """All rules reach the site as values that JSON can hold, by name, and the platforms too."""
    site, found = read_config((HEAD + EVERY).encode())
    assert () == found
    assert site is not None
    assert ("doximity", "x", "mastodon") == site.platforms
    assert {"max": 500} == site.platform_rules["x"]
    ours = site.platform_rules["doximity"]
    assert set(PlatformFields.model_fields) == set(ours)
    assert sorted(ours) == list(ours)
    assert [[1200, 627], [1080, 1080]] == ours["sizes"]
    assert site.platform_rules == json.loads(json.dumps(site.platform_rules))
    names = [item.name for item in platforms_of(site)]
    assert ["Doximity", "X", "Mastodon"] == names


def test_nothing_is_said() -> None:
    """No table, or an empty one: all platforms by our rules."""
    for text in ("", "[platforms]\n", "[platforms.x]\n"):
        site, found = read_config((HEAD + text).encode())
        assert () == found
        assert site is not None
        assert () == site.platforms
        assert 280 == platforms_of(site)[0].text.max


CHOOSE = "Choose from: x, bluesky, mastodon, "


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            '[platforms]\nuse = ["x", "instagramm"]\n',
            (
                "2:13: HC004 “use” does not know the platform “instagramm”. | "
                "Did you mean “instagram” or “instagram_story”?"
            ),
        ),
        (
            '[platforms]\nuse = ["Twitter"]\n',
            "2:8: HC004 “use” does not know the platform “Twitter”. | Did you mean “x”?",
        ),
        (
            "[platforms]\nuse = []\n",
            (
                "2:7: HC004 “use” names no platform. | "
                "Name some platforms, or take the line out: then all of them are used."
            ),
        ),
        (
            '[platforms]\nuse = "x"\n',
            (
                "2:7: HC004 “use” takes a list, not “x”. | "
                "Write it as a list in square brackets: [one, two]"
            ),
        ),
        (
            "[platforms]\nuse = [1]\n",
            (
                "2:8: HC004 “use” takes one text, not a number without quotes. | "
                "Put the text in quotes."
            ),
        ),
        (
            '[platforms]\nuse = ["x", "x"]\n',
            "2:7: HC004 “use” has “x” twice. | Delete one of them.",
        ),
        (
            "[platforms]\nx = 3\n",
            (
                "2:5: HC004 “x” takes the rules of a platform, not a number without quotes. | "
                "Write [platforms.NAME] on a line of its own, and the rules of the platform below."
            ),
        ),
        (
            "[platforms.x]\nhashtag = 3\n",
            "2:1: HC003 “hashtag” is not known here. | Did you mean “hashtags”?",
        ),
        (
            "[platforms.linkdin]\nmax = 3\n",
            (
                "1:1: HC004 “linkdin” is no platform that hcsite knows. | Did you mean “linkedin” "
                "or “linkedin_page”? A platform of your own needs a line such as "
                'based_on = "linkedin".'
            ),
        ),
        (
            '[platforms.x]\nbased_on = "bluesky"\n',
            (
                "2:12: HC004 “based_on” is for platforms of your own, and hcsite knows “x”. | "
                "Take the line out, or write the rules in a table of another name."
            ),
        ),
        (
            '[platforms.forum]\nbased_on = "redit"\n',
            "2:12: HC004 “based_on” does not know the platform “redit”. | Did you mean “reddit”?",
        ),
        (
            '[platforms.Forum-1]\nbased_on = "reddit"\n',
            (
                "1:1: HC004 “Forum-1” cannot be the id of a platform. | "
                "Write a few small letters, digits and underscores, as in [platforms.our_forum]."
            ),
        ),
        (
            '[platforms.forum]\nbased_on = "forum"\n',
            (
                "2:12: HC004 “based_on” goes round in a circle: forum, forum. | "
                "Base one of them on a platform that hcsite knows, such as linkedin."
            ),
        ),
        (
            "[platforms.x]\nmax = 0\n",
            "2:7: HC004 “max” cannot be less than 1, and is 0. | Write a number from 1 up.",
        ),
        (
            "[platforms.x]\nmax = 1000000000000000000000000000000\n",
            (
                "2:7: HC004 “max” cannot be more than 1000000. | "
                "Write a number up to 1000000, or take the line out."
            ),
        ),
        (
            '[platforms.x]\nunit = "letters"\n',
            (
                "2:8: HC004 “unit” cannot have the value “letters”. | Choose from: byte, char, "
                "codepoint, grapheme, mastodon, sms, threads, utf16, x_weighted."
            ),
        ),
        (
            '[platforms.x]\nlink = "txt"\n',
            "2:8: HC004 “link” cannot have the value “txt”. | Did you mean “text”?",
        ),
        (
            "[platforms.x]\nhashtags = -1\n",
            "2:12: HC004 “hashtags” cannot be less than 0, and is -1. | Write a number from 0 up.",
        ),
        (
            "[platforms.x]\nsizes = [1080, 1350]\n",
            (
                "2:9: HC004 “sizes” takes sizes of pictures in pixels, not a list. | "
                "Write width and height of each in brackets: sizes = [[1080, 1350], [1080, 1080]]"
            ),
        ),
        (
            "[platforms.x]\nsizes = []\n",
            (
                "2:9: HC004 “sizes” takes sizes of pictures in pixels, not an empty list. | "
                "Write width and height of each in brackets: sizes = [[1080, 1350], [1080, 1080]]"
            ),
        ),
        (
            "[platforms.x]\nsizes = [[true, 100]]\n",
            (
                "2:9: HC004 “sizes” takes sizes of pictures in pixels, not a list. | "
                "Write width and height of each in brackets: sizes = [[1080, 1350], [1080, 1080]]"
            ),
        ),
        (
            "[platforms.x]\nsizes = [[1080, 99999]]\n",
            (
                "2:9: HC004 “sizes” cannot have a picture of 1080 × 99999 pixels. | "
                "Write numbers from 100 to 4096."
            ),
        ),
        (
            '[platforms.x]\nperson = "you"\n',
            "2:10: HC004 “person” cannot have the value “you”. | Choose from: i, we.",
        ),
        (
            '[platforms.x]\nemoji = "some"\n',
            "2:9: HC004 “emoji” takes yes or no, not “some”. | Write true or false.",
        ),
        (
            '[platforms.x]\nutm_source = "a&utm_medium=b"\n',
            (
                "2:14: HC004 “utm_source” takes a word for statistics, not “a&utm_medium=b”. | "
                "Write small letters, digits and hyphens, such as linkedin; “” leaves it out."
            ),
        ),
        (
            '[platforms.x]\nshare = "javascript:alert({text})"\n',
            (
                "2:9: HC004 “share” takes the address of a composer, not "
                "“javascript:alert({text})”. | "
                "It begins with https://, such as https://example.org/share?u={url}"
            ),
        ),
        (
            '[platforms.x]\nshare = "https://example.org/{urls}"\n',
            "2:9: HC004 “share” cannot fill in “{urls}”. | Did you mean “url”?",
        ),
        (
            '[platforms.x]\nshare = "https://example.org/{url.__class__}"\n',
            (
                "2:9: HC004 “share” cannot fill in “{url.__class__}”. | "
                "Choose from: host, image_url, tags_csv, text, text_with_url, title, url."
            ),
        ),
        (
            '[platforms.x]\nshare = "https://example.org/{url!r:>9}"\n',
            (
                "2:9: HC004 “share” has something beside “url” in the braces. | "
                "Write {url} and nothing more in the braces."
            ),
        ),
        (
            '[platforms.x]\nshare = "https://example.org/{url"\n',
            (
                "2:9: HC004 “share” has a brace without its partner. | "
                "Each “{” has a “}” behind it: https://example.org/share?u={url}"
            ),
        ),
        (
            "[platforms.x]\nname = ''\n",
            "2:8: HC005 “name” is empty. | Give it a value, or take the line out.",
        ),
        (
            '[platforms.x]\nname = "a\\u0000b"\n',
            (
                "2:8: HC004 “name” holds an invisible control character. | "
                "Type the text anew in plain letters."
            ),
        ),
    ],
)
def test_what_is_wrong(text: str, expected: str) -> None:
    """One clear sentence each, at its place, and what to write instead."""
    assert [expected] == said(text)


def test_a_circle_of_several() -> None:
    """Each platform of a circle is named; one that only leads into it is not."""
    names = {"a": "b", "b": "a", "c": "a"}
    text = "".join(f'[platforms.{name}]\nbased_on = "{base}"\n' for name, base in names.items())
    first, second = said(text)
    assert "“based_on” goes round in a circle: a, b, a." in first
    assert "“based_on” goes round in a circle: b, a, b." in second


def test_all_wrong_names_at_once() -> None:
    """Nobody must correct one to learn of the next."""
    text = '[platforms]\nuse = ["y", "z"]\n[platforms.q]\nmax = 9\n[platforms.w]\nbased_on = "p"\n'
    assert ["2:8", "2:13", "3:1", "6:12"] == [":".join(row.split(":")[:2]) for row in said(text)]


def test_rows_that_are_no_table() -> None:
    """Where a value stands for the whole table, it says what belongs there."""
    site, (item,) = read_config(("platforms = 3\n" + HEAD).encode())
    assert site is None
    assert "“platforms” is the name of a table, not of a number without quotes." == item.message


@pytest.mark.parametrize("name", ["<script>", "=HYPERLINK(1)", "x" * 300, "קופה", "用", "", "a.b"])
def test_hostile_names(name: str) -> None:
    """They are refused in one sentence, whatever they hold."""
    (row,) = said(f"[platforms.{json.dumps(name, ensure_ascii=False)}]\nbased_on = 'x'\n")
    assert "cannot be the id of a platform." in row
    assert name[:50] in row


def test_a_name_of_another_script() -> None:
    """What people call a platform is theirs."""
    name = 'קופת "חולים" & <b> 用'
    rules = f"[platforms.ours]\nbased_on = 'x'\nname = {json.dumps(name, ensure_ascii=False)}\n"
    site, found = read_config((HEAD + rules).encode())
    assert () == found
    assert site is not None
    assert name == platforms_of(site)[-1].name


def test_editors_know_the_rules() -> None:
    """The JSON Schema names every rule below any platform, and `use` beside them."""
    schema: dict[str, Any] = json_schemas()["site"]
    table = schema["$defs"]["PlatformsTable"]
    assert {"use"} == set(table["properties"])
    rules = schema["$defs"][table["additionalProperties"]["$ref"].rpartition("/")[2]]
    assert set(PlatformFields.model_fields) == set(rules["properties"])
    assert rules["additionalProperties"] is False
    assert all(rule["description"] for rule in rules["properties"].values())
