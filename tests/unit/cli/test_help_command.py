"""`hcsite help` explains codes, families of codes and commands."""

from __future__ import annotations

import json
import re

import pytest

from hcsite.cli import exits
from hcsite.cli.code_text import code_json, code_lines
from hcsite.cli.group import COMMANDS, start
from hcsite.cli.prose import WIDTH
from hcsite.cli.topics import TOPICS
from hcsite.content.config import read_config
from hcsite.core.catalogue import Code, all_codes, code, families

SITE = '[site]\nbase_url = "https://h.example/"\nname = "H"\ntime_zone = "UTC"\n'

Captured = pytest.CaptureFixture[str]


def test_code(capsys: Captured) -> None:
    """A code gets its title, its reason, and what to do with its example."""
    assert exits.DONE == start(["help", "HC214"])
    assert capsys.readouterr().out == (
        "HC214: A picture has no alt text\n"
        "\n"
        "People who cannot see the picture, and people whose connection does not load it,\n"
        "get nothing.\n"
        "\n"
        "What to do\n"
        "\n"
        "  Say in one sentence what the picture shows:\n"
        "\n"
        "    image:\n"
        "      src: plate.png\n"
        "      alt: A plate, half of it vegetables\n"
        "\n"
        "  For a picture in the text see HC309.\n"
    )


def test_case_does_not_matter(capsys: Captured) -> None:
    """People type a code as they like."""
    assert exits.DONE == start(["help", " hc214 "])
    assert capsys.readouterr().out.startswith("HC214: ")


@pytest.mark.parametrize("item", all_codes(), ids=lambda item: item.name)
def test_every_code_fits_the_screen(item: Code) -> None:
    """No line is wider than a terminal, and no mark of Markdown is left outside of examples."""
    lines = list(code_lines(item))
    assert [] == [line for line in lines if len(line) > WIDTH and not line.startswith("    ")]
    prose = "\n".join(line for line in lines if not line.startswith("    "))
    assert "```" not in prose
    assert not re.search(r"`|\]\((?:settings|writing|themes|front-matter)\.md", prose)


def test_lists_hang() -> None:
    """The lines of an item stand under its words."""
    item = Code("HC999", "T", "W.", "- " + "word " * 30 + "\n- two")
    lines = list(code_lines(item))
    assert lines[6].startswith("  - word")
    assert lines[7].startswith("    word")
    assert lines[-1] == "  - two"


def test_command(capsys: Captured) -> None:
    """A command gets the help that it would print itself."""
    assert exits.DONE == start(["help", "build"])
    told = capsys.readouterr().out
    assert exits.DONE == start(["build", "--help"])
    assert told == capsys.readouterr().out


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_help(name: str, capsys: Captured) -> None:
    """No command is missing or without words."""
    assert exits.DONE == start(["help", name])
    assert f"Usage: hcsite {name}" in capsys.readouterr().out


def test_contents(capsys: Captured) -> None:
    """Alone it lists all commands and all families of codes."""
    assert exits.DONE == start(["help"])
    told = capsys.readouterr().out
    assert all(f"\n  {name} " in told for name in COMMANDS)
    assert all(family.title in told for family in families())
    assert max(map(len, told.splitlines())) <= WIDTH


def test_family(capsys: Captured) -> None:
    """The beginning of a code lists all that begin so."""
    assert exits.DONE == start(["help", "hc5"])
    told = capsys.readouterr().out.splitlines()
    family = next(item for item in families() if item.name == "HC5")
    assert told == [family.title, *(f"  {item.name}  {item.title}" for item in family.codes)]


@pytest.mark.parametrize("topic", [*TOPICS, "site.toml"])
@pytest.mark.parametrize("columns", [40, 80])
def test_topics(
    topic: str, columns: int, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The fields of each kind and the settings are told with their meaning, at any width."""
    monkeypatch.setenv("COLUMNS", str(columns))
    assert exits.DONE == start(["help", topic])
    told = capsys.readouterr().out
    assert ("  title" in told) == (topic in {"post", "infographic", "video", "page", "topic"})
    assert ("[brand]\n  accent" in told) == (topic in {"settings", "site.toml"})
    assert max(map(len, told.splitlines())) <= columns


def test_field(capsys: Captured) -> None:
    """A field is told once for all kinds that mean the same by it, and a setting with its table."""
    assert exits.DONE == start(["help", "published:"])
    assert capsys.readouterr().out == (
        "published\n"
        "  in a text (post, infographic, video)  When it goes live: a date, or a date and\n"
        "                                        time; later ones wait until then.\n"
    )
    assert exits.DONE == start(["help", "max_months"])
    assert "\n  in site.toml, below [review]  Months until" in capsys.readouterr().out


@pytest.mark.parametrize("columns", [40, 80])
@pytest.mark.parametrize("subject", ["", "HC305", "HC2"])
def test_narrow(
    subject: str, columns: int, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On a narrow screen no line is cut, but for examples of code."""
    monkeypatch.setenv("COLUMNS", str(columns))
    assert exits.DONE == start(["help", *filter(None, [subject])])
    lines = capsys.readouterr().out.splitlines()
    assert [] == [line for line in lines if len(line) > columns and line[:4] != "    "]


def test_for_programs(capsys: Captured) -> None:
    """A code is an object, a family or everything a list."""
    assert exits.DONE == start(["help", "hc214", "--format", "json"])
    first = code("HC214")
    assert first is not None
    assert code_json(first) == json.loads(capsys.readouterr().out)
    assert exits.DONE == start(["help", "HC5", "--format", "json"])
    assert {"HC5"} == {item["code"][:3] for item in json.loads(capsys.readouterr().out)}
    assert exits.DONE == start(["help", "--format", "json"])
    assert len(all_codes()) == len(json.loads(capsys.readouterr().out))
    assert exits.USAGE == start(["help", "HC999", "--format", "json"])


@pytest.mark.parametrize(
    ("word", "hint"),
    [
        ("biuld", "Did you mean “build”?"),
        ("ACC-2", "Did you mean “ACC-02”?"),
        ("HC299", "To see all there are: hcsite help HC2"),
        ("HC999", "To see all there are: hcsite help"),
        ("titel", "Did you mean “title”?"),
        ("xyzzy", "To see all there is: hcsite help"),
    ],
)
def test_unknown(word: str, hint: str, capsys: Captured) -> None:
    """What is not known ends with code 2 and a hint; a number is never called a misspelling."""
    assert exits.USAGE == start(["help", word])
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err.endswith(f"There is no help on “{word}”. {hint}\n")


def test_rule_of_trust(capsys: Captured) -> None:
    """A rule says how much it weighs where, on what it rests, and how to weigh it otherwise."""
    assert exits.DONE == start(["help", "aut-05"])
    told = capsys.readouterr().out
    assert "  Weighs     error; warning in the profile solo, warning in the profile blog\n" in told
    assert "  Holds for  clinical pieces\n" in told
    assert "  Rests on   NHS 1-2; NAM science-based; PIF 1; EU AI Act 50(4)\n" in told
    site, found = read_config(f"{SITE}{told.rpartition('site.toml:')[2]}".encode())
    assert () == found
    assert site is not None
    assert {"AUT-05": "info"} == dict(site.severity)
    assert ["content/posts/salt.md"] == [waiver.path for waiver in site.waivers]


def test_rule_that_is_off(capsys: Captured) -> None:
    """A rule that is off says so."""
    assert exits.DONE == start(["help", "EVI-05"])
    told = capsys.readouterr().out
    assert "  Weighs     nothing: it is off by default; " in told
    assert "To switch it on, " in told
