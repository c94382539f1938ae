"""`hcsite count`: the length of any text on a platform."""

from __future__ import annotations

import io
import json
import os
import sys
from pathlib import Path

import click
import pytest

from hcsite.cli import exits
from hcsite.cli.completing import complete_platforms
from hcsite.cli.count_command import UNITS
from hcsite.model.platform import Unit
from hcsite.model.platforms import known_platforms
from tests.support.cli import run_cli
from tests.unit.cli.conftest import Run

LINK = "https://health.example.org/posts/salt/"
ROOT = Path(__file__).parents[3]
SITE = '[site]\nbase_url = "https://a.example.org"\nname = "A"\ntime_zone = "UTC"\n'


@pytest.fixture(autouse=True)
def nowhere(empty: Path) -> Path:
    """The tests stand in a folder that is no hub."""
    return empty


def test_json(run: Run) -> None:
    """Programs get the five fields and nothing else."""
    done = run("count", "--platform", "x", "--text", f"Salt {LINK}", "--format", "json")
    expected = {"platform": "x", "length": 28, "limit": 280, "unit": "x_weighted", "fits": True}
    assert expected == done.json
    assert (exits.DONE, "") == (done.code, done.err)


def test_standard_input() -> None:
    """A pipe gives the text; the line end that a shell adds does not count."""
    words = ("count", "--platform", "bluesky", "--format", "json")
    done = run_cli(*words, stdin="Salt 👩‍⚕️\n", env={"PYTHONPATH": str(ROOT)})
    assert {"length": 6, "fits": True}.items() <= json.loads(done.stdout).items()
    assert (exits.DONE, "") == (done.returncode, done.stderr)


def test_words(run: Run) -> None:
    """People read how long it is, how it was counted, and what readers see of it."""
    done = run("count", "--platform", "instagram", "--text", "é" * 130)
    assert done.out == (
        "Instagram feed: 130 of 2,200, it fits.\n"
        "  Counted in characters, most emoji as 2: nobody says how.\n"
        "  260 bytes in UTF-8.\n"
        "  Readers see about the first 125; the rest waits behind “more”.\n"
    )


def test_too_long(run: Run) -> None:
    """It ends with 1, and says by how much."""
    done = run("count", "--platform", "x", "--text", "盐" * 141)
    assert "X: 282 of 280, 2 too many.\n" in done.out
    assert exits.CONTENT == done.code
    done = run("count", "--platform", "x", "--text", "盐" * 141, "--format", "json")
    assert (False, exits.CONTENT) == (done.json["fits"], done.code)


def test_too_many_bytes(run: Run) -> None:
    """Few characters can be too heavy: the other limit is told."""
    done = run("count", "--platform", "bluesky", "--text", "👩‍👩‍👧‍👦" * 130)
    assert done.out.startswith("Bluesky: 130 of 300, but it does not fit.\n")
    assert "It has 3250 bytes, of at most 3000." in done.out
    assert exits.CONTENT == done.code


def test_text_messages(run: Run) -> None:
    """One curly quote leaves room for 70 characters; people learn which."""
    done = run("count", "--platform", "sms", "--text", "Don’t " + "a" * 70)
    assert "SMS: 76 of 70, 6 too many." in done.out
    assert "“’”" in done.out
    assert "Sent as 2 messages." in done.out
    assert exits.CONTENT == done.code


def test_no_limit_and_a_title(run: Run) -> None:
    """A letter has no limit; its subject has one."""
    done = run("count", "--platform", "newsletter", "--text", "Salt")
    assert done.out == (
        "E-mail newsletter: 4; there is no limit.\n"
        "  Its title has a limit of its own: 60, of which about 33 are seen.\n"
    )
    assert exits.DONE == done.code


def test_limits_that_are_not_official(run: Run) -> None:
    """People learn what a limit rests on."""
    done = run("count", "--platform", "nextdoor", "--text", "Salt")
    assert "The limit is not official: not confirmed.\n" in done.out


@pytest.mark.parametrize("text", ["", "\n"])
def test_nothing_to_count(run: Run, text: str) -> None:
    """No text is no fault."""
    done = run("count", "--platform", "x", "--text", text, "--format", "json")
    assert (0, exits.DONE) == (done.json["length"], done.code)


def test_the_rules_of_a_hub(run: Run, nowhere: Path) -> None:
    """In a hub its own figures and platforms count."""
    rules = '[platforms.forum]\nbased_on = "reddit"\nname = "Our forum"\nmax = 3\n'
    (nowhere / "site.toml").write_text(SITE + rules, encoding="utf-8")
    done = run("count", "--platform", "forum", "--text", "Salt")
    assert done.out.startswith("Our forum: 4 of 3, 1 too many.\n")
    assert exits.CONTENT == done.code
    elsewhere = run("count", "-r", nowhere.parent, "--platform", "forum", "--text", "Salt")
    assert exits.USAGE == elsewhere.code


def test_a_hub_with_faults(run: Run, nowhere: Path) -> None:
    """Its settings are told to be wrong."""
    (nowhere / "site.toml").write_text(SITE + "[platforms.x]\nmax = 0\n", encoding="utf-8")
    done = run("count", "--platform", "x", "--text", "Salt")
    assert "“max” cannot be less than 1" in done.err
    assert (exits.USAGE, "") == (done.code, done.out)


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("linkdin", "There is no platform “linkdin”. Did you mean “linkedin” or “linkedin_page”?"),
        ("twitter", "There is no platform “twitter”. Did you mean “x”?"),
        ("myspace", "There is no platform “myspace”. Choose from: x, bluesky, mastodon, "),
    ],
)
def test_platforms_that_are_not_known(run: Run, name: str, hint: str) -> None:
    """The nearest names are told, or all of them."""
    done = run("count", "--platform", name, "--text", "Salt")
    assert hint in " ".join(done.err.split())
    assert (exits.USAGE, "") == (done.code, done.out)


def test_a_platform_is_needed(run: Run) -> None:
    """Without one there is nothing to count by."""
    assert exits.USAGE == run("count", "--text", "Salt").code


def test_bytes_that_are_no_text(run: Run) -> None:
    """They are told, not counted wrongly."""
    done = run("count", "--platform", "x", "--text", os.fsdecode(b"caf\xe9"))
    assert "HC101" in done.err
    assert (exits.CONTENT, "") == (done.code, done.out)


def test_a_terminal_is_told_what_to_do(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever gave no text learns that one is waited for."""
    typed = io.TextIOWrapper(io.BytesIO(b"Salt\n"), encoding="utf-8")
    monkeypatch.setattr(typed, "isatty", lambda: True)
    monkeypatch.setattr(sys, "stdin", typed)
    done = run("count", "--platform", "x", "--format", "json")
    assert done.err.startswith("Type or paste the text;")
    assert 4 == done.json["length"]


def test_every_unit_has_words() -> None:
    """People are told how each unit counts."""
    assert set(Unit) == set(UNITS)


def test_completion(nowhere: Path) -> None:
    """Platforms are completed with their names; those of the hub too, where it can be read."""
    context, param = click.Context(click.Command("x")), click.Option(["--platform"])

    def offered(begin: str) -> dict[str, str | None]:
        found = complete_platforms(context, param, begin)
        return {str(item.value): item.help for item in found}

    assert {"x": "X"} == offered("X")
    assert list(known_platforms()) == list(offered(""))
    config = nowhere / "site.toml"
    config.write_text(f'{SITE}[platforms.xing]\nbased_on = "linkedin"\n', encoding="utf-8")
    assert {"x": "X", "xing": "Xing"} == offered("x")
    config.write_text("[site", encoding="utf-8")
    assert {"x": "X"} == offered("x")
