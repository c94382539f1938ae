"""The sample hub, built for tests that look at it."""

from __future__ import annotations

import os
import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest

from hcsite.app.build import build
from hcsite.app.options import Options
from hcsite.app.report import BuildReport

ROOT = Path(__file__).resolve().parents[2]
AS_OF = datetime(2026, 11, 21, 12, tzinfo=UTC)
BASE_URL = "https://willowbrook.example/"
"""Where the sample hub says that it lives."""


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
    folder = _shared(factory)
    report = what_is_said_of_the_sample(factory)
    assert not report.failed, report.diagnostics
    return folder / "public"


def what_is_said_of_the_sample(factory: pytest.TempPathFactory) -> BuildReport:
    """The findings of that build, which a second one tells again."""
    folder = _shared(factory)
    output, state = folder / "public", folder / "state"
    return build(Options(root=ROOT, output=output, as_of=AS_OF, state=state))


def _shared(factory: pytest.TempPathFactory) -> Path:
    base = factory.getbasetemp()
    return (base.parent if "PYTEST_XDIST_WORKER" in os.environ else base) / "the-sample"


def moved_sample(factory: pytest.TempPathFactory, output: Path, *, base_url: str) -> Path:
    """A copy of the sample hub whose pages name another address of the same depth as their own."""
    shutil.copytree(the_sample(factory), output, dirs_exist_ok=True)
    for path in output.rglob("*.html"):
        html = path.read_text(encoding="utf-8")
        path.write_text(html.replace(BASE_URL, base_url), encoding="utf-8")
    return output
