"""What a writer meets: hubs with a fault, built through the command, told in exact words.

Each folder here is a case. Its `hub/` is laid over a small good hub that has been built before (or
`made.py` changes that hub), `case.toml` says what is shown and how the command ends, and
`expected.txt` is what it says on standard error.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from hcsite.cli.group import start
from tests.invalid.cases import NAMES, expected_of, lay, read_case
from tests.invalid.made import MADE
from tests.support.cli import run_cli
from tests.support.site import AS_OF, read_tree

ROOT = Path(__file__).resolve().parents[2]
AS_A_PROGRAM = ("everything-at-once", "name-not-utf8", "site-missing", "theme-loop")
CHECKED = ("everything-at-once", "impossible-dates", "links", "pictures", "unknown-people")


@pytest.mark.parametrize("name", NAMES)
def test_invalid_hub(
    name: str, hub: Path, capsys: pytest.CaptureFixture[str], request: pytest.FixtureRequest
) -> None:
    """The words, the exit code, no traceback, and the last good site where the build stops."""
    case = read_case(name)
    lay(name, hub)
    before = read_tree(hub / "public")
    code = start(case.command)
    said = capsys.readouterr().err
    if request.config.getoption("--update-invalid", default=False):
        expected_of(name).write_text(said, encoding="utf-8")
    assert expected_of(name).read_text(encoding="utf-8") == said
    assert case.exit == code
    assert "Traceback" not in said
    after = read_tree(hub / "public")
    assert not [path for path in after if ".hcsite-stage" in path or path.endswith(".tmp")]
    assert not (hub / ".hcsite" / "crash.log").exists()
    if code:
        assert before == after
    for text in case.contains:
        assert text in after[case.page].decode()


@pytest.mark.untraced
@pytest.mark.parametrize("name", AS_A_PROGRAM)
def test_as_a_program(name: str, hub: Path) -> None:
    """The program itself says the same and ends with the same code."""
    case = read_case(name)
    lay(name, hub)
    done = run_cli(*case.command, cwd=hub, env={"PYTHONPATH": str(ROOT)})
    assert expected_of(name).read_text(encoding="utf-8") == done.stderr
    assert case.exit == done.returncode
    assert "" == done.stdout


@pytest.mark.parametrize("name", CHECKED)
def test_check_finds_the_same(name: str, hub: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What stops a build is what `check` tells as errors, and both tell it as JSON."""
    lay(name, hub)
    assert 1 == start(["build", "-j", "1", "--as-of", AS_OF, "--format", "json"])
    built = json.loads(capsys.readouterr().out)["diagnostics"]
    assert 1 == start(["check", "--as-of", AS_OF, "--format", "json"])
    checked = json.loads(capsys.readouterr().out)["diagnostics"]
    assert _errors(built) == _errors(checked)
    assert _errors(built)


def _errors(found: list[dict[str, object]]) -> list[dict[str, object]]:
    return [item for item in found if item["level"] == "error"]


@pytest.mark.parametrize("name", ["link-out", "link-loop"])
def test_links_of_the_disk_end_again(name: str, hub: Path) -> None:
    """Removing the link makes the hub good again: nothing was kept of what it led to."""
    lay(name, hub)
    assert 1 == start(["build", "-q", "-j", "1", "--as-of", AS_OF])
    for path in sorted(hub.rglob("*")):
        if path.is_symlink() and "content" in path.parts:
            path.unlink()
    assert 0 == start(["build", "-q", "-j", "1", "--as-of", AS_OF])


def test_files_cannot_move_the_cursor(hub: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Control characters of a file that is shown never reach the terminal."""
    text = b"---\ntitle: Salt\n---\n\x1b]0;owned\x07\x1b[2J caf\xe9\n"
    (hub / "content" / "posts" / "salt.md").write_bytes(text)
    assert 1 == start(["build", "-j", "1", "--as-of", AS_OF])
    said = capsys.readouterr().err
    assert "owned" in said
    assert "\x1b" not in said
    assert "\x07" not in said


def test_each_case_has_a_sentence() -> None:
    """Each case says what it shows, and each that is made by code has its folder."""
    assert all(read_case(name).says.endswith(".") for name in NAMES)
    assert set(MADE) <= set(NAMES)
