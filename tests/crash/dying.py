"""Runs hcsite and kills it at an exact moment: `dying.py EVENT NUMBER hcsite's arguments`.

EVENT is the beginning of the name of an audit event of Python's, such as `os.rename`; with the
NUMBER 0 nothing is killed and the last line of standard error tells how many there were.
"""

from __future__ import annotations

import os
import signal
import sys


def main(wanted: str, number: int) -> None:
    """Counts the events of this process; the process dies just before the one that is meant."""
    owner, seen = os.getpid(), 0
    sys.dont_write_bytecode = True  # what Python does for itself is no act of the build

    def hook(event: str, arguments: tuple[object, ...]) -> None:
        nonlocal seen
        del arguments
        if event.startswith(wanted) and os.getpid() == owner:
            seen += 1
            if seen == number:
                os.kill(owner, signal.SIGKILL)

    from hcsite.cli.main import run

    sys.addaudithook(hook)
    try:
        run()
    finally:
        sys.stderr.write(f"\n{seen}\n")


if __name__ == "__main__":
    event, place = sys.argv[1], int(sys.argv[2])
    sys.argv[1:] = sys.argv[3:]
    main(event, place)
