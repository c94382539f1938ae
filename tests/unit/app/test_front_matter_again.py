"""A front matter that did not change is not read again, and what changed is."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from unittest.mock import patch

import pytest

from hcsite.app.build import build
from hcsite.app.options import Options
from hcsite.app.report import BuildReport

SITE = '[site]\nbase_url = "https://x.example/"\nname = "X"\ntime_zone = "UTC"\n'
POST = "---\ntitle: Salt\npublished: 2026-01-01\n---\n\nEat less.\n"


def made(root: Path) -> BuildReport:
    """A build of the hub."""
    return build(Options(root, root / "public", datetime(2026, 2, 1, tzinfo=UTC)))


@pytest.fixture
def hub(tmp_path: Path) -> Path:
    """A hub of one post, built."""
    (tmp_path / "content/posts").mkdir(parents=True)
    (tmp_path / "site.toml").write_text(SITE, encoding="utf-8")
    (tmp_path / "content/posts/salt.md").write_text(POST, encoding="utf-8")
    assert not made(tmp_path).failed
    return tmp_path


def page(hub: Path) -> str:
    """The page of the post."""
    return (hub / "public/posts/salt/index.html").read_text(encoding="utf-8")


def test_a_new_body_needs_no_schema(hub: Path) -> None:
    """An edit of the body is read without the schemas, and without reading site.toml again."""
    (hub / "content/posts/salt.md").write_text(f"{POST}\nMore of it.\n", encoding="utf-8")
    refused = AssertionError("not to be read")
    with (
        patch("hcsite.content.schema.read_front_matter", side_effect=refused),
        patch("hcsite.content.config.read_config", side_effect=refused),
    ):
        assert not made(hub).failed
    assert "More of it." in page(hub)


def test_a_new_front_matter_is_read(hub: Path) -> None:
    """An edit of the front matter shows, and so does one of site.toml."""
    text = POST.replace("Salt", "Pepper")
    (hub / "content/posts/salt.md").write_text(text, encoding="utf-8")
    (hub / "site.toml").write_text(SITE.replace('"X"', '"Spice"'), encoding="utf-8")
    assert not made(hub).failed
    assert "<title>Pepper – Spice</title>" in page(hub)


def test_findings_are_not_forgotten(hub: Path) -> None:
    """A front matter of which there is something to say is read, and says it, each time."""
    wrong = POST.replace("published:", "pubished:")
    for body in ("One.", "Two."):
        text = wrong.replace("Eat less.", body)
        (hub / "content/posts/salt.md").write_text(text, encoding="utf-8")
        assert ["HC210"] == [item.code for item in made(hub).diagnostics if item.code == "HC210"]
