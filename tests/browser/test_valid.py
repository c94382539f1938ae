"""Every page of the sample hub is valid to the letter, by the Nu HTML checker."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.browser.sample import build_sample
from tests.support import nu

pytestmark = pytest.mark.browser


def complaints(output: Path) -> list[str]:
    """All errors and warnings about the pages and stylesheets below a folder.

    Left out is what it says of our policy: it reads files from a disk, where 'self' is no host.
    """
    found = (item for item in nu.messages(output) if item.level != "info")
    return [str(item) for item in found if "Content Security Policy" not in item.text]


def test_every_page_and_stylesheet_is_valid(tmp_path: Path) -> None:
    """The checker finds neither an error nor a warning, at the root of a host."""
    assert [] == complaints(build_sample(tmp_path))


def test_every_page_is_valid_below_a_base_path(tmp_path: Path) -> None:
    """The same below a base path, as on a code host's pages."""
    assert [] == complaints(build_sample(tmp_path, base_url="https://clinic.example/hub/"))
