"""The wheel carries all that hcsite needs: it works where this repository is not.

The environment that it is installed into is new and empty. What hcsite depends on is lent to it
from the environment that runs the tests: a line in a `.pth` file adds that folder of packages to
the path, but no `.pth` file inside that folder is followed, so the editable install of this
repository stays out of reach. That takes one second and no network, where installing the locked
packages again would take a minute; what it cannot show is a dependency that was not declared.
"""

from __future__ import annotations

import os
import subprocess
import sys
import sysconfig
import zipfile
from pathlib import Path, PurePosixPath

import pytest

import hcsite

pytestmark = [pytest.mark.wheel, pytest.mark.slow]

ROOT = Path(__file__).resolve().parents[2]
THEME = ROOT / "themes" / "home-base"
BIN = "Scripts" if os.name == "nt" else "bin"


def run(*command: str | Path, cwd: Path) -> subprocess.CompletedProcess[str]:
    """What the command did, in an environment that says nothing about this repository."""
    hidden = ("COVERAGE_", "PYTHON", "PYTEST_", "VIRTUAL_ENV")
    env = {name: value for name, value in os.environ.items() if not name.startswith(hidden)}
    return subprocess.run(
        list(map(str, command)),
        cwd=cwd,
        env=env,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        timeout=300,
        check=False,
    )


def succeed(*command: str | Path, cwd: Path) -> str:
    """The standard output of a command that must succeed."""
    done = run(*command, cwd=cwd)
    assert done.returncode == 0, f"{command}\n{done.stdout}\n{done.stderr}"
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built from the source archive, so that the archive is shown to be whole too."""
    out = tmp_path_factory.mktemp("dist")
    succeed(sys.executable, "-m", "build", "--no-isolation", "--outdir", out, ROOT, cwd=out)
    (built,) = out.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def program(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The `hcsite` command of an environment that holds the wheel."""
    env = tmp_path_factory.mktemp("env")
    python = env / BIN / "python"
    succeed(sys.executable, "-m", "venv", "--without-pip", env, cwd=env)
    pip = (sys.executable, "-m", "pip", "--python", python, "--quiet")
    succeed(*pip, "install", "--no-deps", "--no-index", wheel, cwd=env)
    places = succeed(
        python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))", cwd=env
    )
    lent = {sysconfig.get_path("purelib"), sysconfig.get_path("platlib")}
    (Path(places.strip()) / "lent.pth").write_text("\n".join(sorted(lent)), encoding="utf-8")
    found = succeed(python, "-c", "import hcsite; print(hcsite.__file__)", cwd=env).strip()
    assert Path(found).is_relative_to(env), f"the tests would run {found}, not the wheel"
    return env / BIN / "hcsite"


def test_wheel_holds_the_package_and_the_theme(wheel: Path) -> None:
    """Every file of the package and of the default theme is in it, and nothing else."""
    package = {path.relative_to(ROOT) for path in (ROOT / "hcsite").rglob("*") if path.is_file()}
    theme = {
        Path("hcsite", "_themes", "home-base", path.relative_to(THEME))
        for path in THEME.rglob("*")
        if path.is_file()
    }
    expected = {path.as_posix() for path in package | theme if "__pycache__" not in path.parts}
    with zipfile.ZipFile(wheel) as archive:
        names = {name for name in archive.namelist() if not name.endswith("/")}
    metadata = {name for name in names if PurePosixPath(name).parts[0].endswith(".dist-info")}
    assert expected == names - metadata


def test_version(program: Path, tmp_path: Path) -> None:
    """The installed command tells the version of the source."""
    assert hcsite.__version__ in succeed(program, "--version", cwd=tmp_path)


def test_new_hub_builds(program: Path, tmp_path: Path) -> None:
    """`init` and `build` in an empty folder give a styled site, with no repository in sight."""
    succeed(program, "init", "my-hub", cwd=tmp_path)
    succeed(program, "build", "-r", "my-hub", cwd=tmp_path)
    public = tmp_path / "my-hub" / "public"
    page = (public / "index.html").read_text(encoding="utf-8")
    assert "<title>" in page
    assert 'rel="stylesheet"' in page
    assert list(public.glob("assets/*.css"))
