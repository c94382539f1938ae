"""`hcsite retract` on a small hub."""

from __future__ import annotations

from pathlib import Path

from hcsite.cli import exits
from tests.support.site import AS_OF
from tests.unit.cli.conftest import Run

SALT = "content/posts/salt.md"


def test_retract(run: Run, salt: Path) -> None:
    """A withdrawal is a correction of its own type; there is only one."""
    done = run("retract", "salt", "--reason", "The trial failed.", "--as-of", AS_OF)
    told = f"{SALT}: Readers see that this page was withdrawn on 2026-06-01, with the next build.\n"
    assert (exits.DONE, told) == (done.code, done.err)
    assert "type: retraction, note: " in salt.read_text(encoding="utf-8")
    done = run("retract", "salt", "--reason", "Again.", "--as-of", AS_OF)
    assert exits.USAGE == done.code
    assert "This piece was taken back before." in done.err


def test_empty_note(run: Run, salt: Path) -> None:
    """Readers are told something."""
    before = salt.read_bytes()
    done = run("retract", "salt", "--reason", "")
    assert exits.USAGE == done.code
    assert "A note for readers cannot be empty." in done.err
    assert before == salt.read_bytes()
