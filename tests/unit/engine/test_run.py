"""A run: key, plan, render, and only when all went well, publish."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from hcsite.core.diagnostics import Problems
from hcsite.engine.cache import Cache
from hcsite.engine.manifest import NAME
from tests.unit.engine.jobs import files, job, numbers, run_jobs, setting_of


def test_first_run_makes_everything(tmp_path: Path) -> None:
    """And a second has nothing to do."""
    jobs = [job("a.txt", "a"), job("b/c.txt", "c")]
    assert (2, 2, 2, 0, 0) == numbers(run_jobs(tmp_path, jobs))
    assert {"a.txt": "a!", "b/c.txt": "c!"} == files(tmp_path)
    assert (2, 0, 0, 0, 2) == numbers(run_jobs(tmp_path, jobs))


def test_only_what_changed_is_rendered(tmp_path: Path) -> None:
    """One edit, one page; what goes is removed."""
    run_jobs(tmp_path, [job("a.txt", "a"), job("b.txt", "b"), job("c.txt", "c")])
    report = run_jobs(tmp_path, [job("a.txt", "a"), job("b.txt", "new")])
    assert (2, 1, 1, 1, 1) == numbers(report)
    assert {"a.txt": "a!", "b.txt": "new!"} == files(tmp_path)


def test_same_bytes_are_not_written(tmp_path: Path) -> None:
    """Another key that gives the same bytes leaves the file untouched."""
    run_jobs(tmp_path, [job("a.txt", "a")])
    before = (tmp_path / "public" / "a.txt").stat()
    assert (1, 1, 0, 0, 1) == numbers(run_jobs(tmp_path, [job("a.txt", "a", closure="new")]))
    assert before == (tmp_path / "public" / "a.txt").stat()


def test_shared_value_renders_all_that_name_it(tmp_path: Path) -> None:
    """A new menu is a new page, for every page."""
    jobs = [job("a.txt", "a"), job("b.txt", "b")]
    run_jobs(tmp_path, jobs)
    assert 2 == run_jobs(tmp_path, jobs, site="?").written
    assert {"a.txt": "a?", "b.txt": "b?"} == files(tmp_path)


def test_error_publishes_nothing(tmp_path: Path) -> None:
    """The last good site stays whole, and the run is as if it had not been."""
    run_jobs(tmp_path, [job("a.txt", "a"), job("b.txt", "b")])
    report = run_jobs(tmp_path, [job("a.txt", "new"), job("b.txt", "b", fail="no")])
    assert ["no"] == [item.message for item in report.diagnostics]
    assert (0, 0, 0, 0, 0) == numbers(report)
    assert {"a.txt": "a!", "b.txt": "b!"} == files(tmp_path)
    assert not (tmp_path / "public" / ".hcsite-stage").exists()
    assert 2 == run_jobs(tmp_path, [job("a.txt", "new"), job("b.txt", "newer")]).written


def test_error_in_the_first_run_leaves_no_folder(tmp_path: Path) -> None:
    """There is no site yet, so none is begun."""
    run_jobs(tmp_path, [job("a.txt", fail="no")])
    assert not (tmp_path / "public").exists()


def test_gate_decides_what_forbids_publishing(tmp_path: Path) -> None:
    """A strict run lets warnings stop it."""
    jobs = [job("a.txt", warn="hm")]
    assert not run_jobs(tmp_path, jobs, gate=bool).written
    assert 1 == run_jobs(tmp_path, jobs).written


def test_findings_are_said_again(tmp_path: Path) -> None:
    """A run with nothing to do still says what there is to say."""
    jobs = [job("a.txt", warn="hm"), job("b.txt")]
    first, second = run_jobs(tmp_path, jobs), run_jobs(tmp_path, jobs)
    assert ["hm"] == [item.message for item in second.diagnostics]
    assert first.diagnostics == second.diagnostics
    assert 0 == second.rendered


def test_clash_is_told_before_anything_is_done(tmp_path: Path) -> None:
    """Two jobs for one path would be a matter of chance."""
    report = run_jobs(tmp_path, [job("a.txt", source="1.md"), job("A.txt", source="2.md")])
    assert ["HC401"] == [item.code for item in report.diagnostics]
    assert not (tmp_path / "public").exists()


def test_page_may_name_only_what_is_there(tmp_path: Path) -> None:
    """A broken link of a template stops the run."""
    report = run_jobs(tmp_path, [job("a.html", '<a href="/b.html">'), job("c.html")])
    assert ["HC513"] == [item.code for item in report.diagnostics]
    assert not (tmp_path / "public").exists()


def test_page_that_stays_misses_what_goes(tmp_path: Path) -> None:
    """A kept page that names a page that goes is found, as a clean run would find it."""
    keeps, other = job("a.html", '<a href="/b.html">'), job("c.html", '<a href="/b.html">')
    run_jobs(tmp_path, [keeps, other, job("b.html")])
    report = run_jobs(tmp_path, [keeps, other])
    message = "The page a.html names /b.html, and there is no such page or file."
    assert [message] == [item.message for item in report.diagnostics]
    assert {"a.html", "b.html", "c.html"} == set(files(tmp_path))


def test_foreign_folder_is_left_alone(tmp_path: Path) -> None:
    """Nothing is rendered for a folder that is not ours."""
    (tmp_path / "public").mkdir()
    (tmp_path / "public" / "thesis.doc").write_text("mine", encoding="utf-8")
    with pytest.raises(Problems):
        run_jobs(tmp_path, [job("a.txt")])
    assert {"thesis.doc": "mine"} == files(tmp_path)


def test_foreign_file_in_the_way_stops_the_run(tmp_path: Path) -> None:
    """And the stage is gone afterwards."""
    run_jobs(tmp_path, [job("a.txt")])
    (tmp_path / "public" / "b.txt").write_text("mine", encoding="utf-8")
    with pytest.raises(Problems):
        run_jobs(tmp_path, [job("a.txt"), job("b.txt")])
    assert {"a.txt": "x!", "b.txt": "mine"} == files(tmp_path)


def test_cache_that_was_not_kept_does_no_harm(tmp_path: Path) -> None:
    """The build died after publishing: the next one finds its bytes and owns its files."""
    run_jobs(tmp_path, [job("a.txt", "a"), job("b.txt", "b")])
    run_jobs(tmp_path, [job("a.txt", "new"), job("c.txt", "c")], commit=False)
    assert (2, 2, 0, 0, 2) == numbers(run_jobs(tmp_path, [job("a.txt", "new"), job("c.txt", "c")]))
    run_jobs(tmp_path, [job("a.txt", "a"), job("b.txt", "b")])
    assert {"a.txt": "a!", "b.txt": "b!"} == files(tmp_path)


def test_lost_manifest_of_an_output_that_is_gone(tmp_path: Path) -> None:
    """Somebody deleted the output: all of it is made again."""
    run_jobs(tmp_path, [job("a.txt", "a")])
    for path in (tmp_path / "public").iterdir():
        path.unlink()
    (tmp_path / "public").rmdir()
    assert (1, 1, 1, 0, 0) == numbers(run_jobs(tmp_path, [job("a.txt", "a")]))
    assert (tmp_path / "public" / NAME).is_file()


def test_several_workers_make_the_same(tmp_path: Path) -> None:
    """In any order, in any process; progress is told up to the end."""
    jobs = [job(f"{number}.txt", str(number)) for number in range(100)]
    told: list[tuple[str, int, int]] = []
    report = run_jobs(tmp_path, jobs, workers=2, progress=lambda *step: told.append(step))
    assert 100 == report.written
    assert {f"{number}.txt": f"{number}!" for number in range(100)} == files(tmp_path)
    assert ("pages", 100, 100) == told[-1]


def test_reasons_are_kept(tmp_path: Path) -> None:
    """What changed is told in words, with the content file that asked for the output."""
    setting = setting_of(tmp_path)
    run_jobs(tmp_path, [job("a.txt", "a", source="content/a.md")])
    assert ["it was not there before"] == why(tmp_path)
    run_jobs(tmp_path, [job("a.txt", "b", source="content/a.md", closure="t")])
    assert ["templates changed", "text changed"] == why(tmp_path)
    (setting.output / "a.txt").unlink()
    run_jobs(tmp_path, [job("a.txt", "b", source="content/a.md", closure="t")])
    assert ["the file in the output was changed or was not there"] == why(tmp_path)


def why(folder: Path) -> list[str]:
    """Why `a.txt` was last made."""
    with Cache.opened(folder / "cache.db") as cache:
        known = cache.arguments("a.txt")
    assert known is not None
    assert "content/a.md" == known.source
    reasons: list[str] = json.loads(known.reason)
    return reasons
