"""Whole small sites, written down: which files there are, and what they say.

`pytest tests/golden --update-golden` writes down what they say now; look at the difference.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from hcsite.engine.manifest import NAME
from tests.browser.sample import the_sample, what_is_said_of_the_sample
from tests.golden.digests import line_of, name_of, words_of
from tests.golden.sites import FOLDER, build_clean, copy_site, read_files, said

PAGES: Mapping[str, tuple[str, ...]] = {
    "minimal": ("index.html", "posts/walk/index.html"),
    "full": ("posts/salt/index.html", "feed.xml", "sitemap.xml"),
    "names": ("posts/menieres-disease/index.html", "_redirects", "feed.json"),
    "empty": ("index.html", "robots.txt"),
}
"""The sites, and the outputs of each that are written down in full."""


def built(site: str, folder: Path) -> dict[str, bytes]:
    """The output of a site that is built without a finding."""
    report = build_clean(copy_site(site, folder / "hub"), aside=folder)
    assert [] == said(report)
    files = read_files(folder / "public")
    files.pop(NAME)
    return files


@pytest.mark.parametrize("site", PAGES)
def test_site_is_what_it_was(site: str, tmp_path: Path, *, update_golden: bool) -> None:
    """The files are the same, and they say the same."""
    files = built(site, tmp_path)
    ordered = sorted(files.items(), key=lambda file: name_of(file[0]))
    lines = "".join(f"{line_of(path, data)}\n" for path, data in ordered)
    texts = {name_of(path): words_of(path, files[path]) for path in PAGES[site]}
    if update_golden:
        write_down(FOLDER / site, lines, texts)
    for path, text in texts.items():
        assert stored(site, path).read_text(encoding="utf-8") == text
    assert (FOLDER / site / "out.txt").read_text(encoding="utf-8") == lines


def stored(site: str, path: str) -> Path:
    """Where the words of an output are written down."""
    return FOLDER / site / "out" / f"{path.replace('/', '~')}.txt"


def write_down(folder: Path, lines: str, texts: Mapping[str, str]) -> None:
    """Accepts what a site looks like now."""
    (folder / "out.txt").write_text(lines, encoding="utf-8")
    (folder / "out").mkdir(exist_ok=True)
    for old in (folder / "out").iterdir():
        old.unlink()
    for path, text in texts.items():
        stored(folder.name, path).write_text(text, encoding="utf-8")


def test_all_that_is_written_down_is_compared() -> None:
    """No site and no page is left over that no test reads."""
    sites = {path.name for path in FOLDER.iterdir() if (path / "in").is_dir()}
    assert set(PAGES) == sites
    texts = {path for site in sites for path in (FOLDER / site / "out").iterdir()}
    assert {stored(site, path) for site in sites for path in PAGES[site]} == texts


def test_smallest_site_needs_four_lines_of_settings(tmp_path: Path) -> None:
    """A blog is one short `site.toml` and one post with a title, a date and a body."""
    root = copy_site("minimal", tmp_path / "hub")
    names = {path.relative_to(root).as_posix() for path in root.rglob("*") if path.is_file()}
    assert {"site.toml", "content/posts/walk.md"} == names
    assert 5 == len((root / "site.toml").read_text(encoding="utf-8").splitlines())


def test_the_repository_s_own_hub_builds_without_a_finding(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    """The sample that newcomers copy has no error and no warning."""
    report = what_is_said_of_the_sample(tmp_path_factory)
    assert [] == [line for line in said(report) if " info " not in line]
    assert not report.failed
    assert (the_sample(tmp_path_factory) / "posts" / "salt" / "index.html").is_file()
