"""Commands run in this process, on a small hub that has been built before."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from hcsite.cli.group import start
from tests.support.site import AS_OF, make_site


@dataclass(frozen=True, slots=True)
class Done:
    """What a command did: its exit code, standard output, standard error."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """Standard output as the one JSON document that it is."""
        return json.loads(self.out)


Run = Callable[..., Done]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """Runs a command line here, without colours."""
    monkeypatch.setenv("NO_COLOR", "1")

    def run_here(*arguments: str | Path) -> Done:
        capsys.readouterr()
        code = start([str(argument) for argument in arguments])
        said = capsys.readouterr()
        return Done(code, said.out, said.err)

    return run_here


@pytest.fixture(scope="session")
def good_hub(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small hub without a fault, built."""
    root = make_site(tmp_path_factory.mktemp("good"))
    assert 0 == start(["build", "-q", "-j", "1", "-r", str(root), "--as-of", AS_OF])
    return root


@pytest.fixture
def hub(good_hub: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of it; the test stands in its folder."""
    root = tmp_path / "hub"
    shutil.copytree(good_hub, root)
    monkeypatch.chdir(root)
    return root


@pytest.fixture
def salt(hub: Path) -> Path:
    """The file of the post of a hub in which there is a doctor too, Anna."""
    doctor = "---\nname: Anna Reid\nhonorific_prefix: Dr\nhealth_professional: true\n---\n"
    (hub / "content/people/anna.md").write_text(doctor, encoding="utf-8")
    return hub / "content/posts/salt.md"


@pytest.fixture
def empty(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder; the test stands in it, and the computer says no time zone."""
    folder = tmp_path / "river-health"
    folder.mkdir()
    monkeypatch.chdir(folder)
    monkeypatch.delenv("TZ", raising=False)
    monkeypatch.setattr("hcsite.cli.init_command._LOCALTIME", str(tmp_path / "no-link"))
    return folder
