"""Runs hcsite as people run it: a program of its own, with arguments and exit codes."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path


def run_cli(
    *arguments: str | Path,
    cwd: Path | None = None,
    env: Mapping[str, str] | None = None,
    stdin: str = "",
    timeout: float = 120,
) -> subprocess.CompletedProcess[str]:
    """What `hcsite ARGUMENTS` did: exit code, standard output and error as text.

    `env` is added to the present environment, from which colour and time zone are taken away, so
    that a test sees the same words on every machine. Standard input is no terminal.
    """
    kept = {name: value for name, value in os.environ.items() if name not in {"TZ", "FORCE_COLOR"}}
    return subprocess.run(
        [sys.executable, "-m", "hcsite", *map(str, arguments)],
        cwd=cwd,
        env={**kept, "NO_COLOR": "1", "COLUMNS": "100", **(env or {})},
        input=stdin,
        capture_output=True,
        encoding="utf-8",
        timeout=timeout,
        check=False,
    )
