"""Running a program and measuring it: wall clock, processor time, memory."""

from __future__ import annotations

import os
import subprocess
import tempfile
import time
from collections.abc import Sequence
from contextlib import nullcontext
from dataclasses import dataclass
from pathlib import Path

from bench.memory import PROC, Watch


class Failed(Exception):
    """A program that was to be measured did not do its work; the text says what it said."""


@dataclass(frozen=True, slots=True)
class Run:
    """One run: wall clock, processor, memory.

    `cpu` is the user and system time of the program and of all that it started and waited for.
    `peak` is in bytes, 0 where memory was not watched.
    """

    seconds: float
    cpu: float
    peak: int = 0


def measure(command: Sequence[str], *, folder: Path, memory: bool = False) -> Run:
    """Runs a command in a folder. Raises Failed where it does not end with 0.

    With `memory` the peak is watched (Linux only). Leave it out where time counts.
    """
    with tempfile.TemporaryFile() as said:
        started = time.perf_counter()
        process = subprocess.Popen(command, cwd=folder, stdout=said, stderr=said)
        watch = Watch(process.pid) if memory and PROC.is_dir() else nullcontext()
        with watch:
            _, status, usage = os.wait4(process.pid, 0)
            seconds = time.perf_counter() - started
        process.returncode = code = os.waitstatus_to_exitcode(status)
        if code:
            said.seek(0)
            text = said.read().decode(errors="replace")[-2000:]
            raise Failed(f"{' '.join(command)} ended with {code}:\n{text}")
    peak = max(watch.peak, usage.ru_maxrss * 1024) if isinstance(watch, Watch) else 0
    return Run(seconds, usage.ru_utime + usage.ru_stime, peak)
