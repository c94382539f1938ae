"""All posts of the trial corpus come over, into hubs that can be built."""

from __future__ import annotations

import json
import posixpath
import re
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from hcsite.cli.group import start
from hcsite.content.document import Settings, read_document
from hcsite.content.foreign import read_foreign
from hcsite.core.diagnostics import Level
from hcsite.features.importers.existing import Existing
from hcsite.features.importers.plan import plan_import, write_plan
from hcsite.features.importers.report import ImportPlan
from hcsite.features.importers.site import Origin
from hcsite.model.kinds import FOLDERS
from hcsite.model.rule import known_rules
from tests.support import corpus
from tests.support.site import CONFIG

pytestmark = pytest.mark.corpus

SITES: tuple[tuple[str, Origin, int], ...] = (
    ("openfda-posts", "jekyll", 14),
    ("va-health", "markdown", 25),
    ("nhsr-blog", "markdown", 9),
    ("flattenthecurve-en", "jekyll", 9),
)
"""The folders of the corpus, what made them, and how many texts each holds."""

CODE = re.compile(r"^(`{3,})[^`\n]*\n.*?^\1$|(`+)[^`]+?\2", re.MULTILINE | re.DOTALL)
COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
NOTE = re.compile(rb'<div class="[^"]*block-import-note.*?</div>', re.DOTALL)
LINK = re.compile(r"\]\(([^)\s]+)")
ids = pytest.mark.parametrize(("name", "origin", "count"), SITES, ids=[site[0] for site in SITES])


@cache
def planned(name: str, origin: Origin) -> ImportPlan:
    """The plan for one folder of the corpus."""
    source = corpus.folder() / name
    return plan_import(origin, source, existing=Existing(), as_pages=False, time_zone="UTC")


def texts(plan: ImportPlan) -> dict[str, str]:
    """The planned texts by path."""
    return {file.path: file.data.decode() for file in plan.files if file.path.endswith(".md")}


def without_code(text: str) -> str:
    """The text below its front matter, without its code and what stands there for editors alone."""
    return CODE.sub("", COMMENT.sub("", read_foreign(text).body))


@ids
def test_every_text_comes_over(name: str, origin: Origin, count: int) -> None:
    """None fails; each has a file, and each finding says what to do or what was done."""
    reports = planned(name, origin).reports
    assert count == len(reports)
    assert [] == [report.source for report in reports if report.failed]
    assert count == len({report.target for report in reports})
    assert all(note.message and note.code.startswith("HC7") for r in reports for note in r.notes)


@ids
def test_the_hub_reads_every_file(name: str, origin: Origin, count: int) -> None:
    """Text is accepted without an error, there is some in each post, and no code in its notes."""
    del count
    for path, text in texts(planned(name, origin)).items():
        kind = FOLDERS[path.split("/")[1]]
        record, html = read_document(
            text.encode(), path=path, kind=kind, settings=Settings("America/New_York")
        )
        assert [] == [found for found in record.diagnostics if found.level is Level.ERROR]
        assert html or path.startswith("content/topics/")
        assert [] == [note for note in NOTE.findall(html) if b"<code" in note or b"&lt;" in note]


@ids
def test_nothing_of_the_old_machinery_is_left(name: str, origin: Origin, count: int) -> None:
    """No scripts, frames or handlers, and no marks of templates outside code."""
    del count
    for path, text in texts(planned(name, origin)).items():
        body = without_code(text)
        assert re.search(r"(?i)<(?:script|iframe|style|div|span|font|br)\b(?!>)", body) is None, (
            path
        )
        assert re.search(r"(?i)<[^>]*\son\w+=", body) is None, path
        assert re.search(r"\{\{|\{%|\{:|^:::+ *\{|\ufdd0", body, re.MULTILINE) is None, path


@ids
def test_links_and_pictures_are_there(name: str, origin: Origin, count: int) -> None:
    """Every relative link leads to a planned file, every picture lies beside its text."""
    del count
    plan = planned(name, origin)
    paths = {file.path for file in plan.files}
    for path, text in texts(plan).items():
        body = without_code(text)
        for target in LINK.findall(body):
            if re.match(r"(?:https?|mailto|tel|sms):|#|/$", target):
                continue
            file = posixpath.normpath(posixpath.join(posixpath.dirname(path), target))
            assert file.partition("#")[0] in paths, f"{path}: {target}"


# Words of the old files that are no text: options of chunks and of boxes.
OPTIONS = frozenset(
    "appearance aside callout collapse default echo eval false icon include label".split()
)


def words(text: str) -> set[str]:
    """All longer words of a text, in lower case."""
    return set(re.findall(r"[^\W\d_]{4,}", text.lower()))


@ids
def test_nothing_is_lost_in_silence(name: str, origin: Origin, count: int) -> None:
    """Every word of an old text stands in the new file: in its text, notes or front matter."""
    del count
    plan = planned(name, origin)
    made = texts(plan)
    for report in plan.reports:
        old = read_foreign((corpus.folder() / name / report.source).read_text(encoding="utf-8"))
        said = re.sub(r"(?s)<[^>]*>|\{%.*?%\}|\{\{.*?\}\}|\]\([^)]*\)", " ", old.body)
        wanted = words(said)
        assert set() == wanted - words(made[report.target]) - OPTIONS, report.source


@ids
@pytest.mark.slow
def test_the_hub_builds(
    name: str,
    origin: Origin,
    count: int,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """`hcsite build` takes the result; all that it warns of are the notes of the import."""
    del count
    (tmp_path / "site.toml").write_text(CONFIG, encoding="utf-8")
    write_plan(planned(name, origin), tmp_path)
    code = start(["build", "--root", str(tmp_path), "--format", "json"])
    said = json.loads(capsys.readouterr().out)["diagnostics"]
    assert [] == [d for d in said if d["level"] == "error"]
    assert 0 == code
    codes = {d["code"] for d in said if d["level"] == "warning"}
    assert {"HC316"} >= codes - known_rules().keys()


Told = Callable[[str, str], list[str]]


@pytest.fixture
def told() -> Told:
    """The messages on a post of the corpus, by folder and part of its path."""

    def messages(name: str, part: str) -> list[str]:
        origin = next(site[1] for site in SITES if site[0] == name)
        reports = planned(name, origin).reports
        (report,) = (report for report in reports if part in report.source)
        return [note.message for note in report.notes]

    return messages


def test_what_could_not_be_turned_is_named(told: Told) -> None:
    """A few that an editor must know of."""
    slides = told("openfda-posts", "fda-path-forward")
    assert any("slides of Speaker Deck" in message for message in slides)
    film = told("openfda-posts", "first-year")
    assert any("in a frame here; a link stands in its place" in message for message in film)
    drawing = told("flattenthecurve-en", "05-this-is-not-normal-flu")
    assert any("a template into which the old site put words" in message for message in drawing)
    broken = told("nhsr-blog", "a-run-chart")
    assert any("breaks off here in the middle of a picture" in message for message in broken)
    boxes = told("va-health", "schedule-view")
    assert any("filled a box here" in message for message in boxes)
