"""`hcsite readability`: a file of the hub, or any text."""

from __future__ import annotations

import io
import json
import os
import sys
from pathlib import Path

import pytest

from hcsite.cli import exits
from tests.support.cli import run_cli
from tests.unit.cli.conftest import Run

ROOT = Path(__file__).parents[3]
EASY = "The cat sat on the mat. "
HARD = "Practitioners utilize cardiovascular rehabilitation for hypertension in Diabetics daily. "


@pytest.fixture(autouse=True)
def nowhere(empty: Path) -> Path:
    """The tests stand in a folder that is no hub."""
    return empty


def piped(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    """Puts a text on standard input."""
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text.encode())))


def test_json(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """Programs get one document, with the grades as numbers."""
    piped(monkeypatch, EASY * 30)
    done = run("readability", "-", "--format", "json")
    expected = {
        "flesch_kincaid": -1.45,
        "smog": 3.13,
        "band": "about grade 1 to 3",
        "trust": "good",
        "sentences": 30,
        "words": 180,
        "syllables": 180,
        "long_words": 0,
        "without_terms": None,
        "hardest": [],
        "jargon": [],
    }
    assert expected.items() <= done.json.items()
    assert (exits.DONE, "") == (done.code, done.err)


def test_words(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """People read the band, the sentences to look at, and words to use instead."""
    piped(monkeypatch, HARD + EASY * 20)
    done = run("readability", "-")
    assert done.out.startswith("Reading level: about grade 1 to 6 (an estimate).\n  Counted: 21 se")
    assert "Sentences to look at first:\n  1. Practitioners utilize" in done.out
    assert "Words to explain:\n  cardiovascular  of the heart" in done.out
    assert "  hypertension    high blood pressure\n" in done.out
    assert "Words that have a shorter one:\n  utilize  use\n" in done.out
    assert "Also:\n  - “Diabetics” names people by one trait alone." in done.out


def test_too_short(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where a formula says nothing, neither does the command."""
    piped(monkeypatch, EASY)
    out = run("readability", "-").out
    assert out.startswith("Reading level: too short to say.\n")
    assert "Below 10 sentences or 100 words" in out
    piped(monkeypatch, "")
    assert (None, 0) == tuple(
        run("readability", "-", "--format", "json").json[key] for key in ("smog", "words")
    )


def test_a_post(run: Run, empty: Path) -> None:
    """Front matter, headings, tables and code are not read; its subject is set aside."""
    post = empty / "salt.md"
    body = "# Cardiovascular\n\n" + "Hypertension is common. " * 12 + "\n\n    code here.\n"
    post.write_text(f"---\ntitle: A\nabout:\n- name: Hypertension\n---\n{body}", encoding="utf-8")
    found = run("readability", "salt.md", "--format", "json").json
    assert (12, 36) == (found["sentences"], found["words"])
    assert found["without_terms"]["flesch_kincaid"] < found["flesch_kincaid"]


def test_marks_of_sources_are_not_read(run: Run, empty: Path) -> None:
    """A mark that leads to a source is no word, and the sentence before it ends there."""
    marked = EASY.replace(". ", ".[^nhs-2024] ")
    source = "sources:\n- {id: nhs-2024, title: Cats}\n"
    (empty / "cats.md").write_text(f"---\ntitle: A\n{source}---\n{marked * 30}", encoding="utf-8")
    done = run("readability", "cats.md", "--format", "json")
    assert {"sentences": 30, "words": 180, "long_words": 0}.items() <= done.json.items()


def test_a_file_of_the_hub(
    run: Run, hub: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A path may be meant from the root of the hub."""
    (hub / "content" / "a.txt").write_text(EASY, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert "Counted: 1 sentence" in run("-r", hub, "readability", "content/a.txt").out


def test_other_languages(run: Run, empty: Path) -> None:
    """Where the formulas do not hold nothing is said; the hub or the text tells the language."""
    (empty / "sal.md").write_text("---\ntitle: A\nlang: es\n---\nHola.\n", encoding="utf-8")
    done = run("readability", "sal.md")
    assert "This text is in “es”. The formulas hold for English alone" in done.out
    found = run("readability", "sal.md", "--format", "json").json
    assert {"lang": "es", "flesch_kincaid": None, "smog": None, "band": ""} == found
    (empty / "site.toml").write_text('[site]\ndefault_lang = "de"\n', encoding="utf-8")
    (empty / "salz.txt").write_text("Hallo.", encoding="utf-8")
    assert "This text is in “de”" in run("readability", "salz.txt").out


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Ich gehe heute in den Laden und hole das Mittel, das mir hilft. " * 12, "“de”"),
        ("يجب أن تشرب الماء كل يوم وتأكل طعاما صحيا. " * 12, "letters of the script Arabic"),
    ],
)
def test_texts_that_do_not_say_their_language(
    run: Run, monkeypatch: pytest.MonkeyPatch, text: str, said: str
) -> None:
    """A formula for English gives such texts a grade too, and a wrong one."""
    piped(monkeypatch, text)
    assert run("readability", "-").out.startswith(f"This text is in {said}.")


def test_endless_sentences(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of a sentence without an end its beginning is shown; naming a thing often costs no more."""
    piped(monkeypatch, "Treat the hypertension of your heart and " * 20_000 + "rest.")
    out = run("readability", "-").out
    assert "…" in out
    assert len(out) < 2_000


def test_broken_files(run: Run, empty: Path) -> None:
    """Front matter that cannot be read is no reason not to read the text; a lost file is."""
    (empty / "a.md").write_text(f"---\n\ttitle: [\n---\n{EASY}", encoding="utf-8")
    assert 1 == run("readability", "a.md", "--format", "json").json["sentences"]
    (empty / "b.md").write_text(EASY, encoding="utf-8")
    assert 1 == run("readability", "b.md", "--format", "json").json["sentences"]
    done = run("readability", "none.md")
    assert exits.USAGE == done.code
    assert "There is no file “none.md”." in done.err
    (empty / "c.txt").write_bytes(b"caf\xe9 and\xff")
    done = run("readability", "c.txt")
    assert exits.CONTENT == done.code
    assert "not saved as UTF-8" in done.err


@pytest.mark.untraced
def test_it_is_quick() -> None:
    """From a cold start it takes no library but click and the standard one."""
    code = (
        "import sys, hcsite.cli.readability_command\n"
        "heavy = {'pydantic', 'markdown_it', 'regex', 'yaml', 'jinja2', 'sqlite3', 'PIL', 'rich'}\n"
        "print(sorted(heavy & set(sys.modules)))"
    )
    from subprocess import run as run_process

    env = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = run_process(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, env=env
    )
    assert "[]\n" == done.stdout


def test_a_pipe() -> None:
    """It works from a shell."""
    done = run_cli(
        "readability", "-", "--format", "json", stdin=EASY * 2, env={"PYTHONPATH": str(ROOT)}
    )
    assert (0, 2) == (done.returncode, json.loads(done.stdout)["sentences"])
