"""`hcsite review` on a small hub."""

from __future__ import annotations

from pathlib import Path

import pytest

from hcsite.cli import exits
from tests.support.site import AS_OF
from tests.unit.cli.conftest import Run

SALT = "content/posts/salt.md"


def test_review(run: Run, salt: Path) -> None:
    """The approval stands in the file, and is said; a second time nothing is written."""
    done = run("review", "salt", "--by", "anna", "--as-of", AS_OF)
    told = f"{SALT}: Dr Anna Reid approved this text as a clinician, on 2026-06-01.\n"
    assert (exits.DONE, told) == (done.code, done.err)
    once = salt.read_text(encoding="utf-8")
    assert "\napprovals:\n  - {by: anna, role: clinician, date: 2026-06-01, sha256: " in once
    done = run("review", SALT, "--by", "anna", "--as-of", "2026-06-02")
    assert f"{SALT}: Dr Anna Reid has already approved this text as a clinician.\n" == done.err
    assert once == salt.read_text(encoding="utf-8")


def test_minor(run: Run, salt: Path) -> None:
    """An editor says that a change is minor."""
    done = run("review", "salt", "--by", "ana-flores", "--minor", "--as-of", AS_OF)
    assert f"{SALT}: Ana Flores approved this text as an editor, on 2026-06-01.\n" == done.err
    assert ", change: minor}\n" in salt.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (("salt", "--by", "nobody"), exits.CONTENT, "“nobody” is not in content/people/."),
        (
            ("pepper", "--by", "anna"),
            exits.USAGE,
            "There is no post or infographic called “pepper”.",
        ),
        (
            ("salt", "--by", "anna", "--as", "clinician", "--minor"),
            exits.USAGE,
            "Only an editor can say that a change is minor.",
        ),
        (("salt", "--by", "anna", "--as", "owner"), exits.USAGE, "owner"),
        (("salt",), exits.USAGE, "--by"),
    ],
)
def test_refused(run: Run, salt: Path, arguments: tuple[str, ...], code: int, said: str) -> None:
    """Who and what nobody knows is told, and nothing is written."""
    before = salt.read_bytes()
    done = run("review", *arguments)
    assert code == done.code
    assert said in done.err
    assert before == salt.read_bytes()


def test_quiet(run: Run, salt: Path) -> None:
    """Nothing is said that is not wrong, where that is asked."""
    done = run("review", "salt", "--by", "anna", "-q", "--as-of", AS_OF)
    assert (exits.DONE, "", "") == (done.code, done.out, done.err)
    assert "by: anna" in salt.read_text(encoding="utf-8")
