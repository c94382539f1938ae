"""The files for git and for GitHub."""

from __future__ import annotations

import click
import yaml

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
