"""What is imported when: every module by itself, and nothing heavy where nothing is to be done."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

from tests.golden.sites import copy_site

REPOSITORY = Path(__file__).resolve().parents[2]
HEAVY = frozenset(
    "babel click jinja2 markdown_it msgspec multiprocessing nh3 PIL pydantic rich starlette"
    " watchdog yaml".split()
)
ALONE = """
import importlib, json, pathlib, sys
import hcsite
package = pathlib.Path(hcsite.__file__).parent
paths = [p.relative_to(package.parent) for p in sorted(package.rglob("*.py"))]
names = [".".join(p.with_suffix("").parts).removesuffix(".__init__") for p in paths]
failed = {}
for name in names:
    if name == "hcsite.__main__":
        continue
    for known in [module for module in sys.modules if module.partition(".")[0] == "hcsite"]:
        del sys.modules[known]
    try:
        importlib.import_module(name)
    except Exception as reason:
        failed[name] = repr(reason)
print(json.dumps([len(names), failed]))
"""
COMMAND = """
import json, sys
from hcsite.cli.main import run
sys.argv[0] = "hcsite"
try:
    run()
finally:
    print(json.dumps(sorted({name.partition(".")[0] for name in sys.modules})), file=sys.stderr)
"""


def python(program: str, *arguments: str | Path) -> subprocess.CompletedProcess[str]:
    """What a program of a few lines did in a process of its own."""
    return subprocess.run(
        [sys.executable, "-c", program, *map(str, arguments)],
        cwd=REPOSITORY,
        env={name: value for name, value in os.environ.items() if "COVERAGE" not in name},
        capture_output=True,
        encoding="utf-8",
        timeout=120,
        check=True,
    )


def imported(*arguments: str | Path) -> set[str]:
    """The libraries that `hcsite ARGUMENTS` imported."""
    last = python(COMMAND, *arguments).stderr.splitlines()[-1]
    return set(json.loads(last))


def test_every_module_can_be_imported_alone() -> None:
    """No module needs another to be imported first."""
    count, failed = json.loads(python(ALONE).stdout)
    assert {} == failed
    assert count > 100


def test_version_imports_next_to_nothing() -> None:
    """Who asks for the version does not wait for the command line to be read."""
    assert set() == imported("--version") & {*HEAVY, "sqlite3", "hashlib"}


def test_a_build_without_change_imports_nothing_heavy(tmp_path: Path) -> None:
    """Nothing is parsed, rendered or drawn, so nothing that could do so is imported."""
    root = copy_site("minimal", tmp_path / "hub")
    command = ("build", "-r", root, "--as-of", "2026-06-01T12:00:00Z", "-j", "1")
    first, second = imported(*command), imported(*command)
    assert {"jinja2", "markdown_it", "msgspec"} <= first
    assert {"click"} == second & HEAVY - {"rich"}


def test_help_imports_no_command() -> None:
    """The list of commands is shown without any of them."""
    assert {"click"} == imported("--help") & HEAVY
