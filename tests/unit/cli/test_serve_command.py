"""`hcsite serve` builds with drafts, tells where to look, and who can."""

from __future__ import annotations

import socket
from pathlib import Path
from typing import Any

import pytest

from hcsite.app.preview_session import Session
from hcsite.app.report import BuildReport
from hcsite.cli import exits
from hcsite.core.diagnostics import error
from tests.support.site import write_files
from tests.unit.cli.conftest import Run


@pytest.fixture
def served(monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    """What would have been served; nobody is answered."""
    seen: dict[str, Any] = {}

    def run(self: Session, listening: socket.socket) -> bool:
        seen.update(session=self, port=listening.getsockname()[1])
        return True

    monkeypatch.setattr(Session, "run", run)
    monkeypatch.setenv("HCSITE_JOBS", "1")
    return seen


def test_drafts_are_shown(run: Run, hub: Path, served: dict[str, Any]) -> None:
    """Drafts are built into the preview, whose address is told."""
    write_files(hub, {"content/posts/a.md": "---\ntitle: A\ndraft: true\n---\nText.\n"})
    done = run("serve", "-p", "0")
    assert done.out.endswith(
        f"Your hub, drafts included: http://localhost:{served['port']}/\n"
        "Only this computer can see it. Press Ctrl-C to stop.\n"
        "Goodbye.\n"
    )
    assert (hub / ".hcsite" / "preview" / "posts" / "a" / "index.html").is_file()
    session: Session = served["session"]
    assert ("127.0.0.1" in session.hosts, session.any_address) == (True, False)
    assert exits.DONE == done.code


@pytest.mark.usefixtures("hub")
def test_a_taken_port_is_told(run: Run, served: dict[str, Any]) -> None:
    """Who asked for a port hears why the address has another."""
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        done = run("serve", "-p", str(port))
    assert port < served["port"]
    assert f"Port {port} is in use; the preview takes {served['port']}.\n" in done.err


@pytest.mark.usefixtures("hub")
def test_whole_network(run: Run, served: dict[str, Any], monkeypatch: pytest.MonkeyPatch) -> None:
    """Who lets others look is told so, with the address for a telephone."""
    monkeypatch.setattr("hcsite.features.preview.network.own_address", lambda _host: "192.0.2.7")
    done = run("serve", "--host", "0.0.0.0", "-p", "0")  # noqa: S104  # nobody is answered
    assert "Everybody in your network can read it, drafts included." in done.out
    assert f"http://192.0.2.7:{served['port']}/\n" in done.out
    assert "\u2588" not in done.out
    assert served["session"].any_address


@pytest.mark.usefixtures("hub")
def test_browser(run: Run, served: dict[str, Any], monkeypatch: pytest.MonkeyPatch) -> None:
    """--open opens the browser at the address."""
    opened: list[str] = []
    monkeypatch.setattr("webbrowser.open", opened.append)
    run("serve", "--open", "-p", "0")
    assert [f"http://localhost:{served['port']}/"] == opened


@pytest.mark.usefixtures("hub")
@pytest.mark.parametrize(
    ("words", "seconds"), [((), None), (("--poll",), 1.0), (("--poll", "5"), 5.0)]
)
def test_polling(run: Run, served: dict[str, Any], words: tuple[str, ...], seconds: object) -> None:
    """Looking at the files is asked for, each second where no number is given."""
    run("serve", "-p", "0", *words)
    assert seconds == served["session"].poll


def test_broken_hub(run: Run, hub: Path, served: dict[str, Any]) -> None:
    """What is wrong is told, and shown in the browser until it is mended."""
    write_files(hub, {"content/posts/a.md": ""})
    done = run("serve", "-p", "0")
    assert "error HC201" in done.err
    assert exits.DONE == done.code
    outcome = served["session"].previewer.outcome
    assert (True, True) == (outcome.failed, outcome.ready)


def test_no_hub(run: Run, tmp_path: Path, served: dict[str, Any]) -> None:
    """A folder without a hub is not served."""
    done = run("serve", "-r", str(tmp_path / "none"))
    assert "HC001" in done.err
    assert {} == served


@pytest.mark.usefixtures("hub", "served")
@pytest.mark.parametrize(
    ("words", "told"),
    [(("-p", "70000"), "70000"), (("--host", "192.0.2.1"), "is no address of this computer")],
)
def test_no_such_place(run: Run, words: tuple[str, ...], told: str) -> None:
    """A port or an address that cannot be had is wrong use, told in a sentence."""
    done = run("serve", *words)
    assert (exits.USAGE, True) == (done.code, told in done.err)


@pytest.mark.usefixtures("hub")
def test_what_is_told_of_builds(
    run: Run, served: dict[str, Any], capsys: pytest.CaptureFixture[str]
) -> None:
    """One line for what was made; findings once, not again with each save."""
    run("serve", "-p", "0")
    told = served["session"].told
    told(BuildReport(written=3, seconds=0.25), ("content/posts/a.md",))
    assert "content/posts/a.md: 3 files made anew in 0.25 s." in capsys.readouterr().err
    told(BuildReport(), ())
    assert "" == capsys.readouterr().err
    bad = BuildReport(diagnostics=(error("HC201", "Empty.", path="a.md"),), published=False)
    told(bad, ())
    assert "1 problem to mend; the last good pages stay." in capsys.readouterr().err
    told(bad, ())
    assert "" == capsys.readouterr().err
