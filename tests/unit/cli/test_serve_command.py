"""`hcsite serve` builds with drafts, tells where to look, and who can."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from hcsite.cli import exits
from tests.support.site import write_files
from tests.unit.cli.conftest import Run

SERVER = "hcsite.features.preview.server"


@pytest.fixture
def served(monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    """What would have been served; no port is opened."""
    seen: dict[str, Any] = {}

    def application(folder: Path, **more: Any) -> str:
        seen.update(folder=folder, **more)
        return "application"

    def serve(app: str, **more: Any) -> None:
        seen.update(app=app, **more)

    monkeypatch.setattr(f"{SERVER}.application", application)
    monkeypatch.setattr(f"{SERVER}.serve", serve)
    monkeypatch.setattr(f"{SERVER}.free_port", lambda _host, port: port)
    monkeypatch.setenv("HCSITE_JOBS", "1")
    return seen


def test_drafts_are_shown(run: Run, hub: Path, served: dict[str, Any]) -> None:
    """Drafts are built into the preview, whose address is told."""
    write_files(hub, {"content/posts/a.md": "---\ntitle: A\ndraft: true\n---\nText.\n"})
    done = run("serve", "-p", "8765")
    assert done.out.endswith(
        "Your hub, drafts included: http://localhost:8765/\n"
        "Only this computer can see it. Press Ctrl-C to stop.\n"
    )
    assert ("127.0.0.1", 8765, "/") == (served["host"], served["port"], served["base"])
    assert (hub / ".hcsite" / "preview" / "posts" / "a" / "index.html").is_file()
    assert "127.0.0.1" in served["hosts"]
    assert "*" not in served["hosts"]
    assert exits.DONE == done.code


@pytest.mark.usefixtures("hub")
def test_whole_network(run: Run, served: dict[str, Any]) -> None:
    """Who lets others look is told so."""
    done = run("serve", "--host", "0.0.0.0")  # noqa: S104  # nothing is opened here
    assert "Everybody in your network can see it." in done.out
    assert ("*",) == served["hosts"]


@pytest.mark.usefixtures("hub")
def test_browser(run: Run, served: dict[str, Any], monkeypatch: pytest.MonkeyPatch) -> None:
    """--open opens the browser at the address."""
    opened: list[str] = []
    monkeypatch.setattr("webbrowser.open", opened.append)
    run("serve", "--open", "-p", "8766")
    assert ["http://localhost:8766/"] == opened
    assert "application" == served["app"]


def test_broken_hub(run: Run, hub: Path, served: dict[str, Any]) -> None:
    """Where nothing was ever good there is nothing to show; else the last good one is shown."""
    write_files(hub, {"content/posts/a.md": ""})
    done = run("serve")
    assert "error HC201" in done.err
    assert exits.CONTENT == done.code
    assert {} == served
    write_files(hub, {"content/posts/a.md": None})
    assert exits.DONE == run("serve").code
    write_files(hub, {"content/posts/a.md": ""})
    assert exits.DONE == run("serve").code
