"""What is imported when: every module by itself, and nothing heavy where nothing is to be done."""

from __future__ import annotations

import ast
import json
import os
import subprocess
import sys
from collections.abc import Iterable, Iterator
from graphlib import CycleError, TopologicalSorter
from itertools import chain
from pathlib import Path

import pytest

from tests.golden.sites import copy_site

REPOSITORY = Path(__file__).resolve().parents[2]
HEAVY = frozenset(
    "babel click jinja2 markdown_it msgspec multiprocessing nh3 PIL pydantic rich starlette"
    " watchdog yaml".split()
)
TOGETHER = """
import importlib, sys
for name in sys.argv[1:]:
    importlib.import_module(name)
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


def name_of(path: Path) -> str:
    """The name of the module in a file."""
    parts = path.relative_to(REPOSITORY).with_suffix("").parts
    return ".".join(parts).removesuffix(".__init__")


MODULES = {name_of(path): path for path in sorted((REPOSITORY / "hcsite").rglob("*.py"))}


def statements(body: Iterable[ast.stmt]) -> Iterator[ast.Import | ast.ImportFrom]:
    """The imports that run when a module is imported: none in functions, none for types alone."""
    for item in body:
        match item:
            case ast.Import() | ast.ImportFrom():
                yield item
            case ast.If(ast.Name("TYPE_CHECKING")):
                yield from statements(item.orelse)
            case ast.FunctionDef() | ast.AsyncFunctionDef():
                pass
            case _:
                inner = (getattr(item, field, ()) for field in ("body", "orelse", "finalbody"))
                yield from statements(chain(*inner))
                yield from statements(chain(*(h.body for h in getattr(item, "handlers", ()))))


def needs(path: Path) -> set[str]:
    """The modules of hcsite that a module imports when it is imported."""
    named: set[str] = set()
    for item in statements(ast.parse(path.read_bytes()).body):
        prefix = f"{item.module}." if isinstance(item, ast.ImportFrom) else ""
        names = [f"{prefix}{alias.name}" for alias in item.names]
        named.update(n if n in MODULES else n.rpartition(".")[0] for n in names)
    return named & MODULES.keys()


def test_every_module_can_be_imported_alone() -> None:
    """All can be imported, and none needs another to be imported first: there is no circle."""
    graph = {name: needs(path) for name, path in MODULES.items()}
    assert len(MODULES) == len([*TopologicalSorter(graph).static_order()])
    assert len(MODULES) > 100
    assert sum(map(len, graph.values())) > len(MODULES)
    python(TOGETHER, *(name for name in MODULES if name != "hcsite.__main__"))


def test_a_circle_is_found() -> None:
    """The look at the graph can fail."""
    with pytest.raises(CycleError):
        [*TopologicalSorter({"a": {"b"}, "b": {"a"}}).static_order()]


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
