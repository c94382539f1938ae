"""The entry: answers `--version` at once, loads only the command that runs, ends with a code."""

from __future__ import annotations

import sys

from hcsite import __version__


def run() -> None:
    """Runs hcsite with the arguments of the process and ends the process."""
    if sys.argv[1:] in (["--version"], ["-V"]):
        sys.stdout.write(f"hcsite {__version__}\n")
        raise SystemExit(0)
    from hcsite.cli.group import start  # importing click takes longer than Python

    raise SystemExit(start(sys.argv[1:]))
