"""`python -m hcsite`."""

from __future__ import annotations

from hcsite.cli.main import run

if __name__ == "__main__":
    run()
