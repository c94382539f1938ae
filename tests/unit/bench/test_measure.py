"""Programs are measured with all that they start, and a failure is told."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from bench.measure import Failed, measure
from bench.memory import family, proportional

MEGABYTE = 1_000_000


def python(code: str) -> tuple[str, ...]:
    """A command that runs some Python."""
    return (sys.executable, "-c", code)


def test_processor_time(tmp_path: Path) -> None:
    """What the processor does counts, also in a child; the clock runs at least as long as one."""
    inner = "import time\nwhile time.process_time() < 0.15: pass"
    code = f"import subprocess, sys\nsubprocess.run([sys.executable, '-c', {inner!r}], check=True)"
    run = measure(python(code), folder=tmp_path)
    assert run.cpu >= 0.15
    assert run.seconds >= 0.15
    assert 0 == run.peak


@pytest.mark.skipif(not Path("/proc/self/smaps_rollup").is_file(), reason="reads /proc of Linux")
def test_memory_of_a_family(tmp_path: Path) -> None:
    """The memory of a child is part of the peak."""
    inner = "import sys\nx = bytearray(b'x') * 60_000_000\nprint(flush=True)\nsys.stdin.read()"
    code = (
        "import subprocess, sys, time\n"
        f"p = subprocess.Popen([sys.executable, '-c', {inner!r}],"
        " stdin=subprocess.PIPE, stdout=subprocess.PIPE)\n"
        "x = bytearray(b'x') * 60_000_000\n"
        "p.stdout.readline()\n"
        "end = time.process_time() + 0.5\n"
        "while time.process_time() < end: pass\n"
        "p.communicate()"
    )
    assert measure(python(code), folder=tmp_path, memory=True).peak > 120 * MEGABYTE


def test_failure_is_told(tmp_path: Path) -> None:
    """A program that ends badly stops the bench with its last words."""
    with pytest.raises(Failed, match="no such post"):
        measure(python("raise SystemExit('no such post')"), folder=tmp_path)


def test_family_from_files(tmp_path: Path) -> None:
    """Children of every thread belong to the family; one that is gone is passed over."""
    for parent, thread, children in ((1, 1, "2 "), (1, 5, "3"), (2, 2, ""), (3, 3, "9")):
        folder = tmp_path / str(parent) / "task" / str(thread)
        folder.mkdir(parents=True)
        (folder / "children").write_text(children)
    assert {1, 2, 3, 9} == set(family(1, tmp_path))
    assert 0 == proportional(9, tmp_path)
    (tmp_path / "2" / "smaps_rollup").write_text("Rss: 90 kB\nPss: 20 kB\nPss_Anon: 10 kB\n")
    assert 20 * 1024 == proportional(2, tmp_path)
