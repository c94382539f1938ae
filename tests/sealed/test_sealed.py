"""Renderers are sealed: what they make follows from their arguments alone."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from tests.golden.sites import copy_site
from tests.property.bites import renderers

REPOSITORY = Path(__file__).resolve().parents[2]
UNUSED = {
    *(f"hcsite.features.kit.desk_render:{name}" for name in ("person", "person_piece")),
    "hcsite.features.infographics.render:DRAWING",
}
"""Nobody in that hub passes pieces on in a voice of their own, so that there are no such pages; and
no infographic there is drawn from its text, for that takes a second a picture."""

PLANTED = (
    "opens_a_file",
    "opens_our_own_code",
    "lists_a_folder",
    "scans_a_folder",
    "opens_a_socket",
    "starts_a_program",
)


def sealed(site: str, folder: Path, *planted: str) -> dict[str, list[str]]:
    """What the renderers of a site reached for; in a process of their own."""
    root = copy_site(site, folder / "hub")
    program = REPOSITORY / "tests" / "sealed" / "seal.py"
    done = subprocess.run(
        [sys.executable, program, root, folder / "aside", *planted],
        env={"PYTHONPATH": str(REPOSITORY), "PATH": ""},
        cwd=folder,
        capture_output=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )
    assert 0 == done.returncode, done.stderr
    result: dict[str, list[str]] = json.loads(done.stdout)
    return result


def test_renderers_reach_for_nothing(tmp_path: Path) -> None:
    """No file, no folder, no network, no program: not one of all renderers needs any."""
    result = sealed("full", tmp_path)
    assert [] == result["broken"]
    every = {*renderers(), *renderers(apart=True)} - UNUSED
    assert sorted(every) == result["ran"]


def test_planted_violations_are_caught(tmp_path: Path) -> None:
    """Each renderer that looks aside is refused and named."""
    broken = sealed("minimal", tmp_path, *PLANTED)["broken"]
    expected = [f"tests.sealed.planted:{name}" for name in PLANTED]
    assert expected == [line.partition(": ")[0] for line in broken]
