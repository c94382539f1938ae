"""One build at a time."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from hcsite.core.diagnostics import Problems
from hcsite.engine.lock import locked

HOLD = """
import sys
from pathlib import Path
from hcsite.engine.lock import locked
with locked(Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.read()
"""


def holder(place: Path) -> subprocess.Popen[str]:
    """Another process, which holds the lock until nobody can write to it any more."""
    process = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(place)],
        cwd=Path(__file__).resolve().parents[3],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        encoding="utf-8",
    )
    assert process.stdout is not None
    assert "held\n" == process.stdout.readline()
    return process


def test_lock_is_free_again_after_the_block(tmp_path: Path) -> None:
    """However the block ends; the folder is made where it is not there."""
    place = tmp_path / "state" / "lock"
    with pytest.raises(KeyError), locked(place):
        raise KeyError
    with locked(place, patience=0):
        assert place.is_file()


def test_who_waits_is_told_once_and_gets_its_turn(tmp_path: Path) -> None:
    """The second build goes on when the first has ended."""
    told: list[str] = []
    process = holder(tmp_path / "lock")

    def waiting() -> None:
        told.append("waiting")
        process.communicate()

    with locked(tmp_path / "lock", waiting=waiting):
        assert ["waiting"] == told
    assert 0 == process.returncode


def test_patience_ends(tmp_path: Path) -> None:
    """Then people learn why nothing happens."""
    process = holder(tmp_path / "lock")
    try:
        with pytest.raises(Problems) as raised, locked(tmp_path / "lock", patience=0.2):
            pytest.fail("the lock was given twice")
        (item,) = raised.value.diagnostics
        assert ("HC603", "Another build of this hub is still running.") == (item.code, item.message)
    finally:
        process.kill()
        process.communicate()


def test_lock_of_a_killed_process_is_free(tmp_path: Path) -> None:
    """The system frees it; nobody has to remove a file."""
    process = holder(tmp_path / "lock")
    process.kill()
    process.communicate()
    with locked(tmp_path / "lock", patience=0):
        assert -9 == process.returncode
