"""A good hub that each test may spoil, and an option that writes down anew what hcsite says."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from hcsite.cli.group import start
from tests.support.site import AS_OF, make_site


def pytest_addoption(parser: pytest.Parser) -> None:
    """`pytest tests/invalid --update-invalid`; read the difference before you keep it."""
    parser.addoption(
        "--update-invalid",
        action="store_true",
        help="write each expected.txt of tests/invalid anew",
    )


@pytest.fixture(scope="session")
def good_hub(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small hub without a fault, built."""
    root = make_site(tmp_path_factory.mktemp("good"))
    assert 0 == start(["build", "-q", "-j", "1", "-r", str(root), "--as-of", AS_OF])
    return root


@pytest.fixture
def hub(good_hub: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of it, in which the test works."""
    root = tmp_path / "hub"
    shutil.copytree(good_hub, root, symlinks=True)
    monkeypatch.chdir(root)
    monkeypatch.setenv("NO_COLOR", "1")
    return root
