"""An option that writes down anew what hcsite says about each invalid hub."""

from __future__ import annotations

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    """`pytest tests/invalid --update-invalid`; read the difference before you keep it."""
    parser.addoption(
        "--update-invalid",
        action="store_true",
        help="write each expected.txt of tests/invalid anew",
    )
