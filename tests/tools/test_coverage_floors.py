"""The floors of coverage hold: what is too low fails, and so does what was not measured."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from scripts.coverage_floors import Tally, floor_of, main, measure, table


def entry(possible: int, covered: int) -> dict[str, dict[str, int]]:
    """A file's part of coverage's JSON, of statements alone."""
    return {"summary": {"num_statements": possible, "covered_lines": covered}}


def report(**percents: int) -> dict[str, dict[str, dict[str, dict[str, int]]]]:
    """Coverage's JSON for one file of a hundred statements on each floor."""
    return {
        "files": {f"hcsite/{name}/x.py": entry(100, percent) for name, percent in percents.items()}
    }


GOOD = {"core": 95, "model": 100, "engine": 97, "cli": 80}


@pytest.mark.parametrize(
    ("path", "floor"),
    [
        ("hcsite/core/text.py", "core"),
        ("hcsite/features/feeds/atom.py", "features"),
        ("hcsite/__main__.py", "hcsite"),
        ("/somewhere/hcsite/hcsite/core/text.py", "core"),
        ("hcsite\\core\\text.py", "core"),
    ],
)
def test_floor_of(path: str, floor: str) -> None:
    """A file belongs to the folder below the package, whatever the separator."""
    assert floor == floor_of(path)


def test_branches_count_as_lines_do() -> None:
    """Half of the lines and none of the branches is a quarter."""
    summary = {"num_statements": 2, "covered_lines": 1, "num_branches": 2, "covered_branches": 0}
    measured = measure({"files": {"hcsite/core/x.py": {"summary": summary}}})
    assert {"core": Tally(4, 1), "all": Tally(4, 1)} == measured
    assert 25.0 == measured["core"].percent


def test_all_floors_reached() -> None:
    """Exactly what is required is enough, and a floor without a figure of its own may be lower."""
    text, good = table(measure(report(**GOOD)))
    assert good
    assert "core            95.0      95" in text.splitlines()


@pytest.mark.parametrize("lacking", [{"engine": 94}, {"cli": 50}])
def test_one_floor_too_low(lacking: dict[str, int]) -> None:
    """One floor below its figure fails, and so does the whole below its own."""
    text, good = table(measure(report(**{**GOOD, **lacking})))
    assert not good
    assert 1 == text.count("too low")


def test_nothing_measured_is_a_failure(tmp_path: Path) -> None:
    """An empty report, as from a measurement that went wrong, does not pass."""
    path = tmp_path / "coverage.json"
    path.write_text(json.dumps({"files": {}}), encoding="utf-8")
    assert 1 == main([str(path)])


def test_wrong_use() -> None:
    """Without a file it says how it is used."""
    assert 2 == main([])
