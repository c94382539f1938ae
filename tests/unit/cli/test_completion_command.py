"""Completion in real shells: what the Tab key offers."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import click
import pytest
from click.shell_completion import ShellComplete

from hcsite.cli import exits
from hcsite.cli.completing import complete_codes, complete_subjects, complete_texts
from hcsite.cli.completion_command import SHELLS, VARIABLE
from hcsite.cli.group import COMMANDS, group
from hcsite.core.catalogue import all_codes
from tests.support.site import write_files
from tests.unit.cli.conftest import Run

ROOT = Path(__file__).parents[3]

ASKED = (
    ("hcsite bu", "build"),
    ("hcsite help HC21", " ".join(f"HC21{number}" for number in range(8))),
    ("hcsite explain content/posts/sal", "content/posts/salt.md"),
    ("hcsite list sched", "scheduled"),
    ("hcsite build --stri", "--strict"),
)
"""Half a command line, and the words that complete its end."""

BASH = """
. ./script
ask() {
    COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); COMPREPLY=()
    _hcsite_completion hcsite; echo "${COMPREPLY[*]}"
}
"""
ZSH = """
compdef() { : }
. ./script
compadd() { print -r -- ${(P)@[-1]} }
_describe() { print -r -- ${${(P)3}%%:*} }
ask() { words=("$@"); CURRENT=$#; _hcsite_completion }
"""
FISH = """
source ./script
function ask; complete -C "$argv" | string replace -r '\\t.*' '' | string join ' '; end
"""


@pytest.fixture
def program(tmp_path: Path) -> Path:
    """A folder that holds `hcsite` as an installation would put it there."""
    folder = tmp_path / "bin"
    folder.mkdir()
    place = folder / "hcsite"
    text = f'#!/bin/sh\nPYTHONPATH="{ROOT}" exec "{sys.executable}" -m hcsite "$@"\n'
    place.write_text(text, encoding="utf-8")
    place.chmod(0o755)
    return folder


@pytest.mark.parametrize(
    ("shell", "prelude"), [("bash", BASH), ("zsh", ZSH), ("fish", FISH)], ids=list(SHELLS)
)
def test_a_real_shell(shell: str, prelude: str, run: Run, hub: Path, program: Path) -> None:
    """Commands, codes, texts of the hub, subjects and options are completed."""
    if shutil.which(shell) is None:
        pytest.skip(f"{shell} is not installed")
    done = run("completion", shell)
    assert exits.DONE == done.code
    (hub / "script").write_text(done.out, encoding="utf-8")
    asks = [f"ask {line}" for line, _ in ASKED]
    plain = {"bash": ["--norc", "--noprofile"], "zsh": ["-f"], "fish": ["--no-config"]}[shell]
    told = subprocess.run(
        [shell, *plain],
        input="\n".join([prelude, *asks, ""]),
        cwd=hub,
        env={"PATH": f"{program}:/usr/bin:/bin", "HOME": str(hub), "LANG": "C.UTF-8"},
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )
    assert [words for _, words in ASKED] == told.stdout.splitlines(), told.stderr


@pytest.mark.parametrize("shell", SHELLS)
def test_the_script_says_where_it_goes(shell: str, run: Run) -> None:
    """Its first lines are remarks with all that is to be done, once."""
    out = run("completion", shell).out
    head = out.split("\n\n")[0]
    assert all(line.startswith("#") for line in head.splitlines())
    assert f"hcsite completion {shell} > " in head
    assert out.count("#compdef") == (1 if shell == "zsh" else 0)
    assert max(map(len, head.splitlines())) <= 80


def test_a_shell_that_is_not_known(run: Run) -> None:
    """Another shell is refused with those that there are."""
    done = run("completion", "csh")
    assert "“csh” is not one of them. Did you mean “zsh”?" in done.err
    assert exits.USAGE == done.code


def names_of(items: list[click.shell_completion.CompletionItem]) -> list[str]:
    """The words that are offered."""
    return [str(item.value) for item in items]


@pytest.fixture
def context() -> click.Context:
    """The context of a command that is being typed."""
    return click.Context(click.Command("x"))


def test_commands_need_no_import(context: click.Context) -> None:
    """All commands come with their line of help, and the group's options with a hyphen."""
    told = {item.value: item.help for item in group.shell_complete(context, "")}
    assert told == COMMANDS
    assert ["--help"] == names_of(group.shell_complete(context, "--h"))


def test_subjects_of_help(context: click.Context) -> None:
    """`help` knows commands, topics, codes in any case, and fields where nothing else fits."""
    param = click.Argument(["x"])
    everything = names_of(complete_subjects(context, param, ""))
    assert {*COMMANDS, "post", "settings", "HC214"} <= set(everything)
    assert ["serve", "settings"] == names_of(complete_subjects(context, param, "se"))[:2]
    assert ["key_message"] == names_of(complete_subjects(context, param, "key_m"))
    assert ["HC214"] == names_of(complete_codes(context, param, "hc214"))
    assert len(all_codes()) == len(complete_codes(context, param, ""))


def test_texts_by_a_part_of_their_name(hub: Path, context: click.Context) -> None:
    """A text is found by its path or by a word of it, below the root that was given."""
    param = click.Argument(["x"])
    context.params["root"] = hub
    assert ["content/posts/salt.md"] == names_of(complete_texts(context, param, "salt"))
    assert "content/pages/about.md" in names_of(complete_texts(context, param, ""))
    assert [] == names_of(complete_texts(context, param, "content/posts/x"))
    assert ["HC101"] == names_of(complete_texts(context, param, "HC101"))


def test_texts_of_the_hub_that_stands_before_the_command(
    hub: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """`hcsite -r DIR explain` completes what lies in DIR."""
    monkeypatch.chdir(hub.parent)
    shell = ShellComplete(group, {}, "hcsite", VARIABLE)
    found = shell.get_completions(["--root", hub.name, "explain"], "salt")
    assert ["content/posts/salt.md"] == names_of(found)
    assert ["dir"] == [item.type for item in shell.get_completions(["-r"], "h")]


def test_many_texts_are_left_to_the_shell(
    hub: Path, context: click.Context, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A list of thousands helps nobody: the shell completes file names instead."""
    monkeypatch.setattr("hcsite.cli.completing.MOST", 2)
    write_files(hub, {f"content/posts/p{n}.md": "---\ntitle: A\n---\n" for n in range(4)})
    context.params["root"] = hub
    (item,) = complete_texts(context, click.Argument(["x"]), "content/p")
    assert ("content/p", "file") == (item.value, item.type)
