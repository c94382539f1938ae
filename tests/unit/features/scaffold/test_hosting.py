"""The files for git and for GitHub."""

from __future__ import annotations

import subprocess
from pathlib import Path

import click
import yaml

from hcsite import __version__
from hcsite.cli.group import group
from hcsite.features.scaffold.hosting import plan_hosting

FILES = {file.path: file.text for file in plan_hosting()}


def test_what_is_made_is_not_kept() -> None:
    """Git leaves alone what hcsite makes."""
    lines = FILES[".gitignore"].splitlines()
    assert ["/public/", "/kit/", "/.hcsite/"] == [line for line in lines if line[0] != "#"]


def test_workflow_builds_and_publishes() -> None:
    """The workflow is YAML, runs after changes and each day, and may publish, nothing more."""
    workflow = yaml.safe_load(FILES[".github/workflows/pages.yml"])
    assert {"push", "schedule", "workflow_dispatch"} == set(workflow[True])  # YAML 1.1 reads `on`
    expected = {"contents": "read", "pages": "write", "id-token": "write"}
    assert expected == workflow["permissions"]
    steps = workflow["jobs"]["publish"]["steps"]
    uses = [step["uses"] for step in steps if "uses" in step]
    assert all(name.rpartition("@v")[2].isdigit() for name in uses)
    assert "public" == next(s["with"]["path"] for s in steps if "artifact" in s.get("uses", ""))
    assert ".hcsite" == next(s["with"]["path"] for s in steps if "cache@" in s.get("uses", ""))


def test_workflow_installs_a_version_that_builds_alike() -> None:
    """A night's build never takes a release that may have changed settings."""
    major, minor, _ = __version__.split(".")
    text = FILES[".github/workflows/pages.yml"]
    assert f'pip install "hcsite=={major}.{minor}.*"\n' in text
    assert "$version" not in text


def publish(folder: Path, **more: str) -> subprocess.CompletedProcess[str]:
    """Runs the script in a folder where `hcsite` and `rsync` only say how they were called."""
    tools = folder / "tools"
    tools.mkdir(exist_ok=True)
    for name in ("hcsite", "rsync"):
        (tools / name).write_text(f'#!/bin/sh\necho {name} "$@"\n', encoding="utf-8")
        (tools / name).chmod(0o755)
    (folder / "publish.sh").write_text(FILES["publish.sh"], encoding="utf-8")
    return subprocess.run(
        ["sh", folder / "publish.sh", "-q"],
        env={"PATH": f"{tools}:/usr/bin:/bin", **more},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def test_script_builds_and_copies(tmp_path: Path) -> None:
    """It builds with what it is given, then copies; what is gone from the hub goes there too."""
    done = publish(tmp_path, TARGET="me@h.example:/www/my hub/")
    assert done.stdout == (
        "hcsite build -q\n"
        "rsync --recursive --times --compress --delete-delay public/ me@h.example:/www/my hub/\n"
    )
    assert 0 == done.returncode


def test_script_without_a_target(tmp_path: Path) -> None:
    """It copies nothing as long as nobody has said where to."""
    done = publish(tmp_path)
    assert "hcsite build -q\n" == done.stdout
    assert "write into publish.sh where it goes: TARGET" in done.stderr
    assert 2 == done.returncode


def test_workflow_uses_options_that_exist() -> None:
    """The command of the workflow is one that hcsite understands."""
    workflow = yaml.safe_load(FILES[".github/workflows/pages.yml"])
    (line,) = [
        s["run"] for s in workflow["jobs"]["publish"]["steps"] if "hcsite b" in s.get("run", "")
    ]
    _, name, option, _ = line.split()
    command = group.get_command(click.Context(group), name)
    assert command is not None
    assert option in {opt for param in command.params for opt in param.opts}
