"""Every page of the sample hub is valid to the letter, and so is what it tells machines."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from hcsite.app.build import build
from tests.browser.sample import the_sample
from tests.golden.sites import copy_site, options_for
from tests.support import nu
from tests.support.schemaorg import vocabulary
from tests.support.structured import problems_in, problems_of

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def output(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built sample hub."""
    return the_sample(tmp_path_factory)


def complaints(output: Path) -> list[str]:
    """All errors and warnings about the pages and stylesheets below a folder.

    Left out is what it says of our policy: it reads files from a disk, where 'self' is no host.
    """
    found = (item for item in nu.messages(output) if item.level != "info")
    return [str(item) for item in found if "Content Security Policy" not in item.text]


def test_every_page_and_stylesheet_is_valid(output: Path) -> None:
    """The checker finds neither an error nor a warning, at the root of a host."""
    assert [] == complaints(output)


def test_every_page_is_valid_below_a_base_path(tmp_path: Path) -> None:
    """The same of a smaller hub below a base path, as on a code host's pages."""
    root = copy_site("full", tmp_path / "hub")
    (root / "content/static/google1.html").unlink()  # copied as it is, and no page
    asked = options_for(root, aside=tmp_path)
    report = build(replace(asked, base_url="https://clinic.example/hub/"))
    assert not report.failed
    assert [] == complaints(asked.output)


def test_structured_data_is_valid_and_says_what_the_page_says(output: Path) -> None:
    """On every page: words of schema.org, no reference to nowhere, nothing that readers miss."""
    assert {} == problems_in(output, vocabulary())


def test_the_comparison_bites(output: Path) -> None:
    """Another title, day, name or reference is found."""
    words = vocabulary()
    html = (output / "posts/salt/index.html").read_text(encoding="utf-8")
    head, cut, body = html.partition("<body>")
    changes = {
        "</h1>": "!</h1>",
        "2026-10-12": "2026-10-11",
        "Dr Anna Reid": "Dr Ann Reid",
        "No AI was used": "AI was used",
    }
    for old, new in changes.items():
        assert [*problems_of(head + cut + body.replace(old, new), words)], old
    assert [*problems_of(html.replace('"@id":"https', '"@id":"http', 1), words)]
