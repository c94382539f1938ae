"""The option that accepts what the sites look like now: `pytest tests/golden --update-golden`."""

from __future__ import annotations

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    """Adds the option."""
    parser.addoption(
        "--update-golden", action="store_true", help="Write down what the sites look like now."
    )


@pytest.fixture
def update_golden(request: pytest.FixtureRequest) -> bool:
    """Whether the option was given; not known where pytest was started for other folders too."""
    return bool(request.config.getoption("--update-golden", default=False))
