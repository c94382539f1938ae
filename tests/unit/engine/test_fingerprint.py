"""The fingerprint of hcsite: a new version of anything that shapes bytes makes all anew."""

from __future__ import annotations

import os
import subprocess
import sys
from importlib import metadata
from pathlib import Path

import pytest

from hcsite.engine import fingerprint as module
from hcsite.engine.fingerprint import (
    LIBRARIES,
    fingerprint,
    library_files,
    source_files,
    stamp,
    zone_files,
)


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A package in the place of hcsite's own."""
    place = tmp_path / "hcsite"
    names = ["engine/fingerprint.py", "core/codes.toml", "_themes/home-base/theme.toml", "a.html"]
    for name in [*names, "__pycache__/a.py"]:
        (place / name).parent.mkdir(parents=True, exist_ok=True)
        (place / name).write_text("one", encoding="utf-8")
    monkeypatch.setattr(module, "__file__", str(place / "engine" / "fingerprint.py"))
    return place


def test_sources_that_count(package: Path) -> None:
    """Code and data; themes are in the keys by what each page reaches."""
    names = [path.relative_to(package).as_posix() for path in source_files()]
    assert ["core/codes.toml", "engine/fingerprint.py"] == names


def test_every_change_of_a_source_counts(package: Path) -> None:
    """Of its text and of its name, and the cheap sign tells of both."""
    seen = {(fingerprint(), stamp())}
    (package / "engine" / "fingerprint.py").write_text("two", encoding="utf-8")
    seen.add((fingerprint(), stamp()))
    (package / "engine" / "fingerprint.py").rename(package / "engine" / "other.py")
    seen.add((fingerprint(), stamp()))
    assert (3, 3) == (len({one for one, _ in seen}), len({two for _, two in seen}))


def test_touching_a_source_changes_the_sign_alone(package: Path) -> None:
    """The sign is cheap and may be wrong; the fingerprint is asked then."""
    before = (fingerprint(), stamp())
    os.utime(package / "core" / "codes.toml", (1, 1))
    assert before[0] == fingerprint()
    assert before[1] != stamp()


def test_every_version_of_a_library_counts(monkeypatch: pytest.MonkeyPatch) -> None:
    """A new one, or one that is not there."""
    real, before = metadata.version, fingerprint()
    monkeypatch.setattr(metadata, "version", lambda name: real(name) + ".1")
    newer = fingerprint()

    def missing(name: str) -> str:
        raise metadata.PackageNotFoundError(name)

    monkeypatch.setattr(metadata, "version", missing)
    assert 3 == len({before, newer, fingerprint()})


def test_upgrade_of_a_library_changes_the_sign(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its first file is replaced, whatever else of hcsite stays as it was."""
    library = tmp_path / "library.py"
    library.write_text("version = 1", encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.setattr(module, "LIBRARIES", {"some-library": "library", "absent": "no_such_one"})
    assert [library, *zone_files()] == library_files()
    before = stamp()
    library.unlink()
    library.write_text("version = 2", encoding="utf-8")
    assert before != stamp()


def test_libraries_are_found_without_importing_them() -> None:
    """A build with nothing to do must not wait for them."""
    program = (
        "import sys; from hcsite.engine.fingerprint import library_files as f;"
        "assert len(f()) >= 11; print(sorted(set(sys.argv[1:]) & set(sys.modules)))"
    )
    command = [sys.executable, "-c", program, *LIBRARIES.values()]
    root = Path(__file__).resolve().parents[3]
    done = subprocess.run(command, cwd=root, capture_output=True, encoding="utf-8", check=True)
    assert "[]\n" == done.stdout


def test_rules_of_time_zones_count(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A country changes its clocks, and dates on pages change."""
    (tmp_path / "tzdata.zi").write_text("# version 2026a", encoding="utf-8")
    monkeypatch.setattr(module, "TZPATH", (str(tmp_path), str(tmp_path / "absent")))
    assert [tmp_path / "tzdata.zi"] == zone_files()
    before = (fingerprint(), stamp())
    (tmp_path / "tzdata.zi").write_text("# version 2026b", encoding="utf-8")
    assert before[0] != fingerprint()
    assert before[1] != stamp()
