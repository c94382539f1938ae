"""What people see in a terminal."""

from __future__ import annotations

import sys

import pytest

from hcsite.cli.console import Console, counted, wants_colour
from hcsite.core.diagnostics import error, info, warning

Captured = pytest.CaptureFixture[str]
PLAIN = Console(colour=False)


def test_whole_diagnostic() -> None:
    """Place, level, code, message, line, caret, hint, and where to read more."""
    item = error(
        "HC204", "No.", path="a.md", line=3, column=8, hint="Do.", source="title: Salt: how"
    )
    assert PLAIN.diagnostic(item) == (
        "a.md:3:8: error HC204: No.\n"
        "  title: Salt: how\n"
        "         ^\n"
        "  hint: Do.\n"
        "  see: hcsite help HC204"
    )


def test_bare_diagnostic() -> None:
    """What has no place, line or hint shows none."""
    assert "warning HC606: No.\n  see: hcsite help HC606" == PLAIN.diagnostic(
        warning("HC606", "No.")
    )
    assert PLAIN.diagnostic(error("HC1", "No.", path="a.md")).startswith("a.md: error HC1: No.")


def test_advice_is_given_once(capsys: Captured) -> None:
    """Findings in a row that take the same hint show it with the first of them."""
    one, other = (warning("HC1", "No.", path=path, hint="Do.") for path in ("a.md", "b.md"))
    PLAIN.diagnostics([one, other, warning("HC2", "No."), other])
    whole = "b.md: warning HC1: No.\n  hint: Do.\n  see: hcsite help HC1\n"
    assert capsys.readouterr().err == (
        f"{whole.replace('b.md', 'a.md')}b.md: warning HC1: No.\n"
        f"warning HC2: No.\n  see: hcsite help HC2\n{whole}"
    )


def test_line_without_column() -> None:
    """A line is shown without a caret where the column is not known."""
    text = PLAIN.diagnostic(error("HC1", "No.", path="a.md", line=2, source="the line"))
    assert "a.md:2: error HC1: No.\n  the line\n  see: hcsite help HC1" == text


def test_long_line_is_cut_around_the_column() -> None:
    """A long line shows what stands at the column, and fits the terminal."""
    source = "x" * 200 + "HERE" + "y" * 200
    lines = PLAIN.diagnostic(error("HC1", "No.", path="a", line=1, column=201, source=source))
    shown, caret = lines.splitlines()[1:3]
    assert len(shown) <= 80
    assert "HERE" == shown[caret.index("^") :][:4]


def test_control_characters_are_replaced() -> None:
    """Nothing from a file can move the cursor; a tab takes the room of a space."""
    item = error(
        "HC1", "No\x1b[2J.", path="a\x07.md", line=1, column=2, hint="\x9bDo.", source="\ta\x00b"
    )
    assert PLAIN.diagnostic(item) == (
        "a\ufffd.md:1:2: error HC1: No\ufffd[2J.\n"
        "   a\ufffdb\n"
        "   ^\n"
        "  hint: \ufffdDo.\n"
        "  see: hcsite help HC1"
    )


@pytest.mark.parametrize(
    ("console", "expected"),
    [
        (Console(colour=False), ["error", "warning"]),
        (Console(colour=False, quiet=True), ["error"]),
        (Console(colour=False, verbose=True), ["error", "warning", "info"]),
    ],
)
def test_levels(console: Console, expected: list[str], capsys: Captured) -> None:
    """Notes are shown when asked for, and only errors where quiet is wanted."""
    console.diagnostics([error("HC1", "a"), warning("HC2", "b"), info("HC3", "c")])
    lines = capsys.readouterr().err.splitlines()
    assert expected == [line.split(" ")[0] for line in lines if not line.startswith("  ")]


def test_say(capsys: Captured) -> None:
    """Sentences go to standard error, and nowhere where quiet is wanted."""
    Console(colour=False).say("Hello.")
    Console(colour=False, quiet=True).say("Not this.")
    said = capsys.readouterr()
    assert ("", "Hello.\n") == (said.out, said.err)


@pytest.mark.parametrize(
    ("setting", "terminal", "no_colour", "expected"),
    [
        ("auto", True, "", True),
        ("auto", True, "1", False),
        ("auto", False, "", False),
        ("always", False, "1", True),
        ("never", True, "", False),
    ],
)
def test_wants_colour(
    setting: str,
    terminal: bool,
    no_colour: str,
    expected: bool,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Colours are for terminals, unless somebody says otherwise."""
    monkeypatch.setenv("NO_COLOR", no_colour)
    monkeypatch.setattr(sys.stderr, "isatty", lambda: terminal)
    assert expected is wants_colour(setting)


def test_progress_on_a_terminal(monkeypatch: pytest.MonkeyPatch, capsys: Captured) -> None:
    """A terminal shows the steps of a long work."""
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    with Console(colour=False).progress() as told:
        told("reading", 1, 10)
        told("reading", 10, 10)
        told("rendering", 1, 1)
    assert "reading" in capsys.readouterr().err


@pytest.mark.parametrize(("quiet", "terminal"), [(True, True), (False, False)])
def test_no_progress_elsewhere(
    quiet: bool, terminal: bool, monkeypatch: pytest.MonkeyPatch, capsys: Captured
) -> None:
    """A log, and who wants quiet, get no bars."""
    monkeypatch.setattr(sys.stderr, "isatty", lambda: terminal)
    with Console(colour=False, quiet=quiet).progress() as told:
        told("reading", 1, 10)
    assert "" == capsys.readouterr().err


def test_counted() -> None:
    """A number comes with the right noun."""
    assert ["0 files", "1 file", "12,000 files"] == [
        counted(number, "file", "files") for number in (0, 1, 12_000)
    ]
