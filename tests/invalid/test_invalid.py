"""What a writer meets: hubs with a fault, built through the command, told in exact words.

Each folder here is a case: `hub/` is laid over a small good hub that has been built before (or
`made.py` changes it), `case.toml` says what is shown and how the command ends, `expected.txt` is
what it says on standard error.
"""

from __future__ import annotations

import shutil
import tomllib
from dataclasses import dataclass
from pathlib import Path

import pytest

from hcsite.cli.group import start
from tests.invalid.made import MADE
from tests.support.site import AS_OF, make_site, read_tree

HERE = Path(__file__).parent
GOOD = {
    "content/people/ana-flores.md": "---\nname: Ana Flores\nrole: Nurse\n---\nAna is a nurse.\n",
    "content/pages/about.md": "---\ntitle: About us\n---\nWe are a small clinic.\n",
}
CASES = sorted(path.parent.name for path in HERE.glob("*/case.toml"))


@dataclass(frozen=True, slots=True)
class Case:
    """One case: what it shows, the command, how that ends, and what a page then holds."""

    says: str
    exit: int
    arguments: tuple[str, ...] = ("build",)
    page: str = ""
    contains: tuple[str, ...] = ()


def read_case(name: str) -> Case:
    """The case of a folder."""
    values = tomllib.loads((HERE / name / "case.toml").read_text(encoding="utf-8"))
    lists = {key: tuple(item) for key, item in values.items() if isinstance(item, list)}
    return Case(**{**values, **lists})


@pytest.fixture(scope="session")
def good_hub(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small hub without a fault, built."""
    root = make_site(tmp_path_factory.mktemp("good"), GOOD)
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


@pytest.mark.parametrize("name", CASES)
def test_invalid_hub(
    name: str, hub: Path, capsys: pytest.CaptureFixture[str], request: pytest.FixtureRequest
) -> None:
    """The words, the exit code, no traceback, and the last good site where the build stops."""
    case = read_case(name)
    prepare(name, hub)
    before = read_tree(hub / "public")
    arguments = [*case.arguments, *(["-j", "1", "--as-of", AS_OF] if "build" in case.arguments else [])]
    code = start(arguments)
    said = capsys.readouterr()
    expected = HERE / name / "expected.txt"
    if request.config.getoption("--update-invalid", default=False):
        expected.write_text(said.err, encoding="utf-8")
    assert expected.read_text(encoding="utf-8") == said.err
    assert case.exit == code
    assert "Traceback" not in said.err
    after = read_tree(hub / "public")
    assert not any(".hcsite-stage" in path or path.endswith(".tmp") for path in after)
    if code:
        assert before == after
    for text in case.contains:
        assert text in after[case.page].decode()


def prepare(name: str, hub: Path) -> None:
    """Lays the files of a case over a hub."""
    if (HERE / name / "hub").is_dir():
        shutil.copytree(HERE / name / "hub", hub, dirs_exist_ok=True)
    if name in MADE:
        try:
            MADE[name](hub)
        except OSError as reason:
            pytest.skip(f"this disk cannot hold such a file: {reason}")


def test_each_case_has_a_sentence() -> None:
    """Each case says what it shows, and each that code makes has its folder."""
    assert all(read_case(name).says.endswith(".") for name in CASES)
    assert set(MADE) <= set(CASES)
