"""The sample hub, built for tests that look at it."""

from __future__ import annotations

import os
from datetime import UTC, datetime
from pathlib import Path

import pytest

from hcsite.app.build import build
from hcsite.app.options import Options

ROOT = Path(__file__).resolve().parents[2]
AS_OF = datetime(2026, 11, 21, 12, tzinfo=UTC)

KINDS = {
    "home": "",
    "post": "posts/salt/",
    "short post": "posts/flu-clinic-dates/",
    "infographic": "infographics/fast-signs-of-stroke/",
    "video": "videos/wash-your-hands/",
    "page": "privacy/",
    "person": "people/anna-reid/",
    "people": "people/",
    "topic": "topics/heart-health/",
    "topics": "topics/",
    "trust": "trust/",
    "archive": "posts/",
    "infographics": "infographics/",
    "videos": "videos/",
    "not found": "404.html",
    "redirect": "old/salt-advice/",
}
"""An address of each kind of page."""


def the_sample(factory: pytest.TempPathFactory) -> Path:
    """The sample hub, to be read and never written, built once for all that run tests at once.

    Who comes second finds nothing to do; who comes meanwhile waits, as a second build always does.
    """
    base = factory.getbasetemp()
    shared = base.parent if "PYTEST_XDIST_WORKER" in os.environ else base
    return build_sample(shared / "the-sample")


def build_sample(folder: Path, *, base_url: str = "") -> Path:
    """Builds the sample hub into `folder/public`, with a cache of its own; gives that folder."""
    output = folder / "public"
    options = Options(
        root=ROOT, output=output, as_of=AS_OF, base_url=base_url, state=folder / "state"
    )
    report = build(options)
    assert not report.failed, report.diagnostics
    return output
