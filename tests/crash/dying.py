"""A build in a process of its own that dies at an exact moment."""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
from multiprocessing.connection import Connection
from pathlib import Path

from hcsite.cli.group import start
from tests.crash.victims import AS_OF, PATIENCE

FORK = multiprocessing.get_context("fork")
"""The process begins with all that this one has imported, which costs seconds else."""


def build_and_die(event: str, number: int, root: Path, output: Path) -> tuple[int, int]:
    """Builds a hub and dies just before the act that is meant; with the number 0 nothing dies.

    An act is an audit event of Python's: EVENT is the beginning of its name, such as `os.rename`.
    Gives the exit code and, where the build came to its end, how many such acts there were.
    """
    heard, told = FORK.Pipe(duplex=False)
    command = ["build", "-q", "-j", "1", "-r", str(root), "-o", str(output), "--as-of", AS_OF]
    process = FORK.Process(target=_build, args=(event, number, command, told))
    process.start()
    told.close()
    process.join(PATIENCE)
    code = process.exitcode
    assert code is not None, "the build does not come to an end"
    return code, heard.recv() if code == 0 else 0


def _build(wanted: str, number: int, command: list[str], told: Connection) -> None:
    owner, seen = os.getpid(), 0
    sys.dont_write_bytecode = True  # what Python does for itself is no act of the build

    def hook(event: str, arguments: tuple[object, ...]) -> None:
        nonlocal seen
        del arguments
        if event.startswith(wanted) and os.getpid() == owner:
            seen += 1
            if seen == number:
                os.kill(owner, signal.SIGKILL)

    sys.addaudithook(hook)
    code = start(command)
    told.send(seen)
    sys.exit(code)
