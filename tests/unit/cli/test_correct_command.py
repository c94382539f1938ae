"""`hcsite correct` on a small hub."""

from __future__ import annotations

from pathlib import Path

from hcsite.cli import exits
from tests.support.site import AS_OF
from tests.unit.cli.conftest import Run

SALT = "content/posts/salt.md"


def test_correct(run: Run, salt: Path) -> None:
    """A correction stands in the file, with the day of the last change."""
    arguments = ("--note", "Too high.", "--was", "6 g", "--now", "5 g", "--as-of", AS_OF)
    done = run("correct", "salt", *arguments)
    told = f"{SALT}: Readers see that this page was corrected on 2026-06-01, with the next build.\n"
    assert (exits.DONE, told) == (done.code, done.err)
    item = '{date: 2026-06-01, type: correction, was: "6 g", now: "5 g", note: "Too high."}'
    text = salt.read_text(encoding="utf-8")
    assert f"\ncorrections:\n  - {item}\nupdated: 2026-06-01\n---\n" in text


def test_empty_note(run: Run, salt: Path) -> None:
    """Readers are told something."""
    before = salt.read_bytes()
    done = run("correct", "salt", "--note", " ")
    assert exits.USAGE == done.code
    assert "A note for readers cannot be empty." in done.err
    assert before == salt.read_bytes()
