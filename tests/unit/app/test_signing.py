"""Recording approvals, corrections and withdrawals: a field or two of one file are written."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from hcsite.app.recording import flow
from hcsite.app.signing import Change, approve, note_change
from hcsite.core.diagnostics import Problems
from hcsite.model.signoff import TOUCHED, UNRECORDED
from hcsite.model.trust import RETRACTION
from tests.unit.app.hubs import PICTURE, built, hub, options, post, write_files

DOCTOR = """\
---
name: Anna Reid
honorific_prefix: Dr
role: Cardiologist
health_professional: true
credentials:
  - {kind: license, name: Physician}
---
"""
LAY = "---\nname: Ed Lee\nrole: Editor\nhealth_professional: false\n---\n"
SALT = "content/posts/salt.md"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A hub with a doctor and an editor."""
    return hub(tmp_path, people__anna=DOCTOR, people__ed=LAY)


def sign(root: Path, by: str = "anna", name: str = "salt", role: str = "", **more: bool) -> str:
    """What an approval says."""
    minor = more.get("minor", False)
    done = approve(options(root), name, by=by, role=role, minor=minor)
    return f"{done.path}: {done.told}"


def refused(root: Path, by: str = "anna", name: str = "salt", **more: object) -> tuple[str, ...]:
    """Code, message and hint with which an approval is refused."""
    with pytest.raises(Problems) as caught:
        sign(root, by, name, **more)  # type: ignore[arg-type]
    (item,) = caught.value.diagnostics
    return item.code, item.message, item.hint


@pytest.mark.parametrize(
    ("by", "role", "told"),
    [
        ("anna", "", "Dr Anna Reid approved this text as a clinician, on 2026-06-01."),
        ("anna", "editor", "Dr Anna Reid approved this text as an editor, on 2026-06-01."),
        ("ed", "", "Ed Lee approved this text as an editor, on 2026-06-01."),
    ],
)
def test_approve(root: Path, by: str, role: str, told: str) -> None:
    """By whom, as what, when and of what: one item more, and nothing else in the file changes."""
    before = (root / SALT).read_text(encoding="utf-8")
    assert f"{SALT}: {told}" == sign(root, by, role=role)
    after = (root / SALT).read_text(encoding="utf-8")
    (written,) = [line for line in after.splitlines() if line.startswith("  - {by: ")]
    assert written.startswith(f"  - {{by: {by}, role: {role or told.split()[-3].strip(',')}, ")
    assert before == after.replace(f"approvals:\n{written}\n", "")


def test_approve_what_cannot_go_live(root: Path) -> None:
    """Whoever signs learns what would still stop the build, for mending it undoes the approval."""
    write_files(root, {SALT: post("Salt", body="Her DOB was 3/14/1962, SSN 123-45-6789.")})
    assert sign(root).endswith(
        f"2 findings stop it from going live: hcsite check {SALT}. Mend it, then sign again."
    )


def test_approve_twice(root: Path) -> None:
    """What was approved already is not written again; after a change it is."""
    sign(root)
    once = (root / SALT).read_bytes()
    assert f"{SALT}: Dr Anna Reid has already approved this text as a clinician." == sign(root)
    assert once == (root / SALT).read_bytes()
    (root / SALT).write_bytes(once + b"One more line.\n")
    sign(root)
    assert 2 == (root / SALT).read_bytes().count(b"by: anna")


def test_order_of_fields(root: Path) -> None:
    """An approval holds when only the order of fields, remarks and teasers change."""
    (root / SALT).write_text(post("S", authors="[ana-flores]", tags="[a]"), encoding="utf-8")
    sign(root)
    text = (root / SALT).read_text(encoding="utf-8")
    moved = text.replace("tags: [a]\n", "").replace("title: S\n", "# why\ntags: [a]\ntitle: S\n")
    (root / SALT).write_text(moved.replace("---\nText", "extra: {a: 1}\n---\nText"), "utf-8")
    assert [] == [item for item in built(root).diagnostics if item.code == "CUR-05"]
    (root / SALT).write_text(moved.replace("tags: [a]", "tags: [b]"), encoding="utf-8")
    assert ["warning"] == [i.level for i in built(root).diagnostics if i.code == "CUR-05"]


def test_pictures(root: Path) -> None:
    """An approval holds for the pictures too."""
    write_files(
        root,
        {
            SALT: post("S", "![A plate](plate.png)"),
            "content/posts/plate.png": PICTURE,
        },
    )
    sign(root)
    assert "CUR-05" not in [item.code for item in built(root).diagnostics]
    write_files(root, {"content/posts/plate.png": PICTURE[:-12] + b"\0\0\0\0tEXt" + PICTURE[-12:]})
    assert "CUR-05" in [item.code for item in built(root).diagnostics]


@pytest.mark.parametrize(
    ("by", "name", "more", "said"),
    [
        (
            "anne",
            "salt",
            {},
            ("HC402", "“anne” is not in content/people/.", "Did you mean “anna”?"),
        ),
        (
            "anna",
            "slat",
            {},
            (
                "HC608",
                "There is no post or infographic called “slat”.",
                "Did you mean “salt”?",
            ),
        ),
        (
            "anna",
            "salt",
            {"minor": True, "role": "clinician"},
            (
                "HC612",
                "Only an editor can say that a change is minor.",
                "A clinician approves the whole text: leave --minor out.",
            ),
        ),
        (
            "ed",
            "salt",
            {"role": "clinician"},
            (
                "HC612",
                "Ed Lee is no health professional, as their profile says.",
                "Leave --as out: they approve it as an editor.",
            ),
        ),
    ],
)
def test_refused(
    root: Path, by: str, name: str, more: dict[str, object], said: tuple[str, ...]
) -> None:
    """Who or what is not known, and what cannot be said; the file stays as it was."""
    before = (root / SALT).read_bytes()
    assert said == refused(root, by, name, **more)
    assert before == (root / SALT).read_bytes()


def test_nobody_signs_their_own_as_clinician(root: Path) -> None:
    """Said at once, where it would stop the build (CUR-07); as an editor they may."""
    settings = (root / "site.toml").read_text("utf-8")
    own = post("Salt", "Text.", authors="[anna]", clinical="true")
    write_files(root, {SALT: own})
    assert "as a clinician" in sign(root)
    clinic = re.sub(r"(?m)^profile = .*\n", "", settings)
    clinic = clinic.replace("[site]\n", '[site]\nprofile = "clinic"\n')
    write_files(root, {"site.toml": clinic, SALT: own})
    message = "Dr Anna Reid wrote this piece, so somebody else must sign as clinician."
    assert message == refused(root)[1]
    assert "as an editor" in sign(root, role="editor")
    alone = clinic + "\n[review]\nreviewer_must_differ = false\n"
    write_files(root, {"site.toml": alone, SALT: own})
    assert "as a clinician" in sign(root)


def test_minor(root: Path) -> None:
    """A doctor may be the editor who says that a change is minor."""
    assert "as an editor" in sign(root, minor=True)
    assert ", change: minor}" in (root / SALT).read_text(encoding="utf-8")


CLINICAL = "Take **6** g of salt a day, not more."


def changed(root: Path, old: str, new: str) -> None:
    """The text says something else."""
    text = (root / SALT).read_text("utf-8")
    (root / SALT).write_text(text.replace(old, new), "utf-8")


def test_minor_change_of_figures(root: Path) -> None:
    """No editor calls another number or a lost “not” minor: as it is recorded, and in a build."""
    write_files(root, {SALT: post("Salt", CLINICAL)})
    sign(root)
    sign(root, "ed")
    changed(root, "**6** g of salt", "6g of table salt")
    assert "as an editor" in sign(root, "ed", minor=True)
    assert "CUR-05" not in [item.code for item in built(root).diagnostics]
    hint = f"A clinician must read it: hcsite review {SALT} --by anna --as clinician"
    for old, new, kind in (("6g", "16g", "figures"), ("not", "or", "negations")):
        said = (root / SALT).read_bytes()
        changed(root, old, new)
        message = f"This change is not minor: {TOUCHED[kind]}."
        assert ("HC612", message, hint) == refused(root, "ed", minor=True)
        before = (root / SALT).read_text("utf-8")
        sign(root, "ed")
        (last,) = set((root / SALT).read_text("utf-8").splitlines()) - set(before.splitlines())
        changed(root, last, last.replace("}", ", change: minor}"))
        (found,) = [item for item in built(root).diagnostics if item.code == "CUR-05"]
        assert f"An editor called a change of this minor, and it is not: {TOUCHED[kind]}." == (
            found.message
        )
        assert hint.replace("anna", "THEIR-ID") == found.hint
        (root / SALT).write_bytes(said)
    changed(root, "6g", "16g")
    sign(root)
    sign(root, "ed", minor=True)
    assert "CUR-05" not in [item.code for item in built(root).diagnostics]


def test_minor_change_of_an_old_approval(root: Path) -> None:
    """What was signed before figures were recorded holds on, and a note says what nobody checked.

    From the first change on there is something to compare with.
    """
    write_files(root, {SALT: post("Salt", CLINICAL)})
    sign(root)
    text = (root / SALT).read_text("utf-8")
    (root / SALT).write_text(re.sub(r", figures: .*?(?=})", "", text), "utf-8")
    changed(root, "of salt ", "")
    assert sign(root, "ed", minor=True).endswith(UNRECORDED)
    found = [(i.level, i.message) for i in built(root).diagnostics if i.code == "CUR-05"]
    assert [("info", UNRECORDED)] == found
    changed(root, "**6** g", "16 g")
    assert TOUCHED["figures"] in refused(root, "ed", minor=True)[1]


def test_list_in_brackets(root: Path) -> None:
    """A list that stands in brackets is left to a person."""
    text = post("S", approvals="[{by: ed, role: editor, date: 2026-01-01, sha256: 01234567}]")
    write_files(root, {SALT: text})
    hint = "Write each item of approvals and corrections on a line of its own, then try again."
    message = "This file is written in a way that hcsite cannot add to without changing more."
    assert ("HC612", message, hint) == refused(root)
    assert text == (root / SALT).read_text(encoding="utf-8")


@pytest.mark.parametrize("name", ["salt", SALT, "/posts/salt/"])
def test_broken_file(root: Path, name: str) -> None:
    """Nobody approves what cannot be read, and is told why it cannot."""
    write_files(root, {SALT: post("S", published="someday")})
    with pytest.raises(Problems) as caught:
        sign(root, name=name)
    assert [("HC211", SALT)] == [(item.code, item.path) for item in caught.value.diagnostics]


def noted(root: Path, change: Change, by: str = "") -> str:
    """What a note on a change says."""
    return note_change(options(root), "salt", change, by=by).told


MENDED = "Readers see that this page was corrected on 2026-06-01, with the next build"


def test_correct(root: Path) -> None:
    """Readers are told, and the day is written; where nobody signs, nothing more is to be done."""
    change = Change("correction", "Wrong: “5 g” – no, 6 g\nper day", "5 g")
    assert f"{MENDED}." == noted(root, change)
    text = (root / SALT).read_text(encoding="utf-8")
    item = 'was: "5 g", note: "Wrong: “5 g” – no, 6 g per day"}'
    assert f"  - {{date: 2026-06-01, type: correction, {item}\n" in text
    assert "updated: 2026-06-01\n" in text
    assert "approvals" not in text


def test_correct_what_was_signed(root: Path) -> None:
    """The note alone is a minor change, which an editor signs at once or is asked to sign."""
    sign(root)
    sign(root, "ed")
    who = "; Ed Lee approved that as an editor."
    assert MENDED + who == noted(root, Change("clarification", "yes"), "ed")
    text = (root / SALT).read_text(encoding="utf-8")
    assert 'note: "yes"}' in text
    assert ["minor"] == re.findall(r"change: (\w+)", text)
    assert "CUR-05" not in [item.code for item in built(root).diagnostics]
    told = noted(root, Change("update", "More."))
    command = f"hcsite review {SALT} --by ed --minor"
    assert f"The correction is written, and an editor must approve it: {command}" == told
    assert "CUR-05" in [item.code for item in built(root).diagnostics]
    sign(root, "ed", minor=True)
    assert "CUR-05" not in [item.code for item in built(root).diagnostics]


def test_correct_after_the_text_changed(root: Path) -> None:
    """No editor signs for a clinician what the clinician has not read."""
    sign(root)
    sign(root, "ed")
    (root / SALT).write_bytes((root / SALT).read_bytes() + b"One more line.\n")
    told = noted(root, Change("correction", "Wrong."), "ed")
    asked = "a clinician must approve the text as it is now"
    command = f"hcsite review {SALT} --by anna --as clinician"
    assert f"The correction is written, and {asked}: {command}" == told
    assert "minor" not in (root / SALT).read_text(encoding="utf-8")
    assert "CUR-05" in [item.code for item in built(root).diagnostics]
    sign(root)
    assert "CUR-05" not in [item.code for item in built(root).diagnostics]


def test_later_update(root: Path) -> None:
    """A later day of the last change stays."""
    write_files(root, {SALT: post("S", updated="2026-07-01")})
    noted(root, Change("correction", "Wrong."))
    assert "updated: 2026-07-01\n" in (root / SALT).read_text(encoding="utf-8")


def test_retract(root: Path) -> None:
    """Once, with a reason."""
    told = "Readers see that this page was withdrawn on 2026-06-01, with the next build."
    assert told == noted(root, Change(RETRACTION, "The trial was withdrawn."))
    before = (root / SALT).read_bytes()
    for change, message in (
        (Change(RETRACTION, "Again."), "This piece was taken back before."),
        (Change("correction", " \n"), "A note for readers cannot be empty."),
    ):
        with pytest.raises(Problems) as caught:
            noted(root, change)
        assert [("HC612", message)] == [(i.code, i.message) for i in caught.value.diagnostics]
    assert before == (root / SALT).read_bytes()


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("anna-reid", "anna-reid"),
        ("2026-06-01", "2026-06-01"),
        ("abc012", "abc012"),
        ("012abc", '"012abc"'),
        ("12345678", '"12345678"'),
        ("no", '"no"'),
        ("Null", '"Null"'),
        ('a "b": {c}', '"a \\"b\\": {c}"'),
        ("-x", '"-x"'),
        ("", '""'),
        ("süß", '"süß"'),
    ],
)
def test_flow(value: str, written: str) -> None:
    """What is no plain word, or no text for YAML, stands in quotes."""
    assert f"{{by: {written}}}" == flow({"by": value})
