"""The group of commands: lazy, helpful, and without a traceback."""

from __future__ import annotations

import importlib
import subprocess
import sys
from pathlib import Path

import click
import pytest

from hcsite import __version__
from hcsite.cli import exits, main
from hcsite.cli.group import COMMANDS, group, start
from tests.unit.cli.conftest import Run

ROOT = Path(__file__).resolve().parents[3]


def break_command(monkeypatch: pytest.MonkeyPatch, reason: BaseException) -> None:
    """Makes `hcsite config` fail."""

    def fail(**_: object) -> int:
        raise reason

    command = importlib.import_module("hcsite.cli.config_command").command
    monkeypatch.setattr(command, "callback", fail)


def test_help(run: Run) -> None:
    """The help names every command in its order, and where to begin."""
    done = run("--help")
    places = [done.out.index(f"\n  {name} ") for name in COMMANDS]
    assert sorted(places) == places
    assert "Start with: hcsite init my-hub" in done.out
    assert exits.DONE == done.code


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_help(run: Run, name: str) -> None:
    """Each command explains itself and each of its options, within a terminal's width."""
    done = run(name, "--help")
    assert done.out.startswith(f"Usage: hcsite {name} ")
    assert exits.DONE == done.code
    assert [] == [line for line in done.out.splitlines() if len(line) > 80]
    command = group.get_command(click.Context(group), name)
    assert command is not None
    options = [param for param in command.params if isinstance(param, click.Option)]
    assert [] == [option.name for option in options if not option.help]


def test_only_the_command_that_runs_is_imported() -> None:
    """Asking for help imports no command, and `--version` not even click."""
    script = (
        "import sys, hcsite.cli.group as g; g.start(['--help']);"
        "print([m for m in sys.modules if m.endswith('_command')])"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert "[]" == done.stdout.splitlines()[-1]
    script = (
        "import sys; sys.argv[1:] = ['--version']; import hcsite.cli.main as m\n"
        "try: m.run()\nexcept SystemExit: print('click' in sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert [f"hcsite {__version__}", "False"] == done.stdout.splitlines()


def test_unknown_command(run: Run) -> None:
    """A slip in the name of a command is told with the one that was meant."""
    done = run("biuld")
    assert "There is no command “biuld”. Did you mean “build”? Try: hcsite --help" in done.err
    assert exits.USAGE == done.code
    assert group.get_command(click.Context(group), "biuld") is None


@pytest.mark.parametrize(
    ("line", "root", "quiet", "verbose", "color"),
    [
        ("config", ".", False, False, "auto"),
        ("-r a -q --color never config", "a", True, False, "never"),
        ("--root a --verbose config -r b --color always", "b", False, True, "always"),
        ("config -r b -q", "b", True, False, "auto"),
        ("-r a config -r .", ".", False, False, "auto"),
    ],
)
def test_options_before_the_command(  # one for each option
    monkeypatch: pytest.MonkeyPatch,
    *,
    line: str,
    root: str,
    quiet: bool,
    verbose: bool,
    color: str,
) -> None:
    """What stands before the name of a command is as if behind it; what stands behind wins."""
    given: dict[str, object] = {}
    command = importlib.import_module("hcsite.cli.config_command").command
    monkeypatch.setattr(command, "callback", lambda **options: given.update(options))
    assert exits.DONE == start(line.split())
    expected = {"root": Path(root), "quiet": quiet, "verbose": verbose, "color": color}
    assert expected == {name: given[name] for name in expected}


def test_options_before_a_command_with_parts(
    run: Run, hub: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """They reach the parts of a command too; a command that needs no hub takes no notice."""
    monkeypatch.chdir(hub.parent)
    assert "home-base" in run("-r", hub, "theme", "list").out
    assert run("help", "build").out == run("-r", hub, "-q", "help", "build").out


def test_our_own_fault(run: Run, empty: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A bug of ours is told in one sentence, and its details lie in a file."""
    break_command(monkeypatch, ZeroDivisionError("secret detail"))
    done = run("config")
    assert done.err == (
        "This is a fault in hcsite, not in your files."
        " The details are in .hcsite/crash.log; please send it with your report.\n"
    )
    assert exits.BUG == done.code
    log = (empty / ".hcsite" / "crash.log").read_text(encoding="utf-8")
    assert "ZeroDivisionError: secret detail" in log


def test_our_own_fault_where_nothing_can_be_written(
    run: Run, empty: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where the details cannot be kept they are shown."""
    (empty / ".hcsite").write_text("a file\n", encoding="utf-8")
    break_command(monkeypatch, ZeroDivisionError("secret detail"))
    assert "ZeroDivisionError: secret detail" in run("config").err


@pytest.mark.parametrize(
    ("reason", "code", "said"),
    [
        (KeyboardInterrupt(), exits.INTERRUPTED, "Stopped.\n"),
        (click.Abort(), exits.INTERRUPTED, "Stopped.\n"),
        (
            PermissionError(13, "no", "a.md"),
            exits.DISK,
            "error HC601: a.md: this computer does not let hcsite",
        ),
        (OSError(28, "full", "a.md"), exits.DISK, "error HC601: a.md: The disk is full."),
    ],
)
@pytest.mark.usefixtures("empty")
def test_what_stops_a_command(
    run: Run, monkeypatch: pytest.MonkeyPatch, reason: BaseException, code: int, said: str
) -> None:
    """Each way to stop has its words and its code."""
    break_command(monkeypatch, reason)
    done = run("config")
    assert said in done.err
    assert code == done.code


@pytest.mark.usefixtures("empty")
def test_reader_went_away(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """A pipe that was closed on the other side is no fault."""
    break_command(monkeypatch, BrokenPipeError())
    closed: list[bool] = []
    monkeypatch.setattr("hcsite.cli.group.sys.stderr.close", lambda: closed.append(True))
    assert exits.DONE == run("config").code
    assert [True] == closed


@pytest.mark.parametrize("arguments", [["--version"], ["-V"]])
def test_version(
    arguments: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The version is answered at once."""
    monkeypatch.setattr("sys.argv", ["hcsite", *arguments])
    with pytest.raises(SystemExit) as ended:
        main.run()
    assert 0 == ended.value.code
    assert f"hcsite {__version__}\n" == capsys.readouterr().out


def test_main(monkeypatch: pytest.MonkeyPatch) -> None:
    """The process ends with the code of the command."""
    monkeypatch.setattr("sys.argv", ["hcsite", "nonsense"])
    with pytest.raises(SystemExit) as ended:
        main.run()
    assert exits.USAGE == ended.value.code
